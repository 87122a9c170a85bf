"""How the gateway says no about filing annual accounts, one class each (DOMAIN 19-24)."""

from models.filing import FilingStatus
from models.finding import Finding
from models.language import Language, Text
from models.refusals import ProblemCode, Refusal
from models.size_class import SizeClass


class NotAuthorised(Refusal):
    """The account has no authorisation of the company; nor is told whether there is such a company."""

    code = ProblemCode.NOT_AUTHORISED
    text = Text(
        nl=(
            "Uw account is niet gemachtigd om voor deze onderneming te deponeren. Vraag een machtiging aan; "
            "de onderneming krijgt dan een brief met een machtigingscode."
        ),
        en=(
            "Your account is not authorised to file for this company. Request an authorisation; "
            "the company then gets a letter with an authorisation code."
        ),
    )


class AuthorisationCodeRefused(Refusal):
    """The code makes no authorisation: it is wrong, used, too old, or was typed wrong too often."""

    code = ProblemCode.AUTHORISATION_CODE_REFUSED
    text = Text(
        nl=(
            "Deze machtigingscode werkt niet. Neem hem over van de laatste brief; hij geldt 10 dagen en een keer. "
            "Na 5 verkeerde pogingen is een nieuwe brief nodig: vraag de machtiging opnieuw aan."
        ),
        en=(
            "This authorisation code does not work. Copy it from the latest letter; it is valid for 10 days, once. "
            "After 5 wrong tries a new letter is needed: request the authorisation again."
        ),
    )


class AuthorisationNotFound(Refusal):
    """The caller sees no such authorisation, or it has ended."""

    code = ProblemCode.AUTHORISATION_NOT_FOUND
    text = Text(
        nl="Deze machtiging is er niet (meer). Ververs het overzicht.",
        en="This authorisation does not exist (any more). Refresh the overview.",
    )


class FilingNotFound(Refusal):
    """The caller sees no such filing."""

    code = ProblemCode.FILING_NOT_FOUND
    text = Text(
        nl="Deze deponering is er niet, of is niet van u. Kijk bij uw deponeringen.",
        en="This filing does not exist, or is not yours. Look among your filings.",
    )


class FilingNotChangeable(Refusal):
    """The filing is being checked or was filed (DOMAIN 24)."""

    code = ProblemCode.FILING_NOT_CHANGEABLE
    text = Text(
        nl="Deze deponering kan niet meer worden gewijzigd. Is zij al gedeponeerd? Dien dan een correctie in.",
        en="This filing can no longer be changed. Has it been filed? Then file a correction.",
    )

    def __init__(self, status: FilingStatus) -> None:
        super().__init__(status)
        self.status = status


class FilingChanged(Refusal):
    """Somebody saved the draft since the caller saw it; nothing was overwritten."""

    code = ProblemCode.FILING_CHANGED
    text = Text(
        nl="Dit concept is intussen op een andere plek gewijzigd. Laad het opnieuw en voer uw wijziging nog eens in.",
        en="This draft was changed elsewhere in the meantime. Load it again and enter your change once more.",
    )

    def __init__(self, version: int) -> None:
        super().__init__(version)
        self.version = version
        """The one that is there now."""


class FilingNotReady(Refusal):
    """The draft still has errors; nothing was submitted."""

    code = ProblemCode.FILING_NOT_READY
    text = Text(
        nl="Deze jaarrekening kan nog niet worden gedeponeerd. Verbeter wat hieronder staat en probeer het opnieuw.",
        en="These annual accounts cannot be filed yet. Correct what is listed and try again.",
    )

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(", ".join(finding.code for finding in findings))
        self.findings = findings


_CLASS_REFUSALS = {
    SizeClass.MICRO: Text(
        nl="Deponeer deze jaarrekening als micro-onderneming.", en="File these accounts as a micro company."
    ),
    SizeClass.SMALL: Text(
        nl="Deponeer deze jaarrekening als kleine onderneming.", en="File these accounts as a small company."
    ),
    SizeClass.MEDIUM: Text(
        nl=(
            "Een middelgrote onderneming deponeert een XBRL-bestand met een gemachtigd Mijn KVK-account, "
            "niet met een toegangscode en niet met het formulier."
        ),
        en=(
            "A medium-sized company files an XBRL file with an authorised My KVK account, "
            "not with an access code and not with the form."
        ),
    ),
    SizeClass.LARGE: Text(
        nl=(
            "Een grote onderneming deponeert met eigen software via Digipoort, of laat dat haar accountant doen. "
            "Dat kan niet op deze site."
        ),
        en=(
            "A large company files with its own software over Digipoort, or has its accountant do so. "
            "That cannot be done on this site."
        ),
    ),
}


class SizeClassNotAccepted(Refusal):
    """Accounts of this class are not filed in this way; tells in which they are (DOMAIN 21)."""

    code = ProblemCode.SIZE_CLASS_NOT_ACCEPTED

    def __init__(self, size_class: SizeClass) -> None:
        super().__init__(size_class)
        self.size_class = size_class

    def message(self, language: Language) -> str:
        """Say how accounts of the class are filed."""
        return _CLASS_REFUSALS[self.size_class].in_language(language)


class CorrectionNotPossible(Refusal):
    """What would be corrected is not filed, not of this company, or was corrected before (DOMAIN 24)."""

    code = ProblemCode.CORRECTION_NOT_POSSIBLE
    text = Text(
        nl="Deze deponering kan niet worden gecorrigeerd. Kies de laatste die voor dat boekjaar is gedeponeerd.",
        en="This filing cannot be corrected. Choose the latest one filed for that financial year.",
    )


class UploadNotFound(Refusal):
    """The caller has no such upload, it is not complete, or it is past its time."""

    code = ProblemCode.UPLOAD_NOT_FOUND
    text = Text(
        nl="Dit bestand is niet (helemaal) ontvangen. Upload het opnieuw.",
        en="This file was not received, or not all of it. Upload it again.",
    )
