"""What crosses the door about applications, and the forms in which drafts and previews are sealed."""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from src.domain.codes import ComposeFailureCode, FailureCode, RemarkCode
from src.domain.fixes import FixAct
from src.domain.letters import ANSWER_LIMIT, LETTER_LIMIT, Language, Tone
from src.domain.lifecycle import State
from src.domain.plans import MOST_MILESTONES
from src.domain.proposals import CHANGE_MESSAGE_LIMIT, ChangeKind
from src.domain.structure import PartKind
from src.schemas.common import MAX_VERSION, Answer, Page, Request, UtcTime, Whole
from src.schemas.jobs import JobDetail
from src.schemas.plans import (
    Amount,
    DraftPlan,
    DurationBy,
    DurationRequest,
    MilestoneRequest,
    PlanDuration,
    PlanMilestone,
    PreviewMilestone,
)
from src.utils.validators import CleanText

BidKind = Literal["hourly", "fixed"]
Letter = Annotated[CleanText, Field(max_length=2 * LETTER_LIMIT)]
AnswerText = Annotated[CleanText, Field(max_length=2 * ANSWER_LIMIT)]
MOST_ANSWERS = 30


class CreateRequest(Request):
    """Begin an application to one of the person's jobs."""

    job_id: UUID


class AnswerRequest(Request):
    """The answer to the screening question at ``position``."""

    position: Annotated[Whole, Field(ge=0, le=1_000)]
    text: AnswerText


class BidRequest(Request):
    """What the person asks for: an hourly rate or a whole fixed bid, in the job's currency."""

    amount: Amount | None


class SaveRequest(Request):
    """A whole draft to keep. ``version`` is the one that was read."""

    version: Annotated[Whole, Field(ge=1, le=MAX_VERSION)]
    letter: Letter
    answers: Annotated[list[AnswerRequest], Field(max_length=MOST_ANSWERS)] = Field(default_factory=list)
    bid: BidRequest
    duration: DurationRequest | None = None
    milestones: Annotated[list[MilestoneRequest], Field(max_length=MOST_MILESTONES)] = Field(default_factory=list)


class ComposeRequest(Request):
    """How a letter is to be worded; the profile's tone and the job's language where not given."""

    tone: Tone | None = None
    language: Language | None = None


class ChangeRequest(Request):
    """What is to be done to a sent proposal: take it back, or give it other terms (``bid``). ``text`` goes to the client."""

    kind: ChangeKind
    bid: Amount | None = None
    text: Annotated[CleanText, Field(max_length=CHANGE_MESSAGE_LIMIT)] = ""


class ConfirmRequest(Request):
    """The one preview that the person confirms."""

    preview_id: UUID


class Bid(Answer):
    """What is asked for."""

    amount: Decimal | None
    currency: str
    kind: BidKind


class ApplicationSummary(Answer):
    """An application as lists show it."""

    id: UUID
    job_id: UUID
    upwork_job_id: str
    job_title: str
    state: State
    bid: Bid
    created_at: UtcTime
    updated_at: UtcTime
    send_at: UtcTime | None
    sent_at: UtcTime | None
    state_changed_at: UtcTime
    composed_by: str | None


class ApplicationPage(Page[ApplicationSummary]):
    """One page of applications, the last changed first, and how many there are in each state.

    ``asked_at`` is when Upwork was last asked how the sent ones stand.
    """

    counts: dict[State, int]
    asked_at: UtcTime | None


class ClaimSource(BaseModel):
    """What a claim rests on."""

    model_config = ConfigDict(from_attributes=True)

    kind: Literal["fact", "item", "profile"]
    id: str
    label: str


class LetterClaim(BaseModel):
    """A claim of the letter. Positions count UTF-16 code units, as a browser's text does."""

    start: int
    end: int
    text: str
    sources: list[ClaimSource]
    supported: bool


class LetterFix(BaseModel):
    """What can be done about a warning at one click. ``replace`` puts ``text`` between two positions of the letter."""

    act: FixAct
    start: int | None = None
    end: int | None = None
    text: str = ""


class LetterWarning(BaseModel):
    """Something to look at. Positions count UTF-16 code units of the letter, where it is one place."""

    code: RemarkCode
    detail: str
    start: int | None = None
    end: int | None = None
    fix: LetterFix | None = None


class LetterPart(BaseModel):
    """Where a part of the letter stands. Positions count UTF-16 code units."""

    kind: PartKind
    start: int
    end: int


class QuestionAnswer(Answer):
    """A screening question and its answer. ``question`` is empty once Upwork's text is not held any more."""

    position: int
    question: str
    text: str


class HistoryEntry(Answer):
    """One thing that happened. ``actor`` did it: ``session:<id>`` of the person, ``worker`` for our own work, or ``upwork``."""

    at: UtcTime
    event: str
    actor: str
    detail: str | None


class Failure(Answer):
    """Why nothing was sent. ``title`` is plain English, in Upwork's own words where it gave any."""

    code: FailureCode
    title: str


