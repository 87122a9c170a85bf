"""Who is told about an order: the holder of the code that ordered, or the guest (DOMAIN 13)."""

from dataclasses import dataclass
from uuid import UUID

from auth.secrets import Secrets
from models.access_code import AccessCode
from models.language import Language, Text
from models.order import Order
from resolvers.database import Transaction
from resolvers.services import Services

_GUEST = Text(nl="klant", en="customer")


@dataclass(frozen=True, slots=True)
class Recipient:
    """A person who gets mail about one order, and where that person follows it."""

    name: str
    email: str
    language: Language
    order_url: str


async def of_order(services: Services, order: Order) -> Recipient:
    """Give who ordered."""
    if order.access_code_id is None:
        return Recipient(
            name=_GUEST.in_language(order.language),
            email=order.guest_email or "",
            language=order.language,
            order_url=guest_order_url(services.public_url, services.secrets, order.number, order.id),
        )
    code_id = order.access_code_id

    async def load(transaction: Transaction) -> AccessCode:
        return await transaction.get_one(AccessCode, code_id)

    code = await services.database.write(load)
    return Recipient(
        name=f"{code.holder_first_name} {code.holder_last_name}",
        email=code.holder_email,
        language=code.language,
        order_url=f"{services.public_url}/orders",
    )


def guest_order_url(public_url: str, secrets: Secrets, number: str, order_id: UUID) -> str:
    """Give the page of a guest's order; the token stands after the `#`, which browsers send nowhere."""
    return f"{public_url}/guest-orders/{number}#{secrets.order_token(order_id)}"
