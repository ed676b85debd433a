"""What Qt asks of a document layout, answered from the paragraphs that have been in sight."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QTextBlock, QTextDocument, QTextFrame

from gui.session.guard import guarded
from gui.widgets.page.paragraphs import Paragraphs
from gui.widgets.page.typography import Typography

Draw = Callable[[QPainter, QAbstractTextDocumentLayout.PaintContext], None]


class LazyLayout(QAbstractTextDocumentLayout):
    """The layout of one document: a text of 1 MB opens in the time of its first screen.

    What is drawn, `draw_page` knows.
    """

    def __init__(self, document: QTextDocument, typography: Typography) -> None:
        super().__init__(document)
        self.paragraphs = Paragraphs(document, typography)
        self.draw_page: Draw | None = None
        self._drawing = False

    def settle(self, top: float, bottom: float) -> float:
        """Lay out what lies between two depths; returns by how much paragraphs that begin above `top` grew."""
        grown = 0.0
        for paragraph, at in self.paragraphs.in_sight(top, bottom):
            height = self.paragraphs.height(paragraph)
            lines = self.paragraphs.lay_out(paragraph)
            if at < top:
                grown += self.paragraphs.height(paragraph) - height
            # a screen reader asks each paragraph's lines where they are
            lines.setPosition(QPointF(self.paragraphs.left, self.paragraphs.top(paragraph)))
        self.tell_size()
        return grown

    def tell_size(self) -> None:
        """Tell the scroll bar if heights have changed."""
        if self.paragraphs.has_grown:
            self.paragraphs.has_grown = False
            self.documentSizeChanged.emit(self.documentSize())

    @guarded(None)
    def documentChanged(self, start: int, removed: int, added: int) -> None:
        """The text or the width is another."""
        self.paragraphs.break_lines(self.document().textWidth())
        self.tell_size()

    @guarded(QRectF())
    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Where Qt finds the lines of a paragraph."""
        places = self.paragraphs
        if not places.ready or not block.isValid():
            return QRectF(places.left, places.margin, places.column, places.typography.body.pitch)
        paragraph = block.blockNumber()
        places.lay_out(paragraph)
        if not self._drawing:
            self.tell_size()
        return QRectF(places.left, places.top(paragraph), places.column, places.height(paragraph))

    @guarded(QSizeF())
    def documentSize(self) -> QSizeF:
        """The size of the whole text, its margins included."""
        return QSizeF(max(0.0, self.document().textWidth()), self.paragraphs.depth)

    @guarded(QRectF())
    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        """The whole text is one frame."""
        return QRectF(QPointF(), self.documentSize())

    @guarded(1)
    def pageCount(self) -> int:
        """There are no pages."""
        return 1

    @guarded(0)
    def hitTest(self, point: QPointF, accuracy: Qt.HitTestAccuracy) -> int:  # type: ignore[override]  # Qt passes nothing else
        """The position next to the point, or, for an exact hit, the character under it or -1."""
        if not self.paragraphs.ready:
            return 0
        is_exact = accuracy == Qt.HitTestAccuracy.ExactHit
        return self.paragraphs.unit_over(point) if is_exact else self.paragraphs.unit_near(point)

    @guarded(None)
    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Draw what lies in the context's clip."""
        self._drawing = True
        try:
            if self.draw_page is not None:
                self.draw_page(painter, context)
        finally:
            self._drawing = False
        if self.paragraphs.has_grown:
            QTimer.singleShot(0, self, self.tell_size)
