"""The bar for finding words in the article, below the text so that nothing moves when it opens.

It is loaded when it is first wanted, and the library for regular expressions with it.
"""

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from gui.actions.catalogue.finding import COMMANDS
from gui.actions.texts import title_of
from gui.model.canon import canonical
from gui.session.finding import Option
from gui.session.guard import guarded
from gui.session.session import Session
from gui.suggest.matching import Search
from gui.suggest.patterns import escaped
from gui.widgets.announcing import announce
from gui.widgets.find_texts import counted, faulty, found, told, turned
from gui.widgets.icons import icon

_PAUSE = 500
"""Milliseconds without a key before the count is read aloud and a fault explained."""
_ONE_ROW = 480
"""Pixels of width from which all stands in one row."""
_LONGEST = 200
"""How many code points of what is selected become the query."""
_COMMANDS = {command.id: command for command in COMMANDS}
_OPTIONS = {Option.WHOLE_WORDS: "find-words", Option.CASE: "find-case", Option.REGEX: "find-regex"}
assert _OPTIONS.keys() == set(Option)


class FindText(QLineEdit):
    """What is typed; `stepped(by)` tells of Enter (1) and of Shift+Enter (-1)."""

    stepped = Signal(int)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)


class FindBar(QWidget):
    """Shows and changes what `session.finding` looks for; `finished()` tells that the keyboard goes back to the text."""

    finished = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._finding = session, session.finding
        self.text = FindText()
        self.text.setPlaceholderText(self.tr("Find in this article"))
        self.text.setAccessibleName(self.tr("Find in this article"))
        self.text.setMinimumWidth(90)
        self.count, self.fault = _label(QPalette.ColorRole.PlaceholderText), _label(QPalette.ColorRole.BrightText)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.fault.setWordWrap(True)
        self.options = {option: _button(name, is_option=True) for option, name in _OPTIONS.items()}
        self.previous, self.next = _button("find-previous"), _button("find-next")
        self.close_button = QToolButton()
        self.close_button.setAccessibleName(self.tr("Close the find bar"))
        self.close_button.setToolTip(self.tr("Close the find bar (Esc)"))
        self._walk, self._ways = _row(self.count, self.previous, self.next), _row(*self.options.values())
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._is_wide = False  # a narrow pane must not be widened by what opens in it
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(10, 6, 8, 6)
        self._grid.setSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lay_out()
        self._connect()
        self._draw_icons()
        self._show_options()

    def open(self) -> None:
        """Take the keyboard; words that are selected, unless they are just what was found, become the query."""
        words = self._selected()
        self._finding.show()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if words:
            self.text.setText(escaped(words) if Option.REGEX in self._finding.options else words)
            self._look()
        self.text.selectAll()
        self._show_state()

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the text, from wherever in the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow pane the buttons stand below what is typed."""
        super().resizeEvent(event)
        if (self.width() >= _ONE_ROW) is not self._is_wide:
            self._is_wide = not self._is_wide
            self._lay_out()
            self._show_state()

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        """Light becomes dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "close_button"):
            self._draw_icons()

    def _lay_out(self) -> None:
        wide = self._is_wide
        self._grid.addWidget(self.text, 0, 0, 1, 1 if wide else 2)
        self._grid.addWidget(self._walk, *((0, 1) if wide else (1, 1, 1, 2)))
        self._grid.addWidget(self._ways, *((0, 2) if wide else (1, 0)), Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(self.close_button, 0, 3 if wide else 2, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(self.fault, 2, 0, 1, 4)

    def _connect(self) -> None:
        finding = self._finding
        self.text.textEdited.connect(self._look)
        self.text.stepped.connect(self._step)
        self.previous.clicked.connect(partial(self._step, -1))
        self.next.clicked.connect(partial(self._step, 1))
        self.close_button.clicked.connect(self.finished)
        for option, button in self.options.items():
            button.clicked.connect(partial(self._toggle, option))
        self._pause.timeout.connect(self._tell)
        finding.option_set.connect(self._take_option)
        finding.searched.connect(self._show_state)
        finding.hit_reached.connect(self._tell_step)

    def _look(self) -> None:
        """Look for what is typed; nothing is done with it but that."""
        query, options = canonical(self.text.text())[0], self._finding.options
        search = Search(query, Option.WHOLE_WORDS in options, Option.CASE in options, Option.REGEX in options)
        self.fault.hide()
        self._pause.start()
        self._finding.look_for(search if query else None)

    def _step(self, by: int, *ignored: object) -> None:
        if self._finding.is_looking():
            self._finding.step(by)

    def _toggle(self, option: Option, *ignored: object) -> None:
        self._finding.toggle(option)

    def _take_option(self) -> None:
        self._show_options()
        self._look()

    def _show_options(self) -> None:
        for option, button in self.options.items():
            button.setChecked(option in self._finding.options)

    def _show_state(self) -> None:
        word = turned(self._finding, in_short=not self._is_wide)
        self.count.setText(" · ".join(part for part in (word, counted(self._finding)) if part))
        for button in (self.previous, self.next):
            button.setEnabled(bool(self._finding.hits))
        if not self._pause.isActive():
            self._show_fault()

    def _show_fault(self) -> None:
        self.fault.setText(faulty(self._finding))
        self.fault.setVisible(self._finding.fault is not None)

    def _tell(self) -> None:
        """Typing has paused: say what came of it."""
        self._show_fault()
        if self._finding.is_looking() and self._finding.is_open:
            announce(self.text, told(self._finding))

    def _tell_step(self) -> None:
        """Say where a step has led; in the status line where there is no bar to show it."""
        self._show_state()
        self._pause.stop()
        if self._finding.is_open:
            announce(self.text, told(self._finding))
        else:
            self._session.announced.emit(found(self._finding))

    def _selected(self) -> str:
        """The first line of the selected words."""
        article, selection, hit = self._session.article, self._session.selection, self._finding.hit
        if article is None or (hit is not None and (selection.start, selection.end) == (hit.start, hit.end)):
            return ""
        words = article.text[selection.start : min(selection.end, selection.start + _LONGEST)].strip()
        return words.partition("\n")[0]

    def _draw_icons(self) -> None:
        colour = self.palette().color(QPalette.ColorRole.ButtonText)
        for button, command_id in (*((self.options[option], name) for option, name in _OPTIONS.items()), *self._steps()):
            button.setIcon(icon(_COMMANDS[command_id].icon, colour))
        self.close_button.setIcon(icon("close", colour))

    def _steps(self) -> tuple[tuple[QToolButton, str], ...]:
        return (self.previous, "find-previous"), (self.next, "find-next")


def _button(command_id: str, *, is_option: bool = False) -> QToolButton:
    """A button for a command of the catalogue, with its name and its key."""
    command, button = _COMMANDS[command_id], QToolButton()
    key = QKeySequence(command.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
    button.setAccessibleName(title_of(command))
    button.setToolTip(f"{title_of(command)} ({key})")
    button.setIconSize(QSize(16, 16))
    button.setCheckable(is_option)
    return button


def _label(colour: QPalette.ColorRole) -> QLabel:
    label = QLabel()
    label.setForegroundRole(colour)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _row(*parts: QWidget) -> QWidget:
    """Parts side by side."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(2)
    for part in parts:
        row.addWidget(part)
    return whole
