"""What holds it together: command line, window, menus, theme, dialogs. Composition only: no rule of the subject may enter."""
