"""The parts of a sign-in that take more than one call: passkeys, and codes that are sent first. The rest of it is in ``auth``."""

from __future__ import annotations

from fastapi import APIRouter, Depends, Response, status

from src.api.cookies import set_refresh_cookie
from src.api.dependencies import CurrentUser, OriginDep, ServicesDep, limit
from src.auth.models import FactorKind
from src.schemas.auth import ChallengeRequest, PasskeySignIn, SendCodeRequest, SessionAnswer, StatusAnswer
from src.schemas.passkeys import PasskeyOptions, PasskeyQuestion

router = APIRouter(tags=["auth"])


@router.post("/auth/passkey/options", dependencies=[Depends(limit("auth.passkey_options"))])
async def passkey_options(services: ServicesDep) -> PasskeyOptions:
    """Begin a sign-in without a name: what the browser is to be asked, good for five minutes and one answer."""
    return await services.passkeys.begin()


@router.post("/auth/passkey/verify", dependencies=[Depends(limit("auth.passkey_verify"))])
async def verify_passkey(
    body: PasskeySignIn, services: ServicesDep, origin: OriginDep, response: Response
) -> SessionAnswer:
    """Check the passkey's answer and open a session; only a passkey that knows its owner by itself can do this."""
    signed_in = await services.passkeys.sign_in(body.challenge_id, body.credential.plain(), origin)
    set_refresh_cookie(response, signed_in)
    return signed_in.answer


@router.post("/auth/mfa/passkey/options", dependencies=[Depends(limit("auth.passkey_options"))])
async def second_factor_options(body: ChallengeRequest, services: ServicesDep) -> PasskeyQuestion:
    """Ask for a passkey as the second factor of a sign-in."""
    return await services.passkeys.begin_second(body.challenge)


@router.post("/auth/mfa/send", status_code=202, dependencies=[Depends(limit("auth.mfa_send"))])
async def send_code(body: SendCodeRequest, services: ServicesDep, origin: OriginDep) -> StatusAnswer:
    """Send a code by SMS or mail for a sign-in; three an hour."""
    await services.codes.send_for_sign_in(body.challenge, FactorKind(body.factor), origin)
    return StatusAnswer(status="code_sent")


@router.post(
    "/security/step-up/passkey", status_code=status.HTTP_200_OK, dependencies=[Depends(limit("security.step_up"))]
)
async def step_up_options(body: ChallengeRequest, subject: CurrentUser, services: ServicesDep) -> PasskeyQuestion:
    """Ask for a passkey as the answer to a step-up."""
    return PasskeyQuestion(options=await services.step_ups.passkey_options(subject, body.challenge))
