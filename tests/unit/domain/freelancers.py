"""Three made-up freelancers with their portfolios."""

from __future__ import annotations

from collections.abc import Sequence

from src.domain.letters import Fact, Freelancer, PortfolioPiece, SpokenLanguage


def piece(
    key: str,
    title: str,
    facts: Sequence[str],
    skills: Sequence[str] = (),
    year: int | None = None,
    links: Sequence[str] = (),
) -> PortfolioPiece:
    """Return a piece of work whose facts are numbered."""
    numbered = tuple(Fact(f"{key}.{number}", text) for number, text in enumerate(facts))
    return PortfolioPiece(key, title, "", numbered, tuple(skills), tuple(links), year)


DEVELOPER = Freelancer(
    title="Full-stack developer",
    overview="I have built web shops and internal tools for 9 years.",
    skills=("Python", "Django", "React", "Shopify", "WordPress", "PostgreSQL", "Docker", "SQL"),
    services_not_offered=("logo design",),
    hourly_rate="45.00",
    languages=(SpokenLanguage("en", "fluent"), SpokenLanguage("uk", "native")),
    pieces=(
        piece(
            "shop",
            "Furniture shop moved to Shopify",
            (
                "Migrated 1,200 products from WooCommerce without losing a single URL",
                "Cut page load on phones from 6.1 s to 1.9 s",
                "Rebuilt the product page with sticky add to cart and reviews above the fold",
            ),
            ("Shopify", "WooCommerce"),
            2024,
            ("https://example.com/shop", "https://example.com/shop/notes"),
        ),
        piece(
            "reader",
            "Invoice reader for a freight company",
            (
                "Wrote a Python service that reads 40,000 scanned invoices a month",
                "Built the OCR checks so that sums must add up before a page passes",
            ),
            ("Python", "OCR", "Tesseract"),
            2023,
        ),
        piece(
            "booking",
            "Booking app for dental clinics",
            ("I designed the API and wrote the iOS and Android clients in React Native",),
            ("React Native", "iOS", "Android"),
            2022,
        ),
    ),
)
ASSISTANT = Freelancer(
    title="Assistant and support agent",
    overview="I have answered customers in English for 6 years.",
    skills=("Customer Support", "Gorgias", "Zendesk", "Data Entry", "Google Sheets", "QuickBooks"),
    tone="warm",
    pieces=(
        piece(
            "gear",
            "Support for an outdoor gear shop",
            ("Answered about 60 tickets a day in Gorgias", "Wrote 45 macros that are still in use"),
            ("Gorgias", "Customer Support"),
            2024,
        ),
        piece(
            "cards",
            "Patient cards of a clinic typed into Airtable",
            ("Typed 8,000 handwritten cards with an error rate below 0.4%",),
            ("Data Entry", "Airtable"),
            2022,
        ),
    ),
)
WRITER = Freelancer(
    title="Копірайтерка",
    skills=("SEO", "Copywriting", "WordPress"),
    tone="formal",
    pieces=(
        piece(
            "blog",
            "Блог бухгалтерської програми",
            ("Написала 38 статей, які щомісяця читає 21 000 людей",),
            ("SEO",),
            2023,
        ),
        piece(
            "report", "Annual report of a charity", ("Edited texts of nine authors into one voice",), ("Editing",), 2024
        ),
    ),
)
EVERYBODY = (DEVELOPER, ASSISTANT, WRITER)
