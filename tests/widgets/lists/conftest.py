"""What the dialogs of the two lists stand beside."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """The window that the dialog stands beside."""
    made = QWidget()
    qtbot.addWidget(made)
    return made
