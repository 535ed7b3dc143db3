"""All briefs by category, and how vague clients name each kind of work. The briefs themselves are in the category modules."""

from __future__ import annotations

from collections.abc import Mapping

from sandbox.content import (
    accounting_consulting,
    admin_support,
    customer_service,
    data_science_analytics,
    design_creative,
    engineering_architecture,
    it_networking,
    legal,
    sales_marketing,
    translation,
    web_mobile_software_dev,
    writing,
)
from sandbox.content.brief import Brief

CATEGORIES: Mapping[str, tuple[Brief, ...]] = {
    "accounting_consulting": accounting_consulting.BRIEFS,
    "admin_support": admin_support.BRIEFS,
    "customer_service": customer_service.BRIEFS,
    "data_science_analytics": data_science_analytics.BRIEFS,
    "design_creative": design_creative.BRIEFS,
    "engineering_architecture": engineering_architecture.BRIEFS,
    "it_networking": it_networking.BRIEFS,
    "legal": legal.BRIEFS,
    "sales_marketing": sales_marketing.BRIEFS,
    "translation": translation.BRIEFS,
    "web_mobile_software_dev": web_mobile_software_dev.BRIEFS,
    "writing": writing.BRIEFS,
}

VAGUE_THINGS: Mapping[str, tuple[str, ...]] = {
    "accounting_consulting": ("some bookkeeping", "my taxes", "the accounts of my company", "a financial plan", "business advice", "QuickBooks stuff", "payroll", "a business plan"),
    "admin_support": ("some admin tasks", "data entry", "my emails", "a bit of research", "virtual assistance", "Excel work", "calendar and calls", "a list"),
    "customer_service": ("customer support", "answering customers", "chat support", "phone support", "our support inbox", "help with clients", "tech support", "reviews and messages"),
    "data_science_analytics": ("a dashboard", "some data analysis", "an AI model", "machine learning", "a report from our data", "statistics", "web scraping", "an algorithm"),
    "design_creative": ("a logo", "some graphics", "a nice design", "branding", "video editing", "a flyer", "social media visuals", "an animation"),
    "engineering_architecture": ("a 3D model", "some drawings", "a house plan", "CAD work", "a prototype", "a floor plan", "an electronics design", "engineering help"),
    "it_networking": ("our server", "network help", "some IT support", "cloud setup", "security", "a computer problem", "email setup", "hosting stuff"),
    "legal": ("a contract", "legal advice", "terms and conditions", "some legal documents", "a trademark", "an agreement", "privacy policy", "company registration"),
    "sales_marketing": ("marketing", "SEO", "more leads", "social media", "Facebook ads", "some promotion", "email marketing", "a marketing strategy"),
    "translation": ("a translation", "translating a document", "some texts in another language", "subtitles", "website translation", "an interpreter", "proofreading of a translation", "localization"),
    "web_mobile_software_dev": ("a website", "an app", "some fixes on my site", "a web shop", "a landing page", "software for my business", "a plugin", "an MVP"),
    "writing": ("some articles", "content", "a blog", "website texts", "an ebook", "product descriptions", "proofreading", "a script"),
}
