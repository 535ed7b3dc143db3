"""What the seeded freelancers have behind them: languages, schools, employers, special profiles. New ones have nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sandbox.records import Account


@dataclass(frozen=True, slots=True)
class Language:
    """A language with its ISO 639 code and how well it is spoken."""

    code: str
    name: str
    level: str


@dataclass(frozen=True, slots=True)
class Stay:
    """A time at a school (``what`` is the degree) or an employer (``what`` is the job); months as YYYY-MM."""

    where: str
    what: str
    subject: str
    begin: str
    end: str | None
    city: str
    country: str


@dataclass(frozen=True, slots=True)
class Specialised:
    """A special profile; the rate in US dollars an hour."""

    title: str
    overview: str
    hourly_rate: float
    skills: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Curriculum:
    """All of it for one freelancer."""

    city: str = ""
    timezone: str = ""
    languages: tuple[Language, ...] = (Language("en", "English", "FLUENT"),)
    schools: tuple[Stay, ...] = ()
    employers: tuple[Stay, ...] = ()
    special: tuple[Specialised, ...] = ()


_KNOWN: Final[dict[str, Curriculum]] = {
    "olenakov": Curriculum(
        "Lviv",
        "Europe/Kyiv",
        (Language("en", "English", "FLUENT"), Language("uk", "Ukrainian", "NATIVE")),
        (Stay("Lviv Polytechnic", "Master", "Computer Science", "2010-09", "2016-06", "Lviv", "Ukraine"),),
        (
            Stay("Karpaty Software", "Web developer", "", "2016-07", "2019-03", "Lviv", "Ukraine"),
            Stay("Own practice", "Full-stack developer", "", "2019-04", None, "Lviv", "Ukraine"),
        ),
        (
            Specialised(
                "Django back ends that can be handed over",
                "I take over Django projects that nobody dares to touch, and give them back with tests and notes.",
                48.0,
                ("Django", "PostgreSQL", "REST API"),
            ),
            Specialised(
                "React front ends for small teams",
                "Interfaces for people who use them all day: fast, plain, and the same in every corner.",
                45.0,
                ("React", "TypeScript"),
            ),
        ),
    ),
    "d_okafor": Curriculum(
        "Lagos",
        "Africa/Lagos",
        (Language("en", "English", "NATIVE"),),
        (Stay("University of Lagos", "Bachelor", "Statistics", "2012-09", "2016-07", "Lagos", "Nigeria"),),
        (Stay("Delta Wholesale", "Reporting analyst", "", "2016-09", "2021-01", "Lagos", "Nigeria"),),
        (
            Specialised(
                "Power BI reports people believe",
                "First the numbers agree, then they are drawn. You get the report and the way to check it.",
                30.0,
                ("Microsoft Power BI", "SQL"),
            ),
        ),
    ),
    "martalind": Curriculum(
        "Malmö",
        "Europe/Stockholm",
        (Language("en", "English", "FLUENT"), Language("sv", "Swedish", "NATIVE")),
        (Stay("Malmö University", "Bachelor", "Interaction Design", "2009-09", "2012-06", "Malmö", "Sweden"),),
        (),
        (),
    ),
}


def curriculum_of(account: Account) -> Curriculum:
    """What this account has behind it."""
    return _KNOWN.get(account.nid, Curriculum())
