"""Texts that no newspaper prints are read, selected from and tagged like any other."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication

from gui.model.kinds import Kind
from gui.model.parts import Parts
from gui.model.tag import Tag
from tests.widgets.article.desk import Desk

LETTERS = "".join(chr(ord("a") + at * 7 % 26) for at in range(10_000))
TEXTS = {
    "one word": LETTERS,
    "Chinese": "漢字かな交じり文。" * 1500,
    "families": "👨‍👩‍👧‍👦" * 1200,
    "marks": "e\u0301\u0323" * 3000,
    "no-break spaces": "word\u00a0" * 2000,
    "one paragraph": "word " * 2000,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_a_selection_over_a_break_gives_the_articles_text(desk: Desk, text: str) -> None:
    view, parts = desk.show(text), Parts(text)
    for start in parts.starts[1:4]:
        view.select(start - 7, start + 9)
        assert view.selection() == (start - 7, start + 9)
        view.copy()
        assert QGuiApplication.clipboard().text() == text[start - 7 : start + 9]
        assert view.createMimeDataFromSelection().text() == text[start - 7 : start + 9]
        view.place_caret(start)
        assert view.caret() == start


def test_a_tag_on_either_side_of_a_break_is_drawn_over_its_letters(desk: Desk) -> None:
    place = Parts(LETTERS).breaks[0]
    view = desk.show(LETTERS, _tag(LETTERS, place - 1, place), _tag(LETTERS, place, place + 3, Kind.ENTITY))
    view.place_caret(place)
    assert _tint(desk, place - 1) == "#f3cb5f"
    assert _tint(desk, place + 1) == "#7addb2"
    assert _tint(desk, place + 4) == "#ffffff"
    assert desk.point(place).y() > desk.point(place - 1).y()


def test_pieces_of_a_paragraph_follow_each_other_like_its_lines(desk: Desk) -> None:
    text = LETTERS + "\nnext"
    view, place = desk.show(text), Parts(text).breaks[0]
    view.place_caret(place)
    pitch = desk.point(place).y() - desk.point(place - 1).y()
    end = len(LETTERS)
    assert pitch > 0
    view.place_caret(end)
    assert desk.point(end + 1).y() - desk.point(end).y() > pitch


@pytest.mark.parametrize(
    "text",
    [
        "w" * 1_000_000,
        "word " * 200_000,
        "x" * 5_000,
        "\n".join(f"line {at} is wrapped hard at some width" for at in range(20_000)),
    ],
    ids=["1 MB without a blank", "1 MB in one paragraph", "5,000 characters", "20,000 lines"],
)
def test_odd_texts_can_be_read_to_their_end(desk: Desk, text: str) -> None:
    view = desk.show(text)
    view.place_caret(len(text))
    assert 0 <= view.cursorRect().top() < view.viewport().height()
    assert view.place()[0] == len(text)
    view.select(len(text) - 4, len(text))
    assert desk.chosen() == text[-4:]
    view.show_article(desk.article, [_tag(text, len(text) - 4, len(text))])
    view.place_caret(len(text))
    assert _tint(desk, len(text) - 3) == "#f3cb5f"


def test_two_hundred_tags_on_one_word_and_one_on_everything(desk: Desk) -> None:
    text = "\n\n".join(["Some words of news about a bridge."] * 300)
    start = text.index("words")
    many = [_tag(text, start, start + 5, Kind.ENTITY, uid=f"tag-{number}") for number in range(200)]
    view = desk.show(text, *many, _tag(text, 0, len(text)))
    assert view.index is not None
    assert len(view.index.at(start)) == 201
    assert _tint(desk, start + 1) == "#7addb2"
    assert _tint(desk, start + 7) == "#f3cb5f"


def _tag(text: str, start: int, end: int, kind: Kind = Kind.CLAIM, uid: str = "") -> Tag:
    return Tag(0, uid or f"{kind}-{start}", 1, kind, start, end, text[start:end])


def _tint(desk: Desk, position: int) -> str:
    """The colour above the small letters of the line."""
    return desk.colour(desk.point(position) - QPoint(0, 8))
