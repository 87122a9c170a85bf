"""Leave of a company for an account to file its annual accounts (DOMAIN 19)."""

from datetime import datetime

import strawberry
from strawberry import Parent

from models.filing_authorisation import CODE_LIFE, AuthorisationStatus
from models.rows import Row
from schema.fields import derived, shown, view
from schema.relay import Node

strawberry.enum(AuthorisationStatus, description="Whether an account may file for a company.")


@strawberry.type(description="Whose account may file.")
class AuthorisedAccount:
    """Part of `FilingAuthorisation`."""

    email: str = shown("Confirmed by its holder.")
    first_name: str = shown("As its holder gave it.")
    last_name: str = shown("As its holder gave it.")


@view
class FilingAuthorisation(Node):
    """Leave of a company for an account to file its annual accounts."""

    kvk_number: str = shown("The company's number.")
    organisation_name: str = shown("The company's name when it was requested.")
    status: AuthorisationStatus = shown("Where it stands.")
    requested_at: datetime = shown("When it was last requested.")
    made_at: datetime | None = shown("When the code of the letter was entered.")
    ended_at: datetime | None = shown("When it was ended, by the account or by the company.")

    @derived("Until when the code of the letter can be entered; null once it was, or cannot be any more.")
    def code_valid_until(root: Parent[Row]) -> datetime | None:
        if root.status is not AuthorisationStatus.REQUESTED:
            return None
        until: datetime = root.requested_at + CODE_LIFE
        return until

    @derived("Whose account it is.")
    def account(root: Parent[Row]) -> AuthorisedAccount:
        return AuthorisedAccount(
            email=root.account_email,
            first_name=root.account_first_name,
            last_name=root.account_last_name,
        )
