"""The panes around the article: articles, table, card, status line, filter, empty places."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.model.change import Step
from gui.model.kinds import FACES, Kind, Status
from gui.model.tag import Tag
from gui.model.tag_query import TagColumn, TagQuery
from gui.model.uids import new_uid
from gui.session.moments import shown_moment, shown_time
from gui.session.table.columns import COLUMNS
from gui.widgets.empty_place import EmptyPlace
from tests.builders import WORDS
from tests.program import CTRL, Program, Start, project_of, project_on
from tests.widgets.ink import first_row

TINT = QColor(FACES[Kind.CLAIM].light[0])
TITLES = ["Mayor opens bridge", "A title that goes on and on " * 12, "כותרת בעברית עם English בתוכה ועוד מילים רבות", "x" * 400]


@pytest.fixture
def program(start: Start, tmp_path: Path) -> Program:
    return start(project_on(tmp_path))


@pytest.fixture
def empty(start: Start, tmp_path: Path) -> Program:
    return start(project_of(tmp_path / "empty.pressmark"))


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def places(program: Program) -> list[EmptyPlace]:
    return [place for place in program.window.findChildren(EmptyPlace) if place.isVisible()]


def test_empty_places_say_in_one_line_what_to_do_with_one_button_that_does_it(empty: Program) -> None:
    for pane in (empty.window.articles, empty.window.reading):
        [place] = [place for place in places(empty) if pane.isAncestorOf(place)]
        [button] = place.findChildren(QPushButton)
        assert len(texts(place)) == 1
        button.click()
        assert empty.answers.asked.pop() == "articles_to_add"
    for place in places(empty):
        assert len(texts(place)) == 1
        assert len(place.findChildren(QPushButton)) <= 1


def test_the_empty_table_says_whether_there_is_none_or_none_that_fits(program: Program) -> None:
    assert texts(program.window.tags) == ["0 tags", "No tags yet. Select words in the article and press 1, 2 or 3."]
    program.tag("bridge")
    assert not any(isinstance(place.parent(), type(program.window.tags)) for place in places(program))
    program.session.list_tags(TagQuery(program.article.id, kinds=frozenset({Kind.QUOTE})))
    assert texts(program.window.tags) == ["0 tags", "No tag of this article fits the filter: Kind: Quote"]


def test_progress_counts_what_is_done(start: Start, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(3)]
    for path in paths:
        path.write_text(f"{WORDS} {path.stem}", "utf-8")
    program = start(project_of(tmp_path / "three.pressmark", *paths))
    line = program.window.articles.head.line
    assert line.text() == "0 of 3 done"
    program.do("done")
    assert line.text() == "1 of 3 done"
    bar = program.window.articles.findChild(QProgressBar)
    assert bar is not None
    assert (bar.value(), bar.maximum()) == (1, 3)
    program.do("undo")
    assert line.text() == "0 of 3 done"


def test_titles_of_any_length_and_direction_are_drawn_within_their_row(start: Start, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(len(TITLES))]
    for path, title in zip(paths, TITLES, strict=True):
        path.write_text(f"{title}\n\nText.", "utf-8")
    program = start(project_of(tmp_path / "titles.pressmark", *paths))
    articles = program.window.articles.list
    picture = articles.viewport().grab().toImage()
    for row in range(len(TITLES)):
        rect = articles.visualRect(program.session.articles.index(row))
        colours = {picture.pixel(x, y) for x in range(rect.left() + 36, rect.right() - 40) for y in range(rect.top(), rect.bottom())}
        assert len(colours) > 2, f"nothing is drawn in row {row}"
        ground = picture.pixel(rect.right() - 2, rect.top() + 1)
        assert all(picture.pixel(x, rect.bottom() - 1) == ground for x in range(rect.left() + 36, rect.right() - 2))


def test_what_runs_from_right_to_left_begins_at_the_right(start: Start, tmp_path: Path) -> None:
    """Else its words would stand in another order than in the article, and the ellipsis before the first."""
    path = tmp_path / "mixed.txt"
    path.write_text("(אחת: Two) אמרה\n\nאמרה\n", "utf-8")
    program = start(project_of(tmp_path / "mixed.pressmark", path))
    program.focus(program.view)
    program.view.select(*program.place("אמרה", 1))
    program.press(Qt.Key.Key_1)
    tag = program.current
    table, column = program.table, COLUMNS.index(TagColumn.EXCERPT)
    cell = table.visualRect(program.session.tags.index(program.session.tags.row_of(tag), column))
    title = program.window.articles.list.visualRect(program.session.articles.index(0)).adjusted(36, 0, -46, 0)
    for area, place in ((table, cell), (program.window.articles.list, title)):
        picture = area.viewport().grab(place.adjusted(2, 2, -2, -2)).toImage()
        ground = picture.pixel(0, 0)
        inked = [x for x in range(picture.width()) if any(picture.pixel(x, y) != ground for y in range(picture.height()))]
        assert picture.width() - inked[-1] < 12 < inked[0]


def past(program: Program) -> list[str]:
    """The lines of the card's history, without what keeps words of both directions apart."""
    return program.window.card.fields.history.text().translate(dict.fromkeys((0x2068, 0x2069))).split("\n")


