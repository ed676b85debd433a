"""The labels of a project: the subtypes that its annotators are offered for each kind."""

from collections.abc import Iterator
from dataclasses import dataclass

from gui.model.kinds import FACES, Kind
from gui.model.uids import new_uid

LONGEST_LABEL = 200
"""Code points that a label has at most."""


@dataclass(frozen=True, slots=True)
class Label:
    """One label of one kind.

    `place` numbers the labels of a kind in the order in which they are offered, from 0; a `retired`
    one is offered no more, and stays on the tags that have it.  `id` is the project's integer key,
    0 before it is saved; `uid` is a UUIDv7.
    """

    id: int
    uid: str
    kind: Kind
    name: str
    place: int = 0
    retired: bool = False


def first_labels() -> Iterator[Label]:
    """The labels that a new project begins with."""
    for kind, face in FACES.items():
        for place, name in enumerate(face.labels):
            yield Label(0, new_uid(), kind, name, place)
