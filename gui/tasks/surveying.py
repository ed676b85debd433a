"""A question is asked of many articles, one after the other, by a worker with its own read-only view of the project."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from gui.store.reading import Reading
from gui.tasks.progress import Asked, Progress, never, stop_if, unseen

T = TypeVar("T")


def answers_of(
    path: Path, ask: Callable[[Reading, int], T], articles: Sequence[int], progress: Progress = unseen, cancelled: Asked = never
) -> dict[int, T]:
    """What is answered for each of these articles of the project at `path`, by key.

    Between two articles the window may save.  Raises Problem if the project cannot be read, Cancelled if so asked.
    """
    reading = Reading.open(path)
    try:
        found = {}
        for article_id in articles:
            stop_if(cancelled)
            found[article_id] = ask(reading, article_id)
            progress(len(found), len(articles))
        return found
    finally:
        reading.close()
