"""The operator's list of contact e-mail addresses."""

from pathlib import Path

import pytest

from gateway.adapters.register.contact_emails import ContactEmailsError, read_contact_emails


def written(folder: Path, content: str | bytes) -> Path:
    file = folder / "emails.csv"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_list_gives_each_company_its_address(tmp_path: Path, mark: str) -> None:
    file = written(
        tmp_path,
        f'{mark}kvkNumber,email\r\n99000001,a@voorbeeld.example\r\n99000002,"b@voorbeeld.example"\r\n',
    )
    assert read_contact_emails(file) == {"99000001": "a@voorbeeld.example", "99000002": "b@voorbeeld.example"}


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("", "line 1: the header"),
        ("99000001,a@voorbeeld.example\n", "line 1: the header"),
        ("kvkNumber,email\n99000001\n", "line 2: a line has"),
        ("kvkNumber,email\n\n", "line 2: a line has"),
        (
            "kvkNumber,email\n99000001,a@voorbeeld.example\n9900002,b@voorbeeld.example\n",
            "line 3: a KVK number",
        ),
        ("kvkNumber,email\n99000001,geen adres\n", "line 2: this is not an e-mail address"),
        ("kvkNumber,email\n99000001,a@voorbeeld.example b@voorbeeld.example\n", "line 2: this is not"),
        (
            "kvkNumber,email\n99000001,a@voorbeeld.example\n99000001,b@voorbeeld.example\n",
            "line 3: .* listed before",
        ),
        ('kvkNumber,email\n99000001,"a"b\n', "line 2: "),
        (b"kvkNumber,email\n99000001,\xff@voorbeeld.example\n", "not UTF-8"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, content: str | bytes, complaint: str) -> None:
    with pytest.raises(ContactEmailsError, match=complaint):
        read_contact_emails(written(tmp_path, content))
