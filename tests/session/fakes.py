"""A window that notes what is asked of it."""


class FakeSurface:
    """Notes what the window was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.clipboard = ""

    def go_to_card(self) -> None:
        self.asked.append("card")

    def go_to_text(self) -> None:
        self.asked.append("text")

    def go_to_filter(self) -> None:
        self.asked.append("filter")

    def show_palette(self) -> None:
        self.asked.append("palette")

    def show_keys(self) -> None:
        self.asked.append("keys")

    def show_about_article(self) -> None:
        self.asked.append("about article")

    def show_about(self) -> None:
        self.asked.append("about")

    def copy(self) -> None:
        self.asked.append("copy")

    def select_all(self) -> None:
        self.asked.append("all")

    def clipboard_text(self) -> str:
        return self.clipboard

    def close(self) -> bool:
        self.asked.append("close")
        return True
