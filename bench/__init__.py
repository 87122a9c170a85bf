"""Measures the gateway beside other servers of the same schema, on the same rows."""
