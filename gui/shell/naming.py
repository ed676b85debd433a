"""Under which names Qt keeps the settings and data of the program; for the window, and for those who only ask where they are."""

from PySide6.QtCore import QCoreApplication


def name_application() -> None:
    """Give Qt the names, before anybody asks it for a folder."""
    QCoreApplication.setOrganizationName("Pressmark")
    QCoreApplication.setApplicationName("Pressmark")
