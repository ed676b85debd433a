"""The pages on which a project is seen as a whole.

whole_page       what they have in common: sums and the choice of articles above
who_said_what    speakers with their quotes and claims
voice_tree       its tree
counts_pane      counts
counts_picture   their picture
count_bars       how bars and numbers are drawn in it
number_delegate  numbers in a table
"""
