"""What is done to many articles at once: who is to read them, into the trash, out of it again.  Each makes one step."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gui.model.article import Article
from gui.model.change import Act, Change, Row, Step
from gui.model.link import Link
from gui.model.tag import Tag
from gui.store.articles import outlines
from gui.store.reading import Reading
from gui.store.trash import Trashed, entities_named, links_with, rows_along
from gui.store.waivers import waivers_of
from gui.tasks.progress import Asked, Progress, never, stop_if, unseen

_AT_ONCE = 500
"""Articles read together, between two looks at progress and cancel."""


@dataclass(frozen=True, slots=True)
class Assigning:
    """The articles with these keys are for this annotator to read; for nobody, if the name is empty."""

    ids: Sequence[int]
    assignee: str


def assigning_step(reading: Reading, assigning: Assigning, annotator: str, progress: Progress = unseen, cancelled: Asked = never) -> Step:
    """The articles as they will be; no change for those that are already for this annotator.

    Raises Problem if the project cannot be read, Cancelled if so asked.
    """
    changes = tuple(
        Change(article, replace(article, assignee=assigning.assignee))
        for article in _outlined(reading, assigning.ids, progress, cancelled)
        if article.assignee != assigning.assignee
    )
    return Step(Act.ASSIGN, changes, annotator)


def deleting_step(reading: Reading, ids: Sequence[int], annotator: str, progress: Progress = unseen, cancelled: Asked = never) -> Step:
    """Links, waivers and tags of the articles with these keys, and the articles themselves, are removed.

    A link between two of them goes once.  Raises Problem if the project cannot be read, Cancelled if so asked.
    """
    gone: dict[str, Link] = {}
    others = list[Row]()
    for article in _outlined(reading, ids, progress, cancelled):
        gone.update((link.uid, link) for link in links_with(reading, article.id))
        others += [*waivers_of(reading, article.id), *reading.tags_of(article.id), article]
    return Step(Act.DELETE_ARTICLES, tuple(Change(row, None) for row in (*gone.values(), *others)), annotator)


def putting_back_step(
    reading: Reading, wanted: Sequence[Trashed], annotator: str, progress: Progress = unseen, cancelled: Asked = never
) -> Step:
    """Articles come back from the trash, each with the tags, waivers and links that went along with it.

    What would not fit any more is left out: a link whose other tag is gone, the name of an entry that the register has no longer.
    Raises Problem if the project cannot be read, Cancelled if so asked.
    """
    articles, rows = list[Article](), list[Row]()
    for number, step in enumerate(sorted({each.step for each in wanted})):
        stop_if(cancelled)
        progress(number, len(wanted))
        some = [article for each in wanted if each.step == step and (article := reading.article_in_trash(each.id)) is not None]
        articles += some
        rows += rows_along(reading, step, {article.id: article.text for article in some}) if step else ()
    tags = [row for row in rows if isinstance(row, Tag)]
    others = [row for row in rows if not isinstance(row, Tag | Link)]
    changes = (*articles, *_named(reading, tags), *others, *_linked(reading, rows))
    return Step(Act.PUT_BACK_ARTICLES, tuple(Change(None, row) for row in changes), annotator)


def _outlined(reading: Reading, ids: Sequence[int], progress: Progress, cancelled: Asked) -> Iterator[Article]:
    for at in range(0, len(ids), _AT_ONCE):
        stop_if(cancelled)
        progress(at, 2 * len(ids))
        yield from outlines(reading, ids[at : at + _AT_ONCE])


def _named(reading: Reading, tags: Sequence[Tag]) -> Iterator[Tag]:
    """The tags, those without a name whose entry is not there any more."""
    there = entities_named(reading, tags)
    for tag in tags:
        is_known = not tag.attributes.entity or tag.attributes.entity in there
        yield tag if is_known else replace(tag, attributes=replace(tag.attributes, entity=""))


def _linked(reading: Reading, rows: Sequence[Row]) -> Iterator[Link]:
    """The links whose tags will both be there, at least one of them just come back."""
    back = {row.uid for row in rows if isinstance(row, Tag)}
    for row in rows:
        if isinstance(row, Link) and {row.source, row.target} & back and _are_there(reading, row, back):
            yield row


def _are_there(reading: Reading, link: Link, back: set[str]) -> bool:
    return all(uid in back or reading.tag_by_uid(uid) is not None for uid in (link.source, link.target))
