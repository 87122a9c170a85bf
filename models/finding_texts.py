"""What each finding of a check says to a person (DOMAIN 22).

The codes of KVK's filing rules are told in our own words; what a rule asks for is in KVK's "Filing
Rules" and the "SBR Filing Rules" of a taxonomy version. A part of the program that finds things of its
own keeps their texts beside its checks and hands them to `sentence_of`.
"""

from collections.abc import Mapping
from enum import StrEnum

from models.finding import Finding
from models.language import Language, Text


class FindingCode(StrEnum):
    """What is found in an upload and no filing rule has a code for."""

    NOT_XML = "NOT_XML"
    NOT_WELL_FORMED = "NOT_WELL_FORMED"
    TOO_LARGE = "TOO_LARGE"
    TOO_DEEP = "TOO_DEEP"
    TOO_MANY_ATTRIBUTES = "TOO_MANY_ATTRIBUTES"
    TOO_MANY_ELEMENTS = "TOO_MANY_ELEMENTS"
    ENTITY_DECLARED = "ENTITY_DECLARED"
    ZIP_BROKEN = "ZIP_BROKEN"
    ZIP_UNSAFE = "ZIP_UNSAFE"
    NO_INSTANCE = "NO_INSTANCE"
    SEVERAL_INSTANCES = "SEVERAL_INSTANCES"
    REFERENCE_OUTSIDE = "REFERENCE_OUTSIDE"
    REFERENCE_MISSING = "REFERENCE_MISSING"
    TAXONOMY_UNKNOWN = "TAXONOMY_UNKNOWN"
    COULD_NOT_BE_CHECKED = "COULD_NOT_BE_CHECKED"
    TOO_COSTLY = "TOO_COSTLY"
    CHECKS_STOPPED = "CHECKS_STOPPED"


_OURS: dict[str, Text] = {
    FindingCode.NOT_XML: Text(
        "Dit bestand is geen XBRL. Kies het bestand dat uw software als jaarrekening in XBRL bewaart.",
        "This file is not XBRL. Choose the file that your software saves as annual accounts in XBRL.",
    ),
    FindingCode.NOT_WELL_FORMED: Text(
        "Het bestand is beschadigd of niet compleet. Maak het opnieuw met uw software.",
        "The file is damaged or incomplete. Make it again with your software.",
    ),
    FindingCode.TOO_LARGE: Text(
        "Het bestand is, ingepakt of uitgepakt, groter dan {megabytes} MB. Maak het kleiner.",
        "The file is, packed or unpacked, larger than {megabytes} MB. Make it smaller.",
    ),
    FindingCode.TOO_DEEP: Text(
        "In het bestand zitten elementen meer dan {limit} diep in elkaar. Maak het opnieuw met uw software.",
        "Elements in the file are nested more than {limit} deep. Make it again with your software.",
    ),
    FindingCode.TOO_MANY_ATTRIBUTES: Text(
        "Een element in het bestand heeft meer dan {limit} attributen. Maak het opnieuw met uw software.",
        "An element in the file has more than {limit} attributes. Make it again with your software.",
    ),
    FindingCode.TOO_MANY_ELEMENTS: Text(
        "Het bestand heeft meer dan {limit} elementen. Neem contact met ons op als uw cijfers dat vragen.",
        "The file has more than {limit} elements. Contact us if your figures need that many.",
    ),
    FindingCode.ENTITY_DECLARED: Text(
        "Het bestand verklaart eigen entiteiten, en dat mag niet. Maak het zonder DOCTYPE.",
        "The file declares entities of its own, which is not allowed. Make it without a DOCTYPE.",
    ),
    FindingCode.ZIP_BROKEN: Text(
        "Het zipbestand is niet te openen. Maak het opnieuw.",
        "The zip file cannot be opened. Make it again.",
    ),
    FindingCode.ZIP_UNSAFE: Text(
        "Het zipbestand is anders dan wij aannemen: gewone bestanden, zonder wachtwoord, elk één keer en "
        "geen zipbestand erin, hoogstens {limit}. Maak het opnieuw.",
        "The zip file is not as we accept it: ordinary files, without a password, each of them once and no "
        "zip file among them, at most {limit}. Make it again.",
    ),
    FindingCode.NO_INSTANCE: Text(
        "Er zit geen jaarrekening in XBRL in dit bestand. Kies een ander bestand of voeg haar toe.",
        "There are no annual accounts in XBRL in this file. Choose another file, or add them.",
    ),
    FindingCode.SEVERAL_INSTANCES: Text(
        "Er zitten {number} jaarrekeningen in dit zipbestand. Deponeer er één tegelijk.",
        "There are {number} sets of annual accounts in this zip file. File one at a time.",
    ),
    FindingCode.REFERENCE_OUTSIDE: Text(
        "Het bestand verwijst naar {reference}. Het mag alleen verwijzen naar de taxonomie en naar bestanden "
        "in hetzelfde zipbestand.",
        "The file refers to {reference}. It may refer only to the taxonomy and files in the same zip file.",
    ),
    FindingCode.REFERENCE_MISSING: Text(
        "Het bestand verwijst naar {reference}, maar dat zit er niet bij. Stuur beide in één zipbestand.",
        "The file refers to {reference}, which is not with it. Send both in one zip file.",
    ),
    FindingCode.TAXONOMY_UNKNOWN: Text(
        "Het bestand noemt een taxonomie die wij niet hebben: {entry_point}. Gebruik de taxonomie van het "
        "boekjaar, of vraag ons ernaar.",
        "The file names a taxonomy that we do not have: {entry_point}. Use the taxonomy of the financial "
        "year, or ask us about it.",
    ),
    FindingCode.COULD_NOT_BE_CHECKED: Text(
        "Dit bestand is niet helemaal te controleren en is daarom niet aangenomen. Maak het opnieuw met uw "
        "software, of neem contact met ons op.",
        "This file cannot be checked completely and was therefore not accepted. Make it again with your "
        "software, or contact us.",
    ),
    FindingCode.TOO_COSTLY: Text(
        "De controle van dit bestand vraagt te veel tijd of geheugen. Maak het kleiner, of neem contact met "
        "ons op.",
        "Checking this file takes too much time or memory. Make it smaller, or contact us.",
    ),
    FindingCode.CHECKS_STOPPED: Text(
        "Hierna is de rest van het bestand niet gecontroleerd. Daar kan dus nog meer aan zijn.",
        "The rest of the file was not checked after this, so there may be more to it.",
    ),
}

