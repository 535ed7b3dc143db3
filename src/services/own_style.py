"""The manner of a person's own letters: which letters it is taken from, what of them a model is shown, beginning anew."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from src.database.models import Application
from src.database.repositories.drafts import DraftRepository
from src.domain.prompting import style_beginnings
from src.schemas.ai import AISettingsBody, StyleAnswer, StyleLetter, StyleRequest
from src.services import application_store as store
from src.services.ai_servers import AIServers
from src.services.resources import Resources

MOST_LETTERS: Final = 3


class OwnStyle:
    """Tells and changes what of a person's own letters their models learn from."""

    def __init__(self, resources: Resources, servers: AIServers) -> None:
        self._r = resources
        self._servers = servers

    async def letters(self, user_id: UUID, but: UUID) -> tuple[str, ...]:
        """Return letters to take the manner from, the newest first, but for one application; none unless the person wishes it."""
        mine = await self._servers.mine(user_id)
        if not mine.use_own_style:
            return ()
        return tuple(letter for _, letter in await self._newest(user_id, mine, but))

    async def answer(self, user_id: UUID) -> StyleAnswer:
        """Return which letters count, whether the manner is taken or not, and what of each a model would be shown."""
        version, mine = await self._servers.settings(user_id)
        found = await self._newest(user_id, mine, None)
        shown = style_beginnings([letter for _, letter in found])
        return StyleAnswer(
            version=version,
            enabled=mine.use_own_style,
            since=mine.style_since,
            letters=[
                StyleLetter(application_id=row.id, job_title=row.job_title, confirmed_at=row.confirmed_at, shown=text)
                for (row, _), text in zip(found, shown, strict=True)
                if row.confirmed_at is not None
            ],
        )

    async def save(self, user_id: UUID, asked: StyleRequest) -> StyleAnswer:
        """Switch it on or off, or begin anew; raises Conflict (``version_conflict``)."""
        await self._servers.save_style(user_id, asked)
        return await self.answer(user_id)

    async def _newest(self, user_id: UUID, mine: AISettingsBody, but: UUID | None) -> list[tuple[Application, str]]:
        async with self._r.database.as_user(user_id) as db:
            rows = await DraftRepository(db).own_letters(but, MOST_LETTERS, since=mine.style_since)
            key = await self._r.vault.key_of(db, user_id)
        return [(row, store.open_draft(key, row).letter) for row in rows]
