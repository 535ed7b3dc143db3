"""Tools that look for postings, read one, and save some. How postings are written is in ``job_rows``."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any, Final
from zoneinfo import available_timezones

from sandbox.matching import Indexed, find, skill_id
from sandbox.mcp import job_rows
from sandbox.mcp.answers import Answer, ToolCall, ToolError, page_of, start_of
from sandbox.model import Posting
from sandbox.ontology import CATEGORIES, slug_of
from sandbox.places import COUNTRIES
from sandbox.resolvers.jobs import applied_count

_PAGE: Final = 10
_DURATIONS: Final = {
    "less_than_1_month": {"WEEK"},
    "1_to_3_months": {"MONTH"},
    "3_to_6_months": {"QUARTER"},
    "more_than_6_months": {"SEMESTER", "ONGOING"},
}
# These oddities belong to the GraphQL search; this door filters as it says.
_PLAIN: Final[dict[str, object]] = {
    "search_ignores_budget_and_rate": False,
    "search_workload_finds_nothing": False,
    "search_categories_by_id_only": True,
}
_NAMES: Final = {"job_type": "jobType_eq", "experience_level": "experienceLevel_eq", "workload": "workload_eq"}
_RANGES: Final = {
    "budget": "budgetRange_eq",
    "rate": "hourlyRate_eq",
    "proposals": "proposalRange_eq",
    "client_hires": "clientHiresRange_eq",
}
_FLAGS: Final = {"verified_payment_only": "verifiedPaymentOnly_eq", "previous_clients_only": "previousClients_eq"}


def search(call: ToolCall) -> Answer:
    """A page of postings by the searcher's filters."""
    params = call.params
    if "query" in params and "title" in params:
        raise ToolError("INVALID_PARAMS", "query and title cannot be used together")
    sort = params.get("sort", "recency")
    if sort == "relevance" and {"title", "skills", "category"} & set(params):
        raise ToolError("INVALID_PARAMS", "sort=relevance cannot be used with title, skills or category")
    wanted = _plain_filters(params)
    notes = _named_filters(call, wanted)
    found = _found(call, wanted, sort.upper())
    lengths = _DURATIONS.get(call.text("duration"))
    if lengths is not None:
        found = [
            item
            for item in found
            if item.posting.text.contract_type == "FIXED" or item.posting.text.duration in lengths
        ]
    rows, info = page_of(found, start_of(call), call.limit(_PAGE))
    return {"jobs": [job_rows.row(call, item.posting) for item in rows], "pageInfo": info, **notes}


def _plain_filters(params: Mapping[str, Any]) -> dict[str, Any]:
    wanted: dict[str, Any] = {
        "searchExpression_eq": params.get("query"),
        "titleExpression_eq": params.get("title"),
    }
    for name, field in _NAMES.items():
        if name in params:
            wanted[field] = params[name].upper()
    for name, field in _FLAGS.items():
        wanted[field] = params.get(name)
    for name, field in _RANGES.items():
        low, high = params.get(f"{name}_min"), params.get(f"{name}_max")
        if low is not None or high is not None:
            wanted[field] = {"rangeStart": low, "rangeEnd": high}
    return wanted


def _named_filters(call: ToolCall, wanted: dict[str, Any]) -> Answer:
    """Add the filters that name something. Names that mean nothing are not applied, but told."""
    rejected: list[Answer] = []
    ignored: list[Answer] = []
    category, subcategory = call.text("category"), call.text("subcategory")
    if category:
        wanted["categoryIds_any"] = [one.id for one in CATEGORIES if slug_of(category) == one.slug]
    if subcategory:
        every = [sub for one in CATEGORIES for sub in one.subcategories]
        wanted["subcategoryIds_any"] = [sub.id for sub in every if slug_of(subcategory) == sub.slug]
    for name, field in (("category", "categoryIds_any"), ("subcategory", "subcategoryIds_any")):
        if field in wanted and not wanted[field]:
            del wanted[field]
            ignored.append({"filter": name, "value": call.text(name)})
    country = _country(call.text("location"))
    if country is not None:
        wanted["locations_any"] = [country]
    elif call.text("location"):
        accepted = [one.name for one in COUNTRIES]
        rejected.append({"filter": "location", "value": call.text("location"), "accepted": accepted})
    zone = call.text("timezone")
    if zone in available_timezones():
        wanted["timezone_eq"] = zone
    elif zone:
        near = sorted(name for name in available_timezones() if zone.split("/")[-1].casefold() in name.casefold())
        rejected.append({"filter": "timezone", "value": zone, "accepted": near[:10] or ["UTC"]})
    ignored += _skill_filter(call, wanted)
    return {
        **({"filters_rejected": rejected} if rejected else {}),
        **({"filters_ignored": ignored} if ignored else {}),
    }


def _country(name: str) -> str | None:
    return next((one.name for one in COUNTRIES if name.casefold() == one.name.casefold()), None)


def _skill_filter(call: ToolCall, wanted: dict[str, Any]) -> list[Answer]:
    names = call.params.get("skills") or []
    if not names:
        return []
    known = frozenset(identifier for item in call.sandbox.world.shelf for identifier in item.skill_ids)
    matched = [skill_id(name) for name in names if skill_id(name) in known]
    if not matched:
        raise ToolError("INVALID_PARAMS", "None of the skills is known")
    wanted["ontologySkillIds_all"] = matched
    return [{"filter": "skills", "value": name} for name in names if skill_id(name) not in known]


