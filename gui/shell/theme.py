"""How the window looks: two palettes of our own, one style sheet for both, and the fonts to read in.

Fusion is used on every platform: it is the one style that takes a whole palette, so that light and dark
look alike everywhere; plain X11 has no dark setting of its own.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

import resources
from gui.session.looks import Theme
from gui.widgets.page.colours import DARK, LIGHT

_Group = QPalette.ColorGroup
_Role = QPalette.ColorRole


# Pairs are (light, dark). Page, text and selection are those measured for the article view (contrast and
# three models of colour blindness); the rest is warm neutral around them.
_PAGE = LIGHT.page.name(), DARK.page.name()
_TEXT = LIGHT.text.name(), DARK.text.name()
_SELECTION = LIGHT.selection.name(), DARK.selection.name()
_SELECTED_TEXT = LIGHT.selected_text.name(), DARK.selected_text.name()

_COLOURS: dict[QPalette.ColorRole, tuple[str, str]] = {
    _Role.Window: ("#F6F4F0", "#26272A"),
    _Role.WindowText: _TEXT,
    _Role.Base: _PAGE,
    _Role.AlternateBase: ("#FAF8F5", "#232427"),
    _Role.Text: _TEXT,
    _Role.PlaceholderText: ("#65676B", "#A3A09A"),
    _Role.Button: ("#FCFBF9", "#313236"),
    _Role.ButtonText: _TEXT,
    _Role.BrightText: ("#B3261E", "#FF9A8F"),
    _Role.Light: ("#FFFFFF", "#46474C"),
    _Role.Midlight: ("#EBE7E0", "#36373B"),
    _Role.Mid: ("#DAD5CC", "#404146"),
    _Role.Dark: ("#B9B4AB", "#5C5D62"),
    _Role.Shadow: ("#6E6A63", "#0B0C0D"),
    _Role.Highlight: _SELECTION,
    _Role.HighlightedText: _SELECTED_TEXT,
    _Role.Accent: _SELECTION,
    _Role.Link: _SELECTION,
    _Role.LinkVisited: ("#6A3D9A", "#C9B3F5"),
    _Role.ToolTipBase: ("#FFFEFB", "#36373B"),
    _Role.ToolTipText: _TEXT,
}

_DISABLED: dict[QPalette.ColorRole, tuple[str, str]] = {
    _Role.WindowText: ("#85817A", "#85837E"),
    _Role.Text: ("#85817A", "#85837E"),
    _Role.ButtonText: ("#85817A", "#85837E"),
    _Role.PlaceholderText: ("#85817A", "#85837E"),
    _Role.Base: ("#F6F4F0", "#26272A"),
    _Role.Button: ("#F6F4F0", "#2A2B2F"),
    _Role.Highlight: ("#DAD5CC", "#404146"),
    _Role.HighlightedText: ("#65676B", "#B9B6B0"),
    _Role.Accent: ("#A8A39A", "#5A5B60"),
}

# Lists and tables stand beside the page all the time: their selection is quiet.
_LIST_COLOURS: dict[QPalette.ColorRole, tuple[str, str]] = {
    _Role.AlternateBase: ("#F1EEE9", "#2A2B2F"),
    _Role.Highlight: ("#D5E2F8", "#2F4468"),
    _Role.HighlightedText: (_TEXT[0], "#FFFFFF"),
}

_SERIFS = ("Source Serif 4", "Charter", "Georgia", "Noto Serif", "Liberation Serif", "DejaVu Serif")
_SANS = ("Source Sans 3", "Inter", "Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", "DejaVu Sans")


def is_dark(choice: Theme) -> bool:
    """Say whether `choice` means the dark palette now; for `Theme.SYSTEM` the desktop is asked."""
    match choice:
        case Theme.LIGHT:
            return False
        case Theme.DARK:
            return True
        case Theme.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def palette(dark: bool) -> QPalette:
    """Return the whole palette, every group and role set."""
    made = QPalette()
    _fill(made, _COLOURS, dark, _Group.All)
    _fill(made, _DISABLED, dark, _Group.Disabled)
    return made


def list_palette(dark: bool) -> QPalette:
    """Return the palette of lists and tables: with a quiet selection."""
    made = palette(dark)
    _fill(made, _LIST_COLOURS, dark, _Group.Active)
    _fill(made, _LIST_COLOURS, dark, _Group.Inactive)
    return made


def apply_theme(app: QApplication, choice: Theme) -> None:
    """Dress all windows, those that are open too; icons must be asked for again, since they are pictures.

    Measured with some sixty widgets: 0.5 ms here, and 6 to 7 ms more to show the window. Having a style sheet
    at all costs that (5 to 7 ms with one rule alone), its length hardly anything.
    """
    dark = is_dark(choice)
    app.setPalette(palette(dark))
    app.setPalette(list_palette(dark), "QAbstractItemView")  # type: ignore[arg-type]  # the stub says bytes, the binding takes text
    app.setStyleSheet(_style_sheet(dark))


def reading_family(serif: bool) -> str:
    """Return the first installed of the fonts that read well, or "" for Qt's own choice.

    Asking for the families costs 0.1 ms once any text has been measured (before that it costs what the
    first text would have cost anyway); a font with a list of fallbacks costs 1 ms, since Qt tries each.
    """
    installed = set(QFontDatabase.families())
    return next((family for family in (_SERIFS if serif else _SANS) if family in installed), "")


def _style_sheet(dark: bool) -> str:
    sheet = resources.file("style", "pressmark.qss")
    return sheet.read_text("utf-8").replace("@style", sheet.parent.as_posix()).replace("@theme", "dark" if dark else "light")


def _fill(target: QPalette, colours: dict[QPalette.ColorRole, tuple[str, str]], dark: bool, group: QPalette.ColorGroup) -> None:
    for role, pair in colours.items():
        target.setColor(group, role, QColor(pair[dark]))
