"""The composed world keeps its promises: numbers, traits, money, no leftovers. The briefs are tested in ``test_briefs``."""

import re
from collections import Counter

import pytest

from sandbox.content import compose
from sandbox.content.scams import SCAM_KINDS
from sandbox.content.traps import ANSWER_TRAPS, INJECTIONS, WORD_TRAPS
from sandbox.model import JobText

COUNT = 3200


@pytest.fixture(scope="module")
def postings() -> list[JobText]:
    return compose(seed=1, count=COUNT)


def test_same_seed_gives_the_same_world() -> None:
    assert compose(seed=4, count=300) == compose(seed=4, count=300)
    assert compose(seed=4, count=300) != compose(seed=5, count=300)


@pytest.mark.parametrize("count", [0, 1, 11, 12, 700])
def test_count_is_exact(count: int) -> None:
    assert len(compose(seed=2, count=count)) == count


def test_negative_count_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        compose(seed=1, count=-1)


def test_categories_have_about_equal_shares(postings: list[JobText]) -> None:
    counts = Counter(posting.category for posting in postings)
    assert len(counts) == 12
    assert min(counts.values()) > COUNT / 12 * 0.85
    assert max(counts.values()) < COUNT / 12 * 1.15


@pytest.mark.parametrize(
    ("trait", "low", "high"),
    [
        ("scam", 0.028, 0.055),
        ("trap_word", 0.045, 0.075),
        ("injection", 0.012, 0.03),
        ("repost", 0.028, 0.055),
        ("questions", 0.31, 0.4),
        ("vague", 0.04, 0.08),
        ("rude", 0.035, 0.08),
        ("precise", 0.06, 0.13),
        ("short", 0.12, 0.26),
        ("long", 0.06, 0.13),
        ("no_budget", 0.055, 0.11),
        ("placeholder_budget", 0.04, 0.09),
        ("foreign", 0.005, 0.025),
    ],
)
def test_traits_have_their_share(postings: list[JobText], trait: str, low: float, high: float) -> None:
    share = sum(trait in posting.traits for posting in postings) / COUNT
    assert low < share < high


def test_every_kind_of_scam_appears(postings: list[JobText]) -> None:
    seen = {trait for posting in postings if "scam" in posting.traits for trait in posting.traits}
    assert {kind.name for kind in SCAM_KINDS} <= seen
    assert all(posting.new_client_likely for posting in postings if "scam" in posting.traits)


def test_the_hidden_lines_are_varied() -> None:
    assert len(SCAM_KINDS) >= 14
    assert len(set(WORD_TRAPS)) + len(set(ANSWER_TRAPS)) >= 25
    assert len(set(INJECTIONS)) >= 20


def test_trap_word_is_named_exactly_where_the_trait_says_so(postings: list[JobText]) -> None:
    assert all((posting.trap_word is not None) == ("trap_word" in posting.traits) for posting in postings)
    lines = {line for line, _ in ANSWER_TRAPS}
    for posting in postings:
        if posting.trap_word and not any(line in posting.description for line in lines):
            assert posting.trap_word in posting.description


def test_no_slot_is_left_open(postings: list[JobText]) -> None:
    for posting in postings:
        assert not re.search(r"\{[a-z_]*\}", "\n".join((posting.title, posting.description, *posting.questions)))


def test_descriptions_repeat_only_in_reposts() -> None:
    postings = compose(seed=3, count=20_000)
    originals = [posting.description for posting in postings if "repost" not in posting.traits]
    assert len(originals) == len(set(originals))


def test_a_repost_has_an_earlier_posting_with_its_title(postings: list[JobText]) -> None:
    titles: set[str] = set()
    for posting in postings:
        if "repost" in posting.traits:
            assert posting.title in titles
        titles.add(posting.title)


def test_money_agrees_with_the_contract(postings: list[JobText]) -> None:
    for posting in postings:
        if posting.contract_type == "FIXED":
            assert posting.hourly_min is posting.hourly_max is None
            assert posting.workload is None
            assert (posting.fixed_amount is None) == ("no_budget" in posting.traits)
        else:
            assert posting.fixed_amount is None
            assert (posting.hourly_min is None) == (posting.hourly_max is None) == ("no_budget" in posting.traits)
            if posting.hourly_min is not None and posting.hourly_max is not None:
                assert 0 < posting.hourly_min < posting.hourly_max


def test_placeholders_look_like_placeholders(postings: list[JobText]) -> None:
    for posting in postings:
        if "placeholder_budget" in posting.traits:
            low, high = posting.hourly_min, posting.hourly_max
            tiny = posting.fixed_amount is not None and posting.fixed_amount <= 10
            assert tiny or (low is not None and high is not None and high / low >= 10)


def test_texts_fit_what_the_marketplace_allows(postings: list[JobText]) -> None:
    for posting in postings:
        assert 3 <= len(posting.title) <= 120
        assert 10 <= len(posting.description) <= 5000
        assert 3 <= len(posting.skills) == len(set(posting.skills))
        assert len(posting.questions) <= 5
        assert len(posting.questions) == len(set(posting.questions))


def test_few_postings_prefer_countries(postings: list[JobText]) -> None:
    share = sum(bool(posting.preferred_countries) for posting in postings) / COUNT
    assert 0.07 < share < 0.14
    assert not any(posting.location_mandatory and not posting.preferred_countries for posting in postings)
