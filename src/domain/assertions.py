"""Telling which sentences assert something about the writer, in English and Ukrainian. What supports them is ``claims``'s matter.

The rule is to take a sentence for an assertion when in doubt: it then has to rest on something that the person wrote.
"""

from __future__ import annotations

import re
from typing import Final

from src.domain.words import stem, words

_PAST: Final = (
    r"(?:built|wrote|ran|led|made|did|taught|sold|drew|kept|grew|rewrote|rebuilt|set|cut|won|shipped|brought|took|held|spent|"
    r"sent|put|found|gave|got|dealt|been|done|had|written|drawn|run|grown|became|began|laid|paid|left|lost|met|spoke|told|chose|drove|fed|went|oversaw|"
    r"was|were|said|knew|bought|flew|hit|split|spun|stood|thought|understood|\w{2,}ed)"
)
_HARMLESS_MINE: Final = (
    r"(?:way|questions?|letter|step|steps|plan|suggestion|approach|side|first|understanding|notes?|messages?|opinion|view|guess|"
    r"proposal|draft|offer|answers?|part|reading|mind|next|hourly\s+rate|rate|pleasure)"
)
_PRESENT_HARMLESS: Final = (
    r"(?:would|will|can|could|should|might|may|shall|must|need|want|like|think|believe|understand|see|read|ask|suggest|propose|"
    r"recommend|hope|look|expect|prefer|assume|agree|wonder|am|are|keep|begin|start|do|don|have|had|has|say|mean|take|find|notice|write|"
    r"wish|remain|count|check|show|send|go|stop|use|cannot|not|also|then|first|both|all|too|only|already|still|once|never|just|in|on|at|from|and|or|to|if|as|get|guess|leave|begins?|suppose|know\s+(?:that|what|how|from))"
)
_ENGLISH: Final = rf"""\b(?:I|we)(?:'ve|’ve)?\s+(?:\w+ly\s+|also\s+|once\s+|already\s+|have\s+|had\s+|never\s+|just\s+)*{_PAST}\b
    |\b(?:I|we)\s+(?:have|hold|own|specialis|specializ|work\b|worked|know\b|bring|speak|offer|run\b|teach|lead|manage|maintain|employ|rank)
    |\b(?:I|we)(?:'m|’m|\s+am|'re|’re|\s+are|\s+was|\s+were|\s+have\s+been|'ve\s+been)\s+(?:\w+ly\s+)?(?:(?:a|an|the|based)\b|certif|experienc|famil|profic|fluent|skilled|expert|qualif|used\s+to)
    |\b(?:my|our)\s+(?:\w+\s+)?(?:experience|background|portfolio|clients?|customers?|degree|certif\w+|track|team|career|work\b)
    |\b(?:my|our)\s+(?!(?:\w+\s+)?{_HARMLESS_MINE}\b)\w
    |\b(?:my|our)\s+(?:last|previous|past|recent|earlier|former)\b
    |\bhaving\s+(?:\w+ly\s+)?{_PAST}\b|\b(?:by|behind)\s+(?:me|us)\b|\bex-[A-Z]|\b(?:as\s+(?:a|an)\s+)?former\b|\bformerly\b
    |\b(?:award|five|5|top|best)[-\s]?(?:winning|star|rated|selling)\b|\b(?:certified|accredited|licen[sc]ed|decorated|renowned)\b
    |\b(?:trusted|recommended|featured|praised|used|hired|chosen)\s+by\b|\bas\s+featured\s+in\b|\bjob\s+success\b
    |\byears?\s+of\s+(?:experience|work|practice)\b|\b(?:several|many|some|over\s+\w+|ten|twenty)\s+years\b|\d\+?\s*(?:years?|yrs|рок)
    |^\W*(?:\d+[.)]\s*)?(?:built|wrote|led|cut|shipped|\w{{3,}}ed)\s+(?!by\b|on\b)"""
