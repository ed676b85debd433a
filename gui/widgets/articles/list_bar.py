"""Which articles are listed, in which order: words of the title, and a menu for the rest."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from gui.actions.running import attempt
from gui.model.article import ArticleState
from gui.model.article_query import EVERY, UNFINISHED, ArticleOrder, ArticleQuery
from gui.model.canon import canonical
from gui.session.guard import guarded
from gui.session.names import name_of
from gui.session.numbers import shown
from gui.session.session import Session
from gui.widgets.icons import icon

_PAUSE = 120
"""Milliseconds without a key before the typed words are looked for."""
_NARROWEST = 60
"""Pixels that the text takes at least."""
_NAMES = 30
"""So many annotators the menu offers at most."""


class TitleText(QLineEdit):
    """Typed words; `left()` tells that the keyboard wants to go on to the list."""

    left = Signal()

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.left.emit()
            case Qt.Key.Key_Escape:
                self.clear()
                self.left.emit()
            case _:
                super().keyPressEvent(event)


class ListBar(QWidget):
    """Changes which articles are listed; shown as soon as there is more than one.  `left()` is that of its text."""

    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.text, self.choices, self.menu = TitleText(), QToolButton(), QMenu(self)
        self.text.setPlaceholderText(self.tr("Title…"))
        self.text.setAccessibleName(self.tr("Filter articles by title"))
        self.text.setClearButtonEnabled(True)
        for clear in self.text.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Clear the text"))
        name = self.tr("Filter and order of the articles")
        self.choices.setAccessibleName(name)
        self.choices.setToolTip(name)
        self.choices.setAutoRaise(True)
        self.choices.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.choices.setMenu(self.menu)
        self.choices.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.choices.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.shown, self.all = QLabel(), QToolButton()
        self.shown.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.text.setMinimumWidth(_NARROWEST)
        self.shown.setMinimumWidth(1)
        self.all.setText(self.tr("Show all"))
        self.all.setAutoRaise(True)
        self.all.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._lay_out()
        self._connect()
        self._follow()

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        """Light becomes dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_pause"):
            self._draw_sign()

    def _lay_out(self) -> None:
        above, below, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        above.addWidget(self.text)
        above.addWidget(self.choices)
        below.addWidget(self.shown, 1)
        below.addWidget(self.all)
        for row in (above, below):
            row.setSpacing(4)
            column.addLayout(row)
        column.setContentsMargins(12, 0, 8, 6)
        column.setSpacing(2)

    def _connect(self) -> None:
        self.menu.aboutToShow.connect(self._fill)
        self._pause.timeout.connect(self._look)
        self.text.textChanged.connect(self._pause.start)
        self.text.left.connect(self._leave)
        self.all.clicked.connect(self._show_all)
        articles = self._session.articles
        for signal in (articles.counted, articles.modelReset, articles.rowsInserted, articles.rowsRemoved):
            signal.connect(self._follow)
        self._session.project_opened.connect(self._begin)

    def _begin(self) -> None:
        """Another project lists all of its articles."""
        self.text.clear()
        self._pause.stop()
        self._follow()

    def _follow(self) -> None:
        articles = self._session.articles
        self.setVisible(articles.total() > 1)
        for part in (self.shown, self.all):
            part.setVisible(articles.query.is_narrow)
        numbers = {"shown": shown(articles.rowCount()), "total": shown(articles.total())}
        told = self.tr("looking…") if articles.is_searching else self.tr("{shown} of {total}").format(**numbers)
        self.shown.setText(told if articles.rowCount() or articles.is_searching else self.tr("No article fits"))
        self._draw_sign()

    def _draw_sign(self) -> None:
        role = QPalette.ColorRole.Highlight if self._session.articles.query != EVERY else QPalette.ColorRole.ButtonText
        self.choices.setIcon(icon("filter", self.palette().color(role)))

    def _look(self) -> None:
        self._pause.stop()
        text = canonical(self.text.text())[0]
        if text != self._session.articles.query.text:
            self._list(replace(self._session.articles.query, text=text))

    def _leave(self) -> None:
        """The keyboard goes on: the next key must not meet rows that are about to go."""
        self._look()
        self.left.emit()

    def _show_all(self) -> None:
        query = self._session.articles.query
        self.text.clear()
        self._list(ArticleQuery(order=query.order, descending=query.descending))

    def _list(self, query: ArticleQuery) -> None:
        attempt(self._session, self._session.articles.list_articles, query)
        self._follow()

    def _fill(self) -> None:
        """Offer what there is now: who is to read articles, and how many of each state there are."""
        self.menu.clear()
        attempt(self._session, self._offer_all)

    def _offer_all(self) -> None:
        query, project = self._session.articles.query, self._session.project
        self.menu.addSection(self.tr("State"))
        states = [(self.tr("Every state"), frozenset[ArticleState]()), (self.tr("Not done"), UNFINISHED)]
        states += [(name_of(state), frozenset({state})) for state in ArticleState]
        self._offer([(title, replace(query, states=wanted)) for title, wanted in states])
        names = project.reading.annotators()[:_NAMES] if project is not None else []
        whose = [(self.tr("For anybody"), frozenset[str]()), (self.tr("For nobody yet"), frozenset({""}))]
        whose += [(self.tr("For {name}").format(name=name.replace("&", "&&")), frozenset({name})) for name in names]
        self.menu.addSection(self.tr("Who is to read them"))
        self._offer([(title, replace(query, assignees=wanted)) for title, wanted in whose])
        self.menu.addSection(self.tr("Order"))
        self._offer([(name_of(order), replace(query, order=order)) for order in ArticleOrder])
        turned = self.menu.addAction(self.tr("The other way round"))
        turned.setCheckable(True)
        turned.setChecked(query.descending)
        turned.triggered.connect(partial(self._list, replace(query, descending=not query.descending)))

    def _offer(self, choices: list[tuple[str, ArticleQuery]]) -> None:
        group = QActionGroup(self.menu)
        for title, query in choices:
            action = group.addAction(title)
            action.setCheckable(True)
            action.setChecked(query == self._session.articles.query)
            action.triggered.connect(partial(self._list, query))
            self.menu.addAction(action)
