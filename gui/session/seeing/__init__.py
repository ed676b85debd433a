"""What the project holds, seen as a whole: who said what, and counts.

survey        asks the project, and asks again only what was changed
voices_model  voices with what they say, as a tree
voice_order   in which order
voice_rows    how each row is said
utterances    which tags a row leads to
counts_model  counts, as a table
"""
