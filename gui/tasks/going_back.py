"""Undo and redo of many acts at once, beside the window."""

from pathlib import Path

from gui.model.change import Way
from gui.store.going_back import GoneBack, Told, go_back
from gui.store.project import Project
from gui.tasks.progress import Asked, Progress, never, stop_if, unseen


def looked_back(path: Path, way: Way, to: int, annotator: str, progress: Progress = unseen, cancelled: Asked = never) -> GoneBack:
    """What would come of undoing all acts of an annotator back to step `to`, or redoing them up to it; nothing is changed.

    Raises Problem where that step cannot be reached, or the project cannot be written at this moment; Cancelled if so asked.
    """
    project = Project(path)
    try:
        return go_back(project, way, to, annotator, _told(0, progress, cancelled))
    finally:
        project.close()


def gone_back(project: Project, agreed: GoneBack, annotator: str, progress: Progress = unseen, cancelled: Asked = never) -> GoneBack:
    """Do what was looked at, in one transaction; raises Problem where something else would come of it by now, Cancelled if so asked.

    Where it raises, nothing is changed.
    """
    return go_back(project, agreed.way, agreed.to, annotator, _told(agreed.changes, progress, cancelled), agreed)


def _told(total: int, progress: Progress, cancelled: Asked) -> Told:
    def told(changes: int) -> None:
        progress(changes if total else 0, total)
        stop_if(cancelled)

    return told
