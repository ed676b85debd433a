"""Words that the tag has from elsewhere: they can be read and taken away here."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from gui.session.guard import guarded
from gui.widgets.card.field_names import Field, heard_name
from gui.widgets.card.line_button import LineButton, Picture


class ShownLine(QLineEdit):
    """Delete takes them away: `cleared`."""

    cleared = Signal()

    def __init__(self, field: Field, empty: str) -> None:
        """`empty` says how they come here."""
        super().__init__()
        self.setReadOnly(True)
        self.setAccessibleName(heard_name(field))
        self.setPlaceholderText(empty)
        self._button = LineButton(self, Picture.TAKE_AWAY, self.tr("Take it away"))
        self._button.pressed.connect(self.cleared)
        self._button.show_if(False)

    def show_words(self, words: str) -> None:
        """Show other words."""
        if self.text() != words:
            self.setText(words)
            self.setCursorPosition(0)
            self.setToolTip(self.tr("Delete takes it away") if words else "")
            self._button.show_if(bool(words))

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._button.draw()

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.text():
            self.cleared.emit()
        else:
            super().keyPressEvent(event)
