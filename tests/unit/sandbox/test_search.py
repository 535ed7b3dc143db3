"""Searching for postings: the shape of answers and Upwork's traps."""

from __future__ import annotations

import re
from typing import Any

from sandbox.context import Sandbox
from sandbox.ontology import CATEGORIES

from .conftest import Person

SEARCH = """
query Search($filter: MarketplaceJobPostingsSearchFilter, $sort: [MarketplaceJobPostingSearchSortAttribute]) {
  marketplaceJobPostingsSearch(marketPlaceJobFilter: $filter, sortAttributes: $sort) {
    totalCount pageInfo { endCursor hasNextPage }
    edges { cursor node {
      id title ciphertext createdDateTime publishedDateTime duration durationLabel engagement experienceLevel
      amount { rawValue currency displayValue } hourlyBudgetMin { rawValue } hourlyBudgetMax { rawValue }
      weeklyBudget { rawValue } totalFreelancersToHire totalApplicants category subcategory applied
      client { totalHires totalPostedJobs totalSpent { rawValue } verificationStatus totalReviews totalFeedback
        location { country city timezone } }
      skills { name prettyName } occupations { category { id prefLabel } subCategories { id } }
      job { contractTerms { contractType } contractorSelection { proposalRequirement {
        coverLetterRequired screeningQuestions { question sequenceNumber } } } }
    } } } }
"""
PAGE = {"after": "0", "first": 20}


async def search(person: Person, sort: str | None = "RECENCY", **wanted: Any) -> list[dict[str, Any]]:
    wanted.setdefault("pagination_eq", PAGE)
    answer = await person.data(SEARCH, {"filter": wanted, "sort": [{"field": sort}] if sort else None})
    return [edge["node"] for edge in answer["marketplaceJobPostingsSearch"]["edges"]]


async def test_row_has_the_recorded_forms(olena: Person) -> None:
    rows = await search(olena, pagination_eq={"after": "0", "first": 60})
    assert len(rows) == 60
    for row in rows:
        assert row["id"].isdigit()
        assert row["ciphertext"] == f"~02{row['id']}"
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000", row["createdDateTime"])
        assert row["amount"]["currency"] == "USD"
        assert re.fullmatch(r"\d+\.\d+", row["amount"]["rawValue"])
        assert row["amount"]["displayValue"] == row["amount"]["rawValue"]
        assert row["weeklyBudget"]["rawValue"] == "0.0"
        assert row["totalFreelancersToHire"] is None
        assert row["occupations"]["subCategories"] is None
        assert row["client"]["verificationStatus"] in {"VERIFIED", None}
        hourly = row["job"]["contractTerms"]["contractType"] == "HOURLY"
        assert (row["amount"]["rawValue"] == "0.0") is hourly
        assert (row["hourlyBudgetMin"] is not None) is hourly
        numbers = [
            question["sequenceNumber"]
            for question in row["job"]["contractorSelection"]["proposalRequirement"]["screeningQuestions"]
        ]
        assert numbers == list(range(len(numbers)))
    assert {row["engagement"] for row in rows} >= {"Less than 30 hrs/week", None}


async def test_recency_gives_newest_first_without_overlap_between_pages(olena: Person) -> None:
    first = await search(olena)
    second = await search(olena, pagination_eq={"after": "20", "first": 20})
    moments = [row["publishedDateTime"] for row in first + second]
    assert moments == sorted(moments, reverse=True)
    assert not {row["id"] for row in first} & {row["id"] for row in second}


async def test_sorting_by_client_uses_the_clients_numbers(olena: Person) -> None:
    spent = [
        float((row["client"]["totalSpent"] or {"rawValue": "0"})["rawValue"])
        for row in await search(olena, "CLIENT_TOTAL_CHARGE")
    ]
    ratings = [row["client"]["totalFeedback"] for row in await search(olena, "CLIENT_RATING")]
    assert spent == sorted(spent, reverse=True)
    assert ratings == sorted(ratings, reverse=True)


async def test_pagination_without_after_fails_as_an_unknown_exception(olena: Person, sandbox: Sandbox) -> None:
    for page in ({"first": 5}, {"first": 5, "after": ""}, {"first": 5, "after": None}):
        body = await olena.ask(SEARCH, {"filter": {"pagination_eq": page}})
        assert body["errors"][0]["message"] == "Exception occurred"
        assert body["data"] == {"marketplaceJobPostingsSearch": None}
    sandbox.quirks = sandbox.quirks.changed({"search_pagination_failure_status": 500})
    assert (await olena.post(SEARCH, {"filter": {"pagination_eq": {"first": 5}}})).status_code == 500
    sandbox.quirks = sandbox.quirks.changed({"search_pagination_needs_after": False})
    assert len(await search(olena, pagination_eq={"first": 5})) == 5


async def test_no_pagination_gives_ten_rows_and_more_to_come(olena: Person) -> None:
    answer = (await olena.data(SEARCH))["marketplaceJobPostingsSearch"]
    assert len(answer["edges"]) == 10
    assert answer["pageInfo"] == {"endCursor": "10", "hasNextPage": True}


async def test_budget_and_rate_are_ignored_until_switched_on(olena: Person, sandbox: Sandbox) -> None:
    wanted = {"budgetRange_eq": {"rangeStart": 1_000_000}, "hourlyRate_eq": {"rangeStart": 900}}
    assert len(await search(olena, **wanted)) == 20
    sandbox.quirks = sandbox.quirks.changed({"search_ignores_budget_and_rate": False})
    assert await search(olena, **wanted) == []
    assert all(
        500 <= float(row["amount"]["rawValue"]) <= 900
        for row in await search(olena, budgetRange_eq={"rangeStart": 500, "rangeEnd": 900})
    )


