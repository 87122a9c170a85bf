"""Every refusal, with what one is made from."""

from typing import Any

from models import account_refusals, filing_refusals, refusals
from models.access_code import AccessCodeStatus
from models.filing import FilingStatus
from models.finding import Finding, Severity
from models.language import Text
from models.payment_method import PaymentMethod
from models.permission import Permission
from models.refusals import InvalidField, InvalidFieldCode, PasswordRefusalReason, Refusal, UnavailableReason
from models.size_class import SizeClass

REFUSALS: list[type[Refusal]] = [
    each
    for module in (refusals, account_refusals, filing_refusals)
    for each in vars(module).values()
    if isinstance(each, type) and Refusal in each.__mro__[1:] and each.__module__ == module.__name__
]
EXAMPLES: dict[str, tuple[Any, ...]] = {
    "CollectionBounced": (235,),
    "FilingChanged": (2,),
    "FilingNotChangeable": (FilingStatus.FILED,),
    "FilingNotReady": ((Finding("FIGURE_MISSING", Severity.ERROR, path="figures.ASSETS.current"),),),
    "InsufficientCredit": (100, 235),
    "InvalidInput": (
        InvalidField("holder.email", InvalidFieldCode.REQUIRED, Text(nl="Vul in.", en="Fill in.")),
    ),
    "NotPermitted": (Permission.PLACE_ORDERS,),
    "NotPossibleInStatus": (AccessCodeStatus.REVOKED,),
    "PasswordRefused": (PasswordRefusalReason.TOO_SHORT, PasswordRefusalReason.TOO_COMMON),
    "PaymentMethodFixed": (PaymentMethod.INVOICE,),
    "ProductUnavailable": (UnavailableReason.NOTHING_REGISTERED,),
    "SizeClassNotAccepted": (SizeClass.LARGE,),
    "SpendingLimitReached": (1000, 100),
    "TooManyRequests": (61,),
}
"""What the refusals are made from that carry data."""
