"""What is found in the form of annual accounts, and in the figures of an upload (DOMAIN 22, 23)."""

from enum import StrEnum

from models.language import Text


class FormFindingCode(StrEnum):
    """What our own checks find, besides the filing rules."""

    SIZE_CLASS_MISSING = "SIZE_CLASS_MISSING"
    SIZE_CLASS_NOT_SELF_FILED = "SIZE_CLASS_NOT_SELF_FILED"
    ASSETS_ABOVE_CLASS = "ASSETS_ABOVE_CLASS"
    DATE_MISSING = "DATE_MISSING"
    YEAR_NOT_SUPPORTED = "YEAR_NOT_SUPPORTED"
    YEAR_NOT_OVER = "YEAR_NOT_OVER"
    START_AFTER_END = "START_AFTER_END"
    YEARS_TOO_LONG = "YEARS_TOO_LONG"
    YEARS_DO_NOT_MEET = "YEARS_DO_NOT_MEET"
    PREVIOUS_YEAR_MISSING = "PREVIOUS_YEAR_MISSING"
    PREVIOUS_OF_FIRST_YEAR = "PREVIOUS_OF_FIRST_YEAR"
    APPROPRIATION_MISSING = "APPROPRIATION_MISSING"
    ADOPTION_MISSING = "ADOPTION_MISSING"
    ADOPTION_DATE_MISSING = "ADOPTION_DATE_MISSING"
    ADOPTION_DATE_UNEXPECTED = "ADOPTION_DATE_UNEXPECTED"
    ADOPTED_BEFORE_END = "ADOPTED_BEFORE_END"
    ADOPTED_IN_FUTURE = "ADOPTED_IN_FUTURE"
    CORRECTION_NOT_ADOPTED = "CORRECTION_NOT_ADOPTED"
    LATE_AFTER_YEAR = "LATE_AFTER_YEAR"
    LATE_AFTER_ADOPTION = "LATE_AFTER_ADOPTION"
    FIGURE_MISSING = "FIGURE_MISSING"
    FIGURE_OF_ONE_YEAR = "FIGURE_OF_ONE_YEAR"
    FIGURE_TOO_LARGE = "FIGURE_TOO_LARGE"
    FIGURE_NEGATIVE = "FIGURE_NEGATIVE"
    ITEM_NOT_ON_SHEET = "ITEM_NOT_ON_SHEET"
    NOT_DIVIDED = "NOT_DIVIDED"
    DOES_NOT_ADD_UP = "DOES_NOT_ADD_UP"
    MORE_THAN_WHOLE = "MORE_THAN_WHOLE"
    SIDES_DIFFER = "SIDES_DIFFER"


_Code = FormFindingCode

