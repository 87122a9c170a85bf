"""What can be had, and whether a document is genuine, as clients ask it (DOMAIN 12, 17)."""

from models.catalogue import ProductCode
from models.document import Document
from resolvers.services import Services
from tests.api import Api
from tests.clock import SettableClock
from tests.database import one_row
from tests.factories import Factory
from tests.resolvers.journeys import Journeys

AVAILABLE = """
    query ($kvkNumber: String!) {
        availableProducts(kvkNumber: $kvkNumber) {
            __typename
            ... on AvailableProducts {
                products {
                    product unavailable financialYears
                    filings { reference kind financialYear filedOn }
                }
            }
            ... on Problem { code message }
        }
    }
"""
VERIFY = """
    query ($number: String!) {
        verifyDocument(number: $number) {
            __typename
            ... on DocumentVerification {
                number product kvkNumber branchNumber name issuedAt fileName byteSize sha256
            }
            ... on Problem { code message }
        }
    }
"""


async def test_anybody_sees_what_can_be_had_of_a_registration(guest: Api) -> None:
    answer = await guest.one(AVAILABLE, kvkNumber="99000021")
    products = {each["product"]: each for each in answer["products"]}
    assert products["FILING_LIST"] == {
        "product": "FILING_LIST",
        "unavailable": None,
        "financialYears": [],
        "filings": [],
    }
    assert products["ANNUAL_ACCOUNTS"]["financialYears"] == [2024, 2023, 2022, 2021]
    assert products["CERTIFIED_DOCUMENT"]["filings"][-1] == {
        "reference": "V21-2012-01",
        "kind": "ARTICLES_OF_ASSOCIATION",
        "financialYear": None,
        "filedOn": "2012-07-02",
    }


async def test_what_cannot_be_had_says_why(guest: Api) -> None:
    answer = await guest.one(AVAILABLE, kvkNumber="99000001")
    reasons = {each["product"]: each["unavailable"] for each in answer["products"]}
    assert (reasons["EXTRACT"], reasons["UBO_EXTRACT"]) == (None, "NOTHING_REGISTERED")


async def test_a_number_that_is_none_and_a_registration_that_is_withheld_are_refusals(guest: Api) -> None:
    assert (await guest.one(AVAILABLE, kvkNumber="1"))["__typename"] == "InvalidInput"
    assert (await guest.one(AVAILABLE, kvkNumber="99000029"))["__typename"] == "RegistrationWithheld"


async def test_the_catalogue_tells_what_must_be_chosen_and_what_guests_can_buy(guest: Api) -> None:
    products = await guest.one("{ catalogue { code choice ofBranch forGuests } }")
    by_code = {each["code"]: each for each in products}
    assert by_code["ANNUAL_ACCOUNTS"]["choice"] == "FINANCIAL_YEAR"
    assert by_code["CERTIFIED_DOCUMENT"]["choice"] == "FILING_REFERENCE"
    assert {code for code, each in by_code.items() if each["forGuests"]} == {
        "CERTIFIED_EXTRACT_DIGITAL",
        "CERTIFIED_EXTRACT_PAPER",
    }
    assert by_code["HISTORY"] == {"code": "HISTORY", "choice": None, "ofBranch": False, "forGuests": False}


async def test_anybody_verifies_a_document_by_the_number_on_it(
    guest: Api, services: Services, factory: Factory, clock: SettableClock
) -> None:
    journeys = Journeys(services)
    buyer = await factory.principal((await factory.company()).main_user)
    await journeys.order(buyer, kvk_number="99000021", product=ProductCode.CERTIFIED_EXTRACT_DIGITAL)
    await journeys.work()
    document = await one_row(services, Document)
    assert await guest.one(VERIFY, number=(document.verification_number or "").lower()) == {
        "__typename": "DocumentVerification",
        "number": document.verification_number,
        "product": "CERTIFIED_EXTRACT_DIGITAL",
        "kvkNumber": "99000021",
        "branchNumber": None,
        "name": "Voorbeeld Bakkerij B.V.",
        "issuedAt": clock.now.isoformat(),
        "fileName": document.name,
        "byteSize": document.byte_size,
        "sha256": document.sha256,
    }


async def test_a_number_of_no_document_warns_whoever_holds_it(guest: Api) -> None:
    answer = await guest.one(VERIFY, number="0000-0000-0000-0000-0000")
    assert (answer["__typename"], answer["code"]) == ("DocumentNotFound", "DOCUMENT_NOT_FOUND")
    assert "Vertrouw het document dan niet" in answer["message"]
