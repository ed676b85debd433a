"""Where tags begin and end in the open project: what it keeps, followed when another window keeps something else."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal

from gui.model.boundaries import DEFAULT, Policy
from gui.model.kinds import Kind
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.names import name_of
from gui.session.steps import Opened
from gui.store.policies import KeptPolicy

_UNKNOWN = QT_TRANSLATE_NOOP("Said", "The project has unknown rules for where tags begin and end; the usual ones hold for: {kinds}")


class Policies(QObject):
    """The boundary policy of the open project; `policy_set(policy)` tells of another one, whoever has chosen it."""

    policy_set = Signal(object)

    def __init__(self, opened: Opened, say: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened, self._say = opened, say
        self._senseless: frozenset[Kind] = frozenset()
        self.current = DEFAULT
        """The default too where no project is open."""

    def take(self, kept: KeptPolicy) -> None:
        """Take over what the project keeps; what makes no sense in it is said once."""
        policy, senseless = kept
        news, self._senseless = senseless - self._senseless, senseless
        self._set(policy)
        if news:
            names = ", ".join(name_of(kind) for kind in Kind if kind in news)
            self._say(QCoreApplication.translate("Said", _UNKNOWN).format(kinds=names))

    def choose(self, policy: Policy) -> None:
        """Keep another policy in the project; saved tags stay as they are.  Raises Problem, and changes nothing, if it cannot be kept."""
        if policy == self.current and not self._senseless:
            return
        assert self._opened.project is not None
        self._opened.project.set_policy(policy)
        self._senseless = frozenset()
        self._set(policy)

    def _set(self, policy: Policy) -> None:
        if policy != self.current:
            self.current = policy
            self.policy_set.emit(policy)
