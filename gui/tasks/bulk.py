"""Very many tags are changed or removed in one step; whoever cancels leaves nothing half done."""

from collections.abc import Sequence

from gui.model.amendment import Amendment, amended
from gui.model.change import Act, Change, Step, Way
from gui.model.kinds import Kind
from gui.model.link import fits_end
from gui.model.tag import Tag
from gui.model.uids import now
from gui.store.bulk.many import Outcome, Tick, changed_since, many_changes
from gui.store.bulk.taking_back import Answered, answer_many
from gui.store.linking import links_of
from gui.store.project import Project
from gui.store.reading import Reading
from gui.store.streaming import is_taken
from gui.tasks.progress import Asked, Progress, never, stop_if, unseen


def change_tags(
    project: Project,
    ids: Sequence[int],
    amendment: Amendment,
    annotator: str,
    seen: int,
    progress: Progress = unseen,
    cancelled: Asked = never,
) -> Outcome:
    """Give the tags with these keys the amendment, in one step by `annotator`; those that others have changed since `seen` stay.

    `seen` is what `gui.store.bulk.many.last_change` said when the user was asked.  Raises Problem if the
    project cannot be written, Cancelled if so asked: then nothing is changed.
    """
    with many_changes(project, amendment.act, annotator, seen=seen, tick=ticking(len(ids), progress, cancelled)) as many:
        return many.amend(ids, amendment)


def remove_tags(
    project: Project, ids: Sequence[int], annotator: str, seen: int, progress: Progress = unseen, cancelled: Asked = never
) -> Outcome:
    """Remove the tags with these keys with their links, like `change_tags`."""
    act = Act.REMOVE_TAGS
    with many_changes(project, act, annotator, seen=seen, tick=ticking(len(ids), progress, cancelled)) as many:
        return many.remove(ids)


def few_step(reading: Reading, ids: Sequence[int], amendment: Amendment | None, annotator: str, seen: int) -> tuple[Step, Outcome]:
    """The same for a few tags, as a step that whoever shows them can follow; without an amendment they are removed.

    Raises Problem if the project cannot be read.
    """
    moved_on, moment = changed_since(reading, seen), now()
    tags = reading.tags([id_ for id_ in ids if id_ not in moved_on])
    outcome = Outcome(moved_on=len(ids) - len(tags))
    changes: list[Change] = []
    going, taken = set[str](), set[tuple[int, int, int, Kind]]()
    for tag in tags:
        after = amended(tag, amendment, annotator, moment) if amendment is not None else None
        if after is tag:
            outcome += Outcome(same=1)
        elif after is not None and after.kind is not tag.kind and _is_twin(reading, after, taken):
            outcome += Outcome(twins=1)
        else:
            links = _unfit(reading, tag, after, going)
            changes += (*links, Change(tag, after))
            outcome += Outcome(1, links=len(links))
    return Step(amendment.act if amendment is not None else Act.REMOVE_TAGS, tuple(changes), annotator), outcome


def _is_twin(reading: Reading, tag: Tag, taken: set[tuple[int, int, int, Kind]]) -> bool:
    """Whether such a tag is over the same words already, or one of those before it has just become one."""
    place = (tag.article_id, tag.start, tag.end, tag.kind)
    is_one = place in taken or is_taken(reading, tag.article_id, tag.kind, tag.span)
    taken.add(place)
    return is_one


def _unfit(reading: Reading, tag: Tag, after: Tag | None, going: set[str]) -> list[Change]:
    """The links that go with a tag, or with its kind; each goes once."""
    if after is not None and after.kind is tag.kind:
        return []
    links = [link for link in links_of(reading, tag.uid) if link.uid not in going]
    unfit = [link for link in links if after is None or not fits_end(link, tag.uid, after.kind)]
    going.update(link.uid for link in unfit)
    return [Change(link, None) for link in unfit]


def answer(project: Project, annotator: str, way: Way, progress: Progress = unseen, cancelled: Asked = never) -> Answered | None:
    """Take back this annotator's last act, or bring again what was taken back last, however many changes it has.

    None if there is nothing.  Raises Problem where a row has moved on, Cancelled if so asked: then nothing is taken back.
    """
    total = 2 * project.next_size(annotator, way)
    return answer_many(project, annotator, way, ticking(total, progress, cancelled))


def ticking(total: int, progress: Progress, cancelled: Asked) -> Tick:
    """What tells of the progress of so many rows, and stops where somebody cancels."""
    done = 0

    def tick(count: int) -> None:
        nonlocal done
        done += count
        progress(done, total)
        stop_if(cancelled)

    return tick
