"""What an installation says of itself to anybody."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel


class UpworkMeta(BaseModel):
    """Whether this is Upwork itself or the sandbox."""

    mode: Literal["sandbox", "live"]


class AiMeta(BaseModel):
    """Who writes drafts: a model or the built-in composer."""

    mode: Literal["model", "composer"]
    model: str | None


class Meta(BaseModel):
    """The installation."""

    version: str
    environment: str
    upwork: UpworkMeta
    ai: AiMeta
    mail: Literal["sink", "smtp", "none"]
    sms: Literal["sink", "provider", "none"]
    consent_version: str
    first_admin_open: bool
