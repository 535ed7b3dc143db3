"""What Upwork's words of refusal mean."""

from __future__ import annotations

from decimal import Decimal

import pytest

from src.domain.proposals import ProposalSubmission, refusal_code


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("VJ-JA-10: A proposal or an invitation already exists for this job posting", "already_applied"),
        ("ALREADY_APPLIED", "already_applied"),
        ("INSUFFICIENT_CONNECTS: 12 needed, 3 available", "connects_short"),
        ("JOB_CLOSED: The job posting no longer accepts proposals", "job_closed"),
        ("Opening not found for uid='1'", "job_closed"),
        ("UNEXPECTED_ERROR: 1 of 2 screening questions are not answered", "questions_missing"),
        ("Authorization failed", "scope_missing"),
        ("Something we have never met", "upwork_refused"),
    ],
)
def test_words_of_refusal_have_a_code(words, code):
    assert refusal_code(words) == code


def test_submission_does_not_show_itself():
    assert "secret" not in repr(ProposalSubmission("1", Decimal(5), "a secret letter"))
