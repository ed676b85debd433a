"""Where the links of a tag lead, read from that tag, and what its cue is."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from gui.model.attributes import Attributes, Speaker
from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind
from gui.model.link import LinkRole, link_of
from gui.model.span import Span
from gui.model.tag import Tag
from gui.model.tag_index import TagIndex
from gui.session.linking.ends import ends_of
from gui.store.project import Project
from tests.builders import saved, tagged

TEXT = "“It will cost,” Anna told Bert, “forty million.” She left. Bert said “well”. “Yes,” she said, “we”, and “shall”."


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = Project.create(tmp_path / "news.pressmark")
    yield made
    made.close()


@pytest.fixture
def tags(project: Project) -> dict[str, Tag]:
    [article, other] = saved(project, TEXT, f"Elsewhere Anna. {TEXT}")
    quotes = {words: tagged(project, article, words, Kind.QUOTE) for words in ("“It will cost,”", "“forty million.”", "“well”", "“Yes,”")}
    entities = {words: tagged(project, article, words, Kind.ENTITY) for words in ("Anna", "Bert", "She")}
    return quotes | entities | {"elsewhere": tagged(project, other, "Anna", Kind.ENTITY)}


def linked(project: Project, *links: tuple[Tag, Tag, LinkRole]) -> None:
    changes = tuple(Change(None, link_of(source, target, role, "Ada")) for source, target, role in links)
    project.apply(Step(Act.SET_SPEAKER, changes, "Ada"))


def ends(project: Project, tag: Tag, *, loaded: bool = True) -> list[tuple[str, str]]:
    """Name and words of each end."""
    index = TagIndex(project.reading.tags_of(tag.article_id) if loaded else ())
    return [(end.name, end.span.excerpt(TEXT)) for end in ends_of(project.reading, index, tag)]


@pytest.mark.parametrize("loaded", [True, False])
def test_a_link_reads_from_both_of_its_ends(project: Project, tags: dict[str, Tag], loaded: bool) -> None:
    quote, anna, bert, she = tags["“It will cost,”"], tags["Anna"], tags["Bert"], tags["She"]
    roles = LinkRole.SPEAKER, LinkRole.ADDRESSEE, LinkRole.SAME_AS
    linked(project, *zip((quote, quote, anna), (anna, bert, she), roles, strict=True))
    assert ends(project, quote, loaded=loaded) == [("Speaker", "Anna"), ("Addressee", "Bert")]
    assert ends(project, anna, loaded=loaded) == [("Said", "“It will cost,”"), ("Same as", "She")]
    assert ends(project, bert, loaded=loaded) == [("Was told", "“It will cost,”")]
    assert ends(project, she) == [("Same as", "Anna")]
    assert ends(project, tags["“well”"]) == []


def test_an_end_in_another_article_is_none_of_this_page(project: Project, tags: dict[str, Tag]) -> None:
    linked(project, (tags["Anna"], tags["elsewhere"], LinkRole.SAME_AS))
    assert ends(project, tags["Anna"]) == ends(project, tags["elsewhere"]) == []


def test_the_pieces_of_a_cue_are_ends_without_a_tag(project: Project, tags: dict[str, Tag]) -> None:
    start = TEXT.index("told")
    cue = Attributes(cue=(Span(start, start + 4), Span(start + 5, start + 9)))
    quote = replace(tags["“It will cost,”"], attributes=cue)
    found = ends_of(project.reading, TagIndex(), quote)
    assert [(end.uid, end.name, end.span.excerpt(TEXT)) for end in found] == [("", "Cue", "told"), ("", "Cue", "Bert")]


def test_a_later_piece_has_the_speaker_of_the_one_before_it(project: Project, tags: dict[str, Tag]) -> None:
    first, second, third = tags["“It will cost,”"], tags["“forty million.”"], tags["“Yes,”"]
    continues, speaker = LinkRole.CONTINUES, LinkRole.SPEAKER
    linked(project, (first, tags["Anna"], speaker), (second, first, continues), (third, second, continues))
    assert ends(project, second) == [("Continues", "“It will cost,”"), ("Goes on", "“Yes,”"), ("Speaker", "Anna")]
    assert ends(project, third) == [("Continues", "“forty million.”"), ("Speaker", "Anna")]
    assert ends(project, replace(third, attributes=Attributes(speaker=Speaker.IMPLICIT))) == [("Continues", "“forty million.”")]
    linked(project, (third, tags["Bert"], speaker))
    assert ends(project, third) == [("Continues", "“forty million.”"), ("Speaker", "Bert")]
