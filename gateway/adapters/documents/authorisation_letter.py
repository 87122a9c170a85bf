"""What the letter with an authorisation code says (DOMAIN 19)."""

from gateway.adapters.documents.addresses import envelope_lines
from gateway.adapters.documents.fact_rows import Value, rows
from models.language import Text
from resolvers.ports import AuthorisationLetter

_TITLE = Text(nl="Een verzoek om voor uw onderneming te deponeren", en="A request to file for your company")
_ATTENTION = Text(nl="T.a.v. het bestuur", en="Attn. the management")
_REFERENCE = Text(nl="Kenmerk", en="Reference")
_KVK_NUMBER = Text(nl="KVK-nummer", en="KVK number")
_APPLICANT = Text(nl="Aangevraagd door", en="Requested by")
_EMAIL = Text(nl="E-mailadres", en="E-mail address")
_REQUESTED_ON = Text(nl="Aangevraagd op", en="Requested on")
_SALUTATION = Text(nl="Geacht bestuur,", en="Dear management,")
_INTRODUCTION = Text(
    nl=(
        "{applicant} vraagt of zijn of haar Mijn KVK-account de jaarrekening van {organisation} bij het "
        "Handelsregister mag deponeren. Met de code hieronder geeft u daarvoor toestemming."
    ),
    en=(
        "{applicant} asks whether his or her My KVK account may file the annual accounts of {organisation} "
        "with the Business Register. With the code below you give leave for that."
    ),
)
_CODE = Text(nl="Machtigingscode", en="Authorisation code")
_VALIDITY = Text(nl="Eenmaal te gebruiken, tot {until}", en="To be used once, until {until}")
_STEPS = Text(nl="Gaat u akkoord?", en="Do you agree?")
_STEP_GIVE = Text(
    nl="Geef de code aan {applicant}, en aan niemand anders.",
    en="Give the code to {applicant}, and to nobody else.",
)
_STEP_ENTER = Text(
    nl=(
        "{applicant} logt in met het eigen account op {login_url} en vult daar uw KVK-nummer en de code in. "
        "Een nul heeft een teken van binnen, een letter O niet."
    ),
    en=(
        "{applicant} logs in with the account at {login_url} and enters your KVK number and the code there. "
        "A zero has a mark inside it, a letter O has none."
    ),
)
_STEP_END = Text(
    nl=(
        "Hebt u een toegangscode? Dan kan de hoofduser van uw onderneming de machtiging zien en op elk "
        "moment beëindigen."
    ),
    en=(
        "Do you have an access code? Then the main user of your company can see the authorisation and end it "
        "at any moment."
    ),
)
_UNEXPECTED = Text(
    nl="Gaat u niet akkoord, of kent u deze persoon niet?", en="Do you not agree, or not know this person?"
)
_UNEXPECTED_TEXT = Text(
    nl=(
        "Geef de code dan aan niemand en vernietig deze brief. Zonder de code mag niemand voor u deponeren, "
        "en hij vervalt vanzelf. Vermoedt u misbruik? Neem dan contact op met de klantenservice en noem het "
        "kenmerk van deze brief."
    ),
    en=(
        "Then give the code to nobody, and destroy this letter. Without the code nobody may file for you, "
        "and it ends by itself. Do you suspect misuse? Contact support and mention the reference "
        "of this letter."
    ),
)


def authorisation_letter_data(
    letter: AuthorisationLetter, *, sender: str, login_url: str
) -> dict[str, Value]:
    """Give the words of the letter, in its language, for `code_letter.typ`."""
    language = letter.language

    def say(text: Text) -> str:
        return text.in_language(
            language,
            applicant=letter.applicant_name,
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
            (say(_APPLICANT), [letter.applicant_name]),
            (say(_EMAIL), [letter.applicant_email]),
            (say(_REQUESTED_ON), [letter.requested_on]),
        ),
        "salutation": say(_SALUTATION),
        "introduction": say(_INTRODUCTION),
        "code": {"label": say(_CODE), "value": letter.code, "validity": say(_VALIDITY)},
        "steps": {
            "heading": say(_STEPS),
            "items": [say(_STEP_GIVE), say(_STEP_ENTER), say(_STEP_END)],
        },
        "unexpected": {"heading": say(_UNEXPECTED), "text": say(_UNEXPECTED_TEXT)},
    }
