"""Turning a client's own Ukrainian sentence round, so that "Будуємо навіс" can be said back. English ones are turned in ``mirror``."""

from __future__ import annotations

import re
from typing import Final

from src.domain.composer.mirror import lower_first, straight, upper_first, without_plea

# "Треба людина" is heard, but not written: "треба" and "необхідно" have a verb after them.
_INFINITIVE: Final = r"(?:[\w'’-]+\s+){0,2}?[\w'’]+ти(?:ся|сь)?\b"
_NEEDS: Final = re.compile(
    rf"^(?:(?:нам|мені)\s+)?(?=потріб|необхідн(?!о\b)|(?:треба|необхідно)\s+{_INFINITIVE})(?P<what>.+)$",
    re.IGNORECASE,
)
_SEEKS: Final = re.compile(r"^(?:(?:ми|я)\s+)?шука(?:ємо|ю)\s+(?P<what>.+)$", re.IGNORECASE)
_WANTS: Final = re.compile(
    rf"^(?:(?P<before>[^,;:]{{3,45}}?),?\s+)??(?:(?:ми|я)\s+)?(?:хочемо|хочу|хотіли\s+б)\s+(?P<what>{_INFINITIVE}.*)$",
    re.IGNORECASE,
)
_HELP: Final = re.compile(
    rf"^(?:допоможіть|(?:прошу|потрібно|треба)\s+допомогти)\s+(?:(?:мені|нам)\s+)?(?P<what>{_INFINITIVE}.*)$",
    re.IGNORECASE,
)
# "Тексти й фото є" begins with what looks like an infinitive: only those that are none but verbs count.
_TO_DO: Final = re.compile(
    r"^(?P<what>(?:\w+увати|ввести|вести|вивести|вивчити|виготовити|вигадати|видалити|виправити|вичитати|відновити|додати|доробити|дослідити|"
    r"допрацювати|завершити|записати|запустити|зібрати|звести|знайти|знімати|зняти|зробити|навести|навчити|набрати|наповнити|написати|"
    r"обробити|озвучити|оновити|описати|оцінити|очистити|перевести|перевірити|перекласти|перенести|переробити|переписати|підключити|"
    r"побудувати|полагодити|поставити|почистити|провести|прибрати|розгорнути|розібрати|розмістити|розробити|скласти|скоротити|створити|"
    r"укласти|упорядкувати|щодня\s+вести)\s+\S.*)$",
    re.IGNORECASE,
)
_AT_OURS: Final = re.compile(r"^(?:у|в)\s+(?:нас|мене)\s+(.+)$", re.IGNORECASE)
_WE_DO: Final = re.compile(
    r"^(?:(?P<when>зараз|наразі|нині|незабаром|скоро|давно|вже)\s+)?(?P<who>(?:ми|я)\s+)?(?P<verb>[\w'’]+)(?P<rest>\s.+)$",
    re.IGNORECASE,
)
_PRESENT: Final = re.compile(r"^(?!окремо$|мимо$)\w*(?:ємо|їмо|емо|имо|[ауюя]ю)(?:ся|сь)?$", re.IGNORECASE)
_PAST: Final = re.compile(r"\w[аеиіїуюя]ли(?:ся|сь)?$", re.IGNORECASE)
# What is said to the one who reads, or of the deal, tells nothing of how things stand.
_SAID_TO_US_WORDS: Final = """бажаю бажаємо вважаю вважаємо вітаємо гарантуємо гарантую дамо дозволяємо думаю думаємо дякую дякуємо знаю знаємо надсилаємо
    надсилаю обіцяю обіцяємо очікую очікуємо пишемо платимо працюю працюємо пропоную пропонуємо розглядаємо розглядаю розуміємо розумію
    сподіваюся сподіваємося цікавимося чекаю чекаємо цінуємо ціную шукаю шукаємо хочемо"""
