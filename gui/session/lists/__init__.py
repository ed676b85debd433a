"""The two lists that a project keeps: its labels, and its register of entities.

labels          what is offered for each kind, and what was used last
labels_model    the list with its counts, as a table
register        entries by identity and by what is typed, changed and merged in steps
register_model  the register as a table
entry_index     finds entries by any of their names
"""
