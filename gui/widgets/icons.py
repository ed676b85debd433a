"""The one set of icons, drawn in the colour that is asked for, sharp on every screen there is."""

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImageReader, QPainter, QPalette, QPixmap

import resources

SIDES = (16, 20)
"""The sides at which the window shows icons, in device-independent pixels: in lists and buttons, in toolbars.
Others are scaled from the next larger one."""

_drawn: dict[tuple[str, str, str, tuple[float, ...]], QIcon] = {}


def icon(name: str, colour: QColor) -> QIcon:
    """Return the icon `resources/icons/NAME.svg` in `colour`, drawn when first asked for.

    It is drawn once for each pixel ratio among the screens.  Its disabled state has the palette's colour
    for disabled text on buttons.  Raises KeyError where there is no icon of that name.
    """
    disabled = QGuiApplication.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    ratios = tuple(sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()}))
    key = (name, colour.name(), disabled.name(), ratios)
    if key not in _drawn:
        _drawn[key] = _draw(_drawing(name, colour), disabled, ratios)
    return _drawn[key]


def _drawing(name: str, colour: QColor) -> bytes:
    try:
        return resources.file("icons", f"{name}.svg").read_bytes().replace(b"currentColor", colour.name().encode())
    except FileNotFoundError:
        raise KeyError(name) from None


def _draw(drawing: bytes, disabled: QColor, ratios: tuple[float, ...]) -> QIcon:
    drawn = QIcon()
    for ratio in ratios:
        for side in SIDES:
            pixmap = _rendered(drawing, round(side * ratio))
            pixmap.setDevicePixelRatio(ratio)
            drawn.addPixmap(pixmap, QIcon.Mode.Normal)
            drawn.addPixmap(_tinted(pixmap, disabled), QIcon.Mode.Disabled)
    return drawn


def _rendered(drawing: bytes, pixels: int) -> QPixmap:
    """Render through the image plugin: the first time costs what importing QtSvg costs (2 to 4 ms)."""
    source = QBuffer()
    source.setData(drawing)
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(source, b"svg")
    reader.setScaledSize(QSize(pixels, pixels))
    return QPixmap.fromImageReader(reader)


def _tinted(pixmap: QPixmap, colour: QColor) -> QPixmap:
    tinted = QPixmap(pixmap)
    painter = QPainter(tinted)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(tinted.rect(), colour)
    painter.end()
    return tinted
