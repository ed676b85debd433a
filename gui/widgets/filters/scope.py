"""Which articles the table of tags is about: this one, all, or those that somebody has chosen."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from gui.model.tag_query import TagQuery
from gui.session.numbers import shown

_HERE, _ALL, _CHOSEN = range(3)


class Scope(QComboBox):
    """`changed()` tells that the user has chosen another; chosen articles are offered as long as there were any."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = self.tr("Which articles")
        self.setAccessibleName(name)
        self.setAccessibleDescription(name)  # on Linux Qt gives the entry as the name of a choice
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.addItem(self.tr("This article"))
        self.addItem(self.tr("All articles"))
        self._articles: frozenset[int] | None = None
        self._article_id: int | None = None
        self.activated.connect(self._tell)

    def show_scope(self, query: TagQuery, article_id: int | None) -> None:
        """Show what the query is about; `article_id` is what "this article" means."""
        self._article_id = article_id
        if query.articles is not None and query.articles != self._articles:
            self._articles = query.articles
            self.removeItem(_CHOSEN)
            self.addItem(self.tr("Chosen articles: {count}").format(count=shown(len(query.articles))))
        self.setCurrentIndex(_CHOSEN if query.articles is not None else _ALL if query.article_id is None else _HERE)

    def applied_to(self, query: TagQuery) -> TagQuery:
        """The query about the articles that are chosen here."""
        place = self.currentIndex()
        return replace(
            query, article_id=self._article_id if place == _HERE else None, articles=self._articles if place == _CHOSEN else None
        )

    def _tell(self) -> None:
        self.changed.emit()
