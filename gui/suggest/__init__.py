"""What the machine proposes: text in, spans out. No database, no files and no Qt may enter."""
