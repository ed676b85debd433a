"""The pages beside the article: made when they are looked at, walked with keys, named for those who listen."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.side_pages import SidePages
from tests.program import Program, Start, project_on


def making(made: list[str], page: str, kind: Callable[[], QWidget]) -> QWidget:
    made.append(page)
    return kind()


def a_form() -> QWidget:
    form = QWidget()
    column = QVBoxLayout(form)
    for name in ("first", "second"):
        field = QLineEdit()
        field.setObjectName(name)
        column.addWidget(field)
    return form


@pytest.fixture
def made() -> list[str]:
    return []


@pytest.fixture
def pages(qtbot: QtBot, made: list[str]) -> SidePages:
    pages = SidePages()
    qtbot.addWidget(pages)
    for page, kind in (("words", QLineEdit), ("picture", QLabel), ("more", a_form)):
        pages.add(page, page.title(), partial(making, made, page, kind))
    pages.show()
    pages.activateWindow()
    qtbot.waitUntil(pages.isActiveWindow)
    return pages


def test_a_page_is_made_when_it_is_shown_for_the_first_time(qtbot: QtBot, pages: SidePages, made: list[str]) -> None:
    assert (pages.page, made) == ("words", ["words"])
    with qtbot.waitSignals([pages.made, pages.shown]):
        pages.show_page("more")
    pages.show_page("words")
    pages.show_page("more")
    assert (pages.page, made) == ("more", ["words", "more"])
    assert pages.widget("picture") is None
    more = pages.widget("more")
    assert more is not None
    assert more.isVisible()


def test_there_is_no_page_twice_and_none_that_nobody_added(pages: SidePages, made: list[str]) -> None:
    with pytest.raises(ValueError, match="words"):
        pages.add("words", "Words", partial(making, made, "words", QLineEdit))
    with pytest.raises(ValueError, match="letters"):
        pages.show_page("letters")


def test_arrows_walk_the_tabs(pages: SidePages) -> None:
    pages.bar.setFocus()
    QTest.keyClick(pages.bar, Qt.Key.Key_Right)
    assert pages.page == "picture"
    assert pages.bar.hasFocus()
    QTest.keyClick(pages.bar, Qt.Key.Key_Left)
    assert pages.page == "words"


def test_a_page_that_takes_no_keyboard_leaves_it_on_its_tab(qtbot: QtBot, pages: SidePages) -> None:
    pages.take_keyboard()
    words = pages.widget("words")
    assert words is not None
    qtbot.waitUntil(words.hasFocus)
    pages.show_page("picture")
    pages.take_keyboard()
    qtbot.waitUntil(pages.bar.hasFocus)


def test_tab_leads_from_the_bar_into_the_page_whenever_it_was_made(qtbot: QtBot, pages: SidePages) -> None:
    pages.show_page("more")
    pages.bar.setFocus()
    walked = []
    for _ in range(3):
        at = pages.focusWidget()
        assert at is not None
        walked.append(at.objectName() or at.accessibleName())
        QTest.keyClick(at, Qt.Key.Key_Tab)
    assert walked == [pages.bar.accessibleName(), "first", "second"]


def test_each_tab_has_its_name_for_those_who_listen(pages: SidePages) -> None:
    heard = QAccessible.queryAccessibleInterface(pages.bar)
    assert heard.role() is QAccessible.Role.PageTabList
    tabs = [heard.child(place) for place in range(heard.childCount())]
    names = [tab.text(QAccessible.Text.Name) for tab in tabs if tab.role() is QAccessible.Role.PageTab]
    assert names == ["Words", "Picture", "More"]


@pytest.mark.parametrize("width", [90, 150, 200, 400, 900])
def test_no_title_is_cut_and_what_does_not_fit_is_in_the_menu(qtbot: QtBot, pages: SidePages, width: int) -> None:
    for title in ("Second look", "Who said what", "History"):
        pages.add(title, title, QLineEdit, "Ctrl+Shift+U")
    pages.resize(width, 300)
    bar, more = pages.bar, pages.tabs.more
    for page in ("words", "History", "picture"):
        pages.show_page(page)
        QCoreApplication.processEvents()
        shown = [place for place in range(bar.count()) if bar.isTabVisible(place)]
        assert bar.currentIndex() in shown
        assert all(bar.tabRect(place).width() >= bar.fontMetrics().horizontalAdvance(bar.tabText(place)) for place in shown)
        assert len(shown) == 1 or bar.tabRect(shown[-1]).right() <= bar.width()
        assert more.isVisible() == (len(shown) < bar.count())
        menu = more.menu()
        menu.aboutToShow.emit()
        assert [action.text().partition("\t")[0] for action in menu.actions()] == pages.tabs.left_out()


def test_the_arrows_and_the_menu_lead_to_pages_that_do_not_fit(pages: SidePages) -> None:
    pages.resize(90, 300)
    QCoreApplication.processEvents()
    assert pages.tabs.left_out() == ["Picture", "More"]
    pages.bar.setFocus()
    QTest.keyClick(pages.bar, Qt.Key.Key_Right)
    assert (pages.page, pages.tabs.left_out()) == ("picture", ["Words", "More"])
    menu = pages.tabs.more.menu()
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    assert (pages.page, pages.tabs.left_out()) == ("more", ["Words", "Picture"])


@pytest.fixture
def program(start: Start, tmp_path: Path) -> Program:
    return start(project_on(tmp_path))


def test_the_table_of_tags_is_one_key_away(program: Program) -> None:
    program.tag("bridge")
    program.window.pages.add("other", "Other", QLineEdit)
    program.window.pages.show_page("other")
    assert not program.table.isVisible()
    assert program.can("tags-page")
    assert not program.window.actions_by_id["tags-page"].isChecked()
    program.do("tags-page")
    program.qtbot.waitUntil(program.table.hasFocus)
    assert program.can("tags-page")
    assert program.window.actions_by_id["tags-page"].isChecked()


def test_of_the_pages_the_one_that_is_shown_has_the_mark_in_the_menu(program: Program) -> None:
    pages = ("tags-page", "second-look", "who-said-what", "counts", "history")
    for page in (*pages, *pages):
        program.do(page)
        QCoreApplication.processEvents()
        assert [each for each in pages if program.window.actions_by_id[each].isChecked()] == [page]
        group = program.window.actions_by_id[page].actionGroup()
        assert group is not None
        assert len(group.actions()) == len(pages)


def test_each_tab_tells_its_key(program: Program) -> None:
    bar = program.window.pages.bar
    keys = {bar.tabText(place): bar.tabToolTip(place) for place in range(bar.count())}
    assert keys["History"] == "History (Ctrl+Shift+U)"
    assert all("(Ctrl+" in tip for tip in keys.values())


def test_the_filter_is_found_behind_another_page(program: Program) -> None:
    program.window.pages.add("other", "Other", QLineEdit)
    program.window.pages.show_page("other")
    program.do("filter")
    program.qtbot.waitUntil(program.window.tags.filter.text.hasFocus)


def test_the_card_gives_the_keyboard_back_to_what_can_be_seen(program: Program) -> None:
    program.tag("bridge")
    program.focus(program.table)
    program.do("card")
    program.window.pages.add("other", "Other", QLabel)
    program.window.pages.show_page("other")
    program.press(Qt.Key.Key_Escape, into=program.window.card.fields.label)
    program.qtbot.waitUntil(program.view.hasFocus)
