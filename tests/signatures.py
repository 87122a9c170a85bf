"""What independent validators see of a signature: pyHanko, and `pdfsig` of Poppler."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from asn1crypto.x509 import Certificate  # type: ignore[import-untyped]
from cryptography.hazmat.primitives.serialization import Encoding, pkcs12
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko_certvalidator import ValidationContext

needs_poppler = pytest.mark.skipif(
    shutil.which("pdfsig") is None, reason="pdfsig and pdftotext are not there (Debian: poppler-utils)"
)


async def validate(document: bytes, signer: Path) -> PdfSignatureStatus:
    """Validate the one signature of a document, trusting the certificate in this PKCS#12 file alone."""
    _, certificate, _ = pkcs12.load_key_and_certificates(signer.read_bytes(), None)
    assert certificate is not None
    return await _validate(document, Certificate.load(certificate.public_bytes(Encoding.DER)))


async def status_of(document: bytes) -> PdfSignatureStatus:
    """Validate the one signature of a document, trusting whoever signed it."""
    (signature,) = PdfFileReader(BytesIO(document)).embedded_signatures
    return await _validate(document, signature.signer_cert)


def pdfsig(document: bytes, folder: Path) -> str:
    """Give what Poppler says of the signatures of a document."""
    file = folder / "signed.pdf"
    file.write_bytes(document)
    ended = subprocess.run(["pdfsig", "-nocert", file], capture_output=True, text=True, check=False)
    return ended.stdout


def with_one_byte_changed(document: bytes) -> bytes:
    """Change one byte inside what the signature covers: in the first stream."""
    place = document.index(b"stream\n") + 20
    return document[:place] + bytes([document[place] ^ 1]) + document[place + 1 :]


async def _validate(document: bytes, trusted: Certificate) -> PdfSignatureStatus:
    (signature,) = PdfFileReader(BytesIO(document)).embedded_signatures
    trusting = ValidationContext(trust_roots=[trusted], allow_fetching=False)
    return await async_validate_pdf_signature(signature, trusting)
