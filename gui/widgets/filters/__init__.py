"""The filter above the table of tags: a line for words, a chip for each condition, a list of what can be added, what is kept by name."""
