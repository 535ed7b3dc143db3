"""What crosses the door about a person's connection to Upwork. No token ever does."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from src.domain.accounts import Door
from src.domain.capabilities import FilterVerdict, Operation, SearchFilter, Verdict
from src.schemas.common import Answer, Request, UtcTime
from src.utils.validators import CleanLine


class ConnectRequest(Request):
    """Asks for the address at which a person allows the connection, through the named door or the one offered first."""

    door: Door | None = None


class ConnectTicket(Answer):
    """Where to send the browser, and for how many seconds that works."""

    authorize_url: str
    expires_in: int


class CallbackRequest(Request):
    """What Upwork's redirect brought back."""

    code: Annotated[CleanLine, Field(min_length=1, max_length=2_000)]
    state: Annotated[CleanLine, Field(min_length=1, max_length=200)]


class UpworkAccount(Answer):
    """Who the grant speaks for, and the organisation the person has chosen to act for."""

    name: str
    organization_id: str
    organization_name: str


class OrganisationInfo(Answer):
    """An organisation in whose name the person can act. ``kind`` is Upwork's own word."""

    id: str
    name: str
    kind: str


class OrganisationRequest(Request):
    """The organisation in whose name the person wants to act from now on."""

    id: Annotated[str, Field(pattern=r"^[A-Za-z0-9_~-]{1,64}$")]


class DoorOffer(Answer):
    """Whether people can connect through a door on this installation, and the code of what is in the way."""

    door: Door
    usable: bool
    reason: Literal["key_missing", "host_not_accepted"] | None


class UpworkStatus(Answer):
    """How a person is connected, and how they could be. ``connects_balance`` is None where Upwork does not tell."""

    state: Literal["none", "connected", "expired"]
    door: Door | None = None
    offers: list[DoorOffer]
    default_door: Door
    mode: Literal["sandbox", "live"]
    account: UpworkAccount | None = None
    connects_balance: int | None = None
    connected_at: UtcTime | None = None
    access_expires_at: UtcTime | None = None
    note_code: Literal["grant_revoked", "upwork_unreachable"] | None = None


class OperationCapability(Answer):
    """What came of trying an operation with this grant."""

    operation: Operation
    verdict: Verdict


class FilterCapability(Answer):
    """Who applies a filter: Upwork's search, or we to what it found."""

    filter: SearchFilter
    applied_by: FilterVerdict


class CapabilitiesAnswer(Answer):
    """What a grant can do. ``missing_fields`` are Upwork's own names of what the key may not read, and is left out."""

    checked_at: UtcTime | None
    is_being_checked: bool
    operations: list[OperationCapability]
    filters: list[FilterCapability]
    missing_fields: list[str]


class UpworkLimits(Answer):
    """What Upwork allows the whole installation."""

    per_second: int
    per_minute: int
    per_day: int


class UpworkUsage(Answer):
    """Requests to Upwork today (UTC) by what they were for, how long they waited, and how often Upwork said 429."""

    for_person: int
    for_sync: int
    for_refresh: int
    total: int
    waited_seconds: float
    refused: int
    limits: UpworkLimits


class RetentionStatus(Answer):
    """When Upwork's content was last deleted here and how many copies went then; null where that never ran."""

    last_run_at: UtcTime | None
    removed: int | None
    runs_every_seconds: int
    content_life_hours: int


class PersonUsage(UpworkUsage):
    """One person's requests."""

    user_id: UUID


class UpworkUsageOfAll(Answer):
    """Everybody's requests together and one by one, the heaviest first."""

    whole: UpworkUsage
    people: list[PersonUsage]
