"""The path of a first day, walked in a real browser on the application as ``./run`` starts it."""

from __future__ import annotations

import re
import time

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e import walk
from tests.e2e.conftest import Stack, Watched, code_of, shoot, watch

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

SECURITY = ("security", *(f"security/{name}" for name in ("factors", "account", "sessions", "tokens", "log")))
PAGES = ("", "jobs", "applications", "profile", "upwork", "settings/ai", "settings/templates", *SECURITY)


@pytest.fixture(scope="module")
def person() -> walk.Person:
    return walk.Person("oksana@example.com", "violet canyon ledger sparrow")


@pytest.fixture(scope="module")
def signed_up(stack: Stack, browser: Browser, person: walk.Person) -> Watched:
    """The first administrator, connected, with a profile, in a browser that stays open for the module."""
    stack.control("quirks", {"rate_limit": False})
    stack.control("reactions", {"frozen": True})
    watched = watch(browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB"))
    page = watched.page
    walk.register(page, stack, person, link=stack.first_admin_link)
    shoot(page, "01-address-confirmed")
    walk.give_password(page, stack, person)
    expect(page.get_by_role("img", name=re.compile("QR"))).to_be_visible()
    walk.enrol(page, person)
    shoot(page, "02-home")
    walk.connect(page, stack)
    shoot(page, "03-connected")
    walk.write_profile(page, stack)
    shoot(page, "04-profile")
    return watched


def proposals(stack: Stack) -> list[dict[str, object]]:
    """What arrived at the sandbox from the person of these tests."""
    answer = stack.control("proposals")
    rows = answer["proposals"] if isinstance(answer, dict) else answer
    return [row for row in rows if "400,000 products" in str(row)]


def test_first_day_from_sign_up_to_hired(stack: Stack, signed_up: Watched):
    page = signed_up.page
    stack.control("postings", walk.JOB)
    walk.find_job(page, stack)
    shoot(page, "05-job")
    walk.draft(page)
    expect(page.get_by_label("Estimated duration").locator("option:checked")).to_have_text("1 to 3 months")
    shoot(page, "06-draft")
    walk.preview(page)
    expect(page.get_by_role("article").get_by_text("1 to 3 months")).to_be_visible()
    shoot(page, "07-preview")
    walk.confirm(page)
    shoot(page, "08-undo-minute")
    assert proposals(stack) == [], "nothing leaves within the undo minute"
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("button", name="Preview")).to_be_visible()
    walk.preview(page)
    walk.confirm(page)
    walk.wait_until_sent(page)
    shoot(page, "09-sent")
    [sent] = proposals(stack)
    assert "Best regards" in str(sent)
    assert "one night" in str(sent)
    assert sent["estimated_duration"] == 2
    stack.control(f"proposals/{sent['id']}/act", {"act": "interview"})
    page.goto(f"{stack.url}/applications")
    expect(walk.main(page).get_by_text("Interviewing").first).to_be_visible(timeout=90_000)
    shoot(page, "10-applications")
    assert not signed_up.complaints, "\n".join(signed_up.complaints)


def test_lost_answer_leads_to_one_proposal(stack: Stack, signed_up: Watched):
    page = signed_up.page
    before = len(proposals(stack))
    title = f"{walk.JOB['title']}, second shop"
    stack.control("postings", {**walk.JOB, "title": title})
    page.goto(f"{stack.url}/jobs")
    page.get_by_role("searchbox").fill('"second shop"')
    page.keyboard.press("Enter")
    page.get_by_role("link", name=title).first.click()
    walk.draft(page)
    walk.preview(page)
    stack.control("faults", {"kind": "lost_answer", "match": "createJobProposal", "times": 1, "drop": True})
    walk.confirm(page)
    walk.wait_until_sent(page)
    assert len(proposals(stack)) == before + 1
    signed_up.complaints.clear()


@pytest.mark.asvs("V14.3.3")
def test_no_token_is_kept_where_a_script_could_read_it(signed_up: Watched):
    page = signed_up.page
    kept = page.evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])")
    assert "eyJ" not in kept
    assert "refresh" not in kept
    cookies = {cookie["name"]: cookie for cookie in page.context.cookies()}
    refresh = cookies["__Host-refresh"]
    assert (refresh["httpOnly"], refresh["secure"], refresh["sameSite"], refresh["path"]) == (True, True, "Strict", "/")


def test_second_person_sees_nothing_of_the_first(stack: Stack, desktop: Watched):
    page = desktop.page
    other = walk.Person("taras@example.com", "seven quiet harbour lanterns")
    walk.register(page, stack, other)
    walk.give_password(page, stack, other)
    walk.enrol(page, other)
    for path in ("jobs", "applications", "profile", *SECURITY):
        page.goto(f"{stack.url}/{path}")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert "supplier files" not in walk.main(page).inner_text()
        assert "oksana" not in page.content()


@pytest.mark.parametrize(
    ("language", "scheme", "width"),
    [("Українська", "dark", 390), ("Українська", "light", 1440), ("English", "dark", 1024), ("English", "light", 320)],
)
def test_every_page_fits_in_both_languages_and_themes(
    stack: Stack, signed_up: Watched, browser: Browser, language: str, scheme: str, width: int
):
    state = signed_up.page.context.storage_state()
    context = browser.new_context(
        viewport={"width": width, "height": 844}, locale="en-GB", color_scheme=scheme, storage_state=state
    )
    watched = watch(context)
    page = watched.page
    try:
        page.goto(stack.url)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        walk.choose_language(page, language)
        for name in PAGES:
            page.goto(f"{stack.url}/{name}")
            expect(page.get_by_role("heading", level=1)).to_be_visible()
            walk.settle(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, name
            shoot(page, f"{language[:2]}-{scheme}-{width}-{name.replace('/', '-') or 'home'}")
        page.goto(f"{stack.url}/applications")
        walk.main(page).get_by_role("link", name=re.compile("second shop")).first.click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("second shop")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        shoot(page, f"{language[:2]}-{scheme}-{width}-application")
        assert not watched.complaints, "\n".join(watched.complaints)
    finally:
        # The refresh token has turned over here: hand the newest one back to the browser it came from.
        signed_up.page.context.add_cookies(context.cookies())
        context.close()


def test_signing_out_ends_the_session_everywhere(stack: Stack, signed_up: Watched, person: walk.Person):
    page = signed_up.page
    page.goto(f"{stack.url}/security/sessions")
    walk.main(page).get_by_role("button", name="Sign out everywhere").click()
    page.get_by_role("dialog").get_by_role("button", name="Sign out everywhere").click()
    expect(page.get_by_label("E-mail address")).to_be_visible()
    page.goto(f"{stack.url}/applications")
    expect(page.get_by_label("E-mail address")).to_be_visible()
    time.sleep(31 - time.time() % 30)  # the authenticator's last step was used and counts once
    walk.give_password(page, stack, person)
    page.locator('input[autocomplete="one-time-code"]').fill(code_of(person.secret))
    page.keyboard.press("Enter")
    # The account was given Ukrainian on another device; this browser has forgotten its own choice.
    expect(page.get_by_role("heading", level=1)).to_have_text("Головна")
