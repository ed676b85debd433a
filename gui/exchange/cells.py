"""The cells of one row of a CSV, proved one by one: what is unfit is named with its line and its column."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP

_NUL = QT_TRANSLATE_NOOP("Problem", "its {column} holds a NUL character")
_NO_UID = QT_TRANSLATE_NOOP("Problem", "its {column} “{word}” is no identity")
_NO_OFFSET = QT_TRANSLATE_NOOP("Problem", "its {column} “{word}” is no offset")
_NO_TIME = QT_TRANSLATE_NOOP("Problem", "its {column} “{word}” is no time such as 2026-11-23T07:04:05.123Z")
_NO_NAME = QT_TRANSLATE_NOOP("Problem", "its {column} is a name of more than {most} characters")
_NO_CHOICE = QT_TRANSLATE_NOOP("Problem", "there is no {column} “{word}”")

# Kept as words, compiled by `re` at the first row.
_UID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_TIME = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?Z"
_NUMBER = "[0-9]{1,9}"
_LONGEST_NAME = 200
_SHOWN = 60
"""How many characters of a cell are named in a sentence."""
C = TypeVar("C", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Cells:
    """A row by its columns; every question raises Problem if the cell is unfit.

    `line` is where the row begins in the file, counted from 1; `lost` is what a Problem says
    first: that this line was not imported.
    """

    line: int
    words: Mapping[str, str]
    lost: str

    def problem(self, why: str, mend: str = "", **values: object) -> Problem:
        """The Problem that names this row as the one left out."""
        return Problem(self.lost, why, mend, line=self.line, **values)

    def prove(self) -> None:
        """No cell may hold what no text can."""
        for column, word in self.words.items():
            if "\0" in word:
                raise self.problem(_NUL, column=column)

    def text(self, column: str) -> str:
        """The cell as it is, empty where the file has no such column."""
        return self.words.get(column, "")

    def uid(self, column: str) -> str:
        """An identity."""
        return self._matching(column, _UID, _NO_UID)

    def time(self, column: str) -> str:
        """UTC in ISO 8601."""
        return self._matching(column, _TIME, _NO_TIME)

    def number(self, column: str) -> int:
        """A place in a text."""
        return int(self._matching(column, _NUMBER, _NO_OFFSET))

    def name(self, column: str) -> str:
        """Somebody's name, or nothing."""
        if len(self.words[column]) > _LONGEST_NAME:
            raise self.problem(_NO_NAME, column=column, most=_LONGEST_NAME)
        return self.words[column]

    def choice(self, column: str, choices: type[C]) -> C:
        """One of the words that there are."""
        try:
            return choices(self.words[column])
        except ValueError:
            raise self.problem(_NO_CHOICE, column=column, word=cut(self.words[column])) from None

    def _matching(self, column: str, form: str, why: str) -> str:
        if not is_formed(self.words[column], form):
            raise self.problem(why, column=column, word=cut(self.words[column]))
        return self.words[column]


def is_uid(word: str) -> bool:
    """Whether this has the form of an identity."""
    return is_formed(word, _UID)


def is_formed(word: str, form: str) -> bool:
    """Whether the whole word has the form of a regular expression."""
    return re.fullmatch(form, word) is not None


def cut(word: str) -> str:
    """As much of a cell as a sentence can bear."""
    return word if len(word) <= _SHOWN else word[:_SHOWN] + "…"
