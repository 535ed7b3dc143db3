"""Is this process alive, can it do its work, and what is this installation: the routes anybody may ask."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from src.api.dependencies import ServicesDep
from src.schemas.meta import AiMeta, Meta, UpworkMeta
from src.services.account_service import CONSENT_VERSION

router = APIRouter(tags=["health"])


@router.get("/health/live")
async def live() -> dict[str, str]:
    """Say that the process answers."""
    return {"status": "alive"}


@router.get("/health/ready", responses={503: {"description": "The database or Valkey does not answer"}})
async def ready(services: ServicesDep) -> JSONResponse:
    """Say whether the database and Valkey answer: 200 where both do, else 503."""
    readiness = await services.health.readiness()
    content = {"status": "ready" if readiness.ready else "not_ready"}
    return JSONResponse(content, 200 if readiness.ready else 503)


@router.get("/api/v1/meta")
async def meta(services: ServicesDep) -> Meta:
    """Describe the installation to somebody who has not signed in yet."""
    installation = services.health.installation()
    return Meta(
        version=installation.version,
        environment=installation.environment,
        upwork=UpworkMeta(mode=installation.upwork_mode),
        ai=AiMeta(mode=installation.ai_mode, model=installation.ai_model),
        mail=installation.mail,
        sms=installation.sms,
        consent_version=CONSENT_VERSION,
        first_admin_open=await services.accounts.first_admin_open(),
    )
