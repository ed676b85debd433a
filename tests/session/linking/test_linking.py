"""Whose a quote or a claim is: what is offered, what is saved, and that one step takes it back."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from gui.model.attributes import Attributes, Claimant, Speaker
from gui.model.change import Act
from gui.model.kinds import Kind
from gui.model.link import LinkRole
from gui.model.problem import Problem
from gui.session.linking.candidates import Source
from gui.store.project import Project
from gui.store.register import entries, entry_named
from tests.builders import removed
from tests.session.desk import Desk
from tests.session.quoted import COST, DEAR, LONG, NEWS, ends, entered, links, named, rows, said, tagged, take


def test_mentions_come_nearest_first_then_the_choices_then_the_rest_of_the_article(news: Desk) -> None:
    tagged(news, "Quartz", Kind.ENTITY)
    assert rows(news, news.index.at(NEWS.index(COST))[0]) == [
        "Ortega (not tagged yet · same sentence)", "Kim Lee (same paragraph)", "Anna Ortega (same paragraph)",
        "Implicit", "Anonymous", "Quartz (elsewhere in the article)",
    ]  # fmt: skip


def test_a_mention_is_linked_in_one_step(news: Desk) -> None:
    quote = news.tag
    take(news, quote, "Anna Ortega")
    assert ends(news, quote) == [("speaker", "Anna Ortega")]
    assert news.tag == quote
    assert news.steps[-1].act is Act.SET_SPEAKER
    news.session.steps.undo()
    assert links(news, quote) == []
    news.session.steps.redo()
    assert ends(news, quote) == [("speaker", "Anna Ortega")]


def test_words_become_an_entity_and_are_linked_in_the_same_step(news: Desk) -> None:
    quote, count = news.tag, len(news.steps)
    take(news, quote, "Ortega")
    assert ends(news, quote) == [("speaker", "Ortega")]
    assert len(news.steps) == count + 1
    assert [tag.excerpt for tag in news.stored() if tag.kind is Kind.ENTITY] == ["Anna Ortega", "Kim Lee", "Ortega"]
    news.session.steps.undo()
    assert [tag.excerpt for tag in news.stored() if tag.kind is Kind.ENTITY] == ["Anna Ortega", "Kim Lee"]


def test_another_speaker_takes_the_place_of_the_first_and_one_more_stands_beside(news: Desk) -> None:
    quote = news.tag
    take(news, quote, "Anna Ortega")
    take(news, quote, "Kim Lee")
    assert ends(news, quote) == [("speaker", "Kim Lee")]
    [anna] = [each for each in news.session.linking.candidates(quote) if each.words == "Anna Ortega"]
    news.session.linking.take(quote, anna, also=True)
    assert ends(news, quote) == [("speaker", "Kim Lee"), ("speaker", "Anna Ortega")]
    assert [each.words for each in news.session.linking.said(quote)] == ["Kim Lee", "Anna Ortega"]


def test_the_same_again_is_no_step(news: Desk) -> None:
    quote = news.tag
    take(news, quote, "Kim Lee")
    count = len(news.steps)
    take(news, quote, "Kim Lee")
    assert len(news.steps) == count


def test_a_choice_takes_the_links_away_and_a_link_the_choice(news: Desk) -> None:
    take(news, news.tag, "Kim Lee")
    take(news, news.tag, "Implicit")
    assert (links(news, news.tag), news.tag.attributes) == ([], Attributes(speaker=Speaker.IMPLICIT))
    assert news.steps[-1].act is Act.SET_SPEAKER
    take(news, news.tag, "Kim Lee")
    assert (ends(news, news.tag), news.tag.attributes) == ([("speaker", "Kim Lee")], Attributes())
    take(news, news.tag, "No speaker")
    assert (links(news, news.tag), news.session.linking.said(news.tag)) == ([], [])


def test_nobody_can_be_taken_away_where_nobody_is_said(news: Desk) -> None:
    assert Source.NOBODY not in {each.source for each in news.session.linking.candidates(news.tag)}


def test_the_register_comes_last_and_says_who_speaks_though_mentioned_nowhere(news: Desk) -> None:
    roe = entered(news, "Jane Roe", "The Auditor")
    assert rows(news, news.tag)[-1] == "Jane Roe (in the register, not mentioned here)"
    take(news, news.tag, "Jane Roe", typed="audi")
    assert news.tag.attributes == Attributes(speaker=Speaker.IMPLICIT, entity=roe.uid)
    assert [each.words for each in news.session.linking.said(news.tag)] == ["Jane Roe"]


def test_a_name_that_nobody_has_enters_the_register(news: Desk) -> None:
    assert rows(news, news.tag, "Jane Roe") == ["Jane Roe (new in the register, not mentioned here)"]
    take(news, news.tag, "Jane Roe", typed="Jane  Roe ")
    [entry] = entries(news.project.reading)
    assert (entry.name, news.tag.attributes.entity) == ("Jane Roe", entry.uid)
    news.session.steps.undo()
    assert entries(news.project.reading) == []
    assert news.tag.attributes == Attributes()


def test_letters_narrow_and_find_more_words_of_the_article(news: Desk) -> None:
    assert rows(news, news.tag, "lee") == [
        "Kim Lee (same paragraph)", "Lee (not tagged yet · elsewhere in the article)", "lee (new in the register, not mentioned here)",
    ]  # fmt: skip
    assert rows(news, news.tag, "qu")[0] == "Quartz (not tagged yet · elsewhere in the article)"
    assert rows(news, news.tag, "anon")[0] == "Anonymous"


def test_the_same_as_last_time_is_first_where_it_is_mentioned_nearest(news: Desk) -> None:
    take(news, news.tag, "Kim Lee")
    other = tagged(news, LONG, Kind.QUOTE)
    assert rows(news, other)[0] == "Kim Lee (same as last time · same paragraph)"
    assert [each.words for each in news.session.linking.candidates(other)].count("Kim Lee") == 1
    take(news, other, "Anonymous")
    assert rows(news, tagged(news, DEAR, Kind.QUOTE))[0] == "Anonymous (same as last time)"


def test_an_entry_is_the_same_as_last_time_as_the_register_has_it_now(news: Desk) -> None:
    take(news, news.tag, "Jane Roe", typed="Jane Roe")
    [entry] = entries(news.project.reading)
    news.session.register.change(entry, replace(entry, name="Jane M. Roe"))
    other = tagged(news, LONG, Kind.QUOTE)
    assert rows(news, other)[0] == "Jane M. Roe (same as last time · in the register, not mentioned here)"
    for _ in range(3):
        news.session.steps.undo()
    assert entries(news.project.reading) == []
    assert not [each for each in news.session.linking.candidates(tagged(news, DEAR, Kind.QUOTE)) if each.is_last]


def test_of_a_named_speaker_the_nearest_mention_is_linked(news: Desk) -> None:
    """Tags that name the same entry of the register are one; words like theirs name it too."""
    entry = entered(news, "Kim Lee, engineer")
    first = next(tag for tag in news.stored() if tag.excerpt == "Kim Lee")
    named(news, first, entry)
    take(news, news.tag, "Kim Lee")
    near = tagged(news, "Lee told", Kind.ENTITY)
    named(news, near, entry)
    quote = tagged(news, DEAR, Kind.QUOTE)
    [row] = [each for each in news.session.linking.candidates(quote) if each.is_last]
    assert (said(row), row.entry) == ("Lee told (same as last time · Kim Lee, engineer · same paragraph)", entry)


def test_in_another_article_only_who_is_named_there_is_the_same(desk: Desk, tmp_path: Path) -> None:
    first, second = desk.open(tmp_path / "two.pressmark", NEWS, f"Again\n\n{NEWS}")
    entry = entered(desk, "Kim Lee, engineer")
    named(desk, tagged(desk, "Kim Lee", Kind.ENTITY), entry)
    for chosen, same in (("Anonymous", []), ("Kim Lee", ["Kim Lee"])):
        desk.session.open_article(first.id)
        take(desk, tagged(desk, COST, Kind.QUOTE), chosen)
        desk.session.open_article(second.id)
        named(desk, tagged(desk, "Kim Lee", Kind.ENTITY), entry)
        offered = desk.session.linking.candidates(tagged(desk, COST, Kind.QUOTE))
        assert [each.words for each in offered if each.is_last] == same


def test_names_that_nobody_has_tagged_come_behind_those_that_somebody_has(desk: Desk, tmp_path: Path) -> None:
    desk.open(tmp_path / "names.pressmark", "Kim Lee, editor at the Park Times in New Town, told Quartz that bridges are “hard”.")
    quote = tagged(desk, "“hard”", Kind.QUOTE)
    assert [each.words for each in desk.session.linking.candidates(quote)][:3] == ["Kim Lee", "New Town", "Park Times"]
    tagged(desk, "New Town", Kind.ENTITY)
    tagged(desk, "Quartz", Kind.ENTITY)
    assert [each.words for each in desk.session.linking.candidates(quote)][:4] == ["New Town", "Quartz", "Kim Lee", "Park Times"]


def test_a_pronoun_is_an_entity_that_names_nobody(news: Desk) -> None:
    quote = tagged(news, DEAR, Kind.QUOTE)
    take(news, quote, "He")
    [end] = [tag for tag in news.stored() if tag.excerpt == "He"]
    assert (end.kind, end.attributes) == (Kind.ENTITY, Attributes())
    assert ends(news, quote) == [("speaker", "He")]


def test_a_claim_in_a_quote_is_first_its_speakers(news: Desk) -> None:
    take(news, news.tag, "Kim Lee")
    claim = tagged(news, "It cost 3 million euros", Kind.CLAIM)
    assert rows(news, claim)[0] == "Kim Lee (is quoted here · same paragraph)"
    take(news, claim, "Kim Lee")
    assert ends(news, claim) == [("claimant", "Kim Lee")]


def test_what_nothing_reports_is_first_the_journalists(news: Desk) -> None:
    claim = tagged(news, "Bridge opens", Kind.CLAIM)
    assert rows(news, claim)[0] == "The journalist"
    take(news, claim, "The journalist")
    assert news.tag.attributes.claimant is Claimant.JOURNALIST
    reported = tagged(news, "The bridge is closed on Mondays", Kind.CLAIM)
    assert rows(news, reported)[:2] == ["The journalist (same as last time)", "Lee (not tagged yet · same sentence)"]


def test_what_is_reported_by_nobody_in_its_sentence_is_first_the_journalists(empty_desk: Desk, tmp_path: Path) -> None:
    empty_desk.open(
        tmp_path / "p.pressmark", "Money is the carrot, she thinks. Numbers plummeted by half, among reports of harsher penalties."
    )
    claim = tagged(empty_desk, "Numbers plummeted by half", Kind.CLAIM)
    assert rows(empty_desk, claim)[:2] == ["The journalist", "she (not tagged yet · same paragraph)"]


def test_an_addressee_stands_beside_the_speaker(news: Desk) -> None:
    quote = news.tag
    take(news, quote, "Anna Ortega")
    offered = news.session.linking.candidates(quote, LinkRole.ADDRESSEE)
    assert {each.source for each in offered} <= {Source.TAG, Source.WORDS}
    [lee] = [each for each in offered if each.words == "Kim Lee"]
    news.session.linking.take(quote, lee, LinkRole.ADDRESSEE)
    assert ends(news, quote) == [("speaker", "Anna Ortega"), ("addressee", "Kim Lee")]
    assert news.steps[-1].act is Act.SET_ADDRESSEE


@pytest.mark.parametrize("is_tagged", [False, True])
def test_who_is_told_listens_first_and_the_speaker_not_at_all(desk: Desk, tmp_path: Path, is_tagged: bool) -> None:
    desk.open(tmp_path / "told.pressmark", "Roe came. Kim Lee told Quartz that it is “hard”.")
    tagged(desk, "Kim Lee", Kind.ENTITY)
    tagged(desk, "Roe", Kind.ENTITY)
    if is_tagged:
        tagged(desk, "Quartz", Kind.ENTITY)
    quote = tagged(desk, "“hard”", Kind.QUOTE)
    take(desk, quote, "Kim Lee")
    offered = desk.session.linking.candidates(quote, LinkRole.ADDRESSEE)
    assert [each.words for each in offered] == ["Quartz", "Roe"]


def test_dates_do_not_speak(news: Desk) -> None:
    tag = tagged(news, "Mondays", Kind.ENTITY)
    news.session.editing.set_label(tag, "date")
    quote = tagged(news, DEAR, Kind.QUOTE)
    assert "Mondays" not in [each.words for each in news.session.linking.candidates(quote)]


def test_a_project_forgets_who_was_chosen_in_another(news: Desk, tmp_path: Path) -> None:
    take(news, news.tag, "Anonymous")
    news.open(tmp_path / "other.pressmark", NEWS)
    assert not any(each.is_last for each in news.session.linking.candidates(tagged(news, COST, Kind.QUOTE)))


def test_who_has_been_removed_elsewhere_is_a_problem_that_changes_nothing(news: Desk) -> None:
    quote = news.tag
    [lee] = [each for each in news.session.linking.candidates(quote) if each.words == "Kim Lee"]
    assert lee.tag is not None
    with closing(Project(news.project.path)) as other:
        removed(other, lee.tag, by="Bob")
    with pytest.raises(Problem):
        news.session.linking.take(quote, lee)
    assert (links(news, quote), news.tag, news.session.linking.named) == ([], quote, "")


def test_entries_are_found_by_any_name(news: Desk) -> None:
    entered(news, "Jane Roe", "The Auditor")
    entered(news, "Max Roe")
    found = news.session.linking.candidates(news.tag, typed="roe")
    assert [each.words for each in found if each.source is Source.ENTRY] == ["Jane Roe", "Max Roe"]
    assert [each.words for each in found if each.source is Source.NEW] == ["roe"]
    assert not [each for each in news.session.linking.candidates(news.tag, typed="Jane Roe") if each.source is Source.NEW]
    assert entry_named(news.project.reading, "jane roe") is not None


def test_the_same_as_last_time_is_who_the_register_has_now(news: Desk) -> None:
    """The name that was entered with the last speaker may be another one since, or one that is merged or taken back."""
    quote, other = news.tag, tagged(news, LONG, Kind.QUOTE)
    take(news, quote, "Zoe", typed="Zoe")
    zoe, session = entry_named(news.project.reading, "Zoe"), news.session
    assert zoe is not None
    session.register.change(zoe, replace(zoe, name="Zoë Lang"))
    assert [each.words for each in session.linking.candidates(other) if each.is_last] == ["Zoë Lang"]
    renamed = entry_named(news.project.reading, "Zoë Lang")
    assert renamed is not None
    session.register.merge(session.register.add("Z. Lang"), renamed)
    offered = session.linking.candidates(other)
    assert not any(each.is_last for each in offered)
    assert [each.words for each in offered if each.source is Source.ENTRY] == ["Z. Lang"]
