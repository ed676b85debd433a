"""Searching across articles: what is hunted, what has been found until now and what of it is chosen, kept up to date by every step.

searching   the part of the session: begins and ends a hunt, counts what is like a tag
seeker      its thread, which reads over a connection of its own
catches     what has been found, by article, and what of it is chosen
hits_model  the same as a tree
hit_rows    the rows of that tree
hit_list    the tree as one long list, for a view
"""
