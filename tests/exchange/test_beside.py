"""A file is replaced whole or not at all."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gui.exchange.beside import is_same, replacing
from gui.model.problem import Problem
from tests.conftest import ROOT


def _write(target: Path, words: str = "new") -> None:
    with replacing(target) as stream:
        stream.write(words)


def _refusal(target: Path) -> str:
    with pytest.raises(Problem) as refused:
        _write(target)
    return str(refused.value)


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "tags.csv"
    path.write_text("old")
    return path


def test_the_target_is_replaced(target: Path) -> None:
    _write(target, "neu: ü\r\n")
    assert target.read_bytes() == "neu: ü\r\n".encode()
    assert _names(target.parent) == ["tags.csv"]


def test_until_the_end_the_old_content_stands(target: Path) -> None:
    with replacing(target) as stream:
        stream.write("x" * 100_000)
        stream.flush()
        assert target.read_text() == "old"
    assert len(target.read_text()) == 100_000


@pytest.mark.parametrize("error", [KeyError("a bug"), KeyboardInterrupt(), ValueError("a bug")])
def test_after_a_failure_all_is_as_it_was(target: Path, error: BaseException) -> None:
    def half() -> Iterator[str]:
        yield "half"
        raise error

    with pytest.raises(type(error)), replacing(target) as stream:
        stream.writelines(half())
    assert target.read_text() == "old"
    assert _names(target.parent) == ["tags.csv"]


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.ENOSPC, "your disk is full; make room and try again"),
        (errno.EDQUOT, "your disk is full"),
        (errno.EROFS, "its disk can only be read"),
        (errno.EIO, "the system says: "),
    ],
)
def test_what_the_disk_refuses_is_said(target: Path, monkeypatch: pytest.MonkeyPatch, number: int, why: str) -> None:
    def refusing(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refusing)
    assert _refusal(target).startswith(f"“{target}” cannot be written: {why}")
    assert target.read_text() == "old"
    assert _names(target.parent) == ["tags.csv"]


def test_a_file_that_grows_too_large_leaves_nothing(target: Path) -> None:
    program = f"""
import pathlib, resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
from gui.exchange.beside import replacing
from gui.model.problem import Problem
try:
    with replacing(pathlib.Path({str(target)!r})) as stream:
        stream.write("x" * 100_000)
except Problem as problem:
    print(problem)
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "larger than your system allows" in done.stdout
    assert target.read_text() == "old"
    assert _names(target.parent) == ["tags.csv"]


def test_permissions_are_kept_and_new_files_get_the_usual_ones(target: Path) -> None:
    target.chmod(0o640)
    _write(target)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    mask = os.umask(0o027)
    try:
        _write(target.with_name("new.csv"))
    finally:
        os.umask(mask)
    assert stat.S_IMODE(target.with_name("new.csv").stat().st_mode) == 0o640


def test_a_link_stays_a_link(target: Path) -> None:
    link = target.with_name("link.csv")
    link.symlink_to(target.name)
    _write(link)
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_a_link_to_nothing_yet_is_followed(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("later")
    _write(tmp_path / "link")
    assert (tmp_path / "later").read_text() == "new"
    assert (tmp_path / "link").is_symlink()


def test_the_longest_name_works(tmp_path: Path) -> None:
    _write(tmp_path / ("ü" * 125 + ".csv"))
    assert "does not allow such a name" in _refusal(tmp_path / ("x" * 256))


def test_what_cannot_be_replaced_is_refused(tmp_path: Path) -> None:
    assert "it is a folder" in _refusal(tmp_path)
    assert "there is no such file or folder" in _refusal(tmp_path / "missing" / "tags.csv")
    assert "no ordinary file" in _refusal(Path("/dev/null"))
    assert "does not allow such a name" in _refusal(Path("a\0b"))
    (tmp_path / "loop").symlink_to("loop")
    assert "leads back to itself" in _refusal(tmp_path / "loop")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_a_protected_file_is_left_alone(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write everything
    assert "you have no permission" in _refusal(target)
    assert target.read_text() == "old"


def test_a_dash_is_standard_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    _write(Path("-"), "a,ü\r\n")
    print("after")
    assert capfdbinary.readouterr().out == "a,ü\r\nafter\n".encode()


def test_a_reader_that_has_gone_is_said(tmp_path: Path) -> None:
    program = """
import pathlib, sys
from gui.exchange.beside import replacing
from gui.model.problem import Problem
try:
    with replacing(pathlib.Path("-")) as stream:
        stream.write("x" * 1_000_000)
except Problem as problem:
    print(problem, file=sys.stderr)
"""
    running = subprocess.Popen([sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.close()
    assert "who should read it has stopped reading" in running.stderr.read()
    running.stderr.close()
    running.wait()


def test_the_same_file_is_known_by_any_name(target: Path) -> None:
    link = target.with_name("link")
    link.symlink_to(target)
    twin = target.with_name("twin")
    twin.hardlink_to(target)
    assert is_same(target, target)
    assert is_same(link, target)
    assert is_same(twin, target)
    assert not is_same(target.with_name("other"), target)
    assert not is_same(Path("-"), target)


def test_after_a_reader_has_gone_nothing_is_left_to_write(monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    output = os.fdopen(writer, "w", encoding="utf-8")
    monkeypatch.setattr(sys, "stdout", output)
    with pytest.raises(Problem, match="stopped reading"), replacing(Path("-")) as stream:
        stream.write("words")
    output.close()  # as Python does at its end: raises where something is left
