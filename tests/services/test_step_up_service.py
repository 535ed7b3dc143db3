"""Step-up: one purpose, one session, five minutes, one answer. Doors that ask for it are tested where they are."""

from __future__ import annotations

import asyncio

import pytest

from src.auth.models import FactorKind
from src.domain.step_up import StepUpPurpose
from src.errors import AppError, Invalid, NeedsStepUp, Unauthenticated
from src.services.resources import Resources
from tests.accounts import ELSEWHERE, HOME, FrontDoor


@pytest.fixture
def front(resources: Resources) -> FrontDoor:
    return FrontDoor(resources)


async def test_one_purpose_one_session_five_minutes(front: FrontDoor, clock):
    alice = await front.person()
    clock.forward(minutes=1)
    here = await front.subject(alice.signed_in)
    there = await front.subject(await front.sign_in(alice))
    await front.step_up(alice, StepUpPurpose.EMAIL)
    await front.step_ups.require(here, StepUpPurpose.EMAIL)
    for subject, purpose in ((here, StepUpPurpose.PASSWORD), (there, StepUpPurpose.EMAIL)):
        with pytest.raises(NeedsStepUp):
            await front.step_ups.require(subject, purpose)
    clock.forward(seconds=301)
    with pytest.raises(NeedsStepUp):
        await front.step_ups.require(here, StepUpPurpose.EMAIL)


async def test_challenge_of_one_session_is_none_of_another_and_runs_out(front: FrontDoor, clock):
    alice = await front.person()
    here = await front.subject(alice.signed_in)
    there = await front.subject(await front.sign_in(alice))
    offer = await front.step_ups.offer(here, StepUpPurpose.ADMIN, HOME)
    assert offer.factors == ["totp", "backup_code"]
    with pytest.raises(Unauthenticated, match="Sign in again"):
        await front.step_ups.verify(there, offer.challenge, FactorKind.BACKUP_CODE, alice.backup_codes[0], HOME)
    with pytest.raises(Invalid, match="wrong"):
        await front.step_ups.verify(here, offer.challenge, FactorKind.TOTP, "000000", HOME)
    clock.forward(seconds=301)
    with pytest.raises(Unauthenticated):
        await front.step_ups.verify(here, offer.challenge, FactorKind.BACKUP_CODE, alice.backup_codes[0], HOME)


async def test_thirty_answers_at_once_count_once(front: FrontDoor):
    alice = await front.person()
    subject = await front.subject(alice.signed_in)
    offer = await front.step_ups.offer(subject, StepUpPurpose.TOKENS, HOME)
    code = alice.backup_codes[0]
    calls = [front.step_ups.verify(subject, offer.challenge, FactorKind.BACKUP_CODE, code, HOME) for _ in range(30)]
    done = await asyncio.gather(*calls, return_exceptions=True)
    assert [result for result in done if result is None] == [None]
    assert all(isinstance(result, AppError) for result in done if result is not None)


async def test_guesses_are_counted_with_those_of_every_other_door(front: FrontDoor):
    alice = await front.person()
    subject = await front.subject(alice.signed_in)
    offer = await front.step_ups.offer(subject, StepUpPurpose.ADMIN, HOME)
    for _ in range(3):
        with pytest.raises(Invalid):
            await front.step_ups.verify(subject, offer.challenge, FactorKind.TOTP, "000000", HOME)
    for _ in range(2):
        with pytest.raises(AppError, match="wrong"):
            await front.logins.login(alice.email, "not the right one", ELSEWHERE)
    with pytest.raises(AppError, match="Too many"):
        await front.logins.login(alice.email, alice.password, ELSEWHERE)
