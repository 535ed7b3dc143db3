"""What crosses the door about a draft's versions and changes, and about templates and snippets."""

from __future__ import annotations

from typing import Annotated, Literal, Self, get_args
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from src.domain.answer_rewriting import AnswerAct
from src.domain.comparison import Verdict
from src.domain.diffs import ChangeKind
from src.domain.letters import LETTER_LIMIT, Language
from src.domain.rewriting import RewriteAct
from src.domain.structure import PartKind
from src.schemas.common import MAX_VERSION, Answer, Flag, Request, UtcTime, Whole
from src.utils.validators import CleanLine, CleanText

MOST_TEXTS = 100
MOST_QUESTIONS = 99
TextKind = Literal["template", "snippet"]
VersionNumber = Annotated[int, Field(ge=1, le=MAX_VERSION)]


class RewriteRequest(Request):
    """A change of the draft at ``version``: of one part (``regenerate`` only), of the whole letter, or of one answer.

    ``answer`` is the position of a screening question, whose answer is written anew or made shorter.
    """

    version: Annotated[Whole, Field(ge=1, le=MAX_VERSION)]
    act: RewriteAct
    part: PartKind | None = None
    answer: Annotated[Whole, Field(ge=0, le=MOST_QUESTIONS)] | None = None

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.part is not None and self.act != "regenerate":
            raise ValueError("only a part that is written anew can be named")
        if self.answer is not None and (self.part is not None or self.act not in get_args(AnswerAct)):
            raise ValueError("an answer can be written anew or made shorter, apart from the letter")
        return self


class RestoreRequest(Request):
    """Put an earlier version in the place of the draft at ``version``. What is replaced is kept as a version."""

    version: Annotated[Whole, Field(ge=1, le=MAX_VERSION)]


class UseTemplateRequest(Request):
    """Make the draft at ``version`` of a template."""

    version: Annotated[Whole, Field(ge=1, le=MAX_VERSION)]
    template_id: UUID


class FilledText(Answer):
    """A snippet with all that the job and the person's material fill in; ``unfilled`` are the variables that stay, in order."""

    text: str
    unfilled: list[str]


class VersionSummary(Answer):
    """A version as a list shows it. ``made_by`` is ``person``, ``composer``, ``template``, ``model:<name>`` or ``rule:<act>``."""

    number: int
    at: UtcTime
    made_by: str
    words: int


class VersionList(Answer):
    """The versions of a draft, the newest first."""

    items: list[VersionSummary]


class ChangeAnswer(Answer):
    """A stretch that stayed, went or came."""

    kind: ChangeKind
    text: str


class VersionAnswer(VersionSummary):
    """A version, and what changed from it to the draft as it stands."""

    letter: str
    changes: list[ChangeAnswer]


class DraftCall(Answer):
    """What of a model's words is still in the letter: 0 to 1, as noted when it was confirmed; None where that is not known."""

    call_id: UUID
    kept_share: float | None


class LetterTextBody(BaseModel):
    """A template or a snippet as it is sealed."""

    name: str
    text: str
    language: Language


class LetterTextRequest(Request):
    """A template (with variables in double braces) or a snippet. ``version`` is the one that was read, None for a new one."""

    version: Annotated[Whole, Field(ge=1, le=MAX_VERSION)] | None = None
    name: Annotated[CleanLine, Field(min_length=1, max_length=80)]
    text: Annotated[CleanText, Field(min_length=1, max_length=LETTER_LIMIT)]
    language: Language = "en"


class NewLetterTextRequest(LetterTextRequest):
    """A new template or snippet."""

    kind: TextKind


class ArchiveRequest(Request):
    """Take a template or snippet out of use, or back into it. Letters made of it keep their template."""

    archived: Flag


class LetterTextAnswer(Answer):
    """A template or a snippet. ``unknown`` are variables that nothing fills."""

    id: UUID
    kind: TextKind
    version: int
    name: str
    text: str
    language: Language
    variables: list[str]
    unknown: list[str]
    is_archived: bool
    updated_at: UtcTime


class LetterTextList(Answer):
    """All templates and snippets, and the variables that can be filled."""

    items: list[LetterTextAnswer]
    variables: list[str]


class TemplateRate(Answer):
    """How letters of one template fared, with the Wilson 95 % interval and the rate drawn towards that of all."""

    template_id: UUID
    name: str
    sent: int
    answered: int
    rate: float | None
    low: float
    high: float
    shrunk: float


class TemplateComparison(Answer):
    """What may be said of the templates. ``needed`` is how many letters each needs before a difference of 4 points can be seen."""

    items: list[TemplateRate]
    verdict: Verdict
    best_id: UUID | None
    needed: int
    unknown_outcomes: int
