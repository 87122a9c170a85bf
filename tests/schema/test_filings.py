"""Filing annual accounts as a client does it, and as those who may see it do (DOMAIN 10, 19-24)."""

from dataclasses import replace
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from auth.permissions import OF_NEW_SUB_CODE
from models.filing import Filing, FilingReport, FilingStatus
from models.finding import Finding, Severity
from models.permission import Permission
from resolvers import filing_progress
from resolvers.database import Reader, Transaction
from resolvers.filing_reports import figures_to_json, findings_to_json
from resolvers.services import Services
from resolvers.work import do_next
from tests.api import Api
from tests.database import all_rows, change_row, one_row
from tests.factories import Code, Company, Factory, OpenedAccount
from tests.fakes import PlayedFilingChecks
from tests.filings import report_of
from tests.resolvers.journeys import DONALD, LEASE, new_key
from tests.schema.world import node_id
from tests.serving import listening
from tests.statements import Statements
from tests.streams import Transport, listening_to

FORM: dict[str, Any] = {
    "sizeClass": "MICRO",
    "period": {"start": "2024-01-01", "end": "2024-12-31"},
    "isFirstYear": True,
    "appropriation": "AFTER",
    "isAdopted": True,
    "adoptionDate": "2025-05-01",
    "figures": [
        {"item": "ASSETS_CURRENT", "current": "100"},
        {"item": "ASSETS", "current": "100"},
        {"item": "EQUITY", "current": "100"},
        {"item": "EQUITY_AND_LIABILITIES", "current": "100"},
    ],
}
SAVE = """
mutation ($input: SaveFilingDraftInput!) { saveFilingDraft(input: $input) {
    __typename ... on Problem { code message }
    ... on InvalidInput { fields { path } } ... on FilingChanged { version }
    ... on FilingSaved {
        filing { id version status canBeChanged form { sizeClass figures { item current previous } } }
        findings { code severity path message } accessCode { hint } organisation { name } account { email }
    }
} }
"""
SUBMIT = """
mutation ($input: SubmitFilingInput!) { submitFiling(input: $input) {
    __typename ... on Problem { code message } ... on FilingNotReady { findings { code message } }
    ... on FilingSubmitted { filing { status canBeChanged submittedAt } account { email } }
} }
"""
DISCARD = """
mutation ($input: DiscardFilingInput!) { discardFiling(input: $input) {
    __typename ... on Problem { code } ... on FilingDiscarded { filingId accessCode { hint } }
} }
"""
WHOLE = """
    id number kvkNumber organisationName route sizeClass financialYear periodStart periodEnd isAdopted
    adoptionDate status version filedAt receiptNumber documentSha256 filedBy byAccount isLate canBeChanged
    uploadName uploadSize accessCode { hint } corrects { number } correctedBy { number } checkedAt
    form { isFirstYear period { start end } figures { item current } }
    findings { code severity message fact } figures { concept label value unit decimals start end dimensions }
    documents { name mediaType sha256 url }
"""
OWN = f"""
query ($first: Int) {{ viewer {{ ... on AccessCode {{
    filings(first: $first) {{ nodes {{ {WHOLE} }} }}
}} }} }}
"""
OF_ACCOUNT = f"{{ viewer {{ ... on Account {{ filings {{ nodes {{ {WHOLE} }} }} }} }} }}"
OF_COMPANY = (
    f"{{ viewer {{ ... on AccessCode {{ organisation {{ filings {{ nodes {{ {WHOLE} }} }} }} }} }} }}"
)
NODE = "query ($id: ID!) { node(id: $id) { ... on Filing { number findings { code } documents { name } } } }"
PROGRESS = "subscription ($id: ID!) { filingProgressed(filingId: $id) { number status } }"


@pytest.fixture
def filing_checks() -> PlayedFilingChecks:
    return PlayedFilingChecks()


@pytest.fixture
def services(services: Services, filing_checks: PlayedFilingChecks) -> Services:
    return replace(services, filing_checks=filing_checks)


@pytest.fixture
async def company(factory: Factory) -> Company:
    return await factory.company(kvk_number=DONALD)


async def api_of(factory: Factory, app: Starlette, who: Code | OpenedAccount, language: str = "nl") -> Api:
    token = await (factory.session(who) if isinstance(who, Code) else factory.account_session(who))
    return Api(app, token, language)


async def numbers(api: Api, query: str) -> set[str]:
    """Give the numbers of the filings in a list; nothing for one that is not shown."""
    found = await api.one(query)
    found = found.get("organisation", found)
    return set() if found["filings"] is None else {each["number"] for each in found["filings"]["nodes"]}


