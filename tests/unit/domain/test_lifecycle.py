"""The life of an application as a table, and by random walks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from src.domain import lifecycle
from src.domain.lifecycle import AT_UPWORK, EDITABLE, ON_THE_WAY, TRANSITIONS, Act, State
from src.domain.proposals import OwnProposal

NOW = datetime(2026, 11, 1, tzinfo=UTC)
POSSIBLE = {
    (State.DRAFT, Act.SAVE): State.DRAFT,
    (State.FAILED, Act.SAVE): State.DRAFT,
    (State.DRAFT, Act.CONFIRM): State.QUEUED,
    (State.FAILED, Act.CONFIRM): State.QUEUED,
    (State.QUEUED, Act.UNDO): State.DRAFT,
    (State.QUEUED, Act.CLAIM): State.SENDING,
    (State.SENDING, Act.ACCEPT): State.SENT,
    (State.CHECKING, Act.ACCEPT): State.SENT,
    (State.SENDING, Act.REFUSE): State.FAILED,
    (State.CHECKING, Act.REFUSE): State.FAILED,
    (State.SENDING, Act.LOSE): State.CHECKING,
    (State.SENDING, Act.FIND): State.SENT,
    (State.CHECKING, Act.FIND): State.SENT,
    (State.FAILED, Act.FIND): State.SENT,
    (State.CHECKING, Act.MISS): State.FAILED,
}


@pytest.mark.asvs("V2.3.1")
@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("act", Act)
def test_every_pair_of_state_and_act_is_as_written_down(state, act):
    assert lifecycle.target_of(state, act) == POSSIBLE.get((state, act))


def test_every_act_has_its_own_event():
    events = [transition.event for transition in TRANSITIONS.values()]
    assert len(events) == len(set(events)) == len(Act)
    assert all(len(event.split(":")) == 3 for event in events)


def test_groups_of_states_share_nothing_and_leave_nothing_out():
    assert set(State) == EDITABLE | ON_THE_WAY | AT_UPWORK
    assert not EDITABLE & ON_THE_WAY | EDITABLE & AT_UPWORK | ON_THE_WAY & AT_UPWORK


@given(st.lists(st.sampled_from(Act), max_size=40))
def test_each_claim_has_its_own_confirmation_whatever_is_tried(acts):
    """Submissions begin with ``claim``: between two of them somebody has confirmed anew, and nothing left undone is sent."""
    state, confirmed, claims = State.DRAFT, 0, 0
    for act in acts:
        target = lifecycle.target_of(state, act)
        if target is None:
            continue
        confirmed += act is Act.CONFIRM
        claims += act is Act.CLAIM
        assert claims <= confirmed
        state = target
    if state in AT_UPWORK:
        assert claims >= 1


def proposal(status, viewed=None):
    return OwnProposal("1", "2", "A job", status, viewed, NOW, None)


@pytest.mark.parametrize(
    ("status", "viewed", "state"),
    [
        ("Accepted", None, State.SENT),
        ("Accepted", False, State.SENT),
        ("Accepted", True, State.VIEWED),
        ("Pending", None, State.SENT),
        ("Activated", True, State.INTERVIEWING),
        ("Offered", True, State.OFFERED),
        ("Hired", True, State.HIRED),
        ("Declined", False, State.DECLINED),
        ("Withdrawn", False, State.WITHDRAWN),
        ("Archived", False, State.ARCHIVED),
        ("unknown", None, None),
        ("Invalid", None, None),
    ],
)
def test_upworks_words_mean_our_states(status, viewed, state):
    assert lifecycle.told_by_upwork(proposal(status, viewed)) is state


@given(st.sampled_from(State), st.sampled_from([*State, None]))
def test_following_never_leaves_what_is_at_upwork(state, told):
    target = lifecycle.follow(state, told)
    assert target is None or (state in AT_UPWORK and target == told != state)


def test_seen_stays_seen():
    assert lifecycle.follow(State.VIEWED, State.SENT) is None
    assert lifecycle.follow(State.SENT, State.VIEWED) is State.VIEWED
    assert lifecycle.follow(State.ARCHIVED, State.INTERVIEWING) is State.INTERVIEWING


def test_look_ups_come_at_growing_pauses_and_end():
    delays = [lifecycle.look_up_delay(attempt) for attempt in range(lifecycle.LOOK_UP_LIMIT + 1)]
    assert [delay.total_seconds() for delay in delays[:6]] == [5, 30, 120, 600, 3_600, 3_600]
    assert delays[-1] is None


@pytest.mark.parametrize(
    ("count", "minutes", "is_absent"), [(2, 60, False), (3, 9, False), (3, 10, True), (9, 9, False), (0, 600, False)]
)
def test_absence_needs_several_clean_look_ups_and_ten_minutes(count, minutes, is_absent):
    assert lifecycle.is_absent(count, NOW, NOW + timedelta(minutes=minutes)) is is_absent
