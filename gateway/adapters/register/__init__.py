"""The business register: KVK's HTTP API, and a local register in the API's own shapes (DOMAIN 0)."""
