"""The copy of an older project on a disk that has no room for it."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from tests.conftest import ROOT
from tests.store.older_shapes import of_shape

_NO_ROOM = """
import resource, signal, sys
from pathlib import Path
from gui.model.problem import Problem
from gui.store.project import Project
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    Project(Path(sys.argv[1]))
except Problem as problem:
    print(problem)
"""


def test_nothing_of_a_copy_that_found_no_room_is_left_behind(path: Path) -> None:
    of_shape(path, 3)
    with closing(sqlite3.connect(path)) as raw:  # more than SQLite keeps in memory
        raw.execute("CREATE TABLE ballast AS SELECT zeroblob(10000000)")
        raw.commit()
    before = path.read_bytes()
    command = [sys.executable, "-c", _NO_ROOM, str(path), str(len(before) // 2)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert "disk" in done.stdout
    assert path.read_bytes() == before
    assert {entry.name for entry in path.parent.iterdir()} <= {path.name, f"{path.name}-journal"}
