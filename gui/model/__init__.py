"""What a tag is: pure values and the rules between them. No Qt, no SQL, no files may enter.

One word for one thing, in code, in the window, in the database and in the CSV:

    project     one SQLite file, NAME.pressmark
    article     an immutable text with a title and where it came from
    progress    how far an article is, who is to read it (its assignee) and what is noted of it
    trash       where articles go that are taken out of the project; with what went along they can be put back
    zone        title, caption, credit, notice or body paragraph of an article
    span        a half-open range [start, end) in Unicode code points of the article's text
    excerpt     text[start:end]
    tag         a span with a kind, a label, attributes, a note, a status and an author
    kind        claim, quote or entity
    label       the subtype of a kind ("direct" of a quote)
    attribute   what a kind says besides its label: a claim's stance, a quote's cue, an entity's role
    cue         the words that report a quote ("told Quartz"): pieces of text, no tag
    link        from one tag to another, with a role
    register    the project's list of entities: an entry has a canonical name, aliases, a Wikidata number, a note
    finding     what the second look holds against a tag or a place; a waiver says why it may stay
    concern     what a finding is about: a quote without a speaker, an edge inside a word …
    voice       whose words a quote or a claim is: an entry of the register, a mention, the journalist, nobody yet
    utterance   what a voice says: a quote with all its pieces, or a claim
    twin        a tag of the same kind over the same span as another one
    status      suggested, tagged, accepted or rejected
    origin      hand, tag-all, rule or import
    policy      what a project leaves out at the edges of its tags: rules for each kind
    annotator   who tags or reviews
    change      before -> after of one row: add is nothing -> row, remove is row -> nothing
    step        the changes of one act of the user: one transaction, one undo
    line        the steps of one annotator that undo and redo go through, one after the other
    reply       a step that undoes or redoes another one
    amendment   what many tags or articles are given in one step
    query       which tags or articles a list shows, in which order; without articles and order it can be kept as a filter
    facet       one condition of such a query, with its values
    grapheme    what a reader takes for one character; no edge falls inside one
    quotation   what stands between quote marks in the text, the marks included; a tag of kind quote may or may not be there
    level       one of the spans that a growing selection takes: word, quotations, sentence, paragraph
    hunt        what is looked for across articles: words, further names for the same, or a regular expression
    place       where something stands: article, start and end; also where an annotator has left an article
    hit         a place that a hunt has found; what it has found in one article is a catch
    alike       tags, or places, with the same words as a tag
    standing    how a hit stands to the tags there: free, tagged, tagged otherwise, overlapping
    problem     an expected failure: what happened, why, what to do
"""
