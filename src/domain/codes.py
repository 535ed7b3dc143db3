"""Every code about letters, answers and proposals that reaches the page, in one place. Its words are the front end's matter.

``RemarkCode`` is a warning: the person should look, nothing is stopped. ``ObstacleCode`` keeps a letter from leaving.
``FailureCode`` says why nothing was sent. ``ProblemCode`` is every refusal these doors can give, the two above included.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, get_args

RemarkCode = Literal[
    "cliche",
    "contact_details",
    "injection_removed",
    "letter_long",
    "letter_short",
    "model_cap_reached",
    "model_reply_broken",
    "model_unavailable",
    "no_matching_fact",
    "not_offered",
    "placeholder",
    "promise",
    "question_missed",
    "question_needs_you",
    "repeated_sentence",
    "similar_letter",
    "trap_word",
    "unsupported_claim",
    "unsupported_name",
    "unsupported_number",
    "wrong_client",
    "wrong_job",
    "wrong_language",
]
ObstacleCode = Literal[
    "answer_too_long",
    "bid_missing",
    "contact_details",
    "duration_not_carried",
    "duration_unknown",
    "letter_empty",
    "letter_too_long",
    "milestone_due_passed",
    "milestone_incomplete",
    "milestones_hourly",
    "milestones_not_allowed",
    "milestones_not_carried",
    "milestones_sum",
    "placeholder_left",
    "question_unanswered",
    "unsupported_claims",
]
RefusalCode = Literal[
    "already_applied",
    "budget_exhausted",
    "connects_short",
    "job_closed",
    "policy_unread",
    "price_changed",
    "questions_missing",
    "scope_missing",
    "upwork_busy",
    "upwork_expired",
    "upwork_refused",
    "upwork_unreachable",
]
"""How a submission ends that Upwork, or the way to it, refused for certain."""

ConnectionCode = Literal[
    "upwork_key_refused",
    "upwork_not_configured",
    "upwork_not_connected",
    "upwork_not_offered",
    "upwork_registration_refused",
    "upwork_scope_missing",
]
FailureCode = Literal[RefusalCode, ConnectionCode, "not_at_upwork", "not_sent"]
"""Why an application is ``failed``. ``not_sent`` is a reason we have no name for; its title says it."""

ComposeFailureCode = Literal[
    "ai_interrupted",
    "needs_model",
    "not_a_draft",
    "not_found",
    "nothing_to_change",
    "unauthenticated",
    "version_conflict",
]
"""How writing or changing a text can end that had begun."""

ProblemCode = Literal[
    ObstacleCode,
    RefusalCode,
    ConnectionCode,
    ComposeFailureCode,
    "address_refused",
    "cap_reached",
    "file_too_large",
    "file_type_not_allowed",
    "files_full",
    "files_too_large",
    "invalid",
    "item_full",
    "job_expired",
    "job_not_found",
    "key_needed",
    "nothing_to_answer",
    "organisation_changed",
    "organisation_unknown",
    "portfolio_full",
    "preview_expired",
    "preview_stale",
    "preview_used",
    "proposal_closed",
    "searches_full",
    "thumbs_full",
    "servers_changed",
    "servers_full",
    "texts_full",
    "too_late",
]

_FAILURES: Final[Mapping[str, FailureCode]] = {code: code for code in get_args(FailureCode)}
_COMPOSE_FAILURES: Final[Mapping[str, ComposeFailureCode]] = {code: code for code in get_args(ComposeFailureCode)}


def failure_of(code: str) -> FailureCode:
    """Return ``code`` as a reason why nothing was sent; ``not_sent`` for one that is none."""
    return _FAILURES.get(code, "not_sent")


def compose_failure_of(code: str) -> ComposeFailureCode:
    """Return ``code`` as an end of a letter's writing; ``ai_interrupted`` for one that is none."""
    return _COMPOSE_FAILURES.get(code, "ai_interrupted")
