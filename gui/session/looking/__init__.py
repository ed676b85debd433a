"""The second look: what deserves another one, found beside the work.

second_look     which articles are to be looked at, after which act
looker          the thread that looks, in short turns
findings_model  what was found, as a table
findings_query  which of it is shown, in which order
finding_words   how it is said
"""
