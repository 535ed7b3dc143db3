"""Text as it comes in: control characters and tricks of direction refused, everything people write kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from src.utils.validators import clean_line, clean_text


@pytest.mark.asvs("V1.3.3")
@pytest.mark.parametrize("bad", ["\x00", "\x1b", "\x7f", "\u202e", "\u2066", "\u2028", "\ufeff", "\u200b"])
def test_invisible_and_control_characters_are_refused(bad: str):
    for clean in (clean_line, clean_text):
        with pytest.raises(ValueError, match="not allowed"):
            clean(f"a{bad}b")


def test_lone_surrogate_is_refused():
    with pytest.raises(ValueError, match="not allowed"):
        clean_text("\ud800")


@pytest.mark.asvs("V1.3.3")
def test_line_has_no_breaks_and_text_has_plain_ones():
    with pytest.raises(ValueError, match="not allowed"):
        clean_line("a\nb")
    assert clean_text("a\r\nb\rc\td") == "a\nb\nc\td"


@pytest.mark.parametrize("kept", ["Привіт, світе — «так»!", "👩‍💻 и ещё", "日本語", "a\u00a0b", "O’Neil"])
def test_what_people_write_is_kept(kept: str):
    assert clean_line(kept) == kept
    assert clean_text(kept) == kept


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str):
    try:
        once = clean_text(text)
    except ValueError:
        return
    assert clean_text(once) == once
