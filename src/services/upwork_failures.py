"""What a failed call to Upwork means for a person, in the words and codes of our own answers. Deciding what follows is not here."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

from src.domain.codes import FailureCode
from src.domain.proposals import AnswerLost, SubmissionRefused, refusal_code
from src.errors import AppError, Conflict, NotFound, TooMany, Upstream
from src.integrations.upwork.errors import (
    Busy,
    DaySpent,
    GatewayError,
    NotOffered,
    NotSent,
    NotThere,
    PolicyUnread,
    Refused,
    ScopesMissing,
    TokenRefused,
)

EXPIRED: Final = "The connection to Upwork has ended: connect again. Your work is kept"
DEFAULT_RETRY_AFTER: Final = 10


def unreachable() -> Upstream:
    """Return the refusal for an Upwork that does not answer, or not in a usable way."""
    return Upstream("Upwork does not answer right now", code="upwork_unreachable")


def as_refusal(error: GatewayError) -> AppError:
    """Return what a failed read is to the person who asked for it."""
    match error:
        case Busy():
            seconds = math.ceil(error.retry_after) if error.retry_after else DEFAULT_RETRY_AFTER
            refusal: AppError = Upstream(
                "Upwork is busy: try again in a moment", code="upwork_busy", retry_after=seconds
            )
        case DaySpent():
            words = "This installation's requests to Upwork are used up for today"
            refusal = TooMany(words, code="budget_exhausted", retry_after=error.retry_after)
        case TokenRefused():
            refusal = Conflict(EXPIRED, code="upwork_expired")
        case ScopesMissing():
            refusal = Conflict("Your Upwork key may not read this", code="upwork_scope_missing", detail=str(error))
        case NotThere():
            refusal = NotFound("Upwork has no such job any more", code="job_not_found")
        case NotOffered():
            refusal = Conflict("This way of connecting to Upwork cannot do that", code="upwork_not_offered")
        case PolicyUnread():
            words = "Upwork wants you to read its policy first"
            refusal = Conflict(words, code="policy_unread", detail=error.words)
        case Refused():
            words = "Upwork refused the request"
            refusal = Upstream(words, code="upwork_refused", detail=error.words, retryable=False)
        case _:
            refusal = unreachable()
    return refusal


_NOTHING_SENT: Final[Mapping[type[GatewayError], tuple[FailureCode, str]]] = {
    NotSent: ("upwork_unreachable", "Upwork could not be reached: nothing was sent"),
    Busy: ("upwork_busy", "Upwork is busy: nothing was sent"),
    DaySpent: ("budget_exhausted", "Today's requests to Upwork are used up: nothing was sent"),
    TokenRefused: ("upwork_expired", "Upwork did not accept the connection: nothing was sent"),
    ScopesMissing: ("scope_missing", "Your Upwork key may not submit proposals"),
    NotThere: ("job_closed", "Upwork has no such job any more: nothing was sent"),
    NotOffered: ("upwork_not_offered", "This way of connecting to Upwork cannot do that"),
    PolicyUnread: ("policy_unread", "Upwork wants you to read its policy first: nothing was sent"),
}


def as_outcome(error: GatewayError) -> SubmissionRefused | AnswerLost:
    """Return what a failed submission is: certain that nothing was made, or unknown. In doubt it is unknown."""
    if type(error) in _NOTHING_SENT:
        return SubmissionRefused(*_NOTHING_SENT[type(error)])
    if isinstance(error, Refused) and error.is_certain:
        return SubmissionRefused(refusal_code(error.words), error.words)
    return AnswerLost()
