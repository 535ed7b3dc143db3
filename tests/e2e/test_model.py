"""A letter that a model writes, in a real browser: it appears as it is written, and what it invents cannot leave."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e import walk
from tests.e2e.conftest import Stack, Watched, shoot, watch
from tests.fakes.model_server import ModelServer, model_server_beside

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

SETTINGS = {"AI_PRIVATE_ADDRESSES": "true"}
"""The stand-in of a model's server listens on this machine."""

TRUE = "Cut a nightly import of 400,000 products from 3 hours to 12 minutes with Python and PostgreSQL."
INVENTED = "I did the same for 46 shops of Zalando."
APPROACH = (
    "First I would time each step on one night's files. Then I would rewrite the slowest one and show you the figures."
)
LETTER = {
    "opening": "Your import takes four hours every night and breaks on bad rows.",
    "proofs": [{"fact": "F1", "text": TRUE}, {"fact": "F1", "text": INVENTED}],
    "approach": APPROACH,
    "question": "Which supplier's files break most often?",
    "closing": "Write to me here.",
    "answers": [{"number": 0, "text": "I would time each step on one night's files."}],
}
PAUSE_SECONDS = 0.05
PIECE_CHARACTERS = 12


@pytest.fixture(scope="module")
def model() -> Iterator[ModelServer]:
    """A model's server beside the test."""
    with model_server_beside(pieces_of(LETTER), pause=PAUSE_SECONDS) as server:
        yield server


def pieces_of(letter: dict[str, object]) -> list[str]:
    """Cut a reply as a model's server does."""
    text = json.dumps(letter)
    return [text[start : start + PIECE_CHARACTERS] for start in range(0, len(text), PIECE_CHARACTERS)]


@pytest.fixture(scope="module")
def writer(stack: Stack, browser: Browser, model: ModelServer) -> Watched:
    """Somebody who can have a letter written by the model."""
    return open_writer(stack, browser, model)


def open_writer(stack: Stack, browser: Browser, model: ModelServer) -> Watched:
    """Sign up a person with a profile, a model's server of their own and an empty draft."""
    stack.control("quirks", {"rate_limit": False})
    stack.control("reactions", {"frozen": True})
    watched = watch(browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB"))
    page, person = watched.page, walk.Person("solomiia@example.com", "velvet harbour quarter nine")
    walk.register(page, stack, person, link=stack.first_admin_link)
    walk.give_password(page, stack, person)
    walk.enrol(page, person)
    walk.connect(page, stack)
    walk.write_profile(page, stack)
    add_server(page, stack, model)
    stack.control("postings", walk.JOB)
    walk.find_job(page, stack)
    page.get_by_role("article").get_by_role("button", name="Draft").click()
    return watched


def add_server(page: Page, stack: Stack, model: ModelServer) -> None:
    """Name the model's server in the settings."""
    page.goto(f"{stack.url}/settings/ai")
    page.get_by_role("button", name="Add a server").click()
    form = page.get_by_role("dialog")
    form.get_by_label("Name", exact=True).fill("Mine")
    form.get_by_label("Address", exact=True).fill(model.url)
    form.get_by_label("Model", exact=True).fill("small")
    form.get_by_role("button", name="Save").click()
    expect(form).to_be_hidden()


def write(page: Page) -> None:
    """Have a draft written. Where there is a letter already, it gives way."""
    page.get_by_role("button", name=re.compile("^Write (a draft|again)$")).click()


def test_the_letter_appears_as_it_is_written_and_never_jumps(writer: Watched):
    page = writer.page
    page.evaluate(WATCH_LETTER)
    write(page)
    letter = page.get_by_role("textbox", name="Letter")
    expect(letter).to_have_value(re.compile("breaks on bad rows"))
    expect(letter).not_to_have_value(re.compile("Write to me here"), timeout=1)
    expect(walk.main(page).get_by_text("Being written by small")).to_be_visible()
    expect(letter).to_have_value(re.compile("Write to me here"))
    seen = page.evaluate("window.seen")
    assert len(seen) > 10, "the letter came in one piece"
    changed = [after for before, after in pairwise(seen) if not after.startswith(before)]
    assert not changed, "what was shown once was changed while more was written"


WATCH_LETTER = """() => {
  window.seen = [];
  const look = () => {
    const text = document.querySelector('textarea')?.value ?? '';
    if (text !== window.seen.at(-1) && text) window.seen.push(text);
    if (!text.includes('Write to me here')) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""
"""Note each text that the letter's field shows, one frame after the other, until the letter ends."""


def test_what_the_model_invented_is_marked_and_cannot_leave(writer: Watched):
    page = writer.page
    expect(walk.main(page).get_by_text("Written by small")).to_be_visible()
    panel = page.get_by_role("complementary")
    expect(panel.get_by_role("button", name=f"Supported {TRUE}")).to_be_visible()
    expect(panel.get_by_role("button", name=f"Nothing supports this {INVENTED}")).to_be_visible()
    shoot(page, "30-invented")
    page.get_by_role("button", name="Preview").click()
    expect(page.get_by_text("The letter claims what nothing you wrote about yourself supports.")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Confirm"))).to_have_count(0)
    page.go_back()
    panel.get_by_role("button", name=f"Take it out: {INVENTED}").click()
    expect(page.get_by_role("textbox", name="Letter")).not_to_have_value(re.compile("Zalando"))
    expect(walk.main(page).get_by_text("Saved", exact=True)).to_be_visible()
    page.get_by_role("button", name="Preview").click()
    expect(page.get_by_role("article").get_by_text("400,000 products")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Confirm"))).to_be_visible()
    assert not writer.complaints, "\n".join(writer.complaints)
