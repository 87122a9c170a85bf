"""What the payment page says (DOMAIN 33)."""

from gateway.adapters.payments.local.store import Status
from models.language import Language, Text

TITLE = {
    "ideal": Text(nl="Betalen met iDEAL", en="Pay with iDEAL"),
    "creditcard": Text(nl="Betalen met creditcard", en="Pay by credit card"),
}
NO_MONEY = Text(
    nl="Dit is een oefenpagina: er wordt geen geld overgemaakt.",
    en="This is a practice page: no money is moved.",
)
AMOUNT = Text(nl="Bedrag", en="Amount")
DESCRIPTION = Text(nl="Omschrijving", en="Description")
BANK = Text(nl="Uw bank", en="Your bank")
CHOOSE = Text(nl="Kies uw bank", en="Choose your bank")
NO_BANK = Text(nl="Kies eerst uw bank.", en="Choose your bank first.")
OTHERWISE = Text(nl="Of laat de betaling anders eindigen", en="Or let the payment end otherwise")
BUTTONS = {
    Status.PAID: Text(nl="Betalen", en="Pay"),
    Status.CANCELED: Text(nl="Annuleren", en="Cancel"),
    Status.EXPIRED: Text(nl="Laten verlopen", en="Let it expire"),
    Status.FAILED: Text(nl="Laten mislukken", en="Let it fail"),
}
ENDED = {
    Status.PAID: Text(nl="Er is betaald.", en="This has been paid."),
    Status.CANCELED: Text(nl="De betaling is geannuleerd.", en="The payment was cancelled."),
    Status.EXPIRED: Text(nl="De betaling is verlopen.", en="The payment has expired."),
    Status.FAILED: Text(nl="De betaling is mislukt.", en="The payment failed."),
}
BACK = Text(nl="Terug naar de bestelling", en="Back to the order")
NOT_FOUND = Text(nl="Deze betaling is er niet", en="This payment is not there")
UNKNOWN = Text(
    nl="Controleer het adres, of begin opnieuw bij uw bestelling.",
    en="Check the address, or begin again at your order.",
)


def euros(cents: int, language: Language) -> str:
    """Write an amount as people read it, with a space that does not break."""
    written = f"{cents // 100:,}.{cents % 100:02}"
    if language is Language.EN:
        return f"€{written}"
    return f"€\N{NO-BREAK SPACE}{written.translate(str.maketrans(',.', '.,'))}"
