"""What a row of the CSV of tags says besides what every tag has: the attributes of its kind, "not sure", and whom it names.

A tag can do without each of them, so a cell that is unfit costs that cell and nothing else; and
a file that an older Pressmark wrote has none of these columns.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from gui.exchange.cells import Cells, cut, is_uid
from gui.model.attributes import ATTRIBUTES_OF, NAMES, NONE, Attributes, attributes_from
from gui.model.entity import LONGEST_NAME, Entity, is_wikidata_number, plain_name, wikidata_number
from gui.model.kinds import Kind
from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP

LINKED = "linked"
"""What stands for a speaker or claimant whom a link names."""

_WITHOUT = QT_TRANSLATE_NOOP("Problem", "Line {line} was taken without its {column}")
_NO_CHOICE = QT_TRANSLATE_NOOP("Problem", "there is no {column} “{word}”")
_NO_PLACES = QT_TRANSLATE_NOOP("Problem", "“{word}” names no places such as 443-450 461-464")
_ALIEN = QT_TRANSLATE_NOOP("Problem", "a {kind} has none")
_NOT_YES_OR_NO = QT_TRANSLATE_NOOP("Problem", "it is “{word}” instead of 1 or 0")
_NO_UID = QT_TRANSLATE_NOOP("Problem", "“{word}” is no identity")
_TOO_LONG = QT_TRANSLATE_NOOP("Problem", "it has more than {most} characters")
_NO_WIKIDATA = QT_TRANSLATE_NOOP("Problem", "“{word}” is no Wikidata number such as Q42")
_NOBODY = QT_TRANSLATE_NOOP("Problem", "no entity_name stands beside it")


@dataclass(frozen=True, slots=True)
class Details:
    """The details of one row.

    The `attributes` are whole but for `entity`, which the register knows: `entity` is the entry as
    the row names it, with an empty `uid` where the row has a name only.  `cue_text` are the words
    that the cue ought to be, None where the row does not say.  `unsaid` names what the file has no
    column for, and `left_out` says of each unfit cell why the tag does without it.
    """

    unsure: bool = False
    attributes: Attributes = NONE
    entity: Entity | None = None
    cue_text: str | None = None
    unsaid: frozenset[str] = frozenset()
    left_out: tuple[Problem, ...] = ()


_COLUMN_OF = {name: "entity_id" if name == "entity" else name for name in NAMES} | {"unsure": "unsure"}


def details_of(cells: Cells, kind: Kind) -> Details:
    """The details of a row that is a tag of this kind; never raises."""
    reading = _Reading(cells, kind)
    details = Details(
        reading.unsure(),
        reading.attributes(),
        reading.entity(),
        cells.words.get("cue_text"),
        frozenset(name for name, column in _COLUMN_OF.items() if column not in cells.words),
    )
    return replace(details, left_out=tuple(reading.left_out)) if reading.left_out else details


def without(line: int, column: str, why: str, mend: str = "", **values: object) -> Problem:
    """The Problem that names a cell of the row at `line` as the only thing of it that was left out."""
    return Problem(_WITHOUT, why, mend, line=line, column=column, **values)


class _Reading:
    """Reads cell by cell and keeps what is said of those that are unfit."""

    def __init__(self, cells: Cells, kind: Kind) -> None:
        self._cells, self._kind = cells, kind
        self.left_out: list[Problem] = []

    def unsure(self) -> bool:
        word = self._cells.text("unsure")
        if word not in ("", "0", "1"):
            self._leave_out("unsure", _NOT_YES_OR_NO, word=cut(word))
        return word == "1"

    def attributes(self) -> Attributes:
        found = NONE
        for name, word in self._said():
            if name not in ATTRIBUTES_OF[self._kind]:
                self._leave_out(name, _ALIEN, kind=self._kind.value)
                continue
            try:
                found = replace(found, **{name: getattr(attributes_from({name: word}), name)})
            except ValueError:
                self._leave_out(name, _NO_PLACES if name == "cue" else _NO_CHOICE, word=cut(word))
        return found

    def _said(self) -> Iterator[tuple[str, str]]:
        for name in NAMES:
            word = "" if name == "entity" else self._cells.text(name)
            if word and not (word == LINKED and name in ("claimant", "speaker")):
                yield name, word

    def entity(self) -> Entity | None:
        uid, name = self._entity_uid(), self._entity_name()
        number = self._cells.text("wikidata")
        if not uid and not name:
            if number:
                self._leave_out("wikidata", _NOBODY)
            return None
        return Entity(0, uid, name, wikidata=self._wikidata(number))

    def _entity_uid(self) -> str:
        word = self._cells.text("entity_id")
        if word and not is_uid(word):
            self._leave_out("entity_id", _NO_UID, word=cut(word))
            return ""
        return word

    def _entity_name(self) -> str:
        word = self._cells.text("entity_name")
        if len(word) > LONGEST_NAME:
            self._leave_out("entity_name", _TOO_LONG, most=LONGEST_NAME)
            return ""
        return plain_name(word)

    def _wikidata(self, word: str) -> str:
        number = wikidata_number(word)
        if number and not is_wikidata_number(number):
            self._leave_out("wikidata", _NO_WIKIDATA, word=cut(word))
            return ""
        return number

    def _leave_out(self, column: str, why: str, **values: object) -> None:
        self.left_out.append(without(self._cells.line, column, why, "", **values))
