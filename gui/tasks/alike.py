"""All tags that have the same words, kind and label as one: how many there are, and what becomes of all of them in one step."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gui.model.attributes import said_by
from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind
from gui.model.link import Link, fits_end
from gui.model.tag import Tag
from gui.model.uids import now
from gui.store.linking import links_of
from gui.store.reading import Reading
from gui.store.searching import tags_over, tags_with_words
from gui.tasks.progress import Asked, Progress, never, stop_if, unseen

_AT_ONCE = 500
"""Tags read together, between two looks at progress and cancel."""


@dataclass(frozen=True, slots=True)
class Becoming:
    """What all tags alike become: another kind (its label goes, unless one is said), another label; or nothing, where `removed`."""

    kind: Kind | None = None
    label: str | None = None
    removed: bool = False


def alike_ids(reading: Reading, tag: Tag) -> list[int]:
    """The keys of all tags with the same words as the eye sees them, whatever their case, and the same kind and label; in reading order.

    The tag itself is among them, rejected ones are too.  Raises Problem.  Of a million tags it takes some tenths of a second.
    """
    return tags_with_words(reading, tag.excerpt, tag.kind, tag.label)


def alike_step(
    reading: Reading, tag: Tag, becoming: Becoming, annotator: str, progress: Progress = unseen, cancelled: Asked = never
) -> Step:
    """The step that changes or removes all tags alike, with the links that do not fit any more.

    Left out are tags that are so already, and those where the same span has a tag of the kind that they would become.
    Raises Problem if the project cannot be read, Cancelled if so asked.
    """
    ids, moment = alike_ids(reading, tag), now()
    changes, links = list[Change](), dict[str, Link]()
    for at in range(0, len(ids), _AT_ONCE):
        stop_if(cancelled)
        progress(at, 2 * len(ids))
        for before, after in _changed(reading, reading.tags(ids[at : at + _AT_ONCE]), becoming, moment):
            changes.append(Change(before, after))
            if after is None or after.kind is not before.kind:
                links.update(
                    (link.uid, link) for link in links_of(reading, before.uid) if after is None or not fits_end(link, after.uid, after.kind)
                )
    return Step(_act(tag, becoming), (*(Change(link, None) for link in links.values()), *changes), annotator)


def _act(tag: Tag, becoming: Becoming) -> Act:
    if becoming.removed:
        return Act.REMOVE_TAGS
    return Act.CHANGE_LABEL if becoming.kind in (None, tag.kind) else Act.CHANGE_KIND


def _changed(reading: Reading, tags: Sequence[Tag], becoming: Becoming, moment: str) -> Iterator[tuple[Tag, Tag | None]]:
    """Each tag before and after."""
    there = tags_over(reading, [(tag.article_id, tag.start, tag.end) for tag in tags]) if becoming.kind is not None else {}
    for number, tag in enumerate(tags):
        if becoming.removed:
            yield tag, None
            continue
        after = _after(tag, becoming)
        has_twin = after.kind is not tag.kind and any(
            (one.kind, one.start, one.end) == (after.kind, tag.start, tag.end) for one in there.get(number, ())
        )
        if after != tag and not has_twin:
            yield tag, replace(after, updated_at=moment)


def _after(tag: Tag, becoming: Becoming) -> Tag:
    kind = becoming.kind or tag.kind
    if kind is not tag.kind:
        return replace(tag, kind=kind, label=becoming.label or "", attributes=said_by(kind, tag.attributes))
    return tag if becoming.label is None else replace(tag, label=becoming.label)
