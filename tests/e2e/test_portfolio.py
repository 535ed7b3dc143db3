"""Files and links of a piece of work in a real browser: added, downloaded as they were, removed and brought back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e import walk
from tests.e2e.conftest import Stack, Watched, shoot, watch
from tests.fakes.files import PDF, TEXT

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

LINKS = ("https://example.org/case", "https://example.org/notes")


@pytest.fixture(scope="module")
def signed_in(stack: Stack, browser: Browser) -> Watched:
    """A person with nothing in their portfolio, in a browser that stays open for the module."""
    watched = watch(browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB"))
    page, person = watched.page, walk.Person("olena@example.com", "copper lantern meadow thirteen")
    walk.register(page, stack, person, link=stack.first_admin_link)
    walk.give_password(page, stack, person)
    walk.enrol(page, person)
    page.goto(f"{stack.url}/profile")
    return watched


def test_a_file_is_kept_downloaded_and_removed(signed_in: Watched, tmp_path: Path):
    page = signed_in.page
    content = PDF.replace(b"trailer", b"% " + b"a certificate " * 150_000 + b"\ntrailer")
    assert len(content) > 2_000_000
    (tmp_path / "Сертифікат 2026.pdf").write_bytes(content)
    (tmp_path / "notes.md").write_bytes(TEXT)
    (tmp_path / "page.pdf").write_bytes(b"<html><script>alert(1)</script>")
    page.get_by_role("button", name="Add a piece of work").click()
    sheet = page.get_by_role("dialog")
    sheet.get_by_label("Title").fill("Import pipeline for a shop")
    sheet.get_by_role("textbox", name="Link 1").fill(LINKS[0])
    page.keyboard.press("Enter")
    page.keyboard.type(LINKS[1])
    files = [tmp_path / name for name in ("Сертифікат 2026.pdf", "notes.md", "page.pdf")]
    sheet.locator("input[type=file]").set_input_files(files)
    expect(sheet.get_by_role("alert")).to_contain_text("page.pdf: This kind of file is not kept here")
    expect(sheet.get_by_role("button", name="Download notes.md")).to_be_visible()
    shoot(page, "40-files")
    sheet.get_by_role("button", name="Save").click()
    expect(sheet).to_be_hidden()
    row = walk.main(page).get_by_role("listitem").filter(has_text="Import pipeline for a shop")
    for link in LINKS:
        expect(row.get_by_role("link", name=link.removeprefix("https://"))).to_have_attribute("href", link)
    page.reload()
    with page.expect_download() as started:
        row.get_by_role("button", name="Download Сертифікат 2026.pdf").click()
    assert started.value.suggested_filename == "Сертифікат 2026.pdf"
    assert Path(started.value.path()).read_bytes() == content
    assert started.value.url.startswith("blob:"), "no token in an address"


def test_a_removed_file_comes_back_by_undo_and_else_is_gone(signed_in: Watched):
    page = signed_in.page
    page.get_by_role("button", name="Edit Import pipeline").click()
    sheet = page.get_by_role("dialog")
    notes = sheet.get_by_role("button", name="Download notes.md")
    sheet.get_by_role("button", name="Remove notes.md").click()
    expect(notes).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(notes).to_be_visible()
    with page.expect_response(re.compile(r"/portfolio/files/")) as told:
        sheet.get_by_role("button", name="Remove notes.md").click()
        page.wait_for_timeout(7_000)
    assert (told.value.request.method, told.value.status) == ("DELETE", 204)
    page.reload()
    expect(page.get_by_role("button", name="Download Сертифікат 2026.pdf")).to_be_visible()
    expect(page.get_by_role("button", name="Download notes.md")).to_have_count(0)
