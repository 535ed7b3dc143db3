"""Who a person is at Upwork: the account a grant speaks for, its organisations, its profile, and Upwork's categories.

How any of it is read is not here.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

Door = Literal["graphql", "mcp"]
"""Upwork's two official doors: the GraphQL API with a key of one's own, and its MCP server, which needs none."""


@dataclass(frozen=True, slots=True, repr=False)
class Account:
    """Who a grant speaks for: the person (``nid`` is the user name) and the organisation that bids.

    The MCP door does not tell ``user_id`` and ``nid`` and needs neither; they are empty there.
    """

    user_id: str
    nid: str
    name: str
    organization_id: str
    organization_name: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation in whose name a grant can act. ``kind`` is Upwork's own word, empty where it says none."""

    id: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Category:
    """A category of Upwork's ontology. Search takes the ``id`` only; ``slug`` is the form that postings carry."""

    id: str
    slug: str
    name: str


@dataclass(frozen=True, slots=True, repr=False)
class OwnProfile:
    """A person's own profile at Upwork. ``hourly_rate`` is in ``currency``; empty texts were not told."""

    name: str
    title: str
    overview: str
    hourly_rate: Decimal | None
    currency: str
    skills: tuple[str, ...]
    job_success: float | None


CATEGORY_NAMES: Final = (
    "Accounting & Consulting",
    "Admin Support",
    "Customer Service",
    "Data Science & Analytics",
    "Design & Creative",
    "Engineering & Architecture",
    "IT & Networking",
    "Legal",
    "Sales & Marketing",
    "Translation",
    "Web, Mobile & Software Dev",
    "Writing",
)
"""Upwork's first-level categories by the names its pages show. The MCP door takes names and lists none."""


def category_slug(label: str) -> str:
    """Return a label in the form that search rows carry: small letters, and one underscore for whatever is between."""
    return "_".join("".join(letter if letter.isalnum() else " " for letter in label.lower()).split())
