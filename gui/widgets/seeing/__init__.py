"""The pages on which a project is seen as a whole.

who_said_what    speakers with their quotes and claims
voice_tree       its tree
counts_pane      counts
counts_picture   their picture
count_bars       how bars and numbers are drawn in it
number_delegate  numbers in a table
"""
