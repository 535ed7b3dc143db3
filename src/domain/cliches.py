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
    r"i am (?:very |so )?confident (?:that|in my)", r"i believe i am", r"with my expertise", r"right person for (?:this|the) job",
    r"meticulous\w*", r"keen eye for", r"passion(?:ate)? (?:for|about)", r"eager to", r"navigat\w+ the complexit\w+", r"in the realm of",
    r"unlock(?:ing)? (?:the|your)", r"(?:a )?testament to", r"tapestry", r"hit the ground running", r"at your earliest convenience",
    r"deep dive", r"results?[- ]driven", r"self[- ]starter", r"dedicated professional", r"seasoned", r"robust (?:and|solution)",
    r"tailored (?:to|solution)", r"exceed (?:your )?expectations", r"value[- ]add(?:ed)?", r"pixel[- ]perfect", r"next[- ]level",
    r"one[- ]stop", r"years of hands-on", r"i specialize in delivering", r"on time and (?:with)?in budget", r"win[- ]win",
    r"i am the (?:best|perfect|right|ideal)", r"kindly (?:find|check|revert)", r"let's (?:make|bring|turn) .{0,30}(?:happen|reality)",
)  # fmt: skip
_UKRAINIAN: Final = (
    r"сподіваюся, (?:у вас|цей лист)", r"з великим (?:задоволенням|інтересом)", r"мене дуже зацікавив", r"ідеальн\w+ кандидат\w*",
    r"шановн(?:ий|і) (?:замовнику|пане|панове)", r"відповідальн\w+ та пунктуальн\w+", r"стресостійк\w+", r"командн\w+ гравець",
    r"багатий досвід", r"величезн\w+ досвід", r"індивідуальний підхід", r"високоякісн\w+", r"найкраща якість", r"якісно і (?:в|у) строк",
    r"гарантую (?:якість|результат|100)", r"швидко навчаюся", r"буду рад\w+ співпраці", r"з нетерпінням чекаю", r"вийти на новий рівень",
    r"втілити (?:ваше|вашу) \w+ в життя", r"в сучасному світі", r"не вагайтеся", r"виконаю (?:все )?ідеально",
    r"(?:на )?найвищ\w+ рівн\w+", r"комплексн\w+ підх\w+", r"широк\w+ спектр\w*", r"команд\w+ професіонал\w+", r"креативн\w+ підх\w+",
    r"нестандартн\w+ підх\w+", r"професійн\w+ підх\w+", r"завжди на зв['’]язку", r"ціную ваш час", r"пропоную свої послуги",
    r"готов\w+ (?:почати|розпочати) (?:прямо )?(?:зараз|негайно)", r"ідеально підходжу", r"уважн\w+ до (?:деталей|дрібниць)",
    r"(?:в|у) найкоротш\w+ (?:терміни|строки)", r"маю великий досвід", r"орієнтован\w+ на результат", r"без(?:доганно|заперечно) викон\w+",
    r"ваш ідеальний", r"довір(?:те|тесь|теся) (?:мені|професіонал\w*)", r"під ключ за", r"реалізувати (?:ваші|будь-які) ідеї",
)  # fmt: skip

CLICHES: Final[Mapping[Language, re.Pattern[str]]] = {
    "en": re.compile(rf"\b(?:{'|'.join(_ENGLISH)})\b".replace("'", "['’]"), re.IGNORECASE),
    "uk": re.compile(rf"\b(?:{'|'.join(_UKRAINIAN)})\b", re.IGNORECASE),
}
