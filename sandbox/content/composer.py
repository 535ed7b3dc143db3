"""Puts postings together: which briefs, styles, terms and traits, in which numbers. The words come from the other modules of this package."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from sandbox.content import phrases, scams, styles, terms, traps, voices
from sandbox.content.brief import Brief, choose_slots, fill
from sandbox.content.catalogue import CATEGORIES, VAGUE_THINGS
from sandbox.content.foreign import FOREIGN
from sandbox.content.styles import Parts
from sandbox.content.terms import Terms
from sandbox.model import JobText

_TITLE_LIMIT = 120
_REPOST_SHARE = 0.04
_SCAM_SHARE = 0.04
_TRAP_SHARE = 0.063
_INJECTION_SHARE = 0.021
_FOREIGN_SHARE = 0.012
_VAGUE_SHARE = 0.06
_QUESTION_SHARE = 0.36
_NO_SPECIAL = {"scam", "trap_word", "injection", "foreign"}


@dataclass(frozen=True, slots=True)
class _Written:
    """Title and description of a posting with the traits that the writing gave it."""

    title: str
    description: str
    traits: frozenset[str]


def compose(seed: int, count: int) -> list[JobText]:
    """``count`` postings, the same for the same ``seed``, in the order in which they may be published.

    The twelve categories get about equal shares. No two descriptions are the same, except that a posting with the
    trait ``repost`` may repeat an earlier one of the list. Raises ``ValueError`` for a negative count.
    """
    if count < 0:
        raise ValueError(f"count must not be negative, got {count}")
    rng = Random(seed)
    decks = {category: _Deck(briefs) for category, briefs in CATEGORIES.items()}
    seen: set[str] = set()
    postings: list[JobText] = []
    by_category: dict[str, list[JobText]] = {category: [] for category in CATEGORIES}
    for category in _category_order(rng, count):
        earlier = by_category[category]
        if earlier and rng.random() < _REPOST_SHARE:
            posting = _repost(rng, rng.choice(earlier[-60:]))
        else:
            posting = _unseen(rng, category, decks[category], seen)
            if "scam" not in posting.traits:
                earlier.append(posting)
        seen.add(posting.description)
        postings.append(posting)
    return postings


class _Deck:
    """Briefs dealt like cards, so that none comes twice before all came once."""

    def __init__(self, briefs: tuple[Brief, ...]) -> None:
        self._briefs = briefs
        self._left: list[Brief] = []

    def deal(self, rng: Random) -> Brief:
        """The next brief."""
        if not self._left:
            self._left = rng.sample(self._briefs, len(self._briefs))
        return self._left.pop()


def _category_order(rng: Random, count: int) -> list[str]:
    """One category for each posting: nearly equal shares, mixed."""
    weights = {category: rng.uniform(0.93, 1.07) for category in CATEGORIES}
    total = sum(weights.values())
    order = [category for category, weight in weights.items() for _ in range(int(count * weight / total))]
    order += rng.choices(list(CATEGORIES), k=count - len(order))
    rng.shuffle(order)
    return order


def _unseen(rng: Random, category: str, deck: _Deck, seen: set[str]) -> JobText:
    while True:
        posting = _posting(rng, category, deck)
        if posting.description not in seen:
            return posting


def _posting(rng: Random, category: str, deck: _Deck) -> JobText:
    """One new posting of the category."""
    if rng.random() < _FOREIGN_SHARE * len(CATEGORIES) / len(FOREIGN) and category in FOREIGN:
        brief = rng.choice(FOREIGN[category])
        chosen = terms.choose_terms(brief, rng)
        written = _write_foreign(rng, brief, chosen)
        return _finish(rng, category, brief, chosen, written)
    brief = deck.deal(rng)
    chosen = terms.choose_terms(brief, rng)
    draw = rng.random()
    if draw < _SCAM_SHARE:
        return _scam(rng, category, brief, chosen)
    if draw < _SCAM_SHARE + _VAGUE_SHARE:
        return _finish(rng, category, brief, chosen, _write_vague(rng, category))
    return _finish(rng, category, brief, chosen, _write(rng, brief, chosen))


def _parts(rng: Random, brief: Brief, chosen: Terms, values: dict[str, str]) -> Parts:
    """The parts of the brief that agree with the terms, with slots filled."""

    def filled(texts: tuple[str, ...]) -> tuple[str, ...]:
        kept = tuple(text for text in texts if terms.suits(text, chosen.contract_type))
        return tuple(fill(text, values) for text in kept or texts)

    return Parts(
        context=rng.choice(filled(brief.context)),
        need=rng.choice(filled(brief.need)),
        details=filled(brief.details),
        wants=filled(brief.wants),
        closer=rng.choice(filled(brief.closers)),
        budget_line=chosen.budget_line(rng),
        days=terms.working_days(chosen.duration),
    )


def _write(rng: Random, brief: Brief, chosen: Terms) -> _Written:
    """Title and description of the brief in one of the styles."""
    values = choose_slots(brief, rng)
    names = list(styles.STYLES)
    name = rng.choices(names, [styles.STYLES[name][1] for name in names])[0]
    description = styles.STYLES[name][0](rng, _parts(rng, brief, chosen, values))
    titles = [text for text in brief.titles if terms.suits(text, chosen.contract_type)] or brief.titles
    title = _dressed(rng, fill(rng.choice(titles), values), name)
    traits = {name}
    if name not in ("precise", "long"):
        draw = rng.random()
        if draw < 0.1:
            description, traits = voices.second_language(rng, description), traits | {"second_language"}
        elif draw < 0.2:
            description, traits = voices.with_slips(rng, description), traits | {"typos"}
    return _Written(title, description, frozenset(traits))


def _dressed(rng: Random, title: str, style: str) -> str:
    """The title as clients dress it up now and then."""
    title = styles.capitalised(title)
    draw = rng.random()
    if style == "lowercase":
        return title.lower()
    if style == "rude" and draw < 0.3:
        return title.upper()
    if draw < 0.05:
        dressed = rng.choice(phrases.TITLE_PREFIXES) + title
    elif draw < 0.13:
        dressed = title + rng.choice(phrases.TITLE_SUFFIXES)
    else:
        dressed = title
    return dressed if len(dressed) <= _TITLE_LIMIT else title


def _write_vague(rng: Random, category: str) -> _Written:
    thing = rng.choice(VAGUE_THINGS[category])
    title = rng.choice(phrases.VAGUE_TITLES).format(thing=thing)
    description = styles.vague_description(rng, thing)
    return _Written(title[:1].upper() + title[1:], description, frozenset({"vague", "short"}))


def _write_foreign(rng: Random, brief: Brief, chosen: Terms) -> _Written:
    values = choose_slots(brief, rng)
    parts = _parts(rng, brief, chosen, values)
    texts = [parts.context] if rng.random() < 0.6 else []
    texts += [parts.need, *styles.some(rng, parts.details, 1, 3), *styles.some(rng, parts.wants, 0, 1), parts.closer]
    return _Written(fill(rng.choice(brief.titles), values), styles.paragraph(texts), frozenset({"foreign", "short"}))


def _scam(rng: Random, category: str, brief: Brief, chosen: Terms) -> JobText:
    """A fraudulent posting: alone, or laid over an honest-looking one."""
    kind = rng.choice(scams.SCAM_KINDS)
    values = scams.scam_values(rng)
    if kind.alone:
        title, description = scams.standalone(rng, kind, values)
        written = _Written(title, description, frozenset({"scam", kind.name}))
    else:
        honest = _write(rng, brief, chosen)
        line = scams.overlaid(rng, kind, values)
        title = rng.choice(kind.titles).format_map(values) if kind.titles and rng.random() < 0.7 else honest.title
        written = _Written(title, traps.insert_line(rng, honest.description, line), honest.traits | {"scam", kind.name})
    if kind.far_above or rng.random() < 0.2:
        chosen = _far_above(rng, brief, chosen)
        written = replace(written, traits=written.traits | {"far_above_market"})
    posting = _finish(rng, category, brief, chosen, written)
    return replace(
        posting, new_client_likely=True, experience_level="ENTRY_LEVEL" if kind.alone else posting.experience_level
    )


def _far_above(rng: Random, brief: Brief, chosen: Terms) -> Terms:
    """The terms with pay several times the market's top."""
    factor = rng.choice((2, 3, 4))
    if chosen.contract_type == "FIXED":
        return replace(chosen, kind="sane", fixed_amount=float(brief.fixed[1] * factor))
    return replace(
        chosen,
        kind="sane",
        hourly_min=float(brief.hourly[1] * factor - 10),
        hourly_max=float(brief.hourly[1] * factor + 20),
    )


