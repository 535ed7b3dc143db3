"""How backup codes are hashed: one salt a set, one scrypt a look-up, in the threads of passwords."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from src.auth.backup_codes import BackupCodeHasher, CodeSalt
from src.auth.encryption import InstallationKeys
from src.auth.mfa import normalise_backup_code
from src.auth.passwords import PasswordHasher
from src.database.base import new_id

T = TypeVar("T")
KEYS = InstallationKeys(b"i" * 32, b"p" * 32, b"q" * 32, b"a" * 32)
ALICE, BOB = new_id(), new_id()


class CountingPool(PasswordHasher):
    """The pool of passwords, which counts what else it is given to do."""

    jobs = 0

    async def run(self, work: Callable[[], T]) -> T:
        """Do it, and count it."""
        self.jobs += 1
        return await super().run(work)


def hasher(bcrypt_cost: int = 4) -> tuple[BackupCodeHasher, CountingPool]:
    pool = CountingPool(KEYS.pepper, cost=4, threads=1)
    return BackupCodeHasher(KEYS, pool, bcrypt_cost=bcrypt_cost), pool


async def test_set_shares_one_salt_and_each_code_is_found_by_its_person_alone():
    codes, _ = hasher()
    made = await codes.make(ALICE)
    assert len(made.codes) == len(set(made.hashes)) == 10
    assert len(made.salt.salt) == 16
    other = CodeSalt(bytes(16), made.salt.cost)
    for code, kept in zip(made.codes, made.hashes, strict=True):
        plain = normalise_backup_code(code)
        assert plain is not None
        assert await codes.look_up(ALICE, plain, made.salt) == kept
        found = {await codes.look_up(BOB, plain, made.salt), await codes.look_up(ALICE, plain, other)}
        assert kept not in found
    assert (await codes.make(ALICE)).salt != made.salt


async def test_look_up_is_one_piece_of_work_with_a_salt_and_without_one():
    codes, pool = hasher()
    made = await codes.make(ALICE)
    before = pool.jobs
    await codes.look_up(ALICE, "bcdfghjkmn", made.salt)
    assert pool.jobs == before + 1
    unsalted = await codes.look_up(ALICE, "bcdfghjkmn", None)
    assert pool.jobs == before + 2
    assert unsalted == KEYS.index("backup_code", f"{ALICE}|bcdfghjkmn")


async def test_scrypt_is_as_strong_as_it_is_said_to_be_where_bcrypt_is():
    for bcrypt_cost, logarithm in ((12, 14), (16, 14), (4, 6)):
        codes, _ = hasher(bcrypt_cost)
        assert (await codes.make(ALICE)).salt.cost == logarithm
