"""The second look beside the window: what it looks at after which act, and what it tells."""

from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from gui.actions.waiving import ask_again, go_to_finding, reasons, waive
from gui.model.change import Act, Change, Step
from gui.model.finding import Concern, Looked
from gui.model.kinds import Kind, Status
from gui.model.label import Label
from gui.model.link import LinkRole, link_of
from gui.model.problem import Problem
from gui.model.uids import new_uid
from gui.session.looking.looker import Queue
from gui.store.project import Project
from gui.tasks.second_look import SecondLook
from tests.builders import WORDS, changed, tagged
from tests.session.desk import Desk

TEXTS = (WORDS, "Kim came. Kim left.", "Bo left.")


class Watched:
    """A second look that notes which articles it has looked at; now and then it cannot read them."""

    def __init__(self, path: Path) -> None:
        self._look = SecondLook(path)

    def look(self, article_id: int, cancelled: Callable[[], bool]) -> Looked | None:
        if FAILING:
            raise FAILING.pop()
        SEEN.append(article_id)
        return self._look.look(article_id, cancelled)

    def close(self) -> None:
        CLOSED.append(True)
        self._look.close()


SEEN: list[int] = []
CLOSED: list[bool] = []
FAILING: list[Exception] = []


@pytest.fixture
def desk(empty_desk: Desk, tmp_path: Path, qtbot: QtBot) -> Desk:
    """A session with a project of three articles, all of which have been looked at."""
    empty_desk.open(tmp_path / "news.pressmark", *TEXTS)
    for noted in (SEEN, CLOSED, FAILING):
        noted.clear()
    empty_desk.session.second_look.begin(Watched)
    settle(empty_desk, qtbot)
    return empty_desk


def settle(desk: Desk, qtbot: QtBot) -> list[int]:
    """Wait until nothing is left to look at; which articles were looked at since this was asked last."""
    qtbot.waitUntil(lambda: not desk.session.second_look.left())
    seen = SEEN.copy()
    SEEN.clear()
    return seen


def concerns(desk: Desk, article_id: int = 1) -> list[Concern]:
    """What is known of an article."""
    return [finding.concern for finding in desk.session.second_look.known[article_id].findings]


