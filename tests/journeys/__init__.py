"""The stories of the users, each through the real program: one file a story."""
