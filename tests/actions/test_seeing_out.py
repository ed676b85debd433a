"""What is seen beside the article goes out: as CSV, the picture of the counts as PNG."""

import csv
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.actions.catalogue import COMMANDS
from gui.actions.running import run
from gui.exchange.seen_csv import COUNT_COLUMNS, FINDING_COLUMNS, SAID_COLUMNS
from gui.exchange.tags_csv import COLUMNS
from gui.model.attributes import Attributes, CheckWorthiness, Claimant, Stance
from gui.model.waiver import Waiver
from gui.tasks.second_look import SecondLook
from tests.builders import changed
from tests.session.desk import Desk
from tests.talk import Talk, talk_in

[COMMAND] = [command for command in COMMANDS if command.id == "export-view"]


@pytest.fixture
def talk(desk: Desk) -> Talk:
    """The article that is open is the first of the talk."""
    made = talk_in(desk.project)
    desk.session.read_again()
    desk.session.open_article(made.articles[0].id)
    return made


def export(desk: Desk, qtbot: QtBot, page: str, target: Path) -> list[dict[str, str]]:
    """The rows that are written while this page is shown."""
    desk.surface.show_page(page)
    desk.prompts.seen = target
    with qtbot.waitSignal(desk.session.background.finished):
        run(COMMAND, desk.session)
    if target.suffix != ".csv" or desk.prompts.told:
        return []
    with target.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def everywhere(desk: Desk) -> None:
    desk.session.list_tags(replace(desk.session.tags.query, article_id=None))


def test_who_said_what_has_a_row_for_each_quote_and_claim(desk: Desk, qtbot: QtBot, tmp_path: Path, talk: Talk) -> None:
    said = Attributes(claimant=Claimant.JOURNALIST, check_worthiness=CheckWorthiness.YES, stance=Stance.AFFIRMS, restatement="It is.")
    changed(desk.project, talk.tags["It is 200 metres long"], attributes=said)
    everywhere(desk)
    rows = export(desk, qtbot, "who-said-what", tmp_path / "said.csv")
    assert tuple(rows[0]) == SAID_COLUMNS
    assert [(row["who"], row["whose"], row["quotes"], row["claims"], row["articles"], row["text"]) for row in rows] == [
        ("Anna Ortega", "named", "2", "1", "2", "“It cost much,” … “but it holds.”"),
        ("Anna Ortega", "named", "2", "1", "2", "It cost much"),
        ("Anna Ortega", "named", "2", "1", "2", "“It still holds,”"),
        ("", "nobody yet", "1", "1", "1", "“Good,”"),
        ("", "nobody yet", "1", "1", "1", "The storm was the worst"),
        ("", "anonymous", "1", "0", "1", "“Too dear,”"),
        ("She", "mentioned", "1", "0", "1", "“Now we\ncan cross,”"),
        ("", "journalist", "0", "1", "1", "It is 200 metres long"),
    ]
    pieces = [talk.tags[words] for words in ("“It cost much,”", "“but it holds.”")]
    first, last = rows[0], rows[-1]
    assert first["spans"] == " ".join(f"{tag.start}-{tag.end}" for tag in pieces)
    assert first["tag_ids"] == " | ".join(tag.uid for tag in pieces)
    assert (first["entity_id"], first["wikidata"], first["article_id"]) == (talk.ortega.uid, "Q42", talk.articles[0].uid)
    assert (last["check_worthiness"], last["stance"], last["restatement"]) == ("yes", "affirms", "It is.")
    assert desk.said[-1] == "Rows exported to said.csv: 8"


def test_of_one_article_only_what_was_said_in_it(desk: Desk, qtbot: QtBot, tmp_path: Path, talk: Talk) -> None:
    rows = export(desk, qtbot, "who-said-what", tmp_path / "said.csv")
    assert {row["article_title"] for row in rows} == {"Bridge opens"}
    assert [row["quotes"] for row in rows if row["whose"] == "named"] == ["1", "1"]


