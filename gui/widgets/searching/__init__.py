"""The search across articles: words looked for in all texts, and tagged all at once.

It is loaded when it is first wanted.

search_pane     the page: what is looked for, what was found, what is done with it
search_field    the field with its options
hit_count       how many places were found, and the box that chooses all of them
hit_table       what was found, article by article
hit_delegate    how a place is drawn, with its words around it
tag_panel       what the chosen places become
change_alike    all tags alike are changed or removed
change_panel    what they become
label_line      a choice of labels in which others can be typed
entry_line      a line for the name of an entry of the register
search_texts    what is said of a search
more_line       the quiet line: the same words stand elsewhere too
"""
