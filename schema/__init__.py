"""How it is shown: the GraphQL schema, as views over rows and use-cases."""
