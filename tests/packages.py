"""The modules of the project's packages, for tests that look at all of them."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType

PACKAGES = ("models", "auth", "resolvers", "schema", "gateway")
_RUN_WHEN_IMPORTED = ("__main__", "migrations.")


def modules(*packages: str) -> Iterator[ModuleType]:
    """Import each module of some packages, or of all."""
    for name in packages or PACKAGES:
        package = import_module(name)
        yield package
        for found in walk_packages(package.__path__, f"{name}."):
            if not any(each in found.name for each in _RUN_WHEN_IMPORTED):
                yield import_module(found.name)
