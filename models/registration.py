"""The gateway's copy of what the register gives for free (DOMAIN 0)."""

import re
from datetime import datetime

from sqlalchemy import Column
from sqlmodel import Field, SQLModel

from models.business_register import RegistrationKind
from models.columns import UtcDateTime, enum_type

_KEY = re.compile(r"[0-9]{8}(\.[0-9]{12})?")


class Registration(SQLModel, table=True):
    """One entry of the register: a legal person, a main branch or a branch, as last answered."""

    __tablename__ = "registrations"

    key: str = Field(primary_key=True, max_length=21)
    """`kvkNumber`, or `kvkNumber.branchNumber`."""
    kvk_number: str = Field(max_length=8, index=True)
    branch_number: str | None = Field(max_length=12)
    name: str = Field(max_length=500)
    kind: RegistrationKind = Field(
        sa_column=Column(enum_type(RegistrationKind, "ck_registrations_kind"), nullable=False)
    )
    street: str | None = Field(max_length=200)
    town: str | None = Field(max_length=200)
    fetched_at: datetime = Field(sa_type=UtcDateTime)


def registration_key(kvk_number: str, branch_number: str | None) -> str:
    """Name an entry of the register."""
    return f"{kvk_number}.{branch_number}" if branch_number else kvk_number


def is_of_branch(key: str) -> bool:
    """Tell whether a key names a branch."""
    return "." in key


def checked_registration_key(text: str) -> str:
    """Take a text that has the form of such a name; raises `ValueError`."""
    if not _KEY.fullmatch(text):
        raise ValueError("not the key of a registration")
    return text
