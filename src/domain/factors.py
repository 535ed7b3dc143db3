"""Which factors are strong, which may open an account, and which may be given up. Checking a factor is done elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

TOTP: Final = "totp"
PASSKEY: Final = "passkey"
SMS: Final = "sms"
EMAIL: Final = "email"
BACKUP_CODE: Final = "backup_code"

STRONG: Final = frozenset({PASSKEY, TOTP})
"""What guards an account on its own, and what everybody has at least one of."""

WEAK: Final = frozenset({SMS, EMAIL})
"""Codes that travel through somebody else's hands: never the only factor, and never enough for anybody with a role over others."""

ORDER: Final = (PASSKEY, TOTP, SMS, EMAIL)
MAX_PASSKEYS: Final = 10
CODE_DIGITS: Final = 6
CODES_PER_HOUR: Final = 3
"""How many codes may be sent to one person in an hour, over every sign-in, device and factor."""


def offered(kinds: Collection[str], *, codes_left: int, is_privileged: bool) -> tuple[str, ...]:
    """Return what a sign-in may be finished with after the password, the strongest first."""
    allowed = [kind for kind in ORDER if kind in kinds and not (is_privileged and kind in WEAK)]
    return (*allowed, BACKUP_CODE) if codes_left else tuple(allowed)


def may_begin(kind: str, confirmed: Collection[str]) -> bool:
    """True where a factor of this kind may be added beside those ``confirmed``: a weak one only beside a strong one."""
    return kind in STRONG or not STRONG.isdisjoint(confirmed)


def may_remove(kind: str, others: Iterable[str]) -> bool:
    """True where a factor may be given up while ``others`` stay: never the last strong one."""
    return kind in WEAK or not STRONG.isdisjoint(others)


def masked_phone(number: str) -> str:
    """Return a telephone number as its owner recognises it: the last three digits."""
    return f"••• {number[-3:]}"


def masked_address(address: str) -> str:
    """Return a mail address as its owner recognises it: the first letter and the domain."""
    local, _, domain = address.partition("@")
    return f"{local[:1]}•••@{domain}"
