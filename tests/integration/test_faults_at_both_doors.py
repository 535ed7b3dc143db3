"""Each fault at each call of the main path, at both doors: a clear code, nothing lost, never a second proposal, message or change."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any
from uuid import UUID, uuid4

import pytest
import stamina

from src.domain.accounts import Door
from src.domain.lifecycle import AT_UPWORK, State
from src.domain.postings import PostingQuery
from src.errors import AppError
from src.integrations.upwork.breaker import Breaker
from src.integrations.upwork.budget import RateBudget
from src.schemas.applications import ChangeRequest
from src.schemas.outgoing import OutgoingAnswer
from src.services.upwork_desk import UpworkDesk
from tests.applications import LETTER, Desk
from tests.conftest import MovableClock
from tests.upwork import UpworkWorld

FAULTS: dict[str, dict[str, Any]] = {
    "time-out": {"kind": "timeout", "seconds": 0},
    "busy": {"kind": "too_many"},
    "busy for long": {"kind": "too_many", "retry_after": 120},
    "server error": {"kind": "server_error"},
    "page": {"kind": "html"},
    "holes": {"kind": "partial"},
    "revoked": {"kind": "expired_grant"},
    "lost answer": {"kind": "lost_answer"},
}
CODES: dict[str, frozenset[str]] = {
    "time-out": frozenset({"upwork_unreachable"}),
    "busy": frozenset({"upwork_busy"}),
    "busy for long": frozenset({"upwork_busy"}),
    "server error": frozenset({"upwork_unreachable"}),
    "page": frozenset({"upwork_unreachable"}),
    "holes": frozenset({"upwork_unreachable", "upwork_refused", "job_not_found"}),
    "revoked": frozenset({"upwork_expired"}),
    "lost answer": frozenset({"upwork_unreachable"}),
}
DOORS: tuple[Door, ...] = ("graphql", "mcp")
NEVER_LEFT = frozenset({"busy", "busy for long", "revoked"})
READS: dict[str, dict[Door, str]] = {
    "search": {"graphql": "marketplaceJobPostingsSearch", "mcp": "find_jobs.search"},
    "posting": {"graphql": "marketplaceJobPosting", "mcp": "find_jobs.get"},
    "own_proposals": {"graphql": "vendorProposals", "mcp": "list_freelancer_proposals.list"},
    "rooms": {"graphql": "roomList", "mcp": "get_messages.list_rooms"},
    "stories": {"graphql": "roomStories", "mcp": "get_messages.list_messages"},
    "offers": {"graphql": "offersByAttribute", "mcp": "list_offers.list_mine"},
    "hours": {"graphql": "contractTimeReport", "mcp": "list_contracts.timesheets"},
    "profile": {"graphql": "user", "mcp": "get_profile.get"},
    "invitations": {"mcp": "list_freelancer_proposals.invitations"},
    "session": {"mcp": "initialize"},
}


@pytest.fixture(autouse=True)
def impatient(upwork: UpworkWorld, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let retries and the shared budget cost no time, and no door be left alone; all have tests of their own."""

    async def take(_budget: RateBudget, *_of: object, patience: float | None = None) -> float:
        return 0.0

    monkeypatch.setattr(RateBudget, "take", take)
    monkeypatch.setattr(Breaker, "check", lambda _breaker: None)
    quirks = {"rate_limit": False, "mcp_policy_at_first_create": False}
    upwork.sandbox.quirks = upwork.sandbox.quirks.changed(quirks)
    stamina.set_testing(True, attempts=2)
    yield
    stamina.set_testing(False)


@dataclass
class Person:
    """Somebody at one door, and what they can do there."""

    upwork: UpworkWorld
    clock: MovableClock
    desk: Desk
    door: Door
    acts: UpworkDesk

    @property
    def id(self) -> UUID:
        return self.desk.user_id

    def strike(self, fault: str, match: str) -> None:
        """Let a call fail until further notice."""
        self.upwork.fault(match=match, times=None, **FAULTS[fault])

    def forward(self, **by: float) -> None:
        """Let time pass here and at Upwork."""
        self.clock.forward(**by)
        self.upwork.sandbox.clock.move(timedelta(**by))

    async def mend(self) -> None:
        """Let Upwork work again, and connect again where the grant has ended."""
        self.upwork.sandbox.faults.clear()
        if (await self.upwork.access.status(self.id)).state != "connected":
            await self.upwork.connect(self.id, door=self.door)

    async def settled(
        self, look: Callable[[UUID], Awaitable[OutgoingAnswer]], answer: OutgoingAnswer
    ) -> OutgoingAnswer:
        """Look an act up until its outcome is known."""
        for _ in range(5):
            if answer.state in ("sent", "failed"):
                return answer
            self.forward(minutes=4)
            answer = await look(answer.id)
        raise AssertionError("never settled")


