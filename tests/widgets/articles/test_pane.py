"""The list of articles in the window: chosen, filtered, noted, deleted, put back; its progress."""

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton

from gui.model.article import ArticleState
from gui.model.article_query import EVERY, UNFINISHED, ArticleOrder
from gui.widgets.article_info import ArticleInfo
from gui.widgets.articles.entry_delegate import initials
from gui.widgets.articles.progress_dialog import ProgressDialog
from gui.widgets.articles.trash_dialog import TrashDialog
from tests.builders import WORDS
from tests.program import CTRL, Program, Start, project_of

COUNT = 6


@pytest.fixture
def news(start: Start, tmp_path: Path) -> Program:
    paths = [tmp_path / f"{number}.txt" for number in range(COUNT)]
    for number, path in enumerate(paths):
        path.write_text(f"Title {number} {'odd' if number % 2 else 'even'}\n\n{WORDS} {number}", "utf-8")
    return start(project_of(tmp_path / "news.pressmark", *paths))


def _shown(program: Program) -> list[str]:
    return [program.session.articles.entry(row).title for row in range(program.session.articles.rowCount())]


def test_several_are_chosen_and_the_current_one_is_open(news: Program) -> None:
    articles = news.window.articles.list
    news.focus(articles)
    QTest.keyClick(articles, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(articles, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert news.session.chosen_articles.ids() == (1, 2, 3)
    assert news.article.id == 3
    QTest.keyClick(articles, Qt.Key.Key_End)
    assert (news.article.id, news.session.chosen_articles.ids()) == (COUNT, (COUNT,))
    QTest.keyClick(articles, Qt.Key.Key_Home)
    assert news.article.id == 1
    QTest.keyClick(articles, Qt.Key.Key_A, CTRL)
    assert news.session.chosen_articles.ids() == tuple(range(1, COUNT + 1))
    assert news.article.id == 1


def test_words_of_titles_filter_and_escape_shows_all(news: Program) -> None:
    bar = news.window.articles.bar
    news.focus(bar.text)
    QTest.keyClicks(bar.text, "ODD title")
    news.qtbot.waitUntil(lambda: news.session.articles.rowCount() == 3)
    assert _shown(news) == ["Title 1 odd", "Title 3 odd", "Title 5 odd"]
    assert bar.shown.text() == "3 of 6"
    assert news.article.title == "Title 0 even"  # what is read stays open
    QTest.keyClick(bar.text, Qt.Key.Key_Down)
    assert news.window.articles.list.hasFocus()
    QTest.keyClick(news.window.articles.list, Qt.Key.Key_Down)
    assert news.article.title == "Title 1 odd"
    QTest.keyClick(bar.text, Qt.Key.Key_Escape)
    assert _shown(news) == [f"Title {number} {'odd' if number % 2 else 'even'}" for number in range(COUNT)]
    assert news.article.title == "Title 1 odd"


def test_a_filter_that_lets_nothing_through_says_so_with_a_way_out(news: Program) -> None:
    bar = news.window.articles.bar
    bar.text.setText("nonsense")
    news.qtbot.waitUntil(lambda: bar.shown.text() == "No article fits")
    assert bar.all.isVisible()
    bar.all.click()
    assert (news.session.articles.query, bar.text.text(), len(_shown(news))) == (EVERY, "", COUNT)
    assert not bar.all.isVisible()


def test_the_menu_filters_and_orders(news: Program) -> None:
    bar = news.window.articles.bar

    def choose(title: str) -> None:
        bar.menu.aboutToShow.emit()
        [action] = [action for action in bar.menu.actions() if action.text() == title]
        action.trigger()

    news.do("done")
    choose("Not done")
    assert news.session.articles.query.states == UNFINISHED
    assert _shown(news)[0] == "Title 1 odd"
    assert news.article.title == "Title 0 even"
    choose("By title")
    choose("The other way round")
    assert (news.session.articles.query.order, _shown(news)[0]) == (ArticleOrder.TITLE, "Title 5 odd")
    choose("Every state")
    assert len(_shown(news)) == COUNT
    choose("For nobody yet")
    news.answers.name = "Bea"
    news.do("assign")
    assert (len(_shown(news)), bar.shown.text()) == (COUNT - 1, "5 of 6")
    choose("For Bea")
    assert _shown(news) == ["Title 0 even"]


def test_marking_done_in_a_list_of_what_is_left_opens_no_article_that_nobody_chose(news: Program) -> None:
    bar = news.window.articles.bar
    bar.menu.aboutToShow.emit()
    next(action for action in bar.menu.actions() if action.text() == "Not done").trigger()
    news.do("done")
    assert news.article.title == "Title 0 even"
    assert news.window.articles.list.currentIndex().row() == -1
    news.do("undo")
    assert news.window.articles.list.currentIndex().row() == 0


def test_d_and_shift_d_in_the_text_finish_an_article(news: Program) -> None:
    news.focus(news.view)
    news.press(Qt.Key.Key_D)
    news.press(Qt.Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
    assert news.article.title == "Title 2 even"
    assert [news.session.articles.entry(row).state for row in (0, 1, 2)] == [ArticleState.DONE, ArticleState.NOTHING, ArticleState.NEW]
    assert news.window.articles.head.line.text() == "2 of 6 done"
    assert news.view.hasFocus()


def test_progress_has_a_row_for_each_annotator(news: Program) -> None:
    news.answers.name = "Bea"
    news.do("assign")
    news.do("done")
    news.window.articles.head.line.click()
    [dialog] = news.window.findChildren(ProgressDialog)
    bars = [bar.accessibleName() for bar in dialog.findChildren(QProgressBar)]
    assert bars == ["All articles: 1 of 6", "\u2068Bea\u2069: 1 of 1", "For nobody yet: 0 of 5"]
    news.do("undo")
    assert "All articles: 0 of 6" in [bar.accessibleName() for bar in dialog.findChildren(QProgressBar)]
    dialog.close()


def test_a_note_is_read_and_changed_in_about_this_article(news: Program) -> None:
    news.do("about-article")
    [dialog] = news.window.findChildren(ArticleInfo)
    assert (dialog.assignee.text(), dialog.note.text()) == ("nobody yet", "none")
    news.answers.note = "Ask <b>her</b>"
    news.session.open_article(2)
    [button] = [button for button in dialog.findChildren(QPushButton) if button.text() == "Note…"]
    button.click()
    assert dialog.note.text() == "Ask <b>her</b>"
    assert dialog.note.textFormat() is Qt.TextFormat.PlainText
    assert news.session.articles.entry(0).note == "Ask <b>her</b>"
    dialog.close()


def test_what_is_deleted_is_in_the_trash_and_comes_back(news: Program) -> None:
    news.tag("bridge")
    articles = news.window.articles.list
    flag = QItemSelectionModel.SelectionFlag.Select
    articles.selectionModel().select(news.session.articles.index(2), flag)
    news.do("trash")
    [dialog] = news.window.findChildren(TrashDialog)
    assert dialog.model.rowCount() == 0
    assert not dialog.button.isEnabled()
    news.answers.agreed = True
    news.do("delete-articles")
    assert news.answers.asked[-1] == "may_delete_articles 2 1"
    assert [dialog.model.index(row, 0).data() for row in range(2)] == ["Title 0 even", "Title 2 even"]
    assert news.article.title == "Title 1 odd"
    dialog.table.selectAll()
    assert dialog.button.text() == "Put back 2"
    dialog.button.click()
    assert (len(_shown(news)), dialog.model.rowCount()) == (COUNT, 0)
    assert news.session.articles.entry(0).tags == 1
    news.do("trash")
    assert news.window.findChildren(TrashDialog) == [dialog]
    dialog.close()


def test_another_project_lists_all_of_its_articles(news: Program, tmp_path: Path) -> None:
    bar = news.window.articles.bar
    bar.text.setText("odd")
    news.qtbot.waitUntil(lambda: news.session.articles.rowCount() == 3)
    news.session.close()
    assert bar.text.text() == ""
    assert not bar.isVisible()


@pytest.mark.parametrize(("name", "shown"), [("", ""), ("ada", "A"), ("Ada Novak", "AN"), ("Jo de la Cruz", "JD"), ("\u202eשרה", "·")])
def test_a_name_in_two_letters(name: str, shown: str) -> None:
    assert initials(name) == shown


def test_rows_say_their_parts_in_any_direction(news: Program) -> None:
    news.answers.note = "x"
    pane = news.window.articles
    news.do("article-note")
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        pane.setLayoutDirection(direction)
        rect = pane.list.visualRect(news.session.articles.index(0))
        picture = pane.list.viewport().grab(rect).toImage()
        ground = picture.pixel(rect.width() - 2, 2)
        below = [x for x in range(8, 28) if any(picture.pixel(x, y) != ground for y in range(28, 38))]
        assert below, "no sign of the note"
    assert not [label for label in pane.findChildren(QLabel) if label.isVisible()]


def test_the_sign_of_the_filter_is_seen_in_either_theme(news: Program) -> None:
    choices = news.window.articles.bar.choices
    news.do("theme-light")
    light = choices.icon().pixmap(16, 16).toImage()
    news.do("theme-dark")
    dark = choices.icon().pixmap(16, 16).toImage()
    assert light != dark
