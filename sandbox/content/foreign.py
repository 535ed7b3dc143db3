"""Briefs that are not in English, by category. The texts are in one module for each language."""

from __future__ import annotations

from collections.abc import Mapping

from sandbox.content.brief import Brief
from sandbox.content.foreign_german import GERMAN
from sandbox.content.foreign_spanish import SPANISH
from sandbox.content.foreign_ukrainian import UKRAINIAN


def _by_category() -> dict[str, tuple[Brief, ...]]:
    briefs: dict[str, tuple[Brief, ...]] = {}
    for category, brief in (*UKRAINIAN, *SPANISH, *GERMAN):
        briefs[category] = (*briefs.get(category, ()), brief)
    return briefs


FOREIGN: Mapping[str, tuple[Brief, ...]] = _by_category()
