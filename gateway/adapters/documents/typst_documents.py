"""Documents made by typst: PDF/A-2a and PDF/UA-1 in one file, without fonts of the machine."""

import asyncio
import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import cast

import typst

from gateway.adapters.documents.authorisation_letter import authorisation_letter_data
from gateway.adapters.documents.code_letter import code_letter_data
from gateway.adapters.documents.extract import extract_data
from gateway.adapters.documents.fact_rows import Value
from gateway.adapters.documents.filed_accounts import filed_accounts_data
from gateway.adapters.documents.filings import certificate_data, put_before
from gateway.adapters.documents.invoice import invoice_data
from gateway.adapters.documents.printable import printable
from gateway.adapters.documents.register_documents import register_document_data
from models.days import Clock, system_clock
from resolvers.document_contents import CertificateContent, FiledAccountsContent, RegisterDocument
from resolvers.ports import AuthorisationLetter, CodeLetter, ExtractContent, InvoiceContent

_REGISTER = "register_document.typ"
_LETTER = "code_letter.typ"
_TEMPLATES = Path(__file__).parent
_FONTS = typst.Fonts(include_system_fonts=False)


class TypstDocuments:
    """Makes documents in threads of its own, at most `at_once` at a time.

    `sender` is the name at the top of each; letters tell to log in at `login_url`.
    """

    def __init__(self, *, sender: str, login_url: str, clock: Clock = system_clock, at_once: int = 2) -> None:
        self._sender = sender
        self._login_url = login_url
        self._clock = clock
        self._threads = ThreadPoolExecutor(max_workers=at_once, thread_name_prefix="documents")

    async def extract(self, content: ExtractContent) -> bytes:
        """Make the extract of a registration, certified or not."""
        return await self._make(_REGISTER, extract_data(content, sender=self._sender))

    async def register_document(self, content: RegisterDocument) -> bytes:
        """Make a document of other facts of the register."""
        return await self._make(_REGISTER, register_document_data(content, sender=self._sender))

    async def certified_document(self, content: CertificateContent, filed: bytes) -> bytes:
        """Make a certificate and put it before the filed document; ValueError when that cannot be read."""
        certificate = await self._make(_REGISTER, certificate_data(content, sender=self._sender))
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, put_before, certificate, filed)

    async def code_letter(self, letter: CodeLetter) -> bytes:
        """Make the print-ready letter with an access code: one page, for a window envelope."""
        data = code_letter_data(letter, sender=self._sender, login_url=self._login_url)
        return await self._make(_LETTER, data)

    async def authorisation_letter(self, letter: AuthorisationLetter) -> bytes:
        """Make the print-ready letter with an authorisation code: one page, for a window envelope."""
        data = authorisation_letter_data(letter, sender=self._sender, login_url=self._login_url)
        return await self._make(_LETTER, data)

    async def invoice(self, content: InvoiceContent) -> bytes:
        """Make an invoice, of any number of lines."""
        return await self._make("invoice.typ", invoice_data(content, sender=content.creditor.name))

    async def filed_accounts(self, content: FiledAccountsContent) -> bytes:
        """Make filed annual accounts with their receipt, of any number of figures."""
        return await self._make(_REGISTER, filed_accounts_data(content, sender=self._sender))

    async def _make(self, template: str, data: Mapping[str, Value]) -> bytes:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, _compile, template, data, self._clock())


def _compile(template: str, data: Mapping[str, Value], made_at: datetime) -> bytes:
    compiler = typst.Compiler(
        _TEMPLATES / template,
        root=_TEMPLATES,
        font_paths=_FONTS,
        sys_inputs={"data": json.dumps(_printable(data))},
    )
    try:
        pdf = compiler.compile(
            format="pdf", pdf_standards=["a-2a", "ua-1"], timestamp=int(made_at.timestamp())
        )
    except Exception:
        raise
    except BaseException as panic:  # typst's panics are no Exception, and would stop the event loop
        raise RuntimeError(f"typst stopped at {template}") from panic
    return cast(bytes, pdf)


def _printable(value: Value) -> Value:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, Mapping):
        return {key: _printable(item) for key, item in value.items()}
    return [_printable(item) for item in value]
