"""Codes, first passwords and tokens: made at random, kept only as keyed hashes.

A code or first password that is under way is not kept either: a worker derives it from the random
seed of its outbox item and the gateway's key, the same at every attempt, and the seed goes with
the item.
"""

import hmac
import re
import secrets
from hashlib import sha256
from uuid import UUID

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans("OIL", "011", " -\t")
_VERIFICATION_NUMBER = re.compile(rf"([{_CROCKFORD}]{{4}}-){{4}}[{_CROCKFORD}]{{4}}")
HINT_LENGTH = 4
CODE_LENGTH = 12


class Secrets:
    """All that follows from the gateway's secret key (at least 32 bytes)."""

    def __init__(self, key: bytes) -> None:
        if len(key) < 32:
            raise ValueError("the secret key needs at least 32 bytes")
        self._key = key

    def keyed_hash(self, purpose: str, value: str) -> bytes:
        """Hash a value so that only the key's owner can test a guess; purposes do not mix."""
        purpose_key = hmac.digest(self._key, purpose.encode(), sha256)
        return hmac.digest(purpose_key, value.encode("utf-8", "surrogatepass"), sha256)

    def code_hash(self, code: str) -> bytes:
        """Hash an access code as typed: letter case, spaces, dashes and O/0, I/L/1 do not matter."""
        return self.keyed_hash("access code", code.upper().translate(_MISREAD))

    def contains_code(self, text: str, code_hash: bytes) -> bool:
        """Tell whether a text has the access code of this hash in it."""
        typed = text.upper().translate(_MISREAD)
        windows = (typed[start : start + CODE_LENGTH] for start in range(len(typed) - CODE_LENGTH + 1))
        return any(hmac.compare_digest(self.code_hash(window), code_hash) for window in windows)

    def mailed_password_hash(self, password: str) -> bytes:
        """Hash a password that the gateway made (80 random bits), which needs no slow hash."""
        return self.keyed_hash("mailed password", as_mailed(password))

    def token_hash(self, token: str) -> bytes:
        """Hash a session token."""
        return self.keyed_hash("session token", token)

    def confirmation_hash(self, token: str) -> bytes:
        """Hash the token in the link that confirms an account."""
        return self.keyed_hash("account confirmation", token)

    def authorisation_code_hash(self, authorisation_id: UUID, code: str) -> bytes:
        """Hash an authorisation code as typed, as access codes are; it opens no other authorisation."""
        typed = code.upper().translate(_MISREAD)
        return self.keyed_hash("authorisation code", f"{authorisation_id.hex} {typed}")

    def access_code(self, seed: bytes) -> str:
        """Derive an access code, `7K3M-9QXW-2HDT` (60 bits)."""
        return self._derive("derive access code", seed, CODE_LENGTH)

    def mailed_password(self, seed: bytes) -> str:
        """Derive a first or replacement password, four groups of four in lower case (80 bits)."""
        return self._derive("derive mailed password", seed, 16).lower()

    def authorisation_code(self, seed: bytes) -> str:
        """Derive the code by which a company authorises an account, written as access codes are (60 bits)."""
        return self._derive("derive authorisation code", seed, CODE_LENGTH)

    def letter_number(self, work_id: UUID) -> str:
        """Derive the reference on a letter from the work that promised it, `D-4F7K-Q2M9`."""
        return f"D-{self._letters('derive letter number', work_id.hex, 8)}"

    def confirmation_token(self, seed: bytes) -> str:
        """Derive the token in the link that confirms an account (256 bits)."""
        return self.keyed_hash("derive account confirmation", seed.hex()).hex()

    def order_number(self, payment_id: str) -> str:
        """Derive the number of a guest's order from its payment's id, `B-4F7K-Q2M9`."""
        return f"B-{self._letters('derive order number', payment_id, 8)}"

    def order_token(self, order_id: UUID) -> str:
        """Derive the token by which a guest follows one order (256 bits); it is kept nowhere."""
        return f"order.{order_id.hex}.{self.keyed_hash('order token', order_id.hex).hex()}"

    def order_of_token(self, token: str) -> UUID | None:
        """Give the order that a token is of; None when it is no such token."""
        match token.split("."):
            case ["order", order, _] if len(order) == 32 and not set(order) - set("0123456789abcdef"):
                order_id = UUID(hex=order)
                genuine = self.order_token(order_id).encode()
                return order_id if hmac.compare_digest(genuine, token.encode()) else None
        return None

    def request_number(self, request_id: str) -> str:
        """Derive the number of a request from its id: the same again, random to everybody else."""
        return f"A-{self._letters('derive request number', request_id, 8)}"

    def verification_number(self, order_id: UUID) -> str:
        """Derive the number of an order's certified document, five groups of four (100 bits)."""
        return self._letters("derive verification number", order_id.hex, 20)

    def _derive(self, purpose: str, seed: bytes, length: int) -> str:
        return self._letters(purpose, seed.hex(), length)

    def _letters(self, purpose: str, value: str, length: int) -> str:
        letters = "".join(_CROCKFORD[byte % 32] for byte in self.keyed_hash(purpose, value)[:length])
        return in_groups(letters)


def in_groups(letters: str) -> str:
    """Write letters in groups of four."""
    return "-".join(letters[start : start + 4] for start in range(0, len(letters), 4))


def as_printed(number: str) -> str:
    """Give a number as it was printed, however it was typed: as with codes (`code_hash`)."""
    return in_groups(number.upper().translate(_MISREAD))


def is_verification_number(printed: str) -> bool:
    """Tell whether this is written as the number of a certified document is."""
    return _VERIFICATION_NUMBER.fullmatch(printed) is not None


def as_mailed(password: str) -> str:
    """Give a mailed password as it stood in the mail, however it was typed."""
    return password.strip().lower()


def new_seed() -> bytes:
    """Draw the seed of a code or password that has to travel."""
    return secrets.token_bytes(32)


def new_token() -> str:
    """Draw a session token (256 bits)."""
    return secrets.token_urlsafe(32)


def new_number(prefix: str) -> str:
    """Draw a number that people can read out, `B-4F7K-Q2M9`; tells nothing of how many there are."""
    letters = "".join(secrets.choice(_CROCKFORD) for _ in range(8))
    return f"{prefix}-{letters[:4]}-{letters[4:]}"
