"""Refusals about accounts and filing authorisations as data (`models.account_refusals`, `models.filing_refusals`)."""

from schema.fields import view
from schema.problems import Problem


@view
class NotForAccessCodes(Problem):
    """This is for Mijn KVK accounts alone."""


@view
class AccountLoginFailed(Problem):
    """The e-mail address and the password do not open a session."""


@view
class AccountNotConfirmed(Problem):
    """The password is right, but the address was not confirmed yet."""


@view
class ConfirmationFailed(Problem):
    """The link is unknown, used or too old."""


@view
class AuthorisationCodeRefused(Problem):
    """The code makes no authorisation."""


@view
class AuthorisationNotFound(Problem):
    """The caller sees no such authorisation, or it has ended."""
