"""Opaque tokens: made from the system's randomness, kept as hashes only. What a token opens is its owner's matter."""

from __future__ import annotations

import hashlib
import secrets
from typing import Final

TOKEN_BYTES: Final = 32


def mint() -> str:
    """Return a fresh token of 256 random bits in base64url (43 characters)."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def digest(token: str) -> bytes:
    """Return what is kept of a token. A plain hash is enough: 256 random bits cannot be guessed back."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()
