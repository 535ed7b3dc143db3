"""The signed-in person: reading and changing oneself. Factors and devices are in ``security``."""

from __future__ import annotations

from fastapi import APIRouter, Depends

from src.api.dependencies import CurrentUser, ServicesDep, limit
from src.schemas.auth import Me, MeUpdate

router = APIRouter(prefix="/api/v1/me", tags=["me"])


@router.get("")
async def me(services: ServicesDep, subject: CurrentUser) -> Me:
    """Return the signed-in person."""
    return await services.accounts.me(subject.user_id)


@router.patch("", dependencies=[Depends(limit("me.update"))])
async def update_me(body: MeUpdate, services: ServicesDep, subject: CurrentUser) -> Me:
    """Set the language."""
    return await services.accounts.set_locale(subject.user_id, body.locale)
