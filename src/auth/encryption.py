"""Envelope encryption: master keys wrap data keys, data keys seal fields. Which columns are sealed is the tables' matter.

- A master key (``ENCRYPTION_KEY``, a ring) wraps one random data key per person with AES-256-GCM; the associated data names
  the key, the person and the version, so that a wrapped key cannot be moved to somebody else.
- A field key is HKDF-SHA256(data key, "v1|table|column|row") and used with Fernet. Fernet knows no context; the derivation
  gives it one, so that a value moved to another row, column or person does not open.
- The security log is only ever added to, so what it seals can never be sealed again under a newer key: it has a key of its own
  (version 0), which lives as long as the person does. All other values are sealed under versions from 1 on, which rotate.
- Look-up columns hold an HMAC-SHA256 under a key of the installation (a blind index).
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import time
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.repositories.keys import KeyRepository
from src.database.types import Sealed
from src.errors import Unauthenticated

KEY_BYTES: Final = 32
NONCE_BYTES: Final = 12
CACHE_SECONDS: Final = 60.0
CACHE_SIZE: Final = 2_000
LOG_VERSION: Final = 0
FIRST_VERSION: Final = 1
INSTALLATION_PURPOSES: Final = ("blind_index", "pepper", "queue", "alerts")


class CannotOpen(Exception):
    """A sealed value does not open here: wrong place, wrong person, changed, or its key is destroyed."""


class KeyDestroyed(CannotOpen, Unauthenticated):
    """There is no key: the person was erased. A call that was under way meanwhile is one without a person."""


def derive(key: bytes, info: str) -> bytes:
    """Return 32 bytes derived from ``key`` for the one use named by ``info`` (HKDF-SHA256)."""
    return HKDF(algorithm=hashes.SHA256(), length=KEY_BYTES, salt=None, info=info.encode()).derive(key)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sealed value stands. A value sealed for one place opens in no other."""

    table: str
    column: str
    row: UUID


class MasterKeys:
    """The ring of master keys: the first wraps, any of them unwraps. A key is named by a hash of itself (``kid``)."""

    def __init__(self, ring: list[bytes]) -> None:
        if not ring:
            raise ValueError("no master key")
        self._ciphers = {self._kid(key): AESGCM(derive(key, "v1|wrap")) for key in ring}
        self.current = self._kid(ring[0])

    @staticmethod
    def _kid(key: bytes) -> str:
        return hashlib.sha256(b"kid|" + key).hexdigest()[:12]

    def wrap(self, key: bytes, owner: str) -> tuple[str, bytes]:
        """Return the master key's name and ``key`` wrapped for ``owner``."""
        nonce = os.urandom(NONCE_BYTES)
        return self.current, nonce + self._ciphers[self.current].encrypt(nonce, key, f"{self.current}|{owner}".encode())

    def unwrap(self, kid: str, wrapped: bytes, owner: str) -> bytes:
        """Return the key that was wrapped; raises CannotOpen where the ring or the owner does not fit."""
        cipher = self._ciphers.get(kid)
        if cipher is None:
            raise CannotOpen(f"master key {kid} is not in the ring")
        try:
            return cipher.decrypt(wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:], f"{kid}|{owner}".encode())
        except InvalidTag:
            raise CannotOpen("a wrapped key does not belong here") from None


class UserKey:
    """One person's unwrapped data keys. Lives in memory for seconds; shows nothing of itself."""

    __slots__ = ("_keys", "_newest")

    def __init__(self, keys: dict[int, bytes], sealing: int | None = None) -> None:
        self._keys = keys
        self._newest = max(keys) if sealing is None else sealing

    def __repr__(self) -> str:
        return "UserKey(***)"

    @property
    def version(self) -> int:
        """The version that seals."""
        return self._newest

    def _fernet(self, version: int, place: Place) -> Fernet:
        field = derive(self._keys[version], f"v1|{place.table}|{place.column}|{place.row}")
        return Fernet(base64.urlsafe_b64encode(field))

    def seal_for_ever(self, place: Place, text: str) -> Sealed:
        """Seal ``text`` for a ``place`` in a table that is only added to."""
        return self._seal(LOG_VERSION if LOG_VERSION in self._keys else self._newest, place, text.encode())

    def _seal(self, version: int, place: Place, value: bytes) -> Sealed:
        token = self._fernet(version, place).encrypt(value).decode()
        return Sealed(f"v1.{version}.{token}")

    def seal(self, place: Place, text: str) -> Sealed:
        """Seal ``text`` for ``place`` under the newest key."""
        return self.seal_bytes(place, text.encode())

    def seal_bytes(self, place: Place, value: bytes) -> Sealed:
        """Seal any ``value`` for ``place`` under the newest key."""
        return self._seal(self._newest, place, value)

    def index(self, kind: str, value: str) -> bytes:
        """Return a blind index of a ``value`` of one ``kind`` that only this person's values can be compared by.

        It is made with the oldest key: once that is destroyed, older values are no longer recognised.
        """
        return hmac.digest(derive(self._keys[min(self._keys)], f"index|{kind}"), value.encode(), "sha256")

    def digests(self, kind: str, values: Iterable[str]) -> set[str]:
        """Return short blind indexes (16 hexadecimal digits) of many ``values`` of one ``kind``, made with the sealing key."""
        key = derive(self._keys[self._newest], f"index|{kind}")
        return {hmac.digest(key, value.encode(), "sha256")[:8].hex() for value in values}

    def open(self, place: Place, sealed: Sealed) -> str:
        """Return the text; raises CannotOpen where it was not sealed for this person and place."""
        return self.open_bytes(place, sealed).decode()

    def open_bytes(self, place: Place, sealed: Sealed) -> bytes:
        """Return what was sealed, text or not; raises CannotOpen where it was not sealed for this person and place."""
        form, _, rest = str.__str__(sealed).partition(".")
        version, _, token = rest.partition(".")
        if form != "v1" or not version.isdecimal() or int(version) not in self._keys:
            raise CannotOpen("unknown form or key version")
        try:
            return self._fernet(int(version), place).decrypt(token.encode())
        except InvalidToken:
            raise CannotOpen("a sealed value does not belong here") from None


