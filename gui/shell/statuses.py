"""The exit statuses that other programs rely on."""

DONE, PROBLEM, WRONG_USAGE, NO_SCREEN, INTERRUPTED = 0, 1, 2, 3, 130
"""WRONG_USAGE is argparse's own; INTERRUPTED is what shells take for Ctrl+C."""
