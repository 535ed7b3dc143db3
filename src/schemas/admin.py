"""Shapes of administration: accounts, alerts, the log of everybody. No shape here has a place for a password or content."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from src.domain.roles import RoleName
from src.schemas.common import Answer, Cursor, PageLimit, Request, UtcTime
from src.utils.validators import CleanText

AccountState = Literal["active", "locked"]
AlertStateName = Literal["open", "acknowledged", "resolved"]
Query = Annotated[str, Field(min_length=1, max_length=320)]


class PersonRow(Answer):
    """An account in the list."""

    id: UUID
    email: str
    email_verified_at: UtcTime | None
    status: AccountState
    roles: list[str]
    factors: list[str]
    created_at: UtcTime
    last_seen_at: UtcTime | None


class PersonDetail(PersonRow):
    """An account with what guards it."""

    locale: str
    sessions: int
    password_changed_at: UtcTime
    paused_until: UtcTime | None


class RolesRequest(Request):
    """The roles an account is to hold from now on; ``user`` is always among them."""

    roles: Annotated[list[RoleName], Field(min_length=1, max_length=8)]


class NoteRequest(Request):
    """What somebody found out about an alert."""

    note: Annotated[CleanText, Field(max_length=2_000)] = ""


class AlertInfo(Answer):
    """An alert: what, how often, from where, and which account it last concerned."""

    id: UUID
    kind: str
    severity: Literal["high", "medium"]
    state: AlertStateName
    source: str
    user_id: UUID | None
    accounts: int
    signals: int
    first_at: UtcTime
    last_at: UtcTime
    handled_by: UUID | None
    handled_at: UtcTime | None
    note: str | None


class AuditQuery(Request):
    """Which part of everybody's log: of or by one person, of one kind of event."""

    about: UUID | None = None
    event: Annotated[str, Field(max_length=80, pattern=r"^[a-z_]+:[a-z_]+:[a-z_]+$")] | None = None
    cursor: Cursor | None = None
    limit: PageLimit = 50


class AuditEntry(Answer):
    """One event of anybody's log, with who did it and what changed."""

    id: UUID
    at: UtcTime
    event: str
    outcome: str
    user_id: UUID | None
    actor_id: UUID | None
    change: dict[str, Any] | None
    address: str
    device: str
    request_id: str | None