@pytest.fixture(params=DOORS)
async def person(request: pytest.FixtureRequest, upwork: UpworkWorld, clock: MovableClock) -> Person:
    """A person with a profile, connected at one of the doors."""
    desk = Desk(upwork.resources, upwork.access, await upwork.connected(door=request.param))
    await desk.write_profile()
    return Person(upwork, clock, desk, request.param, UpworkDesk.over(upwork.resources))


async def read(person: Person, name: str, posting: str, room: str) -> object:
    """Ask Upwork for something."""
    access, user_id = person.upwork.access, person.id
    match name:
        case "search":
            return await access.search(user_id, PostingQuery())
        case "posting":
            return await access.posting(user_id, posting)
        case "own_proposals":
            return await access.own_proposals(user_id, ["Accepted"])
        case "rooms":
            return await access.rooms(user_id)
        case "stories":
            return await access.stories(user_id, room)
        case "hours":
            return await access.hours(user_id, date(2026, 1, 1), date(2026, 1, 2))
        case "profile":
            return await access.own_profile(user_id)
        case "invitations":
            return await access.invitations(user_id)
        case "session":
            access.doors.forget(user_id)
            return await access.offers(user_id)
        case _:
            return await access.offers(user_id)


async def refusal_of(person: Person, name: str, posting: str, room: str) -> AppError | None:
    """Return how a reading was refused; None where it was not."""
    try:
        await read(person, name, posting, room)
    except AppError as error:
        return error
    return None


async def test_read_that_fails_says_why_and_works_again(person: Person):
    posting = (await person.upwork.access.search(person.id, PostingQuery())).items[0].upwork_id
    room = (await person.upwork.access.rooms(person.id))[0].id
    for name, matches in READS.items():
        if person.door not in matches:
            continue
        for fault in FAULTS:
            if fault == "holes" and person.door == "mcp":
                continue
            person.strike(fault, matches[person.door])
            refusal = await refusal_of(person, name, posting, room)
            if refusal is None:
                assert fault == "holes", f"{name}: {fault} was not noticed"
            else:
                assert refusal.code in CODES[fault], f"{name}: {fault}: {refusal.code}"
                assert refusal.title
            await person.mend()
            await read(person, name, posting, room)


SENDS: dict[Door, str] = {"graphql": "createRoomStoryV2", "mcp": "send_message.send"}


async def test_message_leaves_once_whatever_fails(person: Person):
    messages = person.acts.messages
    listed = await messages.rooms(person.id)
    room = next(each for each in listed.items if each.latest is not None)
    upwork_room = room.upwork_url.rpartition("/")[2]
    for fault in FAULTS:
        words = f"I can begin on Monday ({fault})."
        preview = await messages.prepare(person.id, room.id, words)
        person.strike(fault, SENDS[person.door])
        answer = await messages.confirm(person.id, uuid4(), room.id, preview.id)
        if fault in NEVER_LEFT:
            assert (answer.state, answer.failure_code in CODES[fault]) == ("failed", True), f"{fault}: {answer}"
        assert answer.text == words
        await person.mend()
        answer = await person.settled(partial(person.acts.messages.check, person.id, room.id), answer)
        if answer.state == "failed":
            again = await messages.prepare(person.id, room.id, words)
            answer = await messages.confirm(person.id, uuid4(), room.id, again.id)
        assert answer.state == "sent", fault
        theirs = next(
            each for each in person.upwork.sandbox.rooms.of_account(account_of(person)) if each.id == upwork_room
        )
        assert [story.text for story in theirs.stories].count(words) == 1, fault


