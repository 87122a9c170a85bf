"""Every published case of the filing rules goes the whole way of a person's upload (DOMAIN 21, 22, 24)."""

import json
import os
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from starlette.applications import Starlette

from resolvers.services import Services
from resolvers.work import do_next
from tests.api import Api
from tests.factories import Factory
from tests.gateway.adapters.filing_checks.uploads import Case, cases
from tests.shared_data import needs_shared_data

PROOF = bool(os.environ.get("REGISTERPOORT_PROOF"))
EVERY = 1 if PROOF else 17
UPLOAD = """
mutation ($input: UploadFilingInput!) {
  uploadFiling(input: $input) { __typename ... on FilingUploaded { filing { id version status } } }
}
"""
SUBMIT = """
mutation ($input: SubmitFilingInput!) {
  submitFiling(input: $input) { __typename ... on FilingSubmitted { filing { status } } }
}
"""
LOOK = """
query ($id: ID!) {
  node(id: $id) { ... on Filing { status receiptNumber findings { code severity message } } }
}
"""


async def uploaded(api: Api, case: Case) -> dict[str, Any]:
    """Upload the file of a case as the GraphQL multipart specification says."""
    variables = {"input": {"idempotencyKey": str(uuid4()), "file": None}}
    parts: Any = {
        "operations": (None, json.dumps({"query": UPLOAD, "variables": variables})),
        "map": (None, json.dumps({"0": ["variables.input.file"]})),
        "0": (case.name(), case.content()),
    }
    response = await api.http.post("/graphql", files=parts, headers={"registerpoort-preflight": "1"})
    found = response.json()["data"]["uploadFiling"]
    assert found["__typename"] == "FilingUploaded", (case.title, found)
    filing: dict[str, Any] = found["filing"]
    return filing


@pytest.mark.proof
@pytest.mark.parametrize("suite", ["nl_nt17", "nl_nt19"])
async def test_each_published_case_that_is_uploaded_is_told_what_it_breaks(
    app: Starlette, factory: Factory, services: Services, suite: str
) -> None:
    variations = cases(needs_shared_data() / "kvk-xbrl" / suite)
    assert len(variations) == 51
    company = await factory.company()
    found = {}
    async with Api(app, await factory.session(company.main_user), language="nl") as api:
        for case in variations[::EVERY]:
            filing = await uploaded(api, case)
            key = {"idempotencyKey": str(uuid4()), "filingId": filing["id"], "version": filing["version"]}
            submitted = await api.one(SUBMIT, input=key)
            assert submitted["filing"]["status"] == "CHECKING", (case.title, submitted)
            while await do_next(services, timedelta(minutes=5)):
                pass
            found[case] = await api.one(LOOK, id=filing["id"])
    missed = {
        case.title: case.code
        for case, filing in found.items()
        if case.code not in {finding["code"] for finding in filing["findings"]}
    }
    assert missed == {}
    assert {filing["status"] for filing in found.values()} == {"REJECTED"}, "they are not this company's"
    assert all(finding["message"] for filing in found.values() for finding in filing["findings"])
