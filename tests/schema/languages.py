"""One answer in two languages: what people read differs, what programs read does not (DOMAIN 33)."""

from typing import Any


def same_but_for_words(dutch: dict[str, Any], english: dict[str, Any]) -> dict[str, Any]:
    """Give what programs read of a refusal; what people read must be in two languages."""
    assert dutch.pop("message") != english.pop("message")
    for one, other in zip(dutch.get("fields", ()), english.get("fields", ()), strict=True):
        assert one.pop("message") != other.pop("message")
    assert dutch == english
    return dutch