_PRESENT: Final = re.compile(
    rf"(?<!before\s)(?<!when\s)(?<!that\s)(?<!if\s)(?<!as\s)\b(?:I|we)\s+(?:\w+ly\s+)?(?!{_PRESENT_HARMLESS}\b)[a-z]{{3,}}\b",
    re.IGNORECASE,
)
_ROLES: Final = (
    r"(?:developer|designer|writer|editor|lawyer|attorney|engineer|accountant|translator|assistant|marketer|consultant|analyst|manager|"
    r"specialist|expert|professional|architect|bookkeeper|researcher|founder|copywriter|strategist|scientist|partner)"
)
_FRAGMENT: Final = re.compile(
    rf"^\W*(?:[\w+#./-]+\s+){{0,4}}{_ROLES}s?\b(?!\s+(?:who|that|would|can)\b)", re.IGNORECASE
)
_UKRAINIAN: Final = r"""\bя\s+(?:\w+\s+)?\w+(?:в|ла|вся|лася|ли)\b
    |\b(?:маю|мій|моя|моє|моєму|моїх|мої)\s+(?:\w+\s+)?(?:досвід|портфоліо|клієнт|робот|диплом|сертиф|стаж)
    |\b(?:мій|моя|моє|мої|моїх|моїми|моєї|моєму|моїй|моєю|моїм|наш\w*\s+команд\w*)\s+(?!(?:\w+\s+)?(?:запитан|питан|спосіб|способ|пропоз|думк|думц|лист|план|перш|крок|погодинн|ставк|портфоліо))
    |\bу\s+(?:мене|нас)\b|\bрок(?:и|ів)\s+(?:досвіду|у|в|роботи)\b|\bспеціаліз
    |\b(?:маю|володію|керую|очолюю|працюю|викладаю|співпрацюю|веду|обслуговую|підтримую|розробляю|створюю|перекладаю|консультую|вмію|знаюся)\b
    |\b(?:мною|нами)\b|\b(?:сертифікат\w*|сертифікован\w*|диплом\w*|нагород\w*|стаж\w*)\b
    |\b(?:раніше|колись|торік|нещодавно|минулого\s+\w+)\s+(?:\w+\s+)?\w{2,}(?:в|ла|вся|лася|ли)\b
    |^\W*\w{2,}(?:ував|ював|ила|ала|яла|увала|ювала|іла|ився|илася|ався|алася)\b"""
