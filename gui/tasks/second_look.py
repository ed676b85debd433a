"""The second look at the articles of a project, one by one, over a connection of its own that stays open.

Each question is short, so that whoever saves never waits for it: SQLite lets nobody write while an answer is being read.
"""

from collections.abc import Iterator
from pathlib import Path

from gui.model.article import Article
from gui.model.finding import Concern, Finding, Looked
from gui.model.link import Link
from gui.model.tag import Tag
from gui.store.labels import labels
from gui.store.looking import links_from, tags_with_cue
from gui.store.reading import Reading
from gui.store.register import odd_entries
from gui.store.slices import FIRST, place_of, tags_after
from gui.store.waivers import waivers_of
from gui.suggest.second_look.rules import found_by
from gui.suggest.second_look.seen import Seen
from gui.tasks.progress import Asked, never, stop_if

_AT_ONCE = 300
"""Tags that one question asks for: some milliseconds."""


class SecondLook:
    """Looks at articles of the project at a path; to be made, used and closed in one thread."""

    def __init__(self, path: Path) -> None:
        """Raises Problem if the project cannot be read."""
        self._reading = Reading.open(path)
        self._known: dict[int, tuple[int, Looked]] = {}
        """What each article was like when it was looked at last, as a number, and what there was to say of it."""
        self._marks: dict[int, tuple[Finding, ...]] = {}
        """What depends on an article's text alone, which never changes."""

    def close(self) -> None:
        """Give the file back."""
        self._reading.close()

    def look(self, article_id: int, cancelled: Asked = never) -> Looked | None:
        """All that there is to say of one article; None if nothing has changed since it was looked at last.

        Of an article that is not there any more there is nothing to say.  Raises Problem if the file cannot be read, Cancelled if so asked.
        """
        tags = self._tags(article_id, cancelled)
        links = links_from(self._reading, [tag.id for tag in tags])
        far = self._far(tags, links)
        listed = frozenset((label.kind, label.name) for label in labels(self._reading))
        unreadable = self._unreadable(article_id, tags)
        odd = frozenset(odd_entries(self._reading, {tag.attributes.entity for tag in tags} - {""}))
        is_there = self._reading.progress_of(article_id) is not None
        print_now, before = hash((is_there, *tags, *links, *far, listed, unreadable, odd)), self._known.get(article_id)
        waivers = tuple(waivers_of(self._reading, article_id))
        if before is None or before[0] != print_now:
            article = self._reading.article(article_id)
            seen = Seen(article, tags, links, far, listed=listed, unreadable=unreadable, odd=odd) if article is not None else None
            findings = sorted(self._findings(seen, cancelled), key=_place) if seen is not None else []
            looked = Looked(article_id, tuple(findings), waivers)
        else:
            looked = Looked(article_id, before[1].findings, waivers)
        self._known[article_id] = print_now, looked
        return looked if before is None or before[1] != looked else None

    def _tags(self, article_id: int, cancelled: Asked) -> list[Tag]:
        tags, after = list[Tag](), FIRST
        while some := tags_after(self._reading, article_id, after, _AT_ONCE):
            stop_if(cancelled)
            tags += some
            after = place_of(some[-1])
            if len(some) < _AT_ONCE:
                break
        return tags

    def _far(self, tags: list[Tag], links: list[Link]) -> list[Tag]:
        """The tags of other articles that links lead to."""
        here = {tag.uid for tag in tags}
        ends = {end for link in links for end in (link.source, link.target) if end and end not in here}
        return [tag for uid in sorted(ends) if (tag := self._reading.tag_by_uid(uid)) is not None]

    def _unreadable(self, article_id: int, tags: list[Tag]) -> tuple[str, ...]:
        """The tags with a cue of which nothing could be made."""
        with_cue = set(tags_with_cue(self._reading, article_id))
        return tuple(tag.uid for tag in tags if tag.uid in with_cue and not tag.attributes.cue)

    def _findings(self, seen: Seen, cancelled: Asked) -> list[Finding]:
        findings = list(self._of_text(seen, cancelled))
        for concern in Concern:
            if concern is not Concern.MARK:
                findings += _found(concern, seen, cancelled)
        return findings

    def _of_text(self, seen: Seen, cancelled: Asked) -> tuple[Finding, ...]:
        article: Article = seen.article
        if article.id not in self._marks:
            self._marks[article.id] = tuple(_found(Concern.MARK, seen, cancelled))
        return self._marks[article.id]


def _found(concern: Concern, seen: Seen, cancelled: Asked) -> Iterator[Finding]:
    for finding in found_by(concern, seen):
        stop_if(cancelled)
        if finding is not None:
            yield finding


def _place(finding: Finding) -> tuple[int, int, str, str]:
    return finding.start, finding.end, finding.concern, finding.subject
