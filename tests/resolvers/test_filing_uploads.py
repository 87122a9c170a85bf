"""A file that becomes a draft: once, whichever way it came and however often it is sent."""

import asyncio
from dataclasses import replace
from hashlib import sha256
from uuid import UUID, uuid4

import pytest

from auth.principal import GUEST, Principal
from models.filing import Filing, FilingStatus, Route
from models.filing_refusals import FilingChanged, FilingNotFound, NotAuthorised, UploadNotFound
from models.permission import Permission
from models.refusals import IdempotencyKeyReused, InvalidInput, NotLoggedIn, NotPermitted
from models.upload import UPLOAD_LIFE, Upload
from resolvers import filing_uploads, uploads
from resolvers.filing_drafts import Draft
from resolvers.filing_uploads import FilingUploaded, ReceivedFile, Source
from resolvers.services import Services
from tests.clock import SettableClock
from tests.database import all_rows, one_row
from tests.factories import Factory

CONTENT = b"<xbrli:xbrl/>"
KEY = "test-key-1"


@pytest.fixture
async def filer(factory: Factory) -> Principal:
    return await factory.principal((await factory.company()).main_user)


async def sent(services: Services, filer: Principal, content: bytes = CONTENT, *, missing: int = 0) -> UUID:
    """Send a file, but for so many bytes."""
    received = await uploads.begin(services, filer, "jaarrekening.xbrl", len(content) + missing)
    await uploads.append(services, received, content)
    upload_id: UUID = received.upload.id
    return upload_id


async def upload(
    services: Services, filer: Principal, source: UUID | bytes, key: str = KEY, draft: Draft | None = None
) -> FilingUploaded:
    """Upload what was sent before, or a file that comes along."""
    where = Source(upload_id=source) if isinstance(source, UUID) else Source(file=coming_along(source))
    return await filing_uploads.upload(services, filer, key, draft or Draft(), where)


def coming_along(content: bytes) -> ReceivedFile:
    async def read() -> bytes:
        return content

    return ReceivedFile("jaarrekening.xbrl", len(content), read)


async def test_what_was_sent_becomes_a_draft_and_the_upload_ends(
    services: Services, filer: Principal
) -> None:
    filing = (await upload(services, filer, await sent(services, filer))).filing
    assert (filing.route, filing.status) == (Route.XBRL_UPLOAD, FilingStatus.DRAFT)
    assert (filing.upload_name, filing.upload_size) == ("jaarrekening.xbrl", len(CONTENT))
    assert filing.upload_sha256 == sha256(CONTENT).hexdigest()
    assert services.store.path(filing.upload_sha256).read_bytes() == CONTENT
    assert (await all_rows(services, Upload), await services.uploads.ids()) == ([], [])


async def test_the_same_request_gives_the_same_filing_also_when_its_upload_has_ended(
    services: Services, filer: Principal, clock: SettableClock
) -> None:
    upload_id = await sent(services, filer)
    first = await upload(services, filer, upload_id)
    clock.now += UPLOAD_LIFE
    again = await upload(services, filer, upload_id)
    assert again.filing.id == first.filing.id
    with pytest.raises(UploadNotFound):
        await upload(services, filer, upload_id, "another-key")
    with pytest.raises(UploadNotFound):
        await upload(services, filer, uuid4())
    await one_row(services, Filing)


async def test_the_same_content_under_one_key_is_one_filing_whichever_way_it_comes(
    services: Services, filer: Principal
) -> None:
    first = await upload(services, filer, await sent(services, filer))
    for source in (await sent(services, filer), CONTENT):
        assert (await upload(services, filer, source)).filing.id == first.filing.id
    assert (await all_rows(services, Upload), await services.uploads.ids()) == ([], [])


async def test_other_content_under_the_same_key_is_refused_and_its_upload_stays(
    services: Services, filer: Principal
) -> None:
    await upload(services, filer, CONTENT)
    upload_id = await sent(services, filer, b"<other/>")
    with pytest.raises(IdempotencyKeyReused):
        await upload(services, filer, b"<other/>")
    with pytest.raises(IdempotencyKeyReused):
        await upload(services, filer, upload_id)
    other = await upload(services, filer, upload_id, "another-key")
    assert other.filing.upload_size == len(b"<other/>")


async def test_sent_many_times_at_once_it_is_one_filing(services: Services, filer: Principal) -> None:
    upload_id = await sent(services, filer)
    answers = await asyncio.gather(*(upload(services, filer, upload_id) for _ in range(20)))
    assert len({answer.filing.id for answer in answers}) == 1
    await one_row(services, Filing)
    assert await services.uploads.ids() == []


