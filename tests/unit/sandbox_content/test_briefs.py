"""The briefs are complete and consistent. What is composed from them is tested in ``test_compose``."""

from collections.abc import Iterator

import pytest

from sandbox import ontology
from sandbox.content.brief import Brief, slots_used
from sandbox.content.catalogue import CATEGORIES, VAGUE_THINGS
from sandbox.content.foreign import FOREIGN


def _all_briefs() -> Iterator[tuple[str, Brief]]:
    for table in (CATEGORIES, FOREIGN):
        for category, briefs in table.items():
            yield from ((f"{category}: {brief.titles[0]}", brief) for brief in briefs)


BRIEFS = dict(_all_briefs())


def test_every_category_has_many_briefs() -> None:
    assert len(CATEGORIES) == 12
    assert set(VAGUE_THINGS) == set(CATEGORIES)
    assert min(len(briefs) for briefs in CATEGORIES.values()) >= 18


@pytest.mark.parametrize("brief", BRIEFS.values(), ids=BRIEFS.keys())
def test_slots_match_their_use(brief: Brief) -> None:
    assert slots_used(brief) == set(brief.slots)
    assert all(values for values in brief.slots.values())


@pytest.mark.parametrize("brief", BRIEFS.values(), ids=BRIEFS.keys())
def test_ranges_and_texts_are_sound(brief: Brief) -> None:
    assert 0 < brief.hourly[0] < brief.hourly[1]
    assert 0 < brief.fixed[0] < brief.fixed[1]
    assert len(brief.skills) == len(set(brief.skills)) >= 5
    for texts in (brief.titles, brief.context, brief.need, brief.details, brief.wants, brief.closers):
        assert len(texts) == len(set(texts)) >= 2
        assert all(text == text.strip() and text for text in texts)


def test_subcategories_are_upworks() -> None:
    for slug, briefs in CATEGORIES.items():
        known = ontology.category_of(slug).subcategories
        assert all(ontology.subcategory_of(brief.subcategory) in known for brief in briefs)