async def test_workload_and_category_names_find_nothing(olena: Person) -> None:
    assert await search(olena, workload_eq="PART_TIME") == []
    assert await search(olena, categoryIds_any=["Writing"]) == []
    writing = next(category for category in CATEGORIES if category.label == "Writing")
    assert {row["category"] for row in await search(olena, categoryIds_any=[writing.id])} == {"writing"}


async def test_filters_narrow(olena: Person) -> None:
    rows = await search(
        olena,
        jobType_eq="FIXED",
        experienceLevel_eq="EXPERT",
        verifiedPaymentOnly_eq=True,
        clientHiresRange_eq={"rangeStart": 1},
    )
    assert rows
    for row in rows:
        assert row["hourlyBudgetMax"] is None
        assert row["experienceLevel"] == "EXPERT"
        assert row["client"]["verificationStatus"] == "VERIFIED"
        assert row["client"]["totalHires"] >= 1
    assert all("React" in row["title"] for row in await search(olena, titleExpression_eq="react"))
    assert all("Figma" in row["title"] for row in await search(olena, skillExpression_eq="figma OR figma"))
    assert await search(olena, searchTerm_eq={"andTerms_all": ["react"], "excludeTerms_any": ["garden"]}) == []
    assert all(row["totalApplicants"] <= 4 for row in await search(olena, proposalRange_eq={"rangeEnd": 4}))


async def test_count_is_near_but_not_true_and_stops_at_the_cap(olena: Person, sandbox: Sandbox) -> None:
    sandbox.quirks = sandbox.quirks.changed({"search_stops_at": 100})
    answer = (await olena.data(SEARCH, {"filter": {"pagination_eq": {"after": "90", "first": 50}}}))[
        "marketplaceJobPostingsSearch"
    ]
    assert len(answer["edges"]) == 10
    assert answer["pageInfo"]["hasNextPage"] is False
    assert answer["totalCount"] <= 100
    sandbox.quirks = sandbox.quirks.changed({"search_total_is_unreliable": False, "search_stops_at": 5000})
    true = (await olena.data(SEARCH))["marketplaceJobPostingsSearch"]["totalCount"]
    assert 200 < true <= 240


async def test_one_posting_by_number_only(olena: Person, sandbox: Sandbox) -> None:
    query = "query($id: ID!) { marketplaceJobPosting(id: $id) { id content { title } workFlowState { status } } }"
    row = (await search(olena))[0]
    assert (await olena.data(query, {"id": row["id"]}))["marketplaceJobPosting"]["content"]["title"] == row["title"]
    body = await olena.ask(query, {"id": row["ciphertext"]})
    assert body["data"]["marketplaceJobPosting"] is None
    assert body["errors"][0]["message"] == f"Opening not found for uid='{row['ciphertext']}'"
    sandbox.quirks = sandbox.quirks.changed({"posting_by_numeric_id_only": False})
    assert (await olena.data(query, {"id": row["ciphertext"]}))["marketplaceJobPosting"]["id"] == row["id"]


async def test_contents_come_in_order_with_null_for_unknown(olena: Person) -> None:
    rows = await search(olena)
    query = "query($ids: [ID!]!) { marketplaceJobPostingsContents(ids: $ids) { id title } }"
    found = (await olena.data(query, {"ids": [rows[3]["id"], "12", rows[1]["id"]]}))["marketplaceJobPostingsContents"]
    assert [row and row["id"] for row in found] == [rows[3]["id"], None, rows[1]["id"]]


async def test_new_postings_arrive_with_time(olena: Person, sandbox: Sandbox) -> None:
    newest = (await search(olena))[0]["id"]
    await olena.http.post("/_sandbox/clock", json={"seconds": 600})
    rows = [row["id"] for row in await search(olena, pagination_eq={"after": "0", "first": 40})]
    assert 12 <= rows.index(newest) <= 16


POSTED = {
    "title": "Zebra crossing counter",
    "description": "Count zebras.",
    "category": "writing",
    "subcategory": "content_writing",
    "skills": ["Counting"],
    "contract_type": "FIXED",
    "experience_level": "EXPERT",
    "duration": "WEEK",
    "workload": None,
    "fixed_amount": 77.0,
    "questions": ["How many?"],
}


async def test_job_posted_on_order_is_found_at_once(olena: Person) -> None:
    posted = (await olena.http.post("/_sandbox/postings", json=POSTED)).json()
    (row,) = await search(olena, searchExpression_eq="zebra")
    assert row["id"] == posted["id"]
    assert row["amount"]["rawValue"] == "77.0"
    for broken in ({"title": "x"}, {**POSTED, "category": "zoology"}, {**POSTED, "contract_type": "GIFT"}):
        assert (await olena.http.post("/_sandbox/postings", json=broken)).status_code in {400, 404}


async def test_taxonomy_and_skills(olena: Person) -> None:
    data = await olena.data(
        "{ ontologyCategories { id preferredLabel slug subcategories { id preferredLabel } }"
        " ontologySkills(limit: 5, offset: 1) { id preferredLabel type } }"
    )
    assert len(data["ontologyCategories"]) == 12
    assert len(data["ontologySkills"]) == 5
