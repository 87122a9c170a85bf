"""An upload refers to its own files and the taxonomy; nothing else is read, and nothing is fetched."""

import asyncio
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from gateway.adapters.filing_checks.checker import ArelleFilingChecks
from tests.gateway.adapters.filing_checks.uploads import instance, zipped

pytestmark = pytest.mark.asyncio(loop_scope="session")

_SCHEMA = b'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x">%s</xs:schema>'
_IMPORT = '<xs:import namespace="urn:y" schemaLocation="%s"/>'


@pytest.fixture
def web() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine that notes what it is asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            """Silence."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()


async def codes(checks: ArelleFilingChecks, folder: Path, content: bytes) -> set[str]:
    path = folder / "received"
    path.write_bytes(content)
    return {finding.code for finding in (await checks.check("accounts.xbrl", path)).findings}


@pytest.mark.parametrize(
    "reference",
    ["{outside}", "file://{outside}", "../../outside.xsd", "//elsewhere.example/a.xsd",
     "%2e%2e/%2e%2e/outside.xsd", "http://www.nltaxonomie.nl@elsewhere.example/a.xsd",
     "http://www.nltaxonomie.nl:8080/a.xsd", "http://["],
)  # fmt: skip
async def test_a_reference_out_of_the_upload_is_refused(
    checks: ArelleFilingChecks, tmp_path: Path, reference: str
) -> None:
    outside = tmp_path / "outside.xsd"
    outside.write_bytes(_SCHEMA % b"")

    found = await codes(checks, tmp_path, instance(schema=reference.format(outside=outside)))

    assert {"REFERENCE_OUTSIDE", "CHECKS_STOPPED"} <= found


async def test_a_reference_to_another_server_is_refused_and_never_fetched(
    checks: ArelleFilingChecks, tmp_path: Path, web: tuple[str, list[str]]
) -> None:
    address, asked = web
    schema = _SCHEMA % (_IMPORT % f"{address}/b.xsd").encode()
    located = instance().replace(
        b"<xbrl ",
        b'<xbrl xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        b'xsi:schemaLocation="urn:x %s/c.xsd" ' % address.encode(),
    )

    assert "REFERENCE_OUTSIDE" in await codes(checks, tmp_path, instance(schema=f"{address}/a.xsd"))
    assert "REFERENCE_OUTSIDE" in await codes(checks, tmp_path, located)
    assert "REFERENCE_OUTSIDE" in await codes(
        checks, tmp_path, zipped({"a.xbrl": instance(schema="a.xsd"), "a.xsd": schema})
    )
    assert asked == []


async def test_a_base_address_cannot_lead_out_of_the_upload(
    checks: ArelleFilingChecks, tmp_path: Path
) -> None:
    based = instance(schema="../a.xsd").replace(b"<xbrl ", b'<xbrl xml:base="../" ')

    assert "REFERENCE_OUTSIDE" in await codes(
        checks, tmp_path, zipped({"deep/a.xbrl": based, "a.xsd": _SCHEMA % b""})
    )


async def test_files_of_one_zip_may_refer_to_each_other(checks: ArelleFilingChecks, tmp_path: Path) -> None:
    found = await codes(
        checks,
        tmp_path,
        zipped({"filing/a.xbrl": instance(schema="../schema/a.xsd"), "schema/a.xsd": _SCHEMA % b""}),
    )

    assert not found & {"REFERENCE_OUTSIDE", "REFERENCE_MISSING", "COULD_NOT_BE_CHECKED"}
    assert "NL.FR-KVK-2.03" in found


async def test_a_file_that_is_not_with_it_is_named_and_the_other_checks_run(
    checks: ArelleFilingChecks, tmp_path: Path
) -> None:
    found = await codes(checks, tmp_path, instance(schema="own.xsd"))

    assert {"REFERENCE_MISSING", "COULD_NOT_BE_CHECKED", "NL.BR-KVK-3.01"} <= found


@pytest.mark.parametrize(
    "attempt",
    ["open('{outside}')", "open('{outside}', 'w')", "__import__('socket').socket()",
     "__import__('os').system('true')", "__import__('os').fork()"],
)  # fmt: skip
async def test_a_process_that_does_a_check_can_reach_nothing_outside_whatever_a_file_makes_it_try(
    tmp_path: Path, attempt: str
) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.write_text("secret")
    program = f"""
import os, socket
from pathlib import Path
from gateway.adapters.filing_checks.guard import enclose
enclose((), Path({str(inside)!r}))
open({str(inside / "a")!r}, "w").close()
{attempt.format(outside=outside)}
"""
    ended = await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, stderr=asyncio.subprocess.PIPE
    )
    _, said = await ended.communicate()

    assert ended.returncode == 1
    assert b"PermissionError: a check may not" in said
