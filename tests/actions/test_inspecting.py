"""Looking closer at a text."""

from gui.actions.catalogue import COMMANDS
from gui.actions.running import run
from tests.session.desk import Desk

BY_ID = {command.id: command for command in COMMANDS}


def test_hidden_characters_are_shown_and_hidden_again_and_that_is_kept(desk: Desk) -> None:
    command = BY_ID["hidden-characters"]
    assert command.keys == ("Ctrl+Shift+H",)
    assert command.is_on is not None
    for shown in (True, False):
        run(command, desk.session)
        assert desk.session.showing.hidden_characters is shown
        assert command.is_on(desk.session) is shown
        assert desk.settings.is_on("view/hidden-characters") is shown
    assert desk.said == ["Hidden characters are shown", "Hidden characters are not shown"], "many a text has none in sight"


def test_the_window_is_asked_to_tell_of_the_open_article(desk: Desk) -> None:
    command = BY_ID["about-article"]
    run(command, desk.session)
    assert desk.surface.asked == ["text", "about article"]
    desk.session.close()
    run(command, desk.session)
    assert desk.surface.asked == ["text", "about article"]
