"""Zones: what a news page's lines are, and silence where a line does not say."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.exchange.plain_text import read_text
from gui.model.article import ZoneKind
from gui.model.canon import canonical
from gui.suggest.zones import zones_of

BODY = "The bridge was opened on Monday by the mayor, who said that it had cost less than planned."
PAGE = f"Bridge opens\n\nThe new bridge on Monday.\nPhoto: Ada Lovelace\n\n{BODY}\n"

LINES = st.sampled_from(
    [
        "",
        " ",
        "\u00a0",
        "Bridge opens",
        BODY,
        "Image: NASA",
        "Advertisement",
        "ünd 😀",
        "A caption.",
        "we may",
        "Read more: that",
        "\u2009x",
    ]
)
TEXTS = st.lists(LINES | st.text(max_size=8).map(lambda text: canonical(text)[0]), max_size=12).map("\n".join)


def _found(text: str) -> list[tuple[str, str]]:
    return [(zone.kind.value, text[zone.start : zone.end]) for zone in zones_of(text)]


def _kind_of(line: str) -> str:
    """What a line is in the middle of an article."""
    return next(kind for kind, words in _found(f"Bridge opens\n\n{BODY}\n\n{line}\n\nIt is 200 metres long.") if words == line)


def test_a_page_of_news() -> None:
    assert _found(PAGE) == [
        ("title", "Bridge opens"),
        ("caption", "The new bridge on Monday."),
        ("credit", "Photo: Ada Lovelace"),
        ("body", BODY),
    ]


def test_the_seed_article(shared_data: Path) -> None:
    text = read_text(shared_data / "seed-article.txt").text
    zones = zones_of(text)
    assert [zone.kind.value for zone in zones] == ["title", "caption", "caption", "credit", "notice"] + ["body"] * 6
    assert [zone.twin_of for zone in zones] == [-1, -1, zones[1].start] + [-1] * 8
    assert text[zones[3].start : zones[3].end] == "Image: Reuters / KCNA"


@given(TEXTS)
def test_zones_stand_in_order_and_cover_every_line_with_words(text: str) -> None:
    zones = zones_of(text)
    lines = text.split("\n")
    assert [text[zone.start : zone.end] for zone in zones] == [line for line in lines if line.strip()]
    assert all(left.end < right.start for left, right in pairwise(zones))
    assert sum(zone.kind is ZoneKind.TITLE for zone in zones) <= 1


@given(TEXTS)
def test_a_twin_has_the_words_of_an_earlier_zone(text: str) -> None:
    zones = {zone.start: zone for zone in zones_of(text)}
    seen: dict[str, int] = {}
    for zone in zones.values():
        words = " ".join(text[zone.start : zone.end].split())
        assert zone.twin_of == seen.get(words, -1)
        seen.setdefault(words, zone.start)


@pytest.mark.parametrize(
    "line",
    [
        "We may earn a commission from links on this page.",
        "If you buy something through our links, we may earn an affiliate commission.",
        "When you purchase through links on our site, we may earn a fee.",
        "This article contains affiliate links.",
        "Advertisement",
        "ADVERTISEMENT",
        "Anzeige",
        "Story continues below advertisement",
        "Sign up for our daily newsletter",
        "Subscribe to The Morning, our briefing on what matters.",
        "Get the news that matters in your inbox.",
        "Read more",
        "Read more: How the bridge was built",
        "Related: The old bridge",
        "Related stories",
        "Lesen Sie auch: Die alte Brücke",
        "Share this article",
        "Skip to content",
    ],
)
def test_notices(line: str) -> None:
    assert _kind_of(line) == "notice"


@pytest.mark.parametrize(
    "line",
    [
        "Image: Reuters / KCNA",
        "Photo credit: NASA",
        "Photo by Jane Roe",
        "Foto: dpa",
        "AP Photo/Jane Roe",
        "REUTERS/Jane Roe",
        "(AFP/Jane Roe)",
    ],
)
def test_credits(line: str) -> None:
    assert _kind_of(line) == "credit"


@pytest.mark.parametrize(
    "line",
    [
        "Brokers may earn a commission on every sale, the report says.",
        "We may earn a living from it, said Ortega.",
        "Advertisement spending fell by a third.",
        "Related parties must be named, the court said.",
        "Read more books, the minister told pupils.",
        "Subscribe to none of these theories, he warned.",
        "subscribe to our email newsletter to hear about new eBooks.",
        "Photo by photo, the story of the bridge came out.",
        "BILD: Herr Minister, wann kommt die Brücke?",
        "Bild: „Das war so nicht geplant.“",
        "Image: it was all that mattered to him! He bought a car for it, then a house.",
        "Images of the bridge were shown on television.",
        "AP reported the same on Monday.",
        "Skip to the good part, she said.",
    ],
)
def test_sentences_that_only_begin_alike_are_body(line: str) -> None:
    assert _kind_of(line) == "body"


@pytest.mark.parametrize(
    "text",
    [
        "One line alone",
        "A lead that ends with a stop.\n\nMore of it.",
        "A lead, cut by hand,\nthat goes on.\n\nMore.",
        "A line cut by hand at the end of\nIts words goes on\nand on.",
        "a title goes on\n\nin lower case",
        "2026-11-23\n\n" + BODY,
        "Words " * 40 + "\n\n" + BODY,
    ],
)
def test_a_first_line_that_may_be_no_title_is_body(text: str) -> None:
    assert {kind for kind, _ in _found(text)} == {"body"}


def test_a_credit_among_paragraphs_without_blank_lines_makes_no_caption() -> None:
    text = "\n".join(["Bridge opens", *[f"{n}. {BODY}" for n in range(8)], "Photo: Ada", *[f"{n}. {BODY}" for n in range(9, 12)]])
    assert [kind for kind, _ in _found(text)].count("caption") == 0


def test_a_caption_with_its_credit_at_the_end() -> None:
    assert _kind_of("An example of severe eczema. Image: Jambula.") == "caption"


def test_wikinews_has_titles_and_captions_and_nothing_else(shared_data: Path) -> None:
    for path in (shared_data / "gum-news").glob("*.txt"):
        text = read_text(path).text
        for at, zone in enumerate(zones_of(text)):
            words = text[zone.start : zone.end]
            expected = ZoneKind.TITLE if at == 0 else ZoneKind.CAPTION if " Image: " in words else ZoneKind.BODY
            assert zone.kind is expected, words


def test_texts_without_furniture_are_all_body(shared_data: Path) -> None:
    texts = [path.read_text("utf-8") for path in (shared_data / "entities-he").glob("*.txt")]
    texts += [path.read_text("utf-8") for path in (shared_data / "claims-microtexts").rglob("*.txt")]
    texts += [each["text"] for each in json.loads((shared_data / "entities-ja" / "ner-wikipedia-250.json").read_text("utf-8"))]
    headed = "Ukraine-Friedensmarsch"  # the one German article whose headline is in its text
    texts += [json.loads(path.read_text("utf-8"))["text"] for path in (shared_data / "quotes-de").glob("*.json")]
    for text in texts:
        canonic = canonical(text)[0]
        assert canonic.startswith(headed) or {kind for kind, _ in _found(canonic)} == {"body"}


def test_a_book_is_a_title_and_body(shared_data: Path) -> None:
    text = read_text(shared_data / "long" / "great-expectations-1400-0.txt").text
    kinds = [zone.kind for zone in zones_of(text)]
    assert len(kinds) > 16_000
    assert kinds[0] is ZoneKind.TITLE
    assert set(kinds[1:]) == {ZoneKind.BODY}
