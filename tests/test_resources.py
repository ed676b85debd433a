"""What is bundled is there, is drawn by one hand, and reads as a news page does."""

import tomllib
import xml.etree.ElementTree as Xml
from itertools import pairwise
from pathlib import Path

import pytest

import resources
from gui.model.canon import canonical

ICONS = sorted(resources.file("icons").glob("*.svg"))
ARTICLES = sorted(resources.file("sample").glob("*.txt"))
ROOT = Path(__file__).resolve().parent.parent


def names(paths: list[Path]) -> list[str]:
    return [path.stem for path in paths]


def test_a_wheel_takes_all_of_it_along() -> None:
    setup = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]
    taken = {path for pattern in setup["package-data"]["resources"] for path in resources.file().glob(pattern)}
    assert {*ICONS, *ARTICLES, resources.file("style", "pressmark.qss")} <= taken


@pytest.mark.parametrize("drawing", [path for path in ICONS if path.stem != "pressmark"], ids=lambda path: path.stem)
def test_every_icon_is_of_one_hand(drawing: Path) -> None:
    root = Xml.fromstring(drawing.read_text("utf-8"))
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke-width") == "1.75"
    assert root.get("stroke-linecap") == root.get("stroke-linejoin") == "round"
    colours = {value for part in root.iter() for name in ("fill", "stroke") if (value := part.get(name))}
    assert colours <= {"none", "currentColor"}


def test_there_are_articles_to_begin_with() -> None:
    assert names(ARTICLES) == ["bakery", "ferry", "storks"]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_a_sample_article_is_canonical_and_short(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert canonical(text) == (text, ())
    title, blank, *rest = text.split("\n")
    assert title
    assert not blank
    assert 250 <= len(text.split()) <= 450
    assert rest[-1] == ""


def test_the_sample_holds_what_makes_news_hard_to_tag() -> None:
    texts = [path.read_text("utf-8") for path in ARTICLES]
    assert all("“" in text and "’" in text for text in texts)
    assert any("\u00a0" in text for text in texts)
    assert any(ord(character) > 0xFFFF for text in texts for character in text)
    paragraphs = [line for text in texts for line in text.split("\n") if line]
    assert any(first.count("“") > first.count("”") and then.startswith("“") for first, then in pairwise(paragraphs))
