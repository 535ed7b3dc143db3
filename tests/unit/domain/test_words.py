"""What is counted in a letter."""

from __future__ import annotations

from src.domain.words import count_words


def test_words_are_counted_as_the_editor_counts_them():
    text = "Cut 400,000 products: 3-hour runs, C++ and node.js, it’s 2.5 end-to-end. М’яч — and/or CI/CD!"
    assert count_words(text) == 14
    assert count_words("") == 0
