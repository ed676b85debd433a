"""The table of tags: a million rows over the project's file, of which only those in sight are read whole.

tags_model  the table for Qt: columns, cells, what is edited in them
tag_rows    its rows: what a query lets through, brought up to date by every step
key_rows    rows that come, go and change one by one
rows        keys and headings in their order, as numbers alone
changes     what a step means for the rows
pages       whole tags, read when somebody looks at them
order       where a tag stands among others
lister      who asks the project for all keys: at once, or in a thread that gives way to whoever saves
asking      what is asked and answered between the two
headings    how the headings above groups are said
columns     which columns there are and what they are called
beside      what the table says of a tag that does not stand in the tag
kept_words  what the cells in sight say, as long as their rows stay as they are
cells       what a cell shows, reads out and tells about itself
edits       what is written in a cell, carried out
"""
