"""What the index of texts can tell, and what it cannot."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from gui.model.digest import digest_of
from gui.model.hunt import Hunt, TagThere
from gui.model.kinds import Kind
from gui.store import searching
from gui.store.project import Project
from gui.store.searching import found_by_index, index_query, is_hidden, tags_over, tags_with_words
from gui.suggest.hunting import Hunter
from tests.builders import saved, tagged

PIECES = st.sampled_from(
    ["Kim", "KIM", "kím", "’s", " ", " ", "\u00a0", "\n", "straße", "Strasse", "ſ", "\u212a", "é", "“",
     '"', "(", "*", "-", "AND", " OR ", "NEAR", "^",
     ".", "10", "000", "$", "%", "σ", "ς", "Σ", "ж", "Ж", "العربية", "שלום", "\u037f", "ᲀ", "в", "北", "\u00ad",
     "e\u0301", "👍", "_", ":", "text"]
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=12).map("".join), st.lists(PIECES, min_size=1, max_size=3).map("".join), st.booleans())
def test_the_index_misses_only_what_is_hidden(project: Project, text: str, query: str, case: bool) -> None:
    assume(text.strip())
    asked = index_query([query])
    assume(asked is not None and not is_hidden(text))
    assert asked is not None
    article = project.reading.article_by_digest(digest_of(text)) or saved(project, text)[0]
    found = found_by_index(project.reading, asked)
    assert article.id in found or not Hunter(Hunt(query, case=case)).places(article.text)


def test_what_it_cannot_tell_it_is_not_asked() -> None:
    for words in ("北京", "👍", "%", "“”", "", "ไทย", "ss ss ss ss"):
        assert index_query([words]) is None
    assert index_query([]) is None
    assert index_query(["Kim", "北京"]) is None
    assert index_query(['say "no" OR yes*']) is not None


def test_tags_that_share_some_of_a_place_are_told_in_reading_order(project: Project) -> None:
    (article,) = saved(project)
    bridge, whole = tagged(project, article, "bridge", Kind.ENTITY), tagged(project, article, "Mayor opens bridge")
    tagged(project, article, "million")
    start, end = bridge.start, bridge.end
    there = tags_over(project.reading, [(article.id, start, end), (article.id, end, end + 1), (99, start, end)])
    assert there == {0: (TagThere.of(whole), TagThere.of(bridge))}


@pytest.mark.parametrize("at_once", [2, 50_000])
def test_tags_with_the_same_words_are_found_whatever_their_case_but_not_other_accents(
    project: Project, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "_TAGS_AT_ONCE", at_once)
    (article,) = saved(project, "Café CAFÉ Cafe ca\u00adfé")
    tags = [tagged(project, article, words, Kind.ENTITY) for words in ("Café", "CAFÉ ", "Cafe", "ca\u00adfé")]  # others may tag the blank
    tagged(project, article, "CAFÉ", Kind.CLAIM)
    assert tags_with_words(project.reading, "café", Kind.ENTITY, "") == [tag.id for tag in tags if tag is not tags[2]]