@pytest.mark.parametrize("kind", Kind)
def test_the_card_offers_the_labels_of_the_kind_and_tells_all_of_the_tag(program: Program, kind: Kind) -> None:
    tag = program.tag("Anna Ortega", kind)
    fields = program.window.card.fields
    assert [fields.label.itemText(row) for row in range(fields.label.count())] == list(FACES[kind].labels)
    assert (fields.kind.currentText(), fields.label.currentText()) == (FACES[kind].name, "")
    assert (fields.status.currentText(), fields.note.toPlainText()) == ("Tagged", "")
    assert "Anna Ortega" in texts(fields)
    assert past(program) == [f"{shown_moment(tag.created_at)} · {program.session.annotator()} · Tag {kind}"]


def test_the_history_tells_every_act_with_who_and_when(program: Program) -> None:
    tag = program.tag("bridge")
    program.session.editing.set_label(program.current, "event")
    program.session.editing.set_status(program.current, Status.ACCEPTED)
    program.do("undo")
    acts = [line.split(" · ")[-1] for line in past(program)]
    assert acts == [
        "undid Accept", "   Status: Accepted → Tagged", "Accept", "   Status: Tagged → Accepted",
        "Change label", "   Label: – → event", "Tag claim",
    ]  # fmt: skip
    assert tag.uid == program.current.uid
    fields = program.window.card.fields
    labels = [label for label in fields.findChildren(QLabel) if label.isVisible()]
    name, history = next(label for label in labels if label.text() == "History"), fields.history
    program.qtbot.waitUntil(lambda: history.height() > 3 * name.fontMetrics().height())
    assert abs(first_row(name, fields) - first_row(history, fields)) <= 1


def test_a_note_keeps_its_no_break_spaces_and_line_ends_when_it_goes_on(program: Program) -> None:
    program.tag("bridge")
    program.session.editing.set_note(program.current, "200\u00a0m\nor so")
    note = program.window.card.fields.note
    program.focus(note)
    program.press(Qt.Key.Key_End, CTRL, into=note)
    QTest.keyClicks(note, "?")
    program.focus(program.view)
    assert program.current.note == "200\u00a0m\nor so?"


