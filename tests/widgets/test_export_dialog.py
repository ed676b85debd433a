"""What can be exported, under which name; the dialog is never shown."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.exchange.file_kinds import ALL_CSV, ExportChoice, FileKind
from gui.widgets.export_dialog import ExportDialog


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> ExportDialog:
    made = ExportDialog(3, 5)
    qtbot.addWidget(made)
    made.setOption(made.Option.DontUseNativeDialog)
    made.setDirectory(str(tmp_path))
    return made


def _choose(dialog: ExportDialog, row: int) -> ExportChoice:
    words = dialog.nameFilters()[row]
    dialog.selectNameFilter(words)
    dialog.filterSelected.emit(words)  # as a click on it does
    return dialog.choice()


def test_each_kind_of_file_is_another_export(dialog: ExportDialog) -> None:
    choices = [_choose(dialog, row) for row in range(len(dialog.nameFilters()))]
    assert [(choice.path.name, choice.kinds, choice.only_shown) for choice in choices] == [
        ("tags.csv", (FileKind.TAGS,), False),
        ("tags.csv", (FileKind.TAGS,), True),
        ("project.csv", ALL_CSV, False),
        ("links.csv", (FileKind.LINKS,), False),
        ("entities.csv", (FileKind.ENTITIES,), False),
        ("claims.jsonld", (FileKind.CLAIMS,), False),
    ]
    assert dialog.nameFilters()[:2] == ["All tags as CSV: 5 (*.csv)", "Only the tags in the table as CSV: 3 (*.csv)"]


def test_a_name_that_somebody_has_chosen_stays(dialog: ExportDialog) -> None:
    dialog.selectFile("mine")
    assert _choose(dialog, 3).path.name == "mine.csv"
    assert _choose(dialog, 5).path.name == "mine.jsonld"


def test_where_the_table_shows_all_there_is_no_choice_between_the_two(qtbot: QtBot) -> None:
    dialog = ExportDialog(5, 5)
    qtbot.addWidget(dialog)
    assert [words for words in dialog.nameFilters() if "table" in words] == []


def test_several_files_lie_beside_each_other() -> None:
    assert list(ExportChoice(Path("a/news.csv"), ALL_CSV).files()) == [
        (FileKind.TAGS, Path("a/news.csv")),
        (FileKind.LINKS, Path("a/news-links.csv")),
        (FileKind.ENTITIES, Path("a/news-entities.csv")),
    ]
