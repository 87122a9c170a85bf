"""The messages that left an installation: mails, and letters on paper."""

import re
from pathlib import Path

from gateway.adapters.mail_folder import read_mailbox
from tests.processes.running import eventually
from tests.resolvers.journeys import codes_in, letter_text, passwords_in


class Post:
    """Reads what arrives, and waits for it."""

    def __init__(self, state_folder: Path) -> None:
        self._mail, self._letters = state_folder / "mail", state_folder / "post"

    async def password(self, email: str, number: int = 1) -> str:
        """Wait for the mail with a password to this address; `number` counts them from 1."""

        async def arrived() -> bool:
            return len(self._mails_with_password(email)) >= number

        await eventually(arrived)
        mails = self._mails_with_password(email)
        assert len(mails) == number
        assert codes_in(mails[-1]) == []
        (password,) = passwords_in(mails[-1])
        return password

    async def access_code(self, request_number: str) -> str:
        """Wait for the letter with the code."""
        letter = self._letters / f"code-{request_number}.pdf"

        async def arrived() -> bool:
            return letter.exists()

        await eventually(arrived)
        text = letter_text(letter.read_bytes())
        assert passwords_in(text) == []
        (access_code,) = codes_in(text)
        return access_code

    async def authorisation_code(self) -> str:
        """Wait for the one letter with an authorisation code."""

        async def arrived() -> bool:
            return any(self._letters.glob("authorisation-*.pdf"))

        await eventually(arrived)
        (letter,) = self._letters.glob("authorisation-*.pdf")
        (code,) = codes_in(letter_text(letter.read_bytes()))
        return code

    async def account_link(self, email: str) -> str:
        """Wait for the mail that confirms an account; give its link without the gateway's address."""

        async def arrived() -> bool:
            return bool(self._links(email, r"/account/confirm#\S+"))

        await eventually(arrived)
        return self._links(email, r"/account/confirm#\S+")[-1]

    async def order_link(self, email: str) -> str:
        """Wait for the mail that brings a guest to an order; give the link without the gateway's address."""

        async def arrived() -> bool:
            return bool(self._links(email, r"/guest-orders/\S+"))

        await eventually(arrived)
        return self._links(email, r"/guest-orders/\S+")[-1]

    def _links(self, email: str, pattern: str) -> list[str]:
        mails = [mail.text for mail in read_mailbox(self._mail) if mail.to == email]
        return [link for text in mails for link in re.findall(pattern, text)]

    def _mails_with_password(self, email: str) -> list[str]:
        return [
            mail.text for mail in read_mailbox(self._mail) if mail.to == email and passwords_in(mail.text)
        ]
