"""Tags go out as CSV, from a worker with its own read-only view of the project."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from gui.exchange.beside import is_same, replacing
from gui.exchange.tags_csv import write_head, write_rows
from gui.model.problem import Problem
from gui.model.tag_query import TagQuery
from gui.model.words import QT_TRANSLATE_NOOP
from gui.store.reading import Reading
from gui.store.streaming import export_rows
from gui.tasks.progress import Asked, Progress, never, stop_if, unseen

_AT_ONCE = 1000
"""Rows between two looks at progress and cancel: some five milliseconds."""

_NOT_EXPORTED = QT_TRANSLATE_NOOP("Problem", "The tags were not exported")
_PROJECT = QT_TRANSLATE_NOOP("Problem", "“{path}” is the project itself")
_OTHER_NAME = QT_TRANSLATE_NOOP("Problem", "choose another name")


@dataclass(frozen=True, slots=True)
class Exported:
    """How many tags were written, and where to; the path `-` is standard output."""

    count: int
    path: Path


def export_tags(
    path: Path, target: Path, tag_ids: Sequence[int] | None = None, progress: Progress = unseen, cancelled: Asked = never
) -> Exported:
    """Write the tags of the project at `path` to `target` as CSV: all, or those with these keys in this order.

    The target is replaced when all is written, or else left as it was; Problem where something
    cannot be read or written, Cancelled if so asked.  Tags that are changed meanwhile are written
    as they were or as they are, never half; those that are removed are left out.
    """
    if is_same(target, path):
        raise Problem(_NOT_EXPORTED, _PROJECT, _OTHER_NAME, path=target.name)
    reading = Reading.open(path)
    try:
        # By keys: one statement over all rows would lock the window's saving out until its last row
        # (1.1 s at 100,000 tags), statements of a few hundred let it in between (40 ms, 1.1 x the time).
        ids = reading.tag_ids(TagQuery()) if tag_ids is None else tag_ids
        rows = export_rows(reading, ids)
        count = 0
        with replacing(target) as stream:
            write_head(stream)
            while some := list(islice(rows, _AT_ONCE)):
                stop_if(cancelled)
                write_rows(stream, some)
                count += len(some)
                progress(count, len(ids))
        return Exported(count, target)
    finally:
        reading.close()
