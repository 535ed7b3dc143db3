"""What crosses the door about language models: servers of a person's own, settings, what was used, and the log of calls."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, Field, SecretStr, model_validator

from src.domain.model_use import CallOutcome, CallPurpose, ModelTrouble
from src.schemas.common import MAX_VERSION, Answer, Flag, Request, UtcTime, Whole
from src.utils.validators import CleanLine, CleanText

MOST_SERVERS = 5
LONGEST_RETENTION_DAYS = 365

Dollars = Annotated[Decimal, Field(ge=0, le=10_000, max_digits=10, decimal_places=4)]
TokenCount = Annotated[Whole, Field(ge=0, le=1_000_000_000)]
Address = Annotated[CleanLine, Field(min_length=8, max_length=300, pattern=r"^https?://[^\s]+$")]
ModelName = Annotated[CleanLine, Field(min_length=1, max_length=120)]


class AISettingsBody(BaseModel):
    """How a person wants models used, as it is sealed. Caps are for a day and the person's own servers."""

    use_installation: Flag = True
    use_own_style: Flag = False
    tokens_per_day: TokenCount | None = 200_000
    dollars_per_day: Dollars | None = None
    log_days: Annotated[Whole, Field(ge=0, le=LONGEST_RETENTION_DAYS)] = 30
    style_since: datetime | None = None


class AISettingsRequest(Request):
    """How a person wants models used. ``version`` is the one that was read, 0 for the first time.

    ``log_days`` is how long the person's own words that were sent to a model are kept; 0 keeps none.
    """

    version: Annotated[Whole, Field(ge=0, le=MAX_VERSION)]
    use_installation: Flag = True
    use_own_style: Flag = False
    tokens_per_day: TokenCount | None = 200_000
    dollars_per_day: Dollars | None = None
    log_days: Annotated[Whole, Field(ge=0, le=LONGEST_RETENTION_DAYS)] = 30


class ServerBody(BaseModel):
    """A model server as it is sealed; its key is sealed apart."""

    label: str
    base_url: str
    model: str
    price_read: Decimal
    price_written: Decimal
    enabled: bool


class ServerRequest(Request):
    """A model server of a person's own: any that speaks OpenAI's protocol. A key that is not given stays as it is."""

    label: Annotated[CleanLine, Field(min_length=1, max_length=60)]
    base_url: Address
    model: ModelName
    key: Annotated[SecretStr, Field(max_length=500)] | None = None
    price_read: Dollars = Decimal(0)
    price_written: Dollars = Decimal(0)
    enabled: Flag = True


class ServerAnswer(Answer):
    """A model server as its owner sees it. The key is never shown again, only whether there is one."""

    id: UUID
    label: str
    base_url: str
    model: str
    has_key: bool
    price_read: Decimal
    price_written: Decimal
    enabled: bool


class ServerOrderRequest(Request):
    """The order in which a person's servers are asked: every one of them, once."""

    ids: Annotated[list[UUID], Field(max_length=MOST_SERVERS)]

    @model_validator(mode="after")
    def _check(self) -> Self:
        if len(set(self.ids)) != len(self.ids):
            raise ValueError("each server stands in the order once")
        return self


class StyleRequest(Request):
    """Whether a model takes the manner of the person's own letters, and of which: all, or those confirmed from now on.

    ``version`` is the settings' version that was read, 0 for the first time.
    """

    version: Annotated[Whole, Field(ge=0, le=MAX_VERSION)]
    enabled: Flag
    learn_from: Literal["as_before", "now", "all"] = "as_before"


class StyleLetter(Answer):
    """A letter whose manner is taken, with exactly what of it a model is shown; empty where it is too short."""

    application_id: UUID
    job_title: str
    confirmed_at: UtcTime
    shown: str


class StyleAnswer(Answer):
    """What a model learns the person's manner from. ``since`` is when it was begun anew; None where all letters count."""

    version: int
    enabled: bool
    since: UtcTime | None
    letters: list[StyleLetter]


class UseAnswer(Answer):
    """What today (UTC) has taken, and the caps; empty where there is none."""

    tokens: int
    dollars: Decimal
    calls: int
    tokens_cap: int | None
    dollars_cap: Decimal | None


class AIAnswer(Answer):
    """Everything about a person's models."""

    version: int
    use_installation: bool
    use_own_style: bool
    tokens_per_day: int | None
    dollars_per_day: Decimal | None
    log_days: int
    servers: list[ServerAnswer]
    installation_model: str | None
    private_addresses: bool
    own_use: UseAnswer
    installation_use: UseAnswer


class TrialAnswer(Answer):
    """What a trial of a server showed. ``milliseconds`` is the time to the first piece."""

    is_ready: bool
    milliseconds: int | None
    form: Literal["json_schema", "json_object", "text"] | None
    problem: ModelTrouble | None


class CallAnswer(Answer):
    """One call of a model. ``sent`` is what of the person's own left, while it is kept; the job's text is told by its hash.

    ``kept_share`` is how much of what it wrote was still in the letter when the person confirmed it: 0 to 1.
    """

    id: UUID
    at: UtcTime
    purpose: CallPurpose
    model: str
    is_own: bool
    prompt_version: str
    outcome: CallOutcome
    tokens_read: int
    tokens_written: int
    is_told: bool
    dollars: Decimal
    sent: str | None
    job_hash: str | None
    made: str | None
    kept_until: UtcTime | None
    kept_share: float | None


class CallLog(Answer):
    """The last calls, the newest first."""

    items: list[CallAnswer]


class SentBody(BaseModel):
    """What was sent, as it is sealed: our instructions and the person's own words. Of the job only a hash."""

    instructions: str
    own: str
    job_hash: str


class MaterialRequest(Request):
    """A text of the person's own (a CV, a README, a case study) to find facts in. It is not kept."""

    text: Annotated[CleanText, Field(min_length=1, max_length=40_000)]


class FoundFact(Answer):
    """A sentence that could be a fact, to be confirmed by the person alone. ``quote`` is where it stands in the text."""

    text: str
    quote: str
    title: str
    numbers: list[str]
    skills: list[str]
    is_known: bool


class FoundFacts(Answer):
    """What was found. Nothing of it is kept until the person confirms it, one by one."""

    items: list[FoundFact]
