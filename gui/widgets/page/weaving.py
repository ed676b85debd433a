"""What of the connectors is in sight, worked out: ways to the ends that are seen, plates for those that are not.

An end far away is laid out for nobody.  Pixels from the top left corner of the whole text.
"""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from gui.model.span import Span
from gui.model.tag import Tag
from gui.session.linking.ends import End
from gui.session.names import name_of
from gui.widgets.page import routes
from gui.widgets.page.ends import Ends
from gui.widgets.page.marks import Marks
from gui.widgets.page.paragraphs import Paragraphs
from gui.widgets.page.plates import Plate, Plates
from gui.widgets.page.routes import Rail
from gui.widgets.page.shaping import Shaping
from gui.widgets.page.webs import Web

_AWAY = 0.4
"""How far from the column the rail is, in heights of the text: between it and the bars of tags over several paragraphs."""
_BEND = 0.25
"""How wide ways bend into the rail, in heights of the text."""
_WIDEST = 0.75
"""How much of the column a plate at the edge takes at most."""


class Weaver:
    """Makes webs for the current tag of one text.  `top` and `bottom` are the depths between which the page is seen."""

    def __init__(self, paragraphs: Paragraphs, shaping: Shaping, marks: Marks) -> None:
        self._paragraphs, self._shaping, self._marks = paragraphs, shaping, marks
        self._plates = Plates(marks)

    def web(self, tag: Tag, span: Span, ends: Ends, top: float, bottom: float) -> Web:
        """From the current tag, which is drawn over `span`, to all of its ends."""
        web, leftward = Web(self._marks, self._plates), self._is_leftward(span)
        seen = self._in_sight(ends, top, bottom)
        here = self._runs([span], top, bottom).get(span, [])
        if here:
            rail = self._rail(leftward)
            for end, there in seen.items():
                if end.uid:
                    web.ways.append((_between(rail, here, there), end))
            self._lead_away(web, rail, here, ends, seen, top, bottom)
        elif seen:
            self._lead_back(web, self._rail(leftward), End(tag.uid, name_of(tag.kind), span), seen, top, bottom)
        self._add_names(web, seen, top)
        return web

    def _in_sight(self, ends: Ends, top: float, bottom: float) -> dict[End, list[QRectF]]:
        """The ends that have letters in sight, with the runs of these."""
        seen = [self._paragraphs.bounds(paragraph) for paragraph, _ in self._paragraphs.in_sight(top, bottom)]
        if not seen:
            return {}
        some = ends.between(seen[0][0], seen[-1][1])
        runs = self._runs([end.span for end in some], top, bottom)
        return {end: runs[end.span] for end in some if end.span in runs}

    def _runs(self, spans: Sequence[Span], top: float, bottom: float) -> dict[Span, list[QRectF]]:
        """The runs of letters whose middle is in sight, of those spans that have some."""
        found: dict[Span, list[QRectF]] = {}
        for paragraph, depth in self._paragraphs.in_sight(top, bottom):
            first, last = self._paragraphs.bounds(paragraph)
            for span in {span for span in spans if span.start < last and first < span.end}:
                runs = (run.translated(self._paragraphs.left, depth) for run in self._shaping.runs(paragraph, span.start, span.end))
                if those := [run for run in runs if top <= run.center().y() <= bottom]:
                    found.setdefault(span, []).extend(those)
        return found

    def _add_names(self, web: Web, seen: dict[End, list[QRectF]], top: float) -> None:
        taken = [plate.box for plate in web.plates]
        for end, runs in seen.items():
            web.plates.append(self._plates.name(end, runs[0], taken, top, leftward=self._is_leftward(end.span)))

    def _lead_away(self, web: Web, rail: Rail, here: list[QRectF], ends: Ends, seen: Collection[End], top: float, bottom: float) -> None:
        """To the edges of the page, to what is beyond them."""
        middle = self._shaping.position_at(self._paragraphs.line_start((top + bottom) / 2))
        for points, edge in ((-1, top), (1, bottom)):
            nearest, more = ends.beyond(middle, points, seen)
            if nearest is not None:
                web.ways.append(self._to_edge(web, rail, here, nearest, more, edge, points))

    def _lead_back(self, web: Web, rail: Rail, back: End, seen: dict[End, list[QRectF]], top: float, bottom: float) -> None:
        """From the ends that are seen to the edge beyond which the current tag is."""
        points = -1 if back.span.start < min(end.span.start for end in seen) else 1
        for number, (end, there) in enumerate(seen.items()):
            if number == 0:
                web.ways.append(self._to_edge(web, rail, there, back, 0, top if points < 0 else bottom, points))
            elif end.uid:
                depth = web.plates[-1].box.center().y()
                web.ways.append((routes.to_depth(rail, rail.landing(there, depth), depth), back))

    def _to_edge(self, web: Web, rail: Rail, runs: list[QRectF], end: End, more: int, edge: float, points: int) -> tuple[QPainterPath, End]:
        """A way to the upper or the lower edge of the page, and the plate that stands there."""
        plate = self._signpost(rail, end, more, edge, points)
        web.plates.append(plate)
        depth = plate.box.center().y()
        return routes.to_depth(rail, rail.landing(runs, depth), depth), end

    def _signpost(self, rail: Rail, end: End, more: int, edge: float, points: int) -> Plate:
        corner = QPointF(rail.x, edge)
        excerpt = self._shaping.words(end.span)
        return self._plates.signpost(end, excerpt, more, corner, self._paragraphs.column * _WIDEST, points, leftward=rail.leftward)

    def _rail(self, leftward: bool) -> Rail:
        height, left = self._paragraphs.typography.body.height, self._paragraphs.left
        away = round(height * _AWAY) + 0.5
        return Rail(left + self._paragraphs.column + away if leftward else left - away, height * _BEND, leftward=leftward)

    def _is_leftward(self, span: Span) -> bool:
        block = self._paragraphs.document.findBlockByNumber(self._paragraphs.parts.at(span.start))
        return block.textDirection() is Qt.LayoutDirection.RightToLeft


def _between(rail: Rail, here: list[QRectF], there: list[QRectF]) -> QPainterPath:
    """The way from one tag to another: over the words of a row, or by the rail."""
    way = routes.over_words(here, there)
    if way is not None:
        return way
    start = rail.landing(here, there[0].top())
    return routes.along(rail, start, rail.landing(there, start.y()))