class ApplicationAnswer(ApplicationSummary):
    """An application as its own page shows it: the draft, and from the confirmation on exactly what is sent.

    ``job`` is empty once Upwork's content is not held any more. ``duration_by`` says whose word the duration rests on, empty
    while nobody has decided. ``proposed_milestones`` are the stages that the posting itself names, while there are no others.
    """

    version: int
    job: JobDetail | None
    letter: str
    answers: list[QuestionAnswer]
    claims: list[LetterClaim]
    warnings: list[LetterWarning]
    parts: list[LetterPart]
    weeks: int | None
    duration: PlanDuration | None
    duration_by: DurationBy | None
    milestones: list[PlanMilestone]
    proposed_milestones: list[PlanMilestone]
    template_id: UUID | None
    history: list[HistoryEntry]
    failure: Failure | None
    connects_spent: int | None
    upwork_url: str | None


class PreviewAnswerText(Answer):
    """A question and the answer that will be sent."""

    question: str
    text: str


class Connects(Answer):
    """What applying costs, as far as the API tells, and what the person has."""

    price: int | None
    price_note: Literal["told_by_upwork", "not_told_by_api"]
    balance: int | None


class CapUse(Answer):
    """How much of the person's own daily cap is used."""

    sent_today: int
    per_day: int


class PreviewAnswer(Answer):
    """Exactly what the person is asked to confirm. ``letter`` is the whole text as it leaves, ``disclosure`` included."""

    id: UUID
    application_id: UUID
    letter: str
    answers: list[PreviewAnswerText]
    bid: Bid
    duration: PlanDuration | None
    milestones: list[PreviewMilestone]
    connects: Connects
    caps: CapUse
    disclosure: str | None
    organization_name: str
    warnings: list[LetterWarning]
    content_hash: str
    expires_at: UtcTime


class Obstructed(Answer):
    """What keeps an application from leaving as it is: a problem's code, and the fields that it is about."""

    code: str
    title: str
    detail: str | None
    fields: dict[str, str] | None


class PreparedAnswer(Answer):
    """An application made ready: its preview waits for a person's word, else ``obstacle`` says what is missing.

    Both are empty for an application that was confirmed before.
    """

    application: ApplicationAnswer
    preview: PreviewAnswer | None
    obstacle: Obstructed | None


class SyncAnswer(Answer):
    """Whether Upwork is asked now; not where it was asked less than a minute ago or nobody is connected."""

    queued: bool


class DraftAnswer(BaseModel):
    """An answer as a draft keeps it. The question's text is Upwork's and is not kept."""

    position: int
    text: str


class DraftBody(BaseModel):
    """A draft as it is sealed."""

    letter: str = ""
    answers: list[DraftAnswer] = Field(default_factory=list)
    claims: list[LetterClaim] = Field(default_factory=list)
    warnings: list[LetterWarning] = Field(default_factory=list)
    parts: list[LetterPart] = Field(default_factory=list)
    weeks: int | None = None
    plan: DraftPlan = Field(default_factory=DraftPlan)

    def words(self) -> tuple[str, tuple[tuple[int, str], ...]]:
        """Return what was written, without what we found in it."""
        return self.letter, tuple((answer.position, answer.text) for answer in self.answers if answer.text)


class PreviewQuestion(BaseModel):
    """A question and its answer as a preview keeps them until the outcome is known."""

    position: int
    question: str
    text: str


class PreviewBody(BaseModel):
    """A preview as it is sealed: what is sent, and nothing else, comes from here."""

    upwork_job_id: str
    letter: str
    answers: list[PreviewQuestion]
    amount: Decimal
    currency: str
    kind: BidKind
    duration: PlanDuration | None = None
    milestones: list[PreviewMilestone] = Field(default_factory=list)
    disclosure: str | None
    organization_id: str | None = None
    """In whose name it is sent, whichever organisation is chosen by then."""

    organization_name: str = ""
    connects_price: int | None = None
    """What the person was told that applying costs; nothing dearer is sent."""

    def content_hash(self) -> str:
        """Return the SHA-256 of the content in one fixed form, as hexadecimal text.

        A duration or milestones that are not there are left out: what was confirmed before there were any keeps its hash.
        """
        content = self.model_dump(mode="json")
        told = {name: value for name, value in content.items() if value or name not in ("duration", "milestones")}
        canonical = json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(canonical.encode()).hexdigest()

    def without_questions(self) -> PreviewBody:
        """Return the content without Upwork's own text, for keeping after the outcome is known."""
        answers = [answer.model_copy(update={"question": ""}) for answer in self.answers]
        return self.model_copy(update={"answers": answers})


class ComposeStart(Answer):
    """The first event of a letter's writing."""

    composed_by: str


class ComposeDelta(Answer):
    """A piece of the letter."""

    text: str


class ComposeDone(Answer):
    """The last event: the application with the letter kept."""

    application: ApplicationAnswer


class ComposeFailed(Answer):
    """The last event where writing stopped and nothing was kept."""

    code: ComposeFailureCode
    title: str
