"""What is looked for in all articles: words or a regular expression, and how."""

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from gui.actions.catalogue.finding import COMMANDS
from gui.actions.texts import title_of
from gui.model.canon import canonical
from gui.model.hunt import Hunt
from gui.session.finding import Option
from gui.session.guard import guarded
from gui.widgets.icons import icon

_COMMANDS = {command.id: command for command in COMMANDS}
_OPTIONS = {Option.WHOLE_WORDS: "find-words", Option.CASE: "find-case", Option.REGEX: "find-regex"}
_KEYS = {Qt.Key.Key_W: Option.WHOLE_WORDS, Qt.Key.Key_C: Option.CASE, Qt.Key.Key_X: Option.REGEX}
"""With Alt, as in the find bar."""
assert _OPTIONS.keys() == set(Option) == set(_KEYS.values())


class SearchText(QLineEdit):
    """What is typed; `entered()` tells of Enter and Down, `option_set(option)` of an option's key, `escaped()` of Esc."""

    entered = Signal()
    option_set = Signal(object)
    escaped = Signal()

    @guarded(False)
    def event(self, event: QEvent) -> bool:
        """Keep an option's key from the menus and from the find bar."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _option_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        option = _option_of(event)
        if option is not None:
            self.option_set.emit(option)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


class SearchField(QWidget):
    """`edited()` tells that the user wants something else looked for, or in another way."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = SearchText()
        self.text.setPlaceholderText(self.tr("Search all articles"))
        self.text.setAccessibleName(self.tr("Search all articles"))
        self.text.setClearButtonEnabled(True)
        self.options = {option: _button(command) for option, command in _OPTIONS.items()}
        self.options[Option.WHOLE_WORDS].setChecked(True)
        self.possessive, self.names = QCheckBox(self.tr("Also with ’s")), QCheckBox(self.tr("Other names too"))
        self.possessive.setChecked(True)
        self.possessive.setToolTip(self.tr("“Kim’s” counts as “Kim”; the tag leaves the ’s out"))
        self.scope = QComboBox()
        self.scope.setAccessibleName(self.tr("Where to search"))
        self.scope.setAccessibleDescription(self.tr("Where to search"))  # on Linux Qt gives the entry as the name of a choice
        self.scope.addItem(self.tr("All articles"), False)
        self.scope.addItem(self.tr("This article"), True)
        self.fault = QLabel()
        self.fault.setForegroundRole(QPalette.ColorRole.BrightText)
        self.fault.setTextFormat(Qt.TextFormat.PlainText)
        self.fault.setWordWrap(True)
        self.fault.hide()
        self._other_names: tuple[str, ...] = ()
        self._lay_out()
        self._connect()
        self.show_names((), on=False)
        self._draw_icons()

    def hunt(self, here: int) -> Hunt:
        """What is typed, with its options; `here` is the open article."""
        return Hunt(
            canonical(self.text.text())[0],
            names=self._other_names if self.names.isChecked() else (),
            whole_words=self._is_on(Option.WHOLE_WORDS),
            case=self._is_on(Option.CASE),
            regex=self._is_on(Option.REGEX),
            possessive=self.possessive.isChecked(),
            articles=frozenset({here}) if self.scope.currentData() else None,
        )

    def ask_for(self, words: str) -> None:
        """Put these words in place of what is typed; they are no regular expression."""
        self.text.setText(words)
        self.options[Option.REGEX].setChecked(False)
        self.show_names((), on=False)

    def show_hunt(self, hunt: Hunt) -> None:
        """Show what is looked for; nothing is told of it."""
        self.text.setText(hunt.words)
        for option, on in ((Option.WHOLE_WORDS, hunt.whole_words), (Option.CASE, hunt.case), (Option.REGEX, hunt.regex)):
            self.options[option].setChecked(on)
        self.possessive.setChecked(hunt.possessive)
        self.scope.setCurrentIndex(int(hunt.articles is not None))
        self.show_names(hunt.names, on=bool(hunt.names))

    def show_names(self, names: tuple[str, ...], *, on: bool | None = None) -> None:
        """Offer to look for these names as well; they are those of whom the register knows under the words typed."""
        self._other_names = names
        if on is not None:
            self.names.setChecked(on)
        self.names.setVisible(bool(names))
        self.names.setToolTip(", ".join(names))

    def show_fault(self, sentence: str) -> None:
        """Say what is wrong with it; nothing if that is empty."""
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        """Light becomes dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "fault"):
            self._draw_icons()

    def _lay_out(self) -> None:
        ways, below, grid = QHBoxLayout(), QHBoxLayout(), QGridLayout(self)
        ways.setSpacing(2)
        for button in self.options.values():
            ways.addWidget(button)
        below.setSpacing(12)
        for part in (self.scope, self.possessive, self.names):
            below.addWidget(part)
        below.addStretch(1)
        grid.setContentsMargins(10, 8, 10, 4)
        grid.setSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.text, 0, 0)
        grid.addLayout(ways, 0, 1)
        grid.addLayout(below, 1, 0, 1, 2)
        grid.addWidget(self.fault, 2, 0, 1, 2)

    def _connect(self) -> None:
        self.text.textEdited.connect(self._tell)
        self.text.option_set.connect(self._toggle)
        for option, button in self.options.items():
            button.clicked.connect(partial(self._tell, option))
        for check in (self.possessive, self.names):
            check.clicked.connect(self._tell)
        self.scope.activated.connect(self._tell)

    def _tell(self, *ignored: object) -> None:
        self.edited.emit()

    def _toggle(self, option: Option) -> None:
        self.options[option].toggle()
        self.edited.emit()

    def _is_on(self, option: Option) -> bool:
        return self.options[option].isChecked()

    def _draw_icons(self) -> None:
        colour = self.palette().color(QPalette.ColorRole.ButtonText)
        for option, button in self.options.items():
            button.setIcon(icon(_COMMANDS[_OPTIONS[option]].icon, colour))


def _option_of(event: QKeyEvent) -> Option | None:
    """The option whose key that is."""
    return _KEYS.get(Qt.Key(event.key())) if event.modifiers() == Qt.KeyboardModifier.AltModifier else None


def _button(command_id: str) -> QToolButton:
    """An option with its name and its key, which are those of the find bar."""
    command, button = _COMMANDS[command_id], QToolButton()
    key = QKeySequence(command.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
    button.setAccessibleName(title_of(command))
    button.setToolTip(f"{title_of(command)} ({key})")
    button.setIconSize(QSize(16, 16))
    button.setCheckable(True)
    return button
