"""Numbers in sentences."""

import pytest
from PySide6.QtCore import QLocale

from gui.session.numbers import numbered, shown


@pytest.mark.parametrize(("locale", "said"), [(QLocale.c(), "1,234,567"), (QLocale("de_DE"), "1.234.567")])
def test_thousands_stand_apart(locale: QLocale, said: str) -> None:
    before = QLocale()
    QLocale.setDefault(locale)
    try:
        assert shown(1_234_567) == said
    finally:
        QLocale.setDefault(before)


def test_one_is_not_many() -> None:
    assert [numbered(count, "1 act", "{count} acts") for count in (0, 1, 2)] == ["0 acts", "1 act", "2 acts"]
