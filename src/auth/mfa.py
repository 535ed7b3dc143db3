"""The mechanics of second factors: TOTP steps, QR pictures, codes that are sent, backup codes. Counting and burning is done in the database."""

from __future__ import annotations

import hmac
import re
import secrets
from datetime import datetime
from typing import Final

import pyotp
import segno

from src.domain.factors import CODE_DIGITS

ISSUER: Final = "Upwork Web App"
STEP_SECONDS: Final = 30
WINDOW: Final = (-1, 0, 1)
BACKUP_CODES: Final = 10
# No vowels and no look-alikes: nothing to misread, no words by chance. 10 characters give 46 random bits.
BACKUP_ALPHABET: Final = "23456789bcdfghjkmnpqrstvwxz"
BACKUP_HALF: Final = 5
_SIX_DIGITS: Final = re.compile(r"[0-9]{6}", re.ASCII)
_BACKUP_FORM: Final = re.compile(f"[{BACKUP_ALPHABET}]{{{BACKUP_HALF * 2}}}", re.ASCII)


def new_secret() -> str:
    """Return a fresh TOTP secret: 160 random bits in base32."""
    return pyotp.random_base32(32)


def step_at(now: datetime) -> int:
    """Return the time step of a moment."""
    return int(now.timestamp()) // STEP_SECONDS


def matching_step(secret: str, code: str, now: datetime) -> int | None:
    """Return the time step whose code this is, at most one away from now, or None.

    Only six ASCII digits are looked at: pyotp itself also takes full-width digits. Whether the step was used before is the
    database's to say (``last_step``), which is why the step and not a yes is returned.
    """
    if not _SIX_DIGITS.fullmatch(code):
        return None
    totp = pyotp.TOTP(secret, interval=STEP_SECONDS)
    current = step_at(now)
    matching = [s for s in (current + away for away in WINDOW) if hmac.compare_digest(totp.generate_otp(s), code)]
    return max(matching, default=None)


def provisioning_uri(secret: str, account: str) -> str:
    """Return the ``otpauth://`` address that authenticator programs read."""
    return pyotp.TOTP(secret, interval=STEP_SECONDS).provisioning_uri(name=account, issuer_name=ISSUER)


def qr_picture(text: str) -> str:
    """Return ``text`` as a QR code: an SVG in a data URI, dark on white whatever the theme."""
    return segno.make(text, error="m", micro=False).svg_data_uri(scale=5, border=2, dark="#000", light="#fff")


def new_backup_codes() -> list[str]:
    """Return ten fresh codes, written ``xxxxx-xxxxx``."""
    return [
        "-".join("".join(secrets.choice(BACKUP_ALPHABET) for _ in range(BACKUP_HALF)) for _ in range(2))
        for _ in range(BACKUP_CODES)
    ]


def normalise_backup_code(text: str) -> str | None:
    """Return the ten characters of a code however a person typed them, or None where it cannot be one."""
    plain = text.strip().replace("-", "").replace(" ", "").lower()
    return plain if _BACKUP_FORM.fullmatch(plain) else None


def new_code() -> str:
    """Return a fresh code to be sent: six random digits, each as likely as any other."""
    return f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}d}"


def normalise_code(text: str) -> str | None:
    """Return the six ASCII digits of a code that was sent, or None where it cannot be one."""
    plain = text.strip(" ")
    return plain if _SIX_DIGITS.fullmatch(plain) else None
