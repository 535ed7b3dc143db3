"""Six made-up freelancers with portfolios of different trades, and in each what must never leave. No job is here."""

from __future__ import annotations

from collections.abc import Sequence

from src.domain.letters import Fact, Freelancer, PortfolioPiece, SpokenLanguage, Tone

CANARIES = ("canary.private@mail.example", "+380 67 555 12 34", "t.me/canary_private", "Canarywood Lane 7")
_OVERVIEW = f"Reach me at {CANARIES[0]} or {CANARIES[1]}, {CANARIES[2]}. My studio is at {CANARIES[3]}."


def _piece(key: str, title: str, year: int, skills: Sequence[str], *facts: str) -> PortfolioPiece:
    numbered = tuple(Fact(f"{key}.{number}", text) for number, text in enumerate(facts))
    return PortfolioPiece(key, title, "", numbered, tuple(skills), (f"https://portfolio.example/{key}",), year)


def _person(title: str, skills: Sequence[str], rate: str, tone: Tone, *pieces: PortfolioPiece) -> Freelancer:
    return Freelancer(
        title=title,
        overview=_OVERVIEW,
        skills=tuple(skills),
        hourly_rate=rate,
        languages=(SpokenLanguage("en", "fluent"), SpokenLanguage("uk", "native")),
        tone=tone,
        pieces=pieces,
    )


PROFILES: dict[str, Freelancer] = {
    "developer": _person(
        "Full-stack developer",
        ("Python", "Django", "React", "Shopify", "WordPress", "PostgreSQL", "Docker", "API"),
        "45.00",
        "plain",
        _piece(
            "shop",
            "Furniture shop moved to Shopify",
            2024,
            ("Shopify", "WooCommerce"),
            "Migrated 1,200 products from WooCommerce without losing a single URL",
            "Cut page load on phones from 6.1 s to 1.9 s",
        ),
        _piece(
            "reader",
            "Invoice reader for a freight company",
            2023,
            ("Python", "OCR", "API"),
            "Wrote a Python service that reads 40,000 scanned invoices a month",
            "Built the checks so that sums must add up before a page passes",
        ),
        _piece(
            "clinic",
            "Booking app for dental clinics",
            2022,
            ("React Native", "iOS", "Android"),
            "Designed the API and wrote the iOS and Android clients in React Native",
        ),
    ),
    "designer": _person(
        "Brand and interface designer",
        ("Figma", "Illustrator", "Logo Design", "UI Design", "Packaging Design", "Photoshop"),
        "38.00",
        "warm",
        _piece(
            "bakery",
            "Brand of a neighbourhood bakery",
            2024,
            ("Logo Design", "Packaging Design"),
            "Drew the logo, the packaging for 14 products and the menu boards",
            "Wrote a guide of 22 pages that the printers still use",
        ),
        _piece(
            "bank",
            "Interface of a savings app",
            2023,
            ("Figma", "UI Design"),
            "Designed 60 screens in Figma with one set of components",
            "Tested two onboarding flows with 12 people and kept the shorter one",
        ),
        _piece("book", "Picture book about bees", 2021, ("Illustration",), "Illustrated 32 pages by hand and in Procreate"),
    ),
    "assistant": _person(
        "Assistant and support agent",
        ("Customer Support", "Gorgias", "Zendesk", "Data Entry", "Google Sheets", "Email Support"),
        "12.00",
        "warm",
        _piece(
            "gear",
            "Support for an outdoor gear shop",
            2024,
            ("Gorgias", "Customer Support"),
            "Answered about 60 tickets a day in Gorgias",
            "Wrote 45 macros that are still in use",
        ),
        _piece(
            "cards",
            "Patient cards of a clinic typed into Airtable",
            2022,
            ("Data Entry", "Airtable"),
            "Typed 8,000 handwritten cards with an error rate below 0.4%",
        ),
        _piece(
            "inbox",
            "Inbox and calendar of two architects",
            2023,
            ("Calendar Management", "Google Workspace"),
            "Kept the calendars of two architects and booked their travel for 18 months",
        ),
    ),
    "accountant": _person(
        "Bookkeeper",
        ("Bookkeeping", "QuickBooks", "Xero", "Payroll", "Excel", "Financial Reporting"),
        "30.00",
        "formal",
        _piece(
            "cafe",
            "Books of three cafes",
            2024,
            ("QuickBooks", "Payroll"),
            "Reconciled 14 months of bank statements in QuickBooks before the tax deadline",
            "Ran the monthly payroll for 31 people",
        ),
        _piece(
            "move",
            "From spreadsheets to Xero",
            2023,
            ("Xero", "Excel"),
            "Moved six years of ledgers from Excel to Xero and closed the first quarter there",
        ),
        _piece(
            "model",
            "Cash forecast for a print shop",
            2022,
            ("Excel", "Financial Modeling"),
            "Built a cash forecast in Excel that looks 13 weeks ahead",
        ),
    ),
    "writer": _person(
        "Копірайтерка і перекладачка",
        ("Copywriting", "SEO", "Translation", "Ukrainian", "Editing", "WordPress"),
        "22.00",
        "plain",
        _piece(
            "blog",
            "Блог бухгалтерської програми",
            2023,
            ("SEO", "Copywriting"),
            "Написала 38 статей, які щомісяця читає 21 000 людей",
            "Склала план тем на рік за запитами покупців",
        ),
        _piece(
            "report",
            "Annual report of a charity",
            2024,
            ("Editing", "Translation"),
            "Edited texts of nine authors into one voice",
            "Translated 120 pages from Ukrainian to English",
        ),
        _piece(
            "shop",
            "Product texts for a tea shop",
            2022,
            ("Product Descriptions", "Copywriting"),
            "Wrote 240 product descriptions in English and Ukrainian",
        ),
    ),
    "analyst": _person(
        "Data analyst and marketer",
        ("SQL", "Python", "Power BI", "Google Analytics", "Google Ads", "Lead Generation", "Excel"),
        "35.00",
        "plain",
        _piece(
            "retail",
            "Sales dashboard for a shoe retailer",
            2024,
            ("Power BI", "SQL"),
            "Built a Power BI dashboard over 3 million sales rows",
            "Found in SQL that one returns code hid a fifth of the losses",
        ),
        _piece(
            "ads",
            "Search campaigns of a dentist",
            2023,
            ("Google Ads", "Google Analytics"),
            "Ran Google Ads for a dentist and cut the cost of a booking from $61 to $38",
        ),
        _piece(
            "leads",
            "List of warehouse operators",
            2022,
            ("Lead Generation", "Data Mining"),
            "Researched 900 warehouse operators by hand and verified each address",
        ),
    ),
}  # fmt: skip
