"""What is true: the tables, their constraints, and pure rules on them."""
