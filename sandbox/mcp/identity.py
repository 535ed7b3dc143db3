"""Tools about the signed-in freelancer: accounts, profile, Connects. Changing the profile is in ``profile_changes``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from sandbox.curricula import curriculum_of
from sandbox.mcp.answers import Answer, ToolCall, ToolError, dollars, iso
from sandbox.records import Account


def list_accounts(call: ToolCall) -> Answer:
    """The accounts one may act for: the own one, and the agencies one has a seat in."""
    rows = [
        {
            "name": one.agency or one.name,
            "org_uid": one.organization_id,
            "role": "FL_AGENCY" if one.agency else "TALENT",
            "role_label": "Agency" if one.agency else "Freelancer",
        }
        for one in call.sandbox.book.seats_of(call.account.person)
    ]
    return {"accounts": rows}


def get(call: ToolCall) -> Answer:
    """The own profile, or another freelancer's by its key."""
    key = call.text("profile_key")
    if not key:
        return {"data": _profile(call.account)}
    other = next((one for one in call.sandbox.book.accounts.values() if one.ciphertext == key), None)
    if other is None:
        raise ToolError("NOT_FOUND", "There is no such profile, or it is private")
    return {"data": {"talentProfileByProfileKey": _profile(other)}}


def list_highlights(call: ToolCall) -> Answer:
    """Certificates (none in this world) and portfolio projects: what ended contracts left to show."""
    done = [one for one in call.account.contracts if one.ended_at is not None]
    projects = [{"id": one.id, "title": one.title} for one in done]
    return {"data": {"certificates": [], "portfolioProjects": projects}}


def connects_balance(call: ToolCall) -> Answer:
    """Connects, and what they were spent on."""
    spent = sorted(call.sandbox.desk.sent_by(call.account.id), key=lambda row: row.created_at, reverse=True)
    history = [
        {
            "date": iso(row.created_at),
            "amount": -row.connects_spent,
            "reason": "Proposal",
            "job_reference": row.posting_id,
        }
        for row in spent[:10]
        if row.connects_spent
    ]
    return {"balance": balance_of(call.account), "history": history}


def balance_of(account: Account) -> Answer:
    """The three numbers of a Connects balance; the free ones are used last."""
    free = min(10, account.connects)
    return {
        "connectsBalance": account.connects,
        "connectsBalanceFree": free,
        "connectsBalancePaid": account.connects - free,
    }


def user_details(call: ToolCall) -> Answer:
    """Who is signed in."""
    account = call.account
    return {"data": {"user": {"id": account.person, "nid": account.nid, "name": account.name, "email": account.email}}}


def _profile(account: Account) -> Answer:
    life = curriculum_of(account)
    return {
        "profileState": "ACCEPTED",
        "name": f"{account.first_name} {account.last_name[:1]}.".strip(),
        "location": {"country": account.country, "state": None, "timezone": life.timezone or None},
        "title": account.title,
        "description": account.overview,
        "chargeRate": dollars(account.hourly_rate),
        "availability": {"hours_per_week": "More than 30 hrs/week"},
        "personAvailability": {"capacity": "fullTime", "availableDays": None},
        "employmentRecords": [
            {"companyName": stay.where, "jobTitle": stay.what, "startDateTime": stay.begin, "endDateTime": stay.end}
            for stay in life.employers
        ],
        "educationRecords": [
            {
                "institutionName": stay.where,
                "degree": stay.what,
                "areaOfStudy": stay.subject,
                "startDateTime": f"{stay.begin}-01",
                "endDateTime": f"{stay.end}-01" if stay.end is not None else None,
            }
            for stay in life.schools
        ],
        "skills": [{"name": name} for name in account.skills],
        "languages": [{"name": one.name, "proficiency": one.level} for one in life.languages],
        "identity": {"id": account.person, "ciphertext": account.ciphertext},
        "profileAggregates": {"totalFeedback": len(account.contracts)},
    }


ACTIONS: Final[Mapping[tuple[str, str], Callable[[ToolCall], Answer]]] = {
    ("list_accounts", ""): list_accounts,
    ("get_profile", "get"): get,
    ("get_profile", "list_highlights"): list_highlights,
    ("get_profile", "connects_balance"): connects_balance,
    ("get_freelancer_financials", "connects_balance"): connects_balance,
    ("get_account", "get_user_details"): user_details,
}
