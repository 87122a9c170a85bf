"""What makes each product of the catalogue (DOMAIN 12, 17): asked anew of the register, then set."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from hashlib import sha256

from models.business_register import BranchProfile, Profile
from models.catalogue import ProductCode
from models.language import Text
from models.order import Order
from models.refusals import ProductUnavailable
from models.register_facts import Filing, RegisterFacts
from models.shipment import Shipment
from resolvers.availability import branch_of
from resolvers.document_contents import (
    CertificateContent,
    CompanyProfileContent,
    FilingListContent,
    GroupContent,
    Heading,
    HistoryContent,
    OwnersContent,
    RegisterDocument,
    StandardisedAccountsContent,
)
from resolvers.filed_accounts import document_of, known_of
from resolvers.ports import Envelope, ExtractContent
from resolvers.services import Services
from resolvers.verification import certification_of
from resolvers.written_dates import written_moment

_REASON = Text(nl="Gewaarmerkt door het Handelsregister", en="Certified by the Business Register")
_LOCATION = "Nederland"


@dataclass(frozen=True, slots=True)
class Produced:
    """A document that was made, and the name of whom it is about, as it says."""

    content: bytes
    subject_name: str


Producer = Callable[[Services, Order], Awaitable[Produced]]


async def _extract(services: Services, order: Order) -> Produced:
    profile, branch = await _registration(services, order)
    content = _extract_content(services, order, profile, branch)
    return Produced(await services.documents.extract(content), _name(profile, branch))


async def _certified_extract(services: Services, order: Order) -> Produced:
    profile, branch = await _registration(services, order)
    content = replace(
        _extract_content(services, order, profile, branch), certification=certification_of(services, order.id)
    )
    pdf = await services.documents.extract(content)
    return Produced(await _signed(services, order, pdf), _name(profile, branch))


async def _paper_extract(services: Services, order: Order) -> Produced:
    profile, branch = await _registration(services, order)
    content = replace(
        _extract_content(services, order, profile, branch),
        certification=certification_of(services, order.id),
        envelope=await _envelope(services, order),
    )
    return Produced(await services.documents.extract(content), _name(profile, branch))


async def _filed(services: Services, order: Order) -> Produced:
    """Give a filed document as it is."""
    profile, facts = await _facts(services, order)
    filing = facts.filing(order.filing_reference)
    content = await document_of(services, profile.kvk_number, filing.reference)
    return Produced(content, profile.name)


async def _filed_accounts(services: Services, order: Order) -> Produced:
    """Give filed annual accounts as they are."""
    profile, facts = await _facts(services, order)
    filing = facts.accounts_of(order.financial_year)
    content = await document_of(services, profile.kvk_number, filing.reference)
    return Produced(content, profile.name)


async def _certified_document(services: Services, order: Order) -> Produced:
    profile, facts = await _facts(services, order)
    filing = facts.filing(order.filing_reference)
    filed = await document_of(services, profile.kvk_number, filing.reference)
    certificate = CertificateContent(
        _heading(services, order, profile),
        filing,
        sha256(filed).hexdigest(),
        certification_of(services, order.id),
    )
    pdf = await services.documents.certified_document(certificate, filed)
    return Produced(await _signed(services, order, pdf), profile.name)


async def _company_profile(services: Services, order: Order) -> Produced:
    profile, branch = await _registration(services, order)
    with_figures = await _accounts_with_figures(services, profile.kvk_number)
    heading = replace(_heading(services, order, profile), name=_name(profile, branch))
    content = CompanyProfileContent(heading, profile, branch, with_figures)
    return Produced(await services.documents.register_document(content), heading.name)


def _of_facts(content_of: Callable[[Heading, RegisterFacts], RegisterDocument]) -> Producer:
    """Make what is a document of the facts beyond KVK's API."""

    async def produce(services: Services, order: Order) -> Produced:
        profile, facts = await _facts(services, order)
        content = content_of(_heading(services, order, profile), facts)
        return Produced(await services.documents.register_document(content), profile.name)

    return produce


PRODUCERS: dict[ProductCode, Producer] = {
    ProductCode.EXTRACT: _extract,
    ProductCode.COMPANY_PROFILE: _company_profile,
    ProductCode.HISTORY: _of_facts(lambda heading, facts: HistoryContent(heading, facts.past())),
    ProductCode.GROUP_RELATIONS_DIRECT: _of_facts(
        lambda heading, facts: GroupContent(
            heading, facts.direct_relations(heading.kvk_number), is_whole=False
        )
    ),
    ProductCode.GROUP_RELATIONS_WHOLE: _of_facts(
        lambda heading, facts: GroupContent(heading, facts.whole_group(), is_whole=True)
    ),
    ProductCode.ANNUAL_ACCOUNTS: _filed_accounts,
    ProductCode.ANNUAL_ACCOUNTS_STANDARDISED: _of_facts(
        lambda heading, facts: StandardisedAccountsContent(heading, facts.standardised())
    ),
    ProductCode.FILED_DOCUMENT: _filed,
    ProductCode.CERTIFIED_DOCUMENT: _certified_document,
    ProductCode.CERTIFIED_EXTRACT_DIGITAL: _certified_extract,
    ProductCode.CERTIFIED_EXTRACT_PAPER: _paper_extract,
    ProductCode.UBO_EXTRACT: _of_facts(
        lambda heading, facts: OwnersContent(heading, facts.registered_owners())
    ),
    ProductCode.FILING_LIST: _of_facts(lambda heading, facts: FilingListContent(heading, facts.file())),
}
"""What makes each product. Raises what `resolvers.availability` does, when the register has changed."""


async def _registration(services: Services, order: Order) -> tuple[Profile, BranchProfile | None]:
    profile = await services.register.profile(order.subject_kvk_number)
    if order.branch_number is None:
        return profile, None
    return profile, await branch_of(services, order.subject_kvk_number, order.branch_number)


async def _facts(services: Services, order: Order) -> tuple[Profile, RegisterFacts]:
    profile = await services.register.profile(order.subject_kvk_number)
    known = await known_of(services, order.subject_kvk_number)
    return profile, known.for_product(order.product)


async def _accounts_with_figures(services: Services, kvk_number: str) -> Filing | None:
    """Give the last annual accounts that have figures, where there is a source of them."""
    try:
        facts = (await known_of(services, kvk_number)).for_product(ProductCode.ANNUAL_ACCOUNTS)
    except ProductUnavailable:
        return None
    return next((filing for filing in facts.accounts_by_year().values() if filing.figures), None)


def _extract_content(
    services: Services, order: Order, profile: Profile, branch: BranchProfile | None
) -> ExtractContent:
    return ExtractContent(
        order_number=order.number,
        produced_at=written_moment(services.clock(), order.language),
        profile=profile,
        branch=branch,
        language=order.language,
    )


def _heading(services: Services, order: Order, profile: Profile) -> Heading:
    return Heading(
        order_number=order.number,
        produced_at=written_moment(services.clock(), order.language),
        kvk_number=profile.kvk_number,
        name=profile.name,
        language=order.language,
    )


async def _envelope(services: Services, order: Order) -> Envelope:
    shipment = await services.database.write(lambda transaction: transaction.get_one(Shipment, order.id))
    return Envelope(shipment.recipient, shipment.street, shipment.postcode, shipment.town, shipment.country)


async def _signed(services: Services, order: Order, pdf: bytes) -> bytes:
    reason = _REASON.in_language(order.language)
    return await services.signer.certify(pdf, reason=reason, location=_LOCATION)


def _name(profile: Profile, branch: BranchProfile | None) -> str:
    return branch.name if branch else profile.name
