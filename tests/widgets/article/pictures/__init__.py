"""Pictures of the article view, to be compared pixel by pixel; `python -m tests.widgets.article.pictures` makes them anew."""
