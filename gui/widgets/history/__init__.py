"""The page with all that was done in the project.

history_pane  the page
steps_table   its table
step_filter   whose acts, and which
"""
