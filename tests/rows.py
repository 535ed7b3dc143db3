"""People as the database holds them, without a sign-up: for tests that need an owner of rows and nothing else."""

from __future__ import annotations

from uuid import UUID

from src.auth.encryption import Place
from src.database.base import new_id
from src.database.models import User
from src.database.types import Sealed
from src.services.resources import Resources


async def add_person(resources: Resources) -> UUID:
    """Make a person with a data key and a sealed address, so that whoever walks all people can open it."""
    user_id = new_id()
    async with resources.database.as_auth() as db:
        row = User(id=user_id, email_index=user_id.bytes, email_sealed=Sealed(""))
        db.add(row)
        await db.flush()
        key = resources.vault.create(db, user_id)
        row.email_sealed = key.seal(Place("users", "email_sealed", user_id), f"{user_id}@people.example")
    return user_id
