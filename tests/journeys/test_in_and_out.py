"""Story: texts come in and tags go out, by the window and by the command line, and come back identical."""

import csv
from io import StringIO
from pathlib import Path
from warnings import catch_warnings, simplefilter

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from gui.exchange.tags_csv import COLUMNS
from gui.model.kinds import Kind
from gui.store.project import Project
from tests.builders import WORDS
from tests.journeys.command_line import run
from tests.program import CTRL, Program, Start, project_of, said

SECOND = "Another day\n\nThe mayor said: “We close it.” 😀 Really."
LATIN = "Brücke eröffnet\n\nDer Bürgermeister eröffnet die Brücke über die Höhe. Sie kostet größere Gebühren, sagte er."
Rows = list[dict[str, str]]


def rows_of(text: str) -> Rows:
    return list(csv.DictReader(StringIO(text, newline="")))


def rows_in(path: Path) -> Rows:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path, words in zip(paths, (WORDS, SECOND), strict=True):
        path.write_text(words, "utf-8")
    return paths


@pytest.fixture
def empty(start: Start, tmp_path: Path) -> Program:
    """The window on a project without articles."""
    return start(project_of(tmp_path / "news.pressmark"))


def titles(program: Program) -> list[str]:
    return [entry.title for entry in program.project.reading.articles()]


