"""The two sets of colours of the page: light and dark."""

from PySide6.QtGui import QColor

from gui.model.kinds import FACES, Kind

_PALE_TINT, _PALE_INK = 0.35, 0.55
"""How much of a colour stays where the tags of a linked one are looked at."""


class Colours:
    """Page, text, selection, search hit, and tint and ink of each kind, as the design's table has them."""

    def __init__(self, page: str, text: str, muted: str, selection: str, selected_text: str, hit: str, *, dark: bool) -> None:
        self.page, self.text, self.muted = QColor(page), QColor(text), QColor(muted)
        self.selection, self.selected_text = QColor(selection), QColor(selected_text)
        self.hit = QColor(hit)
        faces = {kind: face.dark if dark else face.light for kind, face in FACES.items()}
        self.tints: dict[Kind, QColor] = {kind: QColor(tint) for kind, (tint, _) in faces.items()}
        self.inks: dict[Kind, QColor] = {kind: QColor(ink) for kind, (_, ink) in faces.items()}
        self.pale_tints = {kind: blended(tint, self.page, _PALE_TINT) for kind, tint in self.tints.items()}
        self.pale_inks = {kind: blended(ink, self.page, _PALE_INK) for kind, ink in self.inks.items()}


def blended(colour: QColor, ground: QColor, share: float) -> QColor:
    """`share` of a colour (0-1) on a ground, without any transparency."""
    parts = zip(colour.getRgb(), ground.getRgb(), strict=True)  # type: ignore[call-overload]  # a tuple of four
    red, green, blue, _ = (round(over * share + under * (1 - share)) for over, under in parts)
    return QColor(red, green, blue)


LIGHT = Colours("#FFFFFF", "#1B1F24", "#4A515A", "#1858C4", "#FFFFFF", "#B9A7FF", dark=False)
DARK = Colours("#1E1F22", "#ECEAE6", "#CBC9C4", "#9CC2FF", "#10131A", "#8A4A9E", dark=True)


def colours_on(base: QColor) -> Colours:
    """The colours that go with a palette of which `base` is the page."""
    return DARK if base.lightness() < 128 else LIGHT
