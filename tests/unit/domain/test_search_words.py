"""Words as they are searched for, in English and Ukrainian, and the piece of text that is shown."""

from __future__ import annotations

import pytest

from src.domain.search_words import MOST_WORDS, asked_words, search_words, snippet


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("invoices", "I read an invoice a day"),
        ("SHIPPED", "we ship on Fridays"),
        ("C++", "ten years of C++"),
        ("рахунки", "Обробка рахунків"),
        ("п'ять", "П’ять років"),
        ("café", "the Café site"),
    ],
)
def test_word_is_found_in_its_other_forms(asked, text):
    assert set(asked_words(asked)) <= search_words(text)


def test_words_that_say_nothing_are_not_asked_for():
    assert asked_words("the and of, у та!") == ()
    assert len(asked_words(" ".join(f"word{number}" for number in range(30)))) == MOST_WORDS
    assert asked_words("python Python PYTHON") == asked_words("python")


def test_snippet_is_around_the_first_find_and_marks_each():
    text = "Opening words. " * 20 + "The invoice reader reads invoices.\n\nAnd " + "more words " * 40
    pieces = snippet(text, frozenset(asked_words("invoice")))
    assert [piece.text for piece in pieces if piece.is_hit] == ["invoice", "invoices"]
    shown = "".join(piece.text for piece in pieces)
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert shown.strip("…") in " ".join(text.split())


def test_snippet_without_a_find_is_the_beginning():
    assert [(piece.text, piece.is_hit) for piece in snippet("A short\ntext", frozenset({"other"}))] == [
        ("A short text", False)
    ]
    assert snippet("", frozenset({"other"})) == []
