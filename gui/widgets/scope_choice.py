"""Whether this article or all are looked at: one choice for all pages beside the article, the table of tags too."""

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QWidget

from gui.actions.running import attempt
from gui.session.session import Session


class ScopeChoice(QComboBox):
    """Follows the table of tags, and changes what it lists."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        name = self.tr("Which articles")
        self.setAccessibleName(name)
        self.setAccessibleDescription(name)  # on Linux Qt gives the entry as the name of a choice
        self.addItem(self.tr("This article"), False)
        self.addItem(self.tr("All articles"), True)
        self.activated.connect(self._choose)
        session.listed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setCurrentIndex(int(self._session.tags.query.article_id is None))

    def _choose(self) -> None:
        article = self._session.article
        here = article.id if article is not None else 0
        query = replace(self._session.tags.query, article_id=None if self.currentData() else here)
        attempt(self._session, self._session.list_tags, query)
        self._follow()
