"""Triage walked by keyboard only, on an English and on a Ukrainian layout. What each key does by itself is in the front end's tests."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.e2e import walk
from tests.e2e.conftest import ROOT, Stack, Watched, shoot, watch

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"


@dataclass(frozen=True)
class Layout:
    """A keyboard: the letter that each key of the Latin one gives."""

    name: str
    letters: dict[str, str]

    def press(self, page: Page, key: str) -> None:
        """Press the key at the place of ``key`` as this layout sends it."""
        page.evaluate(
            "([code, key]) => document.activeElement.dispatchEvent("
            "new KeyboardEvent('keydown', {code, key, bubbles: true, cancelable: true}))",
            [f"Key{key.upper()}", self.letters.get(key, key)],
        )


ENGLISH = Layout("English", {})
UKRAINIAN = Layout(
    "Ukrainian", {"j": "о", "k": "л", "e": "у", "s": "і", "h": "р", "x": "ч", "z": "я", "g": "п", "b": "и"}
)


@pytest.fixture(scope="module")
def feed(stack: Stack, browser: Browser) -> Watched:
    """Somebody with a profile and a feed of jobs, in a browser that stays open for the module."""
    stack.control("quirks", {"rate_limit": False})
    watched = watch(browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB"))
    page = watched.page
    person = walk.Person("daryna@example.com", "amber valley notebook heron")
    walk.register(page, stack, person, link=stack.first_admin_link)
    walk.give_password(page, stack, person)
    walk.enrol(page, person)
    walk.connect(page, stack)
    page.goto(f"{stack.url}/jobs?sort=recency")
    expect(rows(page).first).to_be_visible()
    return watched


def rows(page: Page) -> Locator:
    return page.locator("[data-job-row]")


def focused(page: Page) -> str:
    return page.evaluate("document.activeElement.dataset.jobRow ?? ''")


def go_to(page: Page, layout: Layout, key: str) -> str:
    """Press ``key`` and return the id of the row that has focus then."""
    before = focused(page)
    layout.press(page, key)
    page.wait_for_function("before => (document.activeElement.dataset.jobRow ?? before) !== before", arg=before)
    return focused(page)


def violations(page: Page) -> list[str]:
    """What axe has to say of the page; it runs apart from the page's own world, whose policy allows no foreign script."""
    walk.settle(page)
    cdp = page.context.new_cdp_session(page)
    frame = cdp.send("Page.getFrameTree")["frameTree"]["frame"]["id"]
    world = cdp.send("Page.createIsolatedWorld", {"frameId": frame})["executionContextId"]
    script = f"{AXE.read_text('utf-8')};axe.run().then(found => found.violations.map(each => each.id + ': ' + each.nodes[0].html))"
    answer = cdp.send(
        "Runtime.evaluate", {"expression": script, "contextId": world, "awaitPromise": True, "returnByValue": True}
    )
    return list(answer["result"]["value"])


@pytest.mark.parametrize("layout", [ENGLISH, UKRAINIAN], ids=lambda layout: layout.name)
def test_triage_is_walked_by_keyboard_only(stack: Stack, feed: Watched, layout: Layout):
    page = feed.page
    page.goto(f"{stack.url}/jobs")
    expect(rows(page).nth(3)).to_be_visible()
    first = go_to(page, layout, "j")
    second = go_to(page, layout, "j")
    assert first != second

    layout.press(page, "e")
    expect(page.locator(f'[data-job-row="{second}"]')).to_have_count(0)
    page.wait_for_function("document.activeElement.dataset.jobRow")
    layout.press(page, "z")
    expect(page.locator(f'[data-job-row="{second}"]')).to_be_visible()

    assert go_to(page, layout, "k")
    layout.press(page, "x")
    go_to(page, layout, "j")
    layout.press(page, "x")
    chosen = page.get_by_role("region", name="Chosen jobs")
    expect(chosen.get_by_text("2 chosen")).to_be_visible()
    assert violations(page) == []
    shoot(page, f"triage-{layout.name}")
    layout.press(page, "s")
    expect(chosen).to_have_count(0)
    expect(page.get_by_role("link", name=re.compile(r"^Saved 2"))).to_be_visible()
    layout.press(page, "z")
    expect(page.get_by_role("link", name="Saved", exact=True)).to_be_visible()

    layout.press(page, "h")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("button", name=re.compile("hour")).first).to_be_focused()
    page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    layout.press(page, "z")
    page.wait_for_function("document.activeElement.dataset.jobRow")
    page.keyboard.press("Enter")
    expect(page.get_by_role("article").get_by_role("heading", name="Fit")).to_be_visible()
    assert violations(page) == []

    layout.press(page, "g")
    layout.press(page, "b")
    expect(page).to_have_url(re.compile("/applications$"))
    assert not feed.complaints, "\n".join(feed.complaints)


def test_j_begins_where_one_looks(stack: Stack, feed: Watched):
    page = feed.page
    page.goto(f"{stack.url}/jobs?sort=recency")
    first = rows(page).first
    expect(first).to_be_visible()
    at_the_top = first.get_attribute("data-job-row")
    first.hover()
    page.mouse.wheel(0, 1_500)
    expect(page.locator(f'[data-job-row="{at_the_top}"]')).not_to_be_in_viewport()
    walk.settle(page)
    in_sight = page.evaluate(ROWS_IN_SIGHT)
    assert go_to(page, ENGLISH, "j") in in_sight


ROWS_IN_SIGHT = """() => [...document.querySelectorAll('[data-job-row]')]
  .map((title) => [title.dataset.jobRow, title.closest('[data-index]').getBoundingClientRect()])
  .filter(([, row]) => row.bottom > 0 && row.top < innerHeight)
  .map(([id]) => id)"""
"""The ids of the rows of which anything can be seen."""


def test_one_tab_listens_for_all_and_the_next_takes_over(stack: Stack, feed: Watched):
    """The news are made up here: what is looked at is which tab asks for them, and that every tab shows them."""
    context = feed.page.context
    feed.page.goto("about:blank")
    askers: list[Page] = []

    def tell(route: Route) -> None:
        askers.append(route.request.frame.page)
        news = json.dumps({"items": [{"id": f"job-{len(askers)}"}]})
        route.fulfill(content_type="text/event-stream", body=f"event: jobs\ndata: {news}\n\n")

    def until(asked: Callable[[], bool], page: Page) -> None:
        deadline = time.monotonic() + 10
        while not asked() and time.monotonic() < deadline:
            page.wait_for_timeout(50)
        assert asked()

    context.route("**/api/v1/jobs/stream", tell)
    tabs = [context.new_page(), context.new_page()]
    for tab in tabs:
        tab.goto(f"{stack.url}/jobs")
    for tab in tabs:
        expect(tab.get_by_role("button", name=re.compile("new jobs?$"))).to_be_visible()
    until(lambda: len(askers) >= 3, tabs[1])
    leader = askers[0]
    assert set(askers) == {leader}, "the other one listens to the first"
    (other,) = (tab for tab in tabs if tab != leader)
    leader.close()
    until(lambda: askers[-1] == other, other)
    context.unroute("**/api/v1/jobs/stream", tell)
    other.close()
