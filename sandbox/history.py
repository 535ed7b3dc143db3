"""The past of the seeded accounts: proposals in every state, rooms, contracts.

What happens from now on is in ``reactions``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Literal

from sandbox.desk import Desk
from sandbox.engagements import Engagements
from sandbox.ids import snowflake
from sandbox.model import Posting
from sandbox.people import contact_name, make_client
from sandbox.records import Account, Answer, Contract, Proposal, ProposalStatus
from sandbox.rooms import RoomBook
from sandbox.sayings import DECLINE_REASONS, say_invitation
from sandbox.world import World, is_open


@dataclass(frozen=True, slots=True)
class _Past:
    """One account's way of working: categories, letters (``{title}``, ``{client}``) and past contracts."""

    categories: tuple[str, ...]
    letters: tuple[str, ...]
    contracts: tuple[tuple[str, float, float], ...]


_STATES: tuple[tuple[ProposalStatus, bool, int], ...] = (
    ("Pending", False, 0),
    ("Accepted", False, 0),
    ("Accepted", False, 1),
    ("Accepted", True, 0),
    ("Accepted", True, 2),
    ("Activated", True, 1),
    ("Activated", True, 4),
    ("Activated", True, 6),
    ("Offered", True, 3),
    ("Hired", True, 12),
    ("Declined", True, 5),
    ("Declined", True, 9),
    ("Declined", False, 14),
    ("Withdrawn", False, 7),
    ("Archived", False, 20),
    ("Archived", True, 24),
)

_ENDED = frozenset({"Declined", "Withdrawn", "Archived"})

_PASTS: tuple[_Past, ...] = (
    _Past(
        ("web_mobile_software_dev", "it_networking"),
        (
            (
                "Hi,\n\nthe part of your posting that decides the budget is the data model, so I would begin there: half a "
                'day to read what you have, one page back to you with what I would keep, and only then code. For "{title}" '
                "I would work in React and Django, because I can then hand it to almost anybody after me.\n\nTwo things I "
                "did that are close: a booking system for a chain of four clinics (live since 2021), and moving an agency's "
                "PHP panel to Django while people used it.\n\nOne question: who uses this on a normal Tuesday, and how "
                "many of them?\n\nOlena"
            ),
            (
                'Hello,\n\nI read "{title}" twice. It sounds like the current version works and hurts. I would not '
                "rewrite it: I would put tests around the two paths that earn money, and then change one piece a week.\n\n"
                "I can start on Monday and give it 20 hours a week. My last client of this kind is still one, three years "
                "on.\n\nCould I see the repository, or at least its list of dependencies?\n\nOlena Kovalenko"
            ),
            (
                "Hi there,\n\nshort and to the point: I have done this kind of work eleven times, it takes between one and "
                "three weeks, and what makes the difference is access to somebody who can decide. Happy to show code from "
                "a public project of mine first.\n\nOlena"
            ),
        ),
        (
            ("Booking system for a group of clinics", 42.0, 318.0),
            ("Django upgrade and clean-up of an order panel", 45.0, 96.5),
            ("React dashboard for delivery partners", 40.0, 164.0),
            ("PostgreSQL slow queries", 45.0, 11.0),
        ),
    ),
    _Past(
        ("data_science_analytics", "admin_support", "accounting_consulting"),
        (
            (
                'Hello,\n\nfor "{title}" I would first make the numbers agree with each other, because a dashboard on top '
                "of two truths only makes the quarrel prettier. I would send you a short list of the mismatches on day "
                "two.\n\nTools: Python and SQL for the cleaning, Power BI for what people look at. You get the scripts and "
                "a page that says how to run them without me.\n\nHow does the data reach you today: export, e-mail, or a "
                "database I could read?\n\nDaniel"
            ),
            (
                "Hi,\n\nI do this every month for a wholesaler with 14,000 articles: export in, checked table out, with a "
                "list of the rows a person should look at. Yours seems smaller and messier, which is fine.\n\nI would ask "
                "for one real file (names removed) and return it done, so that you can judge before we agree on "
                "anything.\n\nDaniel Okafor"
            ),
            (
                "Good morning,\n\nthis can be automated apart from the step where somebody must judge. I would build that "
                "step as a simple list to tick, and the rest to run at night. Two weeks, in two parts, each useful by "
                "itself.\n\nDaniel"
            ),
        ),
        (
            ("Monthly stock report for a wholesaler", 25.0, 402.0),
            ("Power BI report for a school network", 28.0, 74.0),
            ("Clean-up of 60,000 customer records", 22.0, 51.5),
        ),
    ),
    _Past(
        ("design_creative", "sales_marketing"),
        (
            (
                'Hello,\n\nI would like to hear the story behind "{title}" before I draw anything. In my experience the '
                "brief names a logo and the problem is a sentence nobody in the company says the same way.\n\nHow I work: "
                "an hour of questions, three directions in black and white, one chosen and finished, files for print and "
                "screen, and a two-page guide.\n\nWho will have the last word on your side?\n\nMarta"
            ),
            (
                "Hi,\n\nthe references you describe are quite far from each other, and I like that. I would make two small "
                "studies, one for each end, and let you point. That costs you nothing but twenty minutes.\n\nMarta "
                "Lindqvist"
            ),
            (
                "Hej,\n\nI can do this, and I can also tell you which half of it you do not need yet. Portfolio is in my "
                "profile, the second and fifth piece are the nearest.\n\nMarta"
            ),
        ),
        (
            ("Identity for a coffee roastery", 60.0, 66.0),
            ("Landing page and illustrations for a health app", 58.0, 83.0),
        ),
    ),
)

