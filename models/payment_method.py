"""How a customer pays (DOMAIN, Who is who; DOMAIN 3, 14).

What an order does with each method: `resolvers.charging`, which also says where a provider goes.
"""

from enum import StrEnum


class PaymentMethod(StrEnum):
    """A way to pay. A company's is chosen once, with its first code, and never changes (DOMAIN 3)."""

    DIRECT_DEBIT = "DIRECT_DEBIT"
    CREDIT = "CREDIT"
    INVOICE = "INVOICE"
    IDEAL = "IDEAL"
    CREDIT_CARD = "CREDIT_CARD"


FOR_COMPANIES = (PaymentMethod.DIRECT_DEBIT, PaymentMethod.CREDIT, PaymentMethod.INVOICE)
FOR_PRIVATE_CODES = (PaymentMethod.DIRECT_DEBIT, PaymentMethod.CREDIT)
FOR_GUESTS = (PaymentMethod.IDEAL, PaymentMethod.CREDIT_CARD)
"""Paid at once: by guests, and for deposits into a balance."""
BILLED_MONTHLY = (PaymentMethod.DIRECT_DEBIT, PaymentMethod.INVOICE)
"""Collected afterwards, on one invoice a month."""
