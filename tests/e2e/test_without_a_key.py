"""From signing up to a sent proposal through Upwork's MCP server, for which nobody needs a key, in a real browser."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import walk
from tests.e2e.conftest import Stack, Watched, shoot

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]


def test_proposal_leaves_without_a_key_for_the_price_that_was_shown(stack: Stack, desktop: Watched):
    page, person = desktop.page, walk.Person("maria@example.com", "amber window quiet thunder")
    stack.control("quirks", {"rate_limit": False})
    stack.control("reactions", {"frozen": True})
    walk.register(page, stack, person, link=stack.first_admin_link)
    walk.give_password(page, stack, person)
    walk.enrol(page, person)
    walk.connect(page, stack, "Connect without a key")
    walk.write_profile(page, stack)
    stack.control("postings", walk.JOB)
    walk.find_job(page, stack)
    walk.draft(page)
    expect(walk.main(page).get_by_text("No estimated duration: this way of connecting")).to_be_visible()
    page.get_by_role("button", name="Preview").click()
    # Before somebody's first proposal Upwork wants its policy read; the preview follows by itself.
    page.get_by_role("button", name="I have read and understand it").click()
    article = page.get_by_role("article")
    expect(article.get_by_text("400,000 products")).to_be_visible()
    price = article.locator("dt", has_text="Price in Connects").locator("xpath=following-sibling::dd[1]")
    expect(price).to_have_text(re.compile(r"^\d+$"))
    shoot(page, "mcp-01-preview")
    walk.confirm(page)
    walk.wait_until_sent(page)
    shoot(page, "mcp-02-sent")
    assert proposal(stack)["status"] == "Accepted"
    calls = str(stack.control("calls"))
    assert "confirm_preview.confirm" in calls
    assert "createJobProposal" not in calls
    change_the_bid(page, stack)
    withdraw(page, stack)


def proposal(stack: Stack) -> dict[str, Any]:
    """Return the one proposal that the sandbox was sent."""
    answer = stack.control("proposals")
    assert isinstance(answer, dict)
    (row,) = [row for row in answer["proposals"] if "400,000 products" in str(row)]
    return row


def change_the_bid(page: Page, stack: Stack) -> None:
    """Change the bid of the sent proposal: nothing changes at Upwork before the person confirms it."""
    before = proposal(stack)
    page.get_by_role("button", name="Change the bid…").click()
    form = page.get_by_role("form", name="Change the bid…")
    form.get_by_role("textbox").first.fill("61.50")
    form.get_by_role("button", name="Preview").click()
    confirm = page.get_by_role("button", name="Confirm the new bid")
    expect(confirm).to_be_visible()
    assert proposal(stack) == before
    shoot(page, "mcp-03-new-bid")
    confirm.click()
    expect(confirm).to_have_count(0)
    expect(walk.main(page).get_by_text("61.50").first).to_be_visible()
    assert "61.5" in str(proposal(stack))


def withdraw(page: Page, stack: Stack) -> None:
    """Withdraw the sent proposal by the person's word."""
    page.get_by_role("button", name="Withdraw…").click()
    page.get_by_role("form", name="Withdraw…").get_by_role("button", name="Preview").click()
    page.get_by_role("button", name="Confirm and withdraw").click()
    expect(page.get_by_role("button", name="Withdraw…")).to_have_count(0)
    expect(walk.main(page).get_by_text("Withdrawn").first).to_be_visible()
    shoot(page, "mcp-04-withdrawn")
    assert proposal(stack)["status"] == "Withdrawn"
