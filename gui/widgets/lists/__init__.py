"""The dialogs for the two lists that a project keeps: its labels, and its register of entities.

labels_dialog    the labels with what can be done to them
label_acts       adding, renaming, merging, retiring: planned with the number of tags first
register_dialog  the register with what can be done to it
register_table   its table, searched and edited in place
entry_acts       adding, merging and removing entries
entry_picker     the entry to merge with
act_panel        the place under a table where an act is planned
taking_back      undo and redo within a dialog
"""
