"""Answers about categories and skills. The table itself is in ``sandbox.ontology``."""

from __future__ import annotations

from typing import Any

from sandbox.ontology import CATEGORIES
from sandbox.resolvers.forms import Answer, caller_of
from sandbox.resolvers.jobs import ontology_entity, skill_node

_MAX_PAGE = 1000


def ontology_categories(*_: Any) -> list[Answer]:
    """All categories with their subcategories."""
    return [
        {
            "id": category.id,
            "preferredLabel": category.label,
            "altLabel": None,
            "slug": category.slug.replace("_", "-"),
            "ontologyId": f"upworkOccupation:{category.slug.replace('_', '')}",
            "subcategories": [
                {
                    "id": sub.id,
                    "preferredLabel": sub.label,
                    "altLabel": None,
                    "slug": sub.slug.replace("_", "-"),
                    "ontologyId": f"upworkOccupation:{sub.slug.replace('_', '')}",
                    "services": [],
                }
                for sub in category.subcategories
            ],
            "services": [],
        }
        for category in CATEGORIES
    ]


def search_by_label(_: Any, info: Any, **asked: Any) -> list[Answer]:
    """Skills and categories whose label begins with (or, told so, holds) the words asked for."""
    wanted = asked.get("filter") or {}
    words, kind = str(wanted.get("preferredLabel_any", "")).casefold(), wanted.get("type")
    skills = [{**skill_node(name), "__typename": "Skill"} for name in _skill_names(info)]
    categories = [
        {**ontology_entity(one.id, one.label, "CATALOG_CATEGORY"), "__typename": "JobCategory"} for one in CATEGORIES
    ]
    begins = wanted.get("sortOrder", "match-start") == "match-start"
    found = [
        row
        for row in (*categories, *skills)
        if kind in {None, *row["type"]} and _fits(row["preferredLabel"].casefold(), words, begins=begins)
    ]
    return found[: max(0, min(wanted.get("limit") or 10, _MAX_PAGE))]


def _fits(label: str, words: str, *, begins: bool) -> bool:
    return label.startswith(words) if begins else words in label


def _skill_names(info: Any) -> list[str]:
    return sorted({name for item in caller_of(info).sandbox.world.shelf for name in item.posting.text.skills})


def ontology_skills(_: Any, info: Any, limit: int, offset: int | None = None) -> list[Answer]:
    """A page of the skills that occur in the world, by name."""
    names = _skill_names(info)
    start = max(0, offset or 0)
    return [skill_node(name) for name in names[start : start + max(0, min(limit, _MAX_PAGE))]]
