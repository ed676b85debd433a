"""The statements that make each shape of a project file out of the one before, and the views, indexes and triggers of the last.

Only `gui.store.schema` needs them, and `gui.store.mending` those that can be made again.
"""