async def test_of_an_upload_that_two_requests_name_at_once_one_filing_is_made(
    services: Services, filer: Principal
) -> None:
    upload_id = await sent(services, filer)
    outcomes = await asyncio.gather(
        *(upload(services, filer, upload_id, f"test-key-{number}") for number in range(10)),
        return_exceptions=True,
    )
    assert sum(isinstance(each, UploadNotFound) for each in outcomes) == 9
    await one_row(services, Filing)


async def test_what_is_not_whole_or_a_stranger_s_or_too_old_is_not_filed(
    services: Services, factory: Factory, filer: Principal, clock: SettableClock
) -> None:
    stranger = await factory.principal((await factory.company()).main_user)
    old = await sent(services, filer)
    clock.now += UPLOAD_LIFE
    for source in (
        old,
        await sent(services, filer, missing=1),
        await sent(services, stranger),
    ):
        with pytest.raises(UploadNotFound):
            await upload(services, filer, source)
    assert await all_rows(services, Filing) == []


async def test_a_refused_upload_can_be_used_after_all(services: Services, factory: Factory) -> None:
    account = await factory.account()
    filer = await factory.account_principal(account)
    upload_id = await sent(services, filer)
    draft = Draft(kvk_number="98765432")
    with pytest.raises(NotAuthorised):
        await upload(services, filer, upload_id, draft=draft)
    await factory.authorisation(account, "98765432")
    uploaded = await upload(services, filer, upload_id, draft=draft)
    assert uploaded.filing.account_id == account.id
    assert uploaded.account is not None
    assert uploaded.access_code is None


async def test_a_file_takes_the_place_of_what_a_draft_had(services: Services, filer: Principal) -> None:
    first = (await upload(services, filer, CONTENT)).filing
    seen = Draft(filing_id=UUID(first.id.hex), version=first.version)
    second = (await upload(services, filer, b"<better/>", "test-key-2", seen)).filing
    assert (second.id, second.version) == (first.id, first.version + 1)
    assert second.upload_sha256 == sha256(b"<better/>").hexdigest()
    with pytest.raises(FilingChanged):
        await upload(services, filer, b"<late/>", "test-key-3", seen)
    with pytest.raises(FilingNotFound):
        await upload(services, filer, b"<lost/>", "test-key-4", replace(seen, filing_id=uuid4()))


@pytest.mark.parametrize("both", [True, False])
async def test_a_file_comes_in_one_of_two_ways(services: Services, filer: Principal, both: bool) -> None:
    source = Source(coming_along(CONTENT), uuid4()) if both else Source()
    with pytest.raises(InvalidInput) as refused:
        await filing_uploads.upload(services, filer, KEY, Draft(), source)
    assert [field.path for field in refused.value.fields] == ["file"]


async def test_only_who_may_file_uploads(services: Services, factory: Factory, filer: Principal) -> None:
    upload_id = await sent(services, filer)
    permissions = frozenset({Permission.PLACE_ORDERS})
    without = await factory.principal(
        await factory.sub_code(await factory.company(), permissions=permissions)
    )
    for principal, refusal in ((GUEST, NotLoggedIn), (without, NotPermitted)):
        for source in (upload_id, CONTENT):
            with pytest.raises(refusal):
                await upload(services, principal, source)


async def test_what_broke_off_after_the_filing_was_written_leaves_no_file(
    services: Services, filer: Principal, monkeypatch: pytest.MonkeyPatch
) -> None:
    upload_id = await sent(services, filer)

    async def killed(_folder: object, _upload_id: UUID) -> None:
        raise RuntimeError("killed")

    with monkeypatch.context() as patch:
        patch.setattr(type(services.uploads), "remove", killed)
        with pytest.raises(RuntimeError, match="killed"):
            await upload(services, filer, upload_id)
    assert await services.uploads.ids() == [upload_id]
    filing = await one_row(services, Filing)
    assert (await upload(services, filer, upload_id)).filing.id == filing.id
    await uploads.clear_away(services)
    assert await services.uploads.ids() == []


async def test_an_upload_whose_content_was_lost_is_not_filed(services: Services, filer: Principal) -> None:
    upload_id = await sent(services, filer)
    await services.uploads.remove(upload_id)
    with pytest.raises(UploadNotFound):
        await upload(services, filer, upload_id)
