"""Rows for files, some hundred with each statement: a long one would keep the window from saving until its last row.

Tags have theirs in `gui.store.streaming`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from gui.store.reading import Reading

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody as the register has it, or as the article does: the name, the label (type) of the mention, the Wikidata number."""

    name: str
    label: str
    wikidata: str


def link_ids(reading: Reading) -> list[int]:
    """The keys of all links, in the order in which they were made."""
    return [id_ for (id_,) in reading.rows("SELECT id FROM link ORDER BY id")]


def cue_ids(reading: Reading) -> list[int]:
    """The keys of all tags that have a cue, in the order in which the articles are read."""
    return [id_ for (id_,) in reading.rows("SELECT id FROM tag WHERE cue <> '' ORDER BY article_id, start, \"end\", id")]


def link_rows(reading: Reading, ids: Sequence[int]) -> Iterator[tuple[Any, ...]]:
    """The rows of the view `links` that are the links with these keys, in this order; those that are gone are left out."""
    return _in_order(reading, _LINK_ROWS, ids)


def cue_rows(reading: Reading, ids: Sequence[int]) -> Iterator[tuple[Any, ...]]:
    """The rows of the view `links` that are the cues of the tags with these keys, in the same way."""
    return _in_order(reading, _CUE_ROWS, ids)


def entity_uids(reading: Reading) -> list[str]:
    """The identities of all entries of the register, by name."""
    return [uid for (uid,) in reading.rows("SELECT uid FROM entity ORDER BY name_key")]


def entity_rows(reading: Reading, uids: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """The rows of the view `entities` with these identities, in the same way."""
    return _in_order(reading, "SELECT entity_id, * FROM entities WHERE entity_id IN ({marks})", uids)


def claim_ids(reading: Reading) -> list[int]:
    """The keys of all claims that are not rejected, in the order in which the articles are read."""
    sql = "SELECT id FROM tag WHERE kind = 'claim' AND status <> 'rejected' ORDER BY article_id, start, \"end\", id"
    return [id_ for (id_,) in reading.rows(sql)]


def claimants_of(reading: Reading, ids: Sequence[int]) -> dict[int, list[Named]]:
    """Who makes the claims with these keys (at most 500), those that are linked in the order of the links; each once.

    A mention without a label has the one that most mentions of its entry have.
    """
    marks = _marks(ids)
    sql = f"""SELECT claim, name, coalesce(nullif(label, ''), (SELECT label FROM tag WHERE tag.entity_id = entry AND kind = 'entity'
            AND label <> '' GROUP BY label ORDER BY count(*) DESC, label LIMIT 1), ''), wikidata
        FROM (SELECT link.from_id AS claim, link.id AS place, coalesce(entity.name, tag.excerpt) AS name, tag.label AS label,
                coalesce(entity.wikidata, '') AS wikidata, entity.id AS entry
            FROM link JOIN tag ON tag.id = link.to_id LEFT JOIN entity ON entity.id = tag.entity_id
            WHERE link.role = 'claimant' AND link.from_id IN ({marks})
            UNION ALL SELECT tag.id, 0, entity.name, '', entity.wikidata, entity.id
            FROM tag JOIN entity ON entity.id = tag.entity_id WHERE tag.id IN ({marks})) ORDER BY claim, place"""
    found: dict[int, list[Named]] = {}
    for claim, *named in reading.rows(sql, *ids, *ids):
        those, who = found.setdefault(claim, []), Named(*named)
        if all(who.name != other.name for other in those):
            those.append(who)
    return found


def titles_of(reading: Reading, article_ids: Sequence[int]) -> dict[int, tuple[str, str, str]]:
    """Identity, title and source of the articles with these keys (at most 500)."""
    sql = f"SELECT id, uid, title, source FROM article WHERE id IN ({_marks(article_ids)})"
    return {id_: (uid, title, source) for id_, uid, title, source in reading.rows(sql, *article_ids)}


def _in_order(reading: Reading, sql: str, keys: Sequence[object]) -> Iterator[tuple[Any, ...]]:
    """What `sql` finds for the keys, which is the first column and left out."""
    for at in range(0, len(keys), _AT_ONCE):
        some = keys[at : at + _AT_ONCE]
        found = {row[0]: row[1:] for row in reading.rows(sql.format(marks=_marks(some)), *some)}
        yield from (found[key] for key in some if key in found)


def _marks(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))


# Through the view, which puts links and cues together, each statement would look at all of both.
_LINK_ROWS = """SELECT link.id, link.uid, one.uid, one.kind, one.excerpt, link.role, other.uid, other.excerpt, coalesce(named.name, ''),
        article.title, annotator.name, link.created_at
    FROM link JOIN tag AS one ON one.id = link.from_id JOIN tag AS other ON other.id = link.to_id
    JOIN article ON article.id = one.article_id JOIN annotator ON annotator.id = link.annotator_id
    LEFT JOIN entity AS named ON named.id = other.entity_id WHERE link.id IN ({marks})"""
_CUE_ROWS = """SELECT tag.id, '', tag.uid, tag.kind, tag.excerpt, 'cue', '', tag.cue_text, '', article.title, annotator.name, tag.updated_at
    FROM tag JOIN article ON article.id = tag.article_id JOIN annotator ON annotator.id = tag.annotator_id
    WHERE tag.cue <> '' AND tag.id IN ({marks})"""
