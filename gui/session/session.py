"""What is open now, put together from its parts.  The parts hold the state; this holds the parts."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QCoreApplication, QObject, Signal

from gui.model.article import Article
from gui.model.article_entry import as_kept
from gui.model.change import Step
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.tag_index import TagIndex
from gui.model.tag_query import TagQuery
from gui.session.articles.articles_model import ArticlesModel, asked_for
from gui.session.articles.chosen import ChosenArticles
from gui.session.articles.places import Places
from gui.session.background import Background
from gui.session.chosen_rows import ChosenRows
from gui.session.describing import Describing
from gui.session.editing import Editing
from gui.session.filtering.filters import Filters
from gui.session.finding import Finding
from gui.session.history.chosen import ChosenStep
from gui.session.later import Later
from gui.session.linking.acts import Linking
from gui.session.lists.labels import Labels
from gui.session.lists.register import Register
from gui.session.loading import Loading, article_of, begun
from gui.session.looking.second_look import SecondLook
from gui.session.policies import Policies
from gui.session.prompts import Prompts, Surface
from gui.session.selection import Selection
from gui.session.settings import Settings
from gui.session.showing import Showing
from gui.session.steps import Opened, Steps
from gui.session.table.tags_model import TagsModel
from gui.store.backing import KEPT
from gui.store.mending import MENDED
from gui.store.policies import NOTHING_KEPT, kept_policy
from gui.store.project import Project
from gui.tasks.account import account_name


class Session(QObject):
    """The open project and article, with selection, lists, edits and background work.

    `project_opened(project)` and `article_opened(article)` carry None where nothing is open;
    `listed()` tells that another list of tags is shown; `announced(sentence)` is for the status
    line and the screen reader, `voiced(sentence)` for the screen reader alone: the window shows it
    already.  `commanded()` comes before a command is done, so that what is being typed is saved first.
    `refreshed()` tells that another window or a task has written: all that was asked of the project
    may be another now.
    """

    project_opened = Signal(object)
    article_opened = Signal(object)
    listed = Signal()
    announced = Signal(str)
    voiced = Signal(str)
    commanded = Signal()
    refreshed = Signal()
    searching = cached_property(Later("gui.session.searching.searching", "Searching"))

    def __init__(self, settings: Settings, prompts: Callable[[], Prompts], surface: Surface, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings, self.surface = settings, surface
        self._prompts = prompts
        self.opened = Opened()
        self.loading = Loading(self.opened, self)
        self.selection = Selection(self)
        self.showing = Showing(settings, self)
        self.articles = ArticlesModel(self)
        self.tags = TagsModel(self.articles.title_of, self)
        self.chosen = ChosenRows(self.tags, self)
        self.chosen_articles = ChosenArticles(self.tags, self.list_tags, self)
        self.steps = Steps(self.opened, self.selection, self.annotator, self)
        self.register = Register(self.opened, self.steps, self.annotator, self)
        self.filters = Filters(self.opened, self.register, self.announced.emit, self)
        self.labels = Labels(self.opened, self.steps, self)
        self.describing = Describing(self.opened, self.steps, self.annotator)
        self.policies = Policies(self.opened, self.announced.emit, self)
        self.editing = Editing(self.opened, self.selection, self.steps, self.annotator, self.policies, self)
        self.tags.editor = self.editing
        self.linking = Linking(self.opened, self.selection, self.steps, self.annotator, self)
        self.finding = Finding(self.opened, self.selection, self)
        self.background: Background[object] = Background(self)
        self.history, self.second_look = ChosenStep(self), SecondLook(self.opened, self.articles.ids, self)
        self.tags.filled.connect(self.listed)
        self.steps.begun.connect(self.tags.give_way)
        self.steps.begun.connect(self.filters.stop_counting)
        self.steps.stepped.connect(self._take)
        self.steps.stepped.connect(self.second_look.follow)
        self.article_opened.connect(self.second_look.turn_to)
        self.article_opened.connect(self.finding.turn_to)
        self.project_opened.connect(self.finding.close)
        self.project_opened.connect(self.linking.forget)
        for signal in (self.project_opened, self.refreshed):
            signal.connect(self.register.forget)
            signal.connect(self.filters.forget)
        self.project_opened.connect(self.labels.begin)
        self.refreshed.connect(self.labels.forget)
        self.refreshed.connect(self.second_look.look_again)
        self.places = Places(self.opened, self.annotator)

    @cached_property
    def prompts(self) -> Prompts:
        """Who asks the user; made at the first question."""
        return self._prompts()

    @cached_property
    def _account(self) -> str:
        return account_name()

    @property
    def project(self) -> Project | None:
        """The open project."""
        return self.opened.project

    @property
    def article(self) -> Article | None:
        """The open article."""
        return self.opened.article

    @property
    def index(self) -> TagIndex | None:
        """All tags of the open article by place: those that are still to come are read now.  Raises Problem if they cannot be.

        Commands that are about what is in sight ask `opened`, which waits for nothing.
        """
        self.loading.finish()
        return self.opened.index

    def drawn(self, start: int, end: int) -> list[Tag]:
        """The tags over `[start, end)` (code points) that are drawn: what others cannot see is not told either.

        Raises Problem if they cannot be read.
        """
        return [tag for tag in self.opened.over(start, end) if self.showing.draws(tag, self.selection.tag)]

    def annotator(self) -> str:
        """The name under which tags are saved: the chosen one, or that of the account."""
        return self.settings.annotator() or self._account

    def open(self, project: Project) -> None:
        """Show a project, at the place where the user left it, with the keyboard in the text.

        Raises Problem if it cannot be read: then it is closed, and what was open stays open.
        """
        try:
            asked, kept = asked_for(project.reading), kept_policy(project.reading)
        except Problem:
            project.close()
            raise
        self.close()
        self.opened.project = project
        self.steps.forget_next_acts()
        self.settings.set_last_project(project.path)
        article_id, caret, top = self.settings.place(project.path)
        self.places.begin(article_id, (caret, top))
        self.tags.query = TagQuery(article_id=0)
        self.articles.show(project.reading, asked)
        self.project_opened.emit(project)
        self.open_article(article_id if self.articles.holds(article_id) else self.articles.first())
        self.surface.go_to_text()
        self.policies.take(kept)
        if project.backup is not None:
            self.announced.emit(QCoreApplication.translate("Said", KEPT).format(name=project.backup.name))
        if project.mended:
            parts = ", ".join(project.mended)
            self.announced.emit(QCoreApplication.translate("Said", MENDED).format(name=project.path.name, parts=parts))

    def close(self) -> None:
        """Close the open project; what is being typed is saved, and where the article was left is kept."""
        self.background.wait()
        self.second_look.stop()
        project, article = self.opened.project, self.opened.article
        if project is None:
            return
        self.selection.clear()  # first: the card saves the note that is being typed
        self.selection.arm(None)  # another project has its own questions
        self.loading.stop()
        self.opened.take(None)
        self.article_opened.emit(None)  # the view notes where it was
        if article is not None:
            self.settings.set_place(project.path, article.id, *self.places.of(article.id))
        self.steps.begun.emit()  # the project writes where its reader was
        project.close()
        self.opened.project = None
        self.steps.forget_next_acts()
        self.articles.show(None)
        self.tags.show(None, TagQuery())
        self.policies.take(NOTHING_KEPT)
        self.project_opened.emit(None)

    def open_article(self, article_id: int) -> None:
        """Show an article (0: none) with its tags; nothing is selected in it.  One that is open stays as it is.

        Raises Problem if it is not in the project any more, or cannot be read: then what is open stays open.
        """
        if article_id and self.article is not None and self.article.id == article_id:
            return
        project = self.opened.project
        article = article_of(project.reading, article_id) if project and article_id else None
        self.selection.clear()
        self._load(article)

    def _load(self, article: Article | None) -> None:
        project = self.opened.project
        first = begun(project.reading, article.id, self.places.of(article.id)[1]) if project and article else None
        self.loading.stop()
        self.opened.take(article)
        if project is not None and article is not None and first is not None:
            project.remember(article)
            self.loading.begin(project.reading, first)
        self.article_opened.emit(article)
        if self.tags.query.article_id is not None:
            self.list_tags(replace(self.tags.query, article_id=article.id if article else 0))

    def list_tags(self, query: TagQuery) -> None:
        """Show another list of tags."""
        self.tags.show(self.project.reading if self.project else None, query)
        self.listed.emit()

    def read_again(self) -> None:
        """Another window or a task has written: read everything again, and stay where we are, with what is selected."""
        if self.project is None:
            return
        self.project.changed_elsewhere()
        self.steps.forget_next_acts()
        self.refreshed.emit()
        self.policies.take(kept_policy(self.project.reading))
        self.articles.read_again()
        self._read_article_again()
        if self.tags.query.article_id is None:
            self.list_tags(self.tags.query)

    def _read_article_again(self) -> None:
        """What the user has selected is left alone where nothing has changed in the open article."""
        was_whole, current = self.loading.is_done, self.selection.tag
        project, article, index = self.project, self.article, self.index
        if project is None or article is None or index is None or not self.articles.holds(article.id):
            self.open_article(self.articles.first())
            return
        tags, now = project.reading.tags_of(article.id), as_kept(article, self.articles.entry_of(article.id))
        if now != article or {tag.uid: tag for tag in tags} != {tag.uid: tag for tag in index}:
            self.opened.take_again(now, tags)
            self.article_opened.emit(self.article)
            self._list_article_again()
            self._choose_again(current)
        elif not was_whole:  # the tags have come since as they are now; their list, and what is selected, may be older
            self._list_article_again()
            if current is not None and index.get(current.uid) != current:
                self._choose_again(current)

    def _list_article_again(self) -> None:
        if self.tags.query.article_id is not None:
            self.list_tags(self.tags.query)

    def _choose_again(self, current: Tag | None) -> None:
        self.selection.choose(self.index.get(current.uid) if self.index and current else None)

    def look_around(self) -> None:
        """Show what another window or program has written in the meantime."""
        if self.project is not None and not self.background.busy() and self.project.changed_elsewhere():
            self.read_again()

    def go_to(self, tag: Tag) -> None:
        """Choose a tag and show it, in whichever article it is."""
        if self.article is None or self.article.id != tag.article_id:
            self.open_article(tag.article_id)
        self.selection.choose(tag, reveal=True)

    def _take(self, step: Step) -> None:
        near = self.articles.row_of(self.article.id) if self.article is not None else 0
        self.articles.take(step)
        if self.articles.total() if self.article is None else not self.articles.holds(self.article.id):
            self.open_article(self.articles.near(near))
        self.tags.take(step)
