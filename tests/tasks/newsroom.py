"""A project in which every column of the three files is filled, and what it takes to send it round."""

import csv
from collections.abc import Callable
from dataclasses import replace
from io import StringIO
from pathlib import Path

from gui.exchange.file_kinds import ALL_CSV, ExportChoice, FileKind
from gui.model.article import Article
from gui.model.attributes import (
    Attributes,
    CheckWorthiness,
    Claimant,
    EntityRole,
    NotAQuote,
    Speaker,
    Stance,
)
from gui.model.change import Act, Change, Row, Step
from gui.model.entity import Entity
from gui.model.kinds import Kind
from gui.model.link import Link, LinkRole, link_of
from gui.model.span import Span
from gui.model.tag import Tag
from gui.model.uids import new_uid
from gui.store.linking import links_between
from gui.store.project import Project
from gui.store.register import entries
from gui.tasks.exporting import export_chosen
from gui.tasks.importing import Imported, files_known, import_files
from tests.builders import a_tag, an_article

TEXT = "Bridge 😀 opens\n\n“It cost,” Anna told\u00a0Quartz, “3 million.” She was asked twice.\nThe bridge is long, says Bo."
Edit = Callable[[list[dict[str, str]]], object]


def project_with(path: Path, *articles: Article) -> Project:
    project = Project.create(path)
    project.apply(Step(Act.ADD_ARTICLES, tuple(Change(None, replace(article, id=0)) for article in articles), "Ada"))
    return project


def apply(project: Project, *rows: Row) -> None:
    project.apply(Step(Act.TAG_QUOTE, tuple(Change(None, row) for row in rows), "Ada"))


def span_of(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def all_out(project: Project, folder: Path) -> list[Path]:
    folder.mkdir()
    return [done.path for done in export_chosen(project.path, ExportChoice(folder / "all.csv", ALL_CSV))]


def edited(path: Path, edit: Edit) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    columns = list(rows[0])
    edit(rows)
    out = StringIO(newline="")
    writer = csv.DictWriter(out, columns)
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(out.getvalue(), "utf-8", newline="")


class Newsroom:
    """A project in which every column of the three files is filled, and one with the same articles and nothing else."""

    def __init__(self, folder: Path) -> None:
        self.one = an_article(TEXT, title="Bridge", source="https://news.example/bridge")
        self.two = an_article("Bridge closed, Anna says.", title="Closed")
        self.anna = Entity(0, new_uid(), "Anna Ortega", ("the mayor", "Ortega, “Annie”"), "Q42", 'note,\r\n"quoted"')
        self.bo = Entity(0, new_uid(), "Bo 😀")
        self.project = project_with(folder / "from.pressmark", self.one, self.two)
        self.other = project_with(folder / "to.pressmark", self.one, self.two)
        self.folder = folder
        self._fill()
        self.files = all_out(self.project, folder / "first")

    def _fill(self) -> None:
        one, two = (article for entry in self.project.reading.articles() if (article := self.project.reading.article(entry.id)))
        named = Attributes(entity=self.anna.uid, role=EntityRole.SPEAKER)
        self.mention = a_tag(one, "Anna", Kind.ENTITY, label="person", attributes=named)
        self.quartz = a_tag(one, "Quartz", Kind.ENTITY, unsure=True, attributes=Attributes(entity=self.bo.uid))
        cue = Attributes(cue=(span_of("told\u00a0Quartz"), span_of("was asked")))
        self.first = a_tag(one, "“It cost,”", Kind.QUOTE, label="direct", attributes=cue)
        self.second = a_tag(one, "“3 million.”", Kind.QUOTE, attributes=Attributes(not_a_quote=NotAQuote.TERM, speaker=Speaker.ANONYMOUS))
        said = Attributes(CheckWorthiness.MAYBE, None, Stance.AFFIRMS, "It cost\n3 million.")
        self.claim = a_tag(one, "3 million", attributes=said)
        unknown = Attributes(claimant=Claimant.UNKNOWN, entity=self.bo.uid)
        self.others = [a_tag(one, "The bridge is long", attributes=unknown), a_tag(two, "Anna", Kind.ENTITY, attributes=named)]
        self.links = [
            link_of(self.first, self.mention, LinkRole.SPEAKER, "Zoë"),
            link_of(self.first, self.quartz, LinkRole.ADDRESSEE, "Ada"),
            link_of(self.second, self.first, LinkRole.CONTINUES, "Ada"),
            link_of(self.claim, self.mention, LinkRole.CLAIMANT, "Ada"),
            link_of(self.mention, self.others[1], LinkRole.SAME_AS, "Ada"),
        ]
        tags = (self.mention, self.quartz, self.first, self.second, self.claim, *self.others)
        apply(self.project, self.anna, self.bo, *tags, *self.links)

    def take(self, *files: Path) -> Imported:
        """Import into the other project."""
        return import_files(self.other, files_known(files or self.files), "Cy")

    def edit(self, kind: FileKind, edit: Edit) -> None:
        """Change the rows of a file."""
        edited(self.files[ALL_CSV.index(kind)], edit)


def all_of(project: Project) -> tuple[list[Entity], list[Tag], list[Link]]:
    """All that a project says, without keys and origins."""
    ids = [entry.id for entry in project.reading.articles()]
    tags = [replace(tag, id=0, origin="") for id_ in ids for tag in project.reading.tags_of(id_)]  # type: ignore[arg-type]
    links = [replace(link, id=0) for id_ in ids for link in links_between(project.reading, id_)]
    return [replace(entry, id=0) for entry in entries(project.reading)], tags, sorted(links, key=lambda link: link.uid)
