"""Which CSV is which: each is known by its first line, whatever its name is."""

from pathlib import Path

from gui.exchange import entities_csv, links_csv, tags_csv
from gui.exchange.csv_file import Head, columns_of, opened
from gui.exchange.file_kinds import FileKind

HEADS: dict[FileKind, Head] = {
    FileKind.TAGS: tags_csv.HEAD,
    FileKind.LINKS: links_csv.HEAD,
    FileKind.ENTITIES: entities_csv.HEAD,
}


def kind_of_file(path: Path) -> FileKind:
    """What the CSV at `path` is of: that kind of whose columns it has most, so that its reader can say which it lacks.

    Raises Problem if the file cannot be read.
    """
    with opened(path) as file:
        columns = columns_of(file)
    best = FileKind.TAGS
    for kind in HEADS:
        if _likeness(columns, kind) > _likeness(columns, best):
            best = kind
    return best


def _likeness(columns: list[str], kind: FileKind) -> float:
    needed = HEADS[kind].needed
    return sum(column in columns for column in needed) / len(needed)
