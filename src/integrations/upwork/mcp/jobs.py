"""Postings and saved jobs over MCP. What a person's own filters keep of them is the domain's matter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from src.domain.accounts import CATEGORY_NAMES, Category, SkillWord, category_slug
from src.domain.capabilities import SearchFilter
from src.domain.postings import FIRST_CURSOR, FoundPage, Posting, PostingDetail, PostingQuery, filters_left_to_us
from src.integrations.upwork.errors import NotOffered, NotThere
from src.integrations.upwork.gateway import Grant
from src.integrations.upwork.mcp import parsing
from src.integrations.upwork.mcp.tools import Tools, listed, next_cursor
from src.integrations.upwork.values import rows, text

PAGE: Final = 10
LEVELS: Final = {"entry": "entry_level", "intermediate": "intermediate", "expert": "expert"}
HONOURED: Final = frozenset({SearchFilter.BUDGET, SearchFilter.HOURLY_RATE})
IGNORED_WORDS: Final = {"budget": SearchFilter.BUDGET, "rate": SearchFilter.HOURLY_RATE}


class Jobs(Tools):
    """Reading postings."""

    async def search(self, grant: Grant, query: PostingQuery) -> FoundPage:
        """Return one page of at most ten postings, the next page's cursor, and which filters are left to us."""
        body = await self._ask(grant, "find_jobs", "search", **search_params(query))
        found = [each for each in map(parsing.found_posting, listed(body, "jobs")) if each is not None]
        honoured = HONOURED - _ignored(body)
        return FoundPage(tuple(found), next_cursor(body), filters_left_to_us(query, honoured))

    async def posting(self, grant: Grant, upwork_id: str) -> PostingDetail:
        """Return one posting by its numeric id; raises NotThere where Upwork has none."""
        read = parsing.whole_posting(await self._ask(grant, "find_jobs", "get", id=upwork_id))
        if read is None:
            raise NotThere(upwork_id)
        return read

    async def categories(self, grant: Grant) -> list[Category]:
        """Return the first-level categories by their known names: this door takes names, and lists none. Asks nothing."""
        return [Category(name, category_slug(name), name) for name in CATEGORY_NAMES]

    async def skills(self, grant: Grant, words: str) -> list[SkillWord]:
        """Raise NotOffered: this door takes skills by name and lists none."""
        raise NotOffered("skills")

    async def saved_jobs(self, grant: Grant) -> list[Posting]:
        """Return the newest ten postings that the person has saved at Upwork."""
        body = await self._ask(grant, "find_saved_jobs", "list", limit=PAGE)
        found = map(parsing.found_posting, listed(body, "jobs", "savedJobs", "saved_jobs"))
        return [each for each in found if each is not None]

    async def save_job(self, grant: Grant, upwork_id: str, *, is_saved: bool) -> None:
        """Save a posting at Upwork, or take that back, once: it acts at once."""
        await self._act(grant, "save_job", "save" if is_saved else "unsave", job_id=upwork_id)


def search_params(query: PostingQuery) -> dict[str, object]:
    """Return a query in the tool's own words. There is no filter for the time of publishing, and one level at most.

    The order by relevance does not go with a category; then the newest come first.
    """
    wanted_type = query.wanted_type
    chosen: dict[str, object] = {"sort": "recency" if query.category_id else query.sort, "limit": PAGE}
    given: dict[str, object | None] = {
        "query": query.query or None,
        "category": query.category_id,
        "job_type": wanted_type,
        "experience_level": LEVELS[next(iter(query.experience))] if len(query.experience) == 1 else None,
        "verified_payment_only": query.verified_payment_only or None,
        "previous_clients_only": query.previous_clients_only or None,
        "client_hires_min": query.client_hires_min,
        "proposals_max": query.proposals_max,
        "cursor": None if query.cursor == FIRST_CURSOR else query.cursor,
        "budget_min": None if query.budget_min is None else float(query.budget_min),
        "budget_max": None if query.budget_max is None else float(query.budget_max),
        "rate_min": None if query.hourly_min is None else float(query.hourly_min),
        "rate_max": None if query.hourly_max is None else float(query.hourly_max),
    }
    return chosen | {name: value for name, value in given.items() if value is not None}


def _ignored(body: Mapping[str, object]) -> frozenset[SearchFilter]:
    """Return the filters that Upwork says it did not apply."""
    told = body.get("filters_ignored") or body.get("filters_rejected")
    words: list[str] = []
    if isinstance(told, Mapping):
        words = [str(name) for name in told]
    elif isinstance(told, list):
        words = [each for each in told if isinstance(each, str)]
        words += [name for row in rows(told) if (name := text(row, "filter") or text(row, "name"))]
    return frozenset(kind for mark, kind in IGNORED_WORDS.items() if any(word.startswith(mark) for word in words))