_TECHNICAL_RULES: dict[str, Text] = {
    "NL.FR-NL-1.01": Text(
        "Het bestand begint met een BOM-teken. Bewaar het als UTF-8 zonder BOM.",
        "The file begins with a byte order mark. Save it as UTF-8 without one.",
    ),
    "NL.FR-NL-1.02": Text(
        "Er staan tekens in die niet mogen. Gebruik alleen gewone Latijnse letters, cijfers en valutatekens.",
        "It holds characters that are not allowed. Use plain Latin letters, digits and currency signs only.",
    ),
    "NL.FR-NL-1.03": Text("Het bestand mag geen DOCTYPE hebben.", "The file must not have a DOCTYPE."),
    "NL.FR-NL-1.04": Text(
        "Er staan tekenverwijzingen in die niet mogen, zoals &#1080;. Schrijf het teken zelf.",
        "It holds character references that are not allowed, such as &#1080;. Write the character itself.",
    ),
    "NL.FR-NL-1.05": Text("Het bestand moet in UTF-8 staan.", "The file must be in UTF-8."),
    "NL.FR-NL-1.06": Text(
        "Geef het bestand een naam met alleen letters, cijfers, - en _.",
        "Give the file a name of letters, digits, - and _ only.",
    ),
    "NL.FR-NL-2.03": Text(
        "Het eerste element moet met xml:lang de taal noemen.",
        "The first element must name the language with xml:lang.",
    ),
    "NL.FR-NL-2.04": Text("Noem één taxonomie (schemaRef).", "Name one taxonomy (schemaRef)."),
    "NL.FR-NL-2.05": Text("Er mag geen linkbaseRef in staan.", "It must not hold a linkbaseRef."),
    "NL.FR-NL-2.06": Text("Er mag geen ]]> in staan.", "It must not hold ]]>."),
    "NL.FR-NL-2.07": Text(
        "Laat een feit zonder waarde weg, in plaats van xsi:nil.",
        "Leave a fact without a value out, instead of xsi:nil.",
    ),
    "NL.FR-NL-3.01": Text("Schrijf datums zonder tijd.", "Write dates without a time."),
    "NL.FR-NL-3.02": Text("De periode „forever” mag niet.", "The period “forever” is not allowed."),
    "NL.FR-NL-3.03": Text(
        "Een context wordt niet gebruikt. Haal haar weg.", "A context is not used. Remove it."
    ),
    "NL.FR-NL-3.04": Text(
        "Er zijn twee gelijke contexten. Houd er één.", "Two contexts are equal. Keep one."
    ),
    "NL.FR-NL-4.01": Text("Er zijn twee gelijke eenheden. Houd er één.", "Two units are equal. Keep one."),
    "NL.FR-NL-4.02": Text(
        "Een eenheid wordt niet gebruikt. Haal haar weg.", "A unit is not used. Remove it."
    ),
    "NL.FR-NL-5.01": Text("Hetzelfde feit staat er twee keer in.", "The same fact is in it twice."),
    "NL.FR-NL-5.03": Text(
        "Een feit is leeg. Vul het of haal het weg.", "A fact is empty. Fill it or remove it."
    ),
    "NL.FR-NL-5.06": Text("Gebruik decimals, niet precision.", "Use decimals, not precision."),
    "NL.FR-NL-5.11": Text(
        "Opmaak in een toelichting is anders dan toegestaan.",
        "The markup in an explanation is not as allowed.",
    ),
    "NL.FR-NL-6.01": Text("Een voetnoot mag niet.", "A footnote is not allowed."),
    "NL.FR-KVK-1.01": Text(
        "De naam van het bestand moet eindigen op .xbrl.", "The file's name must end in .xbrl."
    ),
    "NL.FR-KVK-2.01": Text(
        "De taal (xml:lang) moet nl, en, de of fr zijn.",
        "The language (xml:lang) must be nl, en, de or fr.",
    ),
    "NL.FR-KVK-2.02": Text("Gebruik in het hele bestand één taal.", "Use one language in the whole file."),
    "NL.FR-KVK-2.03": Text(
        "Het bestand noemt geen startpunt van de KVK-taxonomie. Gebruik het startpunt dat bij uw boekjaar en "
        "grootte hoort.",
        "The file names no entry point of KVK's taxonomy. Use the one for your financial year and size.",
    ),
    "NL.FR-KVK-5.01": Text(
        "Bij een bedrag mag decimals alleen INF, -9, -6, -3, 0 of 2 zijn.",
        "With an amount, decimals must be INF, -9, -6, -3, 0 or 2.",
    ),
    "NL.FR-KVK-5.02": Text(
        "Bij een getal dat geen bedrag is, moet decimals INF zijn.",
        "With a number that is no amount, decimals must be INF.",
    ),
}

