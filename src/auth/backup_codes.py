"""What is kept of backup codes: scrypt over a salt of the set, then a keyed hash. Their form is ``auth.mfa``'s, burning the database's."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from src.auth.encryption import InstallationKeys
from src.auth.mfa import new_backup_codes, normalise_backup_code
from src.auth.passwords import PasswordHasher

SALT_BYTES: Final = 16
BLOCK: Final = 8
PARALLEL: Final = 1
# 16 MiB and some 50 ms for a code. A set is ten of them, so more would be felt at sign-up.
HIGHEST_COST: Final = 14
BELOW_BCRYPT: Final = 2
KEPT_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class CodeSalt:
    """How one set of codes was hashed: its random salt, and the logarithm to base 2 of scrypt's N."""

    salt: bytes
    cost: int


@dataclass(frozen=True, slots=True, repr=False)
class NewCodes:
    """A fresh set: the codes as they are shown this one time, and what is kept of them in the same order."""

    codes: list[str]
    hashes: list[bytes]
    salt: CodeSalt


class BackupCodeHasher:
    """Hashes backup codes in the threads that passwords are hashed in: ``HMAC(key, person | scrypt(code, salt))``.

    A code has 47 bits. Without the installation's key nothing can be tried; with it, each try at a set costs one scrypt.
    The salt is the set's and not the code's, so that looking a code up costs one scrypt however many are left.
    """

    def __init__(self, keys: InstallationKeys, pool: PasswordHasher, *, bcrypt_cost: int) -> None:
        self._keys = keys
        self._pool = pool
        self._cost = min(bcrypt_cost + BELOW_BCRYPT, HIGHEST_COST)
        self._dummy = self._new_salt()

    async def make(self, user_id: UUID) -> NewCodes:
        """Return ten fresh codes with their hashes."""
        codes, salt = new_backup_codes(), self._new_salt()
        plain = [code for code in map(normalise_backup_code, codes) if code is not None]
        return NewCodes(codes, await self._hashes(user_id, plain, salt), salt)

    async def look_up(self, user_id: UUID, plain: str, salt: CodeSalt | None) -> bytes:
        """Return what a normalised code of this person is found by.

        Without a salt the person has codes of the form that had none, or no codes at all: the same work is done, and what
        is returned can only be found among the former.
        """
        [salted] = await self._hashes(user_id, [plain], salt or self._dummy)
        return salted if salt is not None else self._keys.index("backup_code", f"{user_id}|{plain}")

    def _new_salt(self) -> CodeSalt:
        return CodeSalt(secrets.token_bytes(SALT_BYTES), self._cost)

    async def _hashes(self, user_id: UUID, codes: Sequence[str], salt: CodeSalt) -> list[bytes]:
        stretched = await self._pool.run(lambda: [_stretch(code, salt) for code in codes])
        return [self._keys.index("salted_backup_code", f"{user_id}|{each.hex()}") for each in stretched]


def _stretch(code: str, salt: CodeSalt) -> bytes:
    n = 2**salt.cost
    # OpenSSL wants a little more than the 128 * N * r bytes that scrypt itself fills.
    memory = 2 * 128 * n * BLOCK + 2**20
    return hashlib.scrypt(code.encode(), salt=salt.salt, n=n, r=BLOCK, p=PARALLEL, maxmem=memory, dklen=KEPT_BYTES)
