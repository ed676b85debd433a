"""What is drawn is looked at on the same desk."""

from tests.widgets.article.conftest import desk as desk
