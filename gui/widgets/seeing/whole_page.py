"""What the pages have in common on which a project is seen as a whole: a line above, and what it is about below."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from gui.model.problem import Problem
from gui.session.session import Session
from gui.widgets.empty_place import EmptyPlace
from gui.widgets.one_line import OneLine
from gui.widgets.scope_choice import ScopeChoice


class WholePage(QVBoxLayout):
    """The sums and the choice of articles in one line; below, what is seen, or in its place why there is nothing."""

    def __init__(self, session: Session, page: QWidget, seen: QWidget) -> None:
        """To be made last: `seen` comes into the page at once, since what has no parent yet would be shown as a window."""
        super().__init__(page)
        self.scope, self._sum, self._empty = ScopeChoice(session), OneLine(), EmptyPlace("")
        self._sum.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(10, 8, 10, 8)
        head.setSpacing(8)
        head.addWidget(self._sum, 1)
        head.addWidget(self.scope)
        self.addLayout(head)
        self._pages = QStackedLayout()
        self.addLayout(self._pages)
        self._pages.addWidget(seen)
        self._pages.addWidget(self._empty)

    def show_sum(self, sentence: str, empty: str) -> None:
        """Say the sums; where there is nothing to be seen, `empty` says so."""
        self._sum.show_sentence(sentence)
        self._empty.say(empty)
        self._pages.setCurrentIndex(int(bool(empty)))

    def say_why(self, problem: Problem) -> None:
        """Nothing can be seen, for this reason."""
        self.show_sum("", str(problem))
