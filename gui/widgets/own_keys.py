"""The keys that belong to parts of the window and not to commands, as the list of keys tells them."""

from gui.model.words import QT_TRANSLATE_NOOP

OWN_KEYS: tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Keys", "In the text"),
        (
            (QT_TRANSLATE_NOOP("Keys", "One character to the left or right"), ("Left", "Right")),
            (QT_TRANSLATE_NOOP("Keys", "One word to the left or right"), ("Ctrl+Left", "Ctrl+Right")),
            (QT_TRANSLATE_NOOP("Keys", "One line up or down"), ("Up", "Down")),
            (QT_TRANSLATE_NOOP("Keys", "One paragraph up or down"), ("Ctrl+Up", "Ctrl+Down")),
            (QT_TRANSLATE_NOOP("Keys", "One page up or down"), ("PgUp", "PgDown")),
            (QT_TRANSLATE_NOOP("Keys", "To the start or the end of the line"), ("Home", "End")),
            (QT_TRANSLATE_NOOP("Keys", "To the start or the end of the article"), ("Ctrl+Home", "Ctrl+End")),
            (QT_TRANSLATE_NOOP("Keys", "Select up to there: the same with Shift"), ("Shift+Left", "Shift+Right")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "In the table"),
        (
            (QT_TRANSLATE_NOOP("Keys", "To another tag; the article goes along"), ("Up", "Down")),
            (QT_TRANSLATE_NOOP("Keys", "To another column"), ("Left", "Right")),
            (QT_TRANSLATE_NOOP("Keys", "Edit kind, label, status, note or annotator in place"), ("F2",)),
            (QT_TRANSLATE_NOOP("Keys", "Select more rows, to change them together"), ("Shift+Up", "Shift+Down")),
            (QT_TRANSLATE_NOOP("Keys", "Into the note of a cell: a new line"), ("Shift+Return",)),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "In the card"),
        (
            (QT_TRANSLATE_NOOP("Keys", "Pick the first label or value, the second, …"), ("1", "2")),
            (QT_TRANSLATE_NOOP("Keys", "Take what an empty field offers"), ("Return",)),
            (QT_TRANSLATE_NOOP("Keys", "Open the list of a field, and go down in it"), ("Down",)),
            (QT_TRANSLATE_NOOP("Keys", "Take a cue or a value away"), ("Del",)),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "In the list of who said it"),
        (
            (QT_TRANSLATE_NOOP("Keys", "Take the first, or the one you have gone to"), ("Return",)),
            (QT_TRANSLATE_NOOP("Keys", "Take the first, the second, …"), ("1", "2")),
            (QT_TRANSLATE_NOOP("Keys", "Take one more"), ("Shift+Return",)),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "In the search across articles"),
        (
            (QT_TRANSLATE_NOOP("Keys", "From what is typed into the list"), ("Return", "Down")),
            (QT_TRANSLATE_NOOP("Keys", "Whole words, same case, regular expression, while one types"), ("Alt+W", "Alt+C", "Alt+X")),
            (QT_TRANSLATE_NOOP("Keys", "To another place; the article goes along"), ("Up", "Down")),
            (QT_TRANSLATE_NOOP("Keys", "Choose a place, or all of an article"), ("Space",)),
            (QT_TRANSLATE_NOOP("Keys", "To the place in the text"), ("Return",)),
            (QT_TRANSLATE_NOOP("Keys", "Tag the places that are chosen"), ("Ctrl+Return",)),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "On the pages beside the article"),
        (
            (QT_TRANSLATE_NOOP("Keys", "To another page, while its tab has the keyboard"), ("Left", "Right")),
            (QT_TRANSLATE_NOOP("Keys", "Who said what: open what one said, close it"), ("Right", "Left")),
            (QT_TRANSLATE_NOOP("Keys", "Who said what: to what one said first. Counts: list these tags"), ("Return",)),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "Everywhere"),
        (
            (QT_TRANSLATE_NOOP("Keys", "To the next or previous part of the window"), ("Tab", "Shift+Tab")),
            (QT_TRANSLATE_NOOP("Keys", "Back to the text, out of a field or list"), ("Esc",)),
            (QT_TRANSLATE_NOOP("Keys", "Menu of what is here"), ("Menu", "Shift+F10")),
            (QT_TRANSLATE_NOOP("Keys", "Press a button, open a choice"), ("Space",)),
        ),
    ),
)
"""Sections with their lines: what is done, and the keys by Qt's portable names."""
