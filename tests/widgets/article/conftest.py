"""The article view on a desk of its own."""

import pytest
from pytestqt.qtbot import QtBot

from gui.widgets.article.view import ArticleView
from tests.widgets.article.desk import FAMILY, Desk


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    view = ArticleView()
    qtbot.addWidget(view)
    view.set_reading_font(FAMILY, 13)
    view.resize(800, 600)
    view.show()
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return Desk(qtbot, view)
