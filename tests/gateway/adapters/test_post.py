from pathlib import Path

import pytest

from gateway.adapters.post_folder import FolderPostQueue
from resolvers.ports import PostQueue


async def test_a_letter_waits_for_the_printer_under_its_id(tmp_path: Path) -> None:
    queue: PostQueue = FolderPostQueue(tmp_path / "post")
    await queue.put("code-42", b"%PDF letter")
    assert (tmp_path / "post" / "code-42.pdf").read_bytes() == b"%PDF letter"


async def test_a_letter_that_is_queued_again_is_printed_once(tmp_path: Path) -> None:
    queue = FolderPostQueue(tmp_path)
    await queue.put("code-42", b"%PDF old")
    await queue.put("code-42", b"%PDF new")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"code-42.pdf": b"%PDF new"}


async def test_a_letter_that_cannot_be_put_in_place_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "code-42.pdf").mkdir()
    with pytest.raises(OSError, match="directory"):
        await FolderPostQueue(tmp_path).put("code-42", b"%PDF letter")
    assert [path.name for path in tmp_path.iterdir()] == ["code-42.pdf"]


async def test_a_letter_that_was_posted_leaves_the_queue(tmp_path: Path) -> None:
    queue = FolderPostQueue(tmp_path)
    await queue.put("B-1", b"%PDF one")
    await queue.put("B-2", b"%PDF two")
    for _ in range(2):
        await queue.take_away("B-1")
    assert [path.name for path in tmp_path.iterdir()] == ["B-2.pdf"]


@pytest.mark.parametrize("letter_id", ["", "../code", "a/b", "a\x00", ".hidden", "a.pdf", "x" * 101])
async def test_a_letter_id_is_never_a_way_out_of_the_folder(tmp_path: Path, letter_id: str) -> None:
    with pytest.raises(ValueError, match="letter id"):
        await FolderPostQueue(tmp_path).put(letter_id, b"%PDF letter")
    with pytest.raises(ValueError, match="letter id"):
        await FolderPostQueue(tmp_path).take_away(letter_id)
    assert list(tmp_path.iterdir()) == []
