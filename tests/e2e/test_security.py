"""Passkeys and administration in a real browser: Chromium's own virtual authenticator stands in for a person's device."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, CDPSession, Locator, Page, expect

from tests.e2e import walk
from tests.e2e.conftest import Stack, Watched, shoot, watch

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

GUESSES_BEFORE_PAUSE = 5
LOOK_AGAIN_SECONDS = 15
EVERY_STORE = """async () => {
    const caches = await globalThis.caches.keys();
    const databases = await indexedDB.databases();
    return JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, caches, databases, history.state,
        location.href, window.name]);
}"""


@dataclass
class Authenticator:
    """A device with a fingerprint reader, known to one page only."""

    cdp: CDPSession
    id: str

    def credentials(self) -> list[dict[str, object]]:
        """The passkeys on the device."""
        answer = self.cdp.send("WebAuthn.getCredentials", {"authenticatorId": self.id})
        return list(answer["credentials"])


def plug_in(page: Page) -> Authenticator:
    """Give the page a device that keeps passkeys and verifies its person."""
    cdp = page.context.new_cdp_session(page)
    cdp.send("WebAuthn.enable", {"enableUI": False})
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    added = cdp.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return Authenticator(cdp, added["authenticatorId"])


def sign_up(page: Page, stack: Stack, person: walk.Person, *, link: str | None = None) -> None:
    walk.register(page, stack, person, link=link)
    walk.give_password(page, stack, person)
    walk.enrol(page, person)


def open_watched(browser: Browser) -> Watched:
    return watch(browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB"))


@pytest.fixture(scope="module")
def admin() -> walk.Person:
    return walk.Person("olha@example.com", "granite lantern meadow whistle")


@pytest.fixture(scope="module")
def vasyl() -> walk.Person:
    return walk.Person("vasyl@example.com", "seven quiet harbour lanterns")


@pytest.fixture(scope="module")
def office(stack: Stack, browser: Browser, admin: walk.Person) -> Iterator[Watched]:
    """The first administrator's browser, with the authenticator app set up."""
    watched = open_watched(browser)
    sign_up(watched.page, stack, admin, link=stack.first_admin_link)
    yield watched
    watched.page.context.close()


@pytest.fixture(scope="module")
def device(office: Watched) -> Authenticator:
    return plug_in(office.page)


@pytest.fixture(scope="module")
def home(stack: Stack, browser: Browser, vasyl: walk.Person) -> Iterator[Watched]:
    """The browser of somebody without a role."""
    watched = open_watched(browser)
    sign_up(watched.page, stack, vasyl)
    yield watched
    watched.page.context.close()


def sheet(page: Page, name: str | re.Pattern[str]) -> Locator:
    return page.get_by_role("dialog", name=name)


def prove_with_backup_code(page: Page, person: walk.Person) -> None:
    """Answer the step-up with a code that is good once."""
    *kept, code = person.codes
    person.codes = tuple(kept)
    dialog = sheet(page, "Confirm that it is you")
    dialog.get_by_role("button", name="Backup code").click()
    dialog.get_by_label("Backup code").fill(code)
    page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()


def prove_with_passkey(page: Page) -> None:
    dialog = sheet(page, "Confirm that it is you")
    dialog.get_by_role("button", name="Use a passkey").click()
    expect(dialog).to_be_hidden()


