"""Certified documents carry a signature that any reader can check, and that one changed byte breaks."""

import asyncio
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation.status import SignatureCoverageLevel

from gateway.adapters.signing import Pkcs12Signer, example_pkcs12
from resolvers.ports import DocumentSigner
from tests.gateway.adapters.register_servers import Reply, scripted_server
from tests.gateway.adapters.test_documents import EXTRACT, maker
from tests.signatures import needs_poppler, pdfsig, status_of, with_one_byte_changed


async def unsigned() -> bytes:
    return await maker().extract(EXTRACT)


async def signed(signer: DocumentSigner | None = None) -> bytes:
    by = signer or Pkcs12Signer(example_pkcs12(), None)
    return await by.certify(await unsigned(), reason="Gewaarmerkt", location="Nederland")


async def test_the_signature_is_valid_and_covers_the_whole_document() -> None:
    status = await status_of(await signed())
    assert status.bottom_line
    assert status.coverage is SignatureCoverageLevel.ENTIRE_FILE


async def test_the_signature_certifies_and_allows_no_changes() -> None:
    (signature,) = PdfFileReader(BytesIO(await signed())).embedded_signatures
    assert signature.docmdp_level is MDPPerm.NO_CHANGES
    assert signature.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    assert signature.sig_object["/Reason"] == "Gewaarmerkt"
    with pikepdf.open(BytesIO(await signed())) as document:
        assert document.Root.Perms.DocMDP.objgen == document.Root.AcroForm.Fields[0].V.objgen


@needs_poppler
async def test_an_independent_validator_finds_the_signature_valid(tmp_path: Path) -> None:
    said = pdfsig(await signed(), tmp_path)
    assert "Signature is Valid." in said
    assert "Total document signed" in said
    assert "ETSI.CAdES.detached" in said


async def test_one_changed_byte_breaks_the_signature() -> None:
    assert not (await status_of(with_one_byte_changed(await signed()))).intact


@needs_poppler
async def test_an_independent_validator_sees_one_changed_byte(tmp_path: Path) -> None:
    said = pdfsig(with_one_byte_changed(await signed()), tmp_path)
    assert "Digest Mismatch" in said
    assert "Signature is Valid." not in said


@needs_poppler
async def test_what_is_added_afterwards_is_no_part_of_what_was_signed(tmp_path: Path) -> None:
    pdf = await signed()
    with pikepdf.open(BytesIO(pdf)) as document:
        trailer = document.trailer.Size
    added = pdf + f"\n{trailer} 0 obj\n<< >>\nendobj\n".encode()
    assert (await status_of(pdf)).coverage is SignatureCoverageLevel.ENTIRE_FILE
    (signature,) = PdfFileReader(BytesIO(added)).embedded_signatures
    assert signature.evaluate_signature_coverage() is not SignatureCoverageLevel.ENTIRE_FILE
    assert "Not total document signed" in pdfsig(added, tmp_path)


async def test_what_is_signed_stays_byte_for_byte_and_archivable() -> None:
    before = await unsigned()
    after = await Pkcs12Signer(example_pkcs12(), None).certify(before, reason="R", location="L")
    assert after.startswith(before)
    with pikepdf.open(BytesIO(after)) as document, document.open_metadata() as metadata:
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
        assert metadata["pdfuaid:part"] == "1"
        assert bool(document.Root.MarkInfo.Marked) is True


async def test_many_documents_at_once_are_each_signed() -> None:
    signer = Pkcs12Signer(example_pkcs12(), None)
    pdf = await unsigned()
    made = await asyncio.gather(
        *(signer.certify(pdf, reason=f"R{number}", location="L") for number in range(8))
    )
    for number, each in enumerate(made):
        (signature,) = PdfFileReader(BytesIO(each)).embedded_signatures
        assert signature.sig_object["/Reason"] == f"R{number}"
        assert (await status_of(each)).intact


def with_password(password: bytes) -> bytes:
    key, certificate, _ = pkcs12.load_key_and_certificates(example_pkcs12(), None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    return pkcs12.serialize_key_and_certificates(
        b"key",
        key,
        certificate,
        None,
        BestAvailableEncryption(password),
    )


async def test_a_key_behind_a_password_signs() -> None:
    assert (await status_of(await signed(Pkcs12Signer(with_password(b"word"), "word")))).valid


@pytest.mark.parametrize("password", [None, "another"])
def test_a_wrong_password_is_found_when_the_gateway_starts(password: str | None) -> None:
    with pytest.raises(ValueError, match=r"PKCS#12|password"):
        Pkcs12Signer(with_password(b"word"), password)


async def test_without_its_time_stamp_authority_nothing_is_signed() -> None:
    async with scripted_server(Reply(status=503)) as authority:
        signer = Pkcs12Signer(example_pkcs12(), None, timestamp_url=f"{authority.base_url}/tsa")
        with pytest.raises(Exception, match="503"):
            await signed(signer)
        assert "content-type: application/timestamp-query" in authority.requests[0].lower()
