"""Where a key leads the caret.

Left and right follow the screen, also where scripts of both directions meet; words, lines' starts
and ends, and paragraphs follow reading.  Up, down and pages keep the column, over short lines too.
Positions in here are Qt's UTF-16 units, but for those of the text's own rules.
"""

from gui.model.offsets import Offsets
from gui.model.paragraphs import stepped_by_paragraph
from gui.model.snapping import stepped
from gui.widgets.article.keyboard import Move
from gui.widgets.article.stops import Stop, Stops
from gui.widgets.page.paragraphs import Paragraphs
from gui.widgets.page.rows import Row, Rows


class Walk:
    """The caret's way through one text; it knows the column and whether the caret hangs at a line's end."""

    def __init__(self, paragraphs: Paragraphs) -> None:
        self.rows = Rows(paragraphs)
        self.stops = Stops(paragraphs, self.rows)
        self._paragraphs = paragraphs
        self._text, self._offsets = "", Offsets("")
        self._hanging: int | None = None
        self._column: tuple[int, float] | None = None

    def turn_to(self, text: str, offsets: Offsets) -> None:
        """Walk through another text from now on."""
        self._text, self._offsets = text, offsets
        self._hanging = self._column = None
        self.stops.turn_to(text, offsets)

    def stop_at(self, unit: int) -> Stop:
        """The stop of a caret that is at this unit."""
        return Stop(unit, hangs=unit == self._hanging)

    def moved(self, move: Move, unit: int, page: float) -> int:
        """Where the key leads from `unit`; it stays where there is no way on.  `page` is the height of a page in pixels."""
        stop = self.stop_at(unit)
        x = self._kept_column(stop)
        led = self._led(move, stop, x, page)
        self._hanging = led.unit if led.hangs else None
        self._column = (led.unit, x) if move in _UPRIGHT else None
        return led.unit

    def beside_selection(self, move: Move, start: int, end: int, unit: int) -> int | None:
        """The edge of a selection at which an arrow lays it down; None for a move that goes on from the caret."""
        if move not in (Move.LEFT, Move.RIGHT):
            return None
        self._hanging = self._column = None
        return start if (move is Move.LEFT) != self.stops.is_leftward(unit) else end

    def _led(self, move: Move, stop: Stop, x: float, page: float) -> Stop:
        match move:
            case Move.LEFT | Move.RIGHT:
                return Stop(self.stops.beside(stop.unit, rightward=move is Move.RIGHT))
            case Move.WORD_LEFT | Move.WORD_RIGHT:
                on = (move is Move.WORD_RIGHT) != self.stops.is_leftward(stop.unit)
                return self._at_point(stepped(self._text, self._point(stop), 1 if on else -1))
            case Move.UP | Move.DOWN:
                by = 1 if move is Move.DOWN else -1
                return self._in_row(self.rows.beside(self.stops.row_of(stop), by), x, by)
            case Move.PAGE_UP | Move.PAGE_DOWN:
                by = 1 if move is Move.PAGE_DOWN else -1
                return self._in_row(self._row_a_page_on(stop, by * page), x, by)
            case Move.PARAGRAPH_BACK | Move.PARAGRAPH_ON:
                by = 1 if move is Move.PARAGRAPH_ON else -1
                return self._at_point(stepped_by_paragraph(self._text, self._point(stop), by))
            case Move.LINE_START:
                return self.stops.first(self.stops.row_of(stop))
            case Move.LINE_END:
                return self.stops.last(self.stops.row_of(stop))
            case Move.TEXT_START:
                return Stop(0)
            case Move.TEXT_END:
                return self._at_point(len(self._text))

    def _kept_column(self, stop: Stop) -> float:
        """The column from which the caret came here, if it came by lines."""
        if self._column is not None and self._column[0] == stop.unit:
            return self._column[1]
        return self.stops.x(stop)

    def _in_row(self, row: Row | None, x: float, by: int) -> Stop:
        """The stop in a row; beyond the rows the end of the text, or its start."""
        if row is not None:
            return self.stops.near(row, x)
        return self._at_point(len(self._text) if by > 0 else 0)

    def _row_a_page_on(self, stop: Stop, way: float) -> Row | None:
        here, depth = self.stops.row_of(stop), self.rows.top(self.stops.row_of(stop))
        for paragraph, _ in self._paragraphs.in_sight(min(depth, depth + way), max(depth, depth + way)):
            self._paragraphs.lay_out(paragraph)  # a page of estimates is not a page
        row = self.rows.near(self.rows.top(here) + way)
        return row if row != here else None

    def _point(self, stop: Stop) -> int:
        return self._offsets.to_points(stop.unit)

    def _at_point(self, position: int) -> Stop:
        return Stop(self._offsets.to_units(position))


_UPRIGHT = frozenset({Move.UP, Move.DOWN, Move.PAGE_UP, Move.PAGE_DOWN})
"""The moves that keep the column."""
