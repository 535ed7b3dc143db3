"""Phrases that clients have read a thousand times, in English and Ukrainian. Finding them in a letter is ``lint``'s matter."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from src.domain.letters import Language

_ENGLISH: Final = (
    r"i hope (?:this|you|my)", r"i am (?:very |so |truly |really )?(?:excited|thrilled|delighted|passionate)",
    r"i'm (?:very |so |truly |really )?(?:excited|thrilled|delighted|passionate)", r"perfect (?:fit|match|candidate)",
    r"ideal candidate", r"look no further", r"dear (?:sir|madam|hiring manager|client)", r"to whom it may concern",
    r"i came across your (?:job|post)", r"i am writing to (?:express|apply)", r"team player", r"hard[- ]working", r"detail[- ]oriented",
    r"go above and beyond", r"100 ?% (?:satisfaction|client|guarantee)", r"client satisfaction is my", r"high[- ]quality work",
    r"top[- ]notch", r"world[- ]class", r"cutting[- ]edge", r"state[- ]of[- ]the[- ]art", r"best[- ]in[- ]class", r"seamless(?:ly)?",
    r"leverag(?:e|ing)", r"synerg(?:y|ies)", r"delve", r"elevate your", r"take your \w+ to the next level", r"game[- ]chang(?:er|ing)",
    r"in today's (?:fast|digital|competitive)", r"extensive experience", r"proven track record", r"wealth of experience",
    r"i can do this (?:job )?(?:perfectly|easily)", r"i have carefully read", r"rest assured", r"unparalleled", r"utmost",
    r"i would love the opportunity", r"looking forward to hearing from you", r"don't hesitate to", r"feel free to reach out",
    r"quick learner", r"wear many hats", r"think outside the box", r"your search ends here", r"bring your vision to life",
)  # fmt: skip
_UKRAINIAN: Final = (
    r"сподіваюся, (?:у вас|цей лист)", r"з великим (?:задоволенням|інтересом)", r"мене дуже зацікавив", r"ідеальн\w+ кандидат\w*",
    r"шановн(?:ий|і) (?:замовнику|пане|панове)", r"відповідальн\w+ та пунктуальн\w+", r"стресостійк\w+", r"командн\w+ гравець",
    r"багатий досвід", r"величезн\w+ досвід", r"індивідуальний підхід", r"високоякісн\w+", r"найкраща якість", r"якісно і (?:в|у) строк",
    r"гарантую (?:якість|результат|100)", r"швидко навчаюся", r"буду рад\w+ співпраці", r"з нетерпінням чекаю", r"вийти на новий рівень",
    r"втілити (?:ваше|вашу) \w+ в життя", r"в сучасному світі", r"не вагайтеся", r"виконаю (?:все )?ідеально",
)  # fmt: skip

CLICHES: Final[Mapping[Language, re.Pattern[str]]] = {
    "en": re.compile(rf"\b(?:{'|'.join(_ENGLISH)})\b".replace("'", "['’]"), re.IGNORECASE),
    "uk": re.compile(rf"\b(?:{'|'.join(_UKRAINIAN)})\b", re.IGNORECASE),
}
