"""The fields of the card: those of every tag, and those of its kind in between."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.actions.running import attempt
from gui.model.kinds import Kind, Status
from gui.model.tag import Tag
from gui.session.guard import guarded
from gui.session.session import Session
from gui.widgets.card.choices import StillChoice
from gui.widgets.card.excerpt import Excerpt
from gui.widgets.card.field_names import Field, heard_name, name_of_field
from gui.widgets.card.form import GAP, Form
from gui.widgets.card.history import History
from gui.widgets.card.kind_place import KindPlace
from gui.widgets.card.label_choice import LabelChoice
from gui.widgets.card.note_edit import ABOVE, NoteEdit
from gui.widgets.tag_delegate import fill_with

_MARGINS = (16, 14, 16, 14)


class CardFields(QScrollArea):
    """Each change is saved when it is chosen, or when the keyboard leaves its field."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._tag: Tag | None = None
        self._excerpt, self.history = Excerpt(), History(session)
        self.kind, self.label, self.status = StillChoice(Field.KIND), LabelChoice(), StillChoice(Field.STATUS)
        self.place = KindPlace(session, self._edit, self.label)
        self.unsure = QCheckBox(name_of_field(Field.UNSURE))
        self.note = NoteEdit(3, heard_name(Field.NOTE), self.tr("Why, or what to look at again"))
        self._fill_choices()
        self._lay_out()
        self._connect()

    def show_tag(self, tag: Tag | None) -> None:
        """Show a tag; with None what was typed for the last one is kept, and no more is."""
        is_other = self._tag is None or tag is None or tag.uid != self._tag.uid
        is_typing = self._tag is not None and self.label.is_typing(self._tag.label)
        if is_other and not self.save_typed():
            self._rescue()
        if tag is None:
            self._tag = None
            self.place.leave()
            return
        self._tag = tag
        self._excerpt.show_tag(tag)
        self._show_values(tag)
        if is_other or not is_typing:
            self._offer_labels(tag)
            self.label.show_label(tag.label)
        self.place.show_tag(tag, other=is_other)
        self.note.show_words(tag.note, other=is_other)
        self.history.show_tag(tag)

    def save_typed(self) -> bool:
        """Save what was typed and not saved yet; False if any of it was refused."""
        tag = self._tag
        if tag is None:
            return True
        saved = True
        if self.label.is_typing(tag.label):
            saved = self._edit(partial(self._session.editing.set_label, label=self.label.line.text()))
        saved = self.place.save_typed() and saved
        return self._save_note() and saved

    def go_to(self, field: Field) -> None:
        """Put the keyboard into the label or the note."""
        target = self.note if field is Field.NOTE else self.label
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._reveal(target)

    @guarded(False)
    def focusNextPrevChild(self, forward: bool) -> bool:
        gone = super().focusNextPrevChild(forward)
        field = self.focusWidget()
        if gone and field is not None:
            self._reveal(field)
        return gone

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width() - _MARGINS[0] - _MARGINS[2]
        self.place.fit(width)
        for form in (self._above, self._below):
            form.fit(width, self.fontMetrics())

    def _reveal(self, field: QWidget) -> None:
        """Bring the whole field into sight: to Qt its caret is enough."""
        at = QRect(field.mapTo(self._inside, QPoint(0, 0)), field.size())
        self.ensureVisible(0, at.center().y(), 0, at.height() // 2 + GAP)

    def _fill_choices(self) -> None:
        fill_with(self.kind, Kind)
        fill_with(self.status, Status)
        self.unsure.setAccessibleName(name_of_field(Field.UNSURE))

    def _lay_out(self) -> None:
        self._above, self._below = Form(), Form()
        self._above.add(Field.KIND, self.kind)
        self._above.add(Field.LABEL, self.label)
        self._below.addRow(self._below.blank(), self.unsure)
        self._below.add(Field.STATUS, self.status)
        self._below.add(Field.NOTE, self.note, below=ABOVE)
        self._below.add(Field.HISTORY, self.history, below=0)
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(GAP)
        column.addWidget(self._excerpt)
        column.addSpacing(GAP // 2)
        column.addLayout(self._above)
        column.addWidget(self.place)
        column.addLayout(self._below)
        column.addStretch(1)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _connect(self) -> None:
        session = self._session
        self.kind.activated.connect(self._set_kind)
        self.label.settled.connect(self._set_label)
        self.unsure.clicked.connect(self._set_unsure)
        self.status.activated.connect(self._set_status)
        self.note.finished.connect(self._save_note)
        session.labels.changed.connect(self._offer_again)
        session.register.changed.connect(self.place.show_again)

    def _offer_labels(self, tag: Tag) -> None:
        labels = self._session.labels
        self.label.offer(labels.offered(tag.kind), labels.last_used(tag.kind))

    def _offer_again(self) -> None:
        if self._tag is not None:
            self._offer_labels(self._tag)

    def _save_note(self) -> bool:
        tag = self._tag
        if tag is None or not self.note.is_unsaved(tag.note):
            return True
        return attempt(self._session, self._session.editing.set_note, tag, self.note.words())

    def _rescue(self) -> None:
        """Words that could not be saved go to the clipboard, since another tag is to be shown."""
        tag = self._tag
        words = [self.note.words()] if tag is not None and self.note.is_unsaved(tag.note) else []
        words += self.place.unsaved()
        if words:
            QGuiApplication.clipboard().setText("\n".join(words))
            self._session.announced.emit(self.tr("What was typed was not saved; it is on the clipboard"))

    def _set_kind(self) -> None:
        self._edit(partial(self._session.editing.set_kind, kind=Kind(self.kind.currentData())))

    def _set_label(self, label: str) -> None:
        self._edit(partial(self._session.editing.set_label, label=label))

    def _set_unsure(self, on: bool) -> None:
        self._edit(partial(self._session.editing.set_unsure, on=on))

    def _set_status(self) -> None:
        self._edit(partial(self._session.editing.set_status, status=Status(self.status.currentData())))

    def _edit(self, change: Callable[[Tag], object]) -> bool:
        """Change the tag; where that is refused, the fields show again what is saved, as far as that is at hand.

        The project may be locked: to ask it for more would let the window wait once more for each question.
        """
        if self._tag is None:
            return True
        done = attempt(self._session, change, self._tag)
        if not done and self._tag is not None:
            self._show_values(self._tag)
            if not self.label.is_typing(self._tag.label):
                self.label.show_label(self._tag.label)
            self.place.show_values(self._tag)
        return done

    def _show_values(self, tag: Tag) -> None:
        _show(self.kind, tag.kind.value)
        if self.unsure.isChecked() is not tag.unsure:
            self.unsure.setChecked(tag.unsure)
        _show(self.status, tag.status.value)


def _show(choice: QComboBox, value: str) -> None:
    row = choice.findData(value)
    if row != choice.currentIndex():
        choice.setCurrentIndex(row)