async def worked(services: Services) -> None:
    while await do_next(services, LEASE):
        pass


async def test_a_code_fills_in_submits_and_gets_its_receipt(
    app: Starlette, services: Services, factory: Factory, company: Company
) -> None:
    async with await api_of(factory, app, company.main_user) as api:
        started = await api.one(SAVE, input={"idempotencyKey": new_key(), "form": {"sizeClass": "MICRO"}})
        assert started["__typename"] == "FilingSaved"
        assert started["accessCode"]["hint"] == company.main_user.hint
        assert started["organisation"]["name"]
        assert started["account"] is None
        missing = {finding["code"]: finding for finding in started["findings"]}
        assert missing["APPROPRIATION_MISSING"]["path"] == "appropriation"
        draft = started["filing"]
        whole = {"filingId": draft["id"], "version": 1, "form": FORM}
        saved = await api.one(SAVE, input={"idempotencyKey": new_key(), **whole})
        assert saved["filing"]["version"] == 2
        assert saved["filing"]["form"]["figures"][0] == {
            "item": "ASSETS_CURRENT",
            "current": "100",
            "previous": None,
        }
        named = {"idempotencyKey": new_key(), "filingId": draft["id"], "version": 2}
        submitted = await api.one(SUBMIT, input=named)
        assert submitted["filing"]["status"] == "CHECKING"
        assert not submitted["filing"]["canBeChanged"]
        await worked(services)
        (filing,) = (await api.one(OWN, first=1))["filings"]["nodes"]
    assert (filing["status"], filing["route"]) == ("FILED", "SELF_FILING")
    assert filing["receiptNumber"]
    assert filing["organisationName"] == "Test BV Donald"
    assert (filing["financialYear"], filing["isLate"]) == (2024, True)
    assert (filing["filedBy"], filing["byAccount"]) == (company.main_user.hint, False)
    assert {finding["severity"] for finding in filing["findings"]} == {"WARNING"}
    xbrl, pdf = filing["documents"]
    assert (xbrl["mediaType"], pdf["mediaType"]) == ("application/xml", "application/pdf")
    assert xbrl["sha256"] == filing["documentSha256"]
    async with await api_of(factory, app, company.main_user) as api:
        for document in (xbrl, pdf):
            response = await api.http.get(httpx.URL(document["url"]).path)
            assert response.status_code == 200
            assert "attachment" in response.headers["content-disposition"]


async def test_a_form_with_errors_is_refused_by_sentence_in_both_languages(
    app: Starlette, factory: Factory, company: Company
) -> None:
    said = {}
    for language in ("nl", "en"):
        async with await api_of(factory, app, company.main_user, language) as api:
            form = {**FORM, "figures": FORM["figures"][:3]}
            draft = (await api.one(SAVE, input={"idempotencyKey": new_key(), "form": form}))["filing"]
            named = {"idempotencyKey": new_key(), "filingId": draft["id"], "version": 1}
            refused = await api.one(SUBMIT, input=named)
            assert refused["code"] == "FILING_NOT_READY"
            assert [each["code"] for each in refused["findings"] if each["code"].startswith("FIGURE")]
            said[language] = {each["message"] for each in refused["findings"]}
    assert said["nl"].isdisjoint(said["en"])


async def test_what_was_changed_elsewhere_is_told_with_its_version_and_what_is_gone_is_not_found(
    app: Starlette, factory: Factory, company: Company
) -> None:
    async with await api_of(factory, app, company.main_user) as api:
        draft = (await api.one(SAVE, input={"idempotencyKey": new_key(), "form": FORM}))["filing"]
        named = {"filingId": draft["id"], "form": FORM}
        await api.one(SAVE, input={"idempotencyKey": new_key(), "version": 1, **named})
        changed = await api.one(SAVE, input={"idempotencyKey": new_key(), "version": 1, **named})
        assert (changed["code"], changed["version"]) == ("FILING_CHANGED", 2)
        gone = await api.one(DISCARD, input={"filingId": draft["id"], "version": 2})
        assert gone["filingId"] == draft["id"]
        assert gone["accessCode"]["hint"] == company.main_user.hint
        for filing_id in (draft["id"], "onzin", node_id("Order", company.id)):
            again = await api.one(DISCARD, input={"filingId": filing_id, "version": 2})
            assert again["code"] == "FILING_NOT_FOUND"