def test_counts_are_rows_too(desk: Desk, qtbot: QtBot, tmp_path: Path, talk: Talk) -> None:
    everywhere(desk)
    rows = export(desk, qtbot, "counts", tmp_path / "counts.csv")
    assert tuple(rows[0]) == COUNT_COLUMNS
    told = [tuple(row.values()) for row in rows]
    assert told[:4] == [("kind", "claim", "claim", "", "3"), ("kind", "quote", "quote", "", "7"), ("kind", "entity", "entity", "", "3"),
                        ("label", "claim", "", "", "2")]  # fmt: skip
    assert told[-2:] == [("article", "", article.title, article.uid, count) for article, count in zip(talk.articles, "94", strict=True)]


def test_the_picture_is_written_as_it_is(desk: Desk, qtbot: QtBot, tmp_path: Path, talk: Talk) -> None:
    export(desk, qtbot, "counts", tmp_path / "counts.PNG")
    assert (tmp_path / "counts.PNG").read_bytes() == b"a picture"
    assert desk.prompts.asked[-1] == "seen_target counts with picture"
    assert desk.said[-1] == "Picture saved as counts.PNG"


def test_the_table_goes_out_with_the_rows_that_it_shows(desk: Desk, qtbot: QtBot, tmp_path: Path, talk: Talk) -> None:
    desk.session.list_tags(replace(desk.session.tags.query, text="bridge"))
    rows = export(desk, qtbot, "tags", tmp_path / "tags.csv")
    assert tuple(rows[0]) == COLUMNS
    assert [row["text"] for row in rows] == ["“bridge”"]


@pytest.mark.parametrize("page", ["second-look", "who-said-what", "counts"])
@pytest.mark.parametrize("ending", ["csv", "png"])
def test_the_project_itself_is_never_replaced(desk: Desk, qtbot: QtBot, tmp_path: Path, talk: Talk, page: str, ending: str) -> None:
    target = tmp_path / f"link.{ending}"
    target.symlink_to(desk.project.path)
    export(desk, qtbot, page, target)
    assert desk.prompts.told == [f"This was not exported: “link.{ending}” is the project itself; choose another name."]
    assert desk.project.reading.tag_count() == 14


def test_a_folder_that_is_not_there_is_one_sentence(desk: Desk, qtbot: QtBot, tmp_path: Path, talk: Talk) -> None:
    for page, name in (("who-said-what", "a.csv"), ("counts", "a.csv"), ("counts", "a.png")):
        export(desk, qtbot, page, tmp_path / "none" / name)
        assert "cannot be written" in desk.prompts.told.pop()


def test_who_thinks_better_of_it_writes_nothing(desk: Desk, talk: Talk) -> None:
    desk.surface.show_page("counts")
    run(COMMAND, desk.session)
    assert not desk.session.background.busy()


def test_findings_go_out_as_they_are_shown(desk: Desk, qtbot: QtBot, tmp_path: Path, talk: Talk) -> None:
    good = talk.tags["“Good,”"]
    with closing(SecondLook(desk.project.path)) as look:
        looked = look.look(good.article_id, bool)
    assert looked is not None
    (finding,) = (each for each in looked.findings if each.tags == (good.uid,))
    waiver = Waiver(1, "uid", good.article_id, finding.concern, finding.subject, "it was heard", "Ada")
    desk.session.second_look.shown = lambda: [(finding, None), (finding, waiver)]
    rows = export(desk, qtbot, "second-look", tmp_path / "findings.csv")
    assert tuple(rows[0]) == FINDING_COLUMNS
    assert [(row["finding"], row["kind"], row["text"], row["tag_ids"]) for row in rows] == [
        (finding.concern, "quote", "“Good,”", good.uid)
    ] * 2
    assert [(row["waived_because"], row["waived_by"]) for row in rows] == [("", ""), ("it was heard", "Ada")]
    assert (rows[0]["start"], rows[0]["end"], rows[0]["article_title"]) == (str(good.start), str(good.end), "Storm")
    assert desk.said[-1] == "Rows exported to findings.csv: 2"


def test_another_page_cannot_be_exported(desk: Desk, talk: Talk) -> None:
    desk.surface.show_page("elsewhere")
    assert not COMMAND.when(desk.session)
