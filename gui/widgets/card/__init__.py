"""The card of the current tag: what it says, field by field, and its history.

    card           what the window uses: an empty place, or the fields of a tag
    fields         what every tag has: kind, label, "not sure", status, note, history; and the fields of its kind in between
    kind_place     where those of its kind stand, made when the first tag of the kind is shown
    kind_fields    what the fields of each kind have in common
    claim_fields   of a claim: worth, claimant, stance, restatement
    quote_fields   of a quote: speaker, cue, addressee, the piece before, why it is none
    entity_fields  of an entity: its name in the register, what the register says, role

Tab goes through them in the order in which they stand.  They are built of

    field_names    how the fields are called, in the window and aloud
    form           names beside their fields, or above them where it is narrow
    choices        a few fixed values
    label_choice   the labels of a kind, by their digits
    offer_line     a line that offers what fits while one types
    offer_list     what it offers
    shown_line     words that can be taken away but not typed
    line_button    what the mouse finds at the end of a line
    note_edit      words that are kept at every pause in typing
    restating      a restatement, with the count of its characters
    excerpt        the words of the tag
    history        what has happened to the tag
    past           how that is told
"""
