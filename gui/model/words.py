"""How a sentence for the user is marked for translation in rooms that may not know Qt."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name that Qt's extraction tool looks for
    """Return `text` as it is; the name lets `pyside6-lupdate` find the sentence."""
    return text
