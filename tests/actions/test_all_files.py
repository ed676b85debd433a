"""Tags, links and the register go out together and come back together, in a worker, with every question answered beforehand."""

import json
from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.actions.catalogue import COMMANDS
from gui.actions.running import run
from gui.exchange.file_kinds import ALL_CSV, FileKind
from gui.model.change import Act, Change, Step
from gui.model.entity import Entity
from gui.model.kinds import Kind
from gui.model.link import LinkRole, link_of
from gui.model.uids import new_uid
from tests.builders import tagged
from tests.session.desk import Desk

BY_ID = {command.id: command for command in COMMANDS}


def _run(desk: Desk, qtbot: QtBot, id_: str) -> None:
    """Run a command that works in a thread, and wait until everything has come back."""
    with qtbot.waitSignal(desk.session.background.finished):
        run(BY_ID[id_], desk.session)


def _export(desk: Desk, qtbot: QtBot, target: Path) -> None:
    desk.prompts.target = (target, False)
    _run(desk, qtbot, "export")


def _tags(desk: Desk) -> None:
    for words, kind in (("3 million euros", Kind.CLAIM), ("Anna Ortega", Kind.ENTITY), ("“It cost 3 million euros,”", Kind.QUOTE)):
        tagged(desk.project, desk.article, words, kind)
    desk.session.read_again()


def test_all_three_files_go_out_and_come_back(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    _tags(desk)
    quote, anna = (tag for tag in desk.stored() if tag.kind is not Kind.CLAIM)
    link = link_of(quote, anna, LinkRole.SPEAKER, "Ada")
    desk.project.apply(Step(Act.SET_SPEAKER, (Change(None, link), Change(None, Entity(0, new_uid(), "Anna"))), "Ada"))
    desk.prompts.kinds = ALL_CSV
    files = [tmp_path / name for name in ("all.csv", "all-links.csv", "all-entities.csv")]
    _export(desk, qtbot, files[0])
    assert desk.said == [
        "Tags exported to all.csv: 3; Links and cues exported to all-links.csv: 1; Entities exported to all-entities.csv: 1"
    ]
    before = [file.read_bytes() for file in files]
    for _ in range(4):  # the link, then the three tags
        desk.session.steps.undo()
    desk.prompts.to_import = [files[1], files[2], files[0]]
    _run(desk, qtbot, "import")
    assert desk.said[-1] == "Tags imported: 3, already here: 0; Links imported: 1, already here: 0; Entities imported: 1, already here: 0"
    _export(desk, qtbot, files[0])
    assert [file.read_bytes() for file in files] == before
    assert desk.prompts.reported == []
    desk.session.steps.undo()
    assert desk.stored() == []


def test_a_cell_that_is_left_out_is_told(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    _tags(desk)
    file = tmp_path / "tags.csv"
    _export(desk, qtbot, file)
    for _ in range(3):
        desk.session.steps.undo()
    file.write_bytes(file.read_bytes().replace(b"Z,0,,,,,", b"Z,0,,perhaps,,,", 1))
    desk.prompts.to_import = file
    _run(desk, qtbot, "import")
    ((title, lines),) = desk.prompts.reported
    assert title == "Some cells were left out"
    assert [line.split(" ", 2)[2] for line in lines] == ["was taken without its stance: a quote has none."]
    assert len(desk.stored()) == 3


def test_claims_go_out_for_fact_checkers(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    _tags(desk)
    desk.prompts.target, desk.prompts.kinds = (tmp_path / "claims.jsonld", False), (FileKind.CLAIMS,)
    _run(desk, qtbot, "export")
    assert desk.said == ["Claims exported to claims.jsonld: 1"]
    assert json.loads((tmp_path / "claims.jsonld").read_text("utf-8"))[0]["claimReviewed"] == "3 million euros"