def drop(program: Program, mime: QMimeData) -> bool:
    """Drop on the window as the desktop does; says whether it was welcome."""
    at, copy, left = QPointF(100, 100), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    with catch_warnings():
        simplefilter("ignore", DeprecationWarning)  # PySide6 6.12 wants a QPointF, which 6.11 does not take
        enter = QDragEnterEvent(at.toPoint(), copy, mime, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(program.window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(program.window, QDropEvent(at, copy, mime, left, Qt.KeyboardModifier.NoModifier))
    return enter.isAccepted()


def test_articles_are_added_from_the_menu(empty: Program, files: list[Path]) -> None:
    empty.answers.to_add = files
    empty.finish("add")
    assert titles(empty) == ["Mayor opens bridge", "Another day"]
    assert empty.article.title == "Another day"
    assert said(empty) == "Articles added: 2, already here: 0"
    empty.finish("add")
    assert titles(empty) == ["Mayor opens bridge", "Another day"]
    assert said(empty) == "Articles added: 0, already here: 2"


def test_nothing_happens_where_the_user_thinks_better_of_it(empty: Program) -> None:
    for command in ("add", "import", "export", "new", "open", "annotator"):
        empty.do(command)
        assert not empty.session.background.busy()
    assert titles(empty) == []
    assert empty.answers.told == []


def test_files_are_dropped(empty: Program, files: list[Path]) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    with empty.qtbot.waitSignal(empty.session.background.finished):
        assert drop(empty, mime)
    assert titles(empty) == ["Mayor opens bridge", "Another day"]


def test_words_are_dropped_and_pasted_as_an_article(empty: Program) -> None:
    mime = QMimeData()
    mime.setText(WORDS)
    assert drop(empty, mime)
    assert titles(empty) == ["Mayor opens bridge"]
    QGuiApplication.clipboard().setText(SECOND)
    empty.press(Qt.Key.Key_V, CTRL, into=empty.window)
    assert titles(empty) == ["Mayor opens bridge", "Another day"]
    assert (empty.article.text, empty.article.source) == (SECOND, "pasted")
    empty.do("paste")
    assert len(titles(empty)) == 2


def test_what_is_no_text_is_not_welcome(empty: Program) -> None:
    mime = QMimeData()
    mime.setData("image/png", b"\x89PNG")
    assert not drop(empty, mime)
    QGuiApplication.clipboard().setText("  \n ")
    empty.do("paste")
    assert empty.answers.told == ["“pasted” was not added: there is no text in it."]
    assert titles(empty) == []


def test_what_is_pasted_into_a_field_goes_into_the_field(empty: Program) -> None:
    QGuiApplication.clipboard().setText("some words")
    field = empty.window.tags.filter.text
    empty.focus(field)
    empty.press(Qt.Key.Key_V, CTRL, into=field)
    assert field.text() == "some words"
    assert titles(empty) == []


def test_bad_files_are_named_and_the_good_ones_come_in(empty: Program, files: list[Path], tmp_path: Path) -> None:
    binary, blank = tmp_path / "binary.txt", tmp_path / "blank.txt"
    binary.write_bytes(b"\0\1\2" * 50)
    blank.touch()
    empty.answers.to_add = [tmp_path / "absent.txt", binary, blank, files[0]]
    empty.finish("add")
    assert titles(empty) == ["Mayor opens bridge"]
    [(title, lines)] = empty.answers.reported
    assert title == "Some texts were not added"
    assert [words in line for words, line in zip(("no such file", "not text", "no text in it"), lines, strict=True)] == [True] * 3


def test_another_encoding_is_said(empty: Program, tmp_path: Path) -> None:
    path = tmp_path / "latin.txt"
    path.write_bytes(LATIN.encode("latin-1"))
    empty.answers.to_add = [path]
    empty.finish("add")
    assert empty.article.text == LATIN
    assert "decoded from" in empty.article.remarks
    assert "decoded from" in said(empty)


def test_line_ends_and_a_mark_are_made_canonical_and_said(empty: Program, tmp_path: Path) -> None:
    path = tmp_path / "dos.txt"
    path.write_bytes(b"\xef\xbb\xbf" + WORDS.replace("\n", "\r\n").encode())
    empty.answers.to_add = [path]
    empty.finish("add")
    assert empty.article.text == WORDS
    assert empty.article.remarks == "byte order mark dropped; 3 line ends changed to LF"


def test_the_seed_article_is_exported_exactly(start: Start, tmp_path: Path, shared_data: Path) -> None:
    seed = shared_data / "seed-article.txt"
    text = seed.read_bytes().decode("utf-8")
    assert run("add", tmp_path / "seed.pressmark", seed).returncode == 0
    program = start(tmp_path / "seed.pressmark", target=(tmp_path / "tags.csv", False))
    caption = "Nine young North Korean defectors returned by Laos sing about their loyalty to Kim Jong-un."
    program.tag("KCNA\u00a0aired", Kind.CLAIM)
    program.tag("“substantial measures to physically remove”", Kind.QUOTE)
    program.tag(caption, Kind.CLAIM, 1)
    program.tag("a little bit Mafia-esque.”", Kind.QUOTE)
    program.tag("The\u00a0return", Kind.ENTITY)
    program.finish("export")
    rows = rows_in(tmp_path / "tags.csv")
    assert [(row["kind"], row["text"], int(row["start"])) for row in rows] == [
        ("claim", caption.removesuffix("."), 152),
        ("quote", "“substantial measures to physically remove”", 423),
        ("quote", "a little bit Mafia-esque.”", 1734),
        ("claim", "KCNA\u00a0aired", 1890),
        ("entity", "return", 2384),
    ]
    for row in rows:
        start_at, end_at = int(row["start"]), int(row["end"])
        assert text[start_at:end_at] == row["text"]
        assert (row["prefix"], row["suffix"]) == (text[max(0, start_at - 64) : start_at], text[end_at : end_at + 64])
        assert (row["offset_unit"], row["status"], row["article_title"]) == ("code_point", "tagged", text.split("\n")[0])


def tagged(start: Start, path: Path, files: list[Path]) -> Program:
    """A project with tags of every sort, notes that a CSV finds hard, and a reviewer."""
    program = start(project_of(path, *files))
    program.tag("bridge", Kind.CLAIM)
    program.session.editing.set_label(program.current, "=SUM(A1)")
    program.do("accept")
    program.tag("“It cost 3 million euros,” said", Kind.QUOTE)
    program.session.editing.set_note(program.current, 'two\nlines, "quoted"; \u00a0 and 😀')
    program.do("next-article")
    program.tag("😀 Really", Kind.ENTITY)
    program.do("reject")
    return program


def test_what_is_exported_comes_back_identical(start: Start, tmp_path: Path, files: list[Path]) -> None:
    program = tagged(start, tmp_path / "one.pressmark", files)
    program.answers.target = (tmp_path / "one.csv", False)
    program.finish("export")
    assert said(program) == "Tags exported to one.csv: 3"
    program.close()
    one, other = tmp_path / "one.csv", tmp_path / "other.pressmark"
    assert run("add", other, *files).returncode == 0
    back = run("import-tags", other, one)
    assert (back.returncode, back.stderr) == (0, "")
    streamed = run("export", other, "-o", "-")
    assert run("export", other, "-o", tmp_path / "other.csv").returncode == 0
    assert streamed.stdout.encode() == (tmp_path / "other.csv").read_bytes()
    before, after = rows_in(one), rows_of(streamed.stdout)
    assert list(before[0]) == list(COLUMNS)
    for row in before + after:
        del row["article_id"]
    assert before == after
    assert [row["note"] for row in after][1] == 'two\nlines, "quoted"; \u00a0 and 😀'
    again = run("import-tags", other, one)
    assert "imported: 0; already there: 3" in again.stdout
    assert run("check", other).returncode == 0


def test_only_what_the_table_shows_is_exported_if_so_asked(start: Start, tmp_path: Path, files: list[Path]) -> None:
    program = tagged(start, tmp_path / "one.pressmark", files)
    target = tmp_path / "shown.csv"
    target.write_text("an older file", "utf-8")
    program.answers.target = (target, True)
    program.finish("export")
    assert program.answers.counts == (1, 3)
    assert [row["text"] for row in rows_in(target)] == ["😀 Really"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.pressmark", "one.pressmark-journal", "one.txt", "shown.csv", "two.txt"]


def test_a_row_that_does_not_fit_is_named_the_rest_comes_in_and_goes_in_one_step(start: Start, tmp_path: Path, files: list[Path]) -> None:
    program = tagged(start, tmp_path / "one.pressmark", files)
    file = tmp_path / "tags.csv"
    program.answers.target, program.answers.to_import = (file, False), file
    program.finish("export")
    program.close()
    file.write_bytes(file.read_bytes().replace(b",bridge,", b",Bridge,"))
    other = start(project_of(tmp_path / "other.pressmark", *files), to_import=file)
    other.finish("import")
    [(title, [line])] = other.answers.reported
    assert title == "Some rows were not imported"
    assert line.startswith("Line 2 was not imported: ")
    assert said(other) == "Tags imported: 2, already here: 0"
    assert other.project.reading.tag_count() == 2
    other.do("undo")
    assert other.project.reading.tag_count() == 0


def test_a_file_that_is_no_csv_of_ours_changes_nothing(start: Start, tmp_path: Path, files: list[Path]) -> None:
    program = start(project_of(tmp_path / "one.pressmark", *files), to_import=files[0])
    before = program.project.path.read_bytes()
    program.finish("import")
    assert len(program.answers.told) == 1
    assert "is no CSV of tags from Pressmark" in program.answers.told[0]
    assert program.project.path.read_bytes() == before


def test_an_export_that_cannot_be_written_is_told_and_keeps_the_old_file(start: Start, tmp_path: Path, files: list[Path]) -> None:
    program = tagged(start, tmp_path / "one.pressmark", files)
    for target, words in (
        (program.project.path, "is the project itself"),
        (tmp_path, "it is a folder"),
        (tmp_path / "no" / "a.csv", "no such"),
    ):
        program.answers.target = (target, False)
        program.finish("export")
        assert words in program.answers.told[-1]
    program.close()
    Project(tmp_path / "one.pressmark").close()


def test_twins_are_refused_on_the_command_line_too(tmp_path: Path, files: list[Path]) -> None:
    twin = tmp_path / "twin.txt"
    twin.write_bytes(b"\xef\xbb\xbf" + WORDS.replace("\n", "\r\n").encode())
    done = run("add", tmp_path / "new.pressmark", *files, twin)
    assert done.returncode == 0
    assert "Articles added: 2;" in done.stdout
    again = run("add", tmp_path / "new.pressmark", twin)
    assert "Articles added: 0; already there: 1" in again.stdout
