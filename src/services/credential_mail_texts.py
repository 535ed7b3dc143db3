"""What our mails about passwords, addresses, sessions and tokens say, in English and Ukrainian. The others are in ``mail_texts``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from src.services.mail_texts import MailKind, MailText

CREDENTIAL_TEXTS: Final[Mapping[str, Mapping[MailKind, MailText]]] = {
    "en": {
        MailKind.SESSIONS_LIMITED: MailText(
            "An older device was signed out",
            (
                (
                    "You signed in on {browser}, {system}, {time} UTC. Ten devices can be signed in at once, "
                    "so the one you had not used for the longest time was signed out."
                ),
                "If you do not know all of your devices, sign the strange ones out.",
            ),
            "Look at my devices",
        ),
        MailKind.GUESSING_PAUSED: MailText(
            "Somebody may be guessing your password",
            (
                (
                    "There were several wrong attempts to sign in to your account, the last one from address {address}, "
                    "{time} UTC. Sign-in pauses for a while for devices we do not know."
                ),
                (
                    "On a device where you have signed in before you can still sign in. On any other, wait a little "
                    "or set a new password by mail. If it was you who mistyped, there is nothing to do."
                ),
            ),
            "Open the security page",
        ),
        MailKind.RESET_PASSWORD: MailText(
            "Set a new password",
            (
                (
                    "Somebody asked for a new password for your account. If it was you, set one. "
                    "The link works once, for one hour. Your second factor will be asked for as always."
                ),
                "If it was not you, do nothing: your password stays as it is.",
            ),
            "Set a new password",
        ),
        MailKind.PASSWORD_CHANGED: MailText(
            "Your password was changed",
            (
                (
                    "Your password was changed, {time} UTC, from address {address}. Every other device was signed out, "
                    "and your access tokens for scripts were ended."
                ),
                "If this was not you, set a new password by mail at once and look at the security page.",
            ),
            "Open the security page",
        ),
        MailKind.CONFIRM_NEW_ADDRESS: MailText(
            "Confirm your new address",
            (
                (
                    "An account of Upwork Web App is to have this address from now on. If you asked for it, confirm it. "
                    "The link works once, for 24 hours."
                ),
                "If you did not, do nothing: nothing changes without the link.",
            ),
            "Confirm the address",
        ),
        MailKind.ADDRESS_CHANGE_ASKED: MailText(
            "A change of your address was asked for",
            (
                (
                    "Somebody who is signed in to your account asked to change its address, {time} UTC, "
                    "from address {address}. Nothing changes until the new address is confirmed."
                ),
                "If this was not you, sign out everywhere and set a new password.",
            ),
            "Open the security page",
        ),
        MailKind.ADDRESS_CHANGED: MailText(
            "Your address was changed",
            (
                "The address of your account was changed, {time} UTC. Mails go to the new address from now on.",
                (
                    "If this was not you, undo it within 72 hours. Undoing signs out every device, takes the password "
                    "out of use, and mails you a link to set a new one."
                ),
            ),
            "Undo the change",
        ),
        MailKind.ADDRESS_RESTORED: MailText(
            "Your address was put back",
            (
                (
                    "The change of your account's address was undone, {time} UTC. Every device was signed out, "
                    "and the password is out of use. Set a new one: the link works once, for one hour."
                ),
            ),
            "Set a new password",
        ),
        MailKind.TOKEN_MADE: MailText(
            "A new access token for scripts",
            (
                "An access token for scripts was made in your account, {time} UTC, on {browser}, {system}.",
                "If this was not you, revoke it, sign out everywhere and set a new password.",
            ),
            "Open the security page",
        ),
    },
    "uk": {
        MailKind.SESSIONS_LIMITED: MailText(
            "На давнішому пристрої виконано вихід",
            (
                (
                    "Ви увійшли з {browser}, {system}, {time} UTC. Одночасно можна увійти на десяти пристроях, "
                    "тому на тому, яким ви найдовше не користувалися, виконано вихід."
                ),
                "Якщо якийсь із пристроїв вам незнайомий, завершіть його сеанс.",
            ),
            "Переглянути мої пристрої",
        ),
        MailKind.GUESSING_PAUSED: MailText(
            "Можливо, хтось добирає ваш пароль",
            (
                (
                    "Було кілька невдалих спроб увійти у ваш обліковий запис, остання з адреси {address}, {time} UTC. "
                    "Для невідомих нам пристроїв вхід на деякий час призупинено."
                ),
                (
                    "На пристрої, де ви вже входили, можна увійти й зараз. На іншому зачекайте трохи "
                    "або встановіть новий пароль поштою. Якщо помилилися ви самі, нічого робити не треба."
                ),
            ),
            "Відкрити сторінку безпеки",
        ),
        MailKind.RESET_PASSWORD: MailText(
            "Встановіть новий пароль",
            (
                (
                    "Хтось попросив новий пароль до вашого облікового запису. Якщо це були ви, встановіть його. "
                    "Посилання спрацює один раз протягом години. Другий фактор знадобиться, як завжди."
                ),
                "Якщо це були не ви, нічого не робіть: пароль залишиться той самий.",
            ),
            "Встановити новий пароль",
        ),
        MailKind.PASSWORD_CHANGED: MailText(
            "Ваш пароль змінено",
            (
                (
                    "Ваш пароль змінено, {time} UTC, з адреси {address}. На всіх інших пристроях виконано вихід, "
                    "а токени доступу для скриптів більше не діють."
                ),
                "Якщо це були не ви, негайно встановіть новий пароль поштою й перегляньте сторінку безпеки.",
            ),
            "Відкрити сторінку безпеки",
        ),
        MailKind.CONFIRM_NEW_ADDRESS: MailText(
            "Підтвердьте нову адресу",
            (
                (
                    "Цю адресу хочуть зробити адресою облікового запису Upwork Web App. Якщо про це просили ви, підтвердьте її. "
                    "Посилання спрацює один раз протягом 24 годин."
                ),
                "Якщо ви про це не просили, нічого не робіть: без посилання нічого не зміниться.",
            ),
            "Підтвердити адресу",
        ),
        MailKind.ADDRESS_CHANGE_ASKED: MailText(
            "Хтось просить змінити вашу адресу",
            (
                (
                    "Хтось, хто ввійшов у ваш обліковий запис, попросив змінити його адресу, {time} UTC, "
                    "з адреси {address}. Нічого не зміниться, доки нову адресу не підтвердять."
                ),
                "Якщо це були не ви, вийдіть на всіх пристроях і встановіть новий пароль.",
            ),
            "Відкрити сторінку безпеки",
        ),
        MailKind.ADDRESS_CHANGED: MailText(
            "Вашу адресу змінено",
            (
                "Адресу вашого облікового запису змінено, {time} UTC. Відтепер листи надходитимуть на нову адресу.",
                (
                    "Якщо це були не ви, скасуйте зміну протягом 72 годин. Скасування завершить сеанси на всіх пристроях, "
                    "вимкне пароль і надішле вам посилання, щоб встановити новий."
                ),
            ),
            "Скасувати зміну",
        ),
        MailKind.ADDRESS_RESTORED: MailText(
            "Вашу адресу повернуто",
            (
                (
                    "Зміну адреси вашого облікового запису скасовано, {time} UTC. На всіх пристроях виконано вихід, "
                    "а пароль більше не діє. Встановіть новий: посилання спрацює один раз протягом години."
                ),
            ),
            "Встановити новий пароль",
        ),
        MailKind.TOKEN_MADE: MailText(
            "Новий токен доступу для скриптів",
            (
                "У вашому обліковому записі створено токен доступу для скриптів, {time} UTC, {browser}, {system}.",
                "Якщо це були не ви, відкличте його, вийдіть на всіх пристроях і встановіть новий пароль.",
            ),
            "Відкрити сторінку безпеки",
        ),
    },
}
