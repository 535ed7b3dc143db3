"""Telling a person by mail what happened while they were away: to their grant, to a search that runs by itself. Finding it out is others' matter."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from src.domain.schedules import MOST_FAILURES, SILENT_FROM, Ended
from src.services.mail_texts import MailKind
from src.services.notification_service import NotificationService
from src.services.saved_search_service import SavedSearchService

KINDS: Final[dict[Ended, MailKind]] = {"silent": MailKind.SEARCH_SILENT, "stopped": MailKind.SEARCH_STOPPED}


class Notices:
    """Mails about what a person left running."""

    def __init__(self, notifications: NotificationService, searches: SavedSearchService) -> None:
        self._notifications = notifications
        self._searches = searches

    async def tell_grant_ended(self, user_id: UUID) -> None:
        """Mail the person that their grant at Upwork ended."""
        await self._notifications.mail_person(user_id, MailKind.UPWORK_ENDED, page="upwork")

    async def tell_search_ended(self, user_id: UUID, search_id: UUID, how: Ended) -> None:
        """Mail the person that a search brings nothing any more; nothing about one that they have removed."""
        name = (await self._searches.names(user_id)).get(str(search_id))
        if name is None:
            return
        values = {"name": name, "runs": str(SILENT_FROM), "failures": str(MOST_FAILURES)}
        await self._notifications.mail_person(user_id, KINDS[how], page="searches", values=values)
