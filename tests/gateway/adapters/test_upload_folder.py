"""What was received of files: durable, in order, and never by two writers at once."""

import asyncio
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from gateway.adapters.upload_folder import FolderUploads
from resolvers.ports import UploadFolder

PIECE = b"<xbrl/>" * 10_000


@pytest.fixture
def folder(tmp_path: Path) -> UploadFolder:
    return FolderUploads(tmp_path)


async def test_what_follows_is_added_to_what_was_received(folder: UploadFolder) -> None:
    upload_id = uuid4()
    assert await folder.size(upload_id) == 0
    assert await folder.append(upload_id, 0, b"ab") == 2
    assert await folder.append(upload_id, 2, b"cde") == 5
    assert await folder.size(upload_id) == 5
    assert folder.path(upload_id).read_bytes() == b"abcde"


@pytest.mark.parametrize("offset", [0, 1, 3, 4_000_000_000])
async def test_a_piece_for_another_place_is_refused_and_leaves_what_is_there(
    folder: UploadFolder, offset: int
) -> None:
    upload_id = uuid4()
    await folder.append(upload_id, 0, b"ab")
    with pytest.raises(ValueError, match="does not stand there"):
        await folder.append(upload_id, offset, b"cd")
    assert folder.path(upload_id).read_bytes() == b"ab"


async def test_the_same_piece_from_many_writers_at_once_is_kept_once(folder: UploadFolder) -> None:
    upload_id = uuid4()
    answers = await asyncio.gather(
        *(folder.append(upload_id, 0, PIECE) for _ in range(20)), return_exceptions=True
    )
    assert sorted(map(str, answers)) == sorted([str(len(PIECE)), *["the upload does not stand there"] * 19])
    assert folder.path(upload_id).read_bytes() == PIECE


async def test_what_was_removed_is_not_begun_again_in_the_middle(
    folder: UploadFolder, tmp_path: Path
) -> None:
    upload_id = uuid4()
    await folder.append(upload_id, 0, b"ab")
    await folder.remove(upload_id)
    with pytest.raises(ValueError, match="does not stand there"):
        await folder.append(upload_id, 2, b"cd")
    assert await folder.size(upload_id) == 0
    assert list(tmp_path.iterdir()) == []
    await folder.remove(upload_id)


async def test_it_tells_of_which_uploads_something_is_there_and_of_nothing_else(
    folder: UploadFolder, tmp_path: Path
) -> None:
    uploads = {uuid4(), uuid4()}
    for each in uploads:
        await folder.append(each, 0, b"ab")
    (tmp_path / "lost+found").mkdir()
    (tmp_path / ("A" * 32)).touch()
    assert set(await folder.ids()) == uploads


async def test_only_its_owner_on_the_machine_can_read_it(folder: UploadFolder) -> None:
    upload_id = UUID(int=1)
    await folder.append(upload_id, 0, b"ab")
    assert folder.path(upload_id).stat().st_mode & 0o077 == 0
