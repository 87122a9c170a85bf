"""Every refusal, with what one is made from."""

from typing import Any

from models import refusals
from models.access_code import AccessCodeStatus
from models.language import Text
from models.payment_method import PaymentMethod
from models.permission import Permission
from models.refusals import InvalidField, InvalidFieldCode, PasswordRefusalReason, Refusal, UnavailableReason

REFUSALS: list[type[Refusal]] = [
    each for each in vars(refusals).values() if isinstance(each, type) and Refusal in each.__mro__[1:]
]
EXAMPLES: dict[str, tuple[Any, ...]] = {
    "CollectionBounced": (235,),
    "InsufficientCredit": (100, 235),
    "InvalidInput": (
        InvalidField("holder.email", InvalidFieldCode.REQUIRED, Text(nl="Vul in.", en="Fill in.")),
    ),
    "NotPermitted": (Permission.PLACE_ORDERS,),
    "NotPossibleInStatus": (AccessCodeStatus.REVOKED,),
    "PasswordRefused": (PasswordRefusalReason.TOO_SHORT, PasswordRefusalReason.TOO_COMMON),
    "PaymentMethodFixed": (PaymentMethod.INVOICE,),
    "ProductUnavailable": (UnavailableReason.NOTHING_REGISTERED,),
    "SpendingLimitReached": (1000, 100),
    "TooManyRequests": (61,),
}
"""What the refusals are made from that carry data."""
