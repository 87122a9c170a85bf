"""What an order asks for, as sent: the same for a code's order and a guest's."""

from dataclasses import dataclass

from models.catalogue import ON_PAPER, ProductCode
from models.checks import Checks
from models.language import Language, Text
from models.refusals import InvalidFieldCode

ADDRESS_NEEDED = Text(
    nl="Geef het adres waar het papier naartoe moet.", en="Give the address that the paper should go to."
)
NO_ADDRESS = Text(
    nl="Dit product wordt niet per post verstuurd. Laat het adres weg.",
    en="This product is not sent by post. Leave the address out.",
)


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """Where paper goes; `country` is ISO 3166-1 alpha-2."""

    recipient: str
    street: str
    postcode: str
    town: str
    country: str


@dataclass(frozen=True, slots=True)
class Ordered:
    """A product of one registration, with its options."""

    product: ProductCode
    kvk_number: str
    branch_number: str | None
    language: Language
    financial_year: int | None = None
    filing_reference: str | None = None
    address: PostalAddress | None = None

    @property
    def on_paper(self) -> bool:
        """Tell whether it is posted."""
        return self.product in ON_PAPER


def check_ordered(checks: Checks, ordered: Ordered) -> None:
    """Check the form of what is asked; whether there is such a thing, the register tells."""
    checks.kvk_number("kvkNumber", ordered.kvk_number)
    if ordered.branch_number is not None:
        checks.branch_number("branchNumber", ordered.branch_number)
    if ordered.filing_reference is not None:
        checks.text("options.filingReference", ordered.filing_reference, 40)
    if ordered.address is not None and ordered.on_paper:
        _check_address(checks, ordered.address)
    elif ordered.on_paper:
        checks.refuse("address", InvalidFieldCode.REQUIRED, ADDRESS_NEEDED)
    elif ordered.address is not None:
        checks.refuse("address", InvalidFieldCode.NOT_ALLOWED, NO_ADDRESS)


def _check_address(checks: Checks, address: PostalAddress) -> None:
    for name, longest in (("recipient", 100), ("street", 100), ("postcode", 20), ("town", 100)):
        checks.text(f"address.{name}", getattr(address, name), longest)
    checks.country("address.country", address.country)
