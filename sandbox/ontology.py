"""Upwork's twelve categories with their subcategories and ids. Skills are gathered from the postings in ``world``."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Subcategory:
    """A second-level category; ``slug`` as in search answers (underscores)."""

    id: str
    label: str

    @property
    def slug(self) -> str:
        """The label in the form of search answers, e.g. ``web_development``."""
        return slug_of(self.label)


@dataclass(frozen=True, slots=True)
class Category:
    """A first-level category with its subcategories."""

    id: str
    label: str
    subcategories: tuple[Subcategory, ...]

    @property
    def slug(self) -> str:
        """The label in the form of search answers, e.g. ``web_mobile_software_dev``."""
        return slug_of(self.label)


def slug_of(label: str) -> str:
    """Lower case, every run of other characters one underscore."""
    return re.sub(r"[^a-z0-9]+", "_", label.lower()).strip("_")


def _category(identifier: str, label: str, subcategories: dict[str, str]) -> Category:
    return Category(identifier, label, tuple(Subcategory(key, name) for key, name in subcategories.items()))


CATEGORIES: tuple[Category, ...] = (
    _category(
        "531770282584862721",
        "Accounting & Consulting",
        {
            "1534904461833879552": "Personal & Professional Coaching",
            "531770282601639943": "Accounting & Bookkeeping",
            "531770282601639945": "Financial Planning",
            "531770282601639946": "Recruiting & Human Resources",
            "531770282601639944": "Management Consulting & Analysis",
            "531770282601639947": "Other - Accounting & Consulting",
        },
    ),
    _category(
        "531770282580668416",
        "Admin Support",
        {
            "531770282584862724": "Data Entry & Transcription Services",
            "531770282584862725": "Virtual Assistance",
            "531770282584862728": "Project Management",
            "531770282584862726": "Market Research & Product Reviews",
        },
    ),
    _category(
        "531770282580668417",
        "Customer Service",
        {
            "1484275072572772352": "Community Management & Tagging",
            "531770282584862730": "Customer Service & Tech Support",
        },
    ),
    _category(
        "531770282580668420",
        "Data Science & Analytics",
        {
            "531770282593251330": "Data Analysis & Testing",
            "531770282593251331": "Data Extraction/ETL",
            "531770282589057038": "Data Mining & Management",
            "531770282593251329": "AI & Machine Learning",
        },
    ),
    _category(
        "531770282580668421",
        "Design & Creative",
        {
            "531770282593251335": "Art & Illustration",
            "531770282593251341": "Audio & Music Production",
            "1044578476142100480": "Branding & Logo Design",
            "1356688560628174848": "NFT, AR/VR & Game Art",
            "531770282593251334": "Graphic, Editorial & Presentation Design",
            "1356688565288046592": "Performing Arts",
            "531770282593251340": "Photography",
            "531770282601639953": "Product Design",
            "1356688570056970240": "Video & Animation",
        },
    ),
    _category(
        "531770282584862722",
        "Engineering & Architecture",
        {
            "531770282601639949": "Building & Landscape Architecture",
            "531770282605834240": "Chemical Engineering",
            "531770282601639950": "Civil & Structural Engineering",
            "531770282605834241": "Contract Manufacturing",
            "531770282601639951": "Electrical & Electronic Engineering",
            "531770282605834242": "Interior & Trade Show Design",
            "531770282601639952": "Energy & Mechanical Engineering",
            "1301900647896092672": "Physical Sciences",
            "531770282601639948": "3D Modeling & CAD",
        },
    ),
    _category(
        "531770282580668419",
        "IT & Networking",
        {
            "531770282589057033": "Database Management & Administration",
            "531770282589057034": "ERP/CRM Software",
            "531770282589057036": "Information Security & Compliance",
            "531770282589057035": "Network & System Administration",
            "531770282589057037": "DevOps & Solution Architecture",
        },
    ),
    _category(
        "531770282584862723",
        "Legal",
        {
            "531770282605834246": "Corporate & Contract Law",
            "1484275156546932736": "International & Immigration Law",
            "531770283696353280": "Finance & Tax Law",
            "1484275408410693632": "Public Law",
        },
    ),
    _category(
        "531770282580668422",
        "Sales & Marketing",
        {
            "531770282597445636": "Digital Marketing",
            "531770282597445634": "Lead Generation & Telemarketing",
            "531770282593251343": "Marketing, PR & Brand Strategy",
        },
    ),
    _category(
        "531770282584862720",
        "Translation",
        {
            "1534904461842268160": "Language Tutoring & Interpretation",
            "531770282601639939": "Translation & Localization Services",
        },
    ),
    _category(
        "531770282580668418",
        "Web, Mobile & Software Dev",
        {
            "1517518458442309632": "Blockchain, NFT & Cryptocurrency",
            "1737190722360750082": "AI Apps & Integration",
            "531770282589057025": "Desktop Application Development",
            "531770282589057026": "Ecommerce Development",
            "531770282589057027": "Game Design & Development",
            "531770282589057024": "Mobile Development",
            "531770282589057032": "Other - Software Development",
            "531770282589057030": "Product Management & Scrum",
            "531770282589057031": "QA Testing",
            "531770282589057028": "Scripts & Utilities",
            "531770282589057029": "Web & Mobile Design",
            "531770282584862733": "Web Development",
        },
    ),
    _category(
        "531770282580668423",
        "Writing",
        {
            "1534904462131675136": "Sales & Marketing Copywriting",
            "1301900640421842944": "Content Writing",
            "531770282597445644": "Editing & Proofreading Services",
            "531770282597445646": "Professional & Business Writing",
        },
    ),
)

_BY_SLUG = {category.slug: category for category in CATEGORIES}
_SUB_BY_SLUG = {sub.slug: sub for category in CATEGORIES for sub in category.subcategories}
_SUB_BY_SLUG["three_d_modeling_cad"] = _SUB_BY_SLUG["3d_modeling_cad"]


def category_of(name: str) -> Category:
    """The category with this slug or label. Raises ``KeyError`` when there is none."""
    return _BY_SLUG[slug_of(name)]


def subcategory_of(name: str) -> Subcategory:
    """The subcategory with this slug or label; one that is not in the table gets a stable id of its own."""
    slug = slug_of(name)
    return _SUB_BY_SLUG.get(slug) or Subcategory(stable_id("subcategory", slug), name.replace("_", " ").title())


def stable_id(kind: str, name: str) -> str:
    """A numeric id that depends on nothing but its arguments."""
    digest = (zlib.crc32(f"{kind}:{name}".encode()) << 29) | zlib.crc32(f"{name}:{kind}".encode()) >> 3
    return str(1_000_000_000_000_000_000 + digest % 500_000_000_000_000_000)
