"""Questions about who said what."""

from collections.abc import Collection

from gui.model.entity import Entity
from gui.model.kinds import Kind
from gui.model.voices import Said, Voice, Whose, Words, who_said_what
from gui.store.reading import Reading
from gui.store.register import ENTITY_COLUMNS, entity_from

_AT_ONCE = 500
_WORDS = """SELECT tag.id, tag.kind, iif(tag.kind = 'quote', tag.speaker, tag.claimant), coalesce(entity.uid, ''),
    tag.status <> 'rejected' AND tag.not_a_quote = ''
    FROM tag LEFT JOIN entity ON entity.id = tag.entity_id
    WHERE tag.article_id = ? AND tag.kind <> 'entity' ORDER BY tag.start, tag."end", tag.id"""
_LINKS = """SELECT link.from_id, link.role, link.to_id, other.kind, other.excerpt, coalesce(named.uid, '')
    FROM tag JOIN link ON link.from_id = tag.id JOIN tag AS other ON other.id = link.to_id
    LEFT JOIN entity AS named ON named.id = other.entity_id
    WHERE tag.article_id = ? AND (tag.kind, link.role) IN (VALUES ('quote', 'speaker'), ('claim', 'claimant'), ('quote', 'continues'))
    ORDER BY link.id"""


def said_in(reading: Reading, article_id: int) -> Said:
    """Who said what in an article; what is rejected, and what is no quote, is left out."""
    linked: dict[int, list[Voice]] = {}
    continues: dict[int, int] = {}
    for tag, role, other, kind, excerpt, entity in reading.rows(_LINKS, article_id):
        if role == "continues":
            continues.setdefault(tag, other)
        elif kind == Kind.ENTITY:
            _add(linked.setdefault(tag, []), _voice(article_id, excerpt, entity))
    rows = reading.rows(_WORDS, article_id)
    words = [Words(id_, Kind(kind), said, entity, continues.get(id_, 0), counts == 1) for id_, kind, said, entity, counts in rows]
    return who_said_what(words, linked)


def named(reading: Reading, uids: Collection[str]) -> dict[str, Entity]:
    """The entries of the register with these identities."""
    found: dict[str, Entity] = {}
    wanted = list(uids)
    for at in range(0, len(wanted), _AT_ONCE):
        some = wanted[at : at + _AT_ONCE]
        marks = ",".join("?" * len(some))
        for row in reading.rows(f"SELECT {ENTITY_COLUMNS} FROM entity WHERE uid IN ({marks})", *some):
            entity = entity_from(row)
            found[entity.uid] = entity
    return found


def _voice(article_id: int, excerpt: str, entity: str) -> Voice:
    return Voice(Whose.NAMED, entity) if entity else Voice(Whose.MENTIONED, "", " ".join(excerpt.split()), article_id)


def _add(voices: list[Voice], voice: Voice) -> None:
    if voice not in voices:
        voices.append(voice)


def article_names(reading: Reading) -> dict[int, tuple[str, str]]:
    """The identity and the title of every article, by key, in their order."""
    return {id_: (uid, title) for id_, uid, title in reading.rows("SELECT id, uid, title FROM article WHERE NOT in_trash ORDER BY id")}
