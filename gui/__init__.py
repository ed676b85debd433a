"""Pressmark: mark claims, quotes and entities in news text.  This page is the map of the house.

Imports run one way, from left to right; nothing ever points back:

    shell -> widgets -> actions -> session -> tasks -> (store | exchange | suggest) -> model

    model      what a tag is: spans, kinds, offsets, snapping, lanes. No Qt, no SQL, no files
    store      where tags live: the only room that speaks SQL
    exchange   what comes in and goes out: file formats only, knows no database
    suggest    what the machine proposes: text in, spans out
    tasks      what takes long: add, export, import, check. Progress out, can be cancelled, no Qt
    session    what is open now: the selection, the lists, the background work. QtCore only
    actions    what one can do: the only declaration of commands
    widgets    what is seen: each takes one part of the session, none knows another
    shell      what holds it together: command line, window, menus, theme, dialogs

Three ways lead through the house. Each goes down once and comes back as one notice:

    a tag is saved      view -> session.selection -> session.tag_selection -> project.apply -> stepped
    a tag is reviewed   table -> session.change_tag -> project.apply -> stepped
    tags are exported   command -> tasks.exporting in a worker, with its own connection -> a result or a Problem

The words used here, and only these, are explained in `gui.model`.
"""
