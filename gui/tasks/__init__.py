"""What takes long: plain data in, progress and plain data out, can be cancelled.

No Qt may enter, so that the command line and the window call the same functions.
"""
