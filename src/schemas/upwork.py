"""What crosses the door about a person's connection to Upwork. No token ever does."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from src.utils.validators import CleanLine


class ConnectRequest(BaseModel):
    """Asks for the address at which a person allows the connection."""

    model_config = ConfigDict(extra="forbid")


class ConnectTicket(BaseModel):
    """Where to send the browser, and for how many seconds that works."""

    authorize_url: str
    expires_in: int


class CallbackRequest(BaseModel):
    """What Upwork's redirect brought back."""

    model_config = ConfigDict(extra="forbid")

    code: Annotated[CleanLine, Field(min_length=1, max_length=2_000)]
    state: Annotated[CleanLine, Field(min_length=1, max_length=200)]


class UpworkAccount(BaseModel):
    """Who the grant speaks for."""

    name: str
    organization_name: str


class UpworkStatus(BaseModel):
    """How a person is connected. ``connects_balance`` is None where Upwork does not tell."""

    state: Literal["none", "connected", "expired"]
    door: Literal["graphql"] | None = None
    mode: Literal["sandbox", "live"]
    account: UpworkAccount | None = None
    connects_balance: int | None = None
    connected_at: datetime | None = None
    access_expires_at: datetime | None = None
    note_code: Literal["grant_revoked", "upwork_unreachable"] | None = None
