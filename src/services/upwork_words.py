"""Upwork's own words that everybody shares (skills of its ontology), held for its 24 hours at most. Categories are ``job_service``'s."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from typing import Final
from uuid import UUID

from redis.exceptions import RedisError

from src.domain.accounts import SkillWord
from src.domain.compliance import CONTENT_LIFETIME
from src.services.resources import Resources
from src.services.upwork_access import UpworkAccess

HELD_SECONDS: Final = int(CONTENT_LIFETIME.total_seconds())


class UpworkWords:
    """Reference data of Upwork's: the same for everybody, so one person's answer serves all."""

    def __init__(self, resources: Resources, upwork: UpworkAccess) -> None:
        self._r = resources
        self._upwork = upwork

    async def skills(self, user_id: UUID, words: str) -> list[SkillWord]:
        """Return at most 20 skills whose name begins with ``words``; raises what ``UpworkAccess`` raises."""
        wanted = " ".join(words.casefold().split())
        name = f"upwork:skills:{hashlib.sha256(wanted.encode()).hexdigest()}"
        held = await self._held(name)
        if held is not None:
            return held
        found = await self._upwork.skills(user_id, wanted)
        await self._hold(name, found)
        return found

    async def _held(self, name: str) -> list[SkillWord] | None:
        try:
            kept = await self._r.valkey.get(name)
        except RedisError:
            return None
        return None if kept is None else [SkillWord(**row) for row in json.loads(kept)]

    async def _hold(self, name: str, found: list[SkillWord]) -> None:
        """Keep an answer; Valkey forgets it by itself, and a second asking never lengthens its life."""
        try:
            await self._r.valkey.set(name, json.dumps([asdict(each) for each in found]), ex=HELD_SECONDS, nx=True)
        except RedisError:
            return
