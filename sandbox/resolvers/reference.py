"""Answers that are the same for everybody: countries, languages, time zones, reasons. Categories and skills are in ``ontology``."""

from __future__ import annotations

from typing import Any, Final

from sandbox.places import COUNTRIES, region_of
from sandbox.resolvers.forms import Answer
from sandbox.resolvers.proposals import reason_nodes

_LANGUAGES: Final = (
    ("en", "English"),
    ("uk", "Ukrainian"),
    ("de", "German"),
    ("es", "Spanish"),
    ("fr", "French"),
    ("pl", "Polish"),
    ("pt", "Portuguese"),
    ("sv", "Swedish"),
    ("ar", "Arabic"),
    ("hi", "Hindi"),
    ("ja", "Japanese"),
    ("zh", "Chinese"),
)


def countries(*_: Any) -> list[Answer]:
    """The countries of this world; two-letter codes and telephone codes are not kept."""
    return [
        {
            "id": country.code,
            "name": country.name,
            "threeLetterAbbreviation": country.code,
            "region": region_of(country.name),
            "active": True,
            "registrationAllowed": True,
        }
        for country in COUNTRIES
    ]


def languages(*_: Any) -> list[Answer]:
    """Some languages."""
    return [{"iso639Code": code, "active": True, "englishName": name} for code, name in _LANGUAGES]


def time_zones(*_: Any) -> list[Answer]:
    """The time zones of this world's cities."""
    known = {city.timezone: city.offset for country in COUNTRIES for city in country.cities}
    return [
        {"timeZoneName": name, "timeZoneDescription": f"{offset} {name.rpartition('/')[2].replace('_', ' ')}"}
        for name, offset in sorted(known.items())
    ]


def reasons(*_: Any, **asked: Any) -> list[Answer]:
    """The reasons of a kind."""
    return reason_nodes(asked["reasonType"])
