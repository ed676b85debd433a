"""How far each annotator is with the articles that are theirs to read, counted by the project."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from gui.actions.running import attempt
from gui.model.article import ArticleState
from gui.model.article_query import StateCounts
from gui.model.directions import isolated, without_directions
from gui.session.names import name_of
from gui.session.numbers import shown
from gui.session.session import Session
from gui.store.articles import progress_of

_MARGIN = 20
_WIDE = 120
"""Pixels of a bar."""
_NUMBERS = (1, *range(3, 3 + len(ArticleState)))
"""The columns of numbers."""


class ProgressDialog(QDialog):
    """A window beside the work: a row for all articles, one for each annotator, one for those that nobody is to read.  It follows."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Progress"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._scrolled = QScrollArea()
        self._scrolled.setWidgetResizable(True)
        self._scrolled.setFrameShape(QScrollArea.Shape.NoFrame)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        buttons.setContentsMargins(_MARGIN, 0, _MARGIN, _MARGIN // 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scrolled)
        column.addWidget(buttons)
        session.articles.counted.connect(self._refresh)
        self._refresh()
        inside, bar = self._scrolled.widget(), self._scrolled.verticalScrollBar()
        wide = inside.sizeHint().width() + bar.sizeHint().width() if inside is not None else 0
        self.resize(max(640, wide), 320)

    def _refresh(self) -> None:
        attempt(self._session, self._count)

    def _count(self) -> None:
        project = self._session.project
        if project is None:
            self.close()
            return
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        headings = [self.tr("Who is to read them"), self.tr("Progress"), "", *(name_of(state) for state in ArticleState)]
        for column, heading in enumerate(headings):
            grid.addWidget(QLabel(heading), 0, column, _side(column))
        self._fill(grid, StateCounts(progress_of(project.reading)))
        grid.setRowStretch(grid.rowCount(), 1)
        self._scrolled.setWidget(inside)

    def _fill(self, grid: QGridLayout, progress: StateCounts) -> None:
        self._add(grid, self.tr("All articles"), progress, None)
        for name in progress.assignees():
            self._add(grid, isolated(without_directions(name)) if name else self.tr("For nobody yet"), progress, name)

    def _add(self, grid: QGridLayout, title: str, progress: StateCounts, name: str | None) -> None:
        row, total, done = grid.rowCount(), progress.total(name), progress.done(name)
        numbers = self.tr("{done} of {total}").format(done=shown(done), total=shown(total))
        bar = QProgressBar()
        bar.setRange(0, max(1, total))
        bar.setValue(done)
        bar.setTextVisible(False)
        bar.setFixedSize(_WIDE, 6)
        bar.setAccessibleName(f"{title}: {numbers}")
        counts = [progress.of_state(state) if name is None else progress.of(name, state) for state in ArticleState]
        parts = [_label(title), _label(numbers), bar, *(_label(shown(count)) for count in counts)]
        for column, part in enumerate(parts):
            grid.addWidget(part, row, column, _side(column))


def _side(column: int) -> Qt.AlignmentFlag:
    """Numbers stand one below the other."""
    across = Qt.AlignmentFlag.AlignRight if column in _NUMBERS else Qt.AlignmentFlag.AlignLeft
    return across | Qt.AlignmentFlag.AlignVCenter


def _label(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
