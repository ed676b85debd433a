"""A plain text file, or a pasted text, becomes a text that can be an article."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from gui.exchange.decoding import decoded
from gui.exchange.file_problems import FOLDER, NOT_ORDINARY, file_problem, refusal, shown
from gui.model.article import MAX_LENGTH, title_of
from gui.model.canon import canonical
from gui.model.problem import Problem
from gui.model.snapping import trimmed_span
from gui.model.words import QT_TRANSLATE_NOOP

NOT_ADDED = QT_TRANSLATE_NOOP("Problem", "“{path}” was not added")
DECODED = QT_TRANSLATE_NOOP("Canon", "decoded from")

_BINARY = (
    QT_TRANSLATE_NOOP("Problem", "it is not text"),
    QT_TRANSLATE_NOOP("Problem", "save it as plain text and add that"),
)
_EMPTY = (QT_TRANSLATE_NOOP("Problem", "there is no text in it"), "")
_TOO_LONG = (
    QT_TRANSLATE_NOOP("Problem", "it has more than {most} characters"),
    QT_TRANSLATE_NOOP("Problem", "split it into parts"),
)
_MOST_BYTES = 4 * MAX_LENGTH
"""No text within the limit is longer than this: no encoding needs more than four bytes a code point."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A canonical text (`gui.model.canon`) that is not an article yet.

    `source` is a file's name without its folder, or what the caller says; `remarks` says in
    English how it was decoded and what was changed, empty if nothing.
    """

    text: str
    title: str
    source: str
    remarks: str


def read_text(path: Path) -> Incoming:
    """The text of a file; raises Problem if there is none to be had or it is over `MAX_LENGTH` code points."""
    try:
        raw = _raw(path)
    except (OSError, ValueError) as error:
        raise file_problem(NOT_ADDED, path, error) from error
    found = decoded(raw)
    if found is None:
        raise _refused(shown(path), _BINARY)
    text, encoding = found
    how = "" if encoding == "utf-8" else f"{DECODED} {encoding}"
    return _incoming(text, shown(path), shown(Path(path.name)), how)


def text_from(pasted: str, source: str) -> Incoming:
    """The same for a text that is at hand; raises Problem as `read_text` does."""
    return _incoming(pasted, source, source, "")


def _raw(path: Path) -> bytes:
    """The bytes of an ordinary file, if they are not too many to become an article."""
    mode = path.stat().st_mode  # first: to open a pipe would wait for its writer
    if stat.S_ISDIR(mode):
        raise refusal(NOT_ADDED, path, FOLDER)
    if not stat.S_ISREG(mode):
        raise refusal(NOT_ADDED, path, NOT_ORDINARY)
    with path.open("rb") as file:
        if os.fstat(file.fileno()).st_size > _MOST_BYTES:
            raise _refused(shown(path), _TOO_LONG)
        return file.read(_MOST_BYTES)


def _incoming(text: str, path: str, source: str, how: str) -> Incoming:
    text, changed = canonical(text)
    if len(text) > MAX_LENGTH:
        raise _refused(path, _TOO_LONG)
    if trimmed_span(text, 0, len(text)) is None:
        raise _refused(path, _EMPTY)
    return Incoming(text, title_of(text), source, "; ".join(filter(None, (how, *changed))))


def _refused(path: str, reason: tuple[str, str]) -> Problem:
    return Problem(NOT_ADDED, *reason, path=path, most=f"{MAX_LENGTH:,}")
