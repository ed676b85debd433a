"""The looks: both palettes are whole and legible, and changing them reaches windows that are open."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.model.kinds import FACES
from gui.session.looks import Theme
from gui.shell.theme import apply_theme, is_dark, list_palette, palette, reading_family
from gui.widgets.page.colours import colours_on

ROOT = Path(__file__).resolve().parents[2]
Group = QPalette.ColorGroup
Role = QPalette.ColorRole

GROUNDS = {
    Role.WindowText: (Role.Window, Role.Midlight, Role.Mid),
    Role.Text: (Role.Base, Role.AlternateBase, Role.Window),
    Role.PlaceholderText: (Role.Base, Role.Window, Role.Button),
    Role.ButtonText: (Role.Button, Role.Window, Role.Midlight, Role.Mid),
    Role.HighlightedText: (Role.Highlight,),
    Role.Link: (Role.Base, Role.Window),
    Role.LinkVisited: (Role.Base, Role.Window),
    Role.ToolTipText: (Role.ToolTipBase,),
    Role.BrightText: (Role.Base, Role.Window),
}


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def illegible(of: QPalette, group: Group, least: float) -> list[tuple[str, str, float]]:
    pairs = [(text, ground) for text, grounds in GROUNDS.items() for ground in grounds]
    measured = [(text.name, ground.name, contrast(of.color(group, text), of.color(group, ground))) for text, ground in pairs]
    return [found for found in measured if found[2] < least]


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    before, sheet, style = qapp.palette(), qapp.styleSheet(), qapp.style().name()
    yield qapp
    qapp.setStyleSheet(sheet)
    qapp.setStyle(style)
    qapp.setPalette(before)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("made", [palette, list_palette])
@pytest.mark.parametrize("group", [Group.Active, Group.Inactive])
def test_all_text_is_legible(qapp: QApplication, dark: bool, made: Callable[[bool], QPalette], group: Group) -> None:
    assert not illegible(made(dark), group, 4.5)


@pytest.mark.parametrize("dark", [False, True])
def test_what_is_off_can_still_be_read(qapp: QApplication, dark: bool) -> None:
    quiet = palette(dark)
    for text, ground in ((Role.WindowText, Role.Window), (Role.Text, Role.Base), (Role.ButtonText, Role.Button)):
        assert 3 <= contrast(quiet.color(Group.Disabled, text), quiet.color(Group.Disabled, ground)) < 4.5


@pytest.mark.parametrize("dark", [False, True])
def test_every_role_of_every_group_is_set(qapp: QApplication, dark: bool) -> None:
    whole = palette(dark)
    roles = [role for role in Role if role not in (Role.NoRole, Role.NColorRoles)]
    assert not [
        (group, role) for group in (Group.Active, Group.Inactive, Group.Disabled) for role in roles if not whole.isBrushSet(group, role)
    ]


@pytest.mark.parametrize("dark", [False, True])
def test_tags_stay_legible_on_the_page(qapp: QApplication, dark: bool) -> None:
    page = palette(dark)
    for face in FACES.values():
        tint, ink = map(QColor, face.dark if dark else face.light)
        assert contrast(page.color(Role.Text), tint) >= (6 if dark else 10)
        assert contrast(page.color(Role.Base), ink) >= 4.5


@pytest.mark.parametrize("dark", [False, True])
def test_the_window_has_the_colours_of_the_page(qapp: QApplication, dark: bool) -> None:
    around = palette(dark)
    page = colours_on(around.color(Role.Base))
    pairs = {Role.Base: page.page, Role.Text: page.text, Role.Highlight: page.selection, Role.HighlightedText: page.selected_text}
    assert {role: around.color(role) for role in pairs} == pairs


def test_light_and_dark_need_no_desktop(qapp: QApplication) -> None:
    assert (is_dark(Theme.LIGHT), is_dark(Theme.DARK)) == (False, True)


@pytest.mark.parametrize(("scheme", "dark"), [(Qt.ColorScheme.Unknown, False), (Qt.ColorScheme.Light, False), (Qt.ColorScheme.Dark, True)])
def test_the_desktop_is_followed_where_it_says(monkeypatch: pytest.MonkeyPatch, scheme: Qt.ColorScheme, dark: bool) -> None:
    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: SimpleNamespace(colorScheme=lambda: scheme))
    assert is_dark(Theme.SYSTEM) is dark


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the off-screen platform says so of every window
def test_an_open_window_changes_with_the_theme(qtbot: QtBot, app: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    side, words, button = QListWidget(), QLineEdit("words"), QPushButton("Press")
    column = QVBoxLayout(window)
    for part in (side, words, button):
        column.addWidget(part)
    window.resize(300, 300)
    apply_theme(app, Theme.LIGHT)
    window.show()
    for choice in (Theme.DARK, Theme.LIGHT, Theme.DARK):
        apply_theme(app, choice)
        wanted = palette(choice is Theme.DARK)
        picture = window.grab().toImage()
        assert picture.pixelColor(2, 2) == wanted.color(Role.Window)
        assert picture.pixelColor(side.geometry().center()) == wanted.color(Role.Window)
        assert picture.pixelColor(words.geometry().center()) == wanted.color(Role.Base)
        assert picture.pixelColor(button.geometry().left() + 6, button.geometry().top() + 6) == wanted.color(Role.Button)
    assert side.palette().color(Role.Highlight) == list_palette(True).color(Role.Highlight)


def test_every_platform_gets_fusion() -> None:
    program = "from gui.shell.application import application; app = application(); print(app.style().name())"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "fusion"


def test_the_style_sheet_says_nothing_of_colour(app: QApplication) -> None:
    apply_theme(app, Theme.LIGHT)
    light = app.styleSheet()
    apply_theme(app, Theme.DARK)
    assert light.replace("-light.svg", "-dark.svg") == app.styleSheet()
    assert "@" not in light
    assert "#" not in light


@pytest.mark.parametrize("serif", [False, True])
def test_the_reading_font_is_an_installed_one(qapp: QApplication, serif: bool) -> None:
    assert reading_family(serif) in {"", *QFontDatabase.families()}


def test_without_a_good_font_qt_chooses(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda: ["Comic Sans MS"])
    assert reading_family(serif=True) == ""
    monkeypatch.setattr(QFontDatabase, "families", lambda: ["DejaVu Serif", "Georgia"])
    assert reading_family(serif=True) == "Georgia"
