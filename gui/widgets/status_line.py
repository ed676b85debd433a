"""The line below: who tags, what was saved and when, counts, and work that takes long."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QSizePolicy, QStatusBar, QToolButton, QWidget

from gui.actions.later import Later
from gui.actions.showing import what_is_hidden
from gui.model.change import Step, Way
from gui.model.tag import Tag
from gui.session.moments import shown_time
from gui.session.numbers import shown
from gui.session.said import left_out_of, named_of, said_of
from gui.session.session import Session
from gui.store.project import Project
from gui.widgets.armed_line import ArmedLine
from gui.widgets.one_line import OneLine

_NAME = 24
"""How many characters of the annotator's name are shown."""
_REST = 30
"""Milliseconds after a tag before anything is asked about others like it."""
_more_line = Later("gui.widgets.searching.more_line", "MoreLine")
_announce = Later("gui.widgets.announcing", "announce")


class StatusLine(QStatusBar):
    """Says what was saved; a screen reader is told the same."""

    def __init__(self, session: Session, change_annotator: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setSizeGripEnabled(False)
        self._annotator = QToolButton()
        self._annotator.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._annotator.setToolTip(self.tr("Tags are saved under this name. Click to change it."))
        self._annotator.clicked.connect(change_annotator.trigger)
        self._said, self._hidden, self._counts = OneLine(), OneLine(), OneLine()
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # it has what the others leave
        self._task, self._bar, self._stop = QLabel(), QProgressBar(), QPushButton(self.tr("Cancel"))
        self._bar.setFixedSize(120, 6)
        self._bar.setTextVisible(False)
        self._stop.clicked.connect(session.background.cancel)
        self.addWidget(self._annotator)
        self.addWidget(self._said, 1)
        for part in (self._task, self._bar, self._stop):
            self.addPermanentWidget(part)
            part.hide()
        self.armed = ArmedLine(session.selection, self)
        self.addPermanentWidget(self.armed)
        self.addPermanentWidget(self._hidden)
        self.addPermanentWidget(self._counts)
        self._ask_more: Callable[[Tag], None] | None = None
        """Offers to tag all alike; there once somebody has tagged."""
        self._tagged: Tag | None = None
        self._soon = QTimer(self, singleShot=True, interval=_REST)
        self._soon.timeout.connect(self._ask_for_more)
        self._connect()
        self.show_annotator()

    def say(self, sentence: str) -> None:
        """Show a sentence, whole in its tool tip, and have it read aloud."""
        self._said.show_sentence(sentence)
        _announce(self._said, sentence)

    def said(self) -> str:
        """What was said last."""
        return self._said.text()

    def _read_out(self, sentence: str) -> None:
        """What was said before may be true no longer."""
        self._said.show_sentence("")
        _announce(self._said, sentence)

    def show_annotator(self) -> None:
        """Show under which name tags are saved."""
        name = self._session.annotator()
        shown = name if len(name) <= _NAME else name[:_NAME].rstrip() + "…"
        self._annotator.setText(self.tr("Annotator: {name}").format(name=shown.replace("&", "&&")))
        self._annotator.setAccessibleName(self.tr("Annotator: {name}").format(name=name))

    def _connect(self) -> None:
        session = self._session
        session.steps.stepped.connect(self._tell)
        session.announced.connect(self.say)
        session.voiced.connect(self._read_out)
        session.article_opened.connect(self._count)
        session.listed.connect(self._count)
        session.tags.counted.connect(self._count)
        session.project_opened.connect(self._begin_anew)
        session.showing.changed.connect(self._tell_hidden)
        session.background.begun.connect(self._begin)
        session.background.advanced.connect(self._advance)
        session.background.finished.connect(self._end)

    def _begin_anew(self, project: Project | None) -> None:
        """What was said was of another project."""
        del project
        self._said.show_sentence("")

    def _tell(self, step: Step) -> None:
        what = said_of(step) + named_of(self._session.linking.named)
        what += left_out_of(step, self._session.article, self._session.editing.left_out)
        self.say(self.tr("{what} at {time}").format(what=what, time=shown_time(step.at)))
        self._count()
        made = _new_tag(step)
        if made is not None:
            self._tagged = made
            self._soon.start()  # the key that tags does not wait for it

    def _ask_for_more(self) -> None:
        if self._ask_more is None:
            line = _more_line(self._session, self)
            line.ensurePolished()  # else the bar would grow by two pixels until it is seen
            self.insertPermanentWidget(2, line)  # behind the annotator and what was said
            self._ask_more = line.ask
        if self._tagged is not None:
            self._ask_more(self._tagged)

    def _count(self) -> None:
        article = self._session.article
        if article is None or self._session.opened.index is None:
            self._counts.show_sentence("")
            return
        entry = self._session.articles.entry_of(article.id)
        here = entry.tags if entry is not None else 0
        listed = self._session.tags.total()  # rows are also headings, and those of a long list come later
        said = self.tr("Tags in this article: {here} · in the table: {listed}")
        self._counts.show_sentence(said.format(here=shown(here), listed="…" if listed is None else shown(listed)))

    def _tell_hidden(self) -> None:
        """As long as tags are hidden by choice, that stands here: nobody takes the article for an untagged one."""
        self._hidden.show_sentence(what_is_hidden(self._session))

    def _begin(self, title: str) -> None:
        self._task.setText(title)
        self._bar.setRange(0, 0)
        for part in (self._task, self._bar, self._stop):
            part.show()

    def _advance(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _end(self) -> None:
        for part in (self._task, self._bar, self._stop):
            part.hide()


def _new_tag(step: Step) -> Tag | None:
    """The one tag that the user has just made."""
    made = [change.after for change in step.changes if isinstance(change.after, Tag) and change.before is None]
    return made[0] if len(made) == 1 and step.way is Way.DO else None
