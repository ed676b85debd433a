"""How fast Pressmark is: `python -m tests.bench` prints each figure as a ratio to a floor measured in the same run."""