_SAID_TO_US: Final = frozenset(_SAID_TO_US_WORDS.split())
_UNKIND: Final = re.compile(r"\b(?:жах\w*|погано|помер\w*|хвор\w*|біда|безлад\w*|дурн\w*|на жаль)\b", re.IGNORECASE)
_TO_READER: Final = re.compile(r"\b(?:ви|вам|вас|вами|ваш\w*)\b", re.IGNORECASE)
_ALONE_VERB: Final = "хочу|можу|зможу|мушу|буду|маю|дам|скажу|напишу|надішлю|знаю|думаю|прошу|шукаю|потребую"
_ALONE: Final = re.compile(rf"\b(?:я|мене|мною|мені|{_ALONE_VERB})\b", re.IGNORECASE)
# One who speaks alone goes on in forms that look like nouns ("хочу", "пекарню"): what follows is left out.
_GOES_ON: Final = re.compile(r"(?:,|\s+(?:і|й|та|але|а|бо|тож|тому|що|щоб|чи))\s.*$", re.IGNORECASE)
_LEFT: Final = r"\w+(?:емо|имо|ємо|їмо|(?<!\bс)амо)(?:ся|сь)?"
_SPEAKER: Final = re.compile(
    rf"\b(?:{_ALONE_VERB}|я|ми|мене|мені|мною|нас|нам|нами|ви|вам|ваш\w*|(?!окремо\b|мимо\b){_LEFT})\b", re.IGNORECASE
)
_PLEA: Final = re.compile(r"будь ласка|^\w+(?:іть|йте)\b", re.IGNORECASE)
_SWAPS: Final = {
    "наш": "ваш", "наша": "ваша", "наше": "ваше", "наші": "ваші", "нашого": "вашого", "нашої": "вашої", "нашому": "вашому",
    "нашій": "вашій", "нашу": "вашу", "наших": "ваших", "нашим": "вашим", "нашою": "вашою", "нашими": "вашими", "мій": "ваш",
    "моя": "ваша", "моє": "ваше", "мої": "ваші", "мого": "вашого", "моєї": "вашої", "моєму": "вашому", "моїй": "вашій",
    "мою": "вашу", "моїх": "ваших", "моїм": "вашим", "моєю": "вашою", "моїми": "вашими",
    "ми": "ви", "нам": "вам", "нас": "вас", "нами": "вами",
}  # fmt: skip
_SWAPPED: Final = re.compile(r"\b(" + "|".join(sorted(_SWAPS, key=len, reverse=True)) + r")\b", re.IGNORECASE)
_WE_END: Final = re.compile(r"\b(?!окремо\b|мимо\b)(\w+)(ємо|їмо|емо|имо|дамо)(ся|сь)?\b", re.IGNORECASE)
_YOU_END: Final = {"ємо": "єте", "їмо": "їте", "емо": "ете", "имо": "ите", "дамо": "дасте"}
_I_END: Final = re.compile(r"([ауюя])ю(ся|сь)?$", re.IGNORECASE)

_FRAMES: Final = (
    (_SEEKS, "Ви шукаєте {what}."),
    (_HELP, "Вам треба {what}."),
    (_WANTS, "{before} ви хочете {what}."),
    (_TO_DO, "Вам треба {what}."),
    (_NEEDS, "Вам {what}."),
)


def as_need(sentence: str) -> str | None:
    """Return what the client wants as "Вам потрібно …", None where that cannot be done safely."""
    plain = straight(sentence)
    for pattern, frame in _FRAMES:
        if found := pattern.match(plain):
            before, what = found.groupdict().get("before") or "", found["what"]
            if _SPEAKER.search(f"{before} {what}"):
                return None
            what = what if found.start("what") else lower_first(what)
            return upper_first(frame.format(what=_turn(what), before=before).strip())
    return None


def as_statement(sentence: str) -> str | None:
    """Return what the client tells of themselves, said back as "У вас …" or "Ви …"; None where they tell nothing of it."""
    plain = straight(sentence)
    if _UNKIND.search(plain) or _TO_READER.search(plain) or ": " in plain:
        return None
    if at_ours := _AT_OURS.match(plain):
        told = at_ours.group(1)
        return None if _ALONE.search(told) else f"У вас {_turn(told)}."
    does = _WE_DO.match(plain)
    if does is None or does["verb"].casefold() in _SAID_TO_US:
        return None
    is_alone = _I_END.search(does["verb"]) is not None
    rest = _GOES_ON.sub("", does["rest"]) if is_alone else does["rest"]
    if _ALONE.search(rest):
        return None
    is_we = (does["who"] or "").strip().casefold() == "ми"
    if not _PRESENT.search(does["verb"]) and not (is_we and _PAST.search(does["verb"])):
        return None
    verb = _I_END.sub(r"\1єте\2", lower_first(does["verb"]))
    said = f"ви {_turn(verb + rest)}."
    return f"{upper_first(does['when'])} {said}" if does["when"] else upper_first(said)


def can_be_quoted(sentence: str) -> bool:
    """Say whether a sentence reads well when it is quoted to the one who wrote it: no plea, no aside, nobody who speaks."""
    return not (_SPEAKER.search(sentence) or _PLEA.search(sentence) or any(mark in sentence for mark in "()[]"))


def as_condition(sentence: str) -> str | None:
    """Return a condition as part of a sentence of ours, e.g. "без стоку"; None where that cannot be done safely."""
    plain = without_plea(sentence)
    if plain is None or _SPEAKER.search(_SWAPPED.sub("", plain)):
        return None
    return lower_first(_turn(plain))


def _turn(text: str) -> str:
    """Swap the speaker for the listener, in pronouns and in verbs."""

    def pronoun(found: re.Match[str]) -> str:
        return _SWAPS[found.group(1).casefold()]

    def verb(found: re.Match[str]) -> str:
        return f"{found.group(1)}{_YOU_END[found.group(2).casefold()]}{found.group(3) or ''}"

    return _WE_END.sub(verb, _SWAPPED.sub(pronoun, text))
