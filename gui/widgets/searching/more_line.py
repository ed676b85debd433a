"""The quiet line after a tag: the same words stand elsewhere too, and are not tagged yet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from gui.actions.alike import tag_alike
from gui.actions.running import attempt
from gui.model.change import Step
from gui.model.hunt import Alike
from gui.model.tag import Tag
from gui.session.session import Session
from gui.widgets.announcing import announce
from gui.widgets.searching.search_texts import more_alike


class MoreLine(QToolButton):
    """Shown as long as the tag that was asked about is the current one; a click lists the places, as M does."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._tag = session, ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(self.tr("List these places, to tag them too. Nothing is written yet."))
        self.clicked.connect(self._list)
        self.hide()
        session.searching.counted.connect(self._offer)
        session.selection.tag_chosen.connect(self._follow)
        session.steps.stepped.connect(self._ask_again)

    def ask(self, tag: Tag) -> None:
        """Have counted where else the words of this tag stand, if it is still the current one."""
        self.hide()
        current = self._session.selection.tag
        if current is not None and current.uid == tag.uid:
            self._tag = tag.uid
            self._session.searching.count_alike(current)

    def _offer(self, alike: Alike) -> None:
        current = self._session.selection.tag
        said = more_alike(alike)
        if current is not None and current.uid == alike.tag.uid == self._tag and said:
            self.setText(self.tr("{more} (M)").format(more=said))
            self.setAccessibleName(said)
            self.show()
            announce(self, self.text())

    def _follow(self, tag: Tag | None) -> None:
        """Of another tag it would say what is not so."""
        if self._tag and (tag is None or tag.uid != self._tag):
            self._tag = ""
            self.hide()
            self._session.searching.count_alike(None)

    def _ask_again(self, step: Step) -> None:
        """Others were tagged, or are tagged no more: there may be more now, or less."""
        current = self._session.selection.tag
        others = any(isinstance(change.row, Tag) and change.row.uid != self._tag for change in step.changes)
        if others and current is not None and current.uid == self._tag:
            self.ask(current)

    def _list(self) -> None:
        attempt(self._session, tag_alike, self._session)
