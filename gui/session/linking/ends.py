"""The other ends of what a tag is linked with in its article, and the cue of a quote: what the page shows of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from gui.model.kinds import Kind
from gui.model.link import Link, LinkRole, pieces_from
from gui.model.span import Span
from gui.model.tag import Tag
from gui.model.tag_index import TagIndex
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.names import name_of
from gui.store.linking import links_of, piece_before
from gui.store.reading import Reading

_CUE = QT_TRANSLATE_NOOP("End", "Cue")
_BACK: dict[LinkRole, str] = {
    LinkRole.SPEAKER: QT_TRANSLATE_NOOP("End", "Said"),
    LinkRole.CLAIMANT: QT_TRANSLATE_NOOP("End", "Claimed"),
    LinkRole.ADDRESSEE: QT_TRANSLATE_NOOP("End", "Was told"),
    LinkRole.CONTINUES: QT_TRANSLATE_NOOP("End", "Goes on"),
    LinkRole.SAME_AS: QT_TRANSLATE_NOOP("End", "Same as"),
}
"""What the tag where a link begins is to the one where it ends: read from there, "Elena Marsh – said – we shall see"."""
assert _BACK.keys() == set(LinkRole)


@dataclass(frozen=True, slots=True)
class End:
    """Where something leads from a tag, and what it is to that: `name` is for the reader.

    `uid` is the identity of the tag there; empty where no tag is meant but the words of `span`
    themselves, as the cue of a quote is.  The span is in code points of the article's text.
    """

    uid: str
    name: str
    span: Span


def ends_of(reading: Reading, index: TagIndex, tag: Tag) -> list[End]:
    """The ends of a tag's links in both directions, in the order in which they were made, and the pieces of its cue.

    A later piece of a quote that says nothing of its speaker has that of the piece before it.
    `index` are the tags of the article as far as they are loaded.  Raises Problem if the project cannot be read.
    """
    ends = [end for link in links_of(reading, tag.uid) if (end := _end(reading, index, tag, link)) is not None]
    ends += _inherited(reading, index, tag)
    return ends + [End("", QCoreApplication.translate("End", _CUE), span) for span in tag.attributes.cue]


def _end(reading: Reading, index: TagIndex, tag: Tag, link: Link) -> End | None:
    """Where the link leads from the tag; None if that is in another article."""
    leads = link.source == tag.uid
    name = name_of(link.role) if leads else QCoreApplication.translate("End", _BACK[link.role])
    uid = link.target if leads else link.source
    other = index.get(uid) or reading.tag_by_uid(uid)
    return End(uid, name, other.span) if other is not None and other.article_id == tag.article_id else None


def _inherited(reading: Reading, index: TagIndex, tag: Tag) -> list[End]:
    if tag.kind is not Kind.QUOTE:
        return []
    for number, piece in enumerate(_pieces(reading, index, tag)):
        speakers = [link for link in links_of(reading, piece.uid) if link.source == piece.uid and link.role is LinkRole.SPEAKER]
        if speakers or piece.attributes.speaker is not None:
            ends = [_end(reading, index, piece, link) for link in speakers if number > 0]
            return [end for end in ends if end is not None]
    return []


def _pieces(reading: Reading, index: TagIndex, tag: Tag) -> Iterator[Tag]:
    """The quote, the one it continues, and so on."""
    for uid in pieces_from(tag.uid, partial(piece_before, reading)):
        piece = tag if uid == tag.uid else index.get(uid) or reading.tag_by_uid(uid)
        if piece is not None:
            yield piece
