"""What our mails say, in English and Ukrainian. Laying them out and sending them is ``notification_service``'s work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class MailKind(StrEnum):
    """The mails there are."""

    VERIFY_ADDRESS = "verify_address"
    ALREADY_REGISTERED = "already_registered"
    NEW_DEVICE = "new_device"
    SESSIONS_ENDED = "sessions_ended"
    REFRESH_REUSED = "refresh_reused"
    CODE = "code"
    CODES_STOPPED = "codes_stopped"
    FACTOR_REMOVED = "factor_removed"
    BACKUP_CODES_MADE = "backup_codes_made"
    PASSKEY_COPIED = "passkey_copied"
    SESSIONS_LIMITED = "sessions_limited"
    GUESSING_PAUSED = "guessing_paused"
    RESET_PASSWORD = "reset_password"  # noqa: S105 -- the name of a mail, not a secret
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 -- the name of a mail, not a secret
    CONFIRM_NEW_ADDRESS = "confirm_new_address"
    ADDRESS_CHANGE_ASKED = "address_change_asked"
    ADDRESS_CHANGED = "address_changed"
    ADDRESS_RESTORED = "address_restored"
    TOKEN_MADE = "token_made"  # noqa: S105 -- the name of a mail, not a secret
    ADMIN_ACTED = "admin_acted"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class MailText:
    """One mail in one language. ``{names}`` in the lines are filled in from the mail's own values."""

    subject: str
    lines: tuple[str, ...]
    button: str = ""


HELLO: Final[Mapping[str, str]] = {"en": "Hello,", "uk": "Вітаємо!"}
CLOSING: Final[Mapping[str, str]] = {
    "en": "We never ask for your password or a code by mail.",
    "uk": "Ми ніколи не просимо пароль або код поштою.",
}

TEXTS: Final[Mapping[str, Mapping[MailKind, MailText]]] = {
    "en": {
        MailKind.VERIFY_ADDRESS: MailText(
            "Confirm your address",
            (
                (
                    "Somebody signed up for Upwork Web App with this address. If it was you, confirm the address. "
                    "The link works once, for 24 hours, and puts the password in place that was chosen with this sign-up."
                ),
                (
                    "If it was not you, do nothing: without the link nobody can use your address here. "
                    "If several such mails came, use only the one that came right after you signed up."
                ),
            ),
            "Confirm the address",
        ),
        MailKind.ALREADY_REGISTERED: MailText(
            "You already have an account",
            (
                (
                    "Somebody tried to sign up for Upwork Web App with this address, which already has an account. "
                    "Nothing was changed."
                ),
                "If it was you, sign in. If it was not you, there is nothing to do.",
            ),
            "Sign in",
        ),
        MailKind.NEW_DEVICE: MailText(
            "New sign-in: {browser} on {system}",
            (
                (
                    "Your account was signed in to from a device we have not seen before: {browser} on {system}, "
                    "address {address}, {time} UTC."
                ),
                "If it was you, there is nothing to do. If not, sign in and sign out everywhere.",
            ),
            "Look at my devices",
        ),
        MailKind.SESSIONS_ENDED: MailText(
            "Signed out on other devices",
            (
                (
                    "Your second factor was changed, {time} UTC, and every other device was signed out. "
                    "If this was not you, sign in at once and look at the security page."
                ),
            ),
            "Open the security page",
        ),
        MailKind.REFRESH_REUSED: MailText(
            "A device was signed out for safety",
            (
                (
                    "A sign-in token of yours was used a second time, from address {address}, {time} UTC. "
                    "That can mean it was copied, so we signed that device out."
                ),
                "Sign in again. If you do not know the address above, look at your devices too.",
            ),
            "Look at my devices",
        ),
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
        MailKind.ADMIN_ACTED: MailText(
            "An administrator changed something about your account",
            (
                "{act} ({time} UTC).",
                "If you did not expect this, ask the people who run this installation. Your security log says what was done.",
            ),
            "Open the security page",
        ),
        MailKind.ERASED: MailText(
            "Your account and its data are destroyed",
            (
                (
                    "As you asked, your account at Upwork Web App was erased, {time} UTC: its rows are deleted, the key that "
                    "opened them is destroyed, and the permission at Upwork was given back."
                ),
                "Copies in older backups cannot be opened any more. What you sent to clients stays at Upwork.",
            ),
        ),
    },
    "uk": {
        MailKind.VERIFY_ADDRESS: MailText(
            "Підтвердьте адресу",
            (
                (
                    "Хтось зареєструвався в Upwork Web App із цією адресою. Якщо це були ви, підтвердьте її. "
                    "Посилання спрацює один раз протягом 24 годин і встановить пароль, обраний саме під час цієї реєстрації."
                ),
                (
                    "Якщо це були не ви, нічого не робіть: без посилання ніхто не скористається вашою адресою. "
                    "Якщо таких листів кілька, скористайтеся лише тим, що надійшов одразу після вашої реєстрації."
                ),
            ),
            "Підтвердити адресу",
        ),
        MailKind.ALREADY_REGISTERED: MailText(
            "У вас уже є обліковий запис",
            (
                (
                    "Хтось намагався зареєструватися в Upwork Web App із цією адресою, але вона вже має обліковий запис. "
                    "Нічого не змінено."
                ),
                "Якщо це були ви, увійдіть. Якщо ні, нічого робити не треба.",
            ),
            "Увійти",
        ),
        MailKind.NEW_DEVICE: MailText(
            "Новий вхід: {browser}, {system}",
            (
                (
                    "У ваш обліковий запис увійшли з пристрою, якого ми раніше не бачили: {browser}, {system}, "
                    "адреса {address}, {time} UTC."
                ),
                "Якщо це були ви, нічого робити не треба. Якщо ні, увійдіть і вийдіть на всіх пристроях.",
            ),
            "Переглянути мої пристрої",
        ),
        MailKind.SESSIONS_ENDED: MailText(
            "Вихід на інших пристроях",
            (
                (
                    "Ваш другий фактор змінено, {time} UTC, тому на всіх інших пристроях виконано вихід. "
                    "Якщо це були не ви, негайно увійдіть і перегляньте сторінку безпеки."
                ),
            ),
            "Відкрити сторінку безпеки",
        ),
        MailKind.REFRESH_REUSED: MailText(
            "З міркувань безпеки на пристрої виконано вихід",
            (
                (
                    "Ваш токен входу використано вдруге, з адреси {address}, {time} UTC. "
                    "Це може означати, що його скопіювали, тому ми завершили сеанс на тому пристрої."
                ),
                "Увійдіть знову. Якщо наведена адреса вам незнайома, перегляньте й інші свої пристрої.",
            ),
            "Переглянути мої пристрої",
        ),
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
        MailKind.ADMIN_ACTED: MailText(
            "Адміністратор змінив щось у вашому обліковому записі",
            (
                "{act} ({time} UTC).",
                "Якщо ви цього не очікували, запитайте тих, хто веде цю систему. У вашому журналі безпеки записано, що зроблено.",
            ),
            "Відкрити сторінку безпеки",
        ),
        MailKind.ERASED: MailText(
            "Ваш обліковий запис і дані знищено",
            (
                (
                    "На ваше прохання ваш обліковий запис в Upwork Web App стерто, {time} UTC: рядки видалено, ключ, що їх "
                    "відкривав, знищено, а дозвіл в Upwork повернуто."
                ),
                "Копії у старіших резервних копіях відкрити вже неможливо. Те, що ви надіслали клієнтам, лишається в Upwork.",
            ),
        ),
    },
}
