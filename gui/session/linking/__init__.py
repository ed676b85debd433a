"""Who said it, and what else leads from one tag to another.

acts        every change to links and cues: whose a quote or a claim is, what reports it, what it continues
candidates  who can be offered, as rows
offering    which of them, and in which order; loaded when somebody asks first
mentioning  words of the article that may be who said it
linked      what is linked with a tag now
ends        where links lead in the article, for the page
other_ends  the way along them by key, and back
offers      what a field of the card needs of whoever offers
speaking    speakers, claimants and addressees for such a field
naming      names of the register for such a field
"""
