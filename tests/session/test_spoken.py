"""Tags as sentences."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from gui.model.kinds import Kind, Status
from gui.session import spoken
from tests.builders import a_tag, an_article

ARTICLE = an_article()
CLAIM = a_tag(ARTICLE, "It cost 3 million euros", Kind.CLAIM, label="quantity", status=Status.ACCEPTED, uid="claim")
QUOTE = a_tag(ARTICLE, "“It cost 3 million euros,”", Kind.QUOTE, uid="quote")
ENTITY = a_tag(ARTICLE, "3 million euros", Kind.ENTITY, label="money", status=Status.SUGGESTED, uid="entity")


def test_a_tag_is_a_sentence() -> None:
    assert spoken.sentence(CLAIM) == "Claim, quantity, accepted: “It cost 3 million euros”"
    assert spoken.sentence(QUOTE).startswith("Quote, tagged: “")
    assert spoken.sentence(replace(QUOTE, unsure=True)).startswith("Quote, tagged, not sure: “")
    assert spoken.sentence(replace(QUOTE, status=Status.REJECTED)).startswith("Quote, rejected: “")


def test_a_row_says_where_it_is_and_who_made_it() -> None:
    assert spoken.row(CLAIM, "Mayor opens bridge") == "Claim, quantity, accepted: “It cost 3 million euros” – Mayor opens bridge, by Ada"
    assert spoken.row(replace(CLAIM, annotator=""), "") == spoken.sentence(CLAIM)


def test_braces_in_what_people_wrote_are_words() -> None:
    tag = replace(CLAIM, excerpt="{0} {what}", label="{label}", annotator="{name}")
    assert spoken.row(tag, "{title}") == "Claim, {label}, accepted: “{0} {what}” – {title}, by {name}"


def test_what_begins_is_said_from_outside_to_inside_and_only_if_it_is_new() -> None:
    assert spoken.crossed([], [ENTITY, CLAIM, QUOTE]) == "quote, tagged; claim, quantity, accepted; entity, money, suggested"
    assert spoken.crossed([QUOTE], [ENTITY, QUOTE]) == "entity, money, suggested"


def test_what_ends_is_said_from_inside_to_outside_before_what_begins() -> None:
    assert spoken.crossed([CLAIM, QUOTE, ENTITY], []) == "end of entity; end of claim; end of quote"
    assert spoken.crossed([CLAIM], [QUOTE]) == "end of claim; quote, tagged"
    assert spoken.crossed([CLAIM], [CLAIM]) == ""


def test_what_is_passed_as_a_whole_is_said_once() -> None:
    assert spoken.crossed([QUOTE], [QUOTE], [ENTITY, QUOTE]) == "entity, money, suggested; end of entity"


def test_of_very_many_only_the_number_is_said() -> None:
    many = [replace(ENTITY, uid=str(number)) for number in range(200)]
    assert spoken.crossed([], many) == "200 tags begin; entity, money, suggested"
    assert spoken.crossed(many, []) == "200 tags end"


@given(st.text(max_size=400), st.integers(5, 120))
def test_long_words_lose_their_middle(words: str, most: int) -> None:
    short = spoken.shortened(words, most)
    assert len(short) <= most
    assert "\n" not in short
    if len(words) <= most:
        assert short == words.replace("\n", " ")
    else:
        assert short.count("…") >= 1
