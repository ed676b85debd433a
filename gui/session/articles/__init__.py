"""The articles of the open project: which are listed, which are chosen, where each was left.

    articles_model   the list, by key: whole entries only of the rows that are looked at
    rows             which article stands in which row, and what can be asked of them
    title_search     which titles have the words that are typed, found a little at each turn of the event loop
    entries          the entries that are at hand
    chosen           the articles that the user has chosen in the list
    places           where the reader left each article

Keys come first and all at once; a hundred thousand of them are less than a megabyte.
"""
