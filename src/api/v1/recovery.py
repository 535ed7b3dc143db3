"""Links that mails carry, over HTTP: a forgotten password, a change of address. Each answers without a session."""

from __future__ import annotations

from fastapi import APIRouter, Depends, Response, status

from src.api.cookies import set_device_cookie
from src.api.dependencies import OriginDep, ServicesDep, limit
from src.schemas.auth import StatusAnswer
from src.schemas.credentials import AddressTokenRequest, ForgotRequest, ResetRequest

router = APIRouter(prefix="/auth", tags=["auth"])


@router.post("/password/forgot", status_code=status.HTTP_202_ACCEPTED, dependencies=[Depends(limit("auth.forgot"))])
async def forgot(body: ForgotRequest, services: ServicesDep, origin: OriginDep) -> StatusAnswer:
    """Mail a link to set a new password, if the address has an account. The answer is always the same."""
    await services.passwords.forgot(body.email, origin)
    return StatusAnswer(status="reset_sent")


@router.post("/password/reset", dependencies=[Depends(limit("auth.reset"))])
async def reset(body: ResetRequest, services: ServicesDep, origin: OriginDep, response: Response) -> StatusAnswer:
    """Set a new password with the token of the mail. Signs nobody in."""
    device_token = await services.passwords.reset(body.token, body.password.get_secret_value(), origin)
    if device_token is not None:
        set_device_cookie(response, device_token)
    return StatusAnswer(status="password_reset")


@router.post("/email/confirm", dependencies=[Depends(limit("auth.address"))])
async def confirm(body: AddressTokenRequest, services: ServicesDep, origin: OriginDep) -> StatusAnswer:
    """Prove the new address with the token of its mail; from now on it is the account's."""
    await services.addresses.confirm(body.token, origin)
    return StatusAnswer(status="address_changed")


@router.post("/email/undo", dependencies=[Depends(limit("auth.address"))])
async def undo(body: AddressTokenRequest, services: ServicesDep, origin: OriginDep) -> StatusAnswer:
    """Put the old address back with the token of its mail, and end everything that was opened meanwhile."""
    await services.addresses.undo(body.token, origin)
    return StatusAnswer(status="address_restored")
