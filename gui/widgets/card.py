"""The card of the current tag: what it says, and its history."""

from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QPalette
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QLabel, QPlainTextEdit, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from gui.actions.running import attempt
from gui.model.change import Act, Way
from gui.model.kinds import FACES, Kind, Status
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.session.guard import guarded
from gui.session.moments import shown_moment
from gui.session.names import name_of
from gui.session.session import Session
from gui.store.streaming import HistoryEntry, history_of
from gui.widgets.empty_place import EmptyPlace
from gui.widgets.tag_delegate import fill_with

V = TypeVar("V")
_PAUSE = 1500
"""Milliseconds without a key after which a note is saved."""
_SHOWN = 240
"""How many code points of the excerpt the card shows."""


class NoteEdit(QPlainTextEdit):
    """A note; it is kept at every pause in typing, and when the keyboard leaves it."""

    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._tell)
        self.textChanged.connect(self._pause.start)

    def _tell(self) -> None:
        self.finished.emit()

    def words(self) -> str:
        """The note with its no-break spaces, which `toPlainText` turns into blanks."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    @guarded(None)
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.finished.emit()


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
    def fields(self) -> "CardFields":
        """The fields; made when the first tag is shown, since a window starts without one."""
        fields = CardFields(self._session)
        self._pages.addWidget(fields)
        before = self._before
        for field in (fields.kind, fields.label, fields.status, fields.note):
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

    def take_keyboard(self) -> None:
        """Put the keyboard into the first field."""
        if self._pages.currentIndex():
            self.fields.label.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


class CardFields(QScrollArea):
    """The fields of the card; each change is saved when the keyboard leaves its field."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._tag: Tag | None = None
        self._offered: Kind | None = None
        self._excerpt, self._history = QLabel(), QLabel()
        self.kind, self.label, self.status = QComboBox(), QComboBox(), QComboBox()
        self.note = NoteEdit()
        self._fill_choices()
        self._lay_out()
        line = self.label.lineEdit()
        assert line is not None
        self._line = line
        self.kind.activated.connect(self._set_kind)
        self.label.activated.connect(self._set_label)
        line.editingFinished.connect(self._set_label)
        self.status.activated.connect(self._set_status)
        self.note.finished.connect(self._set_note)

    def show_tag(self, tag: Tag | None) -> None:
        """Show a tag; with None what was typed for the last one is kept, and no more is."""
        is_other = self._tag is None or tag is None or tag.uid != self._tag.uid
        is_typing = self._tag is not None and self._line.hasFocus() and self._line.text() != self._tag.label
        if is_other and not self.save_typed():
            self._rescue_note()
        self._tag = tag
        if tag is None:
            return
        excerpt = tag.excerpt.replace("\n", " ")
        self._excerpt.setText(excerpt if len(excerpt) <= _SHOWN else excerpt[:_SHOWN].rstrip() + "…")
        self.kind.setCurrentIndex(self.kind.findData(tag.kind.value))
        if is_other or not is_typing:
            self._offer_labels(tag)
        self.status.setCurrentIndex(self.status.findData(tag.status.value))
        if self.note.words() != tag.note and (is_other or not self.note.hasFocus()):
            self.note.setPlainText(tag.note)
        self._show_history(tag)

    def _fill_choices(self) -> None:
        fill_with(self.kind, Kind)
        fill_with(self.status, Status)
        self._excerpt.setWordWrap(True)
        self._excerpt.setTextFormat(Qt.TextFormat.PlainText)
        self._excerpt.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.label.setEditable(True)
        self.label.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.note.setTabChangesFocus(True)
        self.note.setPlaceholderText(self.tr("Why, or what to look at again"))
        self.note.setFixedHeight(self.note.fontMetrics().lineSpacing() * 3 + 14)
        self._history.setTextFormat(Qt.TextFormat.PlainText)
        self._history.setWordWrap(True)
        self._history.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        names = (self.tr("Kind"), self.tr("Label"), self.tr("Status"), self.tr("Note"))
        for field, name in zip((self.kind, self.label, self.status, self.note), names, strict=True):
            field.setAccessibleName(self.tr("{field} of the tag").format(field=name))
        line = self.label.lineEdit()
        assert line is not None
        line.setAccessibleName(self.label.accessibleName())

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Kind"), self.kind)
        form.addRow(self.tr("Label"), self.label)
        form.addRow(self.tr("Status"), self.status)
        form.addRow(self.tr("Note"), self.note)
        history = QLabel(self.tr("History"))
        history.setAlignment(Qt.AlignmentFlag.AlignTop)  # beside the first line of many
        form.addRow(history, self._history)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        column.addWidget(self._excerpt)
        column.addLayout(form)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _offer_labels(self, tag: Tag) -> None:
        if self._offered is not tag.kind:
            self._offered = tag.kind
            self.label.clear()
            self.label.addItems(FACES[tag.kind].labels)
        self.label.setEditText(tag.label)

    def _show_history(self, tag: Tag) -> None:
        project = self._session.project
        try:
            told = "\n".join(map(_told, history_of(project.reading, tag.id))) if project else ""
        except Problem as problem:  # the tag itself is at hand; where its history would stand, one reads why it does not
            told = str(problem)
        self._history.setText(told)

    def save_typed(self) -> bool:
        """Save label and note if they were typed and not saved yet; False if that was refused."""
        tag = self._tag
        if tag is None:
            return True
        saved = True
        if self._line.hasFocus() and self._line.text() != tag.label:
            saved = self._edit(self._session.editing.set_label, self._line.text())
        return self._save_note() and saved

    def _save_note(self) -> bool:
        tag = self._tag
        if tag is None or not self.note.document().isModified() or self.note.words() == tag.note:
            return True
        return attempt(self._session, self._session.editing.set_note, tag, self.note.words())

    def _rescue_note(self) -> None:
        """The note could not be saved, and another tag is to be shown: its words go to the clipboard."""
        if self.note.document().isModified():
            QGuiApplication.clipboard().setText(self.note.words())
            self._session.announced.emit(self.tr("The note was not saved; its words are on the clipboard"))

    def _set_kind(self) -> None:
        self._edit(self._session.editing.set_kind, Kind(self.kind.currentData()))

    def _set_label(self) -> None:
        self._edit(self._session.editing.set_label, self.label.currentText())

    def _set_status(self) -> None:
        self._edit(self._session.editing.set_status, Status(self.status.currentData()))

    def _set_note(self) -> None:
        self._save_note()

    def _edit(self, change: Callable[[Tag, V], bool], value: V) -> bool:
        """Change the tag; where that is refused, the fields show again what is saved."""
        if self._tag is None:
            return True
        done = attempt(self._session, change, self._tag, value)
        if not done:
            self.show_tag(self._tag)
        return done


def _told(entry: HistoryEntry) -> str:
    """One line of history: when, who, what."""
    act = name_of(Act(entry.act)) if entry.act in set(Act) else entry.act
    match entry.way:
        case Way.UNDO:
            act = QCoreApplication.translate("Card", "undid {act}").format(act=act)
        case Way.REDO:
            act = QCoreApplication.translate("Card", "redid {act}").format(act=act)
    return f"{shown_moment(entry.at)} · {entry.annotator} · {act}" + (f" → {entry.label}" if entry.label else "")
