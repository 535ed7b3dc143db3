"""Postings and categories over GraphQL. What a person's own filters keep of them is the domain's matter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from src.domain.accounts import Category, SkillWord
from src.domain.capabilities import Capabilities, SearchFilter
from src.domain.postings import (
    FIRST_CURSOR,
    PAGE_SIZE,
    FoundPage,
    Posting,
    PostingDetail,
    PostingQuery,
    filters_left_to_us,
)
from src.integrations.upwork.errors import NotOffered, NotThere, Refused
from src.integrations.upwork.gateway import Grant
from src.integrations.upwork.graphql import parsing
from src.integrations.upwork.graphql.asking import Asking, edges, is_gone, parsed, refuse_holes
from src.integrations.upwork.values import at, rows, text, truth

SEARCH_END: Final = 5_000
MOST_SKILLS: Final = 20
LEVELS: Final = {"entry": "ENTRY_LEVEL", "intermediate": "INTERMEDIATE", "expert": "EXPERT"}


class Jobs(Asking):
    """Reading postings."""

    async def search(self, grant: Grant, query: PostingQuery) -> FoundPage:
        """Return one page of postings, the next page's offset, and which filters are left to us."""
        if not query.cursor.isdecimal():
            raise Refused("a page of another door", is_certain=True)
        variables = {"filter": search_filter(query, grant.known), "sort": [{"field": query.sort.upper()}]}
        found = at((await self._read(grant, "search_postings", variables)).data, "marketplaceJobPostingsSearch")
        count = len(edges(found))
        honoured = [name for name in SearchFilter if grant.known.honours(name)]
        return FoundPage(
            tuple(parsed(found, parsing.found_posting)),
            _next_offset(query.cursor, count, at(found, "pageInfo")),
            filters_left_to_us(query, honoured),
        )

    async def posting(self, grant: Grant, upwork_id: str) -> PostingDetail:
        """Return one posting by its numeric id; raises NotThere where Upwork has none."""
        try:
            answer = await self._read(grant, "posting", {"id": upwork_id})
        except Refused as error:
            if is_gone(error):
                raise NotThere(upwork_id) from error
            raise
        node = at(answer.data, "marketplaceJobPosting")
        read = parsing.whole_posting(node) if isinstance(node, Mapping) else None
        if read is None:
            raise NotThere(upwork_id)
        return read

    async def categories(self, grant: Grant) -> list[Category]:
        """Return Upwork's first-level categories."""
        listed = at((await self._read(grant, "categories", {})).data, "ontologyCategories")
        refuse_holes(listed)
        found = (parsing.category(row) for row in rows(listed))
        return [category for category in found if category is not None]

    async def skills(self, grant: Grant, words: str) -> list[SkillWord]:
        """Return at most 20 skills whose name begins with ``words``."""
        wanted = {"preferredLabel_any": words, "type": "SKILL", "limit": MOST_SKILLS}
        listed = at((await self._read(grant, "skills", {"filter": wanted})).data, "ontologyElementsSearchByPrefLabel")
        refuse_holes(listed)
        found = ((text(row, "id"), text(row, "preferredLabel")) for row in rows(listed))
        return [SkillWord(identifier, label) for identifier, label in found if identifier and label]

    async def saved_jobs(self, grant: Grant) -> list[Posting]:
        """Raise NotOffered: the API has no saved jobs."""
        raise NotOffered("saved jobs")

    async def save_job(self, grant: Grant, upwork_id: str, *, is_saved: bool) -> None:
        """Raise NotOffered: the API has no saved jobs."""
        raise NotOffered("saved jobs")


def search_filter(query: PostingQuery, known: Capabilities) -> dict[str, object]:
    """Return the part of a query that Upwork's search honours.

    Budget and hourly rate are sent only where they were seen to work for this grant: on ordinary keys they are ignored.
    Workload never is (it finds nothing). There is no filter for the time of publishing, and one level of experience at most.
    """
    chosen: dict[str, object] = {"pagination_eq": {"after": query.cursor or FIRST_CURSOR, "first": PAGE_SIZE}}
    if query.query:
        chosen["searchExpression_eq"] = query.query
    if query.category_id:
        chosen["categoryIds_any"] = [query.category_id]
    if query.wanted_type:
        chosen["jobType_eq"] = query.wanted_type.upper()
    if len(query.experience) == 1:
        chosen["experienceLevel_eq"] = LEVELS[next(iter(query.experience))]
    flags = {"verifiedPaymentOnly_eq": query.verified_payment_only, "previousClients_eq": query.previous_clients_only}
    chosen |= {name: True for name, is_wanted in flags.items() if is_wanted}
    if query.client_hires_min is not None:
        chosen["clientHiresRange_eq"] = {"rangeStart": query.client_hires_min}
    if query.proposals_max is not None:
        chosen["proposalRange_eq"] = {"rangeStart": 0, "rangeEnd": query.proposals_max}
    if known.honours(SearchFilter.BUDGET) and (query.budget_min is not None or query.budget_max is not None):
        chosen["budgetRange_eq"] = _range(query.budget_min, query.budget_max)
    if known.honours(SearchFilter.HOURLY_RATE) and (query.hourly_min is not None or query.hourly_max is not None):
        chosen["hourlyRate_eq"] = _range(query.hourly_min, query.hourly_max)
    return chosen


def _range(low: object, high: object) -> dict[str, int]:
    """Return bounds as Upwork's whole numbers, widened to them: what falls between is ours to take out."""
    bounds = {"rangeStart": low, "rangeEnd": high}
    whole = {name: int(str(value).split(".", maxsplit=1)[0]) for name, value in bounds.items() if value is not None}
    if "rangeEnd" in whole and str(high) != str(whole["rangeEnd"]):
        whole["rangeEnd"] += 1
    return whole


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
