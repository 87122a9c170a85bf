"""What could not be had."""


class Failure:
    """Stands in a column for a value that could not be had; `gateway.compiled.settlement` places it."""

    __slots__ = ("error",)

    def __init__(self, error: Exception) -> None:
        self.error = error


class Unsupported(Exception):
    """The operation has something that is not compiled; it runs on graphql-core."""
