"""How PostgreSQL answers the gateway's reads: the plan that serves any caller, and what it goes through."""

import gc
import pkgutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any

import asyncpg
import orjson
from sqlalchemy import Column
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg
from sqlalchemy.sql import visitors

import resolvers
from auth.visibility import Read
from models.rows import AnyOf, Prepared, Row
from resolvers.prepared import Compiled, compiled

SMALL_TABLE = 16
"""Of so few pages, it does not matter how a table is read."""
_AS_IF_LARGE = "; ".join(
    f"SET enable_{way} = off" for way in ("seqscan", "hashjoin", "mergejoin", "material")
)
_PACKAGE = f"{resolvers.__name__}."
_DIALECT = PGDialect_asyncpg()  # type: ignore[no-untyped-call]


@cache
def all_reads() -> dict[str, Read]:
    """Find each read of the gateway, by the name that it has where it stands."""
    for each in pkgutil.iter_modules(resolvers.__path__):
        import_module(f"{_PACKAGE}{each.name}")
    modules = {name: module for name, module in sys.modules.items() if name.startswith(_PACKAGE)}
    found: dict[Read, str] = {}
    for module_name, module in sorted(modules.items()):
        for name, value in vars(module).items():
            for path, read in _reads_in(value, f"{module_name.removeprefix(_PACKAGE)}.{name}"):
                found.setdefault(read, path)
    return {path: read for read, path in found.items()}


def reads_in_memory() -> int:
    """Count the reads that there are, wherever they stand; in a process of its own, those of the gateway."""
    all_reads()
    return sum(isinstance(each, Read) for each in gc.get_objects())


def _reads_in(value: Any, path: str) -> Iterator[tuple[str, Read]]:
    """Look into the gateway's own objects and their dictionaries."""
    if isinstance(value, Read):
        yield path, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _reads_in(inner, f"{path}[{key}]")
    elif type(value).__module__.startswith(_PACKAGE):
        for name, inner in getattr(value, "__dict__", {}).items():
            yield from _reads_in(inner, f"{path}.{name}")


class Plan:
    """A plan of PostgreSQL; `run` ones tell what was read."""

    def __init__(self, root: dict[str, Any]) -> None:
        self.nodes = list(_nodes(root))
        self.rows = int(root.get("Actual Rows", 0))
        self.pages = int(root.get("Shared Hit Blocks", 0) + root.get("Shared Read Blocks", 0))

    @property
    def is_sum(self) -> bool:
        """Tell whether rows are summed or counted."""
        return any(node["Node Type"] == "Aggregate" for node in self.nodes)

    @property
    def heap_fetches(self) -> int:
        """Count the rows for which an index was not enough, though nothing else was asked for."""
        return sum(int(node.get("Heap Fetches", 0)) for node in self.nodes)

    def scans(self) -> list[dict[str, Any]]:
        """Give the nodes that read a table."""
        return [node for node in self.nodes if "Relation Name" in node]

    def whole_scans(self, first_columns: Mapping[str, str]) -> list[str]:
        """Name the tables that are read from end to end: no index says where to begin."""
        return [
            node.get("Relation Name", node.get("Index Name", ""))
            for node in self.nodes
            if node["Node Type"] == "Seq Scan"
            or ("Index Name" in node and first_columns[node["Index Name"]] not in node.get("Index Cond", ""))
        ]


def went_through(node: dict[str, Any]) -> int:
    """Count the rows that a node read, or the entries of an index, with those that it did not want."""
    removed = ("Rows Removed by Filter", "Rows Removed by Index Recheck")
    rows = sum(float(node.get(each, 0)) for each in ("Actual Rows", *removed))
    return round(rows * int(node["Actual Loops"]))


def _nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for inner in node.get("Plans", ()):
        yield from _nodes(inner)


class Planner:
    """Asks PostgreSQL for its plan without looking at the parameters: a prepared statement has no other."""

    def __init__(self, connection: asyncpg.Connection) -> None:
        self._connection = connection

    async def plan(self, sql: str) -> Plan:
        """Give the plan for tables of any size: it looks rows up by an index wherever there is one."""
        await self._connection.execute(_AS_IF_LARGE)
        try:
            return await self._explain("", sql, None)
        finally:
            await self._connection.execute("RESET ALL")

    async def run(self, prepared: Prepared, parameters: Mapping[str, Any]) -> Plan:
        """Run a statement; give its plan with what was read. A parameter that lacks is a `KeyError`."""
        statement = compiled_for_postgresql(prepared)
        return await self._explain("ANALYZE, BUFFERS, ", statement.text, statement.arguments(parameters))

    async def _explain(self, options: str, sql: str, values: Sequence[Any] | None) -> Plan:
        await self._connection.execute("SET plan_cache_mode = force_generic_plan")
        await self._connection.execute(f"PREPARE asked AS {sql}")
        try:
            taken = "SELECT cardinality(parameter_types) FROM pg_prepared_statements WHERE name = 'asked'"
            if values is None:
                values = [None] * await self._connection.fetchval(taken)
            arguments = f"({', '.join(map(_literal, values))})" if values else ""
            found = await self._connection.fetchval(
                f"EXPLAIN ({options}FORMAT JSON) EXECUTE asked{arguments}"
            )
        finally:
            await self._connection.execute("DEALLOCATE asked")
        return Plan(orjson.loads(found)[0]["Plan"])

    async def first_columns(self) -> dict[str, str]:
        """Give what each index begins with; nothing for one of few rows, which can be read as a whole."""
        found = await self._connection.fetch("""
            SELECT relname, CASE WHEN indpred IS NULL THEN pg_get_indexdef(oid, 1, true) ELSE '' END AS first
            FROM pg_index JOIN pg_class ON oid = indexrelid
        """)
        return {row["relname"]: row["first"] for row in found}

    async def pages_of_tables(self) -> dict[str, int]:
        """Give the size of each table."""
        found = await self._connection.fetch("SELECT relname, relpages FROM pg_class WHERE relkind = 'r'")
        return {row["relname"]: row["relpages"] for row in found}


def compiled_for_postgresql(prepared: Prepared) -> Compiled[Row]:
    """Give the text that is prepared, and what puts its parameters in order."""
    return compiled(prepared, _DIALECT, Row)


def parameter_names(prepared: Prepared) -> set[str]:
    """Name what a statement must be given."""
    binds = [each for each in visitors.iterate(prepared.statement) if each.__visit_name__ == "bindparam"]
    return {bind.key for bind in binds if bind.required}  # type: ignore[attr-defined]


def lists_of(prepared: Prepared) -> dict[str, Column[Any]]:
    """Give the parameters that are lists, each with the column that it is compared with."""
    found: dict[str, Column[Any]] = {}
    for element in visitors.iterate(prepared.statement):
        if isinstance(element, AnyOf):
            column, parameter = element.clauses
            (base,) = column.base_columns
            assert isinstance(base, Column)
            found[str(parameter.key)] = base
    return found


def _literal(value: Any) -> str:
    """Write a value so that PostgreSQL reads it as whatever the parameter is."""
    if value is None:
        return "NULL"
    if isinstance(value, bytes):
        return f"'\\x{value.hex()}'"
    if isinstance(value, list):
        value = "{" + ",".join(f'"{each}"' for each in value) + "}"
    return "'" + str(value).replace("'", "''") + "'"
