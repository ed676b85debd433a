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


def link_rows(reading: Reading, article_id: int) -> Iterator[tuple[Any, ...]]:
    """The rows of the view `links` that begin at a tag of an article: links in the order of their identities, then cues."""
    sql = """SELECT * FROM links WHERE from_tag_id IN (SELECT uid FROM tag WHERE article_id = ?)
        ORDER BY role = 'cue', link_id, from_tag_id"""
    return reading.rows(sql, article_id)


def entity_uids(reading: Reading) -> list[str]:
    """The identities of all entries of the register, by name."""
    return [uid for (uid,) in reading.rows("SELECT uid FROM entity ORDER BY name_key")]


def entity_rows(reading: Reading, uids: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """The rows of the view `entities` with these identities, in this order; those that are gone are left out."""
    for at in range(0, len(uids), _AT_ONCE):
        some = uids[at : at + _AT_ONCE]
        found = {row[0]: row for row in reading.rows(f"SELECT * FROM entities WHERE entity_id IN ({_marks(some)})", *some)}
        yield from (found[uid] for uid in some if uid in found)


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


def _marks(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))
