"""All that is known of one article: where it came from, how far it is, what is in it that nobody sees."""

from collections import Counter

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.actions.assigning import change_note_of
from gui.actions.running import attempt
from gui.model.article import Article
from gui.model.article_entry import as_kept
from gui.model.directions import without_directions
from gui.model.hidden import Counts, counted, named
from gui.model.kinds import Kind, Status
from gui.model.problem import Problem
from gui.session.moments import shown_moment
from gui.session.names import name_of
from gui.session.session import Session
from gui.store.slices import tag_counts

_MARGIN = 20
_NEAR = 12
"""So many code points before a hidden character are quoted with its place."""
_MANY_NAMES = 40
"""So many kinds of hidden characters are listed at most."""


class ArticleInfo(QDialog):
    """A window beside the work; it can stay open, and tells of the article that was open when it was asked for."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        article, project = session.article, session.project
        assert article is not None
        assert project is not None
        self.setWindowTitle(self.tr("About this article"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._article = session, article
        self.assignee, self.note = _label(""), _label("")
        self.words, self.hidden = _label(self.tr("being counted…")), _label(self.tr("being looked for…"))
        self._lay_out(self._form(article, Counter(tag_counts(project.reading, article.id)), len(session.opened.parts.paragraphs())))
        session.articles.counted.connect(self._tell)
        self._tell()
        self._counting = counted(article.text)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._count_on)
        self._timer.start()

    def _form(self, article: Article, counts: Counter[tuple[Kind, Status]], paragraphs: int) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        state = name_of(article.state)
        rows = {
            self.tr("Title"): _label(without_directions(article.title)),
            self.tr("Source"): _label(without_directions(article.source)),
            self.tr("Added"): _label(shown_moment(article.added_at)),
            self.tr("State"): _label(state),
            self.tr("For"): self.assignee,
            self.tr("Note"): self.note,
            self.tr("Characters"): _label(f"{len(article.text):,}"),
            self.tr("Words"): self.words,
            self.tr("Paragraphs"): _label(f"{paragraphs:,}"),
            self.tr("Tags"): _label(self._told(counts)),
            self.tr("Changed when added"): _label(article.remarks or self.tr("nothing")),
            self.tr("Hidden characters"): self.hidden,
        }
        for title, value in rows.items():
            name = QLabel(title)
            name.setAlignment(Qt.AlignmentFlag.AlignTop)  # beside the first line; the layout makes it taller than that
            name.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            value.setAccessibleName(title)
            form.addRow(name, value)
        return form

    def _lay_out(self, form: QFormLayout) -> None:
        inside, scrolled, column = QWidget(), QScrollArea(), QVBoxLayout(self)
        form.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        inside.setLayout(form)
        scrolled.setWidget(inside)
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QScrollArea.Shape.NoFrame)
        scrolled.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        change = buttons.addButton(self.tr("Note…"), QDialogButtonBox.ButtonRole.ActionRole)
        change.clicked.connect(self._change_note)
        buttons.rejected.connect(self.close)
        buttons.setContentsMargins(_MARGIN, 0, _MARGIN, _MARGIN // 2)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled)
        column.addWidget(buttons)
        self.resize(560, 480)

    def _told(self, counts: Counter[tuple[Kind, Status]]) -> str:
        """A line for each kind: how many, and how many of each status."""
        lines = []
        for kind in Kind:
            of_kind = {status: counts[kind, status] for status in Status if counts[kind, status]}
            if of_kind:
                each = ", ".join(f"{name_of(status)} {n:,}" for status, n in of_kind.items())
                lines.append(f"{name_of(kind)}: {sum(of_kind.values()):,} ({each})")
        return "\n".join(lines) or self.tr("none")

    def _tell(self) -> None:
        """Who is to read the article and what is noted of it, as it is now."""
        try:
            now = as_kept(self._article, self._session.articles.entry_of(self._article.id))
        except Problem:  # somebody writes: what was told stays
            return
        self.assignee.setText(without_directions(now.assignee) or self.tr("nobody yet"))
        self.note.setText(without_directions(now.note) or self.tr("none"))

    def _change_note(self) -> None:
        attempt(self._session, change_note_of, self._session, self._article.id)

    def _count_on(self) -> None:
        """Count a little further, so that the window stays quick in a text of any length."""
        counts = next(self._counting, None)
        if counts is None:
            self._timer.stop()
        else:
            self.words.setText(f"{counts.words:,}")
            self.hidden.setText(self._listed(counts))

    def _listed(self, counts: Counts) -> str:
        most = sorted(counts.hidden, key=counts.hidden.__getitem__, reverse=True)[:_MANY_NAMES]
        return "\n".join(self._line(sign, counts) for sign in most) or self.tr("none")

    def _line(self, sign: str, counts: Counts) -> str:
        places = ", ".join(self._place(position) for position in counts.places[sign])
        return self.tr("{name}: {count}, first at {places}").format(name=named(sign), count=f"{counts.hidden[sign]:,}", places=places)

    def _place(self, position: int) -> str:
        """A position (code points) with the words before it."""
        before = without_directions(" ".join(self._article.text[max(0, position - _NEAR) : position].split()))
        return f"{position:,} (“{before}”)" if before else f"{position:,}"


def _label(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
    return label
