"""The questions we ask Upwork and the one thing we tell it: typed calls on somebody's grant. Getting a grant is not here.

Reads are tried at most three times. A submission is tried exactly once, whatever happens.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar
from uuid import UUID

import httpx2
import stamina

from src.domain.postings import PAGE_SIZE, Posting, PostingDetail, PostingQuery
from src.domain.proposals import OwnProposal, ProposalStatus, ProposalSubmission
from src.integrations.upwork import parsing
from src.integrations.upwork.budget import RateBudget
from src.integrations.upwork.documents import CannotLeaveOut, document
from src.integrations.upwork.errors import Busy, GatewayError, NotSent, NotThere, Refused, ScopesMissing, Unreachable
from src.integrations.upwork.transport import Answer, Call, post
from src.integrations.upwork.values import at, integer, rows, text, truth

ATTEMPTS: Final = 3
LONGEST_RETRY_AFTER: Final = 5.0
READ_SECONDS: Final = 25.0
PROPOSAL_PAGE: Final = 40
PROPOSAL_PAGES: Final = 10
SEARCH_END: Final = 5_000
MOST_REMEMBERED: Final = 10_000
LEVELS: Final = {"entry": "ENTRY_LEVEL", "intermediate": "INTERMEDIATE", "expert": "EXPERT"}
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True, repr=False)
class Grant:
    """An access token, whose it is here, and the organisation it acts for at Upwork."""

    owner: UUID
    token: str
    organization_id: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Contractor:
    """Who bids: the user's id and user name, and the organisation."""

    user_id: str
    nid: str
    organization_id: str


@dataclass(frozen=True, slots=True)
class Submitted:
    """What Upwork answered to a submission. Exactly one of the two is set in a clear answer, none in an unclear one."""

    proposal_id: str | None
    error: str | None


def _backoff(error: Exception) -> bool | float:
    """Say whether a read may be tried again, and after how many seconds where Upwork named them."""
    if isinstance(error, Busy):
        if error.retry_after is None:
            return True
        return error.retry_after if error.retry_after <= LONGEST_RETRY_AFTER else False
    return isinstance(error, (NotSent, Unreachable))


class UpworkGateway:
    """Calls to Upwork's GraphQL API. Remembers, per person, which fields their key may not read."""

    def __init__(self, http: httpx2.AsyncClient, url: str, budget: RateBudget) -> None:
        self._http = http
        self._url = url
        self._budget = budget
        self._refused: dict[UUID, frozenset[str]] = {}

    def forget(self, owner: UUID) -> None:
        """Forget what a person's key may not read: it has a new grant, perhaps with other scopes."""
        self._refused.pop(owner, None)

    async def search(self, grant: Grant, query: PostingQuery) -> tuple[tuple[Posting, ...], str | None]:
        """Return one page of postings and the cursor of the next, None at the end."""
        variables = {"filter": search_filter(query), "sort": [{"field": query.sort.upper()}]}
        found = at((await self._read(grant, "search_postings", variables)).data, "marketplaceJobPostingsSearch")
        count = sum(1 for _ in _edges(found))
        return tuple(_parsed(found, parsing.found_posting)), _next_offset(query.cursor, count, at(found, "pageInfo"))

    async def posting(self, grant: Grant, upwork_id: str) -> PostingDetail:
        """Return one posting by its numeric id; raises NotThere where Upwork has none."""
        try:
            answer = await self._read(grant, "posting", {"id": upwork_id})
        except Refused as error:
            if "not found" in error.words.lower() or "404" in error.words:
                raise NotThere(upwork_id) from error
            raise
        node = at(answer.data, "marketplaceJobPosting")
        read = parsing.whole_posting(node) if isinstance(node, Mapping) else None
        if read is None:
            raise NotThere(upwork_id)
        return read

    async def own_proposals(self, grant: Grant, status: ProposalStatus) -> list[OwnProposal]:
        """Return the person's own proposals in one status, newest first, at most 400 of them.

        A page with holes is no answer: what is missing might be the very proposal that is looked for.
        """
        found: list[OwnProposal] = []
        after: str | None = None
        for _ in range(PROPOSAL_PAGES):
            variables = {
                "filter": {"status_eq": status},
                "sort": {"field": "CREATEDDATETIME", "sortOrder": "DESC"},
                "pagination": {"first": PROPOSAL_PAGE, "after": after},
            }
            page = at((await self._read(grant, "own_proposals", variables)).data, "vendorProposals")
            _refuse_holes(at(page, "edges"), "node")
            found += _parsed(page, parsing.own_proposal)
            cursor = text(page, "pageInfo", "endCursor")
            if not truth(page, "pageInfo", "hasNextPage") or cursor in (None, after):
                break
            after = cursor
        return found

    async def account(self, grant: Grant) -> parsing.Account:
        """Return who the grant speaks for."""
        found = parsing.account((await self._read(grant, "account", {})).data)
        if found is None:
            raise Refused("Upwork did not say whose account this is", is_certain=True)
        return found

    async def connects_balance(self, grant: Grant) -> int | None:
        """Return how many Connects the person has; None where the key may not read it or Upwork does not say."""
        try:
            return integer((await self._read(grant, "connects", {})).data, "connectsSummary", "connectsBalance")
        except (ScopesMissing, Refused):
            return None

    async def categories(self, grant: Grant) -> list[parsing.Category]:
        """Return Upwork's first-level categories."""
        listed = at((await self._read(grant, "categories", {})).data, "ontologyCategories")
        _refuse_holes(listed)
        parsed = (parsing.category(row) for row in rows(listed))
        return [category for category in parsed if category is not None]

    async def submit(self, grant: Grant, contractor: Contractor, submission: ProposalSubmission) -> Submitted:
        """Submit one proposal, once. Every failure of the call is raised as it came; nothing is tried again."""
        proposal: dict[str, object] = {
            "selectedContractor": {"id": contractor.user_id, "oDeskUserID": contractor.nid},
            "jobReference": submission.upwork_job_id,
            "chargedAmount": float(submission.charged_amount),
            "coverLetter": submission.cover_letter,
            "teamOrgId": submission.team_org_id or contractor.organization_id,
        }
        if submission.answers:
            proposal["questions"] = [{"question": a.question, "answer": a.answer} for a in submission.answers]
        await self._budget.take()
        answer = await post(self._http, self._url, _call(grant, "submit_proposal", {"input": proposal}))
        result = at(answer.data, "createJobProposal")
        return Submitted(text(result, "newProposalId"), text(result, "error"))

    async def _read(self, grant: Grant, name: str, variables: Mapping[str, object]) -> Answer:
        """Ask, leaving out the fields the person's key is known not to read, and learning those it turns out not to."""
        refused = self._refused.get(grant.owner, frozenset())
        while True:
            try:
                return await self._asked(_call(grant, name, variables, refused))
            except CannotLeaveOut as error:
                raise ScopesMissing(refused) from error
            except ScopesMissing as error:
                if error.fields <= refused:
                    raise
                refused |= error.fields
                if len(self._refused) >= MOST_REMEMBERED:
                    self._refused.clear()
                self._refused[grant.owner] = refused

    async def _asked(self, call: Call) -> Answer:
        """Ask up to three times, with growing and jittered pauses, or after as long as Upwork says where that is short."""
        async for attempt in stamina.retry_context(on=_backoff, attempts=ATTEMPTS, timeout=READ_SECONDS, wait_max=2.0):
            with attempt:
                await self._budget.take()
                return await post(self._http, self._url, call)
        raise GatewayError("not asked")


