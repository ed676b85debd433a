"""All tags that have the same words, kind and label as one: how many there are, and what becomes of all of them in one step."""

from dataclasses import dataclass

from gui.model.change import Step
from gui.model.kinds import Kind
from gui.model.tag import Tag
from gui.store.reading import Reading
from gui.tasks.progress import Asked, Progress, never, unseen


@dataclass(frozen=True, slots=True)
class Becoming:
    """What all tags alike become: another kind (its label goes, unless one is said), another label; or nothing, where `removed`."""

    kind: Kind | None = None
    label: str | None = None
    removed: bool = False


def alike_ids(reading: Reading, tag: Tag) -> list[int]:
    """The keys of all tags with the same words as the eye sees them, whatever their case, and the same kind and label; in reading order.

    The tag itself is among them, rejected ones are too.  Raises Problem.
    """
    raise NotImplementedError


def alike_step(
    reading: Reading, tag: Tag, becoming: Becoming, annotator: str, progress: Progress = unseen, cancelled: Asked = never
) -> Step:
    """The step that changes or removes all tags alike, with the links that do not fit any more.

    Raises Problem if the project cannot be read, Cancelled if so asked.
    """
    raise NotImplementedError
