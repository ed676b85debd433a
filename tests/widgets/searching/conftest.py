"""Somebody who searches can be had here."""

from tests.widgets.searching.search import searcher as searcher