def test_the_status_line_says_what_was_saved_and_when_and_has_it_read_aloud(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    spoken: list[str] = []

    def listen(event: QAccessibleEvent) -> None:
        spoken.append(event.message())  # type: ignore[attr-defined]

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    tag = program.tag("bridge")
    assert spoken == [f"Claim saved at {shown_time(tag.created_at)}"]
    assert spoken[0] in texts(program.window.status)
    program.can("undo")
    assert "Tags in this article: 1 · in the table: 1" in texts(program.window.status)
    program.do("remove")
    assert spoken[1].startswith("Tag removed (Ctrl+Z brings it back) at ")
    program.do("undo")
    assert spoken[2].startswith("Undone: Remove tag at ")


@pytest.mark.usefixtures("impatient")
def test_counts_stay_as_they_are_while_another_program_writes(program: Program, qtbot: QtBot) -> None:
    told = list[Step]()
    program.session.steps.stepped.connect(told.append)
    program.tag("bridge", Kind.CLAIM)
    labels = program.window.status.findChildren(QLabel)
    counted = [label.text() for label in labels]
    assert any("in this article: 1" in text for text in counted)
    with closing(sqlite3.connect(program.project.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        program.session.articles.take(told[0])  # what was at hand of the article is not any more
        with qtbot.capture_exceptions() as faults:
            program.session.listed.emit()
    assert ([label.text() for label in labels], faults) == (counted, [])


def test_the_annotators_name_is_changed_with_a_click(program: Program) -> None:
    [button] = [found for found in program.window.status.findChildren(QToolButton) if found.isVisible()]
    before = program.session.annotator()
    assert button.text() == f"Annotator: {before}"
    program.answers.name = "  Ada Novak "
    button.click()
    assert program.answers.asked == [f"annotator {before}"]
    assert button.text() == "Annotator: Ada Novak"
    assert program.tag("bridge").annotator == "Ada Novak"


def test_a_third_click_on_a_heading_is_the_order_of_reading_again(program: Program) -> None:
    header = program.table.horizontalHeader()
    section = COLUMNS.index(TagColumn.EXCERPT)
    for words in ("opens", "Mayor", "bridge"):
        program.tag(words)
    orders = []
    for _ in range(4):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=_in_section(program, section))
        orders.append((program.session.tags.query.order, program.session.tags.query.descending, header.sortIndicatorSection()))
    assert [order[0] for order in orders] == [TagColumn.EXCERPT, TagColumn.EXCERPT, TagColumn.READING, TagColumn.EXCERPT]
    assert [order[1] for order in orders[:2]] == [False, True]
    assert orders[2][2] == -1


def _in_section(program: Program, section: int) -> QPoint:
    header = program.table.horizontalHeader()
    return QPoint(header.sectionViewportPosition(section) + 8, header.height() // 2)


def tinted(program: Program, tag: Tag) -> bool:
    """Whether the full tint of claims is anywhere under the tag's first letters."""
    image, place = program.view.viewport().grab().toImage(), program.point(tag.start)
    return any(image.pixelColor(place + QPoint(dx, dy)) == TINT for dx in range(12) for dy in range(-9, 10))


def test_the_status_line_says_that_tags_are_hidden_as_long_as_they_are(program: Program) -> None:
    tag = program.tag("bridge")
    line = program.window.statusBar()
    assert tinted(program, tag)
    program.press(Qt.Key.Key_V)
    program.tag("Anna", Kind.ENTITY)
    assert "Tags are hidden (V shows them)" in texts(line)
    assert not tinted(program, tag)
    program.press(Qt.Key.Key_V)
    assert not any("hidden" in text for text in texts(line))
    assert tinted(program, tag)
    program.do("show-claims")
    assert "Hidden tags: Claim" in texts(line)


def test_choosing_a_tag_dims_all_but_the_other_ends_of_its_links(program: Program) -> None:
    quote, speaker = program.tag("cost", Kind.QUOTE), program.tag("Anna", Kind.ENTITY)
    claim = program.tag("bridge")
    with closing(sqlite3.connect(program.project.path)) as other, other:
        columns = "uid, from_id, to_id, role, annotator_id, created_at"
        other.execute(f"INSERT INTO link ({columns}) VALUES (?, ?, ?, 'speaker', 1, '')", (new_uid(), quote.id, speaker.id))
    seen = []
    for tag in (claim, quote, speaker):
        program.session.go_to(tag)
        seen.append(tinted(program, claim))
    assert seen == [True, False, False]
