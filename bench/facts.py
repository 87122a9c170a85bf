"""What the peers in Node cannot import: the catalogue and the sentences of refusals, as one JSON file."""

from pathlib import Path
from typing import Any

import orjson

from models.catalogue import CATALOGUE
from models.language import Language
from models.permission import Permission
from models.refusals import (
    IdempotencyKeyReused,
    InvalidInput,
    LoginFailed,
    NotLoggedIn,
    NotPermitted,
    ProductUnavailable,
    Refusal,
    RegisterUnavailable,
    RegistrationNotFound,
    SpendingLimitReached,
    TooManyRequests,
    UnavailableReason,
)
from resolvers.availability import NEEDED
from resolvers.orders import ALSO_NEEDED

_REFUSALS: tuple[Refusal, ...] = (
    IdempotencyKeyReused(),
    InvalidInput(),
    LoginFailed(),
    NotLoggedIn(),
    NotPermitted(),
    ProductUnavailable(UnavailableReason.NOT_OFFERED),
    RegisterUnavailable(),
    RegistrationNotFound(),
    SpendingLimitReached(0, 0),
    TooManyRequests(900),
)


def write_facts(file: Path) -> None:
    """Write the file."""
    products = {
        code.value: {
            "code": code.value,
            "name": product.name.in_language(Language.NL),
            "prices": [
                {"cents": price.cents, "validFrom": price.valid_from.isoformat()}
                for price in sorted(product.prices, key=lambda price: price.valid_from)
            ],
            "needs": [each for each in (Permission.PLACE_ORDERS, ALSO_NEEDED.get(code)) if each],
            "ofRegister": code not in NEEDED,
        }
        for code, product in CATALOGUE.items()
    }
    refusals: dict[str, Any] = {
        refusal.typename: {"code": refusal.code, "message": refusal.message(Language.NL)}
        for refusal in _REFUSALS
    }
    file.write_bytes(orjson.dumps({"products": products, "refusals": refusals}))
