"""Certifying PDF documents: PAdES with pyHanko, and a key from a PKCS#12 file."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from io import BytesIO

import httpx
from asn1crypto import tsp  # type: ignore[import-untyped]
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import NoEncryption, pkcs12
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers.pdf_cms import SimpleSigner
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.timestamps import TimeStamper

from models.days import Clock, system_clock

_FIELD = "Certification"
_DIGEST = "sha256"
_TIMESTAMP_SECONDS = 10.0
_EXAMPLE_NAME = "Registerpoort (voorbeeld, geen echte ondertekenaar)"
_EXAMPLE_LIFE = timedelta(days=3650)


class Pkcs12Signer:
    """Signs in a thread of its own with the key and certificates of a PKCS#12 file.

    With `timestamp_url`, a time stamp authority (RFC 3161) says when; without, the machine's clock.
    Raises ValueError when the file or its password is not right.
    """

    def __init__(self, pkcs12_data: bytes, password: str | None, *, timestamp_url: str | None = None) -> None:
        signer = SimpleSigner.load_pkcs12_data(
            pkcs12_data, other_certs=(), passphrase=password.encode() if password else None
        )
        self._signer = signer
        self._timestamp_url = timestamp_url
        self._threads = ThreadPoolExecutor(max_workers=1, thread_name_prefix="signing")

    async def certify(self, pdf: bytes, *, reason: str, location: str) -> bytes:
        """Add a certification signature that allows no changes; what was there stays byte for byte."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, self._certify, pdf, reason, location)

    def _certify(self, pdf: bytes, reason: str, location: str) -> bytes:
        metadata = PdfSignatureMetadata(
            field_name=_FIELD,
            md_algorithm=_DIGEST,
            subfilter=SigSeedSubFilter.PADES,
            certify=True,
            docmdp_permissions=MDPPerm.NO_CHANGES,
            reason=reason,
            location=location,
        )
        timestamper = _HttpTimeStamper(self._timestamp_url) if self._timestamp_url else None
        signed = PdfSigner(metadata, self._signer, timestamper=timestamper).sign_pdf(
            IncrementalPdfFileWriter(BytesIO(pdf))
        )
        return bytes(signed.getbuffer())


class _HttpTimeStamper(TimeStamper):
    """Asks a time stamp authority over HTTP (RFC 3161, 3.4)."""

    def __init__(self, url: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._url = url

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        async with httpx.AsyncClient(timeout=_TIMESTAMP_SECONDS) as client:
            answer = await client.post(
                self._url, content=req.dump(), headers={"content-type": "application/timestamp-query"}
            )
        answer.raise_for_status()
        return tsp.TimeStampResp.load(answer.content)


def example_pkcs12(clock: Clock = system_clock) -> bytes:
    """Make a key and a certificate that it signed itself, for a demo: no reader knows its signer."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "NL"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, _EXAMPLE_NAME),
            x509.NameAttribute(NameOID.COMMON_NAME, _EXAMPLE_NAME),
        ]
    )
    now = clock()
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + _EXAMPLE_LIFE)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_for_signing(), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    return pkcs12.serialize_key_and_certificates(b"registerpoort", key, certificate, None, NoEncryption())


def _for_signing() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
