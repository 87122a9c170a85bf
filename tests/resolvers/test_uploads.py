"""Files that are sent in pieces: whose they are, how many, how long, and what is left of them."""

import asyncio
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from auth.principal import GUEST, OrderHolder, Principal
from auth.throttle import UPLOAD
from models.filing_refusals import UploadNotFound
from models.permission import Permission
from models.refusals import InvalidInput, NotLoggedIn, NotPermitted, TooManyRequests
from models.upload import LARGEST_UPLOAD, UPLOAD_LIFE, Upload
from resolvers import uploads
from resolvers.services import Services
from resolvers.uploads import MOST_OPEN, Received, WrongOffset
from tests.clock import SettableClock
from tests.database import all_rows
from tests.factories import Factory


@pytest.fixture
async def filer(factory: Factory) -> Principal:
    return await factory.principal((await factory.company()).main_user)


async def begun(services: Services, principal: Principal, content: bytes = b"") -> Received:
    """Begin an upload of ten bytes, with this much of it."""
    received = await uploads.begin(services, principal, "jaarrekening.xbrl", 10)
    return await uploads.append(services, received, content) if content else received


async def ids(services: Services) -> set[UUID]:
    return {upload.id for upload in await all_rows(services, Upload)}


async def test_a_file_arrives_in_pieces_and_is_whole_at_its_last_byte(
    services: Services, filer: Principal
) -> None:
    received = await begun(services, filer)
    for piece in (b"0123", b"4", b"5678"):
        received = await uploads.append(services, received, piece)
        with pytest.raises(UploadNotFound):
            await uploads.find_whole(services, filer, received.upload.id)
    assert received.left == 1
    await uploads.append(services, received, b"9")
    whole = await uploads.find_whole(services, filer, received.upload.id)
    assert (whole.name, whole.byte_size) == ("jaarrekening.xbrl", 10)
    assert services.uploads.path(whole.id).read_bytes() == b"0123456789"


async def test_a_file_never_grows_past_the_size_that_was_said(services: Services, filer: Principal) -> None:
    received = await begun(services, filer, b"012345678")
    with pytest.raises(ValueError, match="more than there is left"):
        await uploads.append(services, received, b"9!")
    received = await uploads.append(services, received, b"9")
    with pytest.raises(ValueError, match="more than there is left"):
        await uploads.append(services, received, b"!")


async def test_of_two_who_write_at_once_one_is_told_to_look_again(
    services: Services, filer: Principal
) -> None:
    received = await begun(services, filer)
    outcomes = await asyncio.gather(
        uploads.append(services, received, b"01234"),
        uploads.append(services, received, b"01234"),
        return_exceptions=True,
    )
    assert sum(isinstance(each, WrongOffset) for each in outcomes) == 1
    assert (await uploads.find(services, filer, received.upload.id)).offset == 5


async def test_an_upload_is_its_owner_s_alone(services: Services, factory: Factory, filer: Principal) -> None:
    company = await factory.company()
    account, other_account = await factory.account(), await factory.account()
    everybody = [
        filer,
        await factory.principal(company.main_user),
        await factory.principal(await factory.sub_code(company)),
        await factory.account_principal(account),
        await factory.account_principal(other_account),
    ]
    for owner in everybody:
        received = await begun(services, owner)
        for other in everybody:
            if other is owner:
                assert (await uploads.find(services, other, received.upload.id)).left == 10
            else:
                with pytest.raises(UploadNotFound):
                    await uploads.find(services, other, received.upload.id)
    for nothing in (None, uuid4()):
        with pytest.raises(UploadNotFound):
            await uploads.find(services, filer, nothing)


async def test_only_who_may_file_uploads(services: Services, factory: Factory, filer: Principal) -> None:
    received = await begun(services, filer)
    without = await factory.sub_code(
        await factory.company(), permissions=frozenset({Permission.PLACE_ORDERS})
    )
    for principal, refusal in (
        (GUEST, NotLoggedIn),
        (OrderHolder(uuid4()), NotLoggedIn),
        (await factory.principal(without), NotPermitted),
    ):
        with pytest.raises(refusal):
            await begun(services, principal)
        with pytest.raises(refusal):
            await uploads.find(services, principal, received.upload.id)


