"""Rooms and messages over HTTP. A message leaves only by ``confirm``, with a person's word for exactly that text."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, status

from src.api.dependencies import CurrentUser, PresenceDep, ServicesDep, limit
from src.api.sse import REPLY_EVENTS, EventStream, writing_stream
from src.schemas.messages import MessagePreview, MessageRequest, RoomList, Thread
from src.schemas.outgoing import ConfirmOutgoing, OutgoingAnswer
from src.schemas.replies import ThreadNotes

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


@router.get("/{room_id}/notes", dependencies=[Depends(limit("messages.read"))])
async def notes(room_id: UUID, subject: CurrentUser, services: ServicesDep) -> ThreadNotes:
    """Show what of a room is worth knowing before one answers: what was said of dates, money and files, and what to ask in a call."""
    return await services.applications.replies.notes(subject.user_id, room_id)


@router.post(
    "/{room_id}/reply",
    response_class=EventStream,
    responses=REPLY_EVENTS,
    dependencies=[Depends(limit("messages.reply"))],
)
async def draft_reply(room_id: UUID, subject: CurrentUser, services: ServicesDep, is_here: PresenceDep) -> EventStream:
    """Write a reply to the client's last message, told as it goes: ``start``, ``delta`` …, then ``done`` with it, or ``failed``.

    It is kept nowhere and sent by nobody: the person edits it, and confirms it like any other message.
    """
    return writing_stream(await services.applications.replies.draft(subject.user_id, room_id), is_here)


@router.post("", status_code=status.HTTP_201_CREATED, dependencies=[Depends(limit("messages.prepare"))])
async def prepare(asked: MessageRequest, subject: CurrentUser, services: ServicesDep) -> MessagePreview:
    """Show exactly what would be sent to a room. Nothing leaves."""
    return await services.desk.messages.prepare(subject.user_id, asked.room_id, asked.text, is_drafted=asked.drafted)


@router.post("/{room_id}/confirm", dependencies=[Depends(limit("messages.confirm"))])
async def confirm(room_id: UUID, asked: ConfirmOutgoing, subject: CurrentUser, services: ServicesDep) -> OutgoingAnswer:
    """Take the person's word for one message and send it, once."""
    return await services.desk.messages.confirm(subject.user_id, subject.session_id, room_id, asked.preview_id)


@router.post("/{room_id}/check", dependencies=[Depends(limit("messages.confirm"))])
async def check(room_id: UUID, asked: ConfirmOutgoing, subject: CurrentUser, services: ServicesDep) -> OutgoingAnswer:
    """Look a message up whose answer was lost."""
    return await services.desk.messages.check(subject.user_id, room_id, asked.preview_id)
