"""Start Pressmark from a checkout: `python main.py [PROJECT]`."""

import sys

from gui.shell.command_line import main

if __name__ == "__main__":
    sys.exit(main())
