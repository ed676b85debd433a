"""Saved tags get the edges that the project's boundary policy gives new ones: first seen, then written."""

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from gui.model.boundaries import Policy, bounded
from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind
from gui.model.problem import Problem
from gui.model.span import Span
from gui.model.tag import Tag, moved
from gui.model.words import QT_TRANSLATE_NOOP
from gui.store.project import Project
from gui.store.reading import Reading
from gui.store.streaming import is_taken, places_of
from gui.tasks.progress import Asked, Progress, never, stop_if, unseen

_AT_ONCE = 500
"""Tags between two looks at progress and cancel."""
_SHOWN = 60

_NOT_CHANGED = QT_TRANSLATE_NOOP("Problem", "The saved tags were not changed")
_MOVED_ON = QT_TRANSLATE_NOOP("Problem", "“{words}” has been changed in the meantime")
_GONE = QT_TRANSLATE_NOOP("Problem", "one of them has been removed in the meantime")
_TAKEN = QT_TRANSLATE_NOOP("Problem", "somebody has just tagged what “{words}” would become")
_AGAIN = QT_TRANSLATE_NOOP("Problem", "look again at what would change")


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a policy would change in saved tags, in reading order; a few bytes each, since there may be very many.

    Row by row: the tag's key, its new span in code points, its `print` (which shows whether it is
    still the same later), and whether it is a `twin`: where it would go is such a tag already, so
    it is left alone.  `looked_at` counts all tags.
    """

    looked_at: int = 0
    ids: "array[int]" = field(default_factory=lambda: array("q"))
    starts: "array[int]" = field(default_factory=lambda: array("q"))
    ends: "array[int]" = field(default_factory=lambda: array("q"))
    prints: "array[int]" = field(default_factory=lambda: array("q"))
    twins: bytearray = field(default_factory=bytearray)

    def __len__(self) -> int:
        return len(self.ids)

    def add(self, tag: Tag, span: Span, is_twin: bool) -> None:
        """One more tag that would change."""
        self.ids.append(tag.id)
        self.starts.append(span.start)
        self.ends.append(span.end)
        self.prints.append(print_of(tag))
        self.twins.append(is_twin)

    def span(self, row: int) -> Span:
        """Where the tag of a row would be."""
        return Span(self.starts[row], self.ends[row])


def print_of(tag: Tag) -> int:
    """A number that is another one, as good as surely, if anything of the tag is; of this run of the program only."""
    return hash(tag)


def bounds_of(path: Path, policy: Policy, progress: Progress = unseen, cancelled: Asked = never) -> Bounds:
    """What `policy` would change in the tags of the project at `path`; changes nothing, holds one article at a time.

    Raises Problem if the project cannot be read, Cancelled if so asked.
    """
    reading = Reading.open(path)
    try:
        total, looked_at = reading.tag_count(), 0
        found = Bounds()
        for entry in reading.articles():
            stop_if(cancelled)
            looked_at += _look(reading, entry.id, policy, found, cancelled)
            progress(min(looked_at, total), total)
        return replace(found, looked_at=looked_at)
    finally:
        reading.close()


def apply_bounds(
    project: Project, bounds: Bounds, rows: Iterable[int], annotator: str, progress: Progress = unseen, cancelled: Asked = never
) -> int:
    """Give the tags of these rows their new spans, in one step; says how many.

    Raises Problem where one of them is no longer what it was, Cancelled if so asked: then nothing
    is changed.
    """
    chosen = [row for row in rows if not bounds.twins[row]]
    changes: list[Change] = []
    for change in _changes(project.reading, bounds, chosen, cancelled):
        changes.append(change)
        if len(changes) % _AT_ONCE == 0:
            progress(len(changes), 2 * len(chosen))
    if changes:
        stop_if(cancelled)
        project.apply(Step(Act.APPLY_BOUNDARIES, tuple(changes), annotator))
    return len(changes)


def _look(reading: Reading, article_id: int, policy: Policy, found: Bounds, cancelled: Asked) -> int:
    """Add what would change in one article; how many tags it has."""
    places = list(places_of(reading, article_id))
    article = reading.article(article_id) if places else None
    if article is None:
        return 0
    taken: set[tuple[Kind, int, int]] = {(kind, start, end) for _, kind, start, end in places}
    going: dict[int, tuple[Span, bool]] = {}
    for done, (id_, kind, start, end) in enumerate(places):
        if done % _AT_ONCE == 0:
            stop_if(cancelled)
        span = bounded(article.text, Span(start, end), policy.of(kind))
        place = (kind, span.start, span.end)
        if place != (kind, start, end):
            going[id_] = span, place in taken
            taken.add(place)
    for tag in _tags(reading, list(going)):
        found.add(tag, *going[tag.id])
    return len(places)


def _tags(reading: Reading, ids: list[int]) -> Iterator[Tag]:
    """The tags with these keys in pieces, so that nobody holds all of them."""
    for at in range(0, len(ids), _AT_ONCE):
        yield from reading.tags(ids[at : at + _AT_ONCE])


def _changes(reading: Reading, bounds: Bounds, rows: list[int], cancelled: Asked) -> Iterator[Change]:
    texts: tuple[int, str] = (0, "")
    for at in range(0, len(rows), _AT_ONCE):
        stop_if(cancelled)
        some = rows[at : at + _AT_ONCE]
        tags = {tag.id: tag for tag in reading.tags([bounds.ids[row] for row in some])}
        for row in some:
            tag = tags.get(bounds.ids[row])
            if tag is None or print_of(tag) != bounds.prints[row]:
                raise Problem(_NOT_CHANGED, _MOVED_ON if tag else _GONE, _AGAIN, words=tag.excerpt[:_SHOWN] if tag else "")
            if is_taken(reading, tag.article_id, tag.kind, bounds.span(row)):
                raise Problem(_NOT_CHANGED, _TAKEN, _AGAIN, words=tag.excerpt[:_SHOWN])
            if texts[0] != tag.article_id:
                article = reading.article(tag.article_id)
                assert article is not None
                texts = (tag.article_id, article.text)
            yield Change(tag, moved(tag, texts[1], bounds.span(row)))
