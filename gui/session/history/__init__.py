"""What has happened in the project.

chosen       the act that is chosen in the list of all, for the commands
steps_model  the list of all acts, a page at a time
step_words   an act in words
"""
