"""The identity of a text.  Apart from the article: OpenSSL takes 3 ms to load, which a window that opens need not wait for."""

from hashlib import sha256


def digest_of(text: str) -> str:
    """The identity of a text: SHA-256 of its UTF-8 bytes, in hexadecimal."""
    return sha256(text.encode("utf-8")).hexdigest()
