"""Tags, links and entries of the register come back from the CSVs that were exported, all in one step."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from os import SEEK_END
from pathlib import Path
from typing import BinaryIO, TypeVar

from gui.exchange import entities_csv, links_csv, tags_csv
from gui.exchange.csv_file import opened
from gui.exchange.file_kinds import FileKind
from gui.exchange.recognising import kind_of_file
from gui.model.change import Act, Change, Row, Step
from gui.model.problem import Problem
from gui.store.project import Project
from gui.tasks.matching_entities import EntityMatching
from gui.tasks.matching_links import LinkMatching
from gui.tasks.matching_tags import TagMatching
from gui.tasks.progress import Asked, Progress, never, stop_if, unseen
from gui.tasks.taking import Taken

_AT_ONCE = 500
"""Rows between two looks at progress and cancel."""
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Files:
    """The CSVs of an import; those of links need not come with those of their tags, if the tags are here."""

    tags: tuple[Path, ...] = ()
    links: tuple[Path, ...] = ()
    entities: tuple[Path, ...] = ()

    def __iter__(self) -> Iterator[Path]:
        """All of them, in the order in which they are taken: whom tags name comes before them, what links them after."""
        yield from (*self.entities, *self.tags, *self.links)


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of an import.

    `step` is None if nothing was new.  `problems` name the rows that were left out, and the cells
    without which a row has come.
    """

    step: Step | None
    tags: Taken
    links: Taken
    entities: Taken
    problems: tuple[Problem, ...]


def files_known(paths: Iterable[Path]) -> Files:
    """Which file is which, by their first lines; raises Problem if one cannot be read."""
    kinds = [(kind_of_file(path), path) for path in paths]
    tags, links, entities = (
        tuple(path for kind, path in kinds if kind is wanted) for wanted in (FileKind.TAGS, FileKind.LINKS, FileKind.ENTITIES)
    )
    return Files(tags, links, entities)


def import_files(project: Project, files: Files, annotator: str, progress: Progress = unseen, cancelled: Asked = never) -> Imported:
    """Add what the CSVs have, in one step, with everything as they have it but the tags' origin.

    Raises Problem if a file is none of ours or the project cannot be written, Cancelled if so
    asked; then nothing is changed.  `annotator` also stands for those that rows do not name.
    """
    reading = project.reading
    entities = EntityMatching(reading)
    tags = TagMatching(reading, annotator, entities)
    links = LinkMatching(reading, annotator, tags.tag)
    pass_on = _Passing(files, progress, cancelled)
    for path in files.entities:
        pass_on.rows(path, entities_csv.rows_of, entities.take)
    for path in files.tags:
        pass_on.rows(path, tags_csv.rows_of, tags.take)
    for path in files.links:
        pass_on.rows(path, links_csv.rows_of, links.take)
    pass_on.end()
    new: tuple[Row, ...] = (*entities.new.values(), *tags.new.values(), *links.new.values())
    step = project.apply(Step(Act.IMPORT_TAGS, tuple(Change(None, row) for row in new), annotator)) if new else None
    return Imported(
        step, tags.taken(len(tags.new)), links.taken(len(links.new)), entities.taken(len(entities.new)),
        (*entities.problems, *tags.problems, *links.problems),
    )  # fmt: skip


class _Passing:
    """Passes the rows of one file after the other on; progress is the bytes of all of them."""

    def __init__(self, files: Files, progress: Progress, cancelled: Asked) -> None:
        self._progress, self._cancelled = progress, cancelled
        self._done, self._total = 0, sum(map(_size, files))

    def rows(self, path: Path, read: Callable[[BinaryIO, str], Iterator[R]], take: Callable[[R], None]) -> None:
        """All rows of a file."""
        with opened(path) as file:
            for done, row in enumerate(read(file, path.name)):
                if done % _AT_ONCE == 0:
                    stop_if(self._cancelled)
                    self._progress(min(self._done + file.tell(), self._total), self._total)
                take(row)
            self._done += file.tell()

    def end(self) -> None:
        """All is read; what follows is written at once."""
        stop_if(self._cancelled)
        self._progress(self._total, self._total)


def _size(path: Path) -> int:
    with opened(path) as file:
        return file.seek(0, SEEK_END)
