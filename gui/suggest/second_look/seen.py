"""What the rules of the second look are given: one article with all that is said of it."""

from collections.abc import Collection, Sequence
from functools import cached_property

from gui.model.article import Article
from gui.model.finding import Concern, Finding
from gui.model.kinds import Kind, Status
from gui.model.link import Link, LinkRole
from gui.model.span import Span
from gui.model.tag import Tag

Listed = frozenset[tuple[Kind, str]]
"""The labels that a project lists, retired ones too."""
_SHOWN = 300
"""Code points of the words at a place that a finding keeps."""


class Seen:
    """One article, its tags and links.

    `tags` are in the order of the text and without those that were rejected: who has rejected a tag has looked
    at it.  `links` begin at a tag of the article, or end at one where they begin nowhere; `far` are tags of other articles that
    they lead to.  `unreadable` are the identities of tags with a cue that nobody can read, `odd` of entries
    of the register that make no sense.
    """

    def __init__(
        self,
        article: Article,
        tags: Sequence[Tag],
        links: Sequence[Link] = (),
        far: Sequence[Tag] = (),
        *,
        listed: Listed = frozenset(),
        unreadable: Collection[str] = (),
        odd: Collection[str] = (),
    ) -> None:
        self.article, self.text = article, article.text
        self.links, self.far, self.listed = links, far, listed
        self.unreadable, self.odd = unreadable, odd
        self.tags = sorted((tag for tag in tags if tag.status is not Status.REJECTED), key=_place)
        self.rejected = [tag for tag in tags if tag.status is Status.REJECTED]
        self._by_uid = {tag.uid: tag for tag in (*tags, *far)}

    def tag(self, uid: str) -> Tag | None:
        """The tag with this identity, rejected ones and those of other articles too; None if there is none."""
        return self._by_uid.get(uid)

    def of_kind(self, kind: Kind) -> list[Tag]:
        """The tags of one kind, in the order of the text."""
        return [tag for tag in self.tags if tag.kind is kind]

    def targets(self, uid: str, role: LinkRole) -> list[str]:
        """The identities of the tags that a tag's links of this role lead to."""
        return self._targets.get((uid, role), [])

    @cached_property
    def _targets(self) -> dict[tuple[str, LinkRole], list[str]]:
        found: dict[tuple[str, LinkRole], list[str]] = {}
        for link in self.links:
            found.setdefault((link.source, link.role), []).append(link.target)
        return found

    def about(self, concern: Concern, tag: Tag, *others: Tag, more: str = "") -> Finding:
        """A finding about a tag, and perhaps others."""
        subject = " ".join(map(_print, (tag, *others)))
        return Finding(
            concern, self.article.id, tag.start, tag.end, tag.excerpt[:_SHOWN], f"{subject} {more}".rstrip(),
            tuple(each.uid for each in (tag, *others)), tag.kind, more,
        )  # fmt: skip

    def at(self, concern: Concern, span: Span, *, kind: str = "", more: str = "") -> Finding:
        """A finding about a place of the text, which never changes."""
        words = self.text[span.start : min(span.end, span.start + _SHOWN)]
        return Finding(concern, self.article.id, span.start, span.end, words, f"{kind} {span.start}-{span.end}".lstrip(), (), kind, more)


def _place(tag: Tag) -> tuple[int, int, int, str]:
    return tag.start, tag.end, tag.id, tag.uid


def _print(tag: Tag) -> str:
    """What a finding depends on of a tag: not its note or status, which say nothing of its span."""
    return f"{tag.uid} {tag.kind} {tag.start}-{tag.end} {tag.label}".rstrip()
