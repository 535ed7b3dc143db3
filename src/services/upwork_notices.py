"""Telling a person by mail what happened to their grant at Upwork. Finding it out is ``upwork_connections``' matter."""

from __future__ import annotations

from uuid import UUID

from src.database.repositories.users import UserRepository
from src.services.identity import open_address
from src.services.mail_texts import MailKind
from src.services.notification_service import NotificationService
from src.services.resources import Resources


class UpworkNotices:
    """Mails about grants."""

    def __init__(self, resources: Resources, notifications: NotificationService) -> None:
        self._r = resources
        self._notifications = notifications

    async def tell_ended(self, user_id: UUID) -> None:
        """Mail the person that their grant ended; nothing for somebody who is gone, locked, or has not confirmed an address."""
        async with self._r.database.as_auth() as db:
            account = await UserRepository(db).account(user_id)
            if account is None or account.email_verified_at is None or account.status != "active":
                return
            key = await self._r.vault.key_of(db, user_id)
            await self._notifications.defer_mail(
                db,
                MailKind.UPWORK_ENDED,
                to=open_address(key, user_id, account.email_sealed),
                locale=account.locale,
                link=self._notifications.page("upwork"),
                values={"time": self._notifications.moment()},
            )
