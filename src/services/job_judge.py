"""One person's eye on jobs: their profiles and rules made ready, and fit and trust as answers. What counts is the domain's matter."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final
from uuid import UUID

from src.domain.fit import (
    DEFAULT_WEIGHTS,
    Fit,
    FitProfile,
    FitRules,
    Lens,
    OwnSkill,
    Signal,
    Thumb,
    adjusted,
    read_person,
    score,
)
from src.domain.postings import PostingDetail
from src.domain.trust import Evidence, Trust, Words, assess
from src.schemas.fit import FitLine, JobFit, JobFlag, JobQuality, JobTrap, JobTrust, Quoted, RulesBody, ThumbKept
from src.schemas.profile import ProfileBody, Specialised, WorkHours

NOTHING_SAVED: Final = "-"
OFFICE_DAY: Final = WorkHours()


def stamp_of(profile_saved: datetime | None, rules_saved: datetime | None) -> str:
    """Return a name for the state of profile and rules; what was judged under another name has to be judged anew."""
    return "/".join(moment.isoformat() if moment else NOTHING_SAVED for moment in (profile_saved, rules_saved))


@dataclass(frozen=True, slots=True, repr=False)
class Judge:
    """What is needed to judge jobs for one person. ``skills`` are their names, case-folded; ``lenses`` by profile, the main one first.

    ``stamp`` names the state of profile and rules that it was made from.
    """

    skills: frozenset[str] = frozenset()
    lenses: Mapping[str, Lens] = field(default_factory=lambda: {"": read_person(FitProfile())})
    rules: FitRules = field(default_factory=FitRules)
    thumbs: Mapping[UUID, Thumb] = field(default_factory=dict)
    stamp: str = field(default_factory=lambda: stamp_of(None, None))

    def fit(self, detail: PostingDetail, now: datetime) -> JobFit:
        """Return how well a job fits the profile that it fits best."""
        found = {name: score(lens, detail, self.rules, now) for name, lens in self.lenses.items()}
        name = max(found, key=lambda each: (found[each].tier != "hidden", found[each].score))
        return _fit(found[name], name)


def judge(profile: ProfileBody, rules: RulesBody, thumbs: Sequence[ThumbKept] = (), *, stamp: str = "") -> Judge:
    """Return the eye of somebody with this profile, these rules and these thumbs."""
    faces = {"": read_person(_fit_profile(profile, None, rules))}
    faces |= {face.name: read_person(_fit_profile(profile, face, rules)) for face in profile.specialised}
    return Judge(
        skills=frozenset(skill.casefold() for skill in profile.skills),
        lenses=faces,
        rules=FitRules(weights_of(rules, thumbs), rules.strong_from, rules.worth_from),
        thumbs={thumb.job_id: thumb.thumb for thumb in thumbs},
        stamp=stamp,
    )


def own_weights(rules: RulesBody) -> dict[Signal, int]:
    """Return the weights a person set; those that are left out keep the default."""
    return {**DEFAULT_WEIGHTS, **rules.weights}


def weights_of(rules: RulesBody, thumbs: Sequence[ThumbKept]) -> dict[Signal, int]:
    """Return the weights in force."""
    return adjusted(own_weights(rules), (thumb.moves for thumb in thumbs))


def _fit_profile(profile: ProfileBody, face: Specialised | None, rules: RulesBody) -> FitProfile:
    hours = profile.hours or OFFICE_DAY
    own = {entry.skill.casefold(): tuple(entry.names) for entry in profile.skill_names}
    skills = face.skills if face and face.skills else profile.skills
    return FitProfile(
        title=(face.title if face else "") or profile.title,
        overview=(face.overview if face else "") or profile.overview,
        skills=tuple(OwnSkill(name, own.get(name.casefold(), ())) for name in skills),
        services_offered=tuple(face.services_offered if face and face.services_offered else profile.services_offered),
        services_not_offered=tuple(profile.services_not_offered),
        hourly_rate=face.hourly_rate if face and face.hourly_rate else profile.hourly_rate,
        lowest_budget=rules.lowest_budget,
        languages=tuple(entry.code for entry in profile.languages),
        countries=tuple(profile.countries),
        time_zone=profile.time_zone,
        work_start=hours.start,
        work_until=hours.until,
        levels=frozenset(rules.levels),
        wanted_words=tuple(rules.wanted_words),
        excluded_words=tuple(rules.excluded_words),
    )


def trust(
    detail: PostingDetail, words: Words | None, overruled: Collection[str], now: datetime, repost_of: UUID | None
) -> JobTrust:
    """Return what a post's words and figures say of its honesty, with what the person has overruled."""
    found = assess(detail, now, words=words, is_repost=repost_of is not None)
    return _trust(found, frozenset(overruled))


def _fit(found: Fit, profile: str) -> JobFit:
    return JobFit(
        score=found.score,
        tier=found.tier,
        profile=profile,
        lines=[
            FitLine(
                signal=line.signal,
                points=line.points,
                weight=line.weight,
                known=line.known,
                words=list(line.words),
                missing=list(line.missing),
            )
            for line in found.lines
        ],
        why=[line.signal for line in found.why],
        why_not=[line.signal for line in found.why_not],
        obstacles=list(found.obstacles),
        over=found.over,
    )


def _trust(found: Trust, overruled: frozenset[str]) -> JobTrust:
    return JobTrust(
        level=found.level(overruled),
        flags=[
            JobFlag(
                code=flag.code,
                certainty=flag.certainty,
                disguised=flag.disguised,
                overruled=flag.code in overruled,
                evidence=_quoted(flag.evidence),
            )
            for flag in found.flags
        ],
        signals=[JobQuality.model_validate(signal) for signal in found.signals],
        traps=[JobTrap(word=trap.word, evidence=Quoted.model_validate(trap.evidence)) for trap in found.traps],
        machine_orders=[Quoted.model_validate(order) for order in found.machine_orders],
    )


def _quoted(evidence: Evidence | None) -> Quoted | None:
    return None if evidence is None else Quoted.model_validate(evidence)