async def test_amounts_are_whole_euros(app: Starlette, factory: Factory, company: Company) -> None:
    async with await api_of(factory, app, company.main_user) as api:
        for amount in ("1.50", "1E+300", "NaN", "-1E+19"):
            form = {**FORM, "figures": [{"item": "ASSETS", "current": amount}]}
            refused = await api.one(SAVE, input={"idempotencyKey": new_key(), "form": form})
            assert refused["fields"] == [{"path": "form.figures.0.current"}], amount
        twice = {**FORM, "figures": [{"item": "ASSETS", "current": "1"}] * 2}
        refused = await api.one(SAVE, input={"idempotencyKey": new_key(), "form": twice})
        assert refused["fields"] == [{"path": "form.figures.1.item"}]


async def test_an_account_files_for_its_company_and_not_without_leave(
    app: Starlette, services: Services, factory: Factory
) -> None:
    account = await factory.account()
    async with await api_of(factory, app, account) as api:
        given = {"idempotencyKey": new_key(), "kvkNumber": DONALD, "form": FORM}
        assert (await api.one(SAVE, input=given))["code"] == "NOT_AUTHORISED"
        await factory.authorisation(account, DONALD)
        saved = await api.one(SAVE, input=given)
        assert saved["account"]["email"] == account.email
        named = {"idempotencyKey": new_key(), "filingId": saved["filing"]["id"], "version": 1}
        assert (await api.one(SUBMIT, input=named))["account"]["email"] == account.email
        await worked(services)
        (filing,) = (await api.one(OF_ACCOUNT))["filings"]["nodes"]
        assert (filing["status"], filing["byAccount"], filing["filedBy"]) == ("FILED", True, None)


async def test_who_is_not_logged_in_or_lacks_the_permission_files_nothing(
    app: Starlette, services: Services, factory: Factory, company: Company
) -> None:
    without = await factory.sub_code(company, permissions=frozenset({Permission.PLACE_ORDERS}))
    given = {"idempotencyKey": new_key(), "form": FORM}
    async with Api(app) as guest, await api_of(factory, app, without) as other:
        assert (await guest.one(SAVE, input=given))["code"] == "NOT_LOGGED_IN"
        assert (await other.one(SAVE, input=given))["code"] == "NOT_PERMITTED"
        check = "query ($form: AnnualAccountsFormInput!) { checkFiling(input: {form: $form}) { __typename } }"
        assert (await other.one(check, form=FORM))["__typename"] == "NotPermitted"
    assert await all_rows(services, Filing) == []


async def test_everybody_sees_the_filings_that_are_theirs_to_see_and_no_others(
    app: Starlette, factory: Factory, company: Company
) -> None:
    view = OF_NEW_SUB_CODE | {Permission.VIEW_ORGANISATION_ORDERS}
    filer, viewing = await factory.sub_code(company), await factory.sub_code(company, permissions=view)
    account, other_account = await factory.account(), await factory.account()
    await factory.authorisation(account, DONALD, organisation_id=company.id)
    filed = FilingStatus.REJECTED
    of_main = await factory.filing(company.main_user, status=filed)
    of_filer = await factory.filing(filer, status=filed)
    of_account = await factory.filing(account, status=filed, organisation_id=company.id)
    by_codes = {of_main.number, of_filer.number}
    everything = by_codes | {of_account.number}
    stranger = (await factory.company()).main_user
    for who, own, of_company in (
        (company.main_user, {of_main.number}, everything),
        (filer, {of_filer.number}, set()),
        (viewing, set(), by_codes),
        (stranger, set(), set()),
    ):
        async with await api_of(factory, app, who) as api:
            assert await numbers(api, OWN) == own
            assert await numbers(api, OF_COMPANY) == of_company
            for filing in (of_main, of_filer, of_account):
                node = await api.one(NODE, id=node_id("Filing", filing.id))
                assert (node is not None) == (filing.number in own | of_company)
    for account_holder, own in ((account, {of_account.number}), (other_account, set())):
        async with await api_of(factory, app, account_holder) as api:
            assert await numbers(api, OF_ACCOUNT) == own
            for filing in (of_main, of_filer, of_account):
                node = await api.one(NODE, id=node_id("Filing", filing.id))
                assert (node is not None) == (filing.number in own)