_Line = tuple[Literal["client", "freelancer"], str]
_TALKS: tuple[tuple[_Line, ...], ...] = (
    (
        (
            "client",
            "Hi {name}, thanks for writing. Your letter was the only one that asked something. When can you start?",
        ),
        (
            "freelancer",
            "Thank you! I could start on Monday. Before that I would need one example of the current state.",
        ),
        ("client", "I have put two files into the shared folder. The second one is the ugly one."),
        ("freelancer", "Seen both. The ugly one is less ugly than it looks. I would plan two days for it."),
        ("client", "Good. Is the price you sent with or without changes afterwards?"),
        ("freelancer", "It holds one round of changes. A second one is about half a day."),
        ("client", "Fair. I will come back to you tomorrow after our meeting."),
    ),
    (
        ("client", "hello {name} saw your profile. are you available this month? budget is not so flexible"),
        (
            "freelancer",
            "Hello! Yes, from next week, about 20 hours. What is the part that must be done whatever happens?",
        ),
        ("client", "the first two points in my post. rest is nice to have"),
        (
            "freelancer",
            "Then I would do those two for the price you named, and list the rest with a price each. You choose.",
        ),
        ("client", "ok this is how i like it. send me the list"),
        ("freelancer", "Done, it is one page. Point 4 can wait until summer without harm, in my opinion."),
        ("client", "thx. i show it to my wife, she is the boss :)"),
    ),
    (
        (
            "client",
            "Dear {name}, we are a team of six and two of us will decide. Could you answer three questions in writing?",
        ),
        ("freelancer", "Of course, please send them. I usually answer within a few hours on working days."),
        (
            "client",
            "1) Who has access to our data? 2) What happens when you are ill? 3) How do we end this if it does not work?",
        ),
        (
            "freelancer",
            "1) Only me. 2) You hear it the same day, and my notes let somebody else go on. 3) One week's notice.",
        ),
        ("client", "Clear answers, thank you. My colleague asks for a reference from a similar client."),
        ("freelancer", "I asked a former client, she is happy to talk to you here on the platform."),
        ("client", "Very good. We will decide by Friday and write to you either way."),
    ),
)
_REVIEWS = (
    "Clear, on time, and says no when no is the right answer.",
    "Delivered what we agreed and explained it to the whole team.",
    "Second project together and surely not the last.",
    "Good work, a little slow to answer in the first week.",
)


def write_history(
    seed: int, world: World, accounts: Sequence[Account], desk: Desk, rooms: RoomBook, *, engagements: Engagements
) -> None:
    """Give the seeded accounts, in their order, what happened to them before the world was born."""
    for number, (account, past) in enumerate(zip(accounts, _PASTS, strict=False)):
        rng = Random(f"{seed}:history:{number}")
        subjects = _subjects(rng, world, past)
        for (status, viewed, days), posting in zip(_STATES, subjects, strict=False):
            proposal = _past_proposal(rng, account, past, posting, (status, viewed, days), born=world.born)
            desk.proposals[proposal.id] = proposal
            if status in {"Activated", "Offered", "Hired"}:
                _past_room(rng, account, proposal, posting, born=world.born, rooms=rooms)
        account.contracts = [_past_contract(rng, world.born, facts) for facts in past.contracts]
        _past_clients(Random(f"{seed}:history:clients:{number}"), account, rooms)
        _past_engagements(account, list(desk.sent_by(account.id)), world, engagements)
        _past_invitations(
            Random(f"{seed}:history:invited:{number}"), account, past, world, desk=desk, engagements=engagements
        )


def _subjects(rng: Random, world: World, past: _Past) -> list[Posting]:
    fitting = _fitting(world, past)
    rng.shuffle(fitting)
    return sorted(fitting[: len(_STATES)], key=lambda posting: posting.published_at, reverse=True)


def _fitting(world: World, past: _Past) -> list[Posting]:
    return [
        item.posting
        for item in world.shelf
        if item.category.slug in past.categories
        and is_open(item.posting, world.born)
        and not item.posting.text.questions
        and item.posting.client.total_hires > 0
        and "scam" not in item.posting.text.traits
    ]


