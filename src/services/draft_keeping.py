"""Keeping a draft and its versions in one transaction. What is in a draft is decided by those who call this."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.encryption import Place, UserKey
from src.database.base import new_id
from src.database.models import Application, DraftVersion
from src.database.repositories.applications import ApplicationRepository
from src.database.repositories.drafts import BY_PERSON, DraftRepository
from src.domain import claims, lint
from src.domain.letters import Brief, Freelancer
from src.domain.lifecycle import EDITABLE, Act, State
from src.domain.mixups import OwnLetter
from src.errors import AppError, Conflict, NotFound
from src.schemas.applications import DraftAnswer, DraftBody
from src.services import application_store as store
from src.services.application_store import MISSING, NO_FAILURE

NOT_A_DRAFT: Final = "This application is not a draft any more"
CHANGED: Final = "This draft was changed elsewhere in the meantime"
LETTERS_COMPARED: Final = 100


@dataclass(frozen=True, slots=True)
class Writer:
    """Who changes a draft: the session it is done in, and who made the words (``person``, ``composer``, ``model:<name>``)."""

    actor: str
    made_by: str = BY_PERSON
    detail: str | None = None


def checked(
    letter: str,
    answers: Sequence[DraftAnswer],
    *,
    brief: Brief,
    person: Freelancer,
    own: Sequence[OwnLetter],
    weeks: int | None = None,
) -> DraftBody:
    """Return a draft with its claims, parts and warnings found anew."""
    found = claims.check(letter, person, brief)
    warnings = lint.remarks(letter, brief, person, found, own)
    return DraftBody(
        letter=letter,
        answers=list(answers),
        claims=store.shown_claims(letter, found),
        warnings=store.kept_warnings(letter, warnings),
        parts=store.shown_parts(letter, found),
        weeks=weeks,
    )


async def own_letters(db: AsyncSession, key: UserKey, but: UUID) -> tuple[OwnLetter, ...]:
    """Return the person's last letters that were confirmed, but for one application, the newest first."""
    rows = await DraftRepository(db).own_letters(but, LETTERS_COMPARED)
    return tuple(OwnLetter(row.job_title, store.open_draft(key, row).letter) for row in rows)


async def keep_draft(
    db: AsyncSession,
    key: UserKey,
    application_id: UUID,
    version: int,
    body: DraftBody,
    *,
    at: datetime,
    writer: Writer,
    values: Mapping[str, Decimal | str | UUID | None],
) -> None:
    """Keep a draft where it still has ``version``; raises Conflict (``not_a_draft``, ``version_conflict``) and NotFound.

    Words that the person did not write at this moment are kept as a version, and what they replaced as the one before.
    """
    applications = ApplicationRepository(db)
    before = await applications.one(application_id) if writer.made_by != BY_PERSON else None
    kept = await applications.move(
        application_id,
        Act.SAVE,
        at=at,
        actor=writer.actor,
        detail=writer.detail,
        version=version,
        values={
            **values,
            "body_sealed": store.seal_draft(key, application_id, body),
            "version": version + 1,
            **NO_FAILURE,
        },
    )
    if not kept:
        raise why_not(await applications.one(application_id))
    if before is not None:
        await _keep_versions(db, key, before, body, at=at, made_by=writer.made_by)


async def _keep_versions(
    db: AsyncSession, key: UserKey, before: Application, body: DraftBody, *, at: datetime, made_by: str
) -> None:
    """Keep what stood there, where no version has it yet, and then what stands there now."""
    drafts = DraftRepository(db)
    newest = await drafts.newest(before.id)
    number = newest.number if newest else 0
    old = store.open_draft(key, before)
    is_known = newest is not None and open_version(key, newest).words() == old.words()
    if old.letter.strip() and not is_known:
        number += 1
        await drafts.add(_version(key, before.id, number, old, at=at, by=BY_PERSON))
    await drafts.add(_version(key, before.id, number + 1, body, at=at, by=made_by))


def _version(
    key: UserKey, application_id: UUID, number: int, body: DraftBody, *, at: datetime, by: str
) -> DraftVersion:
    version_id = new_id()
    sealed = key.seal(Place("draft_versions", "body_sealed", version_id), body.model_dump_json())
    return DraftVersion(
        id=version_id, application_id=application_id, number=number, at=at, made_by=by, body_sealed=sealed
    )


def open_version(key: UserKey, row: DraftVersion) -> DraftBody:
    """Return the draft that a version holds."""
    return DraftBody.model_validate_json(key.open(Place("draft_versions", "body_sealed", row.id), row.body_sealed))


def why_not(row: Application | None) -> AppError:
    """Return why a draft could not be changed."""
    if row is None:
        return NotFound(MISSING)
    if State(row.state) not in EDITABLE:
        return Conflict(NOT_A_DRAFT, code="not_a_draft")
    return Conflict(CHANGED, code="version_conflict")