def _call(grant: Grant, name: str, variables: Mapping[str, object], refused: frozenset[str] = frozenset()) -> Call:
    return Call(grant.token, grant.organization_id, document(name, refused), variables)


def _edges(connection: object) -> list[Mapping[str, object]]:
    return list(rows(at(connection, "edges")))


def _refuse_holes(listed: object, *path: str) -> None:
    """Raise Unreachable where a list is missing, or a row of it at ``path`` failed."""
    if not isinstance(listed, list) or not all(isinstance(at(row, *path), Mapping) for row in listed):
        raise Unreachable("a list with holes")


def _parsed(connection: object, parse: Callable[[Mapping[str, object]], Row | None]) -> list[Row]:
    """Return the rows of a page that can be read."""
    nodes = (at(edge, "node") for edge in _edges(connection))
    parsed = (parse(node) for node in nodes if isinstance(node, Mapping))
    return [row for row in parsed if row is not None]


def search_filter(query: PostingQuery) -> dict[str, object]:
    """Return the part of a query that Upwork's search honours.

    Not sent, since it was measured to ignore them or to find nothing with them: budget, hourly rate, workload. It has no
    filter for the time of publishing, and takes one level of experience only.
    """
    chosen: dict[str, object] = {"pagination_eq": {"after": query.cursor, "first": PAGE_SIZE}}
    if query.query:
        chosen["searchExpression_eq"] = query.query
    if query.category_id:
        chosen["categoryIds_any"] = [query.category_id]
    if query.wanted_type:
        chosen["jobType_eq"] = query.wanted_type.upper()
    if len(query.experience) == 1:
        chosen["experienceLevel_eq"] = LEVELS[next(iter(query.experience))]
    if query.verified_payment_only:
        chosen["verifiedPaymentOnly_eq"] = True
    if query.client_hires_min is not None:
        chosen["clientHiresRange_eq"] = {"rangeStart": query.client_hires_min}
    if query.proposals_max is not None:
        chosen["proposalRange_eq"] = {"rangeStart": 0, "rangeEnd": query.proposals_max}
    return chosen


def _next_offset(cursor: str, count: int, page: object) -> str | None:
    """Return the next page's offset. An empty page or a cursor that does not move is the end; so is Upwork's 5,000th row."""
    told = text(page, "endCursor")
    if count == 0 or truth(page, "hasNextPage") is False:
        return None
    here = int(cursor)
    following = int(told) if told is not None and told.isdecimal() and int(told) > here else here + count
    if truth(page, "hasNextPage") is None and count < PAGE_SIZE:
        return None
    return str(following) if following < SEARCH_END else None
