"""The rules of sign-in that are numbers and words: password content, lifetimes. Nothing here is counted or kept."""

from __future__ import annotations

import re
import unicodedata
from datetime import timedelta
from typing import Final

MIN_PASSWORD: Final = 12
MAX_PASSWORD: Final = 256
MIN_CONTEXT_WORD: Final = 4
PRODUCT_WORDS: Final = ("upwork",)

CHALLENGE_LIFE: Final = timedelta(minutes=5)
ENROLMENT_LIFE: Final = timedelta(minutes=15)
PENDING_FACTOR_LIFE: Final = timedelta(minutes=10)
CEREMONY_LIFE: Final = timedelta(minutes=5)
CODE_LIFE: Final = timedelta(minutes=10)
REMEMBERED_LIFE: Final = timedelta(days=30)
VERIFICATION_LIFE: Final = timedelta(hours=24)
FIRST_ADMIN_LIFE: Final = timedelta(hours=24)
REFRESH_GRACE: Final = timedelta(seconds=10)
DEVICE_LIFE: Final = timedelta(days=180)
MAX_DEVICES: Final = 20
MAX_SESSIONS: Final = 10
RESET_LIFE: Final = timedelta(hours=1)
ADDRESS_CHANGE_LIFE: Final = timedelta(hours=24)
ADDRESS_UNDO_LIFE: Final = timedelta(hours=72)

TOO_SHORT: Final = "password_too_short"
TOO_LONG: Final = "password_too_long"
BREACHED: Final = "password_breached"
CONTAINS_IDENTITY: Final = "password_contains_identity"


def normalise_password(password: str) -> str:
    """Return the password as it is hashed: NFKC, and nothing else is changed (no trimming, no cutting, no folding)."""
    return unicodedata.normalize("NFKC", password)


def length_problem(password: str) -> str | None:
    """Return the code of a length outside 12..256 code points, counted so that normalising can only be to one's loss."""
    counts = (len(password), len(normalise_password(password)) if len(password) <= MAX_PASSWORD else 0)
    if max(counts) > MAX_PASSWORD:
        return TOO_LONG
    return TOO_SHORT if min(counts) < MIN_PASSWORD else None


def context_words(email: str | None) -> frozenset[str]:
    """Return the words a password may not contain: the product's name and the parts of the person's own address."""
    words = {*PRODUCT_WORDS}
    if email:
        local, _, domain = email.casefold().partition("@")
        words.update((email.casefold(), local, *re.split(r"[^\w]+", local), *domain.split(".")))
    return frozenset(word for word in words if len(word) >= MIN_CONTEXT_WORD)


def contains_identity(password: str, email: str | None) -> bool:
    """True where the password is built on the person's address or the product's name."""
    folded = normalise_password(password).casefold()
    return any(word in folded for word in context_words(email))
