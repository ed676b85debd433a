"""What the second look asks besides: also what only another program can have written."""

from collections.abc import Sequence

from gui.model.link import Link
from gui.store.linking import link_from
from gui.store.reading import Reading

_AT_ONCE = 400
_LINKS = """SELECT link.id, link.uid, coalesce(source.uid, ''), coalesce(target.uid, ''), link.role, annotator.name, link.created_at
    FROM link LEFT JOIN tag AS source ON source.id = link.from_id LEFT JOIN tag AS target ON target.id = link.to_id
    JOIN annotator ON annotator.id = link.annotator_id"""


def links_from(reading: Reading, tag_ids: Sequence[int]) -> list[Link]:
    """The links that begin at the tags with these keys, and those that end there and begin nowhere.

    The identity of an end that is gone is the empty text.
    """
    found: list[Link] = []
    for at in range(0, len(tag_ids), _AT_ONCE):
        some = tag_ids[at : at + _AT_ONCE]
        marks = ",".join("?" * len(some))
        found += [link_from(row) for row in reading.rows(f"{_LINKS} WHERE link.from_id IN ({marks}) ORDER BY link.id", *some)]
        found += [link_from(row) for row in reading.rows(f"{_LINKS} WHERE link.to_id IN ({marks}) AND source.id IS NULL", *some)]
    return found


def tags_with_cue(reading: Reading, article_id: int) -> list[str]:
    """The identities of the tags of an article for which a cue is kept, readable or not."""
    return [uid for (uid,) in reading.rows("SELECT uid FROM tag WHERE article_id = ? AND cue <> ''", article_id)]
