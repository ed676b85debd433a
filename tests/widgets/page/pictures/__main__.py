"""Draws all pictures into a folder, or anew into this one: look at every one before you keep it.

python -m tests.widgets.page.pictures [FOLDER]
"""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from gui.widgets.article.view import ArticleView
from gui.widgets.page.colours import LIGHT
from tests.widgets.page.pictures.scenes import GHOST, SCENES, SIZE

HERE = Path(__file__).parent


def main(folder: Path) -> None:
    """Draw every scene; Qt sees no fonts but those of this folder, and no setting of this computer."""
    with TemporaryDirectory() as cache:
        os.environ |= {
            "FONTCONFIG_FILE": str(HERE / "fonts.conf"), "XDG_CACHE_HOME": cache, "QT_QPA_PLATFORM": "offscreen", "QT_FONT_DPI": "96",
            "QT_SCALE_FACTOR": "1",
        }  # fmt: skip
        (folder / "made-with.txt").write_text(PySide6.__version__ + "\n", "utf-8")
        app = QApplication(["pictures"])
        app.setStyle("Fusion")
        app.setFont(QFont("Pictures Sans", 10))
        for name, scene in SCENES.items():
            view = ArticleView()
            view.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # no caret, which would blink
            view.set_reading_font("Pictures Serif", 13)
            view.resize(*SIZE)
            scene(view)
            view.show()
            if name == "hits":
                while not _has_ticks(view):
                    app.processEvents()
                view.show_ghost([GHOST])
            view.grab().save(str(folder / f"{name}.png"))
            view.close()


def _has_ticks(view: ArticleView) -> bool:
    bar = view.verticalScrollBar().grab().toImage()
    return any(bar.pixelColor(1, y) == LIGHT.hit for y in range(bar.height()))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
