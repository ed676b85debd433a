"""UUIDv7 (RFC 9562): identities that sort by the time they were made."""

import os
import time


def new_uid() -> str:
    """A new UUIDv7 as 36 lower-case characters."""
    number = (time.time_ns() // 1_000_000) << 80 | int.from_bytes(os.urandom(10), "big")
    number = number & ~(0xF << 76) | 0x7 << 76
    number = number & ~(0x3 << 62) | 0x2 << 62
    text = f"{number:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def now() -> str:
    """The present moment in UTC as ISO 8601 with milliseconds, `2026-11-23T07:04:05.123Z`."""
    nanoseconds = time.time_ns()
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(nanoseconds // 1_000_000_000)) + f".{nanoseconds // 1_000_000 % 1000:03d}Z"