FORM_FINDING_TEXTS: dict[str, Text] = {
    _Code.SIZE_CLASS_MISSING: Text(
        "Kies de grootte van uw bedrijf: micro of klein. Weet u die niet? Bepaal haar eerst.",
        "Choose the size of your company: micro or small. Not sure? Find it out first.",
    ),
    _Code.SIZE_CLASS_NOT_SELF_FILED: Text(
        "Alleen micro en klein kunnen met dit formulier. Een middelgroot bedrijf stuurt een "
        "XBRL-bestand, een groot bedrijf deponeert met software via Digipoort.",
        "Only micro and small can use this form. A medium company uploads an XBRL file, a large one "
        "files by software over Digipoort.",
    ),
    _Code.ASSETS_ABOVE_CLASS: Text(
        "De activa zijn hoger dan de grens van {limit_nl} voor deze grootte. Controleer of uw bedrijf "
        "ook met omzet en personeel nog in deze klasse valt.",
        "The assets are above the limit of {limit_en} for this size. Check that by turnover and staff "
        "your company is still in this class.",
    ),
    _Code.DATE_MISSING: Text(
        "Vul deze datum van het boekjaar in.",
        "Fill in this date of the financial year.",
    ),
    _Code.YEAR_NOT_SUPPORTED: Text(
        "Met dit formulier kunt u boekjaren deponeren die beginnen in {first} tot en met {last}. "
        "Controleer de begindatum, of neem contact met ons op.",
        "This form is for financial years that begin in {first} to {last}. Check the start date, or "
        "contact us.",
    ),
    _Code.YEAR_NOT_OVER: Text(
        "Het boekjaar is nog niet voorbij. Controleer de einddatum, of deponeer na die dag.",
        "The financial year is not over yet. Check its end date, or file after that day.",
    ),
    _Code.START_AFTER_END: Text(
        "Het boekjaar begint na zijn einde. Controleer de begindatum en de einddatum.",
        "The financial year begins after its end. Check its start and end dates.",
    ),
    _Code.YEARS_TOO_LONG: Text(
        "Dit boekjaar en het vorige mogen samen niet langer zijn dan twee jaar. Controleer de datums. "
        "Kloppen ze? Neem dan contact met ons op.",
        "This financial year and the previous one may not be longer than two years together. Check the "
        "dates. Are they right? Then contact us.",
    ),
    _Code.YEARS_DO_NOT_MEET: Text(
        "Het vorige boekjaar eindigt op de dag voordat dit boekjaar begint. Controleer de datums.",
        "The previous financial year ends on the day before this one begins. Check the dates.",
    ),
    _Code.PREVIOUS_YEAR_MISSING: Text(
        "Vul deze datum van het vorige boekjaar in, of geef aan dat dit het eerste boekjaar is.",
        "Fill in this date of the previous financial year, or tell that this is the first one.",
    ),
    _Code.PREVIOUS_OF_FIRST_YEAR: Text(
        "Een eerste boekjaar heeft geen vorig jaar. Maak dit leeg, of geef aan dat dit niet het eerste "
        "boekjaar is.",
        "A first financial year has no previous one. Clear this, or tell that this is not the first year.",
    ),
    _Code.APPROPRIATION_MISSING: Text(
        "Geef aan of de balans is opgemaakt voor of na de verdeling van het resultaat.",
        "Tell whether the balance sheet is drawn up before or after the appropriation of the result.",
    ),
    _Code.ADOPTION_MISSING: Text(
        "Geef aan of de jaarrekening is vastgesteld. Ook een jaarrekening die nog niet is vastgesteld "
        "kunt u deponeren.",
        "Tell whether the annual accounts have been adopted. Accounts that are not adopted yet can be "
        "filed too.",
    ),
    _Code.ADOPTION_DATE_MISSING: Text(
        "Vul in wanneer de jaarrekening is vastgesteld.",
        "Fill in when the annual accounts were adopted.",
    ),
    _Code.ADOPTION_DATE_UNEXPECTED: Text(
        "Maak deze datum leeg, of geef aan dat de jaarrekening is vastgesteld.",
        "Clear this date, or tell that the annual accounts have been adopted.",
    ),
    _Code.ADOPTED_BEFORE_END: Text(
        "De jaarrekening kan pas na het einde van het boekjaar worden vastgesteld. Controleer de datum.",
        "Annual accounts can only be adopted after the end of the financial year. Check the date.",
    ),
    _Code.ADOPTED_IN_FUTURE: Text(
        "Deze datum is nog niet geweest. Controleer hem, of deponeer nu als niet vastgesteld.",
        "This date has yet to come. Check it, or file now as not adopted.",
    ),
    _Code.CORRECTION_NOT_ADOPTED: Text(
        "Een correctie moet vastgesteld zijn. Laat haar vaststellen en vul de datum in.",
        "A correction must have been adopted. Have it adopted, and fill in the date.",
    ),
    _Code.LATE_AFTER_YEAR: Text(
        "U had tot en met {last_day_nl} om te deponeren. Deponeer nu zo snel mogelijk.",
        "You had until {last_day_en} to file. File as soon as you can.",
    ),
    _Code.LATE_AFTER_ADOPTION: Text(
        "Na de vaststelling had u acht dagen, tot en met {last_day_nl}. Deponeer nu zo snel mogelijk.",
        "After adoption you had eight days, until {last_day_en}. File as soon as you can.",
    ),
    _Code.FIGURE_MISSING: Text(
        "Vul het bedrag van '{item_nl}' in; 0 als er niets was.",
        "Fill in the amount of '{item_en}'; 0 if there was none.",
    ),
    _Code.FIGURE_OF_ONE_YEAR: Text(
        "Vul '{item_nl}' voor beide jaren in; 0 als er in dit jaar niets was.",
        "Fill in '{item_en}' for both years; 0 if there was none in this one.",
    ),
    _Code.FIGURE_TOO_LARGE: Text(
        "Dit bedrag heeft meer dan vijftien cijfers. Controleer het.",
        "This amount has more than fifteen digits. Check it.",
    ),
    _Code.FIGURE_NEGATIVE: Text(
        "'{item_nl}' kan niet onder nul zijn. Zet een negatief bedrag aan de andere kant van de balans.",
        "'{item_en}' cannot be below zero. Put a negative amount on the other side of the balance sheet.",
    ),
    _Code.ITEM_NOT_ON_SHEET: Text(
        "'{item_nl}' staat niet op de balans van deze grootte. Maak het leeg.",
        "'{item_en}' is not on the balance sheet of this size. Clear it.",
    ),
    _Code.NOT_DIVIDED: Text(
        "Vul in waaruit '{item_nl}' bestaat.",
        "Fill in what '{item_en}' consists of.",
    ),
    _Code.DOES_NOT_ADD_UP: Text(
        "De onderdelen van '{item_nl}' zijn samen {parts_nl}, maar het totaal is {total_nl}. Controleer "
        "de bedragen.",
        "The parts of '{item_en}' are {parts_en} together, but the total is {total_en}. Check the amounts.",
    ),
    _Code.MORE_THAN_WHOLE: Text(
        "Dit is meer dan '{item_nl}', waar het deel van is: {total_nl}. Controleer de bedragen.",
        "This is more than '{item_en}', of which it is a part: {total_en}. Check the amounts.",
    ),
    _Code.SIDES_DIFFER: Text(
        "De balans is niet in evenwicht: de activa zijn {assets_nl} en de passiva {sources_nl}. "
        "Controleer de bedragen.",
        "The balance sheet does not balance: the assets are {assets_en}, equity and liabilities "
        "{sources_en}. Check the amounts.",
    ),
}
"""What each says, and what to do; by the value of its code."""
