"""What people do with their factors, by the real services. The cases are in the ``test_*`` modules beside this one."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Iterable
from typing import Any

from src.auth.models import AuthSubject, FactorKind, Origin
from src.domain.step_up import StepUpPurpose
from src.errors import AppError
from src.schemas.auth import SignedIn
from src.schemas.passkeys import NewCredential, UsedCredential
from src.schemas.security import CodeOffer, Confirmation, ConfirmFactorRequest, EnableFactorRequest, PasskeyOffer
from tests.accounts import HOME, FrontDoor, Person
from tests.authenticator import Authenticator, Key

PHONE = "+380671234567"
OTHER_PHONE = "+380501234567"


async def outcome(attempt: Awaitable[Any]) -> str:
    """Return ``ok`` or the code of the refusal."""
    try:
        await attempt
    except AppError as refusal:
        if refusal.status >= 500:
            raise
        return refusal.code
    return "ok"


async def at_once(attempts: Iterable[Awaitable[Any]]) -> Counter[str]:
    """Make every attempt at the same time and count how they ended."""
    return Counter(await asyncio.gather(*(outcome(attempt) for attempt in attempts)))


async def offer_passkey(front: FrontDoor, person: Person) -> tuple[AuthSubject, PasskeyOffer]:
    """Step up and ask for a passkey."""
    subject = await front.step_up(person, StepUpPurpose.FACTORS)
    offer = await front.enrolment.offer(subject, EnableFactorRequest(kind="passkey"), HOME)
    assert isinstance(offer, PasskeyOffer)
    return subject, offer


async def confirm_passkey(
    front: FrontDoor, subject: AuthSubject | None, offer: PasskeyOffer, credential: dict[str, Any]
) -> Confirmation:
    """Hand in what the authenticator made."""
    wish = ConfirmFactorRequest(factor_id=offer.factor_id, credential=NewCredential.model_validate(credential))
    return await front.enrolment.confirm(subject, wish, HOME)


async def add_passkey(front: FrontDoor, person: Person, device: Authenticator | None = None) -> Authenticator:
    """Give a person a passkey and return its authenticator."""
    device = device or Authenticator()
    subject, offer = await offer_passkey(front, person)
    await confirm_passkey(front, subject, offer, device.create(offer.options))
    return device


async def use_alone(front: FrontDoor, device: Authenticator, key: Key | None = None, **lies: Any) -> SignedIn:
    """Sign in with a passkey and nothing else."""
    begun = await front.passkeys.begin()
    credential = device.get(begun.options, key, **lies)
    return await hand_in(front, begun.challenge_id, credential)


async def hand_in(front: FrontDoor, challenge_id: str, credential: dict[str, Any]) -> SignedIn:
    """Hand in an answer to a ceremony without a name."""
    return await front.passkeys.sign_in(challenge_id, UsedCredential.model_validate(credential).plain(), HOME)


async def use_second(front: FrontDoor, challenge: str, device: Authenticator, **lies: Any) -> SignedIn:
    """Finish a sign-in with a passkey as its second factor."""
    question = await front.passkeys.begin_second(challenge)
    credential = UsedCredential.model_validate(device.get(question.options, **lies)).plain()
    return await front.logins.verify_factor(challenge, FactorKind.PASSKEY, "", HOME, credential=credential)


async def add_sent(front: FrontDoor, person: Person, kind: FactorKind, phone: str = PHONE) -> None:
    """Give a person codes by SMS or mail."""
    subject = await front.step_up(person, StepUpPurpose.FACTORS)
    asked = (
        EnableFactorRequest(kind="sms", phone=phone) if kind is FactorKind.SMS else EnableFactorRequest(kind="email")
    )
    offer = await front.enrolment.offer(subject, asked, HOME)
    assert isinstance(offer, CodeOffer)
    await front.work_off()
    code = front.phones.code(phone) if kind is FactorKind.SMS else front.mailbox.code(person.email)
    await front.enrolment.confirm(subject, ConfirmFactorRequest(factor_id=offer.factor_id, code=code), HOME)


async def sent_code(front: FrontDoor, person: Person, challenge: str, kind: FactorKind, phone: str = PHONE) -> str:
    """Have a code sent for a sign-in and read it."""
    await front.codes.send_for_sign_in(challenge, kind, HOME)
    await front.work_off()
    return front.phones.code(phone) if kind is FactorKind.SMS else front.mailbox.code(person.email)


def verify(front: FrontDoor, challenge: str, kind: FactorKind, code: str, origin: Origin = HOME) -> Awaitable[SignedIn]:
    """Finish a sign-in with a code."""
    return front.logins.verify_factor(challenge, kind, code, origin)
