"""Bytes become text: UTF-8, else what a byte order mark says, else charset-normalizer's guess."""

import codecs
from importlib import import_module

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_COMMONEST = "cp1252"
_OF_DOS = ("cp4", "cp7", "cp8")
"""Code pages of DOS: no news page of today is written in one, yet in short texts they often fit best."""


def decoded(raw: bytes) -> tuple[str, str] | None:
    """The text and the name of its encoding, or None if the bytes are no text.

    NUL bytes never stand in a text, except in UTF-16 and UTF-32.  A mark of UTF-8 stays in the text.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strictly(raw, encoding)
    if b"\0" in raw:
        return None
    return _strictly(raw, "utf-8") or _guessed(raw)


def _strictly(raw: bytes, encoding: str) -> tuple[str, str] | None:
    try:
        return raw.decode(encoding), encoding
    except UnicodeDecodeError:
        return None


def _guessed(raw: bytes) -> tuple[str, str] | None:
    """Short texts fit many encodings equally well: of these the commonest on the web is taken."""
    # By name, at the first text that needs it: charset-normalizer costs 16 ms, and the window
    # starts without it.
    matches = list(import_module("charset_normalizer").from_bytes(raw))
    if not matches:
        return None
    matches = [match for match in matches if not match.encoding.startswith(_OF_DOS)] or matches
    best = matches[0]
    equals = (match for match in matches if (match.chaos, match.coherence) == (best.chaos, best.coherence))
    encoding = _COMMONEST if any(_COMMONEST in match.could_be_from_charset for match in equals) else str(best.encoding)
    return _strictly(raw, encoding)
