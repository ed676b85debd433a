"""Icons, style, translations and the sample article, found the same way in a checkout and in a wheel."""

from pathlib import Path


def file(*parts: str) -> Path:
    """Return the path of a bundled file: `file("icons", "quote.svg")`; it need not exist."""
    return Path(__path__[0], *parts)
