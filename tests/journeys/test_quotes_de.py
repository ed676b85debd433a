"""Story: thirty German articles are loaded with their quotes: speaker, cue, pieces; all goes out, comes back, and is equal.

Every quote is made as by hand: selected and tagged, its speaker chosen by the words, its cue marked, its later pieces continued.
"""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.exchange.file_kinds import ALL_CSV, ExportChoice
from gui.exchange.plain_text import text_from
from gui.model.article import Article
from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind, Origin
from gui.model.link import Link, LinkRole
from gui.model.span import Span
from gui.model.tag import Tag
from gui.session.linking.acts import pieces_apart
from gui.session.session import Session
from gui.session.settings import Settings
from gui.store.linking import links_between
from gui.store.project import Project
from gui.store.reading import Reading
from gui.store.register import entries
from gui.tasks.adding import add_articles, article_from
from gui.tasks.checking import check_project
from gui.tasks.exporting import export_chosen
from gui.tasks.importing import files_known, import_files
from tests.answers import Answers
from tests.session.fakes import FakeSurface


@dataclass
class Gold:
    """What the corpus says of a quote: an article may have the same words as quotes of two sorts, which are one tag."""

    is_direct: bool = False
    speakers: set[Span] = field(default_factory=set)
    cue: list[Span] = field(default_factory=list)
    before: Span | None = None


Corpus = dict[str, dict[Span, Gold]]


def gold_in(folder: Path) -> Corpus:
    """By the texts of the articles, of each piece of a quote what is said of it; a speaker is that of the first piece."""
    corpus: Corpus = {}
    for path in sorted(folder.glob("*.json")):
        found = json.loads(path.read_text("utf-8"))
        quotes = corpus.setdefault(found["text"], {})
        for one in found["annotations"]:
            pieces, speakers, cue = (sorted(Span(*pair) for pair in one[name]) for name in ("quote", "speaker", "cue"))
            for at, piece in enumerate(pieces):
                gold = quotes.setdefault(piece, Gold())
                gold.is_direct |= one["type"] == "Direct"
                if at == 0:
                    gold.speakers |= set(speakers)
                    gold.cue += cue
                elif gold.before is None:
                    gold.before = pieces[at - 1]
    return corpus


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    """A session over an empty project, without a window."""
    session = Session(Settings(), Answers, FakeSurface())
    session.open(Project.create(tmp_path / "quotes.pressmark"))
    yield session
    session.close()


def _reading(session: Session) -> Reading:
    assert session.project is not None
    return session.project.reading


def _articles(reading: Reading) -> list[Article]:
    return [article for entry in reading.articles() if (article := reading.article(entry.id)) is not None]


def _tagged(session: Session, span: Span, kind: Kind) -> Tag:
    session.selection.move(span.start, span.end, span.end, raw=True)
    session.editing.tag_selection(kind)
    assert session.selection.tag is not None
    return session.selection.tag


def _now(session: Session, tag: Tag) -> Tag:
    found = _reading(session).tag_by_uid(tag.uid)
    assert found is not None
    return found


def _quote(session: Session, span: Span, gold: Gold, made: dict[Span, Tag]) -> None:
    """Make one quote by the same acts as the keys."""
    quote = made[span] = _tagged(session, span, Kind.QUOTE)
    if gold.is_direct:
        session.editing.set_label(quote, "direct")
    for speaker in sorted(gold.speakers):
        quote = _now(session, quote)
        session.linking.take(quote, session.linking.words(quote, speaker), LinkRole.SPEAKER, also=speaker != min(gold.speakers))
    if gold.cue:
        assert session.linking.set_cue(_now(session, quote), gold.cue)
    if gold.before is not None:
        assert session.linking.continue_quote(_now(session, quote), made[gold.before])


def _load(session: Session, corpus: Corpus) -> None:
    assert session.project is not None
    add_articles(session.project, [article_from(text_from(text, "quotes-de")) for text in corpus], "Ada")
    session.read_again()
    for article in _articles(_reading(session)):
        session.open_article(article.id)
        assert session.article == replace(article, state=session.article.state) if session.article else False
        made: dict[Span, Tag] = {}
        for span, gold in sorted(corpus[article.text].items()):
            _quote(session, span, gold, made)


def _said(reading: Reading, article: Article) -> dict[Span, Gold]:
    """The same of what is saved."""
    tags = {tag.uid: tag for tag in reading.tags_of(article.id)}
    found = {tag.span: Gold(tag.label == "direct", cue=list(tag.attributes.cue)) for tag in tags.values() if tag.kind is Kind.QUOTE}
    for link in links_between(reading, article.id):
        quote, other = found[tags[link.source].span], tags[link.target]
        assert (other.kind is Kind.ENTITY) is (link.role is LinkRole.SPEAKER)
        if link.role is LinkRole.SPEAKER:
            quote.speakers.add(other.span)
        else:
            assert quote.before is None
            quote.before = other.span
    return found


def _all_of(reading: Reading) -> tuple[list[Tag], list[Link]]:
    ids = [entry.id for entry in reading.articles()]
    tags = [replace(tag, id=0, origin=Origin.IMPORT) for id_ in ids for tag in reading.tags_of(id_)]
    links = [replace(link, id=0) for id_ in ids for link in links_between(reading, id_)]
    return tags, sorted(links, key=lambda link: link.uid)


def test_quotes_are_loaded_exported_imported_and_equal(session: Session, shared_data: Path, tmp_path: Path) -> None:
    corpus = gold_in(shared_data / "quotes-de")
    _load(session, corpus)
    reading = _reading(session)
    for article in _articles(reading):
        wanted = {
            span: Gold(gold.is_direct, gold.speakers, list(pieces_apart(gold.cue)), gold.before)
            for span, gold in corpus[article.text].items()
        }
        assert _said(reading, article) == wanted
    tags, links = _all_of(reading)
    quotes = [tag for tag in tags if tag.kind is Kind.QUOTE]
    assert (len(corpus), len(quotes)) == (30, 355)
    assert sum(len(tag.attributes.cue) > 1 for tag in quotes) == 58
    assert sum(link.role is LinkRole.CONTINUES for link in links) == 20

    files = [done.path for done in export_chosen(reading.path, ExportChoice(tmp_path / "quotes.csv", ALL_CSV))]
    with closing(Project.create(tmp_path / "other.pressmark")) as other:
        other.apply(Step(Act.ADD_ARTICLES, tuple(Change(None, replace(article, id=0)) for article in _articles(reading)), "Ada"))
        imported = import_files(other, files_known(reversed(files)), "Bo")
        assert imported.problems == ()
        assert (imported.tags.new, imported.links.new) == (len(tags), len(links))
        assert _all_of(other.reading) == (tags, links)
        assert entries(other.reading) == entries(reading)
        again = export_chosen(other.path, ExportChoice(tmp_path / "again.csv", ALL_CSV))
        assert [done.path.read_bytes() for done in again] == [path.read_bytes() for path in files]
    checked = check_project(tmp_path / "other.pressmark")
    assert (checked.tags, checked.links, checked.findings) == (len(tags), len(links), ())
