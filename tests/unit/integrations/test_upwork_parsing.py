"""Upwork's answers become postings and proposals. The values are those of recorded answers of October 2025."""

from __future__ import annotations

import copy
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from src.integrations.upwork import values
from src.integrations.upwork.graphql import parsing

HOURLY = {
    "id": "1978704153911649005",
    "title": "Website Redesign for Lead Capture and SEO",
    "description": "We are seeking a skilled web designer...",
    "publishedDateTime": "2025-10-16T06:06:48+0000",
    "durationLabel": "Less than 1 month",
    "engagement": "Less than 30 hrs/week",
    "amount": {"rawValue": "0.0", "currency": "USD", "displayValue": "0.0"},
    "experienceLevel": "INTERMEDIATE",
    "category": "web_mobile_software_dev",
    "totalApplicants": 12,
    "hourlyBudgetMin": {"rawValue": "5.0", "currency": "USD", "displayValue": "5.0"},
    "hourlyBudgetMax": {"rawValue": "15.0", "currency": "USD", "displayValue": "15.0"},
    "client": {
        "totalHires": 2,
        "totalPostedJobs": 5,
        "totalSpent": {"rawValue": "72.11", "currency": "USD", "displayValue": "72.11"},
        "verificationStatus": "VERIFIED",
        "totalReviews": 0,
        "totalFeedback": 0,
        "location": {"country": "Canada", "city": "Surrey", "state": "BC", "timezone": "America/Tijuana"},
    },
}
FIXED = {
    **HOURLY,
    "id": "1973763184780620813",
    "engagement": None,
    "amount": {"rawValue": "30.0", "currency": "USD", "displayValue": "30.0"},
    "hourlyBudgetMin": None,
    "hourlyBudgetMax": None,
    "client": {
        "totalHires": 272,
        "totalPostedJobs": 298,
        "totalSpent": {"rawValue": "23420.42", "currency": "USD", "displayValue": "23420.42"},
        "verificationStatus": "",
        "totalReviews": 248,
        "totalFeedback": 4.99,
        "location": {"country": "United Kingdom", "city": "London", "state": ""},
    },
}


def test_recorded_hourly_posting_is_read():
    found = parsing.found_posting(HOURLY)
    assert (found.job_type, found.hourly_min, found.hourly_max, found.budget) == (
        "hourly", Decimal("5.00"), Decimal("15.00"), None,
    )  # fmt: skip
    assert found.published_at == datetime(2025, 10, 16, 6, 6, 48, tzinfo=UTC)
    assert found.upwork_id == "1978704153911649005"
    assert found.client.total_spent == Decimal("72.11")
    assert found.client.hire_rate == 0.4
    assert found.client.rating is None
    assert found.client.verified is True


def test_recorded_fixed_posting_is_read():
    found = parsing.found_posting(FIXED)
    assert (found.job_type, found.budget, found.hourly_min) == ("fixed", Decimal("30.00"), None)
    assert (found.client.rating, found.client.reviews) == (4.99, 248)
    assert found.client.verified is None


@pytest.mark.parametrize("missing", sorted(set(HOURLY) - {"id", "title"}))
def test_posting_without_a_field_is_read_without_it(missing):
    assert parsing.found_posting({name: value for name, value in HOURLY.items() if name != missing})
    assert parsing.found_posting({**HOURLY, missing: None})


@pytest.mark.parametrize("broken", [{"id": None}, {"id": "~02197"}, {"title": ""}, {"title": None}])
def test_posting_without_id_or_title_is_passed_over(broken):
    assert parsing.found_posting({**HOURLY, **broken}) is None


