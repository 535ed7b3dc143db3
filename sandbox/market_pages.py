"""The pages behind the links to a posting and to a proposal, for a person to read. The real ones are Upwork's own."""

from __future__ import annotations

from html import escape
from typing import Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from sandbox.context import Sandbox
from sandbox.control import is_local
from sandbox.model import JobText, Posting
from sandbox.pages import page, refusal, table
from sandbox.records import Proposal
from sandbox.world import applicants, is_open

JOB_PATH: Final = "/jobs/~02{posting_id}"
PROPOSAL_PATH: Final = "/ab/proposals/{proposal_id}"
_LEVELS: Final = {"ENTRY_LEVEL": "Entry level", "INTERMEDIATE": "Intermediate", "EXPERT": "Expert"}
_WORKLOADS: Final = {"FULL_TIME": "30 or more hours a week", "PART_TIME": "Less than 30 hours a week"}
_STATES: Final = {
    "Accepted": "Sent",
    "Pending": "Sent",
    "Activated": "In conversation",
    "Offered": "Offer received",
    "Hired": "Hired",
    "Declined": "Declined by the client",
    "Withdrawn": "Withdrawn",
    "Archived": "Archived",
}


async def show_job(request: Request) -> Response:
    """A posting as a freelancer reads it."""
    sandbox: Sandbox = request.app.state.sandbox
    sandbox.advance()
    identifier = request.path_params["posting_id"]
    posting = sandbox.world.posting(identifier) if identifier.isascii() and identifier.isdigit() else None
    return _missing("posting") if posting is None else _job(sandbox, posting)


async def show_proposal(request: Request) -> Response:
    """A proposal with its state and history. Nobody is signed in here, so it is shown to this machine only."""
    if not is_local(request):
        return refusal("Proposals of the sandbox are shown on its own machine only.")
    sandbox: Sandbox = request.app.state.sandbox
    sandbox.advance()
    proposal = sandbox.desk.proposals.get(request.path_params["proposal_id"])
    return _missing("proposal") if proposal is None else _proposal(sandbox, proposal)


def _missing(noun: str) -> HTMLResponse:
    return page(f"There is no such {noun}", f"<p>The sandbox does not hold this {noun}.</p>", status=404)


def _job(sandbox: Sandbox, posting: Posting) -> HTMLResponse:
    text, now = posting.text, sandbox.clock.now()
    facts = (
        ("State", "Open" if is_open(posting, now) else "Closed"),
        ("Posted", f"{posting.published_at:%Y-%m-%d %H:%M} UTC"),
        ("Terms", _terms(text)),
        ("Level", _LEVELS[text.experience_level]),
        ("Workload", _WORKLOADS.get(text.workload or "", "As needed")),
        ("Duration", (text.duration or "not told").capitalize()),
        ("Proposals", applicants(posting, now) + sandbox.desk.to_posting(posting.id)),
        ("Connects to apply", posting.connects_price),
    )
    parts = [
        _prose(text.description),
        table(("What", "Value"), facts),
        f"<h2>Skills</h2><p>{escape(', '.join(text.skills)) or 'None named.'}</p>",
        "<h2>Screening questions</h2>",
        _list(text.questions) or "<p>None.</p>",
        "<h2>Client</h2>",
        table(("What", "Value"), _client(posting)),
    ]
    return page(text.title, "".join(parts))


def _terms(text: JobText) -> str:
    if text.contract_type == "FIXED":
        return f"Fixed price, {_dollars(text.fixed_amount)}"
    return f"Hourly, {_dollars(text.hourly_min)} to {_dollars(text.hourly_max)}"


def _dollars(amount: float | None) -> str:
    return "not told" if amount is None else f"${amount:,.2f}"


def _client(posting: Posting) -> tuple[tuple[str, object], ...]:
    client = posting.client
    verified = {True: "verified", False: "not verified", None: "not told"}[client.verified]
    rating = f"{client.rating:.2f} of 5 from {client.total_reviews}" if client.total_reviews else "no reviews yet"
    return (
        ("Place", ", ".join(filter(None, (client.city, client.country)))),
        ("Payment", verified),
        ("Spent", _dollars(client.total_spent)),
        ("Hires", f"{client.total_hires} from {client.total_posted_jobs} postings"),
        ("Rating", rating),
        ("Member since", f"{client.member_since:%B %Y}"),
    )


def _proposal(sandbox: Sandbox, proposal: Proposal) -> HTMLResponse:
    posting = sandbox.world.posting(proposal.posting_id)
    title = posting.text.title if posting else "a posting that is gone"
    unit = " an hour" if posting and posting.text.contract_type == "HOURLY" else ""
    facts = (
        ("State", _STATES[proposal.status]),
        ("Seen by the client", "yes" if proposal.viewed else "not yet"),
        ("Freelancer", sandbox.book.accounts[proposal.account_id].name),
        ("Bid", f"{_dollars(proposal.charged_amount)}{unit}"),
        ("Connects spent", proposal.connects_spent),
        *((("Reason", proposal.reason),) if proposal.reason else ()),
    )
    answers = "".join(
        f"<h3>{escape(answer.question)}</h3>{_prose(answer.answer)}" for answer in proposal.answers if answer.answer
    )
    link = f'<p>For <a href="/jobs/~02{escape(proposal.posting_id)}">{escape(title)}</a></p>'
    parts = [
        link,
        table(("What", "Value"), facts),
        "<h2>Letter</h2>",
        _prose(proposal.cover_letter),
        f"<h2>Answers</h2>{answers}" if answers else "",
        "<h2>History</h2>",
        table(("When", "What"), _history(sandbox, proposal)),
    ]
    return page("Your proposal", "".join(parts))


def _history(sandbox: Sandbox, proposal: Proposal) -> list[tuple[str, str]]:
    """Everything that happened in the order of time: the proposal's own steps and who wrote in its room."""
    steps = [(proposal.created_at, "Sent"), *((step.moment, step.what) for step in proposal.steps)]
    if not proposal.steps and proposal.modified_at != proposal.created_at:
        steps.append((proposal.modified_at, _STATES[proposal.status]))
    room = sandbox.rooms.of_proposal(proposal.id)
    steps += [(story.created_at, f"Message of the {story.author}") for story in (room.stories if room else ())]
    steps.sort(key=lambda step: step[0])
    return [(f"{moment:%Y-%m-%d %H:%M:%S} UTC", what) for moment, what in steps]


def _prose(text: str) -> str:
    """Somebody's text, inert, with its line breaks."""
    return f'<div class="prose">{escape(text)}</div>'


def _list(lines: tuple[str, ...]) -> str:
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<ol>{items}</ol>" if items else ""
