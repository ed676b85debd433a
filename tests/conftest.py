"""What holds for every test: no screen, no settings of the user, Qt's warnings are failures."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]
SHARED_DATA = ROOT.parent / "shared" / "data"
FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")

settings.register_profile("pressmark", deadline=None)
settings.load_profile("pressmark")

# Set while this module is imported: pytest-qt loads Qt before the first fixture runs.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("QT_SCALE_FACTOR", None)
_home = Path(tempfile.mkdtemp(prefix="pressmark-tests-"))
for _name in FOLDERS:
    os.environ[_name] = str(_home / _name.lower())


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """The whole suite runs on all cores, four at most; a part of it here, without waiting for others to start."""
    return min(4, os.cpu_count() or 1) if config.args == config.getini("testpaths") else 0


def pytest_unconfigure() -> None:
    """Remove the private folders."""
    shutil.rmtree(_home, ignore_errors=True)


@pytest.fixture(autouse=True)
def private_folders() -> Path:
    """Empty folders for settings and data, the same for Qt and for programs that a test starts."""
    for name in FOLDERS:
        shutil.rmtree(_home / name.lower(), ignore_errors=True)
        (_home / name.lower()).mkdir(parents=True)
    return _home


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who finds the project locked gives up at once: for tests of what comes then.  To be had before a project is opened."""
    for module in ("connecting", "patience", "project"):
        monkeypatch.setattr(f"gui.store.{module}.WAIT", 0.02)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real texts beside the checkout; nothing of it is ever copied into the tree."""
    if not SHARED_DATA.is_dir():
        pytest.skip("shared data is not beside the checkout")
    return SHARED_DATA