def _finish(rng: Random, category: str, brief: Brief, chosen: Terms, written: _Written) -> JobText:
    """The posting with traps, notes about money, questions and places."""
    description, traits, trap_word = written.description, set(written.traits), None
    if chosen.kind != "sane":
        traits.add(chosen.kind)
        notes = phrases.NO_BUDGET_NOTES if chosen.kind == "no_budget" else phrases.PLACEHOLDER_NOTES
        if rng.random() < 0.5 and "foreign" not in traits:
            description = f"{description}\n\n{rng.choice(notes)}"
    draw = rng.random()
    if draw < _TRAP_SHARE and not traits & _NO_SPECIAL:
        trap = traps.choose_trap(rng)
        description, trap_word = traps.insert_line(rng, description, trap.line), trap.answer
        traits.add("trap_word")
    elif draw < _TRAP_SHARE + _INJECTION_SHARE and not traits & _NO_SPECIAL:
        description = traps.insert_line(rng, description, traps.choose_injection(rng))
        traits.add("injection")
    questions = _questions(rng, brief, traits) if rng.random() < _QUESTION_SHARE else ()
    if questions:
        traits.add("questions")
    places, mandatory = terms.choose_places(rng)
    return JobText(
        title=written.title,
        description=description,
        category=category,
        subcategory=brief.subcategory,
        skills=tuple(styles.some(rng, brief.skills, 3, 8)),
        contract_type=chosen.contract_type,
        experience_level=chosen.experience_level,
        duration=chosen.duration,
        workload=chosen.workload,
        hourly_min=chosen.hourly_min,
        hourly_max=chosen.hourly_max,
        fixed_amount=chosen.fixed_amount,
        questions=questions,
        preferred_countries=places,
        location_mandatory=mandatory,
        traits=frozenset(traits),
        trap_word=trap_word,
    )


