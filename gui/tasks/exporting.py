"""What a project says of its articles goes out to files, from a worker with its own read-only view of the project."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import TextIO, TypeVar

from gui.exchange import entities_csv, links_csv, tags_csv
from gui.exchange.beside import is_same, replacing
from gui.exchange.claim_review import ClaimReviewFile
from gui.exchange.csv_file import write_head, write_rows
from gui.exchange.file_kinds import ExportChoice, FileKind
from gui.model.problem import Problem
from gui.model.tag_query import TagQuery
from gui.model.words import QT_TRANSLATE_NOOP
from gui.store.outgoing import claim_ids, cue_ids, cue_rows, entity_rows, entity_uids, link_ids, link_rows
from gui.store.reading import Reading
from gui.store.streaming import export_rows
from gui.tasks.claiming import claims_of
from gui.tasks.progress import Asked, Progress, never, stop_if, unseen

_AT_ONCE = 1000
"""Rows between two looks at progress and cancel: some five milliseconds."""

_NOT_EXPORTED: dict[FileKind, str] = {
    FileKind.TAGS: QT_TRANSLATE_NOOP("Problem", "The tags were not exported"),
    FileKind.LINKS: QT_TRANSLATE_NOOP("Problem", "The links were not exported"),
    FileKind.ENTITIES: QT_TRANSLATE_NOOP("Problem", "The entities were not exported"),
    FileKind.CLAIMS: QT_TRANSLATE_NOOP("Problem", "The claims were not exported"),
}
assert _NOT_EXPORTED.keys() == set(FileKind)
_PROJECT = QT_TRANSLATE_NOOP("Problem", "“{path}” is the project itself")
_OTHER_NAME = QT_TRANSLATE_NOOP("Problem", "choose another name")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Exported:
    """How many rows of which kind were written, and where to; the path `-` is standard output."""

    count: int
    path: Path
    kind: FileKind = FileKind.TAGS


def export_tags(
    path: Path, target: Path, tag_ids: Sequence[int] | None = None, progress: Progress = unseen, cancelled: Asked = never
) -> Exported:
    """Write the tags of the project at `path` to `target` as CSV: all, or those with these keys in this order.

    The target is replaced when all is written, or else left as it was; Problem where something
    cannot be read or written, Cancelled if so asked.  Tags that are changed meanwhile are written
    as they were or as they are, never half; those that are removed are left out.
    """
    with _exporting(path, target, FileKind.TAGS) as (reading, stream):
        # By keys: one statement over all rows would lock the window's saving out until its last row
        # (1.1 s at 100,000 tags), statements of a few hundred let it in between (40 ms, 1.1 x the time).
        ids = reading.tag_ids(TagQuery()) if tag_ids is None else tag_ids
        count = _write_csv(stream, tags_csv.COLUMNS, export_rows(reading, ids), len(ids), progress, cancelled)
    return Exported(count, target)


def export_file(path: Path, target: Path, kind: FileKind, progress: Progress = unseen, cancelled: Asked = never) -> Exported:
    """Write all of one kind to a file of that kind, in the same way."""
    if kind is FileKind.TAGS:
        return export_tags(path, target, None, progress, cancelled)
    with _exporting(path, target, kind) as (reading, stream):
        count = _WRITERS[kind](reading, stream, progress, cancelled)
    return Exported(count, target, kind)


def export_chosen(
    path: Path, choice: ExportChoice, tag_ids: Sequence[int] | None = None, progress: Progress = unseen, cancelled: Asked = never
) -> tuple[Exported, ...]:
    """Write one file after the other as chosen; if one of them cannot be, those before it are written all the same."""
    return tuple(
        export_tags(path, target, tag_ids, progress, cancelled)
        if kind is FileKind.TAGS
        else export_file(path, target, kind, progress, cancelled)
        for kind, target in choice.files()
    )


@contextmanager
def _exporting(path: Path, target: Path, kind: FileKind) -> Iterator[tuple[Reading, TextIO]]:
    if is_same(target, path):
        raise Problem(_NOT_EXPORTED[kind], _PROJECT, _OTHER_NAME, path=target.name)
    reading = Reading.open(path)
    try:
        with replacing(target) as stream:
            yield reading, stream
    finally:
        reading.close()


def _write_links(reading: Reading, stream: TextIO, progress: Progress, cancelled: Asked) -> int:
    links, cues = link_ids(reading), cue_ids(reading)
    rows = chain(link_rows(reading, links), cue_rows(reading, cues))
    return _write_csv(stream, links_csv.COLUMNS, rows, len(links) + len(cues), progress, cancelled)


def _write_entities(reading: Reading, stream: TextIO, progress: Progress, cancelled: Asked) -> int:
    uids = entity_uids(reading)
    return _write_csv(stream, entities_csv.COLUMNS, entity_rows(reading, uids), len(uids), progress, cancelled)


def _write_csv(
    stream: TextIO, columns: Sequence[str], rows: Iterable[Sequence[str | int]], total: int, progress: Progress, cancelled: Asked
) -> int:
    write_head(stream, columns)
    count = 0
    for some in _batches(rows, cancelled):
        write_rows(stream, some)
        count += len(some)
        progress(count, total)
    return count


def _write_claims(reading: Reading, stream: TextIO, progress: Progress, cancelled: Asked) -> int:
    file = ClaimReviewFile(stream)
    ids = claim_ids(reading)
    count = 0
    for some in _batches(claims_of(reading, ids), cancelled):
        file.write(some)
        count += len(some)
        progress(count, len(ids))
    file.end()
    return count


def _batches(rows: Iterable[R], cancelled: Asked) -> Iterator[list[R]]:
    """Some rows at a time, as long as nobody cancels."""
    rest = iter(rows)
    while some := list(islice(rest, _AT_ONCE)):
        stop_if(cancelled)
        yield some


_WRITERS: dict[FileKind, Callable[[Reading, TextIO, Progress, Asked], int]] = {
    FileKind.LINKS: _write_links,
    FileKind.ENTITIES: _write_entities,
    FileKind.CLAIMS: _write_claims,
}
assert _WRITERS.keys() == set(FileKind) - {FileKind.TAGS}
