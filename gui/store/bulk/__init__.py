"""Steps of any number of changes, written by statements over sets of rows: as many changes one by one would take minutes.

What is kept of them is the same as of any other step, so that either way can take back what the other has written.
Only workers need it: nothing in here is loaded before somebody changes many rows at once.
"""
