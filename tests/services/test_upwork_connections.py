"""Getting, renewing and giving back a grant, against the real sandbox and the real engines."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import pytest
from redis.exceptions import ConnectionError as ValkeyAway
from sqlalchemy import text

from src.auth.models import Origin
from src.errors import Conflict, Forbidden, Invalid, Upstream

HERE = Origin("203.0.113.7", "a browser")


@pytest.mark.asvs("V10.2.3")
async def test_authorize_address_carries_pkce_and_no_scope(upwork):
    ticket = await upwork.access.begin_connect(await upwork.person(), uuid4(), origin=HERE)
    parts = urlsplit(ticket.authorize_url)
    asked = parse_qs(parts.query)
    assert parts.path == "/ab/account-security/oauth2/authorize"
    assert set(asked) == {
        "response_type", "client_id", "redirect_uri", "state", "code_challenge", "code_challenge_method",
    }  # fmt: skip
    assert asked["code_challenge_method"] == ["S256"]
    assert len(asked["state"][0]) >= 43
    assert ticket.expires_in == 600
    page = await upwork.resources.http.get(ticket.authorize_url)
    assert page.status_code == 200


async def test_finished_sign_in_tells_account_and_connects(upwork):
    user_id = await upwork.connected()
    status = await upwork.access.status(user_id)
    freelancer = next(iter(upwork.sandbox.book.accounts.values()))
    assert (status.state, status.door, status.mode) == ("connected", "graphql", "sandbox")
    assert status.account.name == freelancer.name
    assert status.connects_balance == freelancer.connects


async def test_nothing_of_the_grant_stands_in_the_database_in_clear(upwork):
    user_id = await upwork.connected()
    freelancer = next(iter(upwork.sandbox.book.accounts.values()))
    async with upwork.resources.database.as_user(user_id) as db:
        rows = (await db.execute(text("select c::text from upwork_connections c"))).scalars().all()
        states = (await db.execute(text("select s::text from oauth_states s"))).scalars().all()
    dump = "\n".join([*rows, *states])
    assert rows
    assert "oauth2v2_" not in dump
    assert freelancer.name not in dump
    assert freelancer.nid not in dump


@pytest.mark.asvs("V10.1.2")
async def test_state_is_good_once_for_the_person_and_session_that_began(upwork):
    user_id, session_id = await upwork.person(), uuid4()
    ticket = await upwork.access.begin_connect(user_id, session_id, origin=HERE)
    code, state = upwork.code_for(ticket.authorize_url)
    for stranger, session in ((await upwork.person(), session_id), (user_id, uuid4())):
        with pytest.raises(Invalid) as refused:
            await upwork.access.finish_connect(stranger, session, code, state, origin=HERE)
        assert refused.value.code == "oauth_state_invalid"
    outcomes = await asyncio.gather(
        *(upwork.access.finish_connect(user_id, session_id, code, state, origin=HERE) for _ in range(20)),
        return_exceptions=True,
    )
    assert sum(not isinstance(outcome, Exception) for outcome in outcomes) == 1
    assert all(
        getattr(o, "code", "oauth_state_invalid") == "oauth_state_invalid" for o in outcomes if isinstance(o, Exception)
    )


async def test_state_runs_out_after_ten_minutes(upwork, clock):
    user_id, session_id = await upwork.person(), uuid4()
    ticket = await upwork.access.begin_connect(user_id, session_id, origin=HERE)
    clock.forward(minutes=10, seconds=1)
    with pytest.raises(Invalid):
        await upwork.access.finish_connect(user_id, session_id, *upwork.code_for(ticket.authorize_url), origin=HERE)


async def test_code_that_upwork_refuses_is_told_as_denied(upwork):
    user_id, session_id = await upwork.person(), uuid4()
    ticket = await upwork.access.begin_connect(user_id, session_id, origin=HERE)
    _, state = upwork.code_for(ticket.authorize_url)
    with pytest.raises(Forbidden) as refused:
        await upwork.access.finish_connect(user_id, session_id, "made-up", state, origin=HERE)
    assert refused.value.code == "oauth_denied"
    assert (await upwork.access.status(user_id)).state == "none"


async def test_account_that_cannot_be_read_leaves_no_grant_behind(upwork):
    user_id, session_id = await upwork.person(), uuid4()
    ticket = await upwork.access.begin_connect(user_id, session_id, origin=HERE)
    upwork.fault("html", match="user", times=None)
    with pytest.raises(Upstream) as refused:
        await upwork.access.finish_connect(user_id, session_id, *upwork.code_for(ticket.authorize_url), origin=HERE)
    assert refused.value.code == "upwork_unreachable"
    assert not upwork.sandbox.grants.grants
    assert (await upwork.access.status(user_id)).state == "none"


async def test_connecting_again_replaces_the_grant(upwork):
    user_id = await upwork.connected()
    session_id = uuid4()
    ticket = await upwork.access.begin_connect(user_id, session_id, origin=HERE)
    await upwork.access.finish_connect(user_id, session_id, *upwork.code_for(ticket.authorize_url, 1), origin=HERE)
    second = list(upwork.sandbox.book.accounts.values())[1]
    assert (await upwork.access.status(user_id)).account.name == second.name
    assert await upwork.access.connects_balance(user_id) == second.connects


async def test_parallel_callers_renew_once(upwork, clock):
    user_id = await upwork.connected()
    clock.forward(hours=23, minutes=56)
    await asyncio.gather(*(upwork.access.connects_balance(user_id) for _ in range(8)))
    assert upwork.calls("/api/v3/oauth2/token") == 2


@pytest.mark.asvs("V15.4.1")
async def test_two_processes_renew_once(upwork, clock):
    user_id = await upwork.connected()
    clock.forward(hours=24)
    other = type(upwork.access)(upwork.resources)
    await asyncio.gather(*(access.connects_balance(user_id) for access in (upwork.access, other, upwork.access, other)))
    assert upwork.calls("/api/v3/oauth2/token") == 2


async def test_newest_refresh_token_is_kept(upwork, clock):
    user_id = await upwork.connected()
    for _ in range(3):
        clock.forward(hours=24)
        upwork.sandbox.clock.move(timedelta(hours=25))
        await upwork.access.connects_balance(user_id)
        clock.forward(hours=1)
    assert (await upwork.access.status(user_id)).state == "connected"
    assert upwork.calls("/api/v3/oauth2/token") == 4


async def test_renewing_stays_correct_without_valkey(upwork, clock, monkeypatch):
    user_id = await upwork.connected()
    other = type(upwork.access)(upwork.resources)

    async def away(*_: object, **__: object) -> None:
        raise ValkeyAway

    monkeypatch.setattr(upwork.resources.valkey, "execute_command", away)
    clock.forward(hours=24)
    answers = await asyncio.gather(*(access.connects_balance(user_id) for access in (upwork.access, other)))
    assert None not in answers
    assert (await upwork.access.status(user_id)).state == "connected"
    upwork.sandbox.clock.move(timedelta(hours=23))
    clock.forward(hours=24)
    assert await upwork.access.connects_balance(user_id) is not None


async def test_token_refused_before_its_time_is_renewed_once_and_the_question_answered(upwork):
    user_id = await upwork.connected()
    upwork.fault("expired_grant", match="connectsSummary")
    assert await upwork.access.connects_balance(user_id) is not None
    assert upwork.calls("/api/v3/oauth2/token") == 2


async def test_revoked_grant_expires_and_says_why(upwork):
    user_id = await upwork.connected()
    upwork.sandbox.grants.end_grants()
    for _ in range(2):
        with pytest.raises(Conflict) as refused:
            await upwork.access.connects_balance(user_id)
        assert refused.value.code == "upwork_expired"
    status = await upwork.access.status(user_id)
    assert (status.state, status.note_code) == ("expired", "grant_revoked")
    assert status.account is not None


async def test_upwork_that_does_not_answer_a_renewal_does_not_end_the_grant(upwork, clock):
    user_id = await upwork.connected()
    clock.forward(hours=24)
    upwork.fault("server_error", match="refresh_token")
    with pytest.raises(Upstream):
        await upwork.access.connects_balance(user_id)
    status = await upwork.access.status(user_id)
    assert (status.state, status.note_code) == ("connected", "upwork_unreachable")
    assert await upwork.access.connects_balance(user_id) is not None
    assert (await upwork.access.status(user_id)).note_code is None


async def waiting_revocations(upwork):
    """Take the revocations that wait in the queue out of it, as a worker does."""
    async with upwork.resources.database.engine.begin() as connection:
        taken = "delete from procrastinate_jobs where task_name = 'revoke_grant' returning args"
        rows = (await connection.execute(text(taken))).scalars().all()
    return [(json.loads(row) if isinstance(row, str) else row)["sealed"] for row in rows]


@pytest.fixture(autouse=True)
async def empty_queue(upwork):
    await waiting_revocations(upwork)


async def test_disconnecting_revokes_and_removes(upwork):
    user_id = await upwork.connected()
    await upwork.access.disconnect(user_id, origin=HERE)
    assert not upwork.sandbox.grants.grants
    assert not await waiting_revocations(upwork)
    assert (await upwork.access.status(user_id)).state == "none"
    with pytest.raises(Conflict) as refused:
        await upwork.access.connects_balance(user_id)
    assert refused.value.code == "upwork_not_connected"


async def test_disconnecting_works_while_upwork_is_away_and_is_told_later(upwork):
    user_id = await upwork.connected()
    upwork.transport.is_cut = True
    await upwork.access.disconnect(user_id, origin=HERE)
    assert (await upwork.access.status(user_id)).state == "none"
    (sealed,) = await waiting_revocations(upwork)
    with pytest.raises(Upstream):
        await upwork.access.revoke(sealed)
    assert upwork.sandbox.grants.grants
    upwork.transport.is_cut = False
    await upwork.access.revoke(sealed)
    assert not upwork.sandbox.grants.grants


async def test_where_nobody_waits_upwork_is_not_asked_at_once(upwork):
    user_id = await upwork.connected()
    calls = len(upwork.transport.requests)
    await upwork.access.disconnect(user_id, origin=HERE, waits=False)
    await upwork.access.disconnect(user_id, origin=HERE, waits=False)
    assert len(upwork.transport.requests) == calls
    (sealed,) = await waiting_revocations(upwork)
    await upwork.access.revoke(sealed)
    assert not upwork.sandbox.grants.grants


async def test_revocation_is_given_up_after_a_day(upwork, clock):
    user_id = await upwork.connected()
    await upwork.access.disconnect(user_id, origin=HERE, waits=False)
    (sealed,) = await waiting_revocations(upwork)
    upwork.transport.is_cut = True
    clock.forward(hours=23)
    with pytest.raises(Upstream):
        await upwork.access.revoke(sealed)
    clock.forward(hours=1)
    await upwork.access.revoke(sealed)


async def test_each_act_is_in_the_security_log(upwork):
    user_id, session_id = await upwork.person(), uuid4()
    ticket = await upwork.access.begin_connect(user_id, session_id, origin=HERE)
    with pytest.raises(Invalid):
        await upwork.access.finish_connect(user_id, session_id, "a-code", "made-up", origin=HERE)
    await upwork.access.finish_connect(user_id, session_id, *upwork.code_for(ticket.authorize_url), origin=HERE)
    await upwork.access.disconnect(user_id, origin=HERE)
    async with upwork.resources.database.as_user(user_id) as db:
        events = (await db.execute(text("select event from security_logs order by at, id"))).scalars().all()
    assert events == [
        "upwork:connect:started",
        "upwork:connect:refused",
        "upwork:connect:succeeded",
        "upwork:disconnect:succeeded",
    ]
