"""Payments made at once, by iDEAL or credit card (DOMAIN 13, 14)."""

from datetime import datetime

import strawberry
from strawberry import Parent

from models.payment import PaymentStatus
from models.payment_method import PaymentMethod
from models.rows import Row
from resolvers import payments
from schema.fields import derived, shown, view
from schema.money import Money, euros
from schema.relay import Node

strawberry.enum(PaymentStatus, description="Where a payment stands.")


@view
class Payment(Node):
    """A payment of a guest's order, or a deposit into a balance."""

    status: PaymentStatus = shown("Where it stands.")
    payment_method: PaymentMethod = shown("iDEAL or credit card.")
    created_at: datetime = shown("When it was begun.")
    paid_at: datetime | None = shown("When the money arrived.")

    @derived("How much.")
    def amount(root: Parent[Row]) -> Money:
        return euros(root.amount_cents)

    @derived("Where to pay; null when there is nothing to pay any more.")
    def checkout_url(root: Parent[Row]) -> str | None:
        return payments.checkout_url(root)
