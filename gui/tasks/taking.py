"""What the three parts of an import have in common: what became of the rows so far."""

from dataclasses import dataclass

from gui.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Taken:
    """How many rows of a sort were `new`, how many `known` (here already with the same content), and how many were `lost`."""

    new: int = 0
    known: int = 0
    lost: int = 0


class Taking:
    """Counts rows; `problems` name those that were lost, and the cells that others have come without."""

    def __init__(self) -> None:
        self.known = 0
        self.lost = 0
        self.problems: list[Problem] = []

    def lose(self, problem: Problem) -> None:
        """A row was not imported."""
        self.lost += 1
        self.problems.append(problem)

    def taken(self, new: int) -> Taken:
        """The counts, with so many that are new."""
        return Taken(new, self.known, self.lost)
