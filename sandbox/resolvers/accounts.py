"""Answers about the signed-in freelancer: organisation, Connects, work history, and how others are shown.

Profiles are in ``profiles``.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sandbox.context import Caller
from sandbox.records import Account, Contract, Room
from sandbox.resolvers.forms import Answer, caller_of, moment, page_info
from sandbox.timesheet import charge_of, hours_of


def organization(_: Any, info: Any) -> Answer:
    """The freelancer's own organisation."""
    return organization_node(caller_of(info).account)


def company_selector(_: Any, info: Any) -> Answer:
    """The organisations the freelancer may act for: the own one, and the agencies they have a seat in."""
    caller = caller_of(info)
    return {"items": [_selectable(account) for account in caller.sandbox.book.seats_of(caller.account.person)]}


def _selectable(account: Account) -> Answer:
    return {
        "title": account.agency or account.name,
        "photoUrl": None,
        "organizationId": account.organization_id,
        "organizationRid": account.organization_rid,
        "organizationType": "Business" if account.agency else "SoleProprietor",
        "organizationLegacyType": "Vendor",
        "organizationEnterpriseType": "Standard",
        "legacyEnterpriseOrganization": False,
        "typeTitle": "Agency" if account.agency else "Freelancer",
    }


def staffs_by_person(_: Any, info: Any, **asked: Any) -> Answer:
    """The places a person holds: the own one in the own organisation, and none of others."""
    account = caller_of(info).account
    own = asked["personId"] == account.person
    place = {
        "id": account.organization_rid,
        "user": {name: value for name, value in freelancer_node(account).items() if name != "ciphertext"},
        "activationStatus": 1,
        "creationDate": moment(account.created_at),
        "staffType": 1,
    }
    edges = [{"node": place}] if own else []
    return {"edges": edges, "totalCount": len(edges), "pageInfo": page_info(None, more=False)}


def connects_summary(_: Any, info: Any) -> Answer:
    """How many Connects are left."""
    return {"connectsBalance": caller_of(info).account.connects}


def talent_work_history(_: Any, info: Any, **asked: Any) -> Answer:
    """The contracts of a freelancer; empty for others than the own person."""
    caller = caller_of(info)
    account = caller.account
    wanted = asked.get("filter") or {}
    if wanted.get("personId") != account.person:
        return {"workHistoryList": [], "totalCount": 0}
    states = wanted.get("status") or ("ACTIVE", "CLOSED", "PAUSED")
    rows = [contract for contract in account.contracts if contract_state(contract) in states]
    page = wanted.get("pagination") or {"offset": 0, "limit": 20}
    shown = rows[page["offset"] : page["offset"] + page["limit"]]
    return {
        "workHistoryList": [_work(contract, caller.sandbox.clock.now()) for contract in shown],
        "totalCount": len(rows),
    }


def freelancer_node(account: Account) -> Answer:
    """The account as a user."""
    return {
        "id": account.person,
        "nid": account.nid,
        "rid": account.rid,
        "name": account.name,
        "photoUrl": None,
        "publicUrl": f"/freelancers/{account.ciphertext}",
        "ciphertext": account.ciphertext,
    }


def contact_node(room: Room) -> Answer:
    """A client's contact person as a user."""
    return {
        "id": room.contact_id,
        "nid": f"u{room.contact_id[-8:]}",
        "rid": room.contact_id[-9:],
        "name": room.contact_name,
        "photoUrl": None,
        "publicUrl": None,
        "ciphertext": f"~01{int(room.contact_id):018x}",
    }


def organization_node(account: Account) -> Answer:
    """The account's organisation."""
    return {
        "id": account.organization_id,
        "rid": account.organization_rid,
        "legacyId": account.organization_rid,
        "name": account.agency or account.name,
        "type": "BUSINESS" if account.agency else "SOLE_PROPRIETOR",
        "legacyType": "VENDOR",
        "flag": {
            "client": False,
            "vendor": True,
            "agency": bool(account.agency),
            "individual": not account.agency,
        },
        "active": True,
        "hidden": False,
        "photoUrl": None,
        "creationDate": moment(account.created_at),
    }


def client_organization_node(caller: Caller, room: Room) -> Answer:
    """The client's organisation as a room shows it."""
    proposal = caller.sandbox.desk.proposals.get(room.proposal_id)
    posting = caller.sandbox.world.posting(proposal.posting_id) if proposal is not None else None
    name = posting.client.company_name if posting is not None else None
    return client_node(room.client_organization_id, name or room.contact_name)


def client_node(identifier: str, name: str) -> Answer:
    """A client's organisation."""
    return {
        "id": identifier,
        "name": name,
        "type": "BUSINESS",
        "legacyType": "CLIENT",
        "flag": {"client": True, "vendor": False, "agency": False, "individual": False},
        "active": True,
        "hidden": False,
    }


def contract_state(contract: Contract) -> str:
    """ACTIVE or CLOSED: nobody pauses in this world."""
    return "ACTIVE" if contract.ended_at is None else "CLOSED"


def _work(contract: Contract, now: datetime) -> Answer:
    feedback = None
    if contract.score is not None:
        feedback = {
            "feedbackToFreelancer": {
                "comment": contract.comment,
                "score": contract.score,
                "isPublic": True,
                "commentPublic": True,
                "feedbackSuppressed": False,
            }
        }
    return {
        "contract": {
            "id": contract.id,
            "startDate": moment(contract.started_at),
            "endDate": moment(contract.ended_at) if contract.ended_at else None,
            "createDate": moment(contract.started_at),
            "clientOrgId": contract.client_organization_id or None,
            "status": contract_state(contract),
            "title": contract.title,
            "terms": {
                "hourlyRate": str(contract.hourly_rate) if contract.hourly_rate is not None else None,
                "fixedAmount": str(contract.fixed_amount) if contract.fixed_amount is not None else None,
                "jobType": "HOURLY" if contract.hourly_rate is not None else "FIXED",
            },
        },
        "contractAggregate": {
            "totalCharge": str(charge_of(contract, now)),
            "hours": str(round(hours_of(contract, now), 2)),
        },
        "feedback": feedback,
        "opening": {"id": contract.posting_id, "title": contract.title},
    }
