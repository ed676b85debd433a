"""The second look: what deserves another look in one article, a rule for each concern, and all of them together.

Text, tags and links in, findings out.  Nothing here knows where tags live or how findings are shown;
a rule sees one article (`seen.Seen`), so that an edit is a matter of its own article only.

    seen        one article with its tags and links
    whose       quotes and claims that are nobody's, or have two answers
    words       the same words tagged here and not there, or as two kinds
    phrases     where the words of many tags stand, in one pass
    edges       tags that begin or end on a blank, inside a word, inside a character
    overlaps    twins, and entities of different types over one place
    zoned       tags in credits, notices and repeated captions
    marks       quote marks without a partner
    labels      labels that the project does not list
    details     attributes that make no sense
    links       links that make no sense
    rules       which rule is for which concern
"""