_ASSERTS: Final = re.compile(f"{_ENGLISH}\n|{_UKRAINIAN}", re.IGNORECASE | re.VERBOSE)
_NOT_EXPERIENCE: Final = re.compile(
    r"\b(?:I|we)(?:'ve|’ve|\s+have)?\s+(?:\w+ly\s+)?(?:read|noticed|noted|understood|looked|saw|seen|checked|needed|wanted|assumed|"
    r"attached|included|marked|listed|added|have\s+(?:a|one|two)\s+(?:\w+\s+)?questions?)\b",
    re.IGNORECASE,
)
_PLANS: Final = re.compile(
    r"\b(?:I|we|you)(?:'d|’d|'ll|’ll)\b|\b(?:would|will|could|should|might|may|shall|let\s+me|happy\s+to|can)\b|"
    r"\b(?:пропоную|спочатку|потім|далі|буду|зможу|можу|міг|могла|якщо)\b",
    re.IGNORECASE,
)
_VOUCHES: Final = re.compile(
    rf"\b(?:can|could|would|will|may|might|'d|'ll)\s+(?:\w+\s+){{0,2}}?(?:point|show|refer|share|offer|bring|draw|name|cite|mention|add|present|rely|apply|tell|claim|say)\b"
    rf"|[:;–—]\s*(?:and\s+)?(?:\w+ly\s+)?{_PAST}\b|\b(?:можу|зможу|міг|могла)\s+(?:\w+\s+)?(?:показати|навести|назвати|згадати|сказати)\b",
    re.IGNORECASE,
)
_ABOUT_YOU: Final = re.compile(
    r"\b(?:you|your|yours|you're|need|needs|looking|post)\b|\b(?:ви|вам|вас|ваш\w*|потріб\w*|допис\w*|оголошен\w*)\b",
    re.IGNORECASE,
)
_DEED: Final = re.compile(
    rf"\b(?:I|we)(?:'ve|’ve)?\s+(?:\w+ly\s+|also\s+|once\s+|already\s+|have\s+|had\s+|never\s+|just\s+)*({_PAST}|founded|invented)\b"
    rf"|\bhaving\s+(?:\w+ly\s+)?({_PAST})\b",
    re.IGNORECASE,
)
_VAGUE: Final = re.compile(
    r"\b(many|numerous|countless|several|multiple|various|dozens?|hundreds?|thousands?|millions?|century|decades?|lots|багат\w+|чимало|числен\w+|десятк\w+|сотн\w+|тисяч\w*|мільйон\w*|декілька)\b",
    re.IGNORECASE,
)
_RANK: Final = re.compile(
    r"\b(lead|senior|chief|head|principal|director|founder|co-founder|owner|president|cto|ceo|cfo|phd|award|certified|certificate|"
    r"degree|bachelor|master's|licensed|accredited|partner)\b(?!\s+(?:generation|magnet|list)\b)",
    re.IGNORECASE,
)
_ALIKE_VERBS: Final = (
    "move migrate transfer port convert",
    "build develop create program make code set write",
    "cut reduce lower shorten",
    "rebuild redesign redo rewrite rework refactor",
    "answer reply respond",
    "type enter transcribe",
    "draw illustrate design paint",
    "edit proofread revise",
    "raise increase grow lift",
)
_SAME_VERB: Final = {
    stem(verb): frozenset(stem(each) for each in group.split()) for group in _ALIKE_VERBS for verb in group.split()
}
_PALE_DEEDS: Final = frozenset(
    stem(verb)
    for verb in [
        "did",
        "done",
        "been",
        "was",
        "were",
        "had",
        "made",
        "worked",
        "used",
        "completed",
        "delivered",
        "handled",
        "helped",
        "finished",
        "got",
        "kept",
        "brought",
        "gave",
        "found",
        "put",
        "took",
        "ran",
        "saw",
        "spent",
        "went",
    ]
)


def asserts(said: str) -> bool:
    """Say whether a sentence asserts something about its writer."""
    plain = _NOT_EXPERIENCE.sub(" ", said)
    if _ASSERTS.search(plain):
        return True
    if is_plan(plain):
        return False
    return bool(_PRESENT.search(plain) or (_FRAGMENT.match(plain) and not _ABOUT_YOU.search(plain)))


def vouches(said: str) -> bool:
    """Say whether a sentence, plan or not, points to something done: "I can show you …", "…: migrated 300 shops"."""
    return _VOUCHES.search(said) is not None


def is_plan(said: str) -> bool:
    """Say whether a sentence tells what would be done."""
    return _PLANS.search(said) is not None


def deeds(said: str) -> frozenset[frozenset[str]]:
    """Return for each deed that the writer claims the stems of verbs that tell it; deeds that say little are left out."""
    found = set()
    for match in _DEED.finditer(_NOT_EXPERIENCE.sub(" ", said)):
        verb = stem(match.group(1) or match.group(2) or "")
        if verb and verb not in _PALE_DEEDS:
            found.add(_SAME_VERB.get(verb, frozenset({verb})))
    return frozenset(found)


def vague_amounts(text: str) -> frozenset[str]:
    """Return the words of a text that tell a great number without telling it, and those that tell a rank, as stems."""
    found = (*_VAGUE.finditer(text), *_RANK.finditer(text))
    return frozenset(stem(word) for match in found for word in words(match.group(1)))