def _past_proposal(
    rng: Random,
    account: Account,
    past: _Past,
    posting: Posting,
    state: tuple[ProposalStatus, bool, int],
    *,
    born: datetime,
) -> Proposal:
    status, viewed, days = state
    latest = born - timedelta(minutes=rng.uniform(3, 40))
    sent = min(
        latest, max(posting.published_at + timedelta(minutes=rng.uniform(4, 90)), born - timedelta(days=days + 1))
    )
    fixed = posting.text.fixed_amount
    return Proposal(
        id=snowflake(sent, rng.getrandbits(22)),
        account_id=account.id,
        posting_id=posting.id,
        charged_amount=round(fixed * rng.uniform(0.9, 1.2), 0) if fixed else account.hourly_rate,
        cover_letter=rng.choice(past.letters).format(title=posting.text.title),
        answers=[Answer(question, "Yes, see my letter.") for question in posting.text.questions],
        milestones=[],
        status=status,
        created_at=sent,
        modified_at=min(born, sent + timedelta(hours=rng.uniform(5, 90))) if status in _ENDED else sent,
        connects_spent=posting.connects_price,
        viewed=viewed,
        reason=rng.choice(DECLINE_REASONS) if status == "Declined" else None,
    )


def _past_room(
    rng: Random, account: Account, proposal: Proposal, posting: Posting, *, born: datetime, rooms: RoomBook
) -> None:
    moment = min(proposal.created_at + timedelta(minutes=rng.uniform(10, 200)), born - timedelta(minutes=2))
    room = rooms.open(proposal, posting, moment)
    talk = rng.choice(_TALKS)
    lines = talk if proposal.status != "Activated" else talk[: rng.choice((1, 2, 3, 5))]
    step = (born - moment) / (len(lines) + 2)
    for author, text in lines:
        rooms.write(room, author, text.format(name=account.first_name), moment)
        moment += min(step, timedelta(hours=rng.uniform(0.1, 9)))
    if proposal.status in {"Offered", "Hired"}:
        rooms.write(room, "system", "An offer was sent.", moment)
    if proposal.status == "Hired":
        rooms.write(room, "client", "Contract is running. Talk on Monday!", min(born, moment + timedelta(minutes=5)))
        room.subscribed = False
        room.read_until = born
    proposal.modified_at = moment


def _past_clients(rng: Random, account: Account, rooms: RoomBook) -> None:
    """Who the ended contracts were with, and the rooms that are left of them; every second one is hidden."""
    for place, contract in enumerate(account.contracts):
        client = make_client(rng, contract.started_at, is_new=False)
        contract.client_name = client.company_name or contact_name(rng)
        contract.client_organization_id = client.organization_id
        ended = contract.ended_at or contract.started_at
        room = rooms.open_for(account.id, contract, ended)
        rooms.write(room, "client", f"Welcome {account.first_name}, good to have you.", contract.started_at)
        rooms.write(room, "freelancer", "Thank you! The last files are in the folder.", ended)
        room.hidden = place % 2 == 1


def _past_engagements(account: Account, proposals: Sequence[Proposal], world: World, engagements: Engagements) -> None:
    """The offers and running contracts behind the proposals that came so far."""
    for proposal in proposals:
        posting = world.posting(proposal.posting_id)
        if posting is not None and proposal.status in {"Offered", "Hired"}:
            offer = engagements.offer(proposal, posting, proposal.modified_at)
            if proposal.status == "Hired":
                engagements.begin(account, offer, posting, proposal.modified_at)


def _past_invitations(
    rng: Random, account: Account, past: _Past, world: World, *, desk: Desk, engagements: Engagements
) -> None:
    """Two invitations that wait for an answer, and one that was declined."""
    taken = {proposal.posting_id for proposal in desk.sent_by(account.id)}
    free = [posting for posting in _fitting(world, past) if posting.id not in taken]
    for place, posting in enumerate(rng.sample(free, k=min(3, len(free)))):
        moment = max(posting.published_at, world.born - timedelta(hours=rng.uniform(2, 40)))
        words = say_invitation(rng, posting, account.first_name)
        invitation = engagements.invite(account, posting, words, moment)
        if place == 2:
            invitation.state, invitation.reason = "declined", "Too busy on other projects"


def _past_contract(rng: Random, born: datetime, facts: tuple[str, float, float]) -> Contract:
    title, rate, hours = facts
    ended = born - timedelta(days=rng.uniform(40, 500))
    started = ended - timedelta(days=hours / 3 + 5)
    return Contract(
        id=snowflake(started, rng.getrandbits(22)),
        title=title,
        hourly_rate=rate,
        fixed_amount=None,
        total_charge=round(rate * hours, 2),
        hours=hours,
        started_at=started,
        ended_at=ended,
        score=round(rng.uniform(4.6, 5.0), 2),
        comment=rng.choice(_REVIEWS),
    )