def test_the_open_article_comes_first_and_each_once(empty_desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    articles = empty_desk.open(tmp_path / "news.pressmark", *TEXTS)
    empty_desk.session.open_article(articles[1].id)
    SEEN.clear()
    empty_desk.session.second_look.begin(Watched)
    assert settle(empty_desk, qtbot) == [2, 1, 3]
    empty_desk.session.second_look.begin(Watched)
    assert settle(empty_desk, qtbot) == []


def test_nothing_is_looked_at_before_somebody_wants_to_see_it(empty_desk: Desk, tmp_path: Path) -> None:
    empty_desk.open(tmp_path / "news.pressmark", *TEXTS)
    empty_desk.select("bridge")
    empty_desk.session.editing.tag_selection(Kind.CLAIM)
    assert (empty_desk.session.second_look.left(), empty_desk.session.second_look.known) == (0, {})


def test_an_act_looks_again_at_its_own_article_only(desk: Desk, qtbot: QtBot) -> None:
    assert concerns(desk) == []
    desk.select("bridge")
    told: list[Looked] = []
    desk.session.second_look.looked.connect(told.extend)
    desk.session.editing.tag_selection(Kind.CLAIM)
    assert settle(desk, qtbot) == [1]
    assert concerns(desk) == [Concern.NO_CLAIMANT]
    assert [looked.article_id for looked in told] == [1]
    desk.session.editing.set_status(desk.tag, Status.REJECTED)
    assert settle(desk, qtbot) == [1]
    assert concerns(desk) == []
    desk.session.steps.undo()
    assert settle(desk, qtbot) == [1]
    assert concerns(desk) == [Concern.NO_CLAIMANT]


def test_a_link_is_of_the_article_where_it_begins(desk: Desk, qtbot: QtBot) -> None:
    quote = tagged(desk.project, desk.article, "“It cost 3 million euros,”", Kind.QUOTE)
    anna = tagged(desk.project, desk.article, "Anna Ortega", Kind.ENTITY)
    desk.session.read_again()
    settle(desk, qtbot)
    assert concerns(desk) == [Concern.NO_SPEAKER]
    link = Change(None, link_of(quote, anna, LinkRole.SPEAKER, "Ada"))
    desk.session.open_article(3)
    settle(desk, qtbot)
    desk.session.steps.carry_out(Step(Act.SET_SPEAKER, (link,), "Ada"))
    assert settle(desk, qtbot) == [1]
    assert concerns(desk) == []


def test_another_label_concerns_all_articles(desk: Desk, qtbot: QtBot) -> None:
    listed = Change(None, Label(0, new_uid(), Kind.ENTITY, "ship", 99))
    desk.session.steps.carry_out(Step(Act.ADD_LABEL, (listed,), "Ada"))
    assert sorted(settle(desk, qtbot)) == [1, 2, 3]


def test_what_another_window_has_written_is_seen(desk: Desk, qtbot: QtBot) -> None:
    with closing(Project(desk.project.path)) as other:
        article = other.reading.article(2)
        assert article is not None
        tagged(other, article, "Kim", Kind.ENTITY)
    desk.session.look_around()
    assert desk.session.second_look.left()
    qtbot.waitUntil(lambda: concerns(desk, 2) == [Concern.NOT_TAGGED])


def test_articles_come_and_go(desk: Desk, qtbot: QtBot) -> None:
    desk.session.steps.undo()
    settle(desk, qtbot)
    assert concerns(desk) == concerns(desk, 2) == []
    with qtbot.waitSignal(desk.session.second_look.cleared):
        desk.session.close()
    assert (CLOSED, desk.session.second_look.known, desk.session.second_look.left()) == ([True], {}, 0)


def test_another_project_is_looked_at_without_being_asked_again(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    desk.open(tmp_path / "other.pressmark", "“It fell.")
    assert settle(desk, qtbot) == [1]
    assert concerns(desk) == [Concern.MARK]
    assert list(desk.session.second_look.known) == [1]


def test_what_cannot_be_read_now_is_read_later(desk: Desk, qtbot: QtBot) -> None:
    FAILING.append(Problem("It was not read", "the disk is busy"))
    desk.select("bridge")
    desk.session.editing.tag_selection(Kind.CLAIM)
    assert settle(desk, qtbot) == [1]
    assert concerns(desk) == [Concern.NO_CLAIMANT]


def test_a_bug_is_reported_in_the_main_thread(desk: Desk, qtbot: QtBot) -> None:
    FAILING.append(RuntimeError("a bug"))
    with qtbot.captureExceptions() as caught:
        desk.session.second_look.look_again()
        qtbot.waitUntil(lambda: bool(caught))
    assert str(caught[0][1]) == "a bug"


def test_it_stops_in_the_middle_of_an_article(empty_desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    begun = Event()

    class Endless(Watched):
        def look(self, article_id: int, cancelled: Callable[[], bool]) -> Looked | None:
            begun.set()
            while not cancelled():
                pass
            return None

    empty_desk.open(tmp_path / "news.pressmark", *TEXTS)
    empty_desk.session.second_look.begin(Endless)
    qtbot.waitUntil(begun.is_set)
    empty_desk.session.close()
    assert CLOSED


def choose(desk: Desk, article_id: int = 1) -> None:
    """Choose all findings of an article, as the table does."""
    looked = desk.session.second_look.known[article_id]
    waivers = {(waiver.finding, waiver.subject): waiver for waiver in looked.waivers}
    desk.session.second_look.choose((finding, waivers.get((finding.concern, finding.subject))) for finding in looked.findings)


def test_findings_are_waived_and_come_back_only_if_the_tag_changes(desk: Desk, qtbot: QtBot) -> None:
    claim = tagged(desk.project, desk.article, "bridge")
    desk.session.read_again()
    settle(desk, qtbot)
    choose(desk)
    desk.prompts.reason = "  "
    waive(desk.session)
    assert desk.said[-1] == "Not waived: say why it may stay as it is"
    desk.prompts.reason = None
    waive(desk.session)
    assert desk.steps == []
    desk.prompts.reason = " the headline "
    waive(desk.session)
    assert settle(desk, qtbot)[-1:] == [1]
    (waiver,) = desk.session.second_look.known[1].waivers
    assert (waiver.reason, waiver.annotator, reasons(desk.session)) == ("the headline", "Ada", ["the headline"])
    changed(desk.project, claim, label="event")
    desk.session.read_again()
    settle(desk, qtbot)
    (finding,) = desk.session.second_look.known[1].findings
    assert finding.subject != waiver.subject


def test_a_waiver_is_taken_back_by_undo_and_by_looking_again(desk: Desk, qtbot: QtBot) -> None:
    tagged(desk.project, desk.article, "bridge")
    desk.session.read_again()
    settle(desk, qtbot)
    desk.prompts.reason = "so"
    for takes_back in (partial(desk.session.steps.undo), partial(ask_again, desk.session)):
        choose(desk)
        waive(desk.session)
        settle(desk, qtbot)
        choose(desk)
        assert desk.session.second_look.known[1].waivers
        takes_back()
        settle(desk, qtbot)
        assert not desk.session.second_look.known[1].waivers


def test_very_many_are_waived_in_a_worker(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    desk.open(tmp_path / "many.pressmark", "It fell.”\n" * 300)
    settle(desk, qtbot)
    choose(desk)
    desk.prompts.reason = "verses"
    with qtbot.waitSignal(desk.session.background.finished):
        waive(desk.session)
    qtbot.waitUntil(lambda: len(desk.session.second_look.known[1].waivers) == 300)
    assert desk.prompts.asked == ["reason_to_waive 300"]


def test_one_goes_to_a_tag_and_to_a_place(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    kim = desk.project.reading.article(2)
    assert kim is not None
    tag = tagged(desk.project, kim, "Kim", Kind.ENTITY, label="ship")
    desk.session.read_again()
    qtbot.waitUntil(lambda: len(concerns(desk, 2)) == 2)
    label, place = desk.session.second_look.known[2].findings
    go_to_finding(desk.session, label)
    assert (desk.article.id, desk.tag.uid) == (2, tag.uid)
    go_to_finding(desk.session, place)
    assert (desk.session.selection.tag, desk.session.selection.start, desk.session.selection.end) == (None, 10, 13)


def test_the_queue_gives_what_is_urgent_first_and_each_once() -> None:
    queue = Queue()
    queue.put([1, 2, 3])
    queue.put([3, 4], urgent=True)
    assert len(queue) == 4
    assert [queue.take() for _ in range(3)] == [3, 4, 1]
    assert queue.fulfilled() == -1
    assert queue.take() == 2
    assert queue.fulfilled() == queue.wishes == 2
    queue.end()
    assert queue.take() is None
