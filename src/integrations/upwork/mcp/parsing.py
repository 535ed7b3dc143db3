"""What Upwork's tools answer as the domain's postings, rooms, offers and profiles. Asking is done by the modules beside this one.

Below ``data`` the tools mirror the GraphQL types, so those parts are read by the GraphQL door's own parsing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Final

from src.domain.accounts import Account, Organisation, OwnProfile
from src.domain.engagements import Invitation, Offer
from src.domain.postings import ClientFacts, Experience, JobType, Posting, PostingDetail, ScreeningQuestion, Skill
from src.domain.proposals import OwnProposal
from src.domain.rooms import Room, Story
from src.integrations.upwork.graphql import parsing as mirrored
from src.integrations.upwork.graphql import parsing_rooms, parsing_work
from src.integrations.upwork.untrusted import unwrapped
from src.integrations.upwork.values import amount, at, integer, moment, number, storable, text, truth

TYPES: Final[Mapping[str | None, JobType]] = {"hourly": "hourly", "fixed": "fixed"}
EXPERIENCES: Final[Mapping[str | None, Experience]] = {
    "entry": "entry",
    "entry_level": "entry",
    "intermediate": "intermediate",
    "expert": "expert",
}
AMOUNTS: Final = re.compile(r"\d+(?:\.\d+)?")


def found_posting(row: Mapping[str, object]) -> Posting | None:
    """Return one row of a search; its description is what the search shows of it. None where it has no id or title."""
    upwork_id, title = text(row, "id"), text(row, "title")
    if upwork_id is None or title is None or not upwork_id.isdecimal():
        return None
    description, is_marked = _marked(row, "description_snippet", "description")
    low, high = _amounts(text(row, "budget") or "")
    job_type = TYPES.get((text(row, "job_type") or "").lower(), "fixed")
    return Posting(
        upwork_id=upwork_id,
        title=unwrapped(title)[0],
        description=description,
        job_type=job_type,
        hourly_min=low if job_type == "hourly" else None,
        hourly_max=high if job_type == "hourly" else None,
        budget=low if job_type == "fixed" else None,
        experience=EXPERIENCES.get((text(row, "experience_level") or "").lower()),
        duration=text(row, "duration"),
        workload=text(row, "workload"),
        category=text(row, "category"),
        skills=_skills(at(row, "skills")),
        published_at=moment(row, "published_date") or moment(row, "created_date"),
        proposals=integer(row, "proposal_count"),
        client=_client(at(row, "client")),
        applied=truth(row, "applied") or False,
        is_marked=is_marked,
    )


def _marked(row: object, *names: str) -> tuple[str, bool]:
    """Return the first text there is under ``names`` without Upwork's mark, and whether it had one."""
    for name in names:
        words = at(row, name)
        if isinstance(words, str) and words.strip():
            plain, is_marked = unwrapped(storable(words))
            return plain.strip(), is_marked
    return "", False


def _amounts(budget: str) -> tuple[Decimal | None, Decimal | None]:
    """Return the lower and upper amount of a text such as "25.00–45.00/hr" or "50.00"; zeros are not told."""
    found = [amount(digits) for digits in AMOUNTS.findall(budget.replace(",", ""))]
    if not found:
        return None, None
    return found[0], found[-1]


def _skills(value: object) -> tuple[Skill, ...]:
    """Return skills, which come as words or as objects with a name."""
    if not isinstance(value, list):
        return ()
    names = (each if isinstance(each, str) else text(each, "name") for each in value)
    return tuple(Skill(name, name) for name in names if name)


def _client(value: object) -> ClientFacts:
    state = text(value, "verification_status")
    return ClientFacts(
        country=text(value, "country"),
        city=text(value, "city"),
        verified=None if state is None else state == "VERIFIED",
        total_spent=_spent(value),
        total_hires=integer(value, "total_hires"),
        total_posted=integer(value, "total_posted_jobs"),
        rating=number(value, "rating") or None,
        reviews=integer(value, "total_reviews"),
    )


def _spent(value: object) -> Decimal | None:
    told = number(value, "total_spent")
    return None if told is None else amount(told) or Decimal("0.00")


def whole_posting(body: Mapping[str, object]) -> PostingDetail | None:
    """Return a posting that was read alone, with what applying costs; None where it has no id or title."""
    node = at(body, "data", "marketplaceJobPosting")
    if not isinstance(node, Mapping):
        return None
    read = mirrored.whole_posting(node)
    if read is None:
        return None
    description, is_marked = _marked(at(node, "content"), "description")
    title = unwrapped(read.posting.title)[0].strip()
    record = at(body, "client_record")
    posting = replace(
        read.posting,
        title=title,
        description=description,
        is_marked=is_marked,
        applied=truth(body, "applied") or False,
        client=ClientFacts(
            country=text(node, "clientCompanyPublic", "country"),
            city=text(node, "clientCompanyPublic", "city"),
            total_spent=_spent(record),
            rating=number(record, "rating") or None,
        ),
    )
    questions = _questions(at(body, "screening_questions"))
    return replace(
        read, posting=posting, questions=questions or read.questions, connects_price=whole(body, "connects_cost")
    )


