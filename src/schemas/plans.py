"""What crosses the door about the duration and the milestones of a proposal, and the form in which a draft keeps them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from src.domain.plans import DESCRIPTION_LIMIT
from src.schemas.common import Answer, Request, Whole
from src.utils.validators import CleanLine

Amount = Annotated[Decimal, Field(gt=0, le=10_000_000, max_digits=12, decimal_places=2)]
LARGEST_ID = 2**31 - 1
DurationBy = Literal["client", "person"]
"""Whose word a duration rests on: what the client said, or the person's own choice (to name none, too)."""


class DurationRequest(Request):
    """One of Upwork's durations, by its id and its label as they were offered."""

    id: Annotated[Whole, Field(ge=1, le=LARGEST_ID)]
    label: Annotated[CleanLine, Field(min_length=1, max_length=100)]


class MilestoneRequest(Request):
    """A part of a fixed bid, as far as it is written. ``due`` is a calendar day."""

    description: Annotated[CleanLine, Field(max_length=DESCRIPTION_LIMIT)] = ""
    amount: Amount | None = None
    due: date | None = None


class PlanDuration(Answer):
    """A duration in Upwork's words."""

    id: int
    label: str


class PlanMilestone(Answer):
    """A part of a fixed bid, as far as it is written."""

    description: str
    amount: Decimal | None = None
    due: date | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it says what is done and for how much."""
        return bool(self.description.strip()) and self.amount is not None


class PreviewMilestone(Answer):
    """A part of a fixed bid as it will be sent."""

    description: str
    amount: Decimal
    due: date | None = None


class DraftPlan(BaseModel):
    """Duration and milestones as a draft keeps them. ``duration_by`` is empty while nobody has decided on a duration."""

    duration: PlanDuration | None = None
    duration_by: DurationBy | None = None
    milestones: list[PlanMilestone] = Field(default_factory=list)


class PlanOffer(Answer):
    """What the person's connection to Upwork can carry beside a bid.

    ``durations_told`` says why there are none to choose from: ``not_carried`` by this way of connecting, ``scope_missing``
    for this key, ``not_told`` by Upwork now, or nobody is connected.
    """

    durations: list[PlanDuration]
    durations_told: Literal["offered", "not_carried", "scope_missing", "not_told", "not_connected"]
    milestones: bool
