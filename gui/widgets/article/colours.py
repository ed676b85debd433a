"""The two sets of colours of the page: light and dark."""

from PySide6.QtGui import QColor

from gui.model.kinds import FACES, Kind


class Colours:
    """Page, text, selection, and tint and ink of each kind, as the design's table has them."""

    def __init__(self, page: str, text: str, muted: str, selection: str, selected_text: str, *, dark: bool) -> None:
        self.page, self.text, self.muted = QColor(page), QColor(text), QColor(muted)
        self.selection, self.selected_text = QColor(selection), QColor(selected_text)
        faces = {kind: face.dark if dark else face.light for kind, face in FACES.items()}
        self.tints: dict[Kind, QColor] = {kind: QColor(tint) for kind, (tint, _) in faces.items()}
        self.inks: dict[Kind, QColor] = {kind: QColor(ink) for kind, (_, ink) in faces.items()}


LIGHT = Colours("#FFFFFF", "#1B1F24", "#4A515A", "#1858C4", "#FFFFFF", dark=False)
DARK = Colours("#1E1F22", "#ECEAE6", "#CBC9C4", "#9CC2FF", "#10131A", dark=True)


def colours_on(base: QColor) -> Colours:
    """The colours that go with a palette of which `base` is the page."""
    return DARK if base.lightness() < 128 else LIGHT
