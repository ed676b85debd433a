"""What the table of the second look shows: one finding or all, what is open or what was waived."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.model.finding import Concern
from gui.session.looking.findings_query import FindingQuery
from gui.session.names import name_of
from gui.widgets.named_choice import choice_of


class FindingFilter(QWidget):
    """Changes the conditions of a FindingQuery; `changed(query)` tells of each change by the user."""

    changed = Signal(object)

    def __init__(self, scope: QWidget, buttons: Sequence[QWidget] = (), parent: QWidget | None = None) -> None:
        """`scope` stands beside the finding; `buttons`, two at most, in the second row, to save a row of the table."""
        super().__init__(parent)
        self._query = FindingQuery(article_id=0)
        self.concern = choice_of(self.tr("Which finding"), (self.tr("All findings"), None))
        self.waived = choice_of(self.tr("Open or waived"), (self.tr("Open"), False), (self.tr("Waived"), True))
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 8, 10, 8)
        grid.setSpacing(6)
        grid.addWidget(self.concern, 0, 0, 1, 2)
        grid.addWidget(scope, 0, 2)
        grid.addWidget(self.waived, 1, 0)
        for column, button in enumerate(buttons, 1):
            grid.addWidget(button, 1, column)
        grid.setColumnStretch(0, 1)
        for choice in (self.concern, self.waived):
            choice.activated.connect(self._tell)

    def show_query(self, query: FindingQuery) -> None:
        """Show these conditions."""
        self._query = query
        self.waived.setCurrentIndex(int(query.waived))
        self.concern.setCurrentIndex(max(0, self.concern.findData(query.concern)))

    def show_counts(self, counts: Counter[Concern]) -> None:
        """Offer the findings that there are, with their counts, and the one that is chosen; while the user looks at them they stay."""
        if self.concern.view().isVisible():
            return
        chosen = self._query.concern
        self.concern.clear()
        self.concern.addItem(self.tr("All findings: {count}").format(count=counts.total()), None)
        for concern in Concern:
            if counts[concern] or concern is chosen:
                title = self.tr("{finding}: {count}").format(finding=name_of(concern), count=counts[concern])
                self.concern.addItem(title, concern.value)
        self.concern.setCurrentIndex(max(0, self.concern.findData(chosen)))

    def clear(self) -> None:
        """Show all findings that are open."""
        for choice in (self.concern, self.waived):
            choice.setCurrentIndex(0)
        self._tell()

    def is_narrow(self) -> bool:
        """Whether any condition but the article is set."""
        return self._query.concern is not None or self._query.waived

    def _tell(self) -> None:
        concern = self.concern.currentData()
        self._query = replace(self._query, concern=Concern(concern) if concern else None, waived=bool(self.waived.currentData()))
        self.changed.emit(self._query)
