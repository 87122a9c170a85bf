"""What is found in a filing as a whole, and not in its file or form alone (DOMAIN 21, 22, 24)."""

from enum import StrEnum

from models.language import Text


class FilingFindingCode(StrEnum):
    """What is found when a filing is held against the company, the register and what was filed before."""

    OTHER_COMPANY = "OTHER_COMPANY"
    COMPANY_NOT_NAMED = "COMPANY_NOT_NAMED"
    COMPANY_NOT_REGISTERED = "COMPANY_NOT_REGISTERED"
    YEAR_NOT_NAMED = "YEAR_NOT_NAMED"
    SIZE_CLASS_UNKNOWN = "SIZE_CLASS_UNKNOWN"
    SIZE_CLASS_OF_ACCOUNT = "SIZE_CLASS_OF_ACCOUNT"
    SIZE_CLASS_OF_SOFTWARE = "SIZE_CLASS_OF_SOFTWARE"
    ALREADY_FILED = "ALREADY_FILED"
    NOT_MARKED_AS_CORRECTION = "NOT_MARKED_AS_CORRECTION"
    MARKED_AS_CORRECTION = "MARKED_AS_CORRECTION"
    CORRECTS_OTHER_YEAR = "CORRECTS_OTHER_YEAR"
    ALREADY_CORRECTED = "ALREADY_CORRECTED"


_Code = FilingFindingCode

FILING_FINDING_TEXTS: dict[str, Text] = {
    _Code.OTHER_COMPANY: Text(
        "Deze jaarrekening is van KVK-nummer {found}, maar u deponeert voor {kvk_number}. Kies het juiste "
        "bestand of de juiste onderneming.",
        "These annual accounts are of KVK number {found}, but you are filing for {kvk_number}. Choose the "
        "right file or the right company.",
    ),
    _Code.COMPANY_NOT_NAMED: Text(
        "Het bestand noemt niet overal hetzelfde KVK-nummer. Zet overal {kvk_number}.",
        "The file does not name the same KVK number throughout. Put {kvk_number} everywhere.",
    ),
    _Code.COMPANY_NOT_REGISTERED: Text(
        "KVK-nummer {kvk_number} staat niet in het Handelsregister. Controleer het nummer.",
        "KVK number {kvk_number} is not in the Business Register. Check the number.",
    ),
    _Code.YEAR_NOT_NAMED: Text(
        "Het bestand zegt niet over welk boekjaar het gaat. Geef de begindatum en de einddatum op.",
        "The file does not say which financial year it is about. Give the year's start and end dates.",
    ),
    _Code.SIZE_CLASS_UNKNOWN: Text(
        "Dit bestand is niet opgemaakt als jaarrekening van een micro, klein of middelgroot bedrijf. "
        "Kies in uw software de juiste grootte.",
        "This file was not drawn up as annual accounts of a micro, small or medium-sized company. Choose the "
        "right size in your software.",
    ),
    _Code.SIZE_CLASS_OF_ACCOUNT: Text(
        "Een middelgrote onderneming deponeert met een gemachtigd Mijn KVK-account, niet met een "
        "toegangscode.",
        "A medium-sized company files with an authorised My KVK account, not with an access code.",
    ),
    _Code.SIZE_CLASS_OF_SOFTWARE: Text(
        "Een grote onderneming deponeert met eigen software via Digipoort, of laat dat haar accountant doen.",
        "A large company files with its own software over Digipoort, or has its accountant do so.",
    ),
    _Code.ALREADY_FILED: Text(
        "De vastgestelde jaarrekening van dit boekjaar is al gedeponeerd. Klopt zij niet? Dien dan een "
        "correctie in.",
        "The adopted annual accounts of this financial year were filed already. Are they wrong? Then file a "
        "correction.",
    ),
    _Code.NOT_MARKED_AS_CORRECTION: Text(
        "Dit is een correctie, maar het bestand zegt dat niet. Geef dat in uw software aan.",
        "This is a correction, but the file does not say so. Mark it as one in your software.",
    ),
    _Code.MARKED_AS_CORRECTION: Text(
        "Het bestand zegt dat dit een correctie is. Begin bij de deponering die u corrigeert, of haal dat "
        "in uw software weg.",
        "The file says that this is a correction. Start from the filing that you correct, or take that away "
        "in your software.",
    ),
    _Code.CORRECTS_OTHER_YEAR: Text(
        "Een correctie gaat over hetzelfde boekjaar als wat zij corrigeert: tot en met {last_day_nl}. "
        "Controleer de einddatum.",
        "A correction is about the same financial year as what it corrects: until {last_day_en}. Check the "
        "end date.",
    ),
    _Code.ALREADY_CORRECTED: Text(
        "Wat u corrigeert, is intussen al gecorrigeerd. Corrigeer de laatste deponering van dit boekjaar.",
        "What you correct has been corrected in the meantime. Correct the latest filing of this year.",
    ),
}
"""The sentence of each; the fields are a finding's `values`."""
