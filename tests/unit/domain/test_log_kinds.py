"""Every event of the security log has a kind and an outcome a person can ask for."""

from __future__ import annotations

import pytest

from src.domain.event_tags import EventTag
from src.domain.log_kinds import KIND_OF_NOUN, LogKind, LogOutcome, events_of, kind_of, outcome_of


def test_every_event_has_a_kind_and_every_kind_has_events():
    assert {kind_of(event) for event in EventTag} == set(LogKind)
    assert {event.value.partition(":")[0] for event in EventTag} == set(KIND_OF_NOUN), "no noun without an event"


@pytest.mark.parametrize(
    ("event", "kind", "outcome"),
    [
        (EventTag.LOGIN_COMPLETED, LogKind.SIGN_IN, LogOutcome.DONE),
        (EventTag.TOTP_REFUSED, LogKind.SIGN_IN, LogOutcome.REFUSED),
        (EventTag.REFRESH_REUSED, LogKind.SESSIONS, LogOutcome.DETECTED),
        (EventTag.REGISTRATION_REPEATED, LogKind.ACCOUNT, LogOutcome.REFUSED),
        (EventTag.TOKEN_MADE, LogKind.TOKENS, LogOutcome.DONE),
    ],
)
def test_event_is_where_a_person_looks_for_it(event: EventTag, kind: LogKind, outcome: LogOutcome):
    assert (kind_of(event), outcome_of(event)) == (kind, outcome)
    assert event in (events_of(kind, outcome) or ())


def test_nothing_asked_narrows_nothing_and_the_parts_make_the_whole():
    assert events_of(None, None) is None
    parts = [events_of(kind, outcome) or frozenset() for kind in LogKind for outcome in LogOutcome]
    assert sum(len(part) for part in parts) == len(EventTag)
    assert frozenset().union(*parts) == frozenset(EventTag)
