"""How a text is made canonical when it comes in, so that all sides count alike.

Qt's documents turn some characters into others (CR LF, U+2028, U+FDD0 …); every offset behind
them would shift.  They are replaced once, here, and what was replaced is said.  Nothing else is
touched: no normalisation, no trimming; no-break spaces and soft hyphens stay.
"""

import re

from gui.model.words import QT_TRANSLATE_NOOP

_LINE_END = re.compile("\r\n|\r|\u2028|\u2029")
_UNWANTED = re.compile("[\x00\ud800-\udfff\ufdd0\ufdd1]")

BOM_DROPPED = QT_TRANSLATE_NOOP("Canon", "byte order mark dropped")
LINE_ENDS = QT_TRANSLATE_NOOP("Canon", "line ends changed to LF")
REPLACED = QT_TRANSLATE_NOOP("Canon", "characters replaced by U+FFFD")


def canonical(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the canonical text and what had to be done for it (`"3 line ends changed to LF"`)."""
    remarks = []
    if text.startswith("\ufeff"):
        text, remarks = text[1:], [BOM_DROPPED]
    text, ends = _LINE_END.subn("\n", text)
    text, others = _UNWANTED.subn("\ufffd", text)
    remarks += [f"{count} {remark}" for count, remark in ((ends, LINE_ENDS), (others, REPLACED)) if count]
    return text, tuple(remarks)
