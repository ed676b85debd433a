"""What hands do to the shown article, joined to what it does in the session."""

from PySide6.QtCore import QObject

from gui.actions.arming import tag_as_armed
from gui.actions.edges import dragged_span, drop_edge
from gui.actions.later import click_again
from gui.actions.running import attempt
from gui.model.edges import Edge
from gui.model.kinds import Kind
from gui.model.tag import Tag
from gui.session.session import Session
from gui.widgets.article.handles import Handles
from gui.widgets.article.view import ArticleView


class Hands(QObject):
    """Repeated clicks grow the selection, handles move edges, and what is selected becomes a tag while a kind is armed."""

    def __init__(self, session: Session, view: ArticleView) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        self._handles = Handles(view)
        view.click_repeated.connect(self._click_again)
        view.selection_done.connect(self._tag)
        self._handles.dragged.connect(self._preview)
        self._handles.dropped.connect(self._drop)
        self._handles.abandoned.connect(self._end_preview)
        session.selection.put.connect(view.select)
        session.selection.armed_set.connect(self._show_armed)
        session.selection.tag_chosen.connect(self._follow)

    def _click_again(self, position: int, times: int) -> None:
        click_again(self._session, position, times)

    def _tag(self) -> None:
        attempt(self._session, tag_as_armed, self._session)

    def _preview(self, uid: str, edge: Edge, position: int, raw: bool) -> None:
        self._view.preview_edge(dragged_span(self._session, uid, edge, position, raw))

    def _drop(self, uid: str, edge: Edge, position: int, raw: bool) -> None:
        attempt(self._session, drop_edge, self._session, uid, edge, position, raw)
        self._end_preview()

    def _end_preview(self) -> None:
        self._view.preview_edge(None)

    def _show_armed(self, kind: Kind | None) -> None:
        """While a kind is armed every drag selects: the edges of the tag just made would be in the way of the next one."""
        self._view.show_armed(kind)
        self._handles.sleep(kind is not None)

    def _follow(self, tag: Tag | None, reveal: bool) -> None:
        del reveal
        self._handles.follow(tag)
