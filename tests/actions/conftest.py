"""Acts have a session to act on."""

from tests.session.desk import desk as desk
from tests.session.desk import empty_desk as empty_desk
