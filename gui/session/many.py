"""What is asked of the user before many tags are changed at once, and what the answer is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gui.model.amendment import Amendment
from gui.model.kinds import Kind


@dataclass(frozen=True, slots=True)
class ManyOffer:
    """How many tags are `selected` in the table and how many are `listed` in it in all; `is_narrow` where a filter lets some through only.

    `labels` are those that each kind offers, `annotators` those whom the project knows.
    """

    selected: int
    listed: int
    is_narrow: bool
    labels: Mapping[Kind, Sequence[str]]
    annotators: Sequence[str]


@dataclass(frozen=True, slots=True)
class ManyChoice:
    """All that are listed, or those that are selected alone (`only_selected`), get the amendment; without one they are removed."""

    only_selected: bool
    amendment: Amendment | None
