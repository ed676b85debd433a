"""The card of the current tag: an empty place, or what the tag says."""

from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from gui.model.tag import Tag
from gui.session.guard import guarded
from gui.session.session import Session
from gui.widgets.card.field_names import Field
from gui.widgets.card.fields import CardFields
from gui.widgets.empty_place import EmptyPlace


class Card(QWidget):
    """Shows and edits the current tag; `escaped()` asks for the keyboard to go back to the text."""

    escaped = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._before: QWidget = self
        self._pages = QStackedLayout(self)
        self._pages.addWidget(EmptyPlace(self.tr("Click a tag, or press N, to see what it says.")))
        session.selection.tag_chosen.connect(self.show_tag)
        session.commanded.connect(self.save_typed)

    @cached_property
    def fields(self) -> CardFields:
        """The fields; made when the first tag is shown, since a window starts without one."""
        fields = CardFields(self._session)
        self._pages.addWidget(fields)
        before = self._before
        for field in (fields.kind, fields.label, fields.unsure, fields.status, fields.note):
            QWidget.setTabOrder(before, field)  # though it came last
            before = field
        return fields

    def come_after(self, widget: QWidget) -> None:
        """Let Tab lead from this widget into the fields, wherever they stand; to be said before the first tag is shown."""
        self._before = widget

    def show_tag(self, tag: Tag | None) -> None:
        """Show a tag, or that none is chosen."""
        if tag is not None or self._pages.count() > 1:
            self.fields.show_tag(tag)
        self._pages.setCurrentIndex(int(tag is not None))

    def save_typed(self) -> bool:
        """Save what is being typed; False if that was refused (the user has been told), and it is still there."""
        return self._pages.count() == 1 or self.fields.save_typed()

    def take_keyboard(self, field: Field = Field.LABEL) -> None:
        """Put the keyboard into the label, which is most often what is to be said, or into the note."""
        if self._pages.currentIndex():
            self.fields.go_to(field)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
