"""What the letter with an access code says (DOMAIN 2)."""

from gateway.adapters.documents.addresses import envelope_lines
from gateway.adapters.documents.fact_rows import Value, rows
from models.language import Text
from resolvers.ports import CodeLetter

_TITLE = Text(nl="Uw toegangscode voor het Handelsregister", en="Your access code for the Business Register")
_ATTENTION = Text(nl="T.a.v. {holder}", en="Attn. {holder}")
_REFERENCE = Text(nl="Kenmerk", en="Reference")
_KVK_NUMBER = Text(nl="KVK-nummer", en="KVK number")
_SALUTATION = Text(nl="Beste {holder},", en="Dear {holder},")
_INTRODUCTION = Text(
    nl=(
        "Voor {organisation} is op uw naam een toegangscode aangevraagd. U vindt hem hieronder. "
        "De code is persoonlijk: geef hem niet aan een ander."
    ),
    en=(
        "An access code was requested in your name for {organisation}. You find it below. "
        "The code is personal: do not give it to anyone else."
    ),
)
_CODE = Text(nl="Uw toegangscode", en="Your access code")
_VALIDITY = Text(
    nl="Voor het eerst te gebruiken tot en met {until}", en="To be used for the first time by {until}"
)
_STEPS = Text(nl="Zo logt u in", en="How to log in")
_STEP_SITE = Text(nl="Ga naar {login_url}", en="Go to {login_url}")
_STEP_CODE = Text(
    nl=(
        "Vul uw toegangscode in, precies zoals hij hierboven staat. "
        "Een nul heeft een teken van binnen, een letter O niet."
    ),
    en="Enter your access code exactly as shown above. A zero has a mark inside it, a letter O has none.",
)
_STEP_PASSWORD = Text(
    nl=(
        "Vul het wachtwoord in dat u apart per e-mail hebt gekregen. Geen e-mail gezien? Kijk tussen de "
        "ongewenste berichten, of laat het wachtwoord op de inlogpagina opnieuw sturen."
    ),
    en=(
        "Enter the password that came to you separately by e-mail. No e-mail seen? Look among your junk "
        "mail, or have the password sent again on the login page."
    ),
)
_UNEXPECTED = Text(nl="Verwachtte u deze brief niet?", en="Did you not expect this letter?")
_UNEXPECTED_TEXT = Text(
    nl=(
        "Gebruik de code dan niet en vernietig deze brief. Zonder het wachtwoord opent de code niets, en "
        "ongebruikt vervalt hij vanzelf na {until}. Vermoedt u misbruik? Neem dan contact op met de "
        "klantenservice en noem het kenmerk van deze brief."
    ),
    en=(
        "Then do not use the code, and destroy this letter. Without the password the code opens nothing, "
        "and unused it ends by itself after {until}. Do you suspect misuse? Contact support and mention "
        "the reference of this letter."
    ),
)


def code_letter_data(letter: CodeLetter, *, sender: str, login_url: str) -> dict[str, Value]:
    """Give the words of the letter, in its language, for `code_letter.typ`."""
    language = letter.language

    def say(text: Text) -> str:
        return text.in_language(
            language,
            holder=letter.holder_name,
            organisation=letter.organisation_name,
            until=letter.valid_until,
            login_url=login_url,
        )

    return {
        "language": language.lower(),
        "title": say(_TITLE),
        "sender": sender,
        "address": [letter.organisation_name, say(_ATTENTION), *envelope_lines(letter.address)],
        "reference": rows(
            (say(_REFERENCE), [letter.reference]),
            (say(_KVK_NUMBER), [letter.kvk_number]),
        ),
        "salutation": say(_SALUTATION),
        "introduction": say(_INTRODUCTION),
        "code": {"label": say(_CODE), "value": letter.access_code, "validity": say(_VALIDITY)},
        "steps": {
            "heading": say(_STEPS),
            "items": [say(_STEP_SITE), say(_STEP_CODE), say(_STEP_PASSWORD)],
        },
        "unexpected": {"heading": say(_UNEXPECTED), "text": say(_UNEXPECTED_TEXT)},
    }
