"""Long answers, row by row, for workers: exports and checks."""

from collections.abc import Iterator, Sequence
from typing import Any

from gui.model.kinds import Kind
from gui.model.span import Span
from gui.store.reading import Reading

_AT_ONCE = 500


def export_rows(reading: Reading, ids: Sequence[int] | None = None) -> Iterator[tuple[Any, ...]]:
    """The rows of the view `tags` in the order of its columns: all, or those of the tags with these keys, in their order."""
    if ids is None:
        yield from reading.rows("SELECT * FROM tags")
        return
    for at in range(0, len(ids), _AT_ONCE):
        some = ids[at : at + _AT_ONCE]
        marks = ",".join("?" * len(some))
        sql = f"SELECT tag.id, tags.* FROM tags JOIN tag ON tag.uid = tags.tag_id WHERE tag.id IN ({marks})"
        found = {row[0]: row[1:] for row in reading.rows(sql, *some)}
        yield from (found[id_] for id_ in some if id_ in found)


def articles_to_check(reading: Reading) -> Iterator[tuple[int, str, str, str]]:
    """Key, title, digest and text of every article, those in the trash too; bytes that are no text come as U+FFFD.

    One by one, since a few hundred at once may be any size.
    """
    for (id_,) in list(reading.rows("SELECT id FROM article ORDER BY id")):
        for title, digest, raw in reading.rows("SELECT title, digest, CAST(text AS BLOB) FROM article WHERE id = ?", id_):
            yield id_, title, digest, raw.decode("utf-8", "replace")


def tags_to_check(reading: Reading, article_id: int) -> Iterator[tuple[str, int, int, str, str, str, str, str]]:
    """Uid, start, end, excerpt, prefix, suffix, cue and the words of the cue of every tag of an article."""
    sql = 'SELECT uid, start, "end", excerpt, prefix, suffix, cue, cue_text FROM tag WHERE article_id = ? ORDER BY id'
    return reading.rows(sql, article_id)


def links_to_check(reading: Reading) -> Iterator[tuple[str, str, str, int, str, str, int, str]]:
    """Uid and role of every link, then uid, article and kind of the tag where it begins and of the one where it ends.

    A tag that is not there has an empty uid.
    """
    return reading.rows("""SELECT link.uid, link.role, coalesce(one.uid, ''), coalesce(one.article_id, 0), coalesce(one.kind, ''),
        coalesce(other.uid, ''), coalesce(other.article_id, 0), coalesce(other.kind, '') FROM link
        LEFT JOIN tag AS one ON one.id = link.from_id LEFT JOIN tag AS other ON other.id = link.to_id ORDER BY link.id""")


def continued(reading: Reading) -> Iterator[tuple[str, str]]:
    """Of every quote that continues another the uid, and the uid of that other."""
    return reading.rows("""SELECT one.uid, other.uid FROM link JOIN tag AS one ON one.id = link.from_id
        JOIN tag AS other ON other.id = link.to_id WHERE link.role = 'continues' ORDER BY link.id""")


def nameless_tags(reading: Reading) -> Iterator[tuple[str]]:
    """Uids of tags that name an entry which the register has not."""
    return reading.rows("SELECT uid FROM tag WHERE entity_id IS NOT NULL AND entity_id NOT IN (SELECT id FROM entity)")


def places_of(reading: Reading, article_id: int) -> Iterator[tuple[int, Kind, int, int]]:
    """Key, kind, start and end (code points) of every tag of an article, as they are read."""
    sql = 'SELECT id, kind, start, "end" FROM tag WHERE article_id = ? ORDER BY start, "end", id'
    return ((id_, Kind(kind), start, end) for id_, kind, start, end in reading.rows(sql, article_id))


def is_taken(reading: Reading, article_id: int, kind: Kind, span: Span) -> bool:
    """Whether a tag of that kind is over exactly that span of the article."""
    sql = 'SELECT 1 FROM tag WHERE article_id = ? AND start = ? AND "end" = ? AND kind = ?'
    return any(reading.rows(sql, article_id, span.start, span.end, kind.value))


def stray_tags(reading: Reading) -> Iterator[tuple[str]]:
    """Uids of tags whose article is not there."""
    return reading.rows("SELECT uid FROM tag WHERE article_id NOT IN (SELECT id FROM article)")


def structural_faults(reading: Reading) -> Iterator[tuple[str]]:
    """What SQLite itself finds wrong with the file, a sentence each; nothing if it is whole."""
    return (row for row in reading.rows("PRAGMA quick_check") if row[0] != "ok")
