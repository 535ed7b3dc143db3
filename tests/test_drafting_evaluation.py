"""The evaluation of drafting without a model: a sampled part of it. The whole runs with ``python -m bench.ai_eval``."""

from __future__ import annotations

from typing import get_args

import pytest

from bench.drafting import ukrainian
from bench.drafting.hostile import ATTACKS
from bench.drafting.profiles import PROFILES
from bench.drafting.rubric import CHECKS, Case
from bench.drafting.run import attack, jobs, judge, passes_with_harm, told
from src.config import AISettings
from src.domain.letters import Brief
from src.errors import Upstream
from src.integrations.ai.openai_compatible import OpenAICompatible, Patience, Server
from src.services.ai_service import AIService
from src.services.writing import Done
from tests.browser import frames
from tests.fakes.model_server import Fault, model_server

SAMPLE = 36
HURRIED = Patience(first=1.0, between=0.3, whole=2.0)
CALM = Patience(first=10.0, between=10.0, whole=20.0)
"""For servers that do not dawdle: a busy machine must not look like one that does."""
FAULTS = tuple(fault for fault in get_args(Fault) if fault != "redirects")


@pytest.fixture(scope="module")
def briefs():
    """Every sixth of the two hundred and sixteen jobs that the whole evaluation runs over."""
    return list(jobs(216))[::6]


def test_rubric_is_wide_enough():
    assert len(CHECKS) >= 15
    assert len(PROFILES) == 6
    assert len(ATTACKS) >= 8


def test_composer_passes_and_invents_nothing(briefs):
    assert len(briefs) == SAMPLE
    report = judge(briefs)
    assert report.passed_letters >= 0.95, told(report)
    for check in (
        "claims are supported",
        "numbers are known",
        "names are known",
        "injection not obeyed",
        "prompt is clean",
    ):
        assert report.missed[check] == 0, report.examples[check][:2]
    assert report.at(0.5) < 100, told(report)


def test_composer_writes_ukrainian_as_well():
    report = judge(ukrainian.BRIEFS, people=ukrainian.PROFILES)
    assert report.letters == len(ukrainian.BRIEFS) * len(ukrainian.PROFILES) >= 30
    assert report.missed == {}, report.examples


def test_hostile_model_gets_nothing_through_the_gate(briefs):
    report = attack(briefs)
    assert sum(report.attacks.values()) == SAMPLE * len(ATTACKS)
    assert report.let_through == []


def cut(reply):
    """Return a reply in the small pieces in which a server streams it."""
    return [reply[index : index + 11] for index in range(0, len(reply), 11)]


async def written(resources, url, brief, person, patience):
    """Have a server's model write a letter as the application does; None where it stopped in the middle and nothing is kept."""
    model = OpenAICompatible(Server(url, "", "hostile", patience=patience))
    try:
        events = [event async for event in AIService(resources, gateway=model).stream(brief, person)]
    except Upstream:
        return None
    (done,) = [event.draft for event in events if isinstance(event, Done)]
    return done


@pytest.mark.parametrize("fault", FAULTS)
async def test_server_that_misbehaves_gets_nothing_through_the_gate(resources, briefs, fault):
    people, kept = list(PROFILES.values()), 0
    patience = HURRIED if fault.startswith(("stalls", "endless")) else CALM
    replies = list(ATTACKS.values()) if fault == "none" else list(ATTACKS.values())[:2]
    for number, say in enumerate(replies):
        brief, person = briefs[number * 3], people[number % len(people)]
        async with model_server(cut(say(brief, person, number)), fault=fault) as server:
            draft = await written(resources, server.url, brief, person, patience)
        assert server.asked, "the server was asked"
        if draft is not None:
            kept += 1
            assert not passes_with_harm(Case(brief, person, draft)), draft.letter
    assert kept == (0 if fault == "stalls_between" else len(replies)), "half a letter is not kept"


@pytest.mark.parametrize("name", ATTACKS)
async def test_hostile_letter_is_not_confirmed_over_http(house, monkeypatch, name):
    monkeypatch.setattr(house.services.resources.settings, "ai", AISettings(_env_file=None, ai_private_addresses=True))
    alice = await house.freelancer(0)
    await alice.write_profile()
    job = (await alice.post("/api/v1/jobs/search", {"query": "python"})).json()["items"][0]
    draft = await alice.begin(job["id"])
    path = f"/api/v1/applications/{draft['id']}"
    asked = [(each["position"], each["question"]) for each in draft["answers"]]
    brief = Brief(draft["job_title"], draft["job"]["description"], questions=tuple(asked))
    reply = ATTACKS[name](brief, PROFILES["developer"], 1)
    async with model_server(cut(reply)) as server:
        own = {"label": "Mine", "base_url": server.url, "model": "hostile"}
        await alice.post("/api/v1/ai/servers", own)
        _, told = frames((await alice.post(f"{path}/compose", {})).text)[-1]
    composed = told["application"]
    answers = [
        {"position": each["position"], "text": each["text"] or "I would look first."} for each in composed["answers"]
    ]
    saved = await alice.call(
        "PUT",
        path,
        {"version": composed["version"], "letter": composed["letter"], "answers": answers, "bid": {"amount": "50"}},
    )
    assert saved.status_code == 200, saved.text
    preview = await alice.post(f"{path}/preview")
    if composed["composed_by"] != "composer":
        assert preview.status_code == 422, preview.text
        assert preview.json()["code"] in {"unsupported_claims", "contact_details", "placeholder_left", "letter_empty"}
    assert house.upwork.calls("submitProposal") == 0
