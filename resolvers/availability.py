"""Whether a product can be had of a registration, told before anything is paid (DOMAIN 12)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from models.business_register import BranchProfile
from models.catalogue import CATALOGUE, ProductChoice, ProductCode
from models.checks import REQUIRED, Checks
from models.language import Text
from models.refusals import InvalidFieldCode, ProductUnavailable, RegistrationNotFound, UnavailableReason
from models.register_facts import Filing, RegisterFacts
from resolvers import registrations
from resolvers.filed_accounts import KnownFacts, known_of
from resolvers.order_form import Ordered
from resolvers.services import Services

NOT_CHOSEN_HERE = Text(
    nl="Bij dit product valt dit niet te kiezen. Laat het weg.",
    en="This cannot be chosen for this product. Leave it out.",
)

_OPTIONS = {
    ProductChoice.FINANCIAL_YEAR: "options.financialYear",
    ProductChoice.FILING_REFERENCE: "options.filingReference",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A product of one registration, and which part of its file where one must be chosen."""

    kvk_number: str
    financial_year: int | None = None
    filing_reference: str | None = None


NEEDED: dict[ProductCode, Callable[[RegisterFacts, Wanted], object]] = {
    ProductCode.HISTORY: lambda facts, _: facts.past(),
    ProductCode.GROUP_RELATIONS_DIRECT: lambda facts, wanted: facts.direct_relations(wanted.kvk_number),
    ProductCode.GROUP_RELATIONS_WHOLE: lambda facts, _: facts.whole_group(),
    ProductCode.ANNUAL_ACCOUNTS: lambda facts, wanted: facts.accounts_of(wanted.financial_year),
    ProductCode.ANNUAL_ACCOUNTS_STANDARDISED: lambda facts, _: facts.standardised(),
    ProductCode.FILED_DOCUMENT: lambda facts, wanted: facts.filing(wanted.filing_reference),
    ProductCode.CERTIFIED_DOCUMENT: lambda facts, wanted: facts.filing(wanted.filing_reference),
    ProductCode.UBO_EXTRACT: lambda facts, _: facts.registered_owners(),
    ProductCode.FILING_LIST: lambda facts, _: facts.file(),
}
"""What a product takes from the facts beyond KVK's API; the others need none of them."""


@dataclass(frozen=True, slots=True)
class AvailableProduct:
    """Whether a product can be had of a registration, and what can be chosen of it."""

    typename: ClassVar[str] = "AvailableProduct"
    product: ProductCode
    unavailable: UnavailableReason | None = None
    financial_years: tuple[int, ...] = ()
    filings: tuple[Filing, ...] = ()


@dataclass(frozen=True, slots=True)
class AvailableProducts:
    """What can be had of a registration, for every product of the catalogue."""

    typename: ClassVar[str] = "AvailableProducts"
    products: tuple[AvailableProduct, ...]


async def must_be_available(services: Services, asked: Ordered) -> None:
    """See to it that the register gives what is ordered, asked anew.

    Raises `RegistrationNotFound`, `RegistrationWithheld`, `RegisterUnavailable`,
    `ProductUnavailable`, or `InvalidInput` when what must be chosen is not, or cannot be.
    """
    _check_choices(asked)
    await registrations.must_exist(services, asked.kvk_number, asked.branch_number)
    await services.register.profile(asked.kvk_number)
    if asked.branch_number is not None:
        await branch_of(services, asked.kvk_number, asked.branch_number)
    if asked.product in NEEDED:
        facts = (await known_of(services, asked.kvk_number)).for_product(asked.product)
        NEEDED[asked.product](facts, Wanted(asked.kvk_number, asked.financial_year, asked.filing_reference))


async def orderable_of(services: Services, kvk_number: str) -> AvailableProducts:
    """Tell for every product whether it can be had of a registration, and what can be chosen.

    Raises `InvalidInput`, `RegistrationNotFound`, `RegistrationWithheld` or `RegisterUnavailable`.
    """
    checks = Checks()
    checks.kvk_number("kvkNumber", kvk_number)
    checks.done()
    await services.register.profile(kvk_number)
    known = await known_of(services, kvk_number)
    return AvailableProducts(tuple(_offer(product, kvk_number, known) for product in CATALOGUE))


async def branch_of(services: Services, kvk_number: str, branch_number: str) -> BranchProfile:
    """Ask for a branch, which must still be of this registration; raises `RegistrationNotFound`."""
    branch = await services.register.branch(branch_number)
    if branch.kvk_number != kvk_number:
        raise RegistrationNotFound
    return branch


def _check_choices(asked: Ordered) -> None:
    checks, product = Checks(), CATALOGUE[asked.product]
    chosen = {
        ProductChoice.FINANCIAL_YEAR: asked.financial_year,
        ProductChoice.FILING_REFERENCE: asked.filing_reference,
    }
    for choice, value in chosen.items():
        if product.choice is choice and value is None:
            checks.refuse(_OPTIONS[choice], InvalidFieldCode.REQUIRED, REQUIRED)
        elif product.choice is not choice and value is not None:
            checks.refuse(_OPTIONS[choice], InvalidFieldCode.NOT_ALLOWED, NOT_CHOSEN_HERE)
    if asked.branch_number is not None and not product.of_branch:
        checks.refuse("branchNumber", InvalidFieldCode.NOT_ALLOWED, NOT_CHOSEN_HERE)
    checks.done()


def _offer(product: ProductCode, kvk_number: str, known: KnownFacts) -> AvailableProduct:
    if product not in NEEDED:
        return AvailableProduct(product)
    try:
        return _offer_of(product, kvk_number, known.for_product(product))
    except ProductUnavailable as unavailable:
        return AvailableProduct(product, unavailable.reason)


def _offer_of(product: ProductCode, kvk_number: str, facts: RegisterFacts) -> AvailableProduct:
    match product:
        case ProductCode.ANNUAL_ACCOUNTS:
            return AvailableProduct(product, financial_years=facts.years_of_accounts())
        case ProductCode.ANNUAL_ACCOUNTS_STANDARDISED:
            years = tuple(filing.financial_year or 0 for filing in facts.standardised())
            return AvailableProduct(product, financial_years=years)
        case ProductCode.FILED_DOCUMENT | ProductCode.CERTIFIED_DOCUMENT:
            return AvailableProduct(product, filings=facts.file())
    NEEDED[product](facts, Wanted(kvk_number))
    return AvailableProduct(product)
