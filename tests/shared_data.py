"""Where the shared data is: recorded answers and published cases that the project does not carry."""

import os
from pathlib import Path

import pytest

_REPOSITORY = Path(__file__).resolve().parent.parent


def shared_data() -> Path | None:
    """Find the folder: REGISTERPOORT_DATA, else `../shared/data` beside the repository."""
    configured = os.environ.get("REGISTERPOORT_DATA")
    folder = Path(configured) if configured else _REPOSITORY.parent / "shared" / "data"
    return folder if folder.is_dir() else None


def needs_shared_data() -> Path:
    """Give the folder to a test that cannot do without; absent, skip the test, or fail it under CI."""
    folder = shared_data()
    if folder is not None:
        return folder
    reason = "the shared data is absent: set REGISTERPOORT_DATA to its folder"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)
