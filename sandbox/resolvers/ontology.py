"""Answers about categories and skills. The table itself is in ``sandbox.ontology``."""

from __future__ import annotations

from typing import Any

from sandbox.ontology import CATEGORIES
from sandbox.resolvers.forms import Answer, caller_of
from sandbox.resolvers.jobs import skill_node

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


def ontology_skills(_: Any, info: Any, limit: int, offset: int | None = None) -> list[Answer]:
    """A page of the skills that occur in the world, by name."""
    names = sorted({name for item in caller_of(info).sandbox.world.shelf for name in item.posting.text.skills})
    start = max(0, offset or 0)
    return [skill_node(name) for name in names[start : start + max(0, min(limit, _MAX_PAGE))]]
