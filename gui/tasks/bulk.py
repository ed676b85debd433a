"""Very many tags are changed or removed in one step; whoever cancels leaves nothing half done."""

from collections.abc import Sequence

from gui.model.amendment import Amendment
from gui.model.change import Act, Way
from gui.store.bulk.many import Outcome, Tick, many_changes
from gui.store.bulk.taking_back import Answered, answer_many
from gui.store.project import Project
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
