"""A session at work can be had here."""

from tests.session.desk import desk as desk
from tests.session.desk import empty_desk as empty_desk
from tests.session.quoted import news as news
