"""The part of the line below that says which kind is armed."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from gui.actions.arming import sentence_of
from gui.model.kinds import FACES, Kind
from gui.session.guard import guarded
from gui.session.selection import Selection
from gui.widgets.page.colours import colours_on


class ArmedLine(QLabel):
    """Hidden while no kind is armed; else its letter and what happens now, in its ink."""

    def __init__(self, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: Kind | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        font = self.font()
        font.setBold(True)
        self.setFont(font)
        self.hide()
        selection.armed_set.connect(self._show_kind)

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        """Follow the application from light to dark and back."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._kind is not None:
            self._dye(self._kind)

    def _show_kind(self, kind: Kind | None) -> None:
        self._kind = kind
        self.setVisible(kind is not None)
        if kind is not None:
            self.setText(f"{FACES[kind].letter}  {sentence_of(kind)}")
            self._dye(kind)

    def _dye(self, kind: Kind) -> None:
        palette = self.palette()
        ink = colours_on(palette.window().color()).inks[kind]
        if palette.windowText().color() != ink:  # else it would go round and round
            palette.setColor(QPalette.ColorRole.WindowText, ink)
            self.setPalette(palette)
