"""Where tags live: the only room that speaks SQL.  No Qt and no file formats may enter.

    the file        header, connecting, backing, mending, full_text, schema with shapes/, problems: what may be opened, in which shape
    what is asked   reading, and functions over a Reading: lists (query, listing, grouping, keys, facets, slices, articles), words
                    (words, words_around, searching), what tags say (linking, register, labels, voices, waivers), the past
                    (history, past_steps, touched, trash), what goes out (outgoing, streaming), counting, looking, places
    what is kept    policies, saved_filters
    what is written project -> door -> stepping with step_rows, writing with side_rows, and rows: one change after the other;
                    bulk/ and going_back: very many of them in one transaction
    who waits       patience, transaction

Who reads lets nobody else commit, so questions are short, or give way when they are told to; who writes commits once for each step.
"""
