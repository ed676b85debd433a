"""Paragraphs: what stands between line ends.  All positions are code points."""


def paragraph_around(text: str, position: int) -> tuple[int, int]:
    """`(start, end)` of the line that `position` is in or beside, without its line end; empty for an empty line.

    Costs two searches in C, however long the text is.
    """
    position = min(max(0, position), len(text))
    end = text.find("\n", position)
    return text.rfind("\n", 0, position) + 1, len(text) if end < 0 else end


def stepped_by_paragraph(text: str, position: int, by: int) -> int:
    """The end of the paragraph (by 1), or its start (by -1); from there on to the next that is not empty."""
    start, end = paragraph_around(text, position)
    if by > 0 and position == end:
        while end < len(text) and text[end] == "\n":
            end += 1
        end = paragraph_around(text, end)[1]
    if by < 0 and position == start:
        while start > 0 and text[start - 1] == "\n":
            start -= 1
        start = paragraph_around(text, start)[0]
    return end if by > 0 else start
