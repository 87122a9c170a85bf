"""Payments at once: Mollie's API v2, and a local provider in the API's own shapes (DOMAIN 13, 14)."""
