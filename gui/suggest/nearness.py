"""How near to a quote or a claim somebody is mentioned."""

from enum import StrEnum


class Nearness(StrEnum):
    """How near to a quote something is mentioned."""

    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    ARTICLE = "article"
