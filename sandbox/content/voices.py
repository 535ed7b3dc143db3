"""Small marks of how people type: slips of the keyboard and of a second language. Whole styles are in ``styles``."""

from __future__ import annotations

import re
from random import Random

_ARTICLE = re.compile(r"(?<=[a-z,] )(?:the|a|an) (?=[a-z])")
_WORD = re.compile(r"(?<![\w@./:{#-])[a-z]{5,11}(?![\w@./:}-])")
_SECOND_LANGUAGE = (
    ("We are looking for", "We looking for"),
    ("I am looking for", "I search for"),
    ("Please send", "Kindly send"),
    ("We need", "We need urgently"),
    ("experience with", "experience in working on"),
    ("information", "informations"),
    ("You should", "You must to"),
    ("We have", "We are having"),
    ("feedback", "feedbacks"),
    ("Looking for", "We search"),
    ("It should", "It must to"),
    ("depends on", "is depending from"),
    ("for a long time", "since long time"),
    ("already", "allready"),
    ("professional", "proffesional"),
    ("I have", "I am having"),
    ("want to", "wish to"),
    ("please", "pls"),
    ("as soon as possible", "as fast as possible"),
    ("software", "softwares"),
)
_COMMON_SLIPS = (
    ("receive", "recieve"),
    ("separate", "seperate"),
    ("definitely", "definately"),
    ("their", "thier"),
    ("because", "becuase"),
    ("website", "webiste"),
    ("should", "shoud"),
    ("project", "porject"),
    ("address", "adress"),
    ("you're", "your"),
    ("it's", "its"),
    ("don't", "dont"),
    ("with", "wiht"),
    ("available", "availible"),
    ("which", "wich"),
    ("business", "buisness"),
    ("until", "untill"),
    ("necessary", "neccessary"),
    ("experience", "experiance"),
)


def second_language(rng: Random, text: str) -> str:
    """The text as someone might write it whose first language has no articles."""
    text = _ARTICLE.sub(lambda match: "" if rng.random() < 0.55 else match.group(0), text)
    swaps = [swap for swap in _SECOND_LANGUAGE if swap[0] in text]
    for old, new in rng.sample(swaps, min(len(swaps), 3)):
        text = text.replace(old, new, 1)
    return text


def with_slips(rng: Random, text: str) -> str:
    """The text with one to three typing mistakes."""
    swaps = [swap for swap in _COMMON_SLIPS if swap[0] in text]
    for old, new in rng.sample(swaps, min(len(swaps), rng.randint(1, 2))):
        text = text.replace(old, new, 1)
    words = list(_WORD.finditer(text))
    if not words:
        return text
    word = rng.choice(words)
    at = word.start() + rng.randint(1, len(word.group(0)) - 3)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
