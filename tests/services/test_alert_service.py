"""Alerts: raised with their cause, grouped by source, handled by administrators; and honest mistakes raise none."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace

import pytest

from src.auth.models import FactorKind, Origin
from src.database.repositories.alerts import AlertRepository
from src.database.repositories.users import UserRepository
from src.domain.alerts import AlertKind, AlertState
from src.domain.event_tags import EventTag
from src.errors import AppError, Conflict, Forbidden, NotFound, TooMany, Unauthenticated
from src.schemas.admin import AlertInfo
from src.services.alert_service import AlertService
from src.services.resources import Resources
from tests.accounts import AGENT, ELSEWHERE, HOME, FrontDoor, Person, fresh_email


class Desk:
    """The front door with the alerts it raised since it was opened."""

    def __init__(self, resources: Resources) -> None:
        self.front = FrontDoor(resources)
        self.alerts = AlertService(resources, self.front.id)
        self.admin: Person

    async def raised(self) -> dict[str, AlertInfo]:
        return {alert.kind: alert for alert in (await self.alerts.page(AlertState.OPEN, None, 100)).items}

    async def guess(self, email: str, password: str, origin: Origin) -> None:
        with suppress(Unauthenticated, TooMany):
            await self.front.logins.login(email, password, origin)


@pytest.fixture
async def desk(resources: Resources) -> Desk:
    desk = Desk(resources)
    admin = await desk.front.person()
    async with resources.database.as_auth() as db:
        await UserRepository(db).grant(admin.user_id, "admin")
    subject = await desk.front.subject(admin.signed_in)
    for alert in (await desk.alerts.page(AlertState.OPEN, None, 100)).items:
        await desk.alerts.move(subject, alert.id, AlertState.RESOLVED, "", HOME)
    desk.admin = admin
    return desk


async def test_refresh_token_shown_twice(desk: Desk):
    alice = await desk.front.person()
    await desk.front.logins.refresh(alice.signed_in.refresh_token, HOME)
    with pytest.raises(AppError):
        await desk.front.logins.refresh(alice.signed_in.refresh_token, ELSEWHERE)
    alert = (await desk.raised())[AlertKind.REFRESH_REUSED]
    assert (alert.source, alert.user_id, alert.severity) == (ELSEWHERE.network, alice.user_id, "high")


async def test_code_used_at_another_sign_in_but_not_a_double_click(desk: Desk, clock):
    alice = await desk.front.person()
    clock.forward(minutes=2)
    code = desk.front.code(alice.secret)
    first, second = await desk.front.challenge(alice), await desk.front.challenge(alice)

    async def answer(challenge: str) -> bool:
        try:
            await desk.front.logins.verify_factor(challenge, FactorKind.TOTP, code, HOME)
        except AppError:
            return False
        return True

    assert sum(await asyncio.gather(*(answer(first) for _ in range(3)))) == 1
    assert AlertKind.ONE_TIME_REUSED not in await desk.raised()
    assert not await answer(second)
    assert (await desk.raised())[AlertKind.ONE_TIME_REUSED].user_id == alice.user_id


async def test_right_password_and_five_wrong_factors(desk: Desk, clock):
    alice = await desk.front.person()
    for number in range(5):
        assert AlertKind.PASSWORD_KNOWN not in await desk.raised(), number
        challenge = await desk.front.challenge(alice, ELSEWHERE)
        with pytest.raises(AppError):
            await desk.front.logins.verify_factor(challenge, FactorKind.TOTP, "000000", ELSEWHERE)
        clock.forward(seconds=1)
    raised = await desk.raised()
    assert raised[AlertKind.PASSWORD_KNOWN].user_id == alice.user_id
    assert raised[AlertKind.LOCKOUT].user_id == alice.user_id


async def test_mistyping_and_then_getting_in_is_forgotten(desk: Desk, clock):
    alice = await desk.front.person()
    for _ in range(2):
        for _ in range(3):
            challenge = await desk.front.challenge(alice)
            with pytest.raises(AppError):
                await desk.front.logins.verify_factor(challenge, FactorKind.TOTP, "000000", HOME)
        await desk.front.sign_in(alice)
        clock.forward(seconds=1)
    assert AlertKind.PASSWORD_KNOWN not in await desk.raised()


async def test_spray_is_one_alert_and_a_hit_in_it_is_another(desk: Desk, resources: Resources):
    source, victim = replace(ELSEWHERE, address="192.0.2.66"), await desk.front.person()
    for _ in range(9):
        await desk.guess(fresh_email("spray"), "Autumn in 2026!", source)
    assert AlertKind.SPRAY not in await desk.raised()
    for _ in range(4):
        await desk.guess(fresh_email("spray"), "Autumn in 2026!", source)
    spray = (await desk.raised())[AlertKind.SPRAY]
    assert (spray.signals, spray.source, spray.accounts) == (4, "192.0.2.66", 0)
    await desk.front.logins.login(victim.email, victim.password, source)
    hit = (await desk.raised())[AlertKind.STUFFING_HIT]
    assert (hit.user_id, hit.accounts) == (victim.user_id, 1)
    # Nobody of that network is named in the table itself.
    async with resources.database.as_admin() as db:
        (row, _) = next(
            found for found in await AlertRepository(db).page(10, None, state=None) if found[0].id == hit.id
        )
    assert "192.0.2" not in str.__str__(row.source_sealed)


async def test_office_that_mistypes_and_gets_in_raises_nothing(desk: Desk, clock):
    office = Origin("192.0.2.200", AGENT, "test")
    people = [await desk.front.person() for _ in range(12)]
    for person in people:
        await desk.guess(person.email, "mistyped it again", office)
        await desk.front.logins.login(person.email, person.password, office)
    assert not {AlertKind.SPRAY, AlertKind.STUFFING_HIT} & set(await desk.raised())


async def test_parallel_signals_of_one_source_meet_in_one_alert(desk: Desk, resources: Resources):
    source = replace(ELSEWHERE, address="192.0.2.99")

    async def signal() -> None:
        async with resources.database.as_auth() as db:
            await desk.front.id.desk.consider(db, EventTag.GUESSING_PAUSED, user_id=None, origin=source)

    await asyncio.gather(*(signal() for _ in range(50)))
    alerts = [a for a in (await desk.alerts.page(None, None, 100)).items if a.source == "192.0.2.99"]
    assert [alert.signals for alert in alerts] == [50]


@pytest.mark.asvs("V2.3.3")
async def test_alert_goes_with_a_rolled_back_event(desk: Desk, resources: Resources):
    async with resources.database.as_auth() as db:
        source = replace(HOME, address="192.0.2.3")
        await desk.front.id.desk.consider(db, EventTag.GUESSING_PAUSED, user_id=None, origin=source)
        await db.rollback()
    assert "192.0.2.3" not in {alert.source for alert in (await desk.raised()).values()}


async def test_handling(desk: Desk, resources: Resources):
    front = desk.front
    async with resources.database.as_auth() as db:
        await front.id.desk.consider(db, EventTag.GUESSING_PAUSED, user_id=None, origin=ELSEWHERE)
    alert = (await desk.raised())[AlertKind.LOCKOUT]
    admin, bob = await front.subject(desk.admin.signed_in), await front.subject((await front.person()).signed_in)
    with pytest.raises(Forbidden):
        await desk.alerts.move(bob, alert.id, AlertState.RESOLVED, "", HOME)
    await desk.alerts.move(admin, alert.id, AlertState.ACKNOWLEDGED, "Looking at it", HOME)
    with pytest.raises(Conflict):
        await desk.alerts.move(admin, alert.id, AlertState.ACKNOWLEDGED, "", HOME)
    await desk.alerts.move(admin, alert.id, AlertState.RESOLVED, "A lecture about passwords", HOME)
    with pytest.raises(NotFound):
        await desk.alerts.move(admin, bob.user_id, AlertState.RESOLVED, "", HOME)
    seen = next(a for a in (await desk.alerts.page(AlertState.RESOLVED, None, 100)).items if a.id == alert.id)
    assert (seen.note, seen.handled_by) == ("A lecture about passwords", admin.user_id)
    async with resources.database.as_auth() as db:
        await front.id.desk.consider(db, EventTag.GUESSING_PAUSED, user_id=None, origin=ELSEWHERE)
    assert (await desk.raised())[AlertKind.LOCKOUT].id != alert.id
