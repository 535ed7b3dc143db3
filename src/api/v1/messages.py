"""Rooms and messages over HTTP. A message leaves only by ``confirm``, with a person's word for exactly that text."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, status

from src.api.dependencies import CurrentUser, ServicesDep, limit
from src.schemas.messages import MessagePreview, MessageRequest, RoomList, Thread
from src.schemas.outgoing import ConfirmOutgoing, OutgoingAnswer

router = APIRouter(prefix="/api/v1/messages", tags=["messages"])


@router.get("", dependencies=[Depends(limit("messages.read"))])
async def rooms(subject: CurrentUser, services: ServicesDep) -> RoomList:
    """List the person's rooms, the last changed first."""
    return await services.desk.messages.rooms(subject.user_id)


@router.get("/{room_id}", dependencies=[Depends(limit("messages.read"))])
async def thread(
    room_id: UUID, subject: CurrentUser, services: ServicesDep, older: Annotated[bool, Query()] = False
) -> Thread:
    """Show one room with its messages; ``older`` reads the page before those that are held."""
    return await services.desk.messages.thread(subject.user_id, room_id, older=older)


@router.post("/{room_id}", status_code=status.HTTP_201_CREATED, dependencies=[Depends(limit("messages.prepare"))])
async def prepare(room_id: UUID, asked: MessageRequest, subject: CurrentUser, services: ServicesDep) -> MessagePreview:
    """Show exactly what would be sent. Nothing leaves."""
    return await services.desk.messages.prepare(subject.user_id, room_id, asked.text)


@router.post("/{room_id}/confirm", dependencies=[Depends(limit("messages.confirm"))])
async def confirm(room_id: UUID, asked: ConfirmOutgoing, subject: CurrentUser, services: ServicesDep) -> OutgoingAnswer:
    """Take the person's word for one message and send it, once."""
    return await services.desk.messages.confirm(subject.user_id, subject.session_id, room_id, asked.preview_id)


@router.post("/{room_id}/check", dependencies=[Depends(limit("messages.confirm"))])
async def check(room_id: UUID, asked: ConfirmOutgoing, subject: CurrentUser, services: ServicesDep) -> OutgoingAnswer:
    """Look a message up whose answer was lost."""
    return await services.desk.messages.outgoing.check(subject.user_id, asked.preview_id)
