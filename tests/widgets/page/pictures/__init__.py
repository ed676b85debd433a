"""Pictures of the article view, to be compared pixel by pixel; `python -m tests.widgets.page.pictures` makes them anew."""
