import asyncio
from hashlib import sha256
from pathlib import Path

import pytest

from gateway.adapters.document_folder import FolderDocumentStore
from resolvers.ports import DocumentStore


async def test_a_stored_document_is_found_by_its_sha256(tmp_path: Path) -> None:
    store: DocumentStore = FolderDocumentStore(tmp_path / "documents")
    digest = await store.put(b"%PDF extract")
    assert digest == sha256(b"%PDF extract").hexdigest()
    assert store.path(digest).read_bytes() == b"%PDF extract"


async def test_a_stored_document_is_never_written_again(tmp_path: Path) -> None:
    store = FolderDocumentStore(tmp_path)
    digest = await store.put(b"%PDF extract")
    before = store.path(digest).stat()
    assert await store.put(b"%PDF extract") == digest
    after = store.path(digest).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


async def test_the_same_document_stored_many_times_at_once_is_one_whole_file(tmp_path: Path) -> None:
    store = FolderDocumentStore(tmp_path)
    content = b"%PDF" * 100_000
    (digest,) = set(await asyncio.gather(*(store.put(content) for _ in range(8))))
    assert store.path(digest).read_bytes() == content
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [store.path(digest)]


@pytest.mark.parametrize("digest", ["", "../" * 22, "A" * 64, "a" * 63, "a" * 65, "a" * 64 + "\n", "g" * 64])
def test_only_a_sha256_leads_to_a_document(tmp_path: Path, digest: str) -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        FolderDocumentStore(tmp_path).path(digest)
