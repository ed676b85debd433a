"""Questions about the register of entities."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from gui.model.entity import Entity, folded, is_wikidata_number, key_of
from gui.model.tag import Tag
from gui.store.reading import Reading
from gui.store.rows import TAG_COLUMNS, TAG_TABLES, tag_from

_AT_ONCE = 400
ENTITY_COLUMNS = "entity.id, entity.uid, entity.name, entity.aliases, entity.wikidata, entity.note"


def entity_from(row: Sequence[Any]) -> Entity:
    """An entry from a row of `ENTITY_COLUMNS`."""
    id_, uid, name, aliases, wikidata, note = row
    return Entity(id_, uid, name, tuple(aliases.split("\n")) if aliases else (), wikidata, note)


def entries(reading: Reading) -> list[Entity]:
    """The whole register, by name."""
    return [entity_from(row) for row in reading.rows(f"SELECT {ENTITY_COLUMNS} FROM entity ORDER BY name_key")]


def entries_to_search(reading: Reading) -> list[tuple[Entity, str, str]]:
    """The whole register, by name: each entry with what it is sorted by and what its names are searched in."""
    rows = reading.rows(f"SELECT {ENTITY_COLUMNS}, name_key, folded FROM entity ORDER BY name_key")
    return [(entity_from(row), key, folded_names) for *row, key, folded_names in rows]


def entry(reading: Reading, uid: str) -> Entity | None:
    """The entry with this identity, or None."""
    return _first(reading, "uid = ?", uid)


def entry_named(reading: Reading, name: str) -> Entity | None:
    """The entry whose canonical name this is, whatever its case, or None."""
    return _first(reading, "name_key = ?", key_of(name))


def matches(reading: Reading, words: str, most: int = 20) -> list[Entity]:
    """The entries that have these words in their name or an alias, whatever their case and the marks on their letters.

    First those of which a name begins so, then those with a word that does, then the others; at most so many.
    """
    sought = folded(words)
    sql = f"""SELECT {ENTITY_COLUMNS} FROM entity WHERE instr(folded, ?1) ORDER BY CASE
        WHEN instr(folded, char(10) || ?1) THEN 0 WHEN instr(folded, ' ' || ?1) THEN 1 ELSE 2 END, name_key LIMIT ?2"""
    return [entity_from(row) for row in reading.rows(sql, sought, most)]


def tag_counts(reading: Reading) -> dict[str, int]:
    """How many tags name each entry, of whatever kind and status; entries that none names are left out."""
    sql = """SELECT entity.uid, count(*) FROM tag JOIN entity ON entity.id = tag.entity_id
        WHERE tag.entity_id IS NOT NULL GROUP BY tag.entity_id"""
    return dict(reading.rows(sql))


def mentions_of(reading: Reading, uid: str) -> list[Tag]:
    """All tags that name an entry, of whatever kind and status, in the order in which the articles are read."""
    where = 'WHERE tag.entity_id = (SELECT id FROM entity WHERE uid = ?) ORDER BY tag.article_id, tag.start, tag."end", tag.id'
    return [tag_from(row) for row in reading.rows(f"SELECT {TAG_COLUMNS} FROM {TAG_TABLES} {where}", uid)]


def odd_entries(reading: Reading, uids: Collection[str] | None = None) -> dict[str, Entity]:
    """Of these entries, or of all, those that only another program can have made so.

    Their name is not known by its key, and so may be another one's too, or their Wikidata number is none.
    """
    found: dict[str, Entity] = {}
    for where, values in _chosen(uids):
        for *row, key in list(reading.rows(f"SELECT {ENTITY_COLUMNS}, name_key FROM entity {where} ORDER BY name_key", *values)):
            one = entity_from(row)
            if key != key_of(one.name) or (one.wikidata and not is_wikidata_number(one.wikidata)):
                found[one.uid] = one
    return found


def _chosen(uids: Collection[str] | None) -> Iterator[tuple[str, list[str]]]:
    """The conditions of as many questions as are needed."""
    if uids is None:
        yield "", []
        return
    wanted = sorted(uids)
    for at in range(0, len(wanted), _AT_ONCE):
        some = wanted[at : at + _AT_ONCE]
        yield f"WHERE uid IN ({','.join('?' * len(some))})", some


def searched_by(entity: Entity) -> str:
    """What the names of an entry are searched in: each on a line, folded."""
    return "\n" + "\n".join(folded(name) for name in (entity.name, *entity.aliases)) + "\n"


def _first(reading: Reading, where: str, value: str) -> Entity | None:
    return next((entity_from(row) for row in reading.rows(f"SELECT {ENTITY_COLUMNS} FROM entity WHERE {where}", value)), None)
