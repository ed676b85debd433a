"""What is linked in the project leads from tag to tag in the window."""

from dataclasses import replace
from pathlib import Path

import pytest

from gui.model.attributes import Attributes
from gui.model.change import Act, Change, Row, Step
from gui.model.kinds import Kind
from gui.model.link import LinkRole, link_of
from gui.model.problem import Problem
from gui.model.span import Span
from gui.session.linking.ends import End
from tests.program import Program, Start, project_of

TEXT = (
    "Anna opened the meeting.\n\n“It will cost forty million,” she told Bert.\n\n"
    + "Nothing more was said of it. " * 300
    + "\n\nBert left."
)
QUOTE = "“It will cost forty million,”"


@pytest.fixture
def program(start: Start, tmp_path: Path) -> Program:
    path = tmp_path / "news.txt"
    path.write_text(TEXT, "utf-8")
    return start(project_of(tmp_path / "news.pressmark", path))


def carry_out(program: Program, act: Act, *changes: tuple[Row | None, Row | None]) -> None:
    program.session.steps.carry_out(Step(act, tuple(Change(*change) for change in changes), program.session.annotator()))


def click(program: Program, words: str, nth: int = 0) -> None:
    start, _ = program.place(words, nth)
    program.view.go_to_place(start, max(0, start - 40))
    program.click(start + 1)


def test_a_click_on_the_other_end_goes_there_and_back(program: Program) -> None:
    anna, quote = program.tag("Anna", Kind.ENTITY), program.tag(QUOTE, Kind.QUOTE)
    inner = program.tag("forty", Kind.ENTITY)
    program.session.selection.choose(quote)
    carry_out(program, Act.SET_SPEAKER, (None, link_of(quote, anna, LinkRole.SPEAKER, "Ada")))
    ends: list[End] = []
    program.view.end_picked.connect(ends.append)
    click(program, "Anna")
    assert program.current == anna
    assert program.view.caret() == anna.end
    click(program, "forty")
    assert program.current == quote, "the end is meant, not the smaller tag in it"
    assert [(end.name, end.uid) for end in ends] == [("Speaker", anna.uid), ("Said", quote.uid)]
    program.do("undo")
    click(program, "opened")
    click(program, "forty")
    assert program.current == inner
    assert len(ends) == 2


def test_what_another_window_has_linked_leads_there_though_no_tag_has_changed(program: Program) -> None:
    anna, quote = program.tag("Anna", Kind.ENTITY), program.tag(QUOTE, Kind.QUOTE)
    program.session.selection.choose(quote)
    ends: list[End] = []
    program.view.end_picked.connect(ends.append)
    program.project.apply(Step(Act.SET_SPEAKER, (Change(None, link_of(quote, anna, LinkRole.SPEAKER, "Bea")),), "Bea"))
    program.session.read_again()
    click(program, "Anna")
    assert [(end.name, end.uid) for end in ends] == [("Speaker", anna.uid)]


def test_the_words_of_a_cue_are_selected(program: Program) -> None:
    quote, (start, end) = program.tag(QUOTE, Kind.QUOTE), program.place("told")
    carry_out(program, Act.SET_CUE, (quote, replace(quote, attributes=Attributes(cue=(Span(start, end),)))))
    program.view.end_picked.emit(End("", "Cue", Span(start, end)))
    assert program.view.selection() == (start, end)
    assert program.current.uid == quote.uid


def test_an_end_out_of_sight_comes_into_sight(program: Program) -> None:
    quote, bert = program.tag(QUOTE, Kind.QUOTE), program.tag("Bert", Kind.ENTITY, 1)
    carry_out(program, Act.SET_ADDRESSEE, (None, link_of(quote, bert, LinkRole.ADDRESSEE, "Ada")))
    program.session.selection.choose(quote, reveal=True)
    assert program.view.verticalScrollBar().value() < 200
    program.view.end_picked.emit(End(bert.uid, "Addressee", bert.span))
    assert program.current == bert
    assert program.view.verticalScrollBar().value() > 200


def test_where_links_cannot_be_read_the_tag_is_chosen_all_the_same(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*words: object) -> list[End]:
        raise Problem("The project could not be read")

    quote = program.tag(QUOTE, Kind.QUOTE)
    program.session.selection.choose(None)
    monkeypatch.setattr("gui.widgets.reading_pane.ends_of", locked)
    click(program, "forty")
    assert program.current == quote
    assert program.view.caret() in range(quote.start, quote.end + 1)