def account_of(person: Person) -> str:
    """Return the sandbox's freelancer that everybody here is."""
    return next(iter(person.upwork.sandbox.book.accounts))


SUBMISSION: dict[str, dict[Door, str]] = {
    "look-up": {"graphql": "vendorProposals", "mcp": "list_freelancer_proposals.list"},
    "balance": {"graphql": "connectsSummary", "mcp": "get_profile.connects_balance"},
    "preview": {"mcp": "manage_proposals.create"},
    "submission": {"graphql": "createJobProposal", "mcp": "confirm_preview.confirm"},
}


def proposals(person: Person, upwork_job_id: str) -> list[Any]:
    """Return what Upwork has of a person's to one job."""
    held = person.upwork.sandbox.desk.proposals.values()
    return [row for row in held if (row.posting_id, row.account_id) == (upwork_job_id, account_of(person))]


@pytest.mark.parametrize("step", SUBMISSION)
async def test_proposal_leaves_once_whatever_fails(person: Person, step: str):
    if person.door not in SUBMISSION[step]:
        return
    person.upwork.sandbox.book.accounts[account_of(person)].connects = 1_000
    jobs = await person.desk.job_ids(len(FAULTS))
    for fault, job in zip(FAULTS, jobs, strict=True):
        if fault == "holes" and person.door == "mcp":
            continue
        draft = await person.desk.draft(job)
        await person.desk.confirm(await person.desk.preview(draft.id))
        person.forward(seconds=61)
        person.strike(fault, SUBMISSION[step][person.door])
        await person.desk.work_off()
        seen = await person.desk.read(draft.id)
        assert seen.state in {*AT_UPWORK, State.FAILED, State.CHECKING}, fault
        assert seen.letter == LETTER
        if seen.state is State.FAILED:
            assert seen.failure is not None
            assert seen.failure.code in CODES[fault], f"{step}: {fault}: {seen.failure.code}"
            assert proposals(person, seen.upwork_job_id) == [], "what is called failed was not sent"
        await person.mend()
        await bring_to_an_end(person, draft.id)
        assert len(proposals(person, seen.upwork_job_id)) == 1, f"{step}: {fault}"


async def bring_to_an_end(person: Person, application_id: UUID) -> None:
    """Do what a person can do: look again until it is certain, and send again what was not sent."""
    for _ in range(6):
        seen = await person.desk.read(application_id)
        if seen.state in AT_UPWORK:
            return
        if seen.state is State.FAILED:
            await person.desk.fill(seen)
            await person.desk.confirm(await person.desk.preview(application_id))
            person.forward(seconds=61)
            await person.desk.work_off()
        else:
            person.forward(minutes=5)
            await person.desk.work_off()
    raise AssertionError(f"never came to an end: {seen.state} {seen.failure}")


@pytest.mark.parametrize("step", ["manage_proposals.edit_terms", "confirm_preview.confirm"])
async def test_change_of_a_proposal_is_made_once_whatever_fails(upwork: UpworkWorld, clock: MovableClock, step: str):
    desk = Desk(upwork.resources, upwork.access, await upwork.connected(door="mcp"))
    await desk.write_profile()
    person = Person(upwork, clock, desk, "mcp", UpworkDesk.over(upwork.resources))
    queued = await desk.queued()
    person.forward(seconds=61)
    await desk.work_off()
    (theirs,) = proposals(person, queued.upwork_job_id)
    for bid, fault in enumerate((each for each in FAULTS if each != "holes"), start=30):
        asked = ChangeRequest.model_validate({"kind": "terms", "bid": f"{bid}.00"})
        preview = await person.acts.changes.prepare(person.id, queued.id, asked)
        person.strike(fault, step)
        answer = await person.acts.changes.confirm(person.id, uuid4(), queued.id, preview.id)
        if answer.state == "failed":
            assert answer.failure_code in CODES[fault], f"{fault}: {answer.failure_code}"
            assert theirs.charged_amount != bid
        await person.mend()
        answer = await person.settled(partial(person.acts.changes.check, person.id, queued.id), answer)
        assert (theirs.charged_amount == bid) == (answer.state == "sent"), fault
        shown = (await desk.read(queued.id)).bid.amount
        assert shown == theirs.charged_amount, fault