async def test_findings_and_figures_read_as_the_last_check_left_them(
    app: Starlette, services: Services, factory: Factory, company: Company
) -> None:
    filing = await factory.filing(company.main_user, status=FilingStatus.REJECTED)
    found = Finding("NL.FR-NL-1.03", Severity.ERROR, file="x.xbrl", line=3, fact="jenv-bw2-i:Equity")
    kept = {"findings": findings_to_json([found]), "figures": figures_to_json(report_of().facts)}

    async def write(transaction: Transaction) -> None:
        report = await transaction.get_one(FilingReport, filing.id)
        report.findings, report.figures = kept["findings"], kept["figures"]

    await services.database.write(write)
    for language, sentence, label in (
        ("nl", "Het bestand mag geen DOCTYPE hebben.", "Eigen vermogen"),
        ("en", "The file must not have a DOCTYPE.", "Equity"),
    ):
        async with await api_of(factory, app, company.main_user, language) as api:
            (shown,) = (await api.one(OWN))["filings"]["nodes"]
            (finding,) = shown["findings"]
            assert (finding["code"], finding["message"]) == ("NL.FR-NL-1.03", sentence)
            figures = {each["concept"]: each for each in shown["figures"]}
            assert figures["jenv-bw2-i:Equity"]["label"] == label
            assert figures["jenv-bw2-i:NetRevenue"]["label"] is None
            assert figures["jenv-bw2-i:Assets"]["value"] == "100"


async def test_a_correction_and_what_it_corrects_name_each_other(
    app: Starlette, factory: Factory, company: Company
) -> None:
    filed = await factory.filing(company.main_user, status=FilingStatus.FILED)
    correction = await factory.filing(company.main_user, status=FilingStatus.FILED, corrects_id=filed.id)
    async with await api_of(factory, app, company.main_user) as api:
        nodes = (await api.one(OWN))["filings"]["nodes"]
    by_number = {node["number"]: node for node in nodes}
    assert by_number[filed.number]["correctedBy"] == {"number": correction.number}
    assert by_number[correction.number]["corrects"] == {"number": filed.number}


@pytest.mark.parametrize("query", [OWN, OF_COMPANY], ids=["own", "company"])
async def test_a_page_of_filings_takes_as_many_statements_for_two_as_for_many(
    app: Starlette, factory: Factory, company: Company, statements: Statements, query: str
) -> None:
    filed = await factory.filing(company.main_user, status=FilingStatus.FILED)
    await factory.filing(company.main_user, status=FilingStatus.FILED, corrects_id=filed.id)
    async with await api_of(factory, app, company.main_user) as api:
        statements.taken()
        await api.one(query)
        for_two = len(statements.taken())
        for _ in range(10):
            await factory.filing(company.main_user, status=FilingStatus.REJECTED)
        statements.taken()
        await api.one(query)
        assert len(statements.taken()) == for_two


async def test_the_size_of_a_company_is_told_with_the_criteria_that_were_met(app: Starlette) -> None:
    query = """
    query ($input: SizeClassInput!) { sizeClass(input: $input) {
        ... on SizeClassFound { sizeClass years { financialYear sizeClass met { sizeClass criteria } } }
        ... on InvalidInput { fields { path } }
    } }
    """
    latest = {"financialYear": 2024, "assets": "450000", "turnover": "900001", "employees": "9.5"}
    before = {"financialYear": 2023, "assets": "100", "turnover": "100", "employees": "1"}
    async with Api(app) as api:
        found = await api.one(query, input={"latest": latest, "before": before})
        assert found["sizeClass"] == "MICRO"
        assert [year["financialYear"] for year in found["years"]] == [2024, 2023]
        assert found["years"][0]["met"][0] == {"sizeClass": "MICRO", "criteria": ["ASSETS", "EMPLOYEES"]}
        for changed, path in (
            ({"latest": {**latest, "financialYear": 2015}}, "latest.financialYear"),
            ({"latest": {**latest, "assets": "-1"}}, "latest.assets"),
            ({"latest": latest, "before": {**before, "financialYear": 2022}}, "before.financialYear"),
        ):
            refused = await api.one(query, input=changed)
            assert refused["fields"] == [{"path": path}]


async def test_the_form_and_the_entry_point_of_a_size_and_year_are_told_to_everybody(app: Starlette) -> None:
    form = """
    query ($size: SizeClass!, $year: Int!) { filingForm(sizeClass: $size, financialYear: $year) {
        canBeFiled items { item concept label side partOf order isRequired }
    } }
    """
    point = """
    query ($size: SizeClass!, $year: Int!) { filingEntryPoint(sizeClass: $size, financialYear: $year) {
        ... on FilingEntryPoint { url taxonomy } ... on Problem { code message }
    } }
    """
    async with Api(app) as api:
        micro = await api.one(form, size="MICRO", year=2024)
        assert micro["canBeFiled"]
        assert micro["items"][0] == {
            "item": "ASSETS_NONCURRENT",
            "concept": "AssetsNoncurrent",
            "label": "Vaste activa",
            "side": "ASSETS",
            "partOf": "ASSETS",
            "order": 1,
            "isRequired": False,
        }
        assert await api.one(form, size="MEDIUM", year=2024) == {"canBeFiled": False, "items": []}
        medium = await api.one(point, size="MEDIUM", year=2024)
        assert medium["taxonomy"] == "NT19"
        assert medium["url"].endswith("middelgroot-publicatiestukken.xsd")
        large = await api.one(point, size="LARGE", year=2024)
        assert large["code"] == "SIZE_CLASS_NOT_ACCEPTED"
        assert "Digipoort" in large["message"]
        assert (await api.one(point, size="MICRO", year=1999))["code"] == "INVALID_INPUT"


