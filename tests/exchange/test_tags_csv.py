"""The CSV of tags: what is written can be read back, and what is not ours is named."""

import csv
from collections.abc import Sequence
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.exchange.csv_file import opened, write_head, write_rows
from gui.exchange.tag_row import TagRow
from gui.exchange.tags_csv import COLUMNS, rows_of
from gui.model.kinds import Kind, Status
from gui.model.problem import Problem
from gui.model.uids import new_uid

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12) | st.text(
    "\"',;\r\n\t=+-@ü😀\u2028\ufeff '", max_size=12
)
MOMENT = "2026-11-23T07:04:05.123Z"


def _cells(**given: str | int) -> list[str | int]:
    """A row's cells in the columns' order; those that a test does not name are plain and right."""
    text, start = str(given.get("text", "bridge")), given.get("start", 3)
    end = start + len(text) if isinstance(start, int) else 9
    plain: dict[str, str | int] = {
        "article_id": "01938c5e-0000-7000-8000-000000000001", "article_title": "Bridge opens", "source": "news.txt", "tag_id": new_uid(),
        "kind": "claim", "label": "event", "text": text, "start": start, "end": end, "offset_unit": "code_point",
        "prefix": "The", "suffix": ".", "context": "The bridge.", "note": "", "status": "tagged", "annotator": "Ada", "reviewer": "",
        "created_at": MOMENT, "updated_at": MOMENT, "unsure": 0,
    }  # fmt: skip
    return [(plain | given).get(column, "") for column in COLUMNS]


def _written(*rows: Sequence[str | int]) -> bytes:
    stream = StringIO(newline="")
    write_head(stream, COLUMNS)
    write_rows(stream, rows)
    return stream.getvalue().encode()


def _read(raw: bytes) -> list[TagRow | Problem]:
    return list(rows_of(BytesIO(raw), "tags.csv"))


def _refusal(raw: bytes) -> str:
    with pytest.raises(Problem) as refused:
        _read(raw)
    return str(refused.value)


def test_the_columns_are_these() -> None:
    assert _written() == (
        b"article_id,article_title,source,tag_id,kind,label,text,start,end,offset_unit,prefix,suffix,"
        b"context,note,status,annotator,reviewer,created_at,updated_at,"
        b"unsure,check_worthiness,stance,restatement,claimant,claimant_text,claimant_entity,"
        b"speaker,speaker_text,speaker_entity,cue_text,cue,addressee_text,addressee_entity,continues,not_a_quote,"
        b"entity_name,entity_id,wikidata,role\r\n"
    )


ROWS = st.builds(
    _cells, article_title=CELLS, source=CELLS, label=CELLS, text=CELLS.filter(bool), note=CELLS, annotator=CELLS, reviewer=CELLS,
    start=st.integers(0, 9_000_000), kind=st.sampled_from([kind.value for kind in Kind]),
    status=st.sampled_from([status.value for status in Status]),
)  # fmt: skip


def _back(row: TagRow | Problem) -> list[str | int]:
    """The cells that a row was read from."""
    assert isinstance(row, TagRow), str(row)
    tag = row.tag
    return _cells(
        article_id=row.article_uid, article_title=row.article_title, source=row.source, tag_id=tag.uid, kind=tag.kind.value,
        label=tag.label, text=tag.excerpt, start=tag.start, end=tag.end, note=tag.note, status=tag.status.value,
        annotator=tag.annotator, reviewer=tag.reviewer, created_at=tag.created_at, updated_at=tag.updated_at,
    )  # fmt: skip


@given(st.lists(ROWS, max_size=4))
def test_what_is_written_is_read_back(rows: list[list[str | int]]) -> None:
    raw = _written(*rows)
    assert [_back(row) for row in _read(raw)] == rows
    assert [list(row.values()) for row in csv.DictReader(StringIO(raw.decode(), newline=""))] == [
        [str(cell) for cell in row] for row in rows
    ]


@pytest.mark.parametrize("cell", ['say "yes"', "a,b", "one\ntwo", "one\r\ntwo", "one\rtwo", "\t", "=1+1", "'", "’", " x ", "😀", "\ufeff"])
def test_every_cell_is_raw(cell: str) -> None:
    (row,) = _read(_written(_cells(text=cell, note=cell, label=cell)))
    assert isinstance(row, TagRow)
    assert (row.tag.excerpt, row.tag.note, row.tag.label) == (cell, cell, cell)


