"""Texts come in: decoded, canonical, or refused with one sentence."""

import errno
import os
import socket
import sys
from pathlib import Path

import pytest

from gui.exchange.plain_text import read_text, text_from
from gui.model.problem import Problem


def _file(folder: Path, raw: bytes, name: str = "news.txt") -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path


def _refusal(path: Path) -> str:
    with pytest.raises(Problem) as refused:
        read_text(path)
    return str(refused.value)


@pytest.mark.parametrize(
    ("raw", "text", "remarks"),
    [
        ("Tütü 😀\nzwei".encode(), "Tütü 😀\nzwei", ""),
        (b"\xef\xbb\xbfone\ntwo", "one\ntwo", "byte order mark dropped"),
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n", "2 line ends changed to LF"),
        ("one\u2028two\u00a0\u00ad".encode(), "one\ntwo\u00a0\u00ad", "1 line ends changed to LF"),
        ("Müller".encode("utf-16"), "Müller", "decoded from utf-16"),
        ("Müller".encode("utf-32"), "Müller", "decoded from utf-32"),
        ("Señor Peña viajó a España mañana.".encode("cp1252"), "Señor Peña viajó a España mañana.", "decoded from cp1252"),
        ("The café’s owner said “naïve”.".encode("cp1252"), "The café’s owner said “naïve”.", "decoded from cp1252"),
        (
            "Президент России заявил, что переговоры продолжатся завтра.".encode("cp1251"),
            "Президент России заявил, что переговоры продолжатся завтра.",
            "decoded from cp1251",
        ),
    ],
)
def test_bytes_become_text(tmp_path: Path, raw: bytes, text: str, remarks: str) -> None:
    incoming = read_text(_file(tmp_path, raw))
    assert (incoming.text, incoming.remarks, incoming.source) == (text, remarks, "news.txt")


def test_title_is_the_first_line_with_words(tmp_path: Path) -> None:
    assert read_text(_file(tmp_path, b"\n \n  Bridge opens \nMore.")).title == "Bridge opens"


def test_pasted_text_is_made_canonical_too() -> None:
    incoming = text_from("a\r\nb\x00\ud83d", "pasted")
    assert (incoming.text, incoming.source) == ("a\nb\ufffd\ufffd", "pasted")
    assert incoming.remarks == "1 line ends changed to LF; 2 characters replaced by U+FFFD"


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "there is no text in it"),
        (b" \n\t\xc2\xa0\n", "there is no text in it"),
        (b"\xef\xbb\xbf", "there is no text in it"),
        (b"SQLite format 3\0\x10", "it is not text"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "it is not text"),
        (bytes(range(1, 256)) * 3, "it is not text"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, raw: bytes, why: str) -> None:
    path = _file(tmp_path, raw)
    assert _refusal(path).startswith(f"“{path}” was not added: {why}")
    assert path.read_bytes() == raw


def test_too_long_a_text_is_refused(tmp_path: Path) -> None:
    assert "more than 20,000,000 characters" in _refusal(_file(tmp_path, b"a" * 20_000_001))
    with pytest.raises(Problem, match="more than 20,000,000 characters"):
        text_from("ab" * 10_000_001, "pasted")


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(1 << 40)  # a terabyte with nothing in it: reading it would not end
    assert "more than 20,000,000 characters" in _refusal(path)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    assert "there is no such file" in _refusal(tmp_path / "missing.txt")
    assert "there is no such file" in _refusal(_file(tmp_path, b"x") / "below.txt")
    assert "it is a folder" in _refusal(tmp_path)
    assert "does not allow such a name" in _refusal(Path("a\0b"))
    assert "does not allow such a name" in _refusal(tmp_path / ("x" * 300))
    os.mkfifo(tmp_path / "pipe")
    assert "no ordinary file" in _refusal(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    assert "leads back to itself" in _refusal(tmp_path / "loop")


def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # names of sockets must be short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("s")
        assert "no ordinary file" in _refusal(Path("s"))


def test_without_permission_it_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _file(tmp_path, b"secret")

    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", forbidden)  # root may read everything, so nothing less would fail everywhere
    assert "you have no permission" in _refusal(path)


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text elsewhere")
def test_a_name_that_is_no_text_is_shown_as_text(tmp_path: Path) -> None:
    incoming = read_text(_file(tmp_path, b"words", os.fsdecode(b"caf\xe9.txt")))
    assert incoming.source == "caf\ufffd.txt"


def test_odd_files_come_in(shared_data: Path) -> None:
    latin = read_text(shared_data / "quirks" / "latin1-excerpt.txt")
    assert "the rôle (if I may use" in latin.text
    assert latin.remarks == "decoded from cp1252; 115 line ends changed to LF"
    book = read_text(shared_data / "long" / "great-expectations-1400-0.txt")
    assert book.text.startswith("The Project Gutenberg")
    assert book.remarks == "byte order mark dropped; 20422 line ends changed to LF"
    for path in [*(shared_data / "quirks").iterdir(), *(shared_data / "peer-formats" / "brat").glob("*.txt")]:
        assert "\r" not in read_text(path).text


def test_the_seed_article_comes_in_untouched(shared_data: Path) -> None:
    path = shared_data / "seed-article.txt"
    incoming = read_text(path)
    assert incoming.text.encode() == path.read_bytes()
    assert (len(incoming.text), incoming.remarks) == (2848, "")
    assert [incoming.text[at] for at in (1894, 2383)] == ["\u00a0", "\u00a0"]


def test_an_archive_is_no_text(shared_data: Path) -> None:
    assert "it is not text" in _refusal(shared_data / "peer-formats" / "refi-qda" / "atlasti-8.4-project.qdpx")
