"""What need not be looked at again, and why."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Waiver:
    """Somebody has looked at what the second look found, and it may stay as it is.

    `finding` names what was found, `subject` says of what: it holds all that the finding depends
    on, so that another one is made as soon as one of its tags changes.  `id` is the project's
    integer key, 0 before it is saved; `uid` is a UUIDv7; `created_at` is UTC in ISO 8601.
    """

    id: int
    uid: str
    article_id: int
    finding: str
    subject: str
    reason: str
    annotator: str = ""
    created_at: str = ""
