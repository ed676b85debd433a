"""The table of tags: one sees, walks and edits what `session.tags` lists.

pane            the table under its filter; walks along with the article
view            the table itself: several rows selected, headings of groups, keys
columns         which columns stand where, and how wide: joined to what is kept of them
cells           how cells are drawn and edited
context_cell    the column with the excerpt among its words
note_edit       the field in which a note is written in its cell
rescue          what was typed in a cell is not lost when its row goes
columns_dialog  the columns by keys: shown, ordered, sized; how close the rows stand
"""
