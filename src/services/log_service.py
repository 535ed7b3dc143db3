"""A person's own security log: pages of it, and all of it as a file. Everybody's is ``audit_service``'s; writing is ``auth.security_monitor``'s."""

from __future__ import annotations

import csv
import io
from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from src.auth.encryption import UserKey
from src.auth.models import AuthSubject, Origin
from src.auth.security_monitor import SecurityMonitor, own_origin
from src.auth.sessions import device_of
from src.database.models import SecurityLog
from src.database.repositories.security import SecurityLogRepository
from src.domain.event_tags import EventTag
from src.domain.log_kinds import events_of
from src.schemas.common import Page
from src.schemas.security import LogEntry, LogExport, LogFilter, LogQuery
from src.services.cursors import read_cursor, write_cursor
from src.services.resources import Resources

EXPORT_CHUNK: Final = 500
"""Events read in one transaction of an export: none stays open for as long as somebody downloads."""

COLUMNS: Final = ("at", "event", "outcome", "address", "device", "request_id", "id")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")

Before = tuple[datetime, UUID] | None


class LogService:
    """What happened to a person's account, for the person."""

    def __init__(self, resources: Resources) -> None:
        self._r = resources
        self._monitor = SecurityMonitor(resources.vault, resources.clock)

    async def page(self, subject: AuthSubject, asked: LogQuery) -> Page[LogEntry]:
        """Return a page of the person's own events, the newest first; raises Invalid (``cursor_invalid``)."""
        entries, following = await self._read(subject.user_id, asked, read_cursor(asked.cursor), asked.limit)
        return Page(items=entries, next_cursor=write_cursor(*following) if following else None)

    async def export(self, subject: AuthSubject, asked: LogExport, origin: Origin) -> AsyncIterator[bytes]:
        """Write down that the log is taken out, and return it as a file in pieces, the newest first."""
        async with self._r.database.as_user(subject.user_id) as db:
            await self._monitor.record(db, EventTag.OWN_LOG_EXPORTED, user_id=subject.user_id, origin=origin)
        chunks = self._chunks(subject.user_id, asked)
        return _as_csv(chunks) if asked.format == "csv" else _as_json(chunks)

    async def _chunks(self, user_id: UUID, asked: LogFilter) -> AsyncIterator[list[LogEntry]]:
        before: Before = None
        while True:
            entries, before = await self._read(user_id, asked, before, EXPORT_CHUNK)
            yield entries
            if before is None:
                return

    async def _read(self, user_id: UUID, asked: LogFilter, before: Before, limit: int) -> tuple[list[LogEntry], Before]:
        """Return some events from the one after ``before``, and where the ones after them begin, if there are any."""
        async with self._r.database.as_user(user_id) as db:
            rows = await SecurityLogRepository(db).page(
                user_id,
                limit + 1,
                before,
                since=asked.since,
                until=asked.until,
                events=events_of(asked.kind, asked.outcome),
            )
            key = await self._r.vault.key_of(db, user_id)
        shown = rows[:limit]
        following = (shown[-1].at, shown[-1].id) if len(rows) > limit else None
        return [_entry(key, row) for row in shown], following


def _entry(key: UserKey, row: SecurityLog) -> LogEntry:
    origin = own_origin(key, row)
    device = device_of(origin)
    return LogEntry(
        id=row.id,
        at=row.at,
        event=row.event,
        outcome=row.event.rpartition(":")[2],
        address=origin.address,
        device=f"{device.browser} · {device.system}" if origin.agent else "",
        request_id=row.request_id,
    )


async def _as_csv(chunks: AsyncIterator[list[LogEntry]]) -> AsyncIterator[bytes]:
    yield _csv_lines([COLUMNS])
    async for entries in chunks:
        written = [entry.model_dump(mode="json") for entry in entries]
        yield _csv_lines([[_cell(each[column]) for column in COLUMNS] for each in written])


def _csv_lines(rows: Sequence[Sequence[str]]) -> bytes:
    lines = io.StringIO()
    csv.writer(lines).writerows(rows)
    return lines.getvalue().encode()


def _cell(value: str | None) -> str:
    """Return a value as a spreadsheet is to show it: what a browser called itself must not be run as a formula."""
    text = value or ""
    return f"'{text}" if text.startswith(_FORMULA) else text


async def _as_json(chunks: AsyncIterator[list[LogEntry]]) -> AsyncIterator[bytes]:
    separator = "[\n"
    async for entries in chunks:
        for entry in entries:
            yield f"{separator}{entry.model_dump_json()}".encode()
            separator = ",\n"
    yield b"[]\n" if separator == "[\n" else b"\n]\n"
