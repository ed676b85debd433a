"""The command line as a shell would run it."""

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT


def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """The real program as a shell would run it."""
    command = [sys.executable, str(ROOT / "main.py"), *map(str, words)]
    done = subprocess.run(command, env=os.environ, capture_output=True, timeout=60, check=False)
    return subprocess.CompletedProcess(command, done.returncode, done.stdout.decode(), done.stderr.decode())  # line ends as they are
