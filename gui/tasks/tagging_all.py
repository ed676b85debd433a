"""All chosen hits of a hunt become tags, in one step; each is proved anew, since others may have tagged in the meantime."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gui.model.attributes import NONE, Attributes
from gui.model.boundaries import Policy, bounded
from gui.model.change import Act, Change, Step
from gui.model.hunt import Hit, Standing, TagThere, Wanted, judged_by
from gui.model.kinds import Kind, Origin
from gui.model.span import Span
from gui.model.tag import Tag
from gui.model.uids import new_uid, now
from gui.store.reading import Reading
from gui.store.searching import AT_ONCE, Place, tags_over, texts_of
from gui.tasks.progress import Asked, Progress, never, stop_if, unseen


@dataclass(frozen=True, slots=True)
class TagAll:
    """Hits that are to become tags: what they say, where they begin and end, who says so."""

    hits: Sequence[Hit]
    wanted: Wanted
    policy: Policy
    annotator: str


def tag_all_step(reading: Reading, asked: TagAll, progress: Progress = unseen, cancelled: Asked = never) -> Step:
    """The tags of the hits, within the boundaries of their kind, none twice and none where such a tag stands by now.

    Hits of articles that are gone are left out: the number of changes tells how many are left.  Raises Problem if the project
    cannot be read, Cancelled if so asked.
    """
    by_article: dict[int, list[Hit]] = {}
    for hit in asked.hits:
        by_article.setdefault(hit.article_id, []).append(hit)
    changes, moment, ids = list[Change](), now(), sorted(by_article)
    for at in range(0, len(ids), AT_ONCE):
        stop_if(cancelled)
        progress(at, 2 * len(ids))
        places = _places(reading, by_article, ids[at : at + AT_ONCE], asked)
        changes += (Change(None, _tag(place, words, asked, moment)) for place, words in _free(reading, places, asked.wanted))
    return Step(Act.TAG_ALL, tuple(changes), asked.annotator)


def _places(reading: Reading, by_article: dict[int, list[Hit]], ids: Sequence[int], asked: TagAll) -> dict[Place, str]:
    """The words of each place that is to be tagged."""
    places: dict[Place, str] = {}
    rules = asked.policy.of(asked.wanted.kind)
    for article_id, _, text in texts_of(reading, ids):
        for hit in by_article[article_id]:
            if text[hit.start : hit.end] == hit.words:  # another project's hit, or one of another text: not here
                span = bounded(text, Span(hit.start, hit.end), rules)
                places[article_id, span.start, span.end] = span.excerpt(text)
    return places


def _free(reading: Reading, places: dict[Place, str], wanted: Wanted) -> Iterator[tuple[Place, str]]:
    """Those where no such tag stands."""
    there = tags_over(reading, list(places))
    for number, (place, words) in enumerate(places.items()):
        if not _is_there(there.get(number, ()), Span(place[1], place[2]), wanted):
            yield place, words


def _is_there(tags: Sequence[TagThere], span: Span, wanted: Wanted) -> bool:
    return any(judged_by(tag, span, wanted) is Standing.TAGGED for tag in tags)


def _tag(place: Place, words: str, asked: TagAll, moment: str) -> Tag:
    (article_id, start, end), wanted = place, asked.wanted
    names = wanted.kind is Kind.ENTITY and wanted.entity
    return Tag(
        0, new_uid(), article_id, wanted.kind, start, end, words,
        label=wanted.label, origin=Origin.TAG_ALL, annotator=asked.annotator, created_at=moment, updated_at=moment,
        attributes=Attributes(entity=wanted.entity) if names else NONE,
    )  # fmt: skip
