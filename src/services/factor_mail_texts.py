"""What our mails about factors say, in English and Ukrainian. The other mails are in ``mail_texts``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from src.services.mail_texts import MailKind, MailText

FACTOR_TEXTS: Final[Mapping[str, Mapping[MailKind, MailText]]] = {
    "en": {
        MailKind.CODE: MailText(
            "Your code",
            (
                "{code}",
                "Type it where you asked for it; it is good for ten minutes, once, and only there.",
                "If you did not ask for it, somebody knows your password: sign in and change it.",
            ),
        ),
        MailKind.CODES_STOPPED: MailText(
            "Was it you who asked for so many codes?",
            (
                (
                    "Somebody who knows your password asked for one sign-in code after another, the last time from address "
                    "{address}, {browser} on {system}, {time} UTC. We stopped sending them for an hour."
                ),
                "If it was you, use a passkey, your authenticator app or a backup code. If not, change your password now.",
            ),
            "Open the security page",
        ),
        MailKind.FACTOR_REMOVED: MailText(
            "A way to sign in was removed",
            (
                (
                    "A second factor of your account was removed, {time} UTC, from address {address}, and every other "
                    "device was signed out."
                ),
                "If this was not you, sign in at once and look at the security page.",
            ),
            "Open the security page",
        ),
        MailKind.BACKUP_CODES_MADE: MailText(
            "New backup codes",
            (
                (
                    "New backup codes were made for your account, {time} UTC, from address {address}. The earlier ones "
                    "are no longer good for anything, and every other device was signed out."
                ),
                "If this was not you, sign in at once and look at the security page.",
            ),
            "Open the security page",
        ),
        MailKind.PASSKEY_COPIED: MailText(
            "One of your passkeys may have been copied",
            (
                (
                    "A passkey of yours was used, {time} UTC, from address {address}, with a counter that had gone back. "
                    "That can mean there are two of it, so it is good for nothing any more."
                ),
                "Sign in another way, remove it, and add a new one.",
            ),
            "Open the security page",
        ),
    },
    "uk": {
        MailKind.CODE: MailText(
            "Ваш код",
            (
                "{code}",
                "Введіть його там, де запитували; він діє десять хвилин, один раз і лише там.",
                "Якщо ви його не запитували, хтось знає ваш пароль: увійдіть і змініть його.",
            ),
        ),
        MailKind.CODES_STOPPED: MailText(
            "Це ви запитували стільки кодів?",
            (
                (
                    "Хтось, хто знає ваш пароль, запитував код входу раз за разом, востаннє з адреси {address}, "
                    "{browser}, {system}, {time} UTC. Ми припинили надсилати їх на годину."
                ),
                "Якщо це були ви, скористайтеся ключем доступу, застосунком або резервним кодом. Якщо ні, змініть пароль зараз.",
            ),
            "Відкрити сторінку безпеки",
        ),
        MailKind.FACTOR_REMOVED: MailText(
            "Спосіб входу видалено",
            (
                (
                    "Другий фактор вашого облікового запису видалено, {time} UTC, з адреси {address}; на всіх інших "
                    "пристроях виконано вихід."
                ),
                "Якщо це були не ви, негайно увійдіть і перегляньте сторінку безпеки.",
            ),
            "Відкрити сторінку безпеки",
        ),
        MailKind.BACKUP_CODES_MADE: MailText(
            "Нові резервні коди",
            (
                (
                    "Для вашого облікового запису створено нові резервні коди, {time} UTC, з адреси {address}. "
                    "Попередні більше не діють; на всіх інших пристроях виконано вихід."
                ),
                "Якщо це були не ви, негайно увійдіть і перегляньте сторінку безпеки.",
            ),
            "Відкрити сторінку безпеки",
        ),
        MailKind.PASSKEY_COPIED: MailText(
            "Можливо, один із ваших ключів доступу скопійовано",
            (
                (
                    "Вашим ключем доступу скористалися {time} UTC, з адреси {address}, а його лічильник пішов назад. "
                    "Це може означати, що їх два, тому він більше ні на що не придатний."
                ),
                "Увійдіть іншим способом, видаліть його та додайте новий.",
            ),
            "Відкрити сторінку безпеки",
        ),
    },
}