async def test_the_calendar_tells_until_when(app: Starlette, factory: Factory, company: Company) -> None:
    query = """
    { filingCalendar { ... on FilingCalendar {
        kvkNumber financialYearEnd nextTerm { kind lastDay daysLeft isLate } daysLeft isLate
        lastFiled { financialYear } adoptionAwaited
    } } }
    """
    async with await api_of(factory, app, company.main_user) as api:
        assert await api.one(query) == {
            "kvkNumber": DONALD,
            "financialYearEnd": "2025-12-31",
            "nextTerm": {"kind": "END_OF_YEAR", "lastDay": "2026-12-31", "daysLeft": 304, "isLate": False},
            "daysLeft": 304,
            "isLate": False,
            "lastFiled": None,
            "adoptionAwaited": False,
        }


async def test_a_form_is_checked_as_it_is_filled_in_and_nothing_is_written(
    app: Starlette, services: Services, factory: Factory, company: Company
) -> None:
    query = """
    query ($form: AnnualAccountsFormInput!) { checkFiling(input: {form: $form}) {
        ... on FilingChecked { isReady findings { code } }
    } }
    """
    async with await api_of(factory, app, company.main_user) as api:
        assert not (await api.one(query, form={}))["isReady"]
        assert (await api.one(query, form=FORM))["isReady"]
    assert await all_rows(services, Filing) == []


@pytest.mark.parametrize("transport", Transport, ids=lambda each: each.value)
async def test_a_filing_is_followed_until_it_is_filed(
    app: Starlette, services: Services, factory: Factory, company: Company, transport: Transport
) -> None:
    filing = await factory.filing(company.main_user, status=FilingStatus.CHECKING)
    token = await factory.session(company.main_user)
    payload = {"query": PROGRESS, "variables": {"id": node_id("Filing", filing.id)}}
    async with listening(app) as host, listening_to(transport, host, token, payload) as stream:
        for status in (FilingStatus.CHECKING, FilingStatus.ACCEPTED, FilingStatus.FILED):
            if status is not FilingStatus.CHECKING:
                await change_row(services, Filing, filing.id, **_values(services, status))
            heard = await stream.hear()
            assert heard is not None
            assert heard["data"]["filingProgressed"]["status"] == status
        assert await stream.hear() is None


def _values(services: Services, status: FilingStatus) -> dict[str, Any]:
    if status is not FilingStatus.FILED:
        return {"status": status}
    receipt = {"filed_at": services.clock(), "receipt_number": "D-TEST-0001", "document_sha256": "0" * 64}
    return {"status": status, **receipt}


@pytest.mark.parametrize("status", [FilingStatus.DRAFT, FilingStatus.REJECTED, FilingStatus.FILED])
async def test_what_waits_for_a_person_or_is_filed_is_told_once(
    services: Services, factory: Factory, company: Company, status: FilingStatus
) -> None:
    filing = await factory.filing(company.main_user, status=status)
    principal = await factory.principal(company.main_user)

    async def reader_now() -> Reader:
        return services.database.reader(principal)

    told = [row.status async for row in filing_progress.follow(services, filing.id, reader_now)]
    assert told == [status]


async def test_a_strangers_filing_is_not_followed(app: Starlette, factory: Factory, company: Company) -> None:
    filing = await factory.filing(company.main_user, status=FilingStatus.CHECKING)
    stranger = await factory.session((await factory.company()).main_user)
    payload = {"query": PROGRESS, "variables": {"id": node_id("Filing", filing.id)}}
    async with listening(app) as host, listening_to(Transport.WEB_SOCKET, host, stranger, payload) as stream:
        heard = await stream.hear()
        assert heard is not None
        assert heard["errors"][0]["extensions"]["code"] == "FILING_NOT_FOUND"


async def test_nothing_of_a_filing_changes_once_it_is_filed(
    services: Services, factory: Factory, company: Company
) -> None:
    filing = await factory.filing(company.main_user, status=FilingStatus.FILED)
    with pytest.raises(Exception, match="never changes"):
        await change_row(services, Filing, filing.id, receipt_number="D-TEST-0002")
    assert (await one_row(services, Filing)).receipt_number == filing.receipt_number
