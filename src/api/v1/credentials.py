"""One's own password, address, sessions and tokens for scripts, over HTTP. Factors are in ``security``."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter, Depends, Response, status

from src.api.cookies import clear_refresh_cookie, set_refresh_cookie
from src.api.dependencies import CurrentUser, OriginDep, ServicesDep, fresh, limit
from src.domain.step_up import StepUpPurpose
from src.schemas.auth import SessionAnswer, StatusAnswer
from src.schemas.credentials import (
    AddressRequest,
    NewTokenRequest,
    PasswordChangeRequest,
    SessionList,
    SessionsEnded,
    TokenList,
    TokenMade,
)

router = APIRouter(prefix="/security", tags=["security"])


@router.post("/password", dependencies=[Depends(limit("security.password")), Depends(fresh(StepUpPurpose.PASSWORD))])
async def change_password(
    body: PasswordChangeRequest, subject: CurrentUser, services: ServicesDep, origin: OriginDep, response: Response
) -> SessionAnswer:
    """Change the password; every other device is signed out, and this one goes on under a fresh session."""
    signed_in = await services.passwords.change(
        subject, body.current_password.get_secret_value(), body.new_password.get_secret_value(), origin
    )
    set_refresh_cookie(response, signed_in)
    return signed_in.answer


@router.post(
    "/email",
    status_code=status.HTTP_202_ACCEPTED,
    dependencies=[Depends(limit("security.email")), Depends(fresh(StepUpPurpose.EMAIL))],
)
async def change_address(
    body: AddressRequest, subject: CurrentUser, services: ServicesDep, origin: OriginDep
) -> StatusAnswer:
    """Mail a link to the new address. The answer is the same whether somebody has it or not."""
    await services.addresses.ask(subject, body.email, origin)
    return StatusAnswer(status="confirmation_sent")


@router.get("/sessions")
async def sessions(subject: CurrentUser, services: ServicesDep) -> SessionList:
    """List the devices that are signed in."""
    return await services.sessions.list(subject)


@router.delete(
    "/sessions/{session_id}",
    status_code=status.HTTP_204_NO_CONTENT,
    dependencies=[Depends(limit("security.sessions")), Depends(fresh(StepUpPurpose.SESSIONS))],
)
async def revoke_session(
    session_id: UUID, subject: CurrentUser, services: ServicesDep, origin: OriginDep, response: Response
) -> None:
    """Sign one device out, this one too if it is named."""
    await services.sessions.revoke(subject, session_id, origin)
    if session_id == subject.session_id:
        clear_refresh_cookie(response)


@router.post(
    "/sessions/end-others",
    dependencies=[Depends(limit("security.sessions")), Depends(fresh(StepUpPurpose.SESSIONS))],
)
async def end_other_sessions(subject: CurrentUser, services: ServicesDep, origin: OriginDep) -> SessionsEnded:
    """Sign every other device out. Signing out everywhere, this device too, is ``/auth/logout``."""
    return await services.sessions.end_others(subject, origin)


@router.get("/tokens")
async def tokens(subject: CurrentUser, services: ServicesDep) -> TokenList:
    """List the tokens for scripts, without the tokens themselves."""
    return await services.tokens.list(subject)


@router.post(
    "/tokens",
    status_code=status.HTTP_201_CREATED,
    dependencies=[Depends(limit("security.tokens")), Depends(fresh(StepUpPurpose.TOKENS))],
)
async def make_token(
    body: NewTokenRequest, subject: CurrentUser, services: ServicesDep, origin: OriginDep
) -> TokenMade:
    """Make a token for scripts and show it, this one time."""
    return await services.tokens.make(subject, body, origin)


@router.delete(
    "/tokens/{token_id}", status_code=status.HTTP_204_NO_CONTENT, dependencies=[Depends(limit("security.tokens"))]
)
async def revoke_token(token_id: UUID, subject: CurrentUser, services: ServicesDep, origin: OriginDep) -> None:
    """End a token at once."""
    await services.tokens.revoke(subject, token_id, origin)
