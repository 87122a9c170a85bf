"""Who the caller is, what they may do, and which rows they see."""
