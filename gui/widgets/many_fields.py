"""What many tags can be given at once: a line for each, which counts as soon as somebody chooses or types something in it."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from gui.model.amendment import Amendment
from gui.model.canon import canonical
from gui.model.kinds import Kind, Status
from gui.session.names import name_of
from gui.tasks.account import LONGEST_NAME
from gui.tasks.relabelling import plain_label


class ManyFields(QWidget):
    """`changed()` tells that another amendment is chosen."""

    changed = Signal()

    def __init__(self, labels: Mapping[Kind, Sequence[str]], annotators: Sequence[str]) -> None:
        super().__init__()
        self._labels = labels
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setColumnStretch(1, 1)
        self.kind, self.status = QComboBox(), QComboBox()
        self.label, self.annotator = _editable(), _editable()
        self.how, self.note = QComboBox(), QLineEdit()
        self.kind_on = self._add(self.tr("&Kind"), self.kind)
        self.label_on = self._add(self.tr("&Label"), self.label)
        self.status_on = self._add(self.tr("Stat&us"), self.status)
        self.note_on = self._add(self.tr("&Note"), _beside(self.how, self.note))
        self.annotator_on = self._add(self.tr("Annotat&or"), self.annotator)
        self._fill(annotators)
        self._connect()

    def take_keyboard(self) -> None:
        """Put the keyboard into the first line."""
        self.kind_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def amendment(self) -> Amendment:
        """What is chosen; lines that are not ticked, and those in which nothing stands that could be given, change nothing."""
        note = canonical(self.note.text())[0]
        adds = self.how.currentIndex() == 1
        name = " ".join(canonical(self.annotator.currentText())[0].split())[:LONGEST_NAME]
        return Amendment(
            kind=Kind(self.kind.currentData()) if self.kind_on.isChecked() else None,
            label=plain_label(canonical(self.label.currentText())[0]) if self.label_on.isChecked() else None,
            status=Status(self.status.currentData()) if self.status_on.isChecked() else None,
            note=note if self.note_on.isChecked() and not adds else None,
            added=note if self.note_on.isChecked() and adds else "",
            annotator=name if self.annotator_on.isChecked() and name else None,
        )

    def _add(self, words: str, editor: QWidget) -> QCheckBox:
        box, row = QCheckBox(words), self._grid.rowCount()
        box.toggled.connect(self.changed)
        self._grid.addWidget(box, row, 0)
        self._grid.addWidget(editor, row, 1)
        return box

    def _fill(self, annotators: Sequence[str]) -> None:
        for kind in Kind:
            self.kind.addItem(name_of(kind), kind.value)
        for status in Status:
            self.status.addItem(name_of(status), status.value)
        self.status.setCurrentIndex(list(Status).index(Status.ACCEPTED))
        self.how.addItems([self.tr("is now"), self.tr("gets one more line")])
        self.annotator.addItems(list(annotators))
        self.annotator.setEditText("")
        self._offer_labels()
        names = (self.kind, self.tr("Kind")), (self.label, self.tr("Label")), (self.status, self.tr("Status")), (self.note, self.tr("Note"))
        for editor, name in (*names, (self.how, self.tr("What becomes of the note")), (self.annotator, self.tr("Annotator"))):
            editor.setAccessibleName(name)
        for combo, words in ((self.label, self.tr("no label")), (self.annotator, self.tr("a name"))):
            line = combo.lineEdit()
            assert line is not None
            line.setPlaceholderText(words)
            line.setAccessibleName(combo.accessibleName())
        self.note.setPlaceholderText(self.tr("no note"))

    def _connect(self) -> None:
        for combo, box in ((self.kind, self.kind_on), (self.status, self.status_on), (self.how, self.note_on)):
            combo.activated.connect(partial(self._tick, box))
        for combo, box in ((self.label, self.label_on), (self.annotator, self.annotator_on)):
            combo.activated.connect(partial(self._tick, box))
            combo.editTextChanged.connect(partial(self._tick, box))
        self.note.textEdited.connect(partial(self._tick, self.note_on))
        self.kind.activated.connect(self._offer_labels)
        self.kind_on.toggled.connect(self._offer_labels)

    def _tick(self, box: QCheckBox, chosen: object) -> None:
        """Whoever chooses or types something means it."""
        del chosen
        box.setChecked(True)
        self.changed.emit()

    def _offer_labels(self) -> None:
        """Those of the kind that the tags become, else those of all kinds; what is typed stays."""
        kinds = [Kind(self.kind.currentData())] if self.kind_on.isChecked() else list(Kind)
        typed = self.label.currentText()
        self.label.blockSignals(True)
        self.label.clear()
        self.label.addItems(list(dict.fromkeys(label for kind in kinds for label in self._labels.get(kind, ()))))
        self.label.setEditText(typed)
        self.label.blockSignals(False)


def _editable() -> QComboBox:
    combo = QComboBox()
    combo.setEditable(True)
    combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    return combo


def _beside(*parts: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        row.addWidget(part)
    row.setStretch(len(parts) - 1, 1)
    return whole
