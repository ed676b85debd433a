"""From a tag just made: the quiet line, M, and all alike changed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from gui.model.attributes import Attributes
from gui.model.hunt import Standing
from gui.model.kinds import Kind
from gui.widgets.searching.change_alike import ChangeAlike
from gui.widgets.searching.more_line import MoreLine
from tests.builders import entered, tagged
from tests.program import SHIFT
from tests.widgets.searching.search import Searcher

Key = Qt.Key


def quiet_line(searcher: Searcher) -> QToolButton | None:
    """The line, if it is to be seen."""
    lines = searcher.program.window.status.findChildren(MoreLine)
    return lines[0] if lines and lines[0].isVisible() else None


def offered(searcher: Searcher) -> QToolButton:
    """The line, as soon as it is to be seen."""
    searcher.program.qtbot.waitUntil(lambda: quiet_line(searcher) is not None)
    line = quiet_line(searcher)
    assert line is not None
    return line


def asked(searcher: Searcher) -> ChangeAlike:
    """The dialog that Shift+M opens, as soon as it has counted."""
    searcher.program.press(Key.Key_M, SHIFT)
    (dialog,) = searcher.program.window.findChildren(ChangeAlike)
    searcher.program.qtbot.waitUntil(dialog.panel.remove.isEnabled)
    return dialog


def test_a_quiet_line_offers_the_same_words_elsewhere(searcher: Searcher) -> None:
    searcher.program.tag("Kim", Kind.ENTITY)
    assert quiet_line(searcher) is None, "the key does not wait for it"
    line = offered(searcher)
    assert line.text() == "3 more in this article, 4 in the project (M)"
    searcher.session.selection.choose(None)
    assert quiet_line(searcher) is None, "of another tag it would not be so"
    searcher.program.tag("came at noon", Kind.CLAIM)
    searcher.program.tag("noon", Kind.ENTITY)
    assert quiet_line(searcher) is None


def test_m_lists_them_with_what_the_tag_says_and_undo_takes_all_back(searcher: Searcher) -> None:
    tag = searcher.program.tag("Kim", Kind.ENTITY)
    searcher.session.editing.set_label(tag, "person")
    searcher.program.press(Key.Key_M)
    searcher.rest()
    assert searcher.pane.table.hasFocus()
    assert searcher.standings() == [Standing.TAGGED] + [Standing.FREE] * 4
    assert (searcher.pane.field.text.text(), searcher.pane.panel.button.text()) == ("Kim", "Tag 4 places")
    assert searcher.pane.panel.label.label() == "person"
    assert len(searcher.all_tags()) == 1
    searcher.pane.panel.button.click()
    assert [(each.excerpt, each.label) for each in searcher.all_tags()] == [("Kim", "person")] * 5
    searcher.program.do("undo")
    assert len(searcher.all_tags()) == 1


def test_a_click_on_the_line_does_the_same(searcher: Searcher) -> None:
    searcher.program.tag("Kim", Kind.ENTITY)
    offered(searcher).click()
    searcher.rest()
    assert len(searcher.hits()) == 5


def test_the_line_counts_again_when_others_are_tagged(searcher: Searcher) -> None:
    searcher.program.tag("Kim", Kind.ENTITY)
    offered(searcher).click()
    searcher.rest()
    searcher.pane.panel.button.click()
    searcher.program.qtbot.waitUntil(lambda: quiet_line(searcher) is None)


def test_m_looks_for_selected_words_too(searcher: Searcher) -> None:
    searcher.program.select("harbour" if "harbour" in searcher.program.article.text else "kimono")
    searcher.program.press(Key.Key_M)
    searcher.rest()
    assert searcher.rows() == [("Kim opens the bridge", 1), ("A quiet day", 1)]


def test_m_carries_the_names_of_the_entry(searcher: Searcher) -> None:
    entry = entered(searcher.program.project, "Kim", aliases=("the harbour master",))
    searcher.session.read_again()
    tag = tagged(searcher.program.project, searcher.program.article, "Kim", Kind.ENTITY, attributes=Attributes(entity=entry.uid))
    searcher.session.read_again()
    searcher.session.go_to(tag)
    searcher.program.do("tag-alike")
    searcher.rest()
    assert searcher.rows() == [("Kim opens the bridge", 4), ("Harbour closed", 2)]
    assert searcher.pane.panel.entry.text() == "Kim"


@pytest.fixture
def tagged_all(searcher: Searcher) -> Searcher:
    """All places of a name are tagged, one of them otherwise."""
    searcher.program.tag("Kim", Kind.ENTITY)
    searcher.program.press(Key.Key_M)
    searcher.rest()
    searcher.pane.panel.button.click()
    other = searcher.all_tags()[-1]
    searcher.session.go_to(other)
    searcher.session.editing.set_label(other, "place")
    searcher.session.go_to(searcher.all_tags()[0])
    searcher.program.focus(searcher.program.view)
    return searcher


def test_all_alike_get_another_label_in_one_step(tagged_all: Searcher) -> None:
    dialog = asked(tagged_all)
    assert dialog.lead.text().startswith("4 tags like ")
    assert not dialog.panel.change.isEnabled(), "they are so already"
    dialog.panel.label.show_label("person")
    assert dialog.panel.change.text() == "Change 4 tags"
    dialog.panel.change.click()
    assert [tag.label for tag in tagged_all.all_tags()] == ["person"] * 4 + ["place"]
    tagged_all.program.do("undo")
    assert [tag.label for tag in tagged_all.all_tags()] == [""] * 4 + ["place"]


def test_all_alike_become_another_kind(tagged_all: Searcher) -> None:
    dialog = asked(tagged_all)
    dialog.panel.kind.setCurrentIndex(dialog.panel.kind.findData(Kind.CLAIM.value))
    dialog.panel.change.click()
    assert [tag.kind for tag in tagged_all.all_tags()] == [Kind.CLAIM] * 4 + [Kind.ENTITY]


def test_all_alike_are_removed_and_come_back(tagged_all: Searcher) -> None:
    asked(tagged_all).panel.remove.click()
    assert [tag.label for tag in tagged_all.all_tags()] == ["place"]
    tagged_all.program.do("undo")
    assert len(tagged_all.all_tags()) == 5


def test_leaving_it_changes_nothing(tagged_all: Searcher) -> None:
    before = tagged_all.all_tags()
    asked(tagged_all).close()
    assert tagged_all.all_tags() == before
