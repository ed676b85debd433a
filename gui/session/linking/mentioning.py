"""Who is mentioned around a quote or a claim, as candidates, the nearest first; and whom words mean that somebody types."""

from collections.abc import Iterable
from functools import partial

from gui.model.article import Article
from gui.model.entity import folded, key_of, plain_name
from gui.model.kinds import Kind, Status
from gui.model.span import Span
from gui.model.tag import Tag
from gui.session.linking.candidates import Candidate, fits, of_entry, of_new, of_tag, of_words
from gui.session.linking.linked import entry_of
from gui.session.steps import Opened
from gui.store import register
from gui.store.reading import Reading
from gui.suggest.nearness import Nearness
from gui.suggest.speakers import is_pronoun, named_beside_cue, named_in_sentence, named_reporting, nearest_first, places_of, pronouns, told

_FAR = 20_000
"""Code points before and behind in which somebody is looked for: what is farther away is found by the register."""
_SILENT = frozenset({"date", "money", "number"})
"""Labels of entities that say nothing."""
_MOST_ENTRIES = 20


def mentioned(opened: Opened, tag: Tag) -> list[Candidate]:
    """All who are mentioned around the tag, each once where the mention is nearest; empty in another article than the open one."""
    article, project = opened.article, opened.project
    if article is None or project is None or article.id != tag.article_id:
        return []
    text, tags = article.text, _entities(opened, tag)
    listening = told(text, tag.span)
    words = [*named_beside_cue(text, tag.span), *pronouns(text, tag.span), *([listening] if listening is not None else [])]
    words = _untagged(words, tags)
    names = _untagged(named_in_sentence(text, tag.span), [*tags, *words])
    rows = _rows(project.reading, article, tag, tags, [*words, *names])
    near = [row for row in rows if row.nearness is Nearness.SENTENCE]
    if not near:
        rows = _rows(project.reading, article, tag, tags, [*words, *_untagged(named_reporting(text, tag.span), [*tags, *words])])
    if any(row.tag is not None for row in near):
        near.sort(key=partial(_is_among, frozenset(names)))  # what somebody has tagged is likelier
    return _each_once([*near, *(row for row in rows if row.nearness is not Nearness.SENTENCE)])


def meant(opened: Opened, tag: Tag, likely: list[Candidate], typed: str, *, by_name: bool) -> list[Candidate]:
    """Whom the typed words may mean: those who are likely, and words of the article that begin so.

    `by_name`: then whom the register has, and last a new name.
    """
    assert opened.project is not None
    found = [candidate for candidate in likely if fits(candidate, typed)]
    found += [row for row in _typed_words(opened, tag, typed) if row.span not in {known.span for known in found}]
    if by_name:
        known = {candidate.entry.uid for candidate in found if candidate.entry is not None}
        entries = register.matches(opened.project.reading, typed, _MOST_ENTRIES)
        found += [of_entry(entry) for entry in entries if entry.uid not in known]
        if key_of(typed) and register.entry_named(opened.project.reading, typed) is None:
            found.append(of_new(plain_name(typed)))
    return found


def others(opened: Opened, known: Iterable[Candidate]) -> list[Candidate]:
    """Some entries of the register that are not among those who are known."""
    assert opened.project is not None
    uids = {candidate.entry.uid for candidate in known if candidate.entry is not None}
    return [of_entry(entry) for entry in register.matches(opened.project.reading, "", _MOST_ENTRIES) if entry.uid not in uids]


def words_here(opened: Opened, tag: Tag, span: Span) -> Candidate:
    """Words of the open article; where the same words are tagged nearby, they name the same entry."""
    assert opened.article is not None
    excerpt = span.excerpt(opened.article.text)
    alike = [each for each in _entities(opened, tag).values() if folded(each.excerpt) == folded(excerpt) and each.attributes.entity]
    return of_words(excerpt, span, entry_of(opened, alike[0]) if alike else None)


def _entities(opened: Opened, tag: Tag) -> dict[Span, Tag]:
    near = opened.over(max(0, tag.start - _FAR), tag.end + _FAR)
    return {each.span: each for each in sorted(near, key=_last_made) if _may_speak(each)}


def _last_made(tag: Tag) -> int:
    return tag.id


def _may_speak(tag: Tag) -> bool:
    return tag.kind is Kind.ENTITY and tag.status is not Status.REJECTED and tag.label not in _SILENT


def _is_among(names: frozenset[Span], row: Candidate) -> bool:
    return row.span in names


def _untagged(words: Iterable[Span], tags: Iterable[Span]) -> list[Span]:
    return [span for span in dict.fromkeys(words) if not any(span.start < tag.end and tag.start < span.end for tag in tags)]


def _rows(reading: Reading, article: Article, tag: Tag, tags: dict[Span, Tag], words: list[Span]) -> list[Candidate]:
    """Tags and untagged words as they are to be offered; words that are tagged elsewhere name the same entry."""
    entries = {uid: register.entry(reading, uid) for uid in {each.attributes.entity for each in tags.values()} if uid}
    named = {folded(each.excerpt): entries.get(each.attributes.entity) for each in tags.values()}
    rows = list[Candidate]()
    for mention in nearest_first(article.text, tag.span, [*tags, *words]):
        there, excerpt = tags.get(mention.span), mention.span.excerpt(article.text)
        if there is not None:
            rows.append(of_tag(there, entries.get(there.attributes.entity), mention.nearness))
        else:
            rows.append(of_words(excerpt, mention.span, named.get(folded(excerpt)), mention.nearness))
    return rows


def _each_once(rows: Iterable[Candidate]) -> list[Candidate]:
    """Of several mentions of one the first; a pronoun may mean another one each time."""
    found: dict[str, Candidate] = {}
    for row in rows:
        place = row.span or (row.tag.span if row.tag is not None else None)
        name = row.entry.uid if row.entry is not None else str(place) if is_pronoun(row.words) else folded(row.words)
        found.setdefault(name, row)
    return list(found.values())


def _typed_words(opened: Opened, tag: Tag, typed: str) -> list[Candidate]:
    """The nearest place of the article, not tagged as an entity, where a name begins as typed."""
    article = opened.article
    if article is None or article.id != tag.article_id:
        return []
    places = _untagged(places_of(article.text, tag.span, typed), _entities(opened, tag))
    return [
        of_words(near.span.excerpt(article.text), near.span, None, near.nearness)
        for near in nearest_first(article.text, tag.span, places)[:1]
    ]
