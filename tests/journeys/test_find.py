"""Story: somebody looks for words in an article and tags what was found, without the mouse."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from gui.model.kinds import Kind
from gui.session.finding import Option
from gui.widgets.page.colours import colours_on
from tests.builders import WORDS
from tests.journeys.finder import Finder
from tests.journeys.finder import news as news
from tests.journeys.finder import seed as seed
from tests.program import ALT, CTRL, SHIFT, Start, project_of

Key = Qt.Key


def test_find_tag_find_next_tag(seed: Finder) -> None:
    seed.open("kcna aired")
    assert seed.selected() == "KCNA\u00a0aired"
    assert seed.bar.text.hasFocus()
    seed.type("laos")
    assert seed.selected() == "Laos"
    first, total = seed.count().split(" of ")
    seed.press(Key.Key_Return)
    assert seed.count() == f"{int(first) + 1} of {total}"
    here = seed.program.view.selection()
    seed.press(Key.Key_Escape)
    assert seed.program.view.hasFocus()
    assert not seed.bar.isVisible()
    assert seed.program.view.selection() == here
    seed.press(Key.Key_1)
    tag = seed.program.current
    assert (tag.start, tag.end, tag.excerpt) == (*here, "Laos")
    seed.press(Key.Key_F3)
    there = seed.program.view.selection()
    assert there[0] > here[1]
    seed.press(Key.Key_3)
    assert [(one.kind, one.start) for one in seed.program.tags()] == [(Kind.CLAIM, here[0]), (Kind.ENTITY, there[0])]
    seed.press(Key.Key_F3, SHIFT)
    assert seed.program.view.selection() == here


def test_a_no_break_space_in_the_text_is_a_blank_in_the_query(seed: Finder) -> None:
    seed.open("The return by Laos")
    assert (seed.selected(), seed.count()) == ("The\u00a0return by Laos", "1 of 1")
    seed.press(Key.Key_Escape)
    seed.press(Key.Key_1)
    assert seed.program.saved() == [("claim", "The\u00a0return by Laos")]


def test_the_place_at_the_caret_comes_first_and_the_ends_are_joined(news: Finder) -> None:
    news.program.view.place_caret(30)
    said: list[str] = []
    news.session.announced.connect(said.append)
    news.open("bridge")
    assert (news.count(), news.program.view.selection()) == ("2 of 2", news.program.place("bridge", 1))
    news.press(Key.Key_Return)
    assert (news.count(), news.program.view.selection()) == ("top · 1 of 2", news.program.place("bridge"))
    news.press(Key.Key_Return, SHIFT)
    assert (news.count(), news.program.view.selection()) == ("end · 2 of 2", news.program.place("bridge", 1))
    news.press(Key.Key_F3, SHIFT)
    assert news.count() == "1 of 2"
    assert said == [], "the bar says it"
    news.press(Key.Key_Escape)
    news.press(Key.Key_F3, SHIFT)
    assert said == ["Found: 2 of 2, from the end"]


def test_typing_on_stays_where_typing_began(news: Finder) -> None:
    news.program.view.place_caret(0)
    news.open("m")
    assert news.program.view.selection() == (0, 1)
    QTest.keyClicks(news.bar.text, "il")
    assert news.selected() == "mil"
    QTest.keyClick(news.bar.text, Key.Key_Backspace)
    QTest.keyClick(news.bar.text, Key.Key_Backspace)
    assert news.program.view.selection() == (0, 1)
    QTest.keyClicks(news.bar.text, "xyz")
    assert news.count() == "No hit"
    assert news.program.view.selection() == (0, 0)


def test_what_is_typed_reaches_no_command(news: Finder) -> None:
    news.open("bridge")
    QTest.keyClicks(news.bar.text, "123naxNAXgvt")
    assert news.bar.text.text() == "bridge123naxNAXgvt"
    news.type("bridge")
    for key in (Key.Key_1, Key.Key_Delete, Key.Key_X):
        news.press(key)
    assert news.program.tags() == []


def test_selected_words_are_looked_for(news: Finder) -> None:
    news.program.select("bridge")
    news.open()
    assert (news.bar.text.text(), news.count(), news.bar.text.selectedText()) == ("bridge", "1 of 2", "bridge")
    news.press(Key.Key_Escape)
    news.program.select((0, len(WORDS)))
    news.open()
    assert news.bar.text.text() == "Mayor opens bridge"


def test_half_a_word_that_was_found_is_tagged_whole_and_raw_with_alt(news: Finder) -> None:
    news.open("ridg")
    assert news.selected() == "ridg"
    news.press(Key.Key_Escape)
    news.press(Key.Key_1)
    assert news.program.saved() == [("claim", "bridge")]
    news.press(Key.Key_F3)
    news.press(Key.Key_3, ALT)
    assert news.program.saved() == [("claim", "bridge"), ("entity", "ridg")]


def test_the_ways_of_looking_have_keys(news: Finder) -> None:
    news.open("b")
    assert news.count().endswith(" of 2")
    news.press(Key.Key_W, ALT)
    assert (news.count(), news.bar.options[Option.WHOLE_WORDS].isChecked()) == ("No hit", True)
    news.press(Key.Key_W, ALT)
    news.type("BRIDGE")
    news.press(Key.Key_C, ALT)
    assert news.count() == "No hit"
    news.press(Key.Key_C, ALT)
    news.press(Key.Key_X, ALT)
    news.type(r"\d+ \p{L}+")
    assert (news.selected(), news.count()) == ("3 million", "1 of 2")
    assert news.bar.text.hasFocus()


def test_a_faulty_expression_says_what_is_wrong(news: Finder) -> None:
    news.open()
    news.press(Key.Key_X, ALT)
    news.type("(a")
    assert news.count() == ""
    news.program.qtbot.waitUntil(news.bar.fault.isVisible)
    assert news.bar.fault.text() == "This is no regular expression: missing ) at character 2."
    news.type("(a)")
    news.program.qtbot.waitUntil(lambda: not news.bar.fault.isVisible())
    assert news.program.answers.told == []


def test_from_the_text_with_the_bar_open(news: Finder) -> None:
    news.open("bridge")
    news.press(Key.Key_F6)
    assert news.program.view.hasFocus()
    assert news.bar.isVisible()
    news.press(Key.Key_1)
    assert news.program.saved() == [("claim", "bridge")]
    assert news.count() == "1 of 2"
    news.press(Key.Key_F3)
    assert (news.count(), news.program.view.selection()) == ("2 of 2", news.program.place("bridge", 1))
    news.press(Key.Key_Z, CTRL)
    assert news.count() == "2 of 2"


def test_another_article_is_searched_too_and_another_project_not(news: Finder, tmp_path: Path) -> None:
    news.open("bridge")
    news.program.do("next-article" if news.program.can("next-article") else "previous-article")
    if news.program.article.text == WORDS:
        news.program.do("previous-article")
    news.finish()
    assert news.count() == "1 found"
    assert news.program.view.selection()[0] == news.program.view.selection()[1]
    news.press(Key.Key_F3)
    assert news.selected() == "bridge"
    path = tmp_path / "more.txt"
    path.write_text("bridges", "utf-8")
    news.program.answers.to_open = project_of(tmp_path / "more.pressmark", path)
    news.program.do("open")
    assert not news.bar.isVisible()
    assert news.program.view.hasFocus()
    assert not news.session.finding.is_open


def test_f3_with_nothing_looked_for_opens_the_bar(news: Finder) -> None:
    news.program.focus(news.program.view)
    news.press(Key.Key_F3)
    assert news.bar.text.hasFocus()


def test_after_another_article_f3_goes_on_with_the_last_query(news: Finder) -> None:
    news.open("here")
    assert news.count() == "No hit"
    news.press(Key.Key_Escape)
    news.program.do("previous-article")
    news.program.focus(news.program.view)
    said: list[str] = []
    news.session.announced.connect(said.append)
    news.press(Key.Key_F3)
    news.finish()
    assert (news.selected(), said[-1:]) == ("here", ["Found: 1 of 1"])


def test_three_thousand_hits(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n".join(f"The mayor opened bridge {n} today." for n in range(3000)), "utf-8")
    many = Finder(start(project_of(tmp_path / "long.pressmark", path)))
    many.open("bridge")
    assert many.count() == "1 of 3,000"
    many.press(Key.Key_Return, SHIFT)
    assert many.count() == "end · 3,000 of 3,000"
    start_of_hit = many.program.view.selection()[0]
    assert start_of_hit == many.program.article.text.rindex("bridge")
    assert 0 <= many.program.point(start_of_hit).y() <= many.program.view.viewport().height()
    many.type("bridge 1500")
    depth = many.program.point(many.program.view.selection()[0]).y() / many.program.view.viewport().height()
    assert 0.25 < depth < 0.45, "a place that was out of sight comes where it is easily read"


def test_right_to_left(start: Start, tmp_path: Path, shared_data: Path) -> None:
    path = next(iter(sorted((shared_data / "entities-he").glob("*.txt"))))
    hebrew = Finder(start(project_of(tmp_path / "he.pressmark", path)))
    word = next(word for word in hebrew.program.article.text.split() if len(word) > 3)
    hebrew.open(word)
    assert hebrew.selected() == word
    hebrew.press(Key.Key_Escape)
    hebrew.press(Key.Key_3)
    assert hebrew.program.saved()[0][0] == "entity"
    assert word in hebrew.program.saved()[0][1]


def test_opening_the_bar_moves_no_text_and_widens_no_pane(seed: Finder) -> None:
    seed.program.window.across.setSizes([600, 260, 420])
    QCoreApplication.processEvents()
    seed.program.view.go_to_place(1500, 1400)
    before = seed.program.view.place(), seed.program.point(1500), seed.program.window.across.sizes()
    seed.open()
    seed.program.qtbot.waitUntil(seed.bar.isVisible)
    QCoreApplication.processEvents()
    assert (seed.program.view.place(), seed.program.point(1500), seed.program.window.across.sizes()) == before


def test_hits_are_marked_while_the_bar_is_open(news: Finder) -> None:
    hit, word = colours_on(news.program.view.palette().base().color()).hit, news.program.place("bridge", 1)[0]

    def is_marked() -> bool:
        page = news.program.view.viewport().grab().toImage()
        at = news.program.point(word)
        return any(page.pixelColor(x, at.y()) == hit for x in range(at.x() - 2, at.x() + 40))

    assert not is_marked()
    news.program.view.place_caret(0)
    news.open("bridge")
    assert news.program.view.selection() == news.program.place("bridge")
    assert is_marked()
    news.press(Key.Key_Escape)
    assert not is_marked()
