"""What the card says of a tag besides its label: attributes, and the name of an entity."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from gui.model.attributes import Choice, fitting
from gui.model.canon import canonical
from gui.model.change import Act, Change, Step
from gui.model.entity import Entity, key_of, plain_name
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.uids import new_uid, now
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.steps import Opened, Steps
from gui.store.register import entry_named

_NOT_NAMED = QT_TRANSLATE_NOOP("Problem", "The entity was not named")
_NO_LETTERS = QT_TRANSLATE_NOOP("Problem", "there is nothing to be read in that name")


class Describing:
    """Each act is one step; it raises Problem, and changes nothing, if it cannot be saved.  False: there was nothing to change."""

    def __init__(self, opened: Opened, steps: Steps, annotator: Callable[[], str]) -> None:
        self._opened, self._steps, self._annotator = opened, steps, annotator

    def set_attribute(self, tag: Tag, name: str, value: Choice | str | None) -> bool:
        """Say something else of a tag; `name` is one of the attributes of its kind."""
        return self._change(Act.CHANGE_DETAILS, tag, {name: value})

    def restate(self, tag: Tag, sentence: str) -> bool:
        """Say a claim in one sentence that stands on its own; line ends are blanks."""
        words = " ".join(canonical(sentence)[0].split("\n")).strip()
        return self.set_attribute(tag, "restatement", words)

    def name_entity(self, tag: Tag, name: str) -> bool:
        """Name an entity by its canonical name; one that is not in the register is entered there in the same step.

        Without a name it is nobody in the register any more; the entry stays.
        """
        if not name.strip():
            return self._change(Act.NAME_ENTITY, tag, {"entity": ""})
        if not key_of(name):
            raise Problem(_NOT_NAMED, _NO_LETTERS)
        known = entry_named(self._opened.project.reading, name) if self._opened.project is not None else None
        entry = known or Entity(0, new_uid(), plain_name(name))
        return self._change(Act.NAME_ENTITY, tag, {"entity": entry.uid}, *(() if known else (Change(None, entry),)))

    def name_after(self, tag: Tag, entry: Entity) -> bool:
        """Say that an entry of the register is meant."""
        return self._change(Act.NAME_ENTITY, tag, {"entity": entry.uid})

    def _change(self, act: Act, tag: Tag, values: dict[str, Any], *first: Change) -> bool:
        attributes = fitting(tag.kind, replace(tag.attributes, **values))
        if attributes == tag.attributes:
            return False
        after = replace(tag, attributes=attributes, updated_at=now())
        self._steps.carry_out(Step(act, (*first, Change(tag, after)), self._annotator()))
        return True
