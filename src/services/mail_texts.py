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
    UPWORK_ENDED = "upwork_ended"
    SEARCH_SILENT = "search_silent"
    SEARCH_STOPPED = "search_stopped"
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
        MailKind.ADMIN_ACTED: MailText(
            "An administrator changed something about your account",
            (
                "{act} ({time} UTC).",
                "If you did not expect this, ask the people who run this installation. Your security log says what was done.",
            ),
            "Open the security page",
        ),
        MailKind.UPWORK_ENDED: MailText(
            "Your connection to Upwork has ended",
            (
                (
                    "Upwork no longer accepts the permission that you gave Upwork Web App ({time} UTC). It was withdrawn "
                    "there, or it has run out. Until you connect again, nothing is read from Upwork or sent to it."
                ),
                "Your drafts, applications and messages to be confirmed are kept. What waits to be sent will not leave by itself.",
            ),
            "Connect again",
        ),
        MailKind.SEARCH_SILENT: MailText(
            "A saved search has gone silent",
            (
                "“{name}” used to bring jobs, and its last {runs} runs have brought nothing new ({time} UTC).",
                (
                    "Perhaps there is nothing; perhaps its filters leave everything out. It goes on running, and we write "
                    "again only if it brings jobs and then goes silent once more."
                ),
            ),
            "Look at my searches",
        ),
        MailKind.SEARCH_STOPPED: MailText(
            "A saved search has stopped",
            (
                "“{name}” failed {failures} times in a row, so it no longer runs by itself ({time} UTC).",
                "Run it once by hand to see what is wrong; then switch its schedule on again.",
            ),
            "Look at my searches",
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
        MailKind.ADMIN_ACTED: MailText(
            "Адміністратор змінив щось у вашому обліковому записі",
            (
                "{act} ({time} UTC).",
                "Якщо ви цього не очікували, запитайте тих, хто веде цю систему. У вашому журналі безпеки записано, що зроблено.",
            ),
            "Відкрити сторінку безпеки",
        ),
        MailKind.UPWORK_ENDED: MailText(
            "Підключення до Upwork завершено",
            (
                (
                    "Upwork більше не приймає дозвіл, який ви дали Upwork Web App ({time} UTC). Його відкликано там, або "
                    "він вичерпався. Доки ви не підключитеся знову, з Upwork нічого не читається і туди нічого не надсилається."
                ),
                "Ваші чернетки, відгуки й непідтверджені повідомлення збережено. Те, що чекає на надсилання, саме не піде.",
            ),
            "Підключитися знову",
        ),
        MailKind.SEARCH_SILENT: MailText(
            "Збережений пошук замовк",
            (
                "Раніше «{name}» приносив вакансії, а за останні {runs} запусків не приніс нічого нового ({time} UTC).",
                (
                    "Можливо, нового немає; можливо, його фільтри відсіюють усе. Він працює далі, а ми напишемо знову лише "
                    "тоді, коли він щось принесе й потім знову замовкне."
                ),
            ),
            "Переглянути мої пошуки",
        ),
        MailKind.SEARCH_STOPPED: MailText(
            "Збережений пошук зупинився",
            (
                "«{name}» не вдався {failures} разів поспіль, тому сам більше не запускається ({time} UTC).",
                "Запустіть його вручну, щоб побачити, що не так, а потім знову увімкніть розклад.",
            ),
            "Переглянути мої пошуки",
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
