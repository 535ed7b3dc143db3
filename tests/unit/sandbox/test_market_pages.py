"""The pages behind links: readable, inert, and a proposal for this machine's eyes only."""

from __future__ import annotations

from dataclasses import replace

import httpx2
import pytest

from sandbox.context import Sandbox

from .conftest import Person
from .test_proposals import send, some_posting

BAD = '<script>alert(1)</script><img src=x onerror="alert(2)">'


def assert_inert(page: httpx2.Response) -> None:
    policy = page.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'nonce-")
    assert "script-src" not in policy
    assert page.headers["x-content-type-options"] == "nosniff"
    assert "<script" not in page.text
    assert "<img" not in page.text


async def test_job_page_tells_the_posting(http: httpx2.AsyncClient, sandbox: Sandbox) -> None:
    posting = some_posting(sandbox, questions=True)
    page = await http.get(f"/jobs/{posting.ciphertext}")
    assert page.status_code == 200
    assert_inert(page)
    told = (
        "this is not Upwork", posting.text.title, "garden tools", *posting.text.skills, *posting.text.questions,
        posting.client.country, f"<td>{posting.connects_price}</td>",
    )  # fmt: skip
    for words in told:
        assert words in page.text


async def test_what_people_wrote_is_inert(http: httpx2.AsyncClient, fresh: Person, sandbox: Sandbox) -> None:
    text = replace(some_posting(sandbox).text, title=BAD, description=BAD, questions=(BAD,), skills=(BAD,))
    posting = sandbox.world.add(text, sandbox.clock.now())
    made = await send(fresh, posting, coverLetter=BAD, questions=[{"question": BAD, "answer": BAD}])
    for path in (f"/jobs/{posting.ciphertext}", f"/ab/proposals/{made['newProposalId']}"):
        page = await http.get(path)
        assert page.status_code == 200
        assert_inert(page)
        assert "&lt;script&gt;alert(1)" in page.text


async def test_proposal_page_tells_state_and_history(http: httpx2.AsyncClient, fresh: Person, sandbox: Sandbox) -> None:
    posting = some_posting(sandbox)
    proposal = (await send(fresh, posting))["newProposalId"]
    first = await http.get(f"/ab/proposals/{proposal}")
    assert_inert(first)
    assert "order table" in first.text
    assert f'href="/jobs/{posting.ciphertext}"' in first.text
    assert "not yet" in first.text
    for act in ("view", "message", "offer", "hire"):
        await http.post(f"/_sandbox/proposals/{proposal}/act", json={"act": act})
    later = (await http.get(f"/ab/proposals/{proposal}")).text
    history = later[later.index("<h2>History</h2>") :]
    steps = (
        "Sent",
        "The client read it",
        "The client began a conversation",
        "The client made an offer",
        "The client hired",
    )
    places = [history.index(f"<td>{step}</td>") for step in steps]
    assert places == sorted(places)
    assert history.count("The client read it") == 1


@pytest.mark.parametrize("path", ["/jobs/~021", "/jobs/~02x", "/jobs/~02%F0%9F%98%80", "/ab/proposals/1"])
async def test_unknown_is_told_so(http: httpx2.AsyncClient, path: str) -> None:
    assert (await http.get(path)).status_code == 404


async def test_proposal_is_not_shown_to_another_host(http: httpx2.AsyncClient, fresh: Person, sandbox: Sandbox) -> None:
    proposal = (await send(fresh, some_posting(sandbox)))["newProposalId"]
    answer = await http.get(f"/ab/proposals/{proposal}", headers={"Host": "evil.example"})
    assert answer.status_code == 400
    assert "order table" not in answer.text
