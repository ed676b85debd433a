"""How the user wants it to look: theme, reading font and size."""

from enum import StrEnum

from PySide6.QtCore import QObject, QSettings, Signal

SMALLEST, LARGEST, USUAL = 11, 24, 13
"""The reading size in points: its bounds and what it is at first."""


class Theme(StrEnum):
    """Light, dark, or as the desktop has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Looks(QObject):
    """Kept between starts; `changed` tells of theme, reading font and size."""

    changed = Signal()

    def __init__(self, kept: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept = kept

    def theme(self) -> Theme:
        """Light, dark, or as the desktop has it; at first as the desktop."""
        kept = str(self._kept.value("looks/theme"))
        return Theme(kept) if kept in set(Theme) else Theme.SYSTEM

    def set_theme(self, theme: Theme) -> None:
        """Choose a theme."""
        self._kept.setValue("looks/theme", theme.value)
        self.changed.emit()

    def serif(self) -> bool:
        """Whether articles are read in a serif (at first) or a sans."""
        return str(self._kept.value("looks/serif")) != "no"

    def set_serif(self, serif: bool) -> None:
        """Choose serif or sans."""
        self._kept.setValue("looks/serif", "yes" if serif else "no")
        self.changed.emit()

    def points(self) -> int:
        """The reading size in points, `SMALLEST … LARGEST`."""
        kept = str(self._kept.value("looks/points", USUAL))
        return max(SMALLEST, min(LARGEST, int(kept))) if kept.isdecimal() and len(kept) < 10 else USUAL

    def set_points(self, points: int) -> None:
        """Choose a reading size; beyond the bounds the nearest."""
        self._kept.setValue("looks/points", max(SMALLEST, min(LARGEST, points)))
        self.changed.emit()
