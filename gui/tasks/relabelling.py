"""A label of a kind becomes another one, on every tag that has it and in the project's list."""

from dataclasses import dataclass, replace

from gui.model.amendment import Amendment
from gui.model.change import Act, Change, Step
from gui.model.entity import plain_name
from gui.model.kinds import Kind
from gui.model.label import LONGEST_LABEL, Label
from gui.model.uids import new_uid, now
from gui.store.bulk.many import last_change, many_changes
from gui.store.labels import labels, tags_labelled
from gui.store.project import Project
from gui.store.reading import Reading
from gui.tasks.bulk import ticking
from gui.tasks.progress import Asked, Progress, never, unseen


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


def relabel_many(project: Project, relabelling: Relabelling, annotator: str, progress: Progress = unseen, cancelled: Asked = never) -> Act:
    """Give the tags and the list the new label, in one step of any number of tags; says what the act is called.

    No step is made where no tag has the label and the list has not.  Tags that others change at this moment stay as they make
    them.  Raises Problem if the project cannot be
    written, Cancelled if so asked: then nothing is changed.
    """
    seen = last_change(project.reading)
    act, rows = _listed_anew(project.reading, relabelling)
    ids = tags_labelled(project.reading, relabelling.kind, relabelling.old)
    with many_changes(project, act, annotator, seen=seen, tick=ticking(len(ids), progress, cancelled)) as many:
        many.amend(ids, Amendment(label=relabelling.new))
        many.write(rows)
    return act


def relabelling_step(reading: Reading, relabelling: Relabelling, annotator: str) -> Step:
    """The same for a few tags: they and the list as they will be.  Raises Problem if the project cannot be read."""
    act, rows = _listed_anew(reading, relabelling)
    ids, moment = tags_labelled(reading, relabelling.kind, relabelling.old), now()
    tags = (Change(tag, replace(tag, label=relabelling.new, updated_at=moment)) for tag in reading.tags(ids))
    return Step(act, (*tags, *rows), annotator)


def _listed_anew(reading: Reading, relabelling: Relabelling) -> tuple[Act, tuple[Change, ...]]:
    """What the act is called, and what becomes of the label in the list."""
    listed = {label.name: label for label in labels(reading) if label.kind is relabelling.kind}
    is_merge, old = relabelling.new in listed, listed.get(relabelling.old)
    act = Act.MERGE_LABELS if is_merge else Act.RENAME_LABEL
    return act, () if old is None else (Change(old, None if is_merge else replace(old, name=relabelling.new)),)
