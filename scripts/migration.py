"""Write a migration for what the models say and the migrations do not yet: `make migration name=...`."""

import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic import command
from alembic.operations.ops import MigrationScript
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from gateway.migrations import alembic_config, migrate


def write_migration(name: str) -> None:
    """Compare the models with a database that has every migration so far; write the difference.

    The file is a proposal: read it before it is committed. Equal is no file.
    """
    with TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder, 'compared.db')}"
        migrate(url)
        config = alembic_config(url)
        number = len(list(ScriptDirectory.from_config(config).walk_revisions())) + 1
        command.revision(
            config,
            message=name,
            autogenerate=True,
            rev_id=f"{number:04}",
            process_revision_directives=_drop_an_empty_one,
        )


def _drop_an_empty_one(
    _context: MigrationContext,
    _revision: str | Iterable[str | None] | Iterable[str],
    scripts: list[MigrationScript],
) -> None:
    if scripts[0].upgrade_ops is not None and scripts[0].upgrade_ops.is_empty():
        scripts.clear()
        print("The migrations say all that the models say.")


if __name__ == "__main__":
    given = sys.argv[1].strip()
    if not given:
        sys.exit('Name what changes: make migration name="add orders"')
    write_migration(given)
