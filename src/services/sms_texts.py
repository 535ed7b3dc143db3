"""What our text messages say, in English and Ukrainian. Sending them is ``notification_service``'s work."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class SmsKind(StrEnum):
    """The messages there are."""

    CODE = "code"
    NUMBER_REPLACED = "number_replaced"
    NUMBER_REMOVED = "number_removed"


# The last line of a code lets browsers fill it in on this site and on no other.
TEXTS: Final[Mapping[str, Mapping[SmsKind, str]]] = {
    "en": {
        SmsKind.CODE: "{code} is your Upwork Web App code. Tell it to nobody; we never ask for it.\n\n@{host} #{code}",
        SmsKind.NUMBER_REPLACED: "Your Upwork Web App codes now go to another number. Not you? Sign in and look at once.",
        SmsKind.NUMBER_REMOVED: "Your Upwork Web App codes no longer come here. Not you? Sign in and look at once.",
    },
    "uk": {
        SmsKind.CODE: "{code} — ваш код Upwork Web App. Нікому його не кажіть; ми його не питаємо.\n\n@{host} #{code}",
        SmsKind.NUMBER_REPLACED: "Коди Upwork Web App тепер надходять на інший номер. Це не ви? Негайно увійдіть і перевірте.",
        SmsKind.NUMBER_REMOVED: "Коди Upwork Web App більше не надходять сюди. Це не ви? Негайно увійдіть і перевірте.",
    },
}
