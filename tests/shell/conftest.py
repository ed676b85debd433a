"""The real program can be started here."""

from tests.program import start as start
