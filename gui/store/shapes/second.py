"""The second shape: settings of the project, by name.  It never changes again."""

SETTINGS = """
CREATE TABLE setting (
    name TEXT PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 200),
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""
