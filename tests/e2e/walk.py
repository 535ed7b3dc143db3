"""The steps a person takes through the application, for the tests beside this. What must be true on the way is said there."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import Stack, code_of

UNDO_SECONDS = 60
JOB = {
    "title": "Import supplier files into our PostgreSQL shop database",
    "description": (
        "We run a small shop for spare parts. Every night suppliers send us CSV files with about 300,000 products and our "
        "import takes four hours and breaks on bad rows.\n\nYou rewrite the import in Python so that it is fast and tells "
        "us which rows it refused. PostgreSQL stays. Tests are expected, and a page on how to run it."
    ),
    "category": "web_mobile_software_dev",
    "subcategory": "web_development",
    "skills": ["Python", "PostgreSQL", "ETL"],
    "contract_type": "HOURLY",
    "experience_level": "INTERMEDIATE",
    "duration": "MONTH",
    "workload": "AS_NEEDED",
    "hourly_min": 40,
    "hourly_max": 70,
    "questions": ["How would you find the slow part first?"],
}
SKILLS = ("Python", "PostgreSQL", "FastAPI", "Docker")
PORTFOLIO = (
    (
        "Import pipeline for a shop",
        (
            "Cut a nightly import of 400,000 products from 3 hours to 12 minutes with Python and PostgreSQL",
            "Added checks that name each refused row of a supplier file",
        ),
    ),
    ("Booking API for clinics", ("Built a FastAPI service that answers 300 booking requests a minute for 14 clinics",)),
    ("Reports for dispatchers", ("Replaced 18 Excel reports with a dashboard over PostgreSQL",)),
)


@dataclass
class Person:
    """Somebody who signs up. ``secret`` and ``codes`` come with the second factor."""

    email: str
    password: str
    secret: str = ""
    codes: tuple[str, ...] = ()


def main(page: Page) -> Locator:
    return page.get_by_role("main")


def register(page: Page, stack: Stack, person: Person, *, link: str | None = None) -> None:
    """Sign up, by the first admin's link where one is given, and confirm the address by the mail."""
    page.goto(link or f"{stack.url}/register")
    page.get_by_label("E-mail address").fill(person.email)
    page.get_by_label("Password", exact=True).fill(person.password)
    for consent in page.get_by_role("checkbox").all():
        consent.check()
    main(page).get_by_role("button", name=re.compile("account", re.IGNORECASE)).click()
    page.goto(stack.link_in_mail(person.email, "/verify-email"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("confirmed")


def give_password(page: Page, stack: Stack, person: Person) -> None:
    page.goto(f"{stack.url}/sign-in")
    page.get_by_label("E-mail address").fill(person.email)
    page.get_by_label("Password", exact=True).fill(person.password)
    page.keyboard.press("Enter")


def enrol(page: Page, person: Person) -> None:
    """Set up the authenticator app and keep the backup codes."""
    person.secret = main(page).locator("code").inner_text().replace(" ", "")
    page.get_by_label("Code from the app").fill(code_of(person.secret))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("backup codes")
    person.codes = tuple(main(page).get_by_role("listitem").all_inner_texts())
    assert len(set(person.codes)) == 10
    page.get_by_role("checkbox").check()
    main(page).get_by_role("button").last.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Home")


def connect(page: Page, stack: Stack, way: str = "Connect the Upwork sandbox") -> None:
    """Go one of the ways in, allow access on the sandbox's page as a new freelancer and come back."""
    page.goto(f"{stack.url}/upwork")
    page.get_by_role("button", name=re.compile(way)).click()
    expect(page.get_by_text("this is not Upwork")).to_be_visible()
    page.get_by_role("radio", name=re.compile("new freelancer")).check()
    page.get_by_role("textbox", name=re.compile("Name of the new freelancer")).fill("Iryna Test")
    page.get_by_role("button", name="Allow").click()
    expect(main(page).get_by_role("heading", name="Connected", exact=True)).to_be_visible()
    assert "code=" not in page.url
    assert "state=" not in page.url


def write_profile(page: Page, stack: Stack) -> None:
    page.goto(f"{stack.url}/profile")
    page.get_by_label("Title", exact=True).fill("Back-end developer, Python and PostgreSQL")
    page.get_by_label("Overview").fill(
        "I repair imports, APIs and the databases under them, in small steps with tests."
    )
    for skill in SKILLS:
        page.get_by_role("textbox", name="Skills").fill(skill)
        page.keyboard.press("Enter")
    page.get_by_label(re.compile("Hourly rate")).fill("55")
    page.get_by_role("button", name="Save the profile").click()
    expect(page.get_by_role("status").filter(has_text=re.compile("Saved", re.IGNORECASE)).first).to_be_visible()
    for title, facts in PORTFOLIO:
        page.get_by_role("button", name="Add a piece of work").click()
        sheet = page.get_by_role("dialog")
        sheet.get_by_label("Title").fill(title)
        sheet.get_by_label("Summary").fill("Delivered on time, with tests and notes.")
        for number, fact in enumerate(facts, 1):
            if number > 1:
                sheet.get_by_role("button", name="Add a fact").click()
            sheet.get_by_role("textbox", name=f"Fact {number}").fill(fact)
        sheet.get_by_role("button", name="Save").click()
        expect(sheet).to_be_hidden()
    expect(main(page).get_by_text(re.compile("^3 items, 4 facts"))).to_be_visible()


def find_job(page: Page, stack: Stack) -> None:
    """Search for the job that was just posted and open it."""
    page.goto(f"{stack.url}/jobs")
    page.get_by_role("searchbox").fill('"supplier files" PostgreSQL')
    page.keyboard.press("Enter")
    page.get_by_role("link", name=str(JOB["title"])).first.click()
    expect(page.get_by_role("article").get_by_text("breaks on bad rows")).to_be_visible()


def draft(page: Page, answer: str = "I would time each step on one night's files.") -> None:
    """Begin an application, let a draft be written, and answer the client's question."""
    page.get_by_role("article").get_by_role("button", name="Draft").click()
    page.get_by_role("button", name=re.compile("Write a draft")).click()
    letter = page.get_by_role("textbox", name="Letter")
    expect(letter).to_have_value(re.compile("400,000 products"))
    page.get_by_role("textbox", name=re.compile("find the slow part")).fill(answer)
    letter.press("Control+End")
    letter.press_sequentially("\nBest regards")
    expect(main(page).get_by_text("Saved", exact=True)).to_be_visible()


def preview(page: Page) -> None:
    page.get_by_role("button", name="Preview").click()
    expect(page.get_by_role("article").get_by_text("400,000 products")).to_be_visible()


def confirm(page: Page) -> None:
    page.get_by_role("button", name=re.compile("^Confirm")).click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()


def wait_until_sent(page: Page) -> None:
    """Wait for the end of the undo minute and for Upwork's answer."""
    heading = main(page).get_by_role("heading", name="The letter you sent")
    expect(heading).to_be_visible(timeout=(UNDO_SECONDS + 60) * 1000)


def choose_language(page: Page, language: str) -> None:
    """Choose a language in the settings."""
    page.get_by_role("banner").get_by_role("button").last.click()
    page.get_by_text(language, exact=True).click()
    expect(page.locator("html")).to_have_attribute("lang", "uk" if language == "Українська" else "en")


def settle(page: Page) -> None:
    """Wait until nothing is being loaded into the page. The stream of new jobs stays open, so the network is never idle."""
    expect(page.locator('[aria-busy="true"]')).to_have_count(0)
    page.evaluate("document.fonts.ready")
