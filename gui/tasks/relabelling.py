"""A label of a kind becomes another one, on every tag that has it and in the project's list."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from gui.model.change import Act, Change, Step
from gui.model.entity import plain_name
from gui.model.kinds import Kind
from gui.model.label import LONGEST_LABEL, Label
from gui.model.uids import new_uid, now
from gui.store.labels import labels, tags_labelled
from gui.store.reading import Reading
from gui.tasks.progress import Asked, Progress, never, stop_if, unseen

_AT_ONCE = 500
"""Tags read together, between two looks at progress and cancel."""


@dataclass(frozen=True, slots=True)
class Relabelling:
    """Every tag of `kind` that has the label `old` gets `new`; where `new` is listed, the two become one."""

    kind: Kind
    old: str
    new: str


def plain_label(words: str) -> str:
    """A label as it is kept: on one line, single blanks, at most `LONGEST_LABEL` code points."""
    return plain_name(words)[:LONGEST_LABEL].rstrip()


def label_after(listed: list[Label], kind: Kind, name: str) -> Label:
    """A new label behind the others of its kind, not yet saved."""
    return Label(0, new_uid(), kind, name, 1 + max((label.place for label in listed if label.kind is kind), default=-1))


def relabelling_step(
    reading: Reading, relabelling: Relabelling, annotator: str, progress: Progress = unseen, cancelled: Asked = never
) -> Step:
    """The tags and the list as they will be; no change where no tag has the label and the list has not.

    Raises Problem if the project cannot be read, Cancelled if so asked.
    """
    listed = {label.name: label for label in labels(reading) if label.kind is relabelling.kind}
    tags = list(_relabelled(reading, relabelling, progress, cancelled))
    is_merge = relabelling.new in listed
    rows = _listed_anew(listed.get(relabelling.old), relabelling.new, is_merge=is_merge)
    return Step(Act.MERGE_LABELS if is_merge else Act.RENAME_LABEL, (*tags, *rows), annotator)


def _listed_anew(old: Label | None, new: str, *, is_merge: bool) -> tuple[Change, ...]:
    if old is None:
        return ()
    return (Change(old, None if is_merge else replace(old, name=new)),)


def _relabelled(reading: Reading, relabelling: Relabelling, progress: Progress, cancelled: Asked) -> Iterator[Change]:
    ids, moment = tags_labelled(reading, relabelling.kind, relabelling.old), now()
    for at in range(0, len(ids), _AT_ONCE):
        stop_if(cancelled)
        progress(at, 2 * len(ids))
        for tag in reading.tags(ids[at : at + _AT_ONCE]):
            yield Change(tag, replace(tag, label=relabelling.new, updated_at=moment))
