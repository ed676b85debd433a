"""Questions of a search across articles.  Each is short: SQLite lets nobody write while an answer is being read."""

from array import array
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from gui.model.folding import bare, folds_simply, seen
from gui.model.hunt import TagThere
from gui.model.kinds import Kind, Status
from gui.model.patterns import Pattern
from gui.model.scripts import BLOCKS
from gui.store.reading import Reading

AT_ONCE = 200
"""Articles that one question asks for."""
_KNOWN = Pattern("[\x01-\u024f\u0370-\u04ff\u05d0-\u05ea\u0620-\u064a\u2000-\u206f\u20a0-\u20cf]+")
"""Scripts in which FTS5 folds case as we do: Latin, Greek, Cyrillic, Hebrew, Arabic, with signs."""
_WORD = Pattern(r"[^\W_]")
_HIDING = f"{BLOCKS}\u037f\u1c80-\u1c88"
"""What makes one word of many for FTS5, or is another capital for it than for us."""
_MOST_SHARP = 3
"""Each "ss" of what is typed may be an ß in the text, of which FTS5 knows nothing: it is asked for both."""
_PLACES_AT_ONCE = 200
_TAGS_AT_ONCE = 50_000
_KINDS, _STATUSES = {kind.value: kind for kind in Kind}, {status.value: status for status in Status}

Text = tuple[int, str, str]
"""An article's key, title and text."""
Place = tuple[int, int, int]
"""An article's key, start and end in code points."""


def index_query(phrases: Sequence[str]) -> str | None:
    """What to ask the index of texts for those in which one of the phrases may stand as whole words; None where it cannot tell.

    Every article with one of them is found, but those that `is_hidden`; others may be too.
    """
    wanted = list[str]()
    for phrase in phrases:
        words = seen(phrase)
        if not _KNOWN.compiled.fullmatch(words) or not _WORD.compiled.search(words) or words.count("ss") > _MOST_SHARP:
            return None
        wanted += (_quoted("".join(parts)) for parts in _spelt(words))
    return f"{{text}} : ({' OR '.join(wanted)})" if wanted else None


def is_hidden(text: str) -> bool:
    """Whether the index may not find words that stand in this text: soft hyphens in them, letters with separate marks, no blanks."""
    return not folds_simply(text, _HIDING)


def found_by_index(reading: Reading, query: str) -> "array[int]":
    """The keys of the articles that the index finds (see `index_query`), those in the trash among them."""
    return array("q", (id_ for (id_,) in reading.rows("SELECT rowid FROM article_fts WHERE article_fts MATCH ?", query)))


def article_count(reading: Reading) -> int:
    """How many articles there are, those in the trash among them."""
    return next(int(count) for (count,) in reading.rows("SELECT count(*) FROM article"))


def texts_of(reading: Reading, ids: Sequence[int]) -> list[Text]:
    """The articles with these keys, at most `AT_ONCE`, that are not in the trash."""
    marks = ",".join("?" * len(ids))
    return list(reading.rows(f"SELECT id, title, text FROM article WHERE id IN ({marks}) AND NOT in_trash", *ids))


def texts_after(reading: Reading, after: int) -> list[tuple[int, str, str, int]]:
    """The next `AT_ONCE` articles, and of each whether it is in the trash."""
    return list(reading.rows("SELECT id, title, text, in_trash FROM article WHERE id > ? ORDER BY id LIMIT ?", after, AT_ONCE))


def tags_over(reading: Reading, places: Sequence[Place]) -> dict[int, tuple[TagThere, ...]]:
    """The tags that share some of each place, by the number of the place, in reading order; nothing for a place without any."""
    there: dict[int, tuple[TagThere, ...]] = {}
    for at in range(0, len(places), _PLACES_AT_ONCE):
        some = places[at : at + _PLACES_AT_ONCE]
        values = [value for number, place in enumerate(some, at) for value in (number, *place)]
        for number, id_, uid, kind, start, end, label, status, entity in reading.rows(_tags_sql(len(some)), *values):
            tag = TagThere(id_, uid, _KINDS[kind], start, end, label, _STATUSES[status], entity)
            there[number] = (*there.get(number, ()), tag)
    return there


def tags_with_words(reading: Reading, words: str, kind: Kind, label: str) -> list[int]:
    """The keys of the tags of this kind and label whose words look the same but for case, in reading order."""
    sql = """SELECT tag.article_id, tag.start, tag."end", tag.id, tag.excerpt FROM words CROSS JOIN tag ON tag.id = words.tag_id
        WHERE words.tag_id > ? AND words.tag_id <= ? AND (trim(words.excerpt) = ? OR words.raw = 1) AND tag.kind = ? AND tag.label = ?"""
    wanted, looked_for, found = (bare(words), kind.value, label), seen(words), list[tuple[int, ...]]()
    (last,) = next(reading.rows("SELECT coalesce(max(tag_id), 0) FROM words"))
    for after in range(0, last, _TAGS_AT_ONCE):
        rows = reading.rows(sql, after, after + _TAGS_AT_ONCE, *wanted)
        found += (tuple(place) for *place, excerpt in rows if seen(excerpt) == looked_for)
    return [place[-1] for place in sorted(found)]


@cache
def _tags_sql(count: int) -> str:
    """In the order of `tag_by_place`, since it is read by that index."""
    return f"""WITH place (number, article_id, start, "end") AS (VALUES {",".join(["(?,?,?,?)"] * count)})
        SELECT place.number, tag.id, tag.uid, tag.kind, tag.start, tag."end", tag.label, tag.status,
            CASE WHEN tag.entity_id IS NULL THEN '' ELSE (SELECT uid FROM entity WHERE entity.id = tag.entity_id) END
        FROM place CROSS JOIN tag INDEXED BY tag_by_place
        ON tag.article_id = place.article_id AND tag.start < place."end" AND tag."end" > place.start"""


def _quoted(words: str) -> str:
    """A phrase that no quote or operator of FTS5 can be in."""
    return '"' + words.replace('"', " ") + '"'


def _spelt(words: str) -> Iterator[tuple[str, ...]]:
    """The words with ss and with ß."""
    first, *others = words.split("ss")
    return product((first,), *((f"ss{other}", f"ß{other}") for other in others))
