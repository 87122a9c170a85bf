"""Refusals about filing as data: each shows the one of the same name in `models.filing_refusals`."""

from models.filing import FilingStatus
from models.size_class import SizeClass
from schema.fields import shown, view
from schema.filing import Finding
from schema.problems import Problem


@view
class NotAuthorised(Problem):
    """The account is not authorised to file for this company."""


@view
class FilingNotFound(Problem):
    """The caller sees no such filing."""


@view
class FilingNotChangeable(Problem):
    """The filing is being checked, or was filed."""

    status: FilingStatus = shown("Where it stands.")


@view
class FilingChanged(Problem):
    """Somebody saved the draft since the caller saw it; nothing was overwritten."""

    version: int = shown("The one that is there now.")


@view
class FilingNotReady(Problem):
    """The form still has errors; nothing was submitted."""

    findings: list[Finding] = shown("All that was found, warnings too.")


@view
class SizeClassNotAccepted(Problem):
    """Accounts of this class are not filed in this way."""

    size_class: SizeClass = shown("The class.")


@view
class CorrectionNotPossible(Problem):
    """What would be corrected is not filed, not of this company, or was corrected before."""


@view
class UploadNotFound(Problem):
    """The caller has no such upload, or not all of it was received."""
