"""What can be done: use-cases, batch reads, and the ports of the outside systems."""
