"""The article view: the text of one article as it is read, and the tags drawn on it.

    view          what the window uses: an article with its tags
    marked_edit   what is drawn beside the tags: search hits, a moved edge, the margin with what can be clicked there
    tagged_edit   the tags on the text: what has changed is drawn again, a click picks one
    gestures      what hands do to select: drags, repeated clicks, keys with Shift
    reading_edit  the text below the tags: the menu, copying
    walked_edit   the keys, and a caret that is never lost
    lazy_edit     a QTextEdit on a lazy layout: scrolling, places, fonts, light and dark

Each of these is the one below it with one thing more: to Qt a text that is read is one object.  Beside them stand

    handles       edges of the current tag that are dragged; watches a view from outside
    clicks        single, double, triple … clicks
    reading_bar   its scroll bar, with ticks
    ticks         where search hits and tags are in the whole text
    layout        what Qt asks of a document layout
    paragraphs    laid out when they come into sight, in a column of a readable width
    heights       where each paragraph begins, kept up to date while they are laid out
    typography    fonts, pitches and the column that belong to one reading size
    shapes        where the letters of each tag are in a paragraph
    placing       where letters and signs go, so that none covers another
    shaping       which tags are drawn there; their shapes are kept while nothing changes
    drawn         all that is drawn for the tags of a paragraph
    painting      the page: what lies under the text, the text, and what lies over it
    marks         tints, lines in lanes, letters, outlines, handles
    stamps        letters and signs as little pictures
    margin        bars of tags over several paragraphs, counts of those that have no line
    washes        search hits, and what was left out of a tag
    hidden_marks  where characters are that nobody sees, when they are asked for
    colours       what is light and what is dark
    caret         a caret that blinks though nothing can be typed, and stays while the keyboard is elsewhere
    keyboard      which keys are the text's own
    walking       where each of them leads
    rows          the lines on the page, from above
    stops         the places where the caret can stop, as they stand on the screen

The text is shown in the parts that `gui.model.parts` has found.  Every position outside these
modules is a code point of the article's text; the widget's UTF-16 units stay in here, and the text
is never read back from the widget.
"""
