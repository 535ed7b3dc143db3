"""Language models over HTTP: a person's own servers, caps, what was used, the log of calls. Letters are written elsewhere."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter, Depends, status

from src.api.dependencies import CurrentUser, ServicesDep, limit
from src.schemas.ai import (
    AIAnswer,
    AISettingsRequest,
    CallLog,
    FoundFacts,
    MaterialRequest,
    ServerAnswer,
    ServerOrderRequest,
    ServerRequest,
    StyleAnswer,
    StyleRequest,
    TrialAnswer,
)

router = APIRouter(prefix="/api/v1/ai", tags=["ai"])
WRITES = [Depends(limit("ai.write"))]


@router.get("")
async def read(subject: CurrentUser, services: ServicesDep) -> AIAnswer:
    """Show the servers, the settings and what today has taken."""
    return await services.ai.servers.answer(subject.user_id)


@router.put("", dependencies=WRITES)
async def save(asked: AISettingsRequest, subject: CurrentUser, services: ServicesDep) -> AIAnswer:
    """Keep the settings."""
    return await services.ai.servers.save_settings(subject.user_id, asked)


@router.post("/servers", status_code=status.HTTP_201_CREATED, dependencies=WRITES)
async def add_server(asked: ServerRequest, subject: CurrentUser, services: ServicesDep) -> ServerAnswer:
    """Keep a server of one's own."""
    return await services.ai.servers.add(subject.user_id, asked)


@router.put("/servers/order", dependencies=WRITES)
async def order_servers(asked: ServerOrderRequest, subject: CurrentUser, services: ServicesDep) -> AIAnswer:
    """Say in which order one's own servers are asked."""
    return await services.ai.servers.put_in_order(subject.user_id, asked.ids)


@router.put("/servers/{server_id}", dependencies=WRITES)
async def save_server(
    server_id: UUID, asked: ServerRequest, subject: CurrentUser, services: ServicesDep
) -> ServerAnswer:
    """Change a server. A key that is not given stays, unless the address is a new one."""
    return await services.ai.servers.save(subject.user_id, server_id, asked)


@router.delete("/servers/{server_id}", status_code=status.HTTP_204_NO_CONTENT, dependencies=WRITES)
async def remove_server(server_id: UUID, subject: CurrentUser, services: ServicesDep) -> None:
    """Remove a server and its key."""
    await services.ai.servers.remove(subject.user_id, server_id)


@router.post("/servers/{server_id}/trial", dependencies=[Depends(limit("ai.trial"))])
async def trial(server_id: UUID, subject: CurrentUser, services: ServicesDep) -> TrialAnswer:
    """Ask a server for one word."""
    return await services.ai.servers.trial(subject.user_id, server_id)


@router.get("/style")
async def style(subject: CurrentUser, services: ServicesDep) -> StyleAnswer:
    """Show which letters a model learns one's manner from, and what of them it is shown."""
    return await services.applications.drafts.style.answer(subject.user_id)


@router.put("/style", dependencies=WRITES)
async def save_style(asked: StyleRequest, subject: CurrentUser, services: ServicesDep) -> StyleAnswer:
    """Switch the learning of one's manner on or off, or begin it anew."""
    return await services.applications.drafts.style.save(subject.user_id, asked)


@router.get("/calls")
async def calls(subject: CurrentUser, services: ServicesDep) -> CallLog:
    """List the last calls with what was sent, while that is kept."""
    return CallLog(items=await services.ai.ledger.calls(subject.user_id))


@router.post("/facts", dependencies=[Depends(limit("drafting.material"))])
async def find_facts(asked: MaterialRequest, subject: CurrentUser, services: ServicesDep) -> FoundFacts:
    """Find sentences in one's own text that could be facts. Each is kept only where the person confirms it."""
    return await services.material.find(subject.user_id, asked)
