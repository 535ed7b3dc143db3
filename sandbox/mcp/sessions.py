"""MCP sessions: who has one and how long it lives. They live in memory; how a client asks for one is in ``transport``."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

_MAX_SESSIONS = 2000


@dataclass(slots=True)
class Session:
    """An opened conversation of one grant, with the moment of its latest call."""

    grant_id: str
    used_at: datetime


class SessionBook:
    """All living sessions. A restart loses them, as a client must expect anyway."""

    def __init__(self) -> None:
        self.sessions: dict[str, Session] = {}

    def open(self, grant_id: str, now: datetime) -> str:
        """A new session's id; the oldest makes room when there are too many."""
        while len(self.sessions) >= _MAX_SESSIONS:
            self.sessions.pop(next(iter(self.sessions)))
        identifier = secrets.token_hex(16)
        self.sessions[identifier] = Session(grant_id, now)
        return identifier

    def use(self, identifier: str, grant_id: str, now: datetime, life: timedelta) -> bool:
        """Whether this is a living session of this grant; if so its life begins anew."""
        session = self.sessions.get(identifier)
        if session is None or session.grant_id != grant_id:
            return False
        if now - session.used_at > life:
            del self.sessions[identifier]
            return False
        session.used_at = now
        return True

    def close(self, identifier: str, grant_id: str) -> bool:
        """End a session of this grant. Returns whether there was one."""
        session = self.sessions.get(identifier)
        if session is None or session.grant_id != grant_id:
            return False
        del self.sessions[identifier]
        return True

    def lose(self) -> int:
        """Forget all sessions, as a restarted server does. Returns how many."""
        count = len(self.sessions)
        self.sessions.clear()
        return count
