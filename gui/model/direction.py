"""Which way words run that stand by themselves, in a cell or a row."""

from unicodedata import bidirectional

_ISOLATES = frozenset({"LRI", "RLI", "FSI"})


def runs_leftward(words: str) -> bool:
    """Whether they are read from right to left: as their first letter says that is in no isolate (UAX #9, P2 and P3)."""
    depth = 0
    for character in words:
        kind = bidirectional(character)
        if kind in _ISOLATES:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0 and kind in ("L", "R", "AL"):
            return kind != "L"
    return False
