"""The dialog that asks where tags begin and end: what each kind leaves out, and what becomes of examples."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.model.boundaries import DEFAULT, RULE_NAMES, Policy, Rule, bounded
from gui.model.kinds import Kind
from gui.model.span import Span
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.names import name_of
from gui.widgets.kind_heading import KindHeading

_EXAMPLES = (
    QT_TRANSLATE_NOOP("Boundaries", "“that it cost 3 million.”"),
    QT_TRANSLATE_NOOP("Boundaries", "the Senate’s"),
    QT_TRANSLATE_NOOP("Boundaries", "Dr. Anna Ortega"),
)
_SHARE = 0.9
"""How much of the screen the dialog takes at most; beyond that it scrolls."""
_tr = QCoreApplication.translate


class BoundariesDialog(QDialog):
    """Every rule has a box for each kind; below, the examples show at once what the boxes do."""

    def __init__(self, policy: Policy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Where tags begin and end"))
        self.boxes: dict[tuple[Kind, Rule], QCheckBox] = {}
        self.examples: dict[tuple[Kind, str], QLabel] = {}
        self._letters = set("doc")  # those of the buttons
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(22)
        self._grid.setVerticalSpacing(7)
        self._grid.setContentsMargins(18, 16, 18, 16)
        self._fill()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        defaults = buttons.addButton(self.tr("&Defaults"), QDialogButtonBox.ButtonRole.ResetRole)
        defaults.setToolTip(self.tr("What the guidelines of most corpora ask for"))
        defaults.clicked.connect(partial(self.show_policy, DEFAULT))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        self._page = _scrolled(self._grid)
        column.addWidget(self._page, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(18, 4, 18, 0)
        foot.addWidget(buttons)
        column.addLayout(foot)
        self.show_policy(policy)
        self.boxes[Kind.CLAIM, next(iter(Rule))].setFocus()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)
        self._take_room(foot.sizeHint().height() + 20)

    def _take_room(self, foot: int) -> None:
        """As wide as the longest example in each column, if the screen has that."""
        screen, margins = self.screen().availableSize() * _SHARE, self._grid.contentsMargins()
        columns = len(Kind) + 1
        example = self.fontMetrics().horizontalAdvance(_tr("Boundaries", _EXAMPLES[0])) + self._grid.horizontalSpacing()
        width = min(columns * example + margins.left() + margins.right(), screen.width())
        self.resize(QSize(width, self._grid.totalHeightForWidth(width) + foot).boundedTo(screen))

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        """Bring the box into sight that has the keyboard now; Qt itself does so for Tab alone."""
        del old
        if isinstance(new, QCheckBox) and self.isAncestorOf(new):
            self._page.ensureWidgetVisible(new)

    def policy(self) -> Policy:
        """What the boxes say now."""
        chosen = {kind: frozenset(rule for rule in Rule if self.boxes[kind, rule].isChecked()) for kind in Kind}
        return Policy(chosen[Kind.CLAIM], chosen[Kind.QUOTE], chosen[Kind.ENTITY])

    def show_policy(self, policy: Policy) -> None:
        """Let the boxes say this."""
        for (kind, rule), box in self.boxes.items():
            box.setChecked(rule in policy.of(kind))
        self._show_examples()

    def _fill(self) -> None:
        row = self._say(0, self.tr("What is left out of the words that you select. Alt keeps them as drawn."))
        for column, kind in enumerate(Kind, 1):
            self._grid.addWidget(KindHeading(kind), row, column)
            self._grid.setColumnStretch(column, 1)
        for rule in Rule:
            row += 1
            self._add_rule(row, rule)
        row = self._say(row + 1, self.tr("You select … and the tag is:"))
        for example in _EXAMPLES:
            self._add_example(row, example)
            row += 1
        row = self._say(row, self.tr("Saved tags stay as they are, until you choose Tag > Apply to saved tags…"))
        self._grid.setRowStretch(row, 1)

    def _say(self, row: int, sentence: str) -> int:
        label = QLabel(sentence)
        label.setWordWrap(True)
        label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
        label.setContentsMargins(0, 10 if row else 0, 0, 4)
        self._grid.addWidget(label, row, 0, 1, len(Kind) + 1)
        return row + 1

    def _add_rule(self, row: int, rule: Rule) -> None:
        """The letter for Alt leads to the first box of the row."""
        name = _tr("Rule", RULE_NAMES[rule])
        label = QLabel(self._with_letter(name))
        self._grid.addWidget(label, row, 0)
        for column, kind in enumerate(Kind, 1):
            box = QCheckBox()
            box.setAccessibleName(f"{name_of(kind)}: {name}")
            box.setToolTip(box.accessibleName())
            box.toggled.connect(self._show_examples)
            self._grid.addWidget(box, row, column, Qt.AlignmentFlag.AlignHCenter)
            self.boxes[kind, rule] = box
            if column == 1:
                label.setBuddy(box)

    def _with_letter(self, name: str) -> str:
        """The name with a letter for Alt that no other has; in any language."""
        letter = next((char for char in name if char.isalpha() and char.casefold() not in self._letters), "")
        self._letters.add(letter.casefold())
        return name.replace(letter, f"&{letter}", 1) if letter else name

    def _add_example(self, row: int, example: str) -> None:
        words = _tr("Boundaries", example)
        selected = QLabel(words)
        selected.setTextFormat(Qt.TextFormat.PlainText)
        selected.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(selected, row, 0)
        for column, kind in enumerate(Kind, 1):
            label = QLabel()
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            label.setWordWrap(True)
            self._grid.addWidget(label, row, column)
            self.examples[kind, words] = label

    def _show_examples(self) -> None:
        policy = self.policy()
        for (kind, words), label in self.examples.items():
            label.setText(bounded(words, Span(0, len(words)), policy.of(kind)).excerpt(words))
            label.setAccessibleName(f"{name_of(kind)}: {label.text()}")


def _scrolled(grid: QGridLayout) -> QScrollArea:
    """For large letters on a small screen."""
    page, area = QWidget(), QScrollArea()
    page.setLayout(grid)
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
