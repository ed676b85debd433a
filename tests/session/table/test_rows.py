"""Keys and headings as numbers: ranges of rows, and many keys looked for at once."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from gui.session.table.rows import Heading, Rows

GROUPS = st.lists(st.integers(1, 5), max_size=8)


def rows_of(sizes: list[int], *, headed: bool) -> Rows:
    """Tags of keys that come in no order, in groups of these sizes."""
    count = sum(sizes)
    return Rows(array("q", (1 + key * 7 % 41 for key in range(count))), [Heading(str(size), size) for size in sizes] if headed else ())


@given(sizes=GROUPS, headed=st.booleans(), data=st.data())
def test_a_range_of_rows_has_the_keys_of_each_of_them(sizes: list[int], headed: bool, data: st.DataObject) -> None:
    rows = rows_of(sizes, headed=headed)
    start = data.draw(st.integers(0, len(rows)))
    asked = range(start, data.draw(st.integers(start, len(rows))))
    assert list(rows.keys_in(asked)) == [rows.keys[place] for row in asked if (place := rows.place_at(row)) >= 0]


@given(sizes=GROUPS, keys=st.sets(st.integers(0, 45)))
def test_many_keys_are_where_each_of_them_is(sizes: list[int], keys: set[int]) -> None:
    rows = rows_of(sizes, headed=False)
    found = rows.places_of(keys)
    assert found == {key: place for key in keys if (place := rows.place_of(key)) >= 0}
    assert all(rows.place_of(key, near) == rows.place_of(key) for key in keys for near in (0, found.get(key, 3)))
