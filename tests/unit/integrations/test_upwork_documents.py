"""Our documents are valid, ask for nothing that is known to be refused, and stay valid when fields are left out."""

from __future__ import annotations

from pathlib import Path

import pytest
from graphql import build_schema, parse, validate
from hypothesis import given, settings
from hypothesis import strategies as st

from src.integrations.upwork.graphql.documents import FOLDER, REQUIRED, SHARED, CannotLeaveOut, document

SCHEMA = build_schema((Path(__file__).resolve().parents[3] / "sandbox" / "schema.graphql").read_text(encoding="utf-8"))
NAMES = sorted(path.stem for path in FOLDER.glob("*.graphql") if path.stem != SHARED)
FRAGMENTS = [
    (definition.type_condition.name.value, field.name.value)
    for path in FOLDER.glob("*.graphql")
    for definition in parse(path.read_text(encoding="utf-8")).definitions
    if definition.kind == "fragment_definition"
    for field in definition.selection_set.selections
]
FIELDS = sorted({f"{owner}.{name}" for owner, name in FRAGMENTS})


def without(name: str, refused: frozenset[str]) -> str | None:
    """Return a document without fields; None where all of them together leave no question."""
    try:
        return document(name, refused)
    except CannotLeaveOut:
        return None


@pytest.mark.parametrize("name", NAMES)
def test_document_is_valid_against_the_schema_the_sandbox_serves(name):
    assert validate(SCHEMA, parse(document(name))) == []


@settings(deadline=None)
@given(st.sampled_from(NAMES), st.sets(st.sampled_from(sorted(set(FIELDS) - REQUIRED)), max_size=40))
def test_document_stays_valid_and_asks_for_nothing_that_was_refused(name, refused):
    pruned = without(name, frozenset(refused))
    if pruned is None:
        return
    assert validate(SCHEMA, parse(pruned)) == []
    for definition in parse(pruned).definitions:
        if definition.kind == "fragment_definition":
            owner = definition.type_condition.name.value
            assert not refused & {
                f"{owner}.{node.name.value}" for node in definition.selection_set.selections if node.kind == "field"
            }


def test_needed_field_is_never_left_out():
    with pytest.raises(CannotLeaveOut):
        document("search_postings", frozenset({"MarketplaceJobPostingSearchResult.title"}))
    with pytest.raises(CannotLeaveOut):
        document("posting", frozenset({"MarketplaceQuestion.question"}))


def test_search_does_without_the_questions_that_reading_needs():
    refused = "MarketplaceJobPosting.contractorSelection"
    with pytest.raises(CannotLeaveOut):
        document("posting", frozenset({refused}))
    pruned = document("search_postings", frozenset({refused}))
    assert "screeningQuestions" not in pruned
    assert "contractType" in pruned


def test_every_needed_field_is_asked_for():
    assert set(FIELDS) >= REQUIRED


def test_field_of_another_document_changes_nothing():
    assert document("connects", frozenset({"Money.currency"})) == document("connects")
