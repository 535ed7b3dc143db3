"""The ways in which clients write: each style turns the parts of one project into a description. Which style a posting gets is decided in ``composer``."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from sandbox.content import phrases
from sandbox.content.pools import PERSON

_TIME_TALK = re.compile(r"\b(?:days?|weeks?|months?|deadline|weekends?|tonight|today|tomorrow)\b", re.IGNORECASE)
_ENDS = (".", "!", "?", ":", ")", "…")


@dataclass(frozen=True, slots=True)
class Parts:
    """What one posting may say, slots already filled. ``budget_line`` is empty when the client gave no usable budget.

    ``days`` are the numbers of working days that agree with the chosen duration, none for long work.
    """

    context: str
    need: str
    details: tuple[str, ...]
    wants: tuple[str, ...]
    closer: str
    budget_line: str
    days: tuple[int, ...] = ()


Style = Callable[[Random, Parts], str]


def capitalised(text: str) -> str:
    """The text with a large first letter, except for names such as "pfSense" or "iPads" that begin small."""
    first = text.split(" ", 1)[0]
    return text if first[1:] != first[1:].lower() else text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """The text as a sentence: first letter large, ended by a mark."""
    text = capitalised(text)
    return text if text.endswith(_ENDS) else f"{text}."


def item(text: str) -> str:
    """The text as a list item: a single sentence loses its final full stop."""
    text = capitalised(text)
    return text[:-1] if text.endswith(".") and not text.endswith("..") else text


def paragraph(texts: Sequence[str]) -> str:
    """The texts as sentences of one paragraph."""
    return " ".join(sentence(text) for text in texts if text)


def some(rng: Random, texts: Sequence[str], low: int, high: int) -> list[str]:
    """Between ``low`` and ``high`` of the texts, in a random order."""
    return rng.sample(texts, min(len(texts), rng.randint(low, high)))


def wants_line(rng: Random, wants: Sequence[str]) -> str:
    """The wishes as running text: full sentences as they are, notes behind a lead such as "Must have:"."""
    spoken = [text for text in wants if text.endswith(_ENDS)]
    notes = "; ".join(item(text) for text in wants if not text.endswith(_ENDS))
    led = f"{rng.choice(phrases.WANT_LEADS)} {notes}." if notes else ""
    return " ".join(text for text in (led, paragraph(spoken)) if text)


def _blocks(*blocks: str) -> str:
    return "\n\n".join(block for block in blocks if block)


def _bullets(mark: str, texts: Sequence[str]) -> str:
    return "\n".join(f"{mark}{item(text)}" for text in texts)


def _numbered(texts: Sequence[str]) -> str:
    return "\n".join(f"{number}. {item(text)}" for number, text in enumerate(texts, 1))


def _fill_working(rng: Random, text: str) -> str:
    values: Mapping[str, str] = {
        "zone": rng.choice(phrases.ZONES),
        "person": rng.choice(PERSON),
        "years": rng.choice(("three", "four", "six", "more than eight")),
        "countries": rng.choice(("three", "four", "five", "seven")),
    }
    return text.format_map(values)


def _sign_off(rng: Random) -> str:
    return rng.choice(phrases.SIGN_OFFS).format(person=rng.choice(PERSON)) if rng.random() < 0.3 else ""


def plain(rng: Random, parts: Parts) -> str:
    """A few ordinary paragraphs."""
    greeting = rng.choice(phrases.GREETINGS) if rng.random() < 0.35 else ""
    opening = [parts.context, parts.need] if rng.random() < 0.75 else [parts.need, parts.context]
    details = paragraph(some(rng, parts.details, 2, 4))
    wants = wants_line(rng, some(rng, parts.wants, 1, 3))
    closer = sentence(parts.closer)
    if rng.random() < 0.3:
        return _blocks(greeting, f"{paragraph(opening)} {details}", f"{wants} {closer}", _sign_off(rng))
    return _blocks(greeting, paragraph(opening), details, wants, closer, _sign_off(rng))


def short(rng: Random, parts: Parts) -> str:
    """One to three sentences, no ceremony."""
    pick = rng.random()
    last = rng.choice((parts.closer, rng.choice(phrases.ONE_LINER_CLOSERS), ""))
    if pick < 0.35:
        return paragraph([parts.need, last])
    if pick < 0.7:
        return paragraph([parts.need, rng.choice(parts.details), last])
    return " ".join(
        text
        for text in (sentence(parts.need), wants_line(rng, some(rng, parts.wants, 1, 2)), sentence(last))
        if text != "."
    )


def bullets(rng: Random, parts: Parts) -> str:
    """Lists with a line or two around them."""
    mark = rng.choice(phrases.BULLETS)
    intro = parts.need if rng.random() < 0.5 else f"{sentence(parts.context)} {sentence(parts.need)}"
    detail_list = f"{rng.choice(phrases.DETAIL_LEADS)}\n{_bullets(mark, some(rng, parts.details, 4, 7))}"
    want_list = f"{rng.choice(phrases.WANT_LEADS)}\n{_bullets(mark, some(rng, parts.wants, 2, 4))}"
    return _blocks(sentence(intro), detail_list, want_list if rng.random() < 0.75 else "", sentence(parts.closer))


def _timeline(rng: Random, parts: Parts) -> str:
    """A line about time, unless other lines of the posting already speak of it."""
    said = " ".join((parts.context, parts.need, parts.closer, *parts.details))
    if not parts.days or _TIME_TALK.search(said):
        return ""
    days = rng.choice(parts.days)
    return rng.choice(phrases.TIMELINES).format(days=days, half=days // 2)


def precise(rng: Random, parts: Parts) -> str:
    """Numbered deliverables, acceptance, time and money."""
    timeline = _timeline(rng, parts)
    acceptance = rng.choice(phrases.ACCEPTANCE).format(person=rng.choice(PERSON))
    limits = rng.choice(phrases.OUT_OF_SCOPE) if rng.random() < 0.6 else ""
    return _blocks(
        f"{sentence(parts.context)} {sentence(parts.need)}",
        f"{rng.choice(('Deliverables:', 'Scope, in order:', 'You deliver:', 'The work consists of:'))}\n"
        f"{_numbered(some(rng, parts.details, 5, 9))}",
        f"{rng.choice(('Needed:', 'Requirements:', 'You bring:'))}\n{_bullets('- ', some(rng, parts.wants, 2, 4))}",
        acceptance,
        limits,
        "\n".join(line for line in (timeline, parts.budget_line) if line),
        sentence(parts.closer),
    )


def long(rng: Random, parts: Parts) -> str:
    """The over-complete post with headings for everything."""
    before, after = rng.choice(phrases.HEADING_MARKS)
    headings = [f"{before}{name}{after}" for name in rng.choice(phrases.LONG_HEADINGS)]
    mark = rng.choice(phrases.BULLETS)
    themes = rng.sample(phrases.WORKING, rng.randint(2, 5))
    working = [_fill_working(rng, rng.choice(theme)) for theme in themes]
    bodies = (
        sentence(parts.context),
        sentence(parts.need),
        _bullets(mark, some(rng, parts.details, 6, 12)),
        _bullets(mark, some(rng, parts.wants, 3, 6)),
        _blocks(paragraph(working[:2]), paragraph(working[2:])),
        f"{paragraph(some(rng, phrases.APPLYING, 1, 3))} {sentence(parts.closer)}",
    )
    sections = [f"{heading}\n{body}" for heading, body in zip(headings, bodies, strict=True)]
    return _blocks(*sections, parts.budget_line if rng.random() < 0.4 else "", _sign_off(rng))


def rude(rng: Random, parts: Parts) -> str:
    """A client with bad manners and, often, a real project."""
    openers = some(rng, phrases.RUDE_OPENERS, 1, 2)
    details = some(rng, parts.details, 2, 4)
    details.insert(rng.randint(1, len(details)), rng.choice(phrases.RUDE_ASIDES))
    closers = some(rng, phrases.RUDE_CLOSERS, 1, 2)
    glue = "\n" if rng.random() < 0.4 else "\n\n"
    blocks = [paragraph(openers), sentence(parts.need), paragraph(details), paragraph(closers)]
    return glue.join(blocks)


def rambling(rng: Random, parts: Parts) -> str:
    """One long breath that arrives at the project by detours."""
    aside = rng.choice(phrases.RAMBLE_ASIDES)
    links = iter(rng.sample(phrases.RAMBLE_LINKS, 4))
    spoken = [rng.choice(phrases.RAMBLE_OPENERS), f"{item(parts.context)} {aside}.", sentence(parts.need)]
    for number, text in enumerate(some(rng, parts.details, 3, 5)):
        spoken.append(f"{next(links)} {sentence(text)}" if number % 2 == 0 else sentence(text))
    spoken += [wants_line(rng, [rng.choice(parts.wants)]), rng.choice(phrases.RAMBLE_CLOSERS), sentence(parts.closer)]
    return " ".join(spoken)


def lowercase(rng: Random, parts: Parts) -> str:
    """Typed on a phone: no capitals, few full stops."""
    texts = [parts.need, *some(rng, parts.details, 1, 3), rng.choice((parts.closer, *phrases.ONE_LINER_CLOSERS))]
    if rng.random() < 0.4:
        texts.insert(0, parts.context)
    glue = rng.choice((". ", ", ", "\n", " "))
    trim = "." if glue != " " else ""
    joined = glue.join(text.rstrip(trim) if trim else sentence(text) for text in texts)
    return joined.lower().replace("’", "'")


def vague_description(rng: Random, thing: str) -> str:
    """A post that says next to nothing about ``thing``."""
    texts = [rng.choice(phrases.VAGUE_NEEDS).format(thing=thing)]
    texts += some(rng, phrases.VAGUE_MIDDLES, 1, 3)
    texts.append(rng.choice(phrases.VAGUE_CLOSERS))
    return paragraph(texts)


STYLES: Mapping[str, tuple[Style, float]] = {
    "plain": (plain, 27.0),
    "short": (short, 14.0),
    "bullets": (bullets, 17.0),
    "precise": (precise, 10.0),
    "long": (long, 10.0),
    "rude": (rude, 6.0),
    "rambling": (rambling, 8.0),
    "lowercase": (lowercase, 8.0),
}