def test_contract_type_that_is_told_wins_over_guessing():
    told = {"contractTerms": {"contractType": "FIXED"}}
    assert parsing.found_posting({**HOURLY, "job": told}).job_type == "fixed"
    assert parsing.found_posting({**FIXED, "amount": None, "job": told}).budget is None


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(sorted(HOURLY)), inner, max_size=4),
        max_leaves=12,
    )
)
def test_no_shape_of_a_row_breaks_the_reading(rubbish):
    for name in HOURLY:
        row = copy.deepcopy(HOURLY)
        row[name] = rubbish
        parsing.found_posting(row)
    parsing.whole_posting({"id": "1", "content": {"title": "t"}, "contractTerms": rubbish, "activityStat": rubbish})
    parsing.own_proposal({"id": "1", "marketplaceJobPosting": {"id": "2"}, "auditDetails": rubbish, "status": rubbish})


def proposal(**changes):
    row = {
        "id": "2084370906841661441",
        "viewedByClient": True,
        "status": {"status": "Accepted"},
        "auditDetails": {"createdDateTime": {"rawValue": "1760594807000"}, "modifiedDateTime": None},
        "marketplaceJobPosting": {"id": "2084364540816197571", "content": {"title": "A job"}},
    }
    return parsing.own_proposal({**row, **changes})


def test_own_proposal_has_its_times_from_milliseconds():
    read = proposal()
    assert read.created_at == datetime(2025, 10, 16, 6, 6, 47, tzinfo=UTC)
    assert read.modified_at is None
    assert (read.status, read.viewed_by_client, read.job_title) == ("Accepted", True, "A job")


def test_own_proposal_in_a_state_we_have_not_met_is_unknown_not_lost():
    assert proposal(status={"status": "Shortlisted"}).status == "unknown"
    assert proposal(viewedByClient=None).viewed_by_client is None
    assert proposal(auditDetails=None).created_at == parsing.EPOCH
    assert proposal(marketplaceJobPosting=None) is None


def test_questions_keep_their_exact_words_and_order():
    read = parsing.whole_posting({
        "id": "1",
        "content": {"title": "t", "description": "d"},
        "contractorSelection": {"proposalRequirement": {"screeningQuestions": [
            {"question": " Second? ", "sequenceNumber": 1},
            None,
            {"question": "First?\n", "sequenceNumber": 0},
            {"question": None, "sequenceNumber": 2},
        ]}},
    })  # fmt: skip
    assert [question.text for question in read.questions] == ["First?\n", " Second? "]


def test_account_needs_the_ids_a_proposal_needs():
    told = {"user": {"id": "1", "nid": "someone", "name": None}, "organization": {"id": "2", "name": None}}
    selector = {"companySelector": {"items": [{"title": "Studio", "organizationId": "2"}]}}
    read = parsing.account({**told, **selector})
    assert (read.name, read.organization_name) == ("someone", "Studio")
    assert parsing.account({**told, "organization": None}) is None


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"rawValue": "72.11"}, Decimal("72.11")),
        ({"rawValue": "0.0"}, None),
        ({"rawValue": "NaN"}, None),
        ({"rawValue": "1e400"}, None),
        ({"rawValue": "-5"}, None),
        ({"rawValue": None}, None),
        (25.5, Decimal("25.50")),
        (True, None),
        ("x", None),
    ],
)
def test_amounts_are_above_zero_or_unknown(raw, expected):
    assert values.amount(raw) == expected


def test_text_is_fit_for_the_database():
    assert values.text("a\x00b\ud800c ") == "abc"


def test_search_tells_of_questions_and_of_clients_of_ones_own_or_not_at_all():
    silent = parsing.found_posting(HOURLY)
    assert (silent.has_questions, silent.worked_with) == (None, None)
    for listed, has_questions in (([{"sequenceNumber": 0}], True), ([], False), (None, None)):
        requirement = {"proposalRequirement": {"screeningQuestions": listed}}
        found = parsing.found_posting({**HOURLY, "job": {"contractorSelection": requirement}})
        assert found.has_questions is has_questions
    assert parsing.found_posting({**HOURLY, "freelancerClientRelation": {"lastContractRid": "1"}}).worked_with is True
    assert parsing.found_posting({**HOURLY, "freelancerClientRelation": None}).worked_with is None
