"""Under which name acts are saved where nobody has chosen one."""

import getpass


def account_name() -> str:
    """The name of the account that the program runs in, "annotator" where it has none."""
    try:
        return getpass.getuser() or "annotator"
    except (KeyError, OSError, ImportError):  # as in some containers
        return "annotator"
