"""Labels that the project does not list: a slip of the hand, or another program's."""

from collections.abc import Iterator

from gui.model.finding import Concern, Finding
from gui.suggest.second_look.seen import Seen


def unlisted_labels(seen: Seen) -> Iterator[Finding]:
    """Tags with a label that is not one of their kind; a retired one is still listed, no label is none."""
    for tag in seen.tags:
        if tag.label and (tag.kind, tag.label) not in seen.listed:
            yield seen.about(Concern.LABEL, tag, more=tag.label)
