"""What is taken out of a text before it goes somewhere: contact details, and lines aimed at a machine that reads the text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from src.domain.injections import goes_on, is_aimed_at_machines
from src.domain.letters import Brief
from src.domain.remembering import while_held
from src.domain.trust.disguise import INVISIBLE

JOB_TEXT_LIMIT: Final = 8_000
REMOVED_LINE_SHOWN: Final = 160

_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")

_AT: Final = r"(?:@|\s*[\[({]\s*(?:at|ат|собака)\s*[\])}]\s*)"
_DOT: Final = r"(?:\.|\s*[\[({]\s*(?:dot|крапка|точка)\s*[\])}]\s*)"
_NAME: Final = r"[\w.+-]{1,64}"
_EMAIL: Final = re.compile(
    rf"{_NAME}{_AT}[\w-]+(?:{_DOT}[\w-]+)*{_DOT}[a-zа-я]{{2,12}}\b"
    rf"|{_NAME}\s+(?:at|собака)\s+[\w-]+(?:\s+(?:dot|крапка)\s+[\w-]+)*\s+(?:dot|крапка)\s+[a-zа-я]{{2,12}}\b",
    re.IGNORECASE,
)
_PHONE: Final = re.compile(r"(?<![\w.,/-])(?:\+\d|\(\d{2,4}\)|00\d|\b0\d{2})(?:[\s().-]{0,2}\d){6,13}(?![\w%])")
_SERVICE: Final = r"(?:telegram|whats\s?app|телеграм\w*|вайбер\w*|ватсап\w*|viber|wechat|skype|discord)"
# A hyphen within a word tells of a thing to be built ("a Telegram-bot"), not of how to reach somebody.
_MESSENGER: Final = re.compile(
    rf"(?<!\w){_SERVICE}(?:\s*[:=@]|\s+[–-]|–|\s*\b(?:id|is|me)\b)\s*@?[\w.+-]{{3,40}}"
    rf"|\b(?:my|our|мій|моя)\s+{_SERVICE}\b(?:\s+@?[\w.+-]{{3,40}})?"
    rf"|(?<!\w){_SERVICE}(?:\s+|-)@?(?=[\w.]*[_\d])[\w.+-]{{3,40}}"
    r"|\b(?:t\s+e\s+l\s+e\s+g\s+r\s+a\s+m|w\s+h\s+a\s+t\s+s\s+a\s+p\s+p)\b(?:\s+@?[\w.+-]{3,40})?"
    r"|\bt\s?[\[(]?\s?\.\s?[\])]?\s?me\s?/\s?\S+|\b(?:wa\.me|join\.skype\.com|discord\.gg|m\.me)/\S+"
    r"|(?<![\w./@])@[a-z][\w.]{3,31}\b",
    re.IGNORECASE,
)
_MEETING: Final = re.compile(
    r"\b(?:(?:add|reach|contact|message|text|call|write\s+(?:to\s+)?|find|ping)\s+me\s+(?:\w+\s+){0,2}?(?:on|at|via|in|by))\s+"
    r"(?:telegram|whats\s?app|skype|viber|signal|discord|wechat|e-?mail|gmail|phone|instagram|facebook|linkedin)\b"
    r"|\b(?:calendly\.com|meet\.google\.com|zoom\.us)/\S+",
    re.IGNORECASE,
)
_CONTACTS: Final = (("email", _EMAIL), ("phone", _PHONE), ("messenger", _MESSENGER), ("messenger", _MEETING))

_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True, slots=True, repr=False)
class Contact:
    """A stretch of text that tells how to reach somebody outside Upwork."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, repr=False)
class CleanText:
    """A text made safe to hand on, and what was taken out of it, shortened for showing."""

    text: str
    removed: tuple[str, ...]


def plain(text: str) -> str:
    """Return ``text`` in one Unicode form, without invisible and control characters, line breaks kept."""
    return _CONTROL.sub(" ", INVISIBLE.sub("", unicodedata.normalize("NFKC", text.replace("\r\n", "\n"))))


def contacts_in(text: str) -> tuple[Contact, ...]:
    """Return where ``text`` tells an address, a number or a name at another service, in order."""
    found = [Contact(kind, *match.span()) for kind, pattern in _CONTACTS for match in pattern.finditer(text)]
    return tuple(sorted(found, key=lambda contact: contact.start))


def without_contacts(text: str) -> str:
    """Return ``text`` with contact details blotted out."""
    for _, pattern in _CONTACTS:
        text = pattern.sub("[…]", text)
    return text


@while_held
def clean_post(brief: Brief) -> CleanText:
    """Return the description of a job as ``without_orders_to_machines`` does, gone through once for as long as the job is held."""
    return without_orders_to_machines(brief.description)


def without_orders_to_machines(text: str) -> CleanText:
    """Return ``text`` cut to size and without sentences that talk to a machine instead of a person."""
    kept_lines: list[str] = []
    removed: list[str] = []
    for line in plain(text)[:JOB_TEXT_LIMIT].split("\n"):
        kept: list[str] = []
        aimed = ""
        for sentence in _SENTENCE_END.split(line):
            if is_aimed_at_machines(sentence) or (aimed and goes_on(aimed, sentence)):
                aimed = f"{aimed} {sentence}"
                removed.append(sentence.strip()[:REMOVED_LINE_SHOWN])
            else:
                aimed = ""
                kept.append(sentence)
        kept_lines.append(" ".join(kept))
    return CleanText("\n".join(kept_lines).strip(), tuple(removed))
