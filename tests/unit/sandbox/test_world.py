"""The world: the same for the same seed, coherent, moving with time, and kept over a restart."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest

from sandbox.clock import Clock
from sandbox.context import build
from sandbox.desk import Bid
from sandbox.ids import snowflake, time_of
from sandbox.state import StateUnusable
from sandbox.world import World, applicants

from .conftest import START, compose_few


def test_same_seed_and_birth_make_the_same_world() -> None:
    one, two = World(7, 300, START, compose_few), World(7, 300, START, compose_few)
    assert [item.posting for item in one.shelf] == [item.posting for item in two.shelf]
    other = World(8, 300, START, compose_few)
    assert [item.posting.id for item in one.shelf] != [item.posting.id for item in other.shelf]


def test_ids_tell_the_time_and_follow_publication() -> None:
    world = World(7, 600, START, compose_few)
    ids = [int(item.posting.id) for item in world.shelf]
    assert ids == sorted(set(ids))
    for item in world.shelf:
        moment = time_of(item.posting.id)
        assert moment is not None
        assert abs(moment - item.posting.created_at) < timedelta(seconds=2)
        assert START - timedelta(days=30, minutes=1) <= item.posting.published_at <= START + timedelta(seconds=2)
    last_day = sum(item.posting.published_at > START - timedelta(days=1) for item in world.shelf)
    assert last_day > 200


def test_recorded_id_decodes_to_its_recorded_moment() -> None:
    moment = time_of("1978704153911649005")
    assert moment is not None
    assert moment.strftime("%Y-%m-%dT%H:%M:%S") == "2025-10-16T06:06:47"
    assert snowflake(moment, 0)[:9] == "197870415"
    assert time_of("~02123") is None


def test_clients_histories_hold_together() -> None:
    clients = {item.posting.client.id: item.posting.client for item in World(7, 900, START, compose_few).shelf}
    assert len({client.country for client in clients.values()}) > 20
    assert any(client.verified is None for client in clients.values())
    for client in clients.values():
        assert client.total_reviews <= client.total_hires <= 2 * client.total_posted_jobs
        assert (client.total_spent is None) == (client.total_hires == 0)
        assert (client.rating == 0.0) == (client.total_reviews == 0)
        assert 0.0 <= client.rating <= 5.0
        assert client.member_since < START


def test_scams_come_from_new_clients() -> None:
    world = World(7, 300, START, compose_few)
    scams = [item.posting for item in world.shelf if "scam" in item.posting.text.traits]
    assert scams
    for posting in scams:
        assert posting.client.total_spent is None
        assert posting.client.member_since > posting.created_at - timedelta(days=10)


def test_prices_and_applicants_stay_in_range_and_grow() -> None:
    for item in World(7, 300, START, compose_few).shelf:
        assert 2 <= item.posting.connects_price <= 16
        now, later = applicants(item.posting, START), applicants(item.posting, START + timedelta(hours=9))
        assert 0 <= now <= later


def test_arrivals_come_every_forty_seconds_and_are_recalled_later() -> None:
    world = World(7, 50, START, compose_few)
    world.advance(START + timedelta(hours=1))
    arrived = world.shelf[50:]
    assert 88 <= len(arrived) <= 91
    first = arrived[0].posting
    world.advance(START + timedelta(days=9))
    assert len(world.shelf) <= 50 + 72 * 90
    assert world.posting(first.id) == first
    later = World(7, 50, START, compose_few)
    later.advance(START + timedelta(days=9))
    recalled = later.posting(first.id)
    assert recalled is not None
    assert recalled.text == first.text
    assert later.posting(snowflake(START + timedelta(days=20), 5)) is None
    assert later.posting("7") is None


def test_clock_moves_forward_only() -> None:
    clock = Clock(lambda: START)
    assert clock.move(timedelta(hours=2)) == START + timedelta(hours=2)
    with pytest.raises(ValueError, match="forward"):
        clock.move(timedelta(seconds=-1))


def test_restart_keeps_everything_people_did(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "state.json"
    first = build(7, 120, compose_few, file, Clock(lambda: START))
    account = first.book.open_new("Petro Keep", START)
    posting = next(item.posting for item in first.world.shelf if not item.posting.text.questions)
    bid = Bid(account.id, account.nid, posting.id, 30.0, "letter", account.organization_id)
    proposal = first.desk.take(account, posting, bid, START)
    first.reactions.act(proposal, "interview", START)
    first.reactions.heard(next(iter(first.rooms.rooms.values())), START)
    code = first.grants.issue_code(first.grants.keys["sandbox-client"], account.id, "r", None, START)
    tokens = first.grants.redeem(first.grants.keys["sandbox-client"], code, "r", None, START)
    added = first.world.add(compose_few(3, 1)[0], START)
    first.clock.move(timedelta(hours=1))
    first.keep()
    later = START + timedelta(minutes=5)
    second = build(7, 120, compose_few, file, Clock(lambda: later))
    assert second.clock.now() == later + timedelta(hours=1)
    assert second.book.accounts == first.book.accounts
    assert second.rooms.rooms[second.rooms.of_proposal(proposal.id).id].stories  # type: ignore[union-attr]
    assert second.desk.proposals[proposal.id].status == "Activated"
    assert second.world.posting(posting.id) == posting
    assert second.world.posting(added.id) == added
    grant = second.grants.holder(tokens.access, second.clock.now())
    assert grant is not None
    assert grant.account_id == account.id
    assert tokens.access not in file.read_text()
    assert not re.search(r"oauth2v2_", file.read_text())
    assert file.stat().st_mode & 0o077 == 0
    assert [path.name for path in file.parent.iterdir()] == ["state.json"]


def test_restart_keeps_invitations_offers_and_contracts(tmp_path: Path) -> None:
    first = build(7, 240, compose_few, tmp_path / "state.json", Clock(lambda: START))
    account = next(iter(first.book.accounts.values()))
    first.reactions.act(next(first.desk.sent_by(account.id, "Offered")), "hire", START)
    account.saved_jobs.append(first.world.shelf[0].posting.id)
    first.keep()
    second = build(7, 240, compose_few, tmp_path / "state.json", Clock(lambda: START))
    assert second.engagements.invitations == first.engagements.invitations
    assert second.engagements.offers == first.engagements.offers
    assert second.reactions.invite_at == first.reactions.invite_at
    assert second.book.accounts[account.id] == account


def test_foreign_or_broken_state_is_refused_with_words(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    build(7, 60, compose_few, file, Clock(lambda: START))
    with pytest.raises(StateUnusable, match="seed 7"):
        build(8, 60, compose_few, file)
    file.write_text('{"half":')
    with pytest.raises(StateUnusable, match="not a state file"):
        build(7, 60, compose_few, file)
