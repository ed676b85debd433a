"""The article's text as the widget holds it: other characters here and there, never another count."""

_GIANT = 4000
"""A paragraph longer than this is shown in parts: laying one out costs its whole length each time."""


def shown_text(text: str) -> str:
    """The text with giant paragraphs broken, a line end in place of one blank every 2-4 KB.

    One code point stands for one, so every position is that of the article.  U+FFFC would be an
    embedded object to Qt and is shown as U+FFFD.  A giant paragraph without blanks stays whole.
    """
    breaks = _breaks(text)
    if breaks:
        parts = [text[start:end] for start, end in zip([0, *(at + 1 for at in breaks)], [*breaks, len(text)], strict=True)]
        text = "\n".join(parts)
    return text.replace("\ufffc", "\ufffd")


def _breaks(text: str) -> list[int]:
    """The positions of the blanks that give way to a line end."""
    breaks, start = [], 0
    while len(text) - start > _GIANT:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        while end - start > _GIANT:
            at = text.rfind(" ", start + _GIANT // 2, start + _GIANT)
            if at < 0:
                at = text.find(" ", start + _GIANT, end)
            if at < 0:
                break
            breaks.append(at)
            start = at + 1
        start = end + 1
    return breaks
