"""From signing up to a sent proposal through Upwork's MCP server, for which nobody needs a key, in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

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
    answer = stack.control("proposals")
    rows = answer["proposals"] if isinstance(answer, dict) else answer
    assert len([row for row in rows if "400,000 products" in str(row)]) == 1
    calls = str(stack.control("calls"))
    assert "confirm_preview.confirm" in calls
    assert "createJobProposal" not in calls
