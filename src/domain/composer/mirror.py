"""Turning a client's own English sentence round, so that "we need our shop moved" can be said back. Choosing sentences is not here."""

from __future__ import annotations

import re
from typing import Final

from src.domain.technologies import KNOWN
from src.domain.words import count_words

FEWEST_BEFORE_STOP: Final = 4

_SWAPS: Final = {
    "i am": "you are", "i'm": "you're", "i was": "you were", "i've": "you've", "i'd": "you'd", "i'll": "you'll", "i": "you",
    "am i": "are you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself", "we're": "you're", "we've": "you've",
    "we'd": "you'd", "we'll": "you'll", "we": "you", "us": "you", "our": "your", "ours": "yours", "ourselves": "yourselves",
    "i am having": "you have", "we are having": "you have",
}  # fmt: skip
_ENGLISH: Final = re.compile(
    r"(?<![\w'])(" + "|".join(sorted(map(re.escape, _SWAPS), key=len, reverse=True)) + r")(?![\w'])", re.IGNORECASE
)
_SPEAKS_TO_US: Final = re.compile(r"\b(?:you|your|yours|you're|you'll|yourself|u|ur)\b", re.IGNORECASE)
_SPEAKER: Final = re.compile(r"(?<![\w'])(?:i|i'm|i've|i'd|we|we're|we've|our|my)(?![\w'])", re.IGNORECASE)
_SEEKS: Final = re.compile(
    r"^(?:(?:hi|hello|hey)[^\w]+)?(?:(?:i|we)(?:\s+am|\s+are|'m|'re)?\s+(?:\w+ly\s+|currently\s+|now\s+)?)?"
    r"(?:looking|searching|search|look|seeking|hunting)\s+(?:for|to\s+hire)\s+(.+)$",
    re.IGNORECASE,
)
_HELP: Final = re.compile(r"^help\s+(?:us|me)\s+(?:to\s+)?(?!with\b)(\w.+)$", re.IGNORECASE)
_NEEDS: Final = re.compile(
    r"^(?:(?:i|we)\s+)?(?:urgently\s+|really\s+)?(?:need|require|want|wants|needed|wanted)(?:\s+urgently)?:?\s+(?!(?:within|by|in|on|to|for|it|this|that|from|at|is|are)\b)(.+)$",
    re.IGNORECASE,
)
_IMPERATIVES: Final = """add adjust advise analyse animate analyze answer apply arrange assemble assess audit automate book build calculate call carry
categorise check clean clear code collect compare compile complete compose conduct configure connect convert copy correct create critique cut debug digitise digitize dub
deliver deploy describe design develop do document draft draw edit enter estimate evaluate explain extend extract deduplicate figure fill find finish
fix follow format gather get give go handle harden help host illustrate implement import improve increase inspect install integrate interview introduce
brief coach curate enrol enroll negotiate onboard pitch scope visualise visualize
investigate keep label launch lay layout list look maintain make manage map measure merge migrate model moderate modernise modify monitor
move narrate negotiate optimise optimize order organise organize outline paint perform place plan polish post prepare produce program proofread
propose prototype provide publish put read rebuild recommend reconcile record recreate redesign redraw reduce refactor register remove render reorganise
repair replace report research resolve restore retouch review rewrite run scan scrape search secure select separate set set-up shoot shorten simplify size
solve sort speed split standardise start structure submit subtitle summarise supervise support take teach test tidy track train transcribe type unify transfer
translate tune turn update upgrade use verify write"""
ORDERS: Final = frozenset(_IMPERATIVES.split())
# "Order data is in Shopify" begins with a noun that could be an order.
_NOUN_AND_VERB: Final = re.compile(
    r"^\w+\s+of\b|^(?:report|work|deliver|code|design|draft|plan|test|list|model|review|record|support|document|place|program|size|type|host|cut|call|book|order|set)\s+"
    r"(?:for|of|in|on|with|from|about|by|and|or|at|as)\b|^\w+(?:\s+(?!that\b|which\b|who\b|what\b|how\b|where\b|if\b|whether\b|and\b)[\w'-]+){0,3}?\s+(?:is|are|was|were|has|have|exists?|comes?|says|said|wants|needs|gets|takes|goes|knows|means|costs|stays|remains|sits)\b",
    re.IGNORECASE,
)
# "Separate campaigns for each country" and "clean code" begin with what could be an order.
_ADJECTIVE_AND_VERB: Final = re.compile(
    r"^(?:clean|clear|complete|correct|live|secure|select|separate)\s+(?!(?:the|our|my|your|a|an|all|any|each|every|this|these|those|"
    r"some|up|out|and|it|them|remaining|existing|old|missing|\d[\d,.]*)\b)",
    re.IGNORECASE,
)
# "You would finish the screens" tells what is wanted as well as an order does.
_YOU_WOULD: Final = re.compile(
    r"^(?:you(?:'ll|'d|\s+will|\s+would)(?:\s+(?:have|need)\s+to)?|(?:your|the|this)\s+(?:task|job|work|role)\s+(?:is|will\s+be|would\s+be)\s+to|is\s+to)\s+"
    r"(?P<order>\w+\s.+)$",
    re.IGNORECASE,
)
# How things stand is not what is wanted: "The API is documented".
_STATE_OF_THINGS: Final = re.compile(
    r"^(?:(?:the|all|most|everything|there|it|this|both|some)\b.*?|(?:[\w'-]+\s+){1,3})\b(?:is|are|was|were|has|have|had|exists?)\b",
    re.IGNORECASE,
)
_BETWEEN_US: Final = re.compile(r"\b(?:us|me|myself|ourselves)\b", re.IGNORECASE)
_LEAD_IN: Final = re.compile(
    r"^(?:(?:please|kindly|pls|(?:hi|hello|hey)(?:\s+(?:there|all|everyone|guys))?|so|and|but|basically|also|then|now|the task|your task|task)\b[,:]?\s+)+",
    re.IGNORECASE,
)
_STATES: Final = re.compile(
    r"^(?:(?:as|since|when|after|because|although|while|for|every|each)\s.{3,60}?(?<![\w'])(?:i|i'm|we|we're|my|our)(?![\w'])"
    r"|(?:(?:\w+ly|now|today|still|yesterday|right\s+now|so\s+far|at\s+the\s+moment),\s+|(?:[^\s,]+\s+){0,2})(?:i|i'm|i've|i'd|we|we're|we've|our|my)(?![\w']))",
    re.IGNORECASE,
)
_SAYS_LITTLE: Final = re.compile(
    r"^(?:yes|nope|ok|okay|well)[,\s]|^no,|,\s+it\s+(?:only|just)\b|,\s+be\s+\w|^(?:i|we)(?:'d|'ll)?\s+(?:\w+ly\s+)?(?:think|prefer|mean|would|will|can|had\s+this|answer|know|hope|like|believe|guess|don't\s+(?:have|know))\b"
    r"|\b(?:other\s+things|nothing\s+(?:special|complicated)|nephew|no\s+(?:hurry|patience)|high[\s-]quality|be\s+able\s+to|some\s+notes|keep\s+this\s+short|is\s+available|not\s+sure|is\s+fine|maybe|probably|look(?:ing)?\s+for\s*:|the\s+usual|my\s+name\s+is|i\s+represent|it\s+is\s+about|more\s+tasks|apparently|spelled\s+out)\b",
    re.IGNORECASE,
)
# What clients say of themselves in jest or anger is not said back to them.
_UNKIND: Final = re.compile(
    r"\b(?:terribl\w+|awful\w*|horribl\w+|stupid\w*|ugly|bad|badly|worst|idiots?|ashamed|embarrass\w+|too\s+close|no\s+idea|hate|lazy|clueless|"
    r"scared|fright|afraid|desperate|hopeless|looks?\s+like|mess|messy|chaos|disaster|drowning|nobody|boring|amateur\w*|sorry|failed|refused|broken|died|ill|sick|hospital|accident|wife|husband|divorc\w+)\b",
    re.IGNORECASE,
)
# Nobody has to be told who they are, and a sentence that points back at another says nothing by itself.
_SAYS_WHO: Final = re.compile(r"^(?:i'm|i\s+am|we're|we\s+are)\s+(?!(?:not|\w+ing|\w+ed)\b)", re.IGNORECASE)
_POINTS_BACK: Final = re.compile(r"^(?:\S+\s+){0,3}(?:it|them|this|that|these|those|they)\b", re.IGNORECASE)
_OPEN_END: Final = re.compile(r"^if\b|(?<!\w)'", re.IGNORECASE)
_POLITE: Final = re.compile(r"\b(?:please|pls|kindly|thanks|будь ласка)\b", re.IGNORECASE)
_PLEASE: Final = re.compile(r",?\s*(?:please|pls|будь ласка)$", re.IGNORECASE)
_ASIDE: Final = re.compile(r"\s*\([^()]*\)")


