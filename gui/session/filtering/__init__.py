"""The filter of the table of tags: how its conditions are said, what can be added, how many tags that would leave, what is kept."""
