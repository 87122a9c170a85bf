"""The schema's roots, put together from the modules of each subject."""

from typing import Annotated, Any

import strawberry
from strawberry.schema.config import StrawberryConfig

from models.catalogue import CATALOGUE
from models.refusals import InvalidField, InvalidFieldCode, InvalidInput
from resolvers import nodes
from resolvers.connections import LARGEST_PAGE, PAGE_SIZE
from resolvers.filing_uploads import ReceivedFile
from schema.access_code import AccessCode, Session, Viewer
from schema.account import Account
from schema.account_acts import AccountMutations
from schema.availability import AvailabilityQueries
from schema.code_management import CodeManagementMutations
from schema.code_request import CodeRequestMutations, CodeRequestQueries
from schema.contact_request import ContactRequest, ContactRequestMutations
from schema.context import Info
from schema.credit import CreditEntry
from schema.deposit import DepositMutations
from schema.fields import as_view
from schema.filing import Filing
from schema.filing_acts import FilingMutations
from schema.filing_authorisation import FilingAuthorisation
from schema.filing_authorisation_acts import FilingAuthorisationMutations
from schema.filing_progress import FilingProgressSubscriptions
from schema.filing_queries import FilingQueries
from schema.filing_upload import UPLOAD, FilingUploadMutations
from schema.guest_order import GuestOrderMutations, GuestOrderQueries
from schema.invoice import Invoice
from schema.mandate import MandateMutations
from schema.order import Order, OrderMutations
from schema.order_progress import OrderProgressSubscriptions
from schema.organisation import Organisation
from schema.password import PasswordMutations
from schema.payment import Payment
from schema.product import Product
from schema.registration import Registration, RegistrationQueries
from schema.relay import Node, reference
from schema.session import SessionMutations, viewer_of
from schema.verification import VerificationQueries


@strawberry.type(description="What can be asked.")
class Query(
    RegistrationQueries,
    AvailabilityQueries,
    CodeRequestQueries,
    GuestOrderQueries,
    VerificationQueries,
    FilingQueries,
):
    """Every query."""

    @strawberry.field(description="Who is logged in; null for a guest.")
    async def viewer(info: Info) -> Viewer | None:
        return await viewer_of(info.context)

    @strawberry.field(description="Anything by its global id; null for what does not exist or is not yours.")
    async def node(
        info: Info, id: Annotated[strawberry.ID, strawberry.argument(description="As `Node.id` gave it.")]
    ) -> Node | None:
        return as_view((await nodes.find(info.context.reader, [reference(id)]))[0])

    @strawberry.field(description="At most 100 by their global ids, in the same order.")
    async def nodes(
        info: Info,
        ids: Annotated[list[strawberry.ID], strawberry.argument(description="As `Node.id` gave them.")],
    ) -> list[Node | None]:
        if len(ids) > LARGEST_PAGE:
            raise InvalidInput(InvalidField("ids", InvalidFieldCode.OUT_OF_RANGE, PAGE_SIZE))
        return as_view(await nodes.find(info.context.reader, [reference(each) for each in ids]))

    @strawberry.field(description="The products of the register.")
    def catalogue() -> list[Product]:
        return as_view(list(CATALOGUE.values()))


@strawberry.type(description="What can be done. Every refusal is data, none is an error.")
class Mutation(
    CodeRequestMutations,
    SessionMutations,
    PasswordMutations,
    CodeManagementMutations,
    MandateMutations,
    OrderMutations,
    GuestOrderMutations,
    DepositMutations,
    ContactRequestMutations,
    AccountMutations,
    FilingAuthorisationMutations,
    FilingMutations,
    FilingUploadMutations,
):
    """Every mutation."""


@strawberry.type(description="What can be followed, over a WebSocket or an event stream.")
class Subscription(OrderProgressSubscriptions, FilingProgressSubscriptions):
    """Every subscription."""


SCHEMA_PARTS: dict[str, Any] = {
    "query": Query,
    "mutation": Mutation,
    "subscription": Subscription,
    "types": [
        AccessCode,
        Account,
        ContactRequest,
        CreditEntry,
        Filing,
        FilingAuthorisation,
        Invoice,
        Order,
        Organisation,
        Payment,
        Registration,
        Session,
    ],
    "config": StrawberryConfig(scalar_map={ReceivedFile: UPLOAD}),
}