def sign_out(page: Page) -> None:
    page.get_by_role("banner").get_by_role("button").last.click()
    page.get_by_role("button", name="Sign out", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")


def assert_clean(watched: Watched) -> None:
    """Nothing to steal in any storage, no complaint and no policy violation in the console."""
    kept = watched.page.evaluate(EVERY_STORE)
    assert "eyJ" not in kept
    assert not re.search(r"refresh|access|token|credential|challenge", kept), kept
    assert not watched.complaints, "\n".join(watched.complaints)


def test_passkey_is_made_in_the_security_centre(
    stack: Stack, office: Watched, device: Authenticator, admin: walk.Person
):
    page = office.page
    page.goto(f"{stack.url}/security/factors")
    walk.main(page).get_by_role("button", name="Add a passkey").click()
    dialog = sheet(page, re.compile("passkey", re.IGNORECASE))
    dialog.get_by_label("Name").fill("Work laptop")
    dialog.get_by_role("button", name="Create the passkey").click()
    prove_with_backup_code(page, admin)
    expect(walk.main(page).get_by_text("Work laptop")).to_be_visible()
    [made] = device.credentials()
    assert made["isResidentCredential"], "so that it can be found without a name"
    shoot(page, "security-factors")
    assert_clean(office)


def test_passkey_alone_signs_in_without_a_name(stack: Stack, office: Watched, device: Authenticator):
    page = office.page
    # The device answers at once, also where passkeys are offered beside the address: here the button is to be pressed.
    page.add_init_script("PublicKeyCredential.isConditionalMediationAvailable = async () => false")
    page.reload()
    sign_out(page)
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Home")
    page.goto(f"{stack.url}/security/log")
    expect(walk.main(page).get_by_text("Passkey accepted").first).to_be_visible()
    [used] = device.credentials()
    assert used["signCount"] > 1, "the device signed after it made the key"
    assert_clean(office)


def test_administration_is_closed_to_somebody_without_a_role(stack: Stack, home: Watched):
    page = home.page
    expect(page.get_by_role("navigation").get_by_role("link", name="Administration")).to_have_count(0)
    for path in ("admin", "admin/users", "admin/alerts", "admin/audit"):
        page.goto(f"{stack.url}/{path}")
        expect(page.get_by_role("heading", level=1)).to_have_text("This page is not for your role")
    assert_clean(home)


def open_account(page: Page, stack: Stack, email: str) -> None:
    page.goto(f"{stack.url}/admin/users")
    page.get_by_role("searchbox").fill(email)
    page.keyboard.press("Enter")
    page.get_by_role("table").get_by_role("link").filter(has_text=email).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(email)


def test_locked_person_is_refused_at_their_next_call(
    stack: Stack, office: Watched, home: Watched, device: Authenticator, vasyl: walk.Person
):
    desk, seat = office.page, home.page
    seat.goto(f"{stack.url}/profile")
    expect(seat.get_by_role("heading", level=1)).to_be_visible()
    open_account(desk, stack, vasyl.email)
    shoot(desk, "admin-account")
    desk.get_by_role("button", name="Lock the account", exact=True).click()
    sheet(desk, "Lock this account?").get_by_role("button", name="Lock the account", exact=True).click()
    prove_with_passkey(desk)
    expect(desk.get_by_text("This account is locked", exact=True)).to_be_visible()
    with seat.expect_response(lambda answer: answer.status == 401):
        seat.get_by_role("link", name="Applications").first.click()
    expect(seat.get_by_text("Your session has ended")).to_be_visible()
    walk.give_password(seat, stack, vasyl)
    expect(seat.get_by_role("alert")).to_contain_text("locked")
    desk.get_by_role("button", name="Undo").click()
    expect(desk.get_by_role("button", name="Lock the account", exact=True)).to_be_visible()
    walk.give_password(seat, stack, vasyl)
    expect(seat.get_by_role("heading", level=1)).to_have_text("Second factor")
    assert_clean(office)
    assert_clean(home)


def test_alert_reaches_an_open_page_and_is_handled(stack: Stack, office: Watched, browser: Browser, vasyl: walk.Person):
    page = office.page
    page.goto(stack.url)
    expect(page.get_by_role("heading", level=1)).to_have_text("Home")
    elsewhere = browser.new_context()
    for _ in range(GUESSES_BEFORE_PAUSE):
        wrong = {"email": vasyl.email, "password": "not the password at all"}
        elsewhere.request.post(f"{stack.url}/auth/login", data=wrong)
    elsewhere.close()
    badge = page.get_by_role("banner").get_by_role("link", name="1 open security alert")
    expect(badge).to_be_visible(timeout=(LOOK_AGAIN_SECONDS + 5) * 1000)
    badge.click()
    alert = walk.main(page).get_by_role("listitem").filter(has_text="Guesses paused an account")
    expect(alert.get_by_role("link", name=vasyl.email)).to_be_visible()
    shoot(page, "admin-alerts")
    alert.get_by_role("button", name="Look after it").click()
    note = sheet(page, "Look after this alert")
    note.get_by_label("Note").fill("Vasyl forgot the password; he was called back.")
    note.get_by_role("button", name="Look after it").click()
    expect(walk.main(page).get_by_text("No alert is open.")).to_be_visible()
    page.get_by_text("Looked after", exact=True).click()
    expect(walk.main(page).get_by_text("he was called back")).to_be_visible()
    expect(badge).to_be_hidden()
    assert_clean(office)


def test_log_of_everybody_names_who_did_what(stack: Stack, office: Watched, admin: walk.Person, vasyl: walk.Person):
    page = office.page
    open_account(page, stack, vasyl.email)
    page.get_by_role("link", name="What happened here").click()
    row = page.get_by_role("row").filter(has_text="Account locked by an administrator")
    expect(row).to_contain_text("Active → Locked")
    expect(row).to_contain_text(vasyl.email)
    expect(row.get_by_role("link", name="you")).to_be_visible()
    shoot(page, "admin-log")
    assert_clean(office)


@pytest.mark.parametrize(
    ("language", "scheme", "width"),
    [("Українська", "dark", 390), ("Українська", "light", 320), ("English", "dark", 1024), ("English", "light", 1440)],
)
def test_administration_fits_in_both_languages_and_themes(
    stack: Stack, office: Watched, language: str, scheme: str, width: int
):
    page = office.page
    page.set_viewport_size({"width": width, "height": 844})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    walk.choose_language(page, language)
    page.goto(f"{stack.url}/admin/users")
    first = page.get_by_role("table").get_by_role("link").first.get_attribute("href")
    for path in ("/admin/users", first, "/admin/alerts?state=acknowledged", "/admin/audit"):
        page.goto(f"{stack.url}{path}")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        page.wait_for_timeout(1_000)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        name = re.sub(r"\W+", "-", str(path).split("?")[0].replace(str(first), "account"))
        shoot(page, f"admin-{language[:2]}-{scheme}-{width}-{name}")
    assert_clean(office)
