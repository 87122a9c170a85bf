"""Checks of XBRL annual accounts, by Arelle in processes of their own (docs/filing-checks.md)."""
