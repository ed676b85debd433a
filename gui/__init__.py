"""Pressmark: mark claims, quotes and entities in news text.  This page is the map of the house.

Imports run one way, from left to right; nothing ever points back:

    shell -> widgets -> actions -> session -> tasks -> (store | exchange | suggest) -> model

    model      what a tag is: spans, kinds, offsets, lanes; where words, sentences and quotations end. No Qt, no SQL, no files
    store      where tags live: the only room that speaks SQL
    exchange   what comes in and goes out: file formats only, knows no database
    suggest    what the machine finds and proposes: hits, cues, who may have said it, what deserves a second look; text in, spans out
    tasks      what takes long: add, export, import, check, search, change many, go back, look again. Can be cancelled, no Qt
    session    what is open now: the selection, the lists, the background work. QtCore only
    actions    what one can do: the only declaration of commands
    widgets    what is seen: each takes one part of the session, none knows another
    shell      what holds it together: command line, window, menus, theme, dialogs

Beside the house stand

    main.py     its door, for a checkout; what is installed starts in the same place, shell.command_line.main
    resources/  what is bundled: icons, style sheet, the sample's articles
    tests/      a folder for each room, journeys through the whole program, the bench, and the rules of the house

Three ways lead through the house. Each goes down once and comes back as one notice (names are room.module.name):

    a tag is saved      widgets.reading_pane -> session.selection.move, then a key -> actions.tagging.tag_claim
                        -> session.editing.tag_selection -> store.project.apply -> session.steps.stepped
    a tag is reviewed   table -> session.table.tags_model.setData, or key -> actions.tagging.accept
                        -> session.editing.set_status -> store.project.apply -> session.steps.stepped
    tags are exported   actions.files.choose_export -> session.background.start -> tasks.exporting.export_chosen in a
                        worker, with its own connection -> session.background.finished, or a Problem

The words used here, and only these, are explained in `gui.model`.
"""
