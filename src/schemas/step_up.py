"""Shapes of the step-up: what is asked, with what it is answered."""

from __future__ import annotations

from typing import Literal

from src.domain.step_up import StepUpPurpose
from src.schemas.auth import CodeText, OpaqueToken
from src.schemas.common import Answer, Request
from src.schemas.passkeys import UsedCredential


class StepUpRequest(Request):
    """A wish to do something that needs a fresh proof."""

    purpose: StepUpPurpose


class StepUpOffer(Answer):
    """The challenge and what can answer it. ``expires_in`` is in seconds."""

    challenge: str
    factors: list[str]
    expires_in: int


class StepUpAnswer(Request):
    """The proof."""

    challenge: OpaqueToken
    factor: Literal["totp", "passkey", "backup_code"]
    code: CodeText | None = None
    credential: UsedCredential | None = None
