"""What the machine finds and proposes: text in, spans out. No database, no files and no Qt may enter."""