def _questions(rng: Random, brief: Brief, traits: set[str]) -> tuple[str, ...]:
    """One to five screening questions; those of the brief only where the text is about the brief."""
    own = [text for text in brief.questions if "{" not in text]
    if "foreign" in traits:
        return tuple(styles.some(rng, own, 1, 2))
    general = styles.some(rng, phrases.GENERAL_QUESTIONS, 1, 2)
    if "vague" in traits or not own:
        return tuple(general)
    chosen = styles.some(rng, own, 1, 3) + (general if rng.random() < 0.5 else [])
    return tuple(dict.fromkeys(chosen))


def _repost(rng: Random, earlier: JobText) -> JobText:
    """The posting again, word for word or nearly so."""
    description = earlier.description
    draw = rng.random()
    if draw < 0.35:
        description = f"{rng.choice(phrases.REPOST_NOTES)}\n\n{description}"
    elif draw < 0.6:
        description = f"{description}\n\n{rng.choice(phrases.REPOST_NOTES)}"
    amount = earlier.fixed_amount
    if amount is not None and "placeholder_budget" not in earlier.traits and rng.random() < 0.4:
        amount = float(round(amount * rng.choice((0.8, 1.2, 1.5))))
    return replace(earlier, description=description, fixed_amount=amount, traits=earlier.traits | {"repost"})
