"""docs/ASVS.md is what the list and the marks say, and as many requirements are shown as is claimed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import asvs_table


def test_document_is_generated_from_the_list_and_the_marks():
    assert asvs_table.PAGE.read_text("utf-8") == asvs_table.page(), "run: python -m tools.asvs_table"


def test_as_many_are_shown_as_is_claimed():
    found = asvs_table.counts(asvs_table.requirements())
    assert [found[level].total() for level in (1, 2, 3)] == [62, 147, 67]
    assert [found[level]["not shown"] for level in (1, 2, 3)] == [0, 1, 12]
    assert found[1]["duty"] + found[2]["duty"] + found[3]["duty"] == 4


def test_each_mark_stands_on_a_test_and_names_a_requirement():
    tests = [test for tests in asvs_table.marks().values() for test in tests]
    assert len(tests) > 200
    assert {test.partition("::")[2].partition("_")[0] for test in tests} == {"test"}


def test_what_nothing_shows_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    wrong = tmp_path / "asvs.toml"
    monkeypatch.setattr(asvs_table, "LIST", wrong)
    monkeypatch.setattr(asvs_table, "marks", lambda: {"V1.1.1": ("tests/test_x.py::test_x",)})
    for text, reason in (
        ("", "not in asvs.toml"),
        ('["V1.1.1"]\nlevel = 1\nsubject = "a"\nnot_shown = "b"', "said not to be"),
        ('["V1.1.1"]\nlevel = 1\nsubject = "a"\n["V1.1.2"]\nlevel = 1\nsubject = "a"', "nothing shows it"),
        ('["V1.1.1"]\nlevel = 1\nsubject = "a"\nsections = ["ASVS.md#Nowhere"]', "no section"),
        ('["V1.1.1"]\nlevel = 1\nsubject = "a"\npages = ["frontend/none.ts"]', "no frontend/none.ts"),
    ):
        wrong.write_text(text, "utf-8")
        with pytest.raises(asvs_table.Wrong, match=reason):
            asvs_table.requirements()