def _questions(value: object) -> tuple[ScreeningQuestion, ...]:
    """Return screening questions, which come as texts or as objects. Answers are matched by the exact text within the mark."""
    if not isinstance(value, list):
        return ()
    texts = (each if isinstance(each, str) else at(each, "question") for each in value)
    told = [unwrapped(storable(words))[0] for words in texts if isinstance(words, str) and words.strip()]
    return tuple(ScreeningQuestion(position, words) for position, words in enumerate(told))


def whole(value: object, *path: str) -> int | None:
    """Return a whole number, which Upwork's tools may write as 11.0."""
    told = number(value, *path)
    return int(told) if told is not None and told == int(told) else None


def account_of(row: Mapping[str, object]) -> Account | None:
    """Return the account that a row of ``list_accounts`` is; None where it has no id."""
    organisation = text(row, "org_uid")
    if organisation is None:
        return None
    return Account("", "", text(row, "name") or organisation, organisation, text(row, "role_label") or "")


def organisation_of(row: Mapping[str, object]) -> Organisation | None:
    """Return the organisation that a row of ``list_accounts`` is; None where it has no id."""
    organisation = text(row, "org_uid")
    return (
        None if organisation is None else Organisation(organisation, text(row, "name") or "", text(row, "role") or "")
    )


def own_profile(data: object) -> OwnProfile | None:
    """Return a person's own profile; None where it has no name."""
    name = text(data, "name")
    if name is None:
        return None
    return OwnProfile(
        name=name,
        title=text(data, "title") or "",
        overview=_marked(data, "description")[0],
        hourly_rate=amount(data, "chargeRate"),
        currency=text(data, "chargeRate", "currency") or "USD",
        skills=tuple(skill.label for skill in _skills(at(data, "skills"))),
        job_success=None,
    )


def room(row: Mapping[str, object]) -> Room | None:
    """Return one room; whether the newest message is the person's own is told beside it."""
    read = parsing_rooms.room(row)
    if read is None:
        return None
    is_own, awaiting = truth(row, "last_message_from_self"), text(row, "awaiting_reply_from")
    name = text(row, "roomName") or text(row, "name") or text(row, "topic") or ""
    return replace(
        read,
        name=unwrapped(name)[0].strip(),
        latest=None if read.latest is None else replace(read.latest, is_own=is_own),
        awaits_reply=None if awaiting is None else awaiting == "you",
    )


def story(row: Mapping[str, object], account: Account) -> Story | None:
    """Return one message of a room. Whose it is, is told in one of several ways, or by the author's name."""
    read = parsing_rooms.story(row)
    if read is None:
        return None
    told = (truth(row, name) for name in ("from_self", "is_from_self", "message_from_self"))
    is_own = next((each for each in told if each is not None), None)
    names = (read.author, text(row, "author", "name"), text(row, "sender", "name"), text(row, "sender"))
    author = unwrapped(next((name for name in names if name), ""))[0].strip()
    if is_own is None and author and account.name:
        is_own = author == account.name
    return replace(read, author=author, is_own=is_own)


def invitation(row: Mapping[str, object]) -> Invitation | None:
    """Return one invitation; None where it has no id or names no job."""
    identifier, job_id = text(row, "id"), text(row, "jobPosting", "id")
    if identifier is None or job_id is None:
        return None
    title = unwrapped(text(row, "jobPosting", "title") or "")[0].strip()
    return Invitation(identifier, job_id, title, unwrapped(text(row, "message") or "")[0].strip())


def offer(row: Mapping[str, object]) -> Offer | None:
    """Return one offer."""
    read = parsing_work.offer(row)
    if read is None:
        return None
    client = read.client or text(row, "clientOrganization", "name") or text(row, "client_name") or ""
    return replace(
        read,
        title=unwrapped(read.title)[0].strip(),
        client=unwrapped(client)[0].strip(),
        state=text(row, "state") or text(row, "status") or "",
        job_type=read.job_type or TYPES.get((text(row, "type") or "").lower()),
        amount=read.amount or amount(row, "hourlyRate") or amount(row, "fixedPriceAmount"),
    )


def own_proposal(row: Mapping[str, object]) -> OwnProposal | None:
    """Return one of a person's own proposals."""
    read = mirrored.own_proposal(row)
    return None if read is None else replace(read, job_title=unwrapped(read.job_title)[0].strip())
