"""What is on each picture: an article with tags, and what the reader does with it."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtGui import QColor, QPalette

from gui.model.article import Article
from gui.model.kinds import Kind, Status
from gui.model.span import Span
from gui.model.tag import Tag
from gui.session.linking.ends import End
from gui.session.showing import Showing
from gui.widgets.article.view import ArticleView

SIZE = 560, 300
CLAIM, QUOTE, ENTITY = Kind
NEWS = (
    "“The bridge will cost forty million euros,” Mayor Elena Marsh said on Tuesday, and added that the river "
    "had risen by three metres.\n\nShe left with Anna Ortega of the Bridge Company. They agreed:\n\n“We shall see.”"
)
HEBREW = "מס רווחי הון בישראל עלה ב-25% בשנת 2012, אמרה Marsh, והוסיפה: הגשר יעלה ארבעים מיליון.\n\nMixed: she said שלום עולם to Anna."


def a_tag(text: str, words: str, kind: Kind, status: Status = Status.TAGGED, *, number: int = 0) -> Tag:
    """A tag over the first place of `words`; of those alike the `number` says which it is."""
    start = text.index(words)
    return Tag(0, f"{start:04}-{len(words):04}-{kind}-{number}", 1, kind, start, start + len(words), words, status=status)


def _news_tags() -> list[Tag]:
    to_the_end = NEWS[NEWS.index("They") :]
    return [
        a_tag(NEWS, "“The bridge will cost forty million euros,”", QUOTE),
        a_tag(NEWS, "The bridge will cost forty million euros", CLAIM),
        a_tag(NEWS, "forty million euros", ENTITY),
        a_tag(NEWS, "Elena Marsh", ENTITY, Status.ACCEPTED),
        a_tag(NEWS, "Tuesday", ENTITY),
        a_tag(NEWS, "the river had risen by three metres", CLAIM, Status.ACCEPTED),
        a_tag(NEWS, "Anna Ortega", ENTITY),
        a_tag(NEWS, to_the_end, QUOTE),
        a_tag(NEWS, "“We shall see.”", CLAIM),
    ]


def show(view: ArticleView, text: str, tags: Iterable[Tag]) -> None:
    """Put a text into the view."""
    view.show_article(Article(1, "article", "title", "source", "digest", text, ()), tags)


def light(view: ArticleView) -> None:
    """All kinds, two of them accepted, one over two paragraphs."""
    show(view, NEWS, _news_tags())


def dark(view: ArticleView) -> None:
    """The same in the dark."""
    _darken(view)
    light(view)


def _darken(view: ArticleView) -> None:
    palette = view.palette()
    palette.setColor(QPalette.ColorRole.Base, QColor("#1E1F22"))
    view.setPalette(palette)


def right_to_left(view: ArticleView) -> None:
    """Hebrew with numbers and a Latin name in it, and the other way round; the current tag ends with a number."""
    view.set_reading_font("Pictures Sans", 13)
    current = a_tag(HEBREW, "בישראל עלה ב-25% בשנת 2012", ENTITY)
    pieces = a_tag(HEBREW, "said שלום", QUOTE)
    accepted = a_tag(HEBREW, "Marsh", ENTITY, Status.ACCEPTED)
    whole = a_tag(HEBREW, HEBREW[: HEBREW.index("she")], CLAIM)
    show(view, HEBREW, [current, pieces, accepted, whole, a_tag(HEBREW, "הגשר", QUOTE), a_tag(HEBREW, "הגשר יעלה", CLAIM)])
    view.set_current(current)


def pile(view: ArticleView) -> None:
    """Six tags on two words and six that lie within each other."""
    six = [a_tag(NEWS, "Elena Marsh", list(Kind)[number % 3], number=number) for number in range(6)]
    words = (
        "“The bridge will cost forty million euros,”",
        "The bridge will cost forty million euros",
        "bridge will cost forty million euros",
    )
    nested = [*words, "cost forty million euros", "forty million euros", "forty million"]
    show(view, NEWS, six + [a_tag(NEWS, each, list(Kind)[number % 3]) for number, each in enumerate(nested)])


def suggested_and_rejected(view: ArticleView) -> None:
    """What was not decided yet, and what was decided against, shown because somebody asked for it."""
    showing = Showing(parent=view)
    showing.show(Status.REJECTED, True)
    view.follow(showing)
    tags = [a_tag(NEWS, "Elena Marsh", ENTITY, Status.SUGGESTED), a_tag(NEWS, "Mayor Elena Marsh", ENTITY, Status.REJECTED)]
    tags += [a_tag(NEWS, "forty million euros", CLAIM, Status.REJECTED), a_tag(NEWS, "Anna Ortega", QUOTE, Status.REJECTED)]
    show(view, NEWS, [*tags, a_tag(NEWS, "the river had risen by three metres", CLAIM, Status.SUGGESTED)])


def selected(view: ArticleView) -> None:
    """The current tag with its handles, the other ends of its links near and far, and its cue; the rest is dimmed."""
    tags = _news_tags()
    show(view, NEWS, tags)
    cue = End("", "Cue", a_tag(NEWS, "said", CLAIM).span)
    view.set_current(tags[0], ends=[_end(tags[3], "Speaker"), _end(tags[6], "Addressee"), _end(tags[7], "Goes on"), cue])


def selected_in_the_dark(view: ArticleView) -> None:
    """The same in the dark."""
    _darken(view)
    selected(view)


def linked_from_right_to_left(view: ArticleView) -> None:
    """Connectors of a paragraph that runs to the left go along the right margin, to one that runs to the right too."""
    view.set_reading_font("Pictures Sans", 13)
    current, speaker, far = a_tag(HEBREW, "הגשר יעלה", QUOTE), a_tag(HEBREW, "Marsh", ENTITY), a_tag(HEBREW, "שלום עולם", QUOTE)
    show(view, HEBREW, [current, speaker, far])
    cue = End("", "Cue", a_tag(HEBREW, "אמרה", CLAIM).span)
    view.set_current(current, ends=[_end(speaker, "Speaker"), _end(far, "Goes on"), cue])


def ends_out_of_sight(view: ArticleView) -> None:
    """One end is above the page, two are below it; a place in sight has two names."""
    text = f"{NEWS}\n\n{'They talked and talked, and nobody could tell what came of it. ' * 6}\n\nAnna Ortega left."
    tags = [a_tag(text, "“We shall see.”", QUOTE), a_tag(text, "Anna Ortega", ENTITY), a_tag(text, "Elena Marsh", ENTITY)]
    nobody, end = a_tag(text, "nobody", ENTITY), len(text)
    last = Tag(0, "last", 1, ENTITY, end - 18, end - 7, "Anna Ortega")
    show(view, text, [*tags, nobody, last])
    above, here = _end(tags[2], "Said"), _end(tags[1], "Speaker")
    view.set_current(tags[0], ends=[above, here, _end(tags[1], "Addressee"), _end(nobody, "Was told"), _end(last, "Same as")])
    view.resize(SIZE[0], 160)
    view.show()
    view.verticalScrollBar().setValue(120)


def unsure(view: ArticleView) -> None:
    """A question mark beside the check and the cross, and alone, where several tags end and in lines that run to the left."""
    view.set_reading_font("Pictures Sans", 13)
    showing = Showing(parent=view)
    showing.show(Status.REJECTED, True)
    view.follow(showing)
    tags = [a_tag(HEBREW, "Marsh", ENTITY, Status.ACCEPTED), a_tag(HEBREW, "בישראל עלה", CLAIM), a_tag(HEBREW, "Anna", ENTITY)]
    tags += [a_tag(HEBREW, "הגשר יעלה", QUOTE, Status.REJECTED), a_tag(HEBREW, "to Anna", CLAIM, Status.ACCEPTED)]
    tags.append(a_tag(HEBREW, "she said", QUOTE))
    show(view, HEBREW, [replace(tag, unsure=True) for tag in tags])


def _end(tag: Tag, name: str) -> End:
    return End(tag.uid, name, tag.span)


def hits(view: ArticleView) -> None:
    """Search hits with their ticks, one of them current."""
    show(view, NEWS, _news_tags()[3:6])
    found = [Span(start, start + 6) for start in range(len(NEWS)) if NEWS[start : start + 6].lower() == "bridge"]
    view.show_hits(found, 1)


GHOST = a_tag(NEWS, "Mayor ", ENTITY).span
"""Shown on the last picture when all else is there: it stays for a second only."""

_ALL = (
    light, dark, right_to_left, pile, suggested_and_rejected, unsure, selected, selected_in_the_dark, linked_from_right_to_left,
    ends_out_of_sight, hits,
)  # fmt: skip
SCENES: dict[str, Callable[[ArticleView], None]] = {scene.__name__.replace("_", "-"): scene for scene in _ALL}