def straight(sentence: str) -> str:
    """Return a sentence on one line, without its asides, its end and the marks around it."""
    plain = " ".join(_ASIDE.sub("", sentence).replace("’", "'").split())
    return plain.replace(" - ", " – ").strip(" .!;:,-–—*•")


def _turn(text: str) -> str:
    """Swap the speaker for the listener."""

    def swap(match: re.Match[str]) -> str:
        return _SWAPS[match.group(1).casefold()]

    return re.sub(r"\bi\b(?=[\s'])", "I", _ENGLISH.sub(swap, text))


_PROPER_WORDS: Final = """english ukrainian german french spanish italian polish dutch portuguese turkish chinese japanese korean arabic american british
european monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
november december easter christmas"""
PROPER: Final = frozenset(_PROPER_WORDS.split())


def lower_first(text: str) -> str:
    """Lower the first letter, unless the first word is a name or an abbreviation."""
    first, _, rest = text.partition(" ")
    if first.strip(".,;:").casefold() in PROPER:
        return text
    if first.casefold() in KNOWN - ORDERS and (rest[:1].isupper() or not rest):
        return text
    return text if any(c.isupper() for c in first[1:]) or first in ("I", "I'm", "I've") else text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """Raise the first letter."""
    return text[:1].upper() + text[1:]


