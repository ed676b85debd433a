"""What comes in and goes out: file formats only. No database and no Qt may enter."""
