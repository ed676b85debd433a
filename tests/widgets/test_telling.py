"""What a screen reader is told of tags while the caret walks over them, and when one is chosen."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

from gui.model.kinds import Kind, Status
from tests.program import CTRL, NONE, SHIFT, Program, Start, project_on

Key = Qt.Key
QUOTE, ENTITY = "“It cost 3 million euros,”", "3 million euros"


@pytest.fixture
def program(start: Start, tmp_path: Path) -> Program:
    program = start(project_on(tmp_path))
    program.session.editing.set_label(program.tag(QUOTE, Kind.QUOTE), "direct")
    program.session.editing.set_status(program.tag(ENTITY, Kind.ENTITY), Status.ACCEPTED)
    program.session.selection.choose(None)
    return program


@pytest.fixture
def told(program: Program, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Everything that is announced from now on."""
    sentences: list[str] = []

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            sentences.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    return sentences


def put(program: Program, position: int) -> None:
    program.focus(program.view)
    program.view.place_caret(position)


def test_edges_are_told_when_the_caret_steps_over_them(program: Program, told: list[str]) -> None:
    put(program, program.place(QUOTE)[0] - 1)
    for _ in range(len(QUOTE) + 1):
        program.press(Key.Key_Right)
    assert told == ["quote, direct, tagged", "entity, accepted", "end of entity", "end of quote"]
    told.clear()
    program.press(Key.Key_Left)
    assert told == ["quote, direct, tagged"]


def test_a_step_into_several_tells_the_innermost_last_and_each_once(program: Program, told: list[str]) -> None:
    put(program, 0)
    program.press(Key.Key_Down, SHIFT)
    put(program, program.place("said")[0])
    told.clear()
    for _ in range(2):
        program.press(Key.Key_Left, CTRL)
    assert told == ["quote, direct, tagged; entity, accepted"]


def test_a_word_that_is_passed_as_a_whole_is_told(program: Program, told: list[str]) -> None:
    program.tag("Anna", Kind.ENTITY)
    program.session.selection.choose(None)
    put(program, program.place("Anna")[0] - 1)
    told.clear()
    program.press(Key.Key_Right, CTRL)
    assert told == ["entity, tagged; end of entity"]


@pytest.mark.parametrize("hidden", [True, False])
def test_hidden_tags_are_not_told(program: Program, told: list[str], hidden: bool) -> None:
    showing = program.session.showing
    showing.hide_all(True) if hidden else showing.show(Kind.QUOTE, False)
    put(program, program.place(QUOTE)[0] - 1)
    program.press(Key.Key_Right)
    assert told == []


def test_rejected_tags_are_not_told(program: Program, told: list[str]) -> None:
    [quote] = [tag for tag in program.tags() if tag.kind is Kind.QUOTE]
    program.session.editing.set_status(quote, Status.REJECTED)
    told.clear()
    put(program, program.place(QUOTE)[0] - 1)
    program.press(Key.Key_Right)
    assert told == []


def test_the_mouse_tells_no_edges(program: Program, told: list[str]) -> None:
    program.drag(0, program.place(ENTITY)[0] + 4)
    program.view.select(*program.place(QUOTE))
    program.view.place_caret(program.place(ENTITY)[0] + 1)
    assert told == []


def test_choosing_a_tag_says_its_sentence(program: Program, told: list[str]) -> None:
    put(program, 0)
    program.press(Key.Key_N)
    program.press(Key.Key_N)
    assert told == [f"Quote, direct, tagged: “{QUOTE}”", f"Entity, accepted: “{ENTITY}”"]
    told.clear()
    program.click(program.place("cost")[0] + 1)
    assert told == [f"Quote, direct, tagged: “{QUOTE}”"]


def test_saving_is_told_once_and_choosing_what_is_there_says_what_it_is(program: Program, told: list[str]) -> None:
    program.tag("bridge")
    assert [sentence.split(" at ")[0] for sentence in told] == ["Claim saved"]
    told.clear()
    program.tag("bridge")
    assert told == ["end of claim", "Claim, tagged: “bridge”"]  # the first of the way over it


def test_undo_and_redo_are_told_once(program: Program, told: list[str]) -> None:
    program.tag("bridge")
    told.clear()
    program.press(Key.Key_Z, CTRL)
    program.press(Key.Key_Z, CTRL | SHIFT)
    assert [sentence.split(" at ")[0] for sentence in told] == ["Undone: Tag claim", "Redone: Tag claim"]


def test_accepting_tells_of_the_tag_and_then_of_the_next(program: Program, told: list[str]) -> None:
    put(program, 0)
    program.press(Key.Key_N)
    told.clear()
    program.press(Key.Key_A)
    assert told[0].startswith("Tag accepted at ")
    assert told[1:] == [f"Entity, accepted: “{ENTITY}”"]


def test_every_act_is_told_in_the_same_voice(program: Program, told: list[str]) -> None:
    program.tag("bridge")
    program.press(Key.Key_2)
    editing = program.session.editing
    editing.set_label(program.current, "direct")
    editing.set_note(program.current, "Why?")
    editing.set_status(program.current, Status.SUGGESTED)
    assert [sentence.split(" at ")[0] for sentence in told] == [
        "Claim saved", "Kind changed", "Label changed", "Note saved", "Status changed",
    ]  # fmt: skip


def test_rows_of_the_table_speak_for_themselves(program: Program, told: list[str]) -> None:
    program.focus(program.table)
    program.table.selectRow(0)
    program.press(Key.Key_Down, NONE, program.table)
    assert told == []
    model = program.session.tags
    assert [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)] == [
        f"Quote, direct, tagged: “{QUOTE}” – Mayor opens bridge, by {program.current.annotator}",
        f"Entity, accepted: “{ENTITY}” – Mayor opens bridge, by {program.current.annotator}",
    ]
    assert model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == QUOTE
