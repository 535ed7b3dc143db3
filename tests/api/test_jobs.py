"""The doors of jobs: their shapes, and answers that say when nothing has changed."""

from __future__ import annotations

import pytest

from src.schemas.jobs import JobDetail, JobPage


@pytest.fixture
async def alice(house):
    browser = await house.freelancer()
    assert (await browser.post("/api/v1/jobs/search", {"query": ""})).status_code == 200
    return browser


async def asked(browser, path, **headers):
    sent = {"Authorization": f"Bearer {browser.access}", **headers}
    return await browser.http.get(path, headers=sent)


async def test_list_is_what_the_document_says(alice):
    answer = await asked(alice, "/api/v1/jobs?limit=5&sort=fit&tiers=hidden,strong,worth_a_look")
    assert answer.status_code == 200, answer.text
    page = JobPage.model_validate_json(answer.content)
    assert len(page.items) == 5
    assert page.model_dump(mode="json") == answer.json(), "no field is missing and none is too much"
    assert (await asked(alice, "/api/v1/jobs?limit=101")).status_code == 422
    assert (await asked(alice, "/api/v1/jobs?tiers=strong,best")).status_code == 422
    counts = (await asked(alice, "/api/v1/jobs/counts")).json()
    assert counts["views"]["all"] == len((await asked(alice, "/api/v1/jobs?limit=100")).json()["items"])


async def test_nothing_is_sent_again_that_has_not_changed(alice):
    job = (await asked(alice, "/api/v1/jobs")).json()["items"][0]
    for path in ("/api/v1/jobs", f"/api/v1/jobs/{job['id']}"):
        first = await asked(alice, path)
        tag = first.headers["etag"]
        again = await asked(alice, path, **{"If-None-Match": f'"other", {tag}'})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
        assert again.headers["cache-control"] == "no-store"
        await alice.post("/api/v1/jobs/triage", {"items": [{"job_id": job["id"], "state": "saved"}]})
        changed = await asked(alice, path, **{"If-None-Match": tag})
        assert changed.status_code == 200
        assert changed.headers["etag"] != tag
        await alice.post("/api/v1/jobs/triage", {"items": [{"job_id": job["id"], "state": None}]})
    assert JobDetail.model_validate((await asked(alice, f"/api/v1/jobs/{job['id']}")).json())
