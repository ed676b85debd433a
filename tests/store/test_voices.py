"""Who said what, asked of a project."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from gui.model.uids import new_uid
from gui.model.voices import NOBODY, Voice, Whose
from gui.store.counting import alike_in
from gui.store.project import Project
from gui.store.voices import article_names, named, said_in
from tests.builders import changed
from tests.talk import Talk, talk_in


@pytest.fixture
def talk(project: Project) -> Talk:
    return talk_in(project)


def told(project: Project, talk: Talk, article: int) -> dict[Voice, list[list[str]]]:
    """Each voice with the words of what it said, piece by piece."""
    words = {tag.id: words for words, tag in talk.tags.items()}
    said = said_in(project.reading, talk.articles[article].id)
    return {voice: [[words[id_] for id_ in one.tags] for one in utterances] for voice, utterances in said.items()}


def test_names_mentions_and_those_who_are_neither(project: Project, talk: Talk) -> None:
    ortega, bridge = Voice(Whose.NAMED, talk.ortega.uid), talk.articles[0].id
    assert told(project, talk, 0) == {
        ortega: [["“It cost much,”", "“but it holds.”"], ["It cost much"]],
        Voice(Whose.MENTIONED, "", "She", bridge): [["“Now we\ncan cross,”"]],
        Voice(Whose.ANONYMOUS): [["“Too dear,”"]],
        Voice(Whose.JOURNALIST): [["It is 200 metres long"]],
    }
    assert told(project, talk, 1) == {ortega: [["“It still holds,”"]], NOBODY: [["“Good,”"], ["The storm was the worst"]]}


def test_a_mention_that_gets_a_name_is_one_with_it(project: Project, talk: Talk) -> None:
    she = talk.tags["She"]
    changed(project, she, attributes=talk.tags["Anna Ortega"].attributes)
    said = said_in(project.reading, talk.articles[0].id)
    assert [voice.whose for voice in said] == [Whose.NAMED, Whose.ANONYMOUS, Whose.JOURNALIST]
    assert len(said[Voice(Whose.NAMED, talk.ortega.uid)]) == 3


def test_a_link_of_another_program_that_makes_no_sense_says_nothing(project: Project, talk: Talk, path: Path) -> None:
    ids = [talk.tags[words].id for words in ("“Good,”", "The storm was the worst")]
    with closing(sqlite3.connect(path)) as other, other:
        for source, target, role in ((*ids, "speaker"), (*reversed(ids), "speaker"), (*reversed(ids), "continues")):
            other.execute(
                "INSERT INTO link (uid, from_id, to_id, role, annotator_id, created_at) VALUES (?, ?, ?, ?, 1, '')",
                (new_uid(), source, target, role),
            )
    assert told(project, talk, 1)[NOBODY] == [["“Good,”"], ["The storm was the worst"]]


def test_entries_and_articles_are_named(project: Project, talk: Talk) -> None:
    assert named(project.reading, [talk.ortega.uid, new_uid()]) == {talk.ortega.uid: talk.ortega}
    assert list(article_names(project.reading).values()) == [(article.uid, article.title) for article in talk.articles]


def test_tags_are_counted_article_by_article(project: Project, talk: Talk) -> None:
    counted = {
        (one.kind.value, one.label, one.status.value, one.annotator): one.count for one in alike_in(project.reading, talk.articles[1].id)
    }
    assert counted == {
        ("entity", "", "tagged", "Ada"): 1,
        ("quote", "", "tagged", "Ada"): 2,
        ("claim", "event", "tagged", "Bert"): 1,
    }
