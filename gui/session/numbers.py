"""Numbers in sentences: thousands stand apart, and one is not many."""

from PySide6.QtCore import QLocale


def shown(count: int) -> str:
    """A number as the user's country writes it; thousands stand apart also where no country is known."""
    return f"{count:,}" if QLocale().language() is QLocale.Language.C else QLocale().toString(count)


def numbered(count: int, one: str, many: str) -> str:
    """The sentence for one, or the one for more (or none) with their `{count}`."""
    return one if count == 1 else many.format(count=shown(count))
