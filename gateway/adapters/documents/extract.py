"""What an extract says, certified or not, digital or on paper (DOMAIN 17)."""

import pycountry

from gateway.adapters.documents.addresses import envelope_lines
from gateway.adapters.documents.fact_rows import Value, rows
from gateway.adapters.documents.registration_parts import registration_parts
from gateway.adapters.documents.sheet import sheet
from models.business_register import Address, AddressKind
from models.language import Text
from resolvers.document_contents import Heading
from resolvers.ports import Envelope, ExtractContent

_TITLE = Text(nl="Uittreksel Handelsregister", en="Business Register extract")
_CERTIFIED_TITLE = Text(nl="Gewaarmerkt uittreksel Handelsregister", en="Certified Business Register extract")
_NOTICE = Text(
    nl=(
        "Dit uittreksel is niet gewaarmerkt. Vraagt een instantie om een gewaarmerkt uittreksel? "
        "Bestel dat dan apart. De gegevens zijn die van het Handelsregister op het moment waarop dit "
        "uittreksel is gemaakt."
    ),
    en=(
        "This extract is not certified. Does an organisation ask for a certified extract? "
        "Then order that separately. The data are those of the Business Register at the moment when "
        "this extract was produced; legal forms and activities are in Dutch, as registered."
    ),
)
_CERTIFIED = Text(
    nl=(
        "Dit uittreksel is gewaarmerkt: het bevat de gegevens van het Handelsregister op het moment waarop "
        "het is gemaakt. Zo controleert u het: open in uw pdf-lezer het paneel met handtekeningen, en kijk "
        "of het document na ondertekening niet is gewijzigd. Zoek daarna het waarmerknummer op de "
        "controlepagina op. Alleen het bestand zelf is gewaarmerkt, een afdruk niet."
    ),
    en=(
        "This extract is certified: it holds the data of the Business Register at the moment when it was "
        "produced; legal forms and activities are in Dutch, as registered. How to check it: open the "
        "signature panel of your PDF reader, and see that the document was not changed after it was signed. "
        "Then look the certification number up on the checking page. Only the file itself is certified, a "
        "print is not."
    ),
)
_CERTIFIED_ON_PAPER = Text(
    nl=(
        "Dit uittreksel op papier is gewaarmerkt: het bevat de gegevens van het Handelsregister op het "
        "moment waarop het is gemaakt. Zo controleert u het: zoek het waarmerknummer op de controlepagina "
        "op, en vergelijk wat daar staat met dit papier."
    ),
    en=(
        "This extract on paper is certified: it holds the data of the Business Register at the moment when "
        "it was produced; legal forms and activities are in Dutch, as registered. How to check it: look the "
        "certification number up on the checking page, and compare what it says with this paper."
    ),
)
_ORDER_NUMBER = Text(nl="Bestelnummer", en="Order number")
_ENCLOSED = Text(
    nl=(
        "Hierbij ontvangt u het gewaarmerkte uittreksel van {name} dat is besteld. Klopt er iets niet? "
        "Neem contact op met de klantenservice en noem het bestelnummer."
    ),
    en=(
        "Enclosed you find the certified extract of {name} that was ordered. Is something wrong? "
        "Contact support and mention the order number."
    ),
)
_HOME = "NL"


def extract_data(content: ExtractContent, *, sender: str) -> dict[str, Value]:
    """Give the words of the extract, in its language, for `register_document.typ`."""
    heading = Heading(
        order_number=content.order_number,
        produced_at=content.produced_at,
        kvk_number=content.profile.kvk_number,
        name=(content.branch or content.profile).name,
        language=content.language,
    )
    certified = _CERTIFIED_ON_PAPER if content.envelope else _CERTIFIED
    data = sheet(
        heading,
        _CERTIFIED_TITLE if content.certification else _TITLE,
        certified if content.certification else _NOTICE,
        registration_parts(content.profile, content.branch, content.language),
        sender=sender,
        certification=content.certification,
    )
    if content.envelope is not None:
        data["envelope"] = _address_sheet(content.envelope, heading)
    return data


def _address_sheet(envelope: Envelope, heading: Heading) -> Value:
    address = Address(
        kind=AddressKind.POST,
        shielded=False,
        street=envelope.street,
        postcode=envelope.postcode,
        town=envelope.town,
        country=None if envelope.country == _HOME else _country_name(envelope.country),
    )
    return {
        "address": [envelope.recipient, *envelope_lines(address)],
        "reference": rows((_ORDER_NUMBER.in_language(heading.language), [heading.order_number])),
        "text": _ENCLOSED.in_language(heading.language, name=heading.name),
    }


def _country_name(code: str) -> str:
    """Name a country in English, which every post reads."""
    country = pycountry.countries.get(alpha_2=code)
    return getattr(country, "common_name", country.name) if country else code
