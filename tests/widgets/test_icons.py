"""Icons: the colour asked for, sharp on every screen, greyed where a command is off."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QPalette
from pytestqt.qtbot import QtBot

import resources
from gui.widgets.icons import SIDES, icon

NAMES = sorted(path.stem for path in resources.file("icons").glob("*.svg"))
MONOCHROME = [name for name in NAMES if name != "pressmark"]
INK = QColor("#123456")


def rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def inked(image: QImage, colour: QColor) -> bool:
    """Say whether the darkest stroke has that colour, within what half-covered pixels lose to rounding."""
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    most = max(pixels, key=QColor.alpha)
    return most.alpha() > 200 and all(abs(a - b) <= 1 for a, b in zip(rgb(most), rgb(colour), strict=True))


@pytest.fixture
def grey(qtbot: QtBot) -> Iterator[QColor]:
    before = QGuiApplication.palette()
    changed = QPalette(before)
    changed.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, QColor("#8A8A8A"))
    QGuiApplication.setPalette(changed)
    yield QColor("#8A8A8A")
    QGuiApplication.setPalette(before)


@pytest.mark.parametrize("name", MONOCHROME)
def test_an_icon_has_the_colour_asked_for(qtbot: QtBot, name: str) -> None:
    assert inked(icon(name, INK).pixmap(QSize(20, 20), 1.0).toImage(), INK)


@pytest.mark.parametrize("name", MONOCHROME)
def test_an_icon_that_is_off_has_the_palettes_grey(grey: QColor, name: str) -> None:
    image = icon(name, INK).pixmap(QSize(20, 20), 1.0, QIcon.Mode.Disabled).toImage()
    assert inked(image, grey)


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])
def test_an_icon_is_drawn_for_the_ratio_of_the_screen(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, side: int, ratio: float) -> None:
    """Qt's own engine draws an SVG file at any size, in black: it is the judge."""
    monkeypatch.setattr(QGuiApplication, "screens", lambda: [SimpleNamespace(devicePixelRatio=lambda: ratio)])
    judge = QIcon(str(resources.file("icons", "quote.svg")))
    drawn, right = (of.pixmap(QSize(side, side), ratio).toImage() for of in (icon("quote", QColor("black")), judge))
    assert drawn.size() == right.size() == QSize(round(side * ratio), round(side * ratio))
    assert drawn == right


def test_no_two_icons_look_alike(qtbot: QtBot) -> None:
    pictures = [icon(name, INK).pixmap(QSize(16, 16), 1.0).toImage() for name in NAMES]
    assert not [(NAMES[i], NAMES[j]) for i in range(len(NAMES)) for j in range(i) if pictures[i] == pictures[j]]


def test_an_icon_is_drawn_once(qtbot: QtBot) -> None:
    assert icon("claim", INK).cacheKey() == icon("claim", INK).cacheKey()
    assert icon("claim", INK).cacheKey() != icon("claim", QColor("white")).cacheKey()


def test_an_unknown_name_is_a_mistake_of_ours(qtbot: QtBot) -> None:
    with pytest.raises(KeyError, match="nonesuch"):
        icon("nonesuch", INK)