def _found(call: ToolCall, wanted: Mapping[str, Any], sort: str) -> list[Indexed]:
    sandbox = call.sandbox
    found = find(
        sandbox.world.shelf,
        wanted,
        sort,
        now=call.now,
        quirks=sandbox.quirks.changed(_PLAIN),
        count=lambda posting, at: applied_count(sandbox, posting, at),
        own_clients=call.account.own_clients,
    )
    return found[: sandbox.quirks.search_stops_at]


def smart_search(call: ToolCall) -> Answer:
    """The newest postings, or those nearest to the profile."""
    params, newest = call.params, call.text("mode") == "most_recent"
    dated = {"days_posted", "from_date", "to_date"} & set(params)
    if dated and not newest:
        raise ToolError("INVALID_PARAMS", f"{', '.join(sorted(dated))} can only be used with mode=most_recent")
    if "days_posted" in dated and len(dated) > 1:
        raise ToolError("INVALID_PARAMS", "days_posted cannot be used with from_date or to_date")
    found = _found(call, {"verifiedPaymentOnly_eq": params.get("verified_payment_only")}, "RECENCY")
    hidden = set(call.account.hidden_jobs)
    found = [item for item in found if item.posting.id not in hidden]
    if newest:
        low, high = _window(call)
        found = [item for item in found if low <= item.posting.published_at <= high]
    else:
        own = frozenset(skill_id(name) for name in call.account.skills)
        found.sort(key=lambda item: -len(own & item.skill_ids))
    rows, info = page_of(found, start_of(call), call.limit(_PAGE))
    return {"jobs": [job_rows.smart_row(call, item.posting) for item in rows], "pageInfo": info}


def _window(call: ToolCall) -> tuple[datetime, datetime]:
    low, high = datetime.min.replace(tzinfo=UTC), call.now
    if "days_posted" in call.params:
        low = call.now - timedelta(days=min(call.params["days_posted"], 36500))
    if call.text("from_date"):
        low = read_date(call, "from_date")
    if call.text("to_date"):
        high = read_date(call, "to_date")
        if len(call.text("to_date")) == len("2026-01-01"):
            high += timedelta(days=1)
    return low, high


def read_date(call: ToolCall, name: str) -> datetime:
    """A parameter that is a day or a moment. Raises ``ToolError``."""
    try:
        read = datetime.fromisoformat(call.text(name))
    except ValueError as problem:
        raise ToolError("INVALID_PARAMS", f"{name} must be YYYY-MM-DD or RFC 3339") from problem
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def get(call: ToolCall) -> Answer:
    """One posting."""
    return job_rows.whole(call, posting_named(call, call.text("id") or call.text("job_id")))


def posting_named(call: ToolCall, name: str) -> Posting:
    """The posting with this numeric id, ciphertext or address. Raises ``ToolError``."""
    if not name:
        raise ToolError("INVALID_PARAMS", "id is required")
    found = _identifier(name)
    posting = call.sandbox.world.posting(found) if found is not None else None
    if posting is None:
        raise ToolError("NOT_FOUND", "The job was not found or is private")
    return posting


@lru_cache(maxsize=1024)
def _identifier(name: str) -> str | None:
    found = re.fullmatch(r"(?:\S*~02|)(\d{1,20})(?:[/?#]\S*)?", name.strip(), re.ASCII)
    return found[1] if found else None


def saved(call: ToolCall) -> Answer:
    """A page of the saved postings, the latest first."""
    wanted = call.params.get("job_ids")
    names = [name for name in reversed(call.account.saved_jobs) if wanted is None or name in wanted]
    postings = [posting for posting in map(call.sandbox.world.posting, names) if posting is not None]
    start = int(call.params.get("offset", 0))
    rows, info = page_of(postings, start, call.limit(_PAGE))
    return {"jobs": [job_rows.row(call, posting) for posting in rows], "hasMore": info["hasNextPage"]}


def count_saved(call: ToolCall) -> Answer:
    """How many postings are saved."""
    return {"count": len(call.account.saved_jobs)}


def mark(call: ToolCall) -> Answer:
    """Save, hide, or take either back, at once."""
    posting = posting_named(call, call.text("job_id"))
    marks = call.account.hidden_jobs if "hide" in call.action else call.account.saved_jobs
    if call.action in {"save", "hide"} and posting.id not in marks:
        marks.append(posting.id)
    if call.action in {"unsave", "unhide"} and posting.id in marks:
        marks.remove(posting.id)
    call.sandbox.keep()
    name = "hidden" if "hide" in call.action else "saved"
    return {"status": "ok", "job_id": posting.id, name: posting.id in marks}


ACTIONS: Final[Mapping[tuple[str, str], Callable[[ToolCall], Answer]]] = {
    ("find_jobs", "search"): search,
    ("find_jobs", "get"): get,
    ("find_jobs", "smart_search"): smart_search,
    ("find_saved_jobs", "list"): saved,
    ("find_saved_jobs", "count"): count_saved,
    ("save_job", "save"): mark,
    ("save_job", "unsave"): mark,
    ("save_job", "hide"): mark,
    ("save_job", "unhide"): mark,
    ("save_job", "hide_status"): mark,
}
