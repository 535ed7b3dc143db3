"""A person's own rules of fit: kept sealed, one version at a time. Jobs are judged by them in ``job_judge``."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from src.auth.encryption import Place, UserKey
from src.database.base import new_id
from src.database.models import FitRulesKept
from src.database.repositories.fit_rules import FitRulesRepository
from src.errors import Conflict
from src.schemas.fit import RulesAnswer, RulesBody, RulesRequest
from src.services.resources import Resources

TABLE: Final = "fit_rules"


class FitService:
    """Keeps a person's rules of fit."""

    def __init__(self, resources: Resources) -> None:
        self._r = resources

    async def rules(self, user_id: UUID) -> RulesAnswer:
        """Return the rules in force; the defaults with version 0 before any were saved."""
        async with self._r.database.as_user(user_id) as db:
            row = await FitRulesRepository(db).rules()
            if row is None:
                return RulesAnswer(version=0, updated_at=None)
            body = open_rules(await self._r.vault.key_of(db, user_id), row)
        return RulesAnswer(**body.model_dump(), version=row.version, updated_at=row.updated_at)

    async def save(self, user_id: UUID, asked: RulesRequest) -> RulesAnswer:
        """Keep rules; raises Conflict (``version_conflict``) where they were changed since they were read."""
        body = RulesBody.model_validate(asked.model_dump(exclude={"version"}))
        async with self._r.database.as_user(user_id) as db:
            kept_rules = FitRulesRepository(db)
            key = await self._r.vault.key_of(db, user_id)
            row = await kept_rules.rules() if asked.version else None
            rules_id = row.id if row else new_id()
            sealed = key.seal(Place(TABLE, "body_sealed", rules_id), body.model_dump_json())
            if asked.version:
                kept = await kept_rules.replace(rules_id, asked.version, sealed) if row else None
            else:
                kept = await kept_rules.add(user_id, rules_id, sealed)
            if kept is None:
                raise Conflict("This was changed elsewhere in the meantime", code="version_conflict")
        return RulesAnswer(**body.model_dump(), version=kept.version, updated_at=kept.updated_at)


def open_rules(key: UserKey, row: FitRulesKept) -> RulesBody:
    """Return rules as they were sealed."""
    return RulesBody.model_validate_json(key.open(Place(TABLE, "body_sealed", row.id), row.body_sealed))
