"""Lines that are never crossed, where no single feature's own tests hold them: read off the source, or tried on the whole.

docs/COMPLIANCE.md names these and the others.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from src.api.app import ROUTERS
from src.api.dependencies import scope_of
from src.domain.postings import FoundPage, Posting, PostingQuery, sift
from src.domain.schedules import LONGEST_ABSENCE, SHORTEST_INTERVAL
from src.integrations.http import build_client
from src.services.saved_search_service import RUN_SEARCH
from src.tasks import ALL

ROOT = Path(__file__).resolve().parents[1]
SRC = ROOT / "src"
ACCESS = SRC / "services" / "upwork_access.py"
# What a person confirms goes through these two, each of which takes one confirmation for one thing.
SENDERS = {"application_sender.py", "outgoing_service.py"}
# Reading pages, minding models: none of it has a use here.
UNWANTED = re.compile(
    r"^(beautifulsoup4|lxml|scrapy|selenium|playwright|pyppeteer|curl-cffi|cloudscraper|undetected|tls-client|"
    r"faiss|chromadb|pgvector|qdrant|pinecone|sentence-transformers|torch|transformers|langchain|llama-index|scikit-learn)"
)
HIDING = re.compile(
    r"undetect\w*|avoid(?:ing)? detection|evad(?:e|ing) upwork|bypass(?:es|ing)? (?:upwork|cloudflare)|"
    r"rotat\w+ (?:proxy|proxies|addresses)|pretend to be a (?:person|human|browser)|human-like|random(?:ised|ized)? delays?",
    re.IGNORECASE,
)


def trees(folder: Path = SRC) -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(folder.rglob("*.py")):
        yield path, ast.parse(path.read_text("utf-8"))


def calls(tree: ast.AST, names: set[str], receiver: str = "") -> list[str]:
    """Return the calls of methods with one of these names whose receiver's source ends with ``receiver``."""
    return [
        ast.unparse(node.func)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in names
        and ast.unparse(node.func.value).endswith(receiver)
    ]


def methods_that_act() -> set[str]:
    """Return the methods of our access to Upwork that do something there."""
    found = {
        node.name
        for node in ast.walk(ast.parse(ACCESS.read_text("utf-8")))
        if isinstance(node, ast.AsyncFunctionDef) and calls(node, {"_done_once"})
    }
    assert {"submit", "send_message", "save_job", "answer_invitation"} <= found
    return found


def test_upwork_is_reached_at_its_official_addresses_alone():
    named = {
        (path.name, node.value)
        for path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.fullmatch(r"\S*upwork\.com\S*", node.value)
    }
    assert named == {
        ("config.py", "https://www.upwork.com"),
        ("config.py", "https://api.upwork.com/graphql"),
        ("config.py", "https://mcp.upwork.com/mcp"),
        ("oauth_metadata.py", "upwork.com"),
    }


def test_nothing_is_installed_that_reads_pages_or_trains_models():
    names = re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements.txt").read_text("utf-8"), re.MULTILINE)
    assert len(names) > 50
    assert [name for name in names if UNWANTED.match(name)] == []


def test_requests_say_what_sends_them():
    assert build_client().headers["user-agent"] == "upwork-web-app"


def test_only_what_takes_a_confirmation_acts_at_upwork():
    acts = methods_that_act()
    acting = {path.name for path, tree in trees() if calls(tree, acts, "upwork") or calls(tree, acts, "access")}
    assert acting == SENDERS


def test_no_token_for_scripts_confirms_anything():
    confirming = [route for module in ROUTERS for route in module.router.routes if route.path.endswith("/confirm")]
    assert {"/api/v1/applications/{application_id}/confirm", "/api/v1/messages/{room_id}/confirm"} <= {
        route.path for route in confirming
    }
    assert [route.path for route in confirming if scope_of(route) is not None] == []


def callers(names: set[str], receiver: str) -> set[str]:
    """Return the modules with a call of one of these methods on a receiver whose source ends so."""
    return {path.relative_to(SRC).as_posix() for path, tree in trees() if calls(tree, names, receiver)}


def callers_within(path: Path, name: str) -> set[str]:
    """Return which functions of a module call a method of their own class."""
    return {
        node.name
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.AsyncFunctionDef) and calls(node, {name}, "self")
    }


def test_only_a_person_their_script_or_a_schedule_they_agreed_to_searches():
    assert callers({"search"}, "_upwork") == {"services/job_service.py"}
    ordering = callers({"search", "find"}, "jobs") | callers({"search"}, "jobs.service")
    assert ordering == {"api/v1/jobs.py", "services/upwork_service.py", "services/saved_search_service.py"}
    # A kept search is run by a person at a door, or by the one task that each agreed run puts into the queue.
    assert callers({"run_now"}, "searches") == {"api/v1/searches.py"}
    assert callers({"run_due"}, "searches") == {"tasks/jobs.py"}
    assert callers_within(SRC / "services" / "saved_search_service.py", "_run") == {"run_due"}
    assert [task.cron for task in ALL if task.name == RUN_SEARCH] == [None]
    assert (timedelta(minutes=15), timedelta(days=14)) == (SHORTEST_INTERVAL, LONGEST_ABSENCE)


async def test_nothing_on_the_timetable_searches(house):
    await house.freelancer()
    await house.work()
    before = house.upwork.calls("marketplaceJobPostingsSearch")
    timetable = [task for task in ALL if task.cron]
    assert len(timetable) > 3
    for task in timetable:
        await task(house.services)
    await house.work()
    assert house.upwork.calls("marketplaceJobPostingsSearch") == before


def test_upworks_texts_are_never_made_into_vectors_or_examples():
    named = [
        f"{path.name}: {word}"
        for path in SRC.rglob("*.py")
        for word in re.findall(
            r"embedding|fine_tun|finetun|vector_store|vectorstore", path.read_text("utf-8"), re.IGNORECASE
        )
    ]
    assert named == []


@given(ids=st.lists(st.integers(1, 999), unique=True), first=st.integers(0, 100))
def test_own_filters_keep_upworks_order(ids, first):
    now = datetime(2026, 11, 23, tzinfo=UTC)
    found = tuple(Posting(str(n), "A job", "Do it.", "fixed", budget=first + n % 7) for n in ids)
    page = FoundPage(found, None, frozenset())
    kept = sift(PostingQuery(budget_min=first + 3), page, now).items
    assert list(kept) == [posting for posting in found if posting in kept]


def test_nothing_is_bought_boosted_or_accepted():
    documents = "\n".join(path.read_text("utf-8") for path in SRC.rglob("*.graphql"))
    done = set(re.findall(r"^mutation [^{]*\{\s*(\w+)", documents, re.MULTILINE))
    assert done == {"createJobProposal", "createRoomStoryV2"}
    mcp = "\n".join(path.read_text("utf-8") for path in (SRC / "integrations" / "upwork" / "mcp").glob("*.py"))
    tools = set(re.findall(r'_act\(\s*grant,\s*"(\w+)"', mcp))
    assert {"confirm_preview", "send_message", "save_job"} <= tools
    assert tools <= {"confirm_preview", "send_message", "save_job", "manage_proposals"}
    assert "boost_connects" not in mcp
    assert "boostBidAmount" not in documents


@pytest.mark.parametrize(
    "page", sorted(p.relative_to(ROOT).as_posix() for p in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")))
)
def test_no_document_helps_to_hide(page: str):
    told = (ROOT / page).read_text("utf-8")
    assert HIDING.findall(told) == []
