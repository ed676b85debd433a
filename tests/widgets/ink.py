"""Where something is drawn."""

from PySide6.QtWidgets import QWidget


def first_row(widget: QWidget, within: QWidget) -> int:
    """The uppermost row of pixels of `within` on which the widget draws something over its ground."""
    picture = widget.grab().toImage()
    ground = picture.pixel(picture.width() - 1, picture.height() - 1)
    rows = (y for y in range(picture.height()) if any(picture.pixel(x, y) != ground for x in range(picture.width())))
    return widget.mapTo(within, widget.rect().topLeft()).y() + next(rows)
