"""Memory: what an article costs once it is shown, each in a process of its own.

`python -m tests.bench.memory plain|tagged PROJECT` prints by how many megabytes the process has
grown since its empty widget was shown; only pages of its own count, not those of libraries.
"""

import gc
import os
import sys
from pathlib import Path

from gui.store.reading import Reading
from tests.bench.screens import empty_view, plain_edit, settle
from tests.bench.timing import More, Program, said


def memory_row(program: Program, project: Path, what: str) -> More:
    """The article with its tags, against the same text in a plain widget."""

    def grown(how: str) -> float:
        return float(said(program, "-m", "tests.bench.memory", how, project, QT_QPA_PLATFORM="offscreen"))

    return More(f"memory with {what}", "QPlainTextEdit without tags", 10, lambda: grown("tagged"), lambda: grown("plain"))


def own_megabytes() -> float:
    """The memory that belongs to this process alone."""
    gc.collect()
    lines = Path(f"/proc/{os.getpid()}/smaps_rollup").read_text("ascii").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_")) / 1024


def main(how: str, project: Path) -> None:
    """Show the first article of the project and print by how much the process has grown."""
    reading = Reading.open(project)
    plain, view = plain_edit(), empty_view()
    before = own_megabytes()
    (first, *_) = reading.articles()
    article = reading.article(first.id)
    assert article is not None
    if how == "plain":
        plain.setPlainText(article.text)
        del article
    else:
        view.show_article(article, reading.tags_of(article.id))
        assert view.index is not None  # asked for, it is whole
    settle()
    print(own_megabytes() - before)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
