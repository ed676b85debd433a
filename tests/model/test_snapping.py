"""Edges belong at whole words, and blanks outside."""

import json
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gui.exchange.plain_text import read_text
from gui.model.graphemes import inside
from gui.model.snapping import snapped, stepped, trimmed_span, word_at
from gui.model.span import Span
from tests.model import texts

TEXTS = st.text(
    st.sampled_from("ab7 .,’'“”-\n\u00a0\u200b\ufeff\u0301\u200d\ufe0fé😀👩🏽🇩🇪漢字かなไทย שָׁ_%"), min_size=1, max_size=25
) | st.text(min_size=1, max_size=25)
BLANK = " \n\t\u00a0\u200b\u2060\ufeff"


def _blank(char: str) -> bool:
    return char.isspace() or char in BLANK


@st.composite
def selections(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


@given(selections())
def test_snapping_again_changes_nothing(selection: tuple[str, int, int]) -> None:
    text, start, end = selection
    once = snapped(text, start, end)
    assume(once is not None)
    assert once is not None
    assert snapped(text, once.start, once.end) == once


@given(selections())
def test_no_word_is_lost(selection: tuple[str, int, int]) -> None:
    text, start, end = selection
    span = snapped(text, start, end)
    kept = [at for at in range(start, end) if not _blank(text[at])]
    if span is None:
        assert kept == []
    else:
        assert span.start <= kept[0]
        assert kept[-1] < span.end


@given(selections())
def test_edges_are_no_blanks(selection: tuple[str, int, int]) -> None:
    text, start, end = selection
    for span in (snapped(text, start, end), trimmed_span(text, start, end)):
        if span is not None:
            assert not _blank(text[span.start])
            assert not _blank(text[span.end - 1])


@given(selections())
def test_trimming_stays_inside(selection: tuple[str, int, int]) -> None:
    text, start, end = selection
    span = trimmed_span(text, start, end)
    assert span is None or start <= span.start < span.end <= end


@given(TEXTS, st.integers(0, 30))
def test_a_word_holds_its_position(text: str, position: int) -> None:
    word = word_at(text, position)
    assert word is None or word.start <= position <= word.end


@pytest.mark.parametrize(
    ("text", "touched", "words"),
    [
        ("The old bridge fell", "ld br", "old bridge"),
        ("The old bridge fell", " old ", "old"),
        ("say “inevitable challenges” now", "evitable chall", "inevitable challenges"),
        ("say “inevitable” now", "“inev", "“inevitable"),
        ("Kim’s deal", "Ki", "Kim"),
        ("we’ll even pay", "’l", "we’ll"),
        ("they don't know", "do", "don't"),
        ("paid 45,000 won", "5,0", "45,000"),
        ("up 7.5 points.", "7", "7.5"),
        ("the 25,000-odd refugees", "odd", "odd"),
        ("東京都は新しい", "京都", "京都"),
        ("cafe\u0301 open", "caf", "cafe\u0301"),
        ("a 👩🏽‍🚒 b", "👩", "👩🏽‍🚒"),
        ("a 🇩🇪🇫🇷 b", "🇩", "🇩🇪"),
        ("the Brü\u00adcken\u00adbau here", "cken", "Brü\u00adcken\u00adbau"),
        ("او می\u200cخواهد برود", "خواهد", "می\u200cخواهد"),
        ("a\u200d b", "a", "a\u200d"),
        ("two\nlines here", "o\nl", "two\nlines"),
    ],
)
def test_words_as_readers_see_them(text: str, touched: str, words: str) -> None:
    at = text.index(touched)
    span = snapped(text, at, at + len(touched))
    assert span is not None
    assert span.excerpt(text) == words


@pytest.mark.parametrize("blanks", ["", " ", "\n\n", "\u00a0\u200b", "\ufeff"])
def test_blanks_alone_are_nothing(blanks: str) -> None:
    text = f"a{blanks}b"
    assert snapped(text, 1, 1 + len(blanks)) is None
    assert trimmed_span(text, 1, 1 + len(blanks)) is None


def test_gold_entities_of_real_news_are_whole_words(shared_data: Path) -> None:
    for path in (shared_data / "gum-news").glob("*.gold.json"):
        text = read_text(path.with_name(path.name.replace(".gold.json", ".txt"))).text
        for gold in json.loads(path.read_text("utf-8"))["spans"]:
            assert snapped(text, gold["start"], gold["end"]) == Span(gold["start"], gold["end"])


WORDS = {
    "don't know": ["don't", "know"],
    "they’ll say it’s Kim’s": ["they’ll", "say", "it’s", "Kim", "s"],
    "the workers’ rights": ["the", "workers", "rights"],
    "O’Brien, D’Angelo, rock’n’roll": ["O’Brien", "D’Angelo", "rock’n’roll"],
    "in the U.S. at 5 p.m. a Ph.D. from Amazon.com": ["in", "the", "U.S.", "at", "5", "p.m.", "a", "Ph.D.", "from", "Amazon.com"],
    "the end.Next": ["the", "end", "Next"],
    "J.K. Rowling, e.g. here.": ["J.K.", "Rowling", "e.g.", "here"],
    "$45,000 or US$5 or 45€": ["$45,000", "or", "US$5", "or", "45€"],
    "44% of 3/4 at 12:30, 7.5 points": ["44%", "of", "3/4", "at", "12:30", "7.5", "points"],
    "10\u00a0000 and 2\u202f500 but 5\u00a0men": ["10\u00a0000", "and", "2\u202f500", "but", "5", "men"],
    "AT&T (“Ma Bell”)": ["AT&T", "Ma", "Bell"],
    "the 25,000-odd": ["the", "25,000", "odd"],
    "der Ost-West-Konflikt, „so“ z.B. heute": ["der", "Ost", "West", "Konflikt", "so", "z.B.", "heute"],
    "l’homme d’accord, qu’il dit": ["l’", "homme", "d’", "accord", "qu’", "il", "dit"],
    "aujourd’hui quelqu’un": ["aujourd’hui", "quelqu’un"],
    "«\u00a0Bonjour\u00a0!\u00a0» dit-il": ["Bonjour", "dit", "il"],
    "L’Élysée": ["L’", "Élysée"],
    "قال الرئيس، «نعم»؟": ["قال", "الرئيس", "نعم"],
    "مُحَمَّد ٤٥٪": ["مُحَمَّد", "٤٥٪"],
    'צה"ל ב"הארץ" ארה״ב רח׳ אל־קודס': ['צה"ל', "ב", "הארץ", "ארה״ב", "רח׳", "אל", "קודס"],
    'להט"בים וב"הארץ" מנכ"לית': ['להט"בים', "וב", "הארץ", 'מנכ"לית'],
    "東京タワーで新しいNHKのニュースを見た。": ["東京", "タワー", "で", "新", "しい", "NHK", "の", "ニュース", "を", "見", "た"],
    "関ヶ原、らーめん「カード」": ["関ヶ原", "らーめん", "カード"],
    "他说：“你好。”": ["他说", "你好"],
    "한국은 (남북)": ["한국은", "남북"],
    "ภาษาไทย พิมพ์ที่บ้าน ๒๕๖๐": ["ภาษาไทย", "พิมพ์ที่บ้าน", "๒๕๖๐"],
    "ok 👍 👩🏽‍🚒x 1️⃣": ["ok", "👍", "👩🏽‍🚒", "x", "1️⃣"],
}


@pytest.mark.parametrize("text", WORDS)
def test_a_double_click_takes_each_word(text: str) -> None:
    found = dict.fromkeys(word for at in range(len(text)) if (word := word_at(text, at)) is not None)
    assert [word.excerpt(text) for word in found] == WORDS[text]


@pytest.mark.parametrize("text", [text for text in WORDS if "ไ" not in text])
def test_steps_stop_at_each_word(text: str) -> None:
    words = list(dict.fromkeys(word for at in range(len(text)) if (word := word_at(text, at)) is not None))
    assert _steps(text, 0, 1) == [word.end for word in words] + [len(text)] * (words[-1].end < len(text))
    assert _steps(text, len(text), -1)[::-1] == [0] * (words[0].start > 0) + [word.start for word in words]


@pytest.mark.parametrize(
    ("text", "clusters"),
    [
        ("ภาษาไทย", "ภา ษา ไท ย"),
        ("พิมพ์ที่บ้าน", "พิ มพ์ ที่ บ้า น"),
        ("เป็นเมืองเดียวกัน", "เป็น เมือ ง เดีย ว กัน"),
        ("ກຳເໂລກ", "ກຳ ເ ໂລ ກ"),
        ("ខ្មែរ", "ខ្មែ រ"),
    ],
)
def test_clusters_are_not_cut_where_words_are_not_divided(text: str, clusters: str) -> None:
    ends = _steps(text, 0, 1)
    assert " ".join(text[start:end] for start, end in zip([0, *ends], ends, strict=False)) == clusters
    assert _steps(text, len(text), -1)[::-1] == [0, *ends[:-1]]
    for at in range(len(text)):
        span = snapped(text, at, at + 1)
        assert span is not None
        assert span.end in ends
        assert span.start in [0, *ends]


@given(TEXTS | texts.TEXTS, st.integers(0, 30), st.sampled_from((1, -1)))
def test_steps_reach_both_ends_and_land_where_edges_belong(text: str, position: int, by: int) -> None:
    position = min(position, len(text))
    stops = _steps(text, position, by)
    assert stops == sorted(set(stops), reverse=by < 0)
    assert (stops or [position])[-1] == (len(text) if by > 0 else 0)
    for stop in stops[:-1]:
        span = snapped(text, *((stop - 1, stop) if by > 0 else (stop, stop + 1)))
        assert span is not None
        assert stop == (span.end if by > 0 else span.start)


@given(texts.selections())
def test_no_edge_falls_inside_a_grapheme(selection: tuple[str, Span]) -> None:
    """But behind a blank that carries a mark: no tag begins with a blank."""
    text, span = selection
    for found in (snapped(text, span.start, span.end), word_at(text, span.start)):
        if found is not None:
            assert not inside(text, found.start) or _blank(text[found.start - 1])
            assert not inside(text, found.end) or _blank(text[found.end])
            assert snapped(text, found.start, found.end) == found


@pytest.mark.parametrize("name", texts.LONG)
def test_long_rows_snap_in_line(name: str) -> None:
    assert texts.grows_in_line(_all_at_once, texts.LONG[name])


def test_what_is_too_long_for_a_word_still_ends_at_a_grapheme() -> None:
    numbers, family = "1," * 40_000, "👩\u200d" * 20_000
    span = snapped(numbers, 40_000, 40_001)
    assert span is not None
    assert 0 < span.start < 40_000 < span.end < 80_000
    assert snapped(family, 20_000, 20_001) == Span(0, 40_000)


def _all_at_once(text: str) -> object:
    middle = len(text) // 2
    return snapped(text, middle, middle + 1), word_at(text, middle), stepped(text, middle, 1), stepped(text, middle, -1)


def _steps(text: str, position: int, by: int) -> list[int]:
    """Where repeated steps stop, the end of the text included."""
    stops = list[int]()
    while position != (len(text) if by > 0 else 0):
        position = stepped(text, position, by)
        stops.append(position)
    return stops
