"""The list of articles and what belongs to it.

    pane             the list with what stands above it
    list_view        its rows
    entry_delegate   how a row is drawn
    progress_head    how many are done, as numbers and as a bar
    progress_dialog  the same for each annotator
    list_bar         which articles are listed, in which order
    trash_dialog     the articles in the trash

The two dialogs are loaded when they are first asked for.
"""