@dataclass(frozen=True, slots=True, repr=False)
class InstallationKeys:
    """The installation's own keys, unwrapped: for blind indexes, the password pepper, sealed task arguments and alerts."""

    blind_index: bytes
    pepper: bytes
    queue: bytes
    alerts: bytes

    def index(self, kind: str, value: str) -> bytes:
        """Return the blind index of a normalised ``value`` of one ``kind``: equal values give equal bytes, nothing more."""
        return hmac.digest(self.blind_index, f"{kind}|{value}".encode(), "sha256")


class Vault:
    """Makes, keeps and hands out keys. Unwrapped keys of persons stay at most ``cache_seconds``, in a bounded cache.

    A new version of a key opens at once and seals only when it is older than the cache: by then every process knows it.
    """

    def __init__(self, masters: MasterKeys, *, cache_seconds: float = CACHE_SECONDS) -> None:
        self._masters = masters
        self.cache_seconds = cache_seconds
        self._cache: OrderedDict[UUID, tuple[float, UserKey]] = OrderedDict()

    @property
    def settling_seconds(self) -> float:
        """How old a version has to be to seal: older than any cache, with time for slow transactions."""
        return 1.5 * self.cache_seconds

    def create(self, db: AsyncSession, user_id: UUID) -> UserKey:
        """Make and keep the data keys of a new person: the log's and the first of the others."""
        keys = {version: os.urandom(KEY_BYTES) for version in (LOG_VERSION, FIRST_VERSION)}
        for version, key in keys.items():
            self.keep(db, user_id, version, key)
        return UserKey(keys, FIRST_VERSION)

    def keep(self, db: AsyncSession, user_id: UUID, version: int, key: bytes) -> None:
        """Keep one version of a person's key, wrapped."""
        kid, wrapped = self._masters.wrap(key, f"{user_id}|{version}")
        KeyRepository(db).add(user_id, version, kid, wrapped)

    async def key_of(self, db: AsyncSession, user_id: UUID) -> UserKey:
        """Return a person's key; raises KeyDestroyed where it was destroyed or never made."""
        held = self._cache.get(user_id)
        if held is not None and held[0] > time.monotonic():
            return held[1]
        key = await self.fresh_key(db, user_id)
        self._cache[user_id] = (time.monotonic() + self.cache_seconds, key)
        self._cache.move_to_end(user_id)
        if len(self._cache) > CACHE_SIZE:
            self._cache.popitem(last=False)
        return key

    async def fresh_key(self, db: AsyncSession, user_id: UUID) -> UserKey:
        """Return a person's key as it is now, past the cache; raises KeyDestroyed."""
        rows = await KeyRepository(db).all_of(user_id, settled_seconds=self.settling_seconds)
        if not rows:
            raise KeyDestroyed("Sign in first")
        keys = {r.version: self._masters.unwrap(r.kid, r.wrapped, f"{user_id}|{r.version}") for r in rows}
        rotating = [row for row in rows if row.version != LOG_VERSION]
        settled = [row.version for row in rotating if row.is_settled]
        return UserKey(keys, max(settled) if settled else min(row.version for row in rotating))

    def forget(self, user_id: UUID) -> None:
        """Drop a person's key from memory."""
        self._cache.pop(user_id, None)

    def rewrap(self, owner: str, kid: str, wrapped: bytes) -> tuple[str, bytes]:
        """Return the current master key's name and a wrapped key under it; raises CannotOpen."""
        return self._masters.wrap(self._masters.unwrap(kid, wrapped, owner), owner)

    @property
    def current_master(self) -> str:
        """The name of the master key that wraps."""
        return self._masters.current

    async def installation_keys(self, db: AsyncSession) -> InstallationKeys:
        """Return the installation's keys, making those that are missing. Call it at start, in an auth transaction."""
        repository = KeyRepository(db)
        have = {row.purpose for row in await repository.installation()}
        for purpose in (p for p in INSTALLATION_PURPOSES if p not in have):
            kid, wrapped = self._masters.wrap(os.urandom(KEY_BYTES), f"installation|{purpose}|1")
            await repository.add_installation(purpose, 1, kid, wrapped)
        newest = {row.purpose: row for row in await repository.installation()}
        return InstallationKeys(
            **{
                purpose: self._masters.unwrap(row.kid, row.wrapped, f"installation|{purpose}|{row.version}")
                for purpose, row in newest.items()
            }
        )
