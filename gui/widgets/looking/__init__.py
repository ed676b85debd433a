"""The page of the second look.

second_look_pane  the page
findings_table    its table
finding_filter    what of it is shown
"""
