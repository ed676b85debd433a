"""The pictures of the article view are those that were looked at: the same, pixel by pixel.

`python -m tests.widgets.page.pictures` makes them anew.  Where one differs, a picture of the
difference lies in the test's folder.  With another Qt than they were made with, which may draw
letters a little differently, a few pixels may differ.
"""

import os
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
from PySide6.QtGui import QColor, QImage

from tests.conftest import ROOT
from tests.widgets.page.pictures.scenes import SCENES

PICTURES = Path(__file__).parent / "pictures"
SAME_QT = (PICTURES / "made-with.txt").read_text("utf-8").strip() == PySide6.__version__
VISIBLE = 64
"""With another Qt: how far a pixel's colour must be off (of 255) to be another, and of how many in a thousand it may be."""
PER_MILLE = 4.0


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which all pictures have been drawn, by a process that has these fonts and no others."""
    folder = tmp_path_factory.mktemp("pictures")
    command = [sys.executable, "-m", "tests.widgets.page.pictures", str(folder)]
    done = subprocess.run(command, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.parametrize("name", SCENES)
def test_a_picture_is_as_it_was(drawn: Path, tmp_path: Path, name: str) -> None:
    expected, got = (QImage(str(folder / f"{name}.png")).convertToFormat(QImage.Format.Format_RGB32) for folder in (PICTURES, drawn))
    assert not expected.isNull()
    assert got.size() == expected.size()
    if got == expected:
        return
    off = marked_difference(expected, got, 0 if SAME_QT else VISIBLE)
    share = off[1] * 1000 / (got.width() * got.height())
    difference = tmp_path / f"{name}-difference.png"
    off[0].save(str(difference))
    assert not SAME_QT, f"{off[1]} pixels differ: see {difference}"
    assert share <= PER_MILLE, f"{share:.1f} pixels in a thousand differ: see {difference}"


def test_a_difference_is_seen() -> None:
    one = QImage(40, 20, QImage.Format.Format_RGB32)
    one.fill(QColor("#ffffff"))
    other = one.copy()
    other.setPixelColor(3, 4, QColor("#dddddd"))
    other.setPixelColor(30, 4, QColor("#000000"))
    assert other != one
    marked, count = marked_difference(one, other, VISIBLE)
    assert count == 1
    assert marked.pixelColor(30, 4).name() == "#ff0000"
    assert marked_difference(one, other, 0)[1] == 2


def marked_difference(expected: QImage, got: QImage, visible: int) -> tuple[QImage, int]:
    """The picture that was drawn, pale, with what is off by more than `visible` in red; and how many pixels that are."""
    marked, count = got.copy(), 0
    for y in range(got.height()):
        for x in range(got.width()):
            one, other = expected.pixelColor(x, y), got.pixelColor(x, y)
            off = max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue()))
            count += off > visible
            marked.setPixelColor(x, y, QColor("red") if off > visible else other.lighter(130))
    return marked, count
