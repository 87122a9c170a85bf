"""Accounts that are filed while processes are killed: how they are made, sent, and found filed once."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Any

import httpx

from gateway.adapters.mail_folder import read_mailbox
from models.document import Document
from models.filing import Filing, FilingStatus, Route
from resolvers.services import Services
from tests import filings
from tests.accounts import MICRO
from tests.api import Client
from tests.database import all_rows, one_row
from tests.factories import Code, Factory
from tests.processes.running import Installation
from tests.resolvers.journeys import DONALD, WITHHELD, letter_text
from tests.shared_data import needs_shared_data

ENDED = "99000032"
"""An example company that the register no longer has."""
UPLOAD = """
mutation ($input: UploadFilingInput!) {
  uploadFiling(input: $input) { __typename ... on FilingUploaded { filing { id version } } }
}
"""
SUBMIT = """
mutation ($input: SubmitFilingInput!) {
  submitFiling(input: $input) { __typename ... on FilingSubmitted { filing { number } } }
}
"""


async def send_file(client: Client, name: str, content: bytes, key: str) -> httpx.Response:
    """Send an upload as a form."""
    variables = {"input": {"idempotencyKey": key, "file": None}}
    parts: Any = {
        "operations": (None, json.dumps({"query": UPLOAD, "variables": variables})),
        "map": (None, json.dumps({"0": ["variables.input.file"]})),
        "0": (name, content),
    }
    return await client.http.post("/graphql", files=parts, headers={"registerpoort-preflight": "1"})


async def submit(client: Client, key: str, filing_id: str, version: int) -> dict[str, Any]:
    """Submit a draft; give the answer."""
    sent = {"idempotencyKey": key, "filingId": filing_id, "version": version}
    answer: dict[str, Any] = await client.one(SUBMIT, input=sent)
    return answer


@dataclass(slots=True)
class Filers:
    """Makes drafts of adopted accounts that can be filed once: a form and an upload in turn."""

    services: Services
    factory: Factory
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    async def draft(self) -> tuple[Code, Filing]:
        """Make a draft of another company, which the register knows."""
        number = next(self._numbers)
        kvk_number = f"99000{number:03}"
        if kvk_number in (WITHHELD, ENDED):
            return await self.draft()
        code = (await self.factory.company(kvk_number=kvk_number)).main_user
        principal = await self.factory.principal(code)
        if number % 2:
            return code, await filings.save(self.services, principal, MICRO)
        good = (needs_shared_data() / "kvk-xbrl" / "sample" / "good.xbrl").read_bytes()
        content = good.replace(DONALD.encode(), kvk_number.encode())
        return code, await filings.upload(self.services, principal, content)

    async def submitted(self) -> Filing:
        """Make such a draft and submit it."""
        code, draft = await self.draft()
        return await filings.submit(self.services, await self.factory.principal(code), draft)


async def assert_filed_once(services: Services, installation: Installation, filing: Filing) -> str:
    """Hold that accounts have one receipt, its two documents, and one mail; give the receipt's number."""
    now = await one_row(services, Filing, id=filing.id)
    assert now.status is FilingStatus.FILED, now
    documents = {each.media_type: each for each in await all_rows(services, Document, filing_id=filing.id)}
    assert len(await all_rows(services, Document, filing_id=filing.id)) == len(documents)
    assert set(documents) == {"application/xml", "application/pdf"}
    contents = {kind: services.store.path(each.sha256).read_bytes() for kind, each in documents.items()}
    for kind, document in documents.items():
        found = (sha256(contents[kind]).hexdigest(), len(contents[kind]))
        assert found == (document.sha256, document.byte_size)
    assert now.document_sha256 == documents["application/xml"].sha256
    if filing.route is Route.XBRL_UPLOAD:
        assert now.document_sha256 == filing.upload_sha256
    assert now.receipt_number is not None
    assert now.receipt_number in letter_text(contents["application/pdf"])
    (mail,) = _mails(installation, filing.number)
    assert now.receipt_number in mail
    return now.receipt_number


def _mails(installation: Installation, word: str) -> list[str]:
    """Give the mails that hold a word; one that was sent again under its own id is one mail."""
    received = read_mailbox(installation.settings.state_folder / "mail")
    return [mail.text for mail in received if word in mail.text.split()]


def checkers(installation: Installation) -> list[int]:
    """Give the processes that check filings for an installation: each works in a folder of its own there."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if (process / "cwd").readlink().is_relative_to(installation.settings.state_folder):
                found.append(int(process.name))
    return found


def left_by_checkers(installation: Installation) -> list[object]:
    """Give the processes and folders of checkers that are there."""
    return [*checkers(installation), *installation.settings.state_folder.glob("filing-*")]
