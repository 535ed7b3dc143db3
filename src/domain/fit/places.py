"""Which countries a job's words lock it to. Where its client lives is not judged here."""

from __future__ import annotations

import re
from typing import Final

_ALIASES: Final = """
united states = us, u.s., usa, u.s.a., america, the us, the usa, the united states, states, american
united kingdom = uk, u.k., great britain, britain, england, british, the uk, the united kingdom
european union = eu, europe, the eu, european
canada = canadian
australia = australian
germany = german
india = indian
philippines = the philippines, filipino
ukraine = ukrainian
poland = polish
united arab emirates = uae, dubai
new zealand = nz
latin america = latam, south america
france = french
spain = spanish
netherlands = the netherlands, dutch
ireland = irish
pakistan = pakistani
brazil = brazilian
mexico = mexican
"""
_ADJECTIVE_NAMES: Final = """
american british european canadian australian german indian filipino ukrainian polish french spanish
dutch irish pakistani brazilian mexican
"""
_ADJECTIVES: Final = frozenset(_ADJECTIVE_NAMES.split())
_OTHERS: Final = """
italy portugal romania israel singapore nigeria kenya egypt turkey switzerland austria belgium sweden norway denmark finland greece
"""
_EUROPEAN: Final = """
germany france spain italy poland netherlands ireland portugal romania austria belgium sweden denmark finland greece
"""
_EUROPE: Final = frozenset(_EUROPEAN.split())
_LATIN: Final = frozenset(("brazil", "mexico", "argentina", "colombia", "chile", "peru"))
_COUNTRY: Final = {
    **{name: name for name in _OTHERS.split()},
    **{
        alias.strip(): name.strip()
        for name, _, aliases in (line.partition(" = ") for line in _ALIASES.strip().splitlines())
        for alias in (name, *aliases.split(","))
    },
}
_NOUNS: Final = "|".join(re.escape(name) for name in sorted(_COUNTRY, key=len, reverse=True) if name not in _ADJECTIVES)
_LOCK: Final = re.compile(
    rf"\b(?:must|need(?:s)?\s+to|have\s+to|should|required\s+to)\s+(?:be\s+|currently\s+|physically\s+){{0,3}}"
    rf"(?:based|located|living|live|reside|residing|resident|work)\s+(?:in|within|from)\s+({_NOUNS})(?!\w)"
    rf"|(?<!\w)({_NOUNS})[\s-]+(?:based\s+)?(?:freelancers?|candidates?|applicants?|residents?|citizens?)?\s*only\b"
    rf"|\bonly\s+(?:open\s+to\s+|for\s+|accept(?:ing)?\s+|consider(?:ing)?\s+)?(?:freelancers?|candidates?|applicants?|people)?\s*"
    rf"(?:from|in|based\s+in|located\s+in|living\s+in)\s+({_NOUNS})(?!\w)"
    rf"|(?<!\w)({_NOUNS})[\s-]+(?:residents?|citizens?)\s+(?:only|required)\b",
    re.IGNORECASE,
)
_LOCKING: Final = (
    " only",
    "only ",
    "based",
    "locat",
    "living",
    "live ",
    "resid",
    "citizen",
    "work from",
    "work in",
    "work within",
)


def countries_asked(text: str) -> frozenset[str]:
    """Return the countries to which a post says the freelancer is bound, lower-case; empty where it names none."""
    low = text.casefold()
    if not any(word in low for word in _LOCKING):
        return frozenset()
    return frozenset(_COUNTRY[name.casefold()] for match in _LOCK.finditer(text) for name in match.groups() if name)


def is_same_country(mine: str, theirs: str) -> bool:
    """Say whether a person's country is the one asked for, or lies in the region asked for."""
    own = _COUNTRY.get(mine.casefold().strip(), mine.casefold().strip())
    if theirs == "european union":
        return own == theirs or own in _EUROPE
    return own == theirs or (theirs == "latin america" and own in _LATIN)