@pytest.mark.parametrize(
    "name",
    [
        "kvk-2024-12-31-nl.xbrl",
        "Jaarrekening 2024 (definitief).zip",
        "jaarrekening\u00a02024.xbrl",
        "Büro & Söhne.xbrl",
        "財務諸表.xbrl",
        "😀.zip",
        " spatie ervoor.xbrl",
        "..xbrl",
        "a" * 200,
        "😀" * 200,
    ],
)
async def test_a_file_keeps_its_own_name(services: Services, filer: Principal, name: str) -> None:
    assert (await uploads.begin(services, filer, name, 1)).upload.name == name


@pytest.mark.parametrize(
    "name",
    ["", " ", "a" * 201, "a/b", "a\\b", "..", ".", "a\0", "a\nb", "\x7f", "a\u202eb", "a\u2028b", "\ud800"],
)
async def test_a_name_that_is_no_file_s_is_refused(services: Services, filer: Principal, name: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        await uploads.begin(services, filer, name, 1)
    assert [field.path for field in refused.value.fields] == ["name"]
    assert await ids(services) == set()


async def test_a_file_has_1_byte_to_10_mb(services: Services, filer: Principal) -> None:
    for byte_size in (1, LARGEST_UPLOAD):
        assert (await uploads.begin(services, filer, "a.xbrl", byte_size)).left == byte_size
    for byte_size in (-1, 0, LARGEST_UPLOAD + 1, 2**64):
        with pytest.raises(InvalidInput) as refused:
            await uploads.begin(services, filer, "a.xbrl", byte_size)
        assert [field.path for field in refused.value.fields] == ["byteSize"]


async def test_who_begins_many_loses_the_oldest_with_its_file(
    services: Services, factory: Factory, filer: Principal, clock: SettableClock
) -> None:
    other = await begun(services, await factory.account_principal(await factory.account()), b"0")
    mine = []
    for _ in range(MOST_OPEN + 2):
        mine.append((await begun(services, filer, b"0")).upload.id)
        clock.advance(seconds=1)
    kept = {*mine[2:], other.upload.id}
    assert await ids(services) == kept
    assert set(await services.uploads.ids()) == kept


async def test_many_begun_at_once_leave_no_more_than_a_few(services: Services, filer: Principal) -> None:
    await asyncio.gather(*(begun(services, filer) for _ in range(3 * MOST_OPEN)), return_exceptions=True)
    assert len(await ids(services)) == MOST_OPEN


async def test_uploads_without_end_are_slowed_down_for_that_caller_alone(
    services: Services, factory: Factory, filer: Principal, clock: SettableClock
) -> None:
    for _ in range(UPLOAD.attempts):
        await begun(services, filer)
    with pytest.raises(TooManyRequests):
        await begun(services, filer)
    await begun(services, await factory.account_principal(await factory.account()))
    clock.now += UPLOAD.window
    await begun(services, filer)


async def test_an_upload_is_there_for_a_day_and_then_deleted_with_its_file(
    services: Services, filer: Principal, clock: SettableClock
) -> None:
    old = await begun(services, filer, b"0")
    clock.now += UPLOAD_LIFE - timedelta(seconds=1)
    new = await begun(services, filer, b"0")
    await uploads.clear_away(services)
    assert (await uploads.find(services, filer, old.upload.id)).offset == 1
    clock.advance(seconds=1)
    with pytest.raises(UploadNotFound):
        await uploads.find(services, filer, old.upload.id)
    await asyncio.gather(*(uploads.clear_away(services) for _ in range(3)))
    assert await ids(services) == {new.upload.id}
    assert await services.uploads.ids() == [new.upload.id]


async def test_a_file_whose_upload_ended_is_deleted_though_it_was_written_to_once_more(
    services: Services, filer: Principal
) -> None:
    ended, going_on = await begun(services, filer), await begun(services, filer, b"0")
    await uploads.forget(services, ended.upload)
    await uploads.append(services, ended, b"0")
    assert len(await services.uploads.ids()) == 2
    await uploads.clear_away(services)
    assert await services.uploads.ids() == [going_on.upload.id]


async def test_what_is_ended_is_gone_and_cannot_be_ended_twice(services: Services, filer: Principal) -> None:
    received = await begun(services, filer, b"0")
    await uploads.forget(services, received.upload)
    assert (await ids(services), await services.uploads.ids()) == (set(), [])
    with pytest.raises(UploadNotFound):
        await uploads.forget(services, received.upload)
    with pytest.raises(WrongOffset):
        await uploads.append(services, received, b"1")
