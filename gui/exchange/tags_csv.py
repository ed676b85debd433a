"""The CSV of tags: its columns and its reader.  Nothing else knows the columns.

One row is one tag; `start`, `end` and the pieces of `cue` are code points of the article's text.
"""

from collections.abc import Iterator
from typing import BinaryIO

from gui.exchange.csv_file import Head, rows_made
from gui.exchange.tag_row import NOT_IMPORTED, TagRow, row_from
from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP

_FIRST_COLUMNS = (
    "article_id", "article_title", "source", "tag_id", "kind", "label", "text", "start", "end", "offset_unit", "prefix", "suffix",
    "context", "note", "status", "annotator", "reviewer", "created_at", "updated_at",
)  # fmt: skip
"""Those that Pressmark had first; files with only these are still to be found."""

COLUMNS: tuple[str, ...] = (
    *_FIRST_COLUMNS, "unsure", "check_worthiness", "stance", "restatement", "claimant", "claimant_text", "claimant_entity",
    "speaker", "speaker_text", "speaker_entity", "cue_text", "cue", "addressee_text", "addressee_entity", "continues", "not_a_quote",
    "entity_name", "entity_id", "wikidata", "role",
)  # fmt: skip

_FOLLOWS = {"context", "prefix", "suffix"}
"""What follows from the other columns and the article."""

HEAD = Head(
    COLUMNS,
    tuple(column for column in _FIRST_COLUMNS if column not in _FOLLOWS),
    QT_TRANSLATE_NOOP("Problem", "“{path}” is no CSV of tags from Pressmark"),
    NOT_IMPORTED,
    QT_TRANSLATE_NOOP("Problem", "export the tags again"),
)


def rows_of(file: BinaryIO, name: str) -> Iterator[TagRow | Problem]:
    """The rows of a CSV of tags one by one, or for a row that cannot be used the Problem that names its line.

    Raises Problem if the file as a whole is none of ours; `name` is what it is called then.
    """
    return rows_made(file, name, HEAD, row_from)
