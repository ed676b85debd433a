"""Commands that are loaded when they are first used (see `gui.session.later`)."""

from gui.session.later import Later as Later

choose_articles = Later("gui.actions.files", "choose_articles")
paste_article = Later("gui.actions.files", "paste_article")
choose_export = Later("gui.actions.files", "choose_export")
choose_import = Later("gui.actions.files", "choose_import")
add_paths = Later("gui.actions.files", "add_paths")
paste_text = Later("gui.actions.files", "paste_text")
change_boundaries = Later("gui.actions.bounding", "change_boundaries")
apply_boundaries = Later("gui.actions.bounding", "apply_boundaries")
undo_long = Later("gui.actions.undoing", "undo_long")
redo_long = Later("gui.actions.undoing", "redo_long")
grow = Later("gui.actions.growing", "grow")
shrink = Later("gui.actions.growing", "shrink")
click_again = Later("gui.actions.growing", "click_again")
tag_quotation = Later("gui.actions.quoting", "tag_quotation")
ask_speaker = Later("gui.actions.quoting", "ask_speaker")
ask_addressee = Later("gui.actions.quoting", "ask_addressee")
mark_cue = Later("gui.actions.quoting", "mark_cue")
add_to_cue = Later("gui.actions.quoting", "add_to_cue")
continue_quote = Later("gui.actions.quoting", "continue_quote")
go_to_other_end = Later("gui.actions.quoting", "go_to_other_end")
