"""The edit: what hands, keys and the caret do to the article that is shown.

    view          what the window uses: an article with its tags
    linked_edit   the current tag's other ends: what leads to them can be clicked
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
    keyboard      which keys are the text's own
    walking       where each of them leads
    stops         the places where the caret can stop, as they stand on the screen

What is drawn, and where on the page it stands, is `gui.widgets.page`, which knows nothing of this room.
The text is shown in the parts that `gui.model.parts` has found.  Every position outside these two
rooms is a code point of the article's text; the widget's UTF-16 units stay in here, and the text
is never read back from the widget.
"""
