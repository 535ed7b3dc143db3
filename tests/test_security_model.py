"""docs/SECURITY_MODEL.md says how every telling column is held, and no column is forgotten."""

from __future__ import annotations

import pytest
from sqlalchemy import Column, MetaData, Table, Text

from src.database.models import Base
from tools import held_columns


@pytest.mark.asvs("V14.1.1")
def test_every_telling_column_says_how_it_is_held():
    assert [held for held in held_columns.columns() if held.way not in held_columns.WAYS] == []


def test_an_unmarked_column_is_found(monkeypatch: pytest.MonkeyPatch):
    forgotten = MetaData()
    Table("forgotten", forgotten, Column("diary", Text()))
    monkeypatch.setattr(Base, "metadata", forgotten)
    with pytest.raises(held_columns.Unmarked, match=r"forgotten\.diary"):
        list(held_columns.columns())


def test_document_is_generated_from_the_models():
    assert held_columns.PAGE.read_text("utf-8") == held_columns.page(), "run: python -m tools.held_columns"
