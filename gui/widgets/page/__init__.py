"""The page: what is drawn of an article and its tags, and where it stands.

    layout        what Qt asks of a document layout
    paragraphs    laid out when they come into sight, in a column of a readable width
    heights       where each paragraph begins, kept up to date while they are laid out
    rows          the lines on the page, from above
    typography    fonts, pitches and the column that belong to one reading size
    colours       what is light and what is dark
    shapes        where the letters of each tag are in a paragraph
    placing       where letters and signs go, so that none covers another
    shaping       which tags are drawn there; their shapes are kept while nothing changes
    drawn         all that is drawn for the tags of a paragraph
    painting      the page: what lies under the text, the text, and what lies over it
    marks         tints, lines in lanes, letters, outlines, handles
    stamps        letters and signs as little pictures
    margin        bars of tags over several paragraphs, counts of those that have no line
    connectors    lines from the current tag to its other ends
    ends          where in the text these are
    weaving       which of them are in sight, and how the lines go there
    webs          what that comes to, drawn
    routes        the ways along the margin and over the words
    plates        the names beside the lines, and signposts at the edge of the page
    washes        search hits, and what was left out of a tag
    hidden_marks  where characters are that nobody sees, when they are asked for
    caret         a caret that blinks though nothing can be typed, and stays while the keyboard is elsewhere

Nothing in here knows the edit that shows it (`gui.widgets.article`), a key or the mouse.
"""
