"""The statements that make each shape of a project file out of the one before, and the views of the last.

Only `gui.store.schema` needs them.
"""