_RULES_OF_CONTENT: dict[str, Text] = {
    "NL.BR-KVK-2.04": Text(
        "Een periode past niet bij dit boekjaar of het vorige.",
        "A period does not fit this financial year or the one before.",
    ),
    "NL.BR-KVK-3.01": Text("Gebruik precies één valuta.", "Use exactly one currency."),
    "NL.BR-KVK-4.07": Text(
        "Het boekjaar is nog niet afgelopen. Deponeer daarna.",
        "The financial year has not ended yet. File after its end.",
    ),
    "NL.BR-KVK-4.10": Text(
        "De datum van vaststelling ligt in de toekomst.",
        "The date of adoption is in the future.",
    ),
    "NL.BR-KVK-4.12": Text(
        "Een verbeterde jaarrekening moet vastgesteld zijn.",
        "Corrected annual accounts must have been adopted.",
    ),
    "NL.BR-KVK-4.16": Text(
        "Noem bij een verbeterde jaarrekening of en wanneer zij is vastgesteld.",
        "State with corrected annual accounts whether and when they were adopted.",
    ),
    "NL.BR-KVK-4.17": Text(
        "Dit boekjaar en het vorige duren samen langer dan twee jaar.",
        "This financial year and the one before take more than two years together.",
    ),
    "NL.BR-KVK-4.20": Text("Schrijf een datum als JJJJ-MM-DD.", "Write a date as YYYY-MM-DD."),
    "NL.FG-NL-03": Text(
        "Gebruik liever het gebruikelijke voorvoegsel van elke naamruimte.",
        "It is better to use the usual prefix of each namespace.",
    ),
    "NL.FG-NL-04": Text(
        "Zet liever eerst de contexten, dan de eenheden, dan de feiten.",
        "It is better to write contexts first, then units, then facts.",
    ),
    "NL.FG-NL-05": Text(
        "Er staan naamruimten in die niet gebruikt worden.",
        "It declares namespaces that are not used.",
    ),
    "NL.FG-NL-09": Text("Geef feiten liever geen id.", "It is better to give facts no id."),
    "NL.FG-NL-11": Text("Een eenheid is niet gebruikelijk.", "A unit is not a standard one."),
}

FINDING_TEXTS: dict[str, Text] = _OURS | _TECHNICAL_RULES | _RULES_OF_CONTENT
"""The sentence of each code of ours, and of each filing rule; the fields are a finding's `values`."""

_FAMILIES = (
    ("NL.", Text(
        "Het bestand voldoet niet aan regel {code} van KVK.",
        "The file does not follow rule {code} of KVK.",
    )),
    ("xmlSchema:", Text(
        "Een waarde of element is anders dan de taxonomie vraagt.",
        "A value or element is not as the taxonomy asks.",
    )),
)  # fmt: skip
_OTHERWISE = Text(
    "Het bestand voldoet niet aan de regels van XBRL ({code}). Geef dit door aan de maker van uw software.",
    "The file does not follow the rules of XBRL ({code}). Tell the maker of your software.",
)


def sentence_of(finding: Finding, language: Language, texts: Mapping[str, Text] = FINDING_TEXTS) -> str:
    """Give the sentence of a finding; one for its kind when `texts` does not know its code."""
    text = texts.get(finding.code)
    if text is not None:
        return text.in_language(language, **finding.values)
    family = next((text for start, text in _FAMILIES if finding.code.startswith(start)), _OTHERWISE)
    return family.in_language(language, code=finding.code)
