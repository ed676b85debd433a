"""All chosen hits of a hunt become tags, in one step; each is proved anew, since others may have tagged in the meantime."""

from collections.abc import Sequence
from dataclasses import dataclass

from gui.model.boundaries import Policy
from gui.model.change import Step
from gui.model.hunt import Hit, Wanted
from gui.store.reading import Reading
from gui.tasks.progress import Asked, Progress, never, unseen


@dataclass(frozen=True, slots=True)
class TagAll:
    """Hits that are to become tags: what they say, where they begin and end, who says so."""

    hits: Sequence[Hit]
    wanted: Wanted
    policy: Policy
    annotator: str


def tag_all_step(reading: Reading, asked: TagAll, progress: Progress = unseen, cancelled: Asked = never) -> Step:
    """The tags of the hits, within the boundaries of their kind, none twice and none where such a tag stands by now.

    Hits of articles that are gone are left out: the number of changes tells how many are left.  Raises Problem if the project
    cannot be read, Cancelled if so asked.
    """
    raise NotImplementedError
