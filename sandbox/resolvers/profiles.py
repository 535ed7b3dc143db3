"""Answers about freelancers' profiles in their two forms. What a profile says is in the account and ``sandbox.curricula``."""

from __future__ import annotations

from typing import Any

from sandbox.context import Caller
from sandbox.curricula import Stay, curriculum_of
from sandbox.gql_errors import ServiceError
from sandbox.places import region_of
from sandbox.records import Account
from sandbox.resolvers.accounts import freelancer_node
from sandbox.resolvers.forms import Answer, caller_of, moment, money
from sandbox.resolvers.jobs import skill_node
from sandbox.timesheet import charge_of, hours_of

_TOP_RATED = 90


def user(_: Any, info: Any) -> Answer:
    """The signed-in user."""
    caller = caller_of(info)
    return current_user(caller, caller.account)


def current_user(caller: Caller, account: Account) -> Answer:
    """A CurrentUser with both forms of the profile."""
    return {
        **freelancer_node(account),
        "email": account.email,
        "freelancerProfile": lambda _info: freelancer_profile(caller, account),
        "talentProfile": lambda _info: talent_profile(caller, account),
    }


def profile_by_key(_: Any, info: Any, **asked: Any) -> Answer:
    """A FreelancerProfile by its ``~01…`` key."""
    caller = caller_of(info)
    return freelancer_profile(caller, _with_key(caller, asked["profileKey"]))


def talent_by_key(_: Any, info: Any, **asked: Any) -> Answer:
    """A TalentProfile by its ``~01…`` key."""
    caller = caller_of(info)
    return talent_profile(caller, _with_key(caller, asked["profileKey"]))


def talent_profiles_of(_: Any, info: Any, **asked: Any) -> Answer:
    """A person's TalentProfile as a list of one; an empty one for nobody of this world."""
    caller = caller_of(info)
    account = caller.sandbox.book.accounts.get(asked["personId"])
    return {"profiles": [talent_profile(caller, account)] if account is not None else []}


def _with_key(caller: Caller, key: str) -> Account:
    found = next((one for one in caller.sandbox.book.accounts.values() if one.ciphertext == key), None)
    if found is None:
        raise ServiceError(f"Profile not found for key='{key}'", "404")
    return found


def _personal(account: Account) -> Answer:
    return {
        "firstName": account.first_name,
        "lastName": account.last_name,
        "title": account.title,
        "description": account.overview,
        "chargeRate": money(account.hourly_rate),
        "profileUrl": f"/freelancers/{account.ciphertext}",
        "profileState": "ACCEPTED",
    }


def freelancer_profile(caller: Caller, account: Account) -> Answer:
    """A FreelancerProfile."""
    life, shown = curriculum_of(account), freelancer_node(account)
    begun = moment(account.created_at)
    return {
        "user": lambda _info: current_user(caller, account),
        "userDetails": shown,
        "personalData": _personal(account),
        "languages": {
            "edges": [
                {
                    "node": {
                        "id": one.code,
                        "language": {"iso639Code": one.code, "active": True, "englishName": one.name},
                    }
                }
                for one in life.languages
            ]
        },
        "educationRecords": lambda _info, **_asked: [_school(account, stay) for stay in life.schools],
        "employmentRecords": [_employer(account, stay) for stay in life.employers],
        "availability": {
            "id": account.person,
            "user": shown,
            "capacity": "fullTime",
            "name": "Full time",
            "createdDateTime": begun,
        },
        "certificates": [],
        "skills": {"edges": [{"node": skill_node(name)} for name in account.skills]},
        "fullName": account.name,
        "firstName": account.first_name,
        "lastName": account.last_name,
        "countryDetails": {"id": None, "name": account.country, "region": region_of(account.country), "active": True},
        "portrait": None,
        "aggregates": {"user": shown, **_aggregates(caller, account)},
    }


def _aggregates(caller: Caller, account: Account) -> Answer:
    now = caller.sandbox.clock.now()
    total = sum(charge_of(contract, now) for contract in account.contracts)
    hourly = sum(1 for contract in account.contracts if contract.hourly_rate is not None)
    return {
        "totalHourlyJobs": hourly,
        "totalFixedJobs": len(account.contracts) - hourly,
        "activeInterviews": sum(1 for _ in caller.sandbox.desk.sent_by(account.id, "Activated")),
        "currentContracts": sum(1 for contract in account.contracts if contract.ended_at is None),
        "jobSuccessScore": account.job_success,
        "topRatedStatus": _top_rated(account),
        "totalHours": round(sum(hours_of(contract, now) for contract in account.contracts), 2),
        "totalFeedback": None,
        "totalEarnings": money(round(total, 2)),
        "totalRevenue": money(round(total, 2)),
    }


def _top_rated(account: Account) -> str:
    return "top_rated" if (account.job_success or 0) >= _TOP_RATED else "not_eligible"


def _school(account: Account, stay: Stay) -> Answer:
    return {
        "id": f"{account.rid}{stay.begin[:4]}",
        "user": freelancer_node(account),
        "institutionName": stay.where,
        "areaOfStudy": stay.subject,
        "degree": stay.what,
        "startDate": f"{stay.begin}-01",
        "endDate": f"{stay.end}-01" if stay.end is not None else None,
    }


def _employer(account: Account, stay: Stay) -> Answer:
    return {
        "id": f"{account.rid}{stay.begin[:4]}",
        "user": freelancer_node(account),
        "companyName": stay.where,
        "jobTitle": stay.what,
        "startDate": f"{stay.begin}-01",
        "endDate": f"{stay.end}-01" if stay.end is not None else None,
        "city": stay.city,
        "country": stay.country,
    }


def talent_profile(caller: Caller, account: Account) -> Answer:
    """A TalentProfile with the special profiles."""
    life, totals = curriculum_of(account), _aggregates(caller, account)
    place = {"country": account.country, "city": life.city or None, "timezone": life.timezone or None}
    return {
        "personId": account.person,
        "identity": {"id": account.person, "ciphertext": account.ciphertext},
        "personalData": {**_personal(account), "location": place},
        "personAvailability": {"personId": account.person, "capacity": "fullTime", "availableDays": []},
        "otherExperiences": [],
        "educationRecords": [_talent_stay(account, _school(account, stay)) for stay in life.schools],
        "employmentRecords": [_talent_stay(account, _employer(account, stay)) for stay in life.employers],
        "skills": [
            {"id": node["id"], "skill": node["prettyName"], "prettyName": node["prettyName"], "ontologySkill": node}
            for node in map(skill_node, account.skills)
        ],
        "profileAggregates": {
            "totalHourlyJobs": totals["totalHourlyJobs"],
            "totalFixedJobs": totals["totalFixedJobs"],
            "topRatedStatus": totals["topRatedStatus"],
            "totalEarnings": float(totals["totalEarnings"]["rawValue"]),
            "totalJobs": len(account.contracts),
        },
        "specializedProfiles": [
            {
                "personId": account.person,
                "profileId": f"{account.person}{rank}",
                "status": "PUBLISHED",
                "rank": rank,
                "occupations": list(special.skills),
                "primary": False,
                "title": special.title,
                "description": special.overview,
                "hourlyRate": money(special.hourly_rate),
            }
            for rank, special in enumerate(life.special, start=1)
        ],
    }


def _talent_stay(account: Account, record: Answer) -> Answer:
    """A school or employer in the words of the other form."""
    times = {"startDateTime": record["startDate"], "endDateTime": record["endDate"]}
    return {**record, **times, "personId": account.person}