def test_lines_are_named_where_they_begin() -> None:
    raw = _written(_cells(note="two\nlines"), _cells(kind="opinion"), _cells(), _cells(status="good"))
    found = _read(raw)
    assert [row.line if isinstance(row, TagRow) else str(row) for row in found] == [
        2,
        "Line 4 was not imported: there is no kind “opinion”.",
        5,
        "Line 6 was not imported: there is no status “good”.",
    ]


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"start": "three"}, "its start “three” is no offset"),
        ({"end": ""}, "its end “” is no offset"),
        ({"start": "-3"}, "its start “-3” is no offset"),
        ({"start": "٣"}, "its start “٣” is no offset"),
        ({"start": "1_0"}, "its start “1_0” is no offset"),
        ({"start": "9" * 5000}, "its start “" + "9" * 60 + "…” is no offset"),
        ({"end": 4}, "its text of 6 characters does not go from 3 to 4"),
        ({"text": "", "end": 3}, "its text of 0 characters does not go from 3 to 3"),
        ({"offset_unit": "utf16"}, "its offsets are in “utf16”, not in code_point"),
        ({"tag_id": "7"}, "its tag_id “7” is no identity"),
        ({"article_id": ""}, "its article_id “” is no identity"),
        ({"created_at": "yesterday"}, "its created_at “yesterday” is no time such as"),
        ({"note": "a\0b"}, "its note holds a NUL character"),
        ({"annotator": "x" * 201}, "its annotator is a name of more than 200 characters"),
        ({"kind": "{name}"}, "there is no kind “{name}”"),
    ],
)
def test_a_row_that_is_unfit_is_named_and_the_rest_comes(wrong: dict[str, str | int], why: str) -> None:
    problem, after = _read(_written(_cells(**wrong), _cells()))
    assert isinstance(problem, Problem)
    assert str(problem).startswith(f"Line 2 was not imported: {why}")
    assert isinstance(after, TagRow)


def test_a_row_with_other_cells_or_broken_quotes_is_named() -> None:
    good = _written(_cells())
    head, row = good.split(b"\r\n", 1)
    found = _read(head + b"\r\n" + b"one,two\r\n" + b'"a"b,c\r\n' + row)
    assert [str(each) for each in found[:2]] == [
        "Line 2 was not imported: it has 2 cells instead of 39.",
        "Line 3 was not imported: its quotes do not match, or a cell is too long.",
    ]
    assert isinstance(found[2], TagRow)


def test_an_end_in_the_middle_of_a_cell_is_named() -> None:
    raw = _written(_cells(), _cells(note="two\nlines"))
    found = _read(raw[: raw.index(b"lines")])
    assert isinstance(found[0], TagRow)
    assert str(found[1]) == "Line 3 was not imported: its quotes do not match, or a cell is too long."


def test_a_huge_cell_is_read() -> None:
    (row,) = _read(_written(_cells(text="long " * 200_000)))
    assert isinstance(row, TagRow)
    assert len(row.tag.excerpt) == 1_000_000


def test_a_mark_other_line_ends_blank_lines_and_other_columns_are_tolerated() -> None:
    rows = list(csv.reader(StringIO(_written(_cells(), _cells()).decode(), newline="")))
    turned = [[*reversed(row), "more"] for row in rows]
    raw = "\n\n".join(",".join(row) for row in turned).replace("more", "extra", 1)
    found = _read(b"\xef\xbb\xbf" + raw.encode())
    assert [_back(row) for row in found] == [[int(c) if c.isdigit() else c for c in row] for row in rows[1:]]


def test_a_file_that_is_not_ours_is_refused() -> None:
    good = _written(_cells())
    assert _refusal(b"") == "“tags.csv” is no CSV of tags from Pressmark: it is empty; export the tags again."
    assert "its first line lacks article_id, article_title, source, tag_id" in _refusal(b"name,text\r\n1,2\r\n")
    assert "its first line lacks tag_id;" in _refusal(good.replace(b"tag_id", b"id", 1))
    assert "its first line has text twice" in _refusal(good.replace(b"prefix", b"text", 1))
    assert "its quotes do not match" in _refusal(b'"article_id')
    assert "it is not in UTF-8; save it as “CSV UTF-8”" in _refusal(good.decode().encode("utf-16"))
    assert "it is not in UTF-8" in _refusal(_written(_cells(note="é")).decode().encode("cp1252"))
    assert "lacks" in _refusal(b"\0\1\2\3")


def test_what_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    for path, why in ((tmp_path, "it is a folder"), (tmp_path / "none.csv", "there is no such file"), (Path("a\0b"), "such a name")):
        with pytest.raises(Problem, match=why), opened(path):
            pass


def test_files_of_other_tools_are_refused(shared_data: Path) -> None:
    for path in [*(shared_data / "peer-formats").rglob("*.csv"), *shared_data.glob("claims-claimbuster/*.csv")]:
        with opened(path) as file, pytest.raises(Problem, match="is no CSV of tags from Pressmark"):
            list(rows_of(file, path.name))
