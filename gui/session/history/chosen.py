"""The act that is chosen in the history of the project."""

from PySide6.QtCore import QObject, Signal

from gui.model.change import Way


class ChosenStep(QObject):
    """`chosen_set()` tells that another one is chosen, or that something has become of it."""

    chosen_set = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.key = 0
        """The key of the step, 0 where none is chosen."""
        self.annotator = ""
        self.way: Way | None = None
        """What can be done up to it: undo, redo, or neither."""

    def choose(self, key: int, annotator: str = "", way: Way | None = None) -> None:
        """Choose a step of an annotator; 0: none."""
        if (key, annotator, way) != (self.key, self.annotator, self.way):
            self.key, self.annotator, self.way = key, annotator, way
            self.chosen_set.emit()

    def clear(self) -> None:
        """None is chosen: another project comes."""
        self.choose(0)
