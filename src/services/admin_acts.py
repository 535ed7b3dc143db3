"""How mails call what an administrator did, in English and Ukrainian. The mails themselves are in ``mail_texts``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from src.domain.event_tags import EventTag

ADMIN_ACTS: Final[Mapping[str, Mapping[EventTag, str]]] = {
    "en": {
        EventTag.ACCOUNT_LOCKED: "Your account was locked and signed out everywhere",
        EventTag.ACCOUNT_UNLOCKED: "Your account was unlocked",
        EventTag.SESSIONS_ENDED_BY_ADMIN: "You were signed out on every device",
        EventTag.RESET_ORDERED: "A mail with a link for a new password was ordered for you",
        EventTag.ROLES_CHANGED: "The roles of your account were changed",
    },
    "uk": {
        EventTag.ACCOUNT_LOCKED: "Ваш обліковий запис заблоковано, на всіх пристроях виконано вихід",
        EventTag.ACCOUNT_UNLOCKED: "Ваш обліковий запис розблоковано",
        EventTag.SESSIONS_ENDED_BY_ADMIN: "На всіх ваших пристроях виконано вихід",
        EventTag.RESET_ORDERED: "Для вас замовлено лист із посиланням на новий пароль",
        EventTag.ROLES_CHANGED: "Ролі вашого облікового запису змінено",
    },
}
