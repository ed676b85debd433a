"""A kind is armed, and every selection becomes a tag of it."""

import pytest

from gui.actions.arming import tag_as_armed
from gui.actions.catalogue import COMMANDS
from gui.actions.running import run
from gui.model.kinds import Kind
from gui.store.project import Project
from tests.session.desk import Desk

BY_ID = {command.id: command for command in COMMANDS}


def armed(desk: Desk) -> list[str]:
    """Which of the commands say that they are on."""
    return [command.id for command in COMMANDS if command.id.startswith("arm-") and command.is_on and command.is_on(desk.session)]


@pytest.mark.parametrize("kind", Kind)
def test_the_same_key_arms_and_disarms_and_another_one_changes(desk: Desk, kind: Kind) -> None:
    key = f"arm-{kind.value}"
    run(BY_ID[key], desk.session)
    assert (desk.session.selection.armed, armed(desk)) == (kind, [key])
    run(BY_ID["arm-quote" if kind is not Kind.QUOTE else "arm-claim"], desk.session)
    assert desk.session.selection.armed is not kind
    run(BY_ID[key], desk.session)
    run(BY_ID[key], desk.session)
    assert (desk.session.selection.armed, armed(desk)) == (None, [])


def test_it_is_said(desk: Desk) -> None:
    run(BY_ID["arm-entity"], desk.session)
    assert BY_ID["disarm"].when(desk.session)
    run(BY_ID["disarm"], desk.session)
    assert not BY_ID["disarm"].when(desk.session)
    assert desk.said == ["Every selection becomes an entity · Esc stops it", "Selections are not tagged any longer"]


def test_what_is_selected_is_tagged_as_if_the_key_had_been_pressed(desk: Desk) -> None:
    desk.select("Mayor")
    tag_as_armed(desk.session)
    assert desk.stored() == [], "nothing is armed"
    run(BY_ID["arm-claim"], desk.session)
    for words in ("ayor open", "nna Orteg", "\n\n"):
        desk.select(words)
        tag_as_armed(desk.session)
    desk.session.selection.move(3, 3, 3, False)
    tag_as_armed(desk.session)
    assert [(tag.kind, tag.excerpt) for tag in desk.stored()] == [(Kind.CLAIM, "Mayor opens"), (Kind.CLAIM, "Anna Ortega")]
    assert desk.tag.excerpt == "Anna Ortega"


def test_with_alt_the_edges_stay_as_drawn(desk: Desk) -> None:
    run(BY_ID["arm-claim"], desk.session)
    desk.select("ayor open", raw=True)
    tag_as_armed(desk.session)
    assert [tag.excerpt for tag in desk.stored()] == ["ayor open"]


def test_another_article_keeps_it_and_another_project_does_not(desk: Desk) -> None:
    run(BY_ID["arm-claim"], desk.session)
    path = desk.project.path.with_name("other.pressmark")
    desk.session.open_article(0)
    assert desk.session.selection.armed is Kind.CLAIM
    desk.session.open(Project.create(path))
    assert desk.session.selection.armed is None