def begins_with_order(sentence: str) -> bool:
    """Say whether a sentence is an order, as in "Write a pipeline"."""
    plain = _LEAD_IN.sub("", straight(sentence))
    is_noun = _NOUN_AND_VERB.match(plain) or _ADJECTIVE_AND_VERB.match(plain)
    return plain.split(" ", 1)[0].casefold() in ORDERS and not is_noun


def as_need(sentence: str) -> str | None:
    """Return what the client wants as "You need …" or "You are looking for …", None where that cannot be done safely."""
    plain = _LEAD_IN.sub("", straight(sentence))
    head, _, _ = plain.partition(";")
    plain = head if count_words(head) >= FEWEST_BEFORE_STOP else plain
    if (would := _YOU_WOULD.match(plain)) and begins_with_order(would["order"]):
        plain = would["order"]
    if not plain or _SPEAKS_TO_US.search(plain) or _SAYS_LITTLE.search(plain) or _UNKIND.search(plain):
        return None
    if match := _SEEKS.match(plain):
        return f"You are looking for {_turn(lower_first(match.group(1)))}."
    if match := _NEEDS.match(plain):
        wanted = _turn(lower_first(match.group(1)))
        return f"You need {wanted}." if not _SPEAKER.search(match.group(1)[:12]) or wanted.startswith("your") else None
    if match := _HELP.match(plain):
        return f"You need help to {_turn(lower_first(match.group(1)))}."
    if begins_with_order(plain):
        return f"You need someone to {_turn(lower_first(plain))}."
    return None


def as_statement(sentence: str) -> str | None:
    """Return what the client tells of themselves, said back as "You …" or "Your …"; None where they tell nothing of it."""
    plain = _LEAD_IN.sub("", straight(sentence))
    if (
        begins_with_order(plain)
        or _SAYS_LITTLE.search(plain)
        or _SPEAKS_TO_US.search(plain)
        or _UNKIND.search(plain)
        or ": " in plain
        or _SAYS_WHO.match(plain)
        or _POINTS_BACK.match(plain)
        or not _STATES.match(plain)
    ):
        return None
    return f"{upper_first(_turn(plain))}."


def can_be_quoted(sentence: str) -> bool:
    """Say whether a sentence reads well when it is quoted to the one who wrote it: no jest, no list, no plea, no state of things."""
    return not (
        _UNKIND.search(sentence)
        or _SAYS_LITTLE.search(sentence)
        or _SPEAKER.search(sentence)
        or _SPEAKS_TO_US.search(sentence)
        or _BETWEEN_US.search(sentence)
        or _STATE_OF_THINGS.match(sentence)
        or re.search("[:;]", sentence)
    )


def without_plea(sentence: str) -> str | None:
    """Return a sentence that could be a condition, in either language, without "please"; None where it is none."""
    plain, _, _ = straight(sentence).partition(";")
    plain = _PLEASE.sub("", _LEAD_IN.sub("", plain))
    is_other = ": " in plain or any(mark in plain for mark in '"“”«»=?()')
    return None if is_other or _POLITE.search(plain) or _SAYS_LITTLE.search(plain) else plain


def as_condition(sentence: str) -> str | None:
    """Return a condition as part of a sentence of ours, e.g. "no stock photos"; None where that cannot be done safely."""
    plain = without_plea(sentence)
    if plain is None or begins_with_order(plain):
        return None
    if any(pattern.search(plain) for pattern in (_SPEAKS_TO_US, _SPEAKER, _UNKIND, _OPEN_END)):
        return None
    return _turn(lower_first(plain))
