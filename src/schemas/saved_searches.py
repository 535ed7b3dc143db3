"""What crosses the door about saved searches, and the form in which they are sealed and exported."""

from __future__ import annotations

from typing import Annotated, Literal, Self
from uuid import UUID
from zoneinfo import available_timezones

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from src.domain.schedules import Health, Stop
from src.schemas.common import MAX_VERSION, Answer, Flag, Request, UtcTime, Whole
from src.schemas.jobs import JobSearchRequest
from src.utils.validators import CleanLine

MOST_SEARCHES = 100
Day = Annotated[Whole, Field(ge=1, le=7)]


class ScheduleBody(BaseModel):
    """When a search runs by itself: every so many minutes, within hours of the person's day, on days of the week (1 is Monday)."""

    model_config = ConfigDict(extra="forbid")

    minutes: Annotated[Whole, Field(ge=15, le=24 * 60)] = 60
    start: Annotated[Whole, Field(ge=0, le=23)] = 8
    until: Annotated[Whole, Field(ge=0, le=24)] = 20
    days: Annotated[list[Day], Field(min_length=1, max_length=7)] = Field(default_factory=lambda: [1, 2, 3, 4, 5])
    time_zone: Annotated[CleanLine, Field(max_length=60)] = "UTC"

    @field_validator("time_zone")
    @classmethod
    def _exists(cls, value: str) -> str:
        if value not in available_timezones():
            raise ValueError("there is no such time zone")
        return value


class SavedSearchBody(BaseModel):
    """A saved search as it is sealed, and as it is exported."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[CleanLine, Field(min_length=1, max_length=80)]
    search: JobSearchRequest
    schedule: ScheduleBody | None = None


class SavedSearchRequest(SavedSearchBody, Request):
    """A search to keep. ``consent``: the person was shown what running by itself may cost them at Upwork, and wants it so.

    ``version`` is the one that was read; not needed for a new search.
    """

    paused: Flag = False
    consent: Flag = False
    version: Annotated[Whole, Field(ge=1, le=MAX_VERSION)] | None = None

    @model_validator(mode="after")
    def _narrow_and_wanted(self) -> Self:
        if self.schedule is None:
            return self
        if not self.consent:
            raise ValueError("a search runs by itself only where the person has agreed to it")
        asked = self.search
        if not (asked.query or asked.filters.expression or asked.filters.skills or asked.category):
            raise ValueError("a search that runs by itself needs criteria of its own")
        return self


class SavedSearchAnswer(SavedSearchBody, Answer):
    """A saved search. ``stopped`` says why it no longer runs by itself.

    ``health``, of one that runs by itself: ``late`` is overdue, ``failing`` failed in its last runs, ``silent`` used to bring jobs
    and no longer does.

    ``last_new`` of ``last_returned`` were new: where they are equal, some may have been missed. Both are of runs since
    ``criteria_at``, when the search got the criteria it has, and null while there was none.
    """

    id: UUID
    version: int
    paused: bool
    consented_at: UtcTime | None
    criteria_at: UtcTime
    next_run_at: UtcTime | None
    last_run_at: UtcTime | None
    last_returned: int | None
    last_new: int | None
    may_have_missed: bool
    stopped: Stop | None
    health: Health | None
    created_at: UtcTime
    updated_at: UtcTime


class SavedSearches(Answer):
    """All of the person's searches, the oldest first."""

    items: list[SavedSearchAnswer]


class SearchFile(BaseModel):
    """Searches to take along. Schedules are left out: each is agreed to where it runs."""

    model_config = ConfigDict(extra="forbid")

    format: Literal["saved-searches/1"] = "saved-searches/1"
    searches: Annotated[list[SavedSearchBody], Field(max_length=MOST_SEARCHES)]


class ImportRequest(SearchFile, Request):
    """A file of searches to keep beside those there are."""
