"""Which words of a text name something: a technology, a product, a company. Whether a claim about it is true is not here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, Literal

from src.domain.words import WORD, WORDS_REMEMBERED, sentences

_KNOWN: Final = """
python django flask fastapi java spring kotlin swift javascript typescript react angular vue svelte nextjs next.js nuxt node
node.js express php laravel symfony wordpress woocommerce shopify magento wix squarespace webflow elementor ruby rails golang rust
c++ c# .net asp.net unity unreal flutter dart ionic xamarin android ios html css sass tailwind bootstrap jquery graphql rest grpc
sql mysql postgresql postgres mongodb sqlite redis oracle snowflake bigquery redshift dbt airflow spark hadoop kafka rabbitmq
elasticsearch docker kubernetes terraform ansible jenkins github gitlab git linux ubuntu nginx apache aws azure gcp heroku vercel
netlify cloudflare firebase supabase stripe paypal plaid twilio sendgrid mailchimp klaviyo hubspot salesforce zoho pipedrive
zendesk intercom freshdesk gorgias asana trello jira notion clickup airtable zapier n8n excel vba powerpoint tableau looker
powerbi figma sketch photoshop illustrator indesign premiere davinci blender autocad solidworks revit sketchup canva procreate
pytorch tensorflow keras scikit-learn pandas numpy opencv langchain openai chatgpt llm selenium playwright puppeteer scrapy cypress
jest pytest postman quickbooks xero freshbooks sage gusto netsuite sap odoo erpnext seo ppc adwords ga4 semrush ahrefs
google facebook instagram tiktok linkedin youtube amazon ebay etsy walmart microsoft apple solidity ethereum web3 arduino esp32
matlab stata spss latex wireshark cisco mikrotik vmware proxmox wireguard openvpn okta
"""
KNOWN: Final = frozenset(_KNOWN.split())
_COMMON: Final = """
i i'm i've i'd i'll monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december english ukrainian upwork ok yes no utc pdf faq nda q&a id ids url urls hi hello dear thanks
"""
_COMMON_CAPITALS: Final = frozenset(_COMMON.split())
_TECHNICAL_FORM: Final = re.compile(r"[a-z]+[A-Z]|[A-Z]{2,}|[A-Za-zА-Яа-я]\d|\d[A-Za-z]{2,}|[+#]|[A-Za-z]\.[A-Za-z]")
_UNITS: Final = re.compile(r"^\d+(?:st|nd|rd|th|ms|px|kb|mb|gb|tb|wpm|am|pm|min|hrs?|hours?|days?|sec)$", re.IGNORECASE)
_CAPITAL: Final = re.compile(r"^[A-ZА-ЯІЇЄҐ][\w'’.-]*$")
_LATIN_WORD: Final = re.compile(r"^[A-Za-z][\w.+#-]+$")
_QUOTED: Final = re.compile(r"[“«][^”»\n]*[”»]")
_CYRILLIC: Final = re.compile(r"[а-яіїєґ]", re.IGNORECASE)


@lru_cache(maxsize=WORDS_REMEMBERED)
def normal(term: str) -> str:
    """Return a name in one form: "Node.js", "NodeJS" and "node" are the same."""
    low = term.casefold().replace("’", "'").removesuffix("'s").strip("-")
    plain = re.sub(r"[\s\-_/]", "", low)
    if plain in ("js", ".js"):
        return plain
    return re.sub(r"\.?js$", "", plain) if len(plain) > 4 else plain


def names_in(text: str, also: Iterable[str] = ()) -> set[str]:
    """Return the names in ``text``, normalised. ``also`` are words that count as names here, such as a job's skills."""
    extra = terms_of(also)
    found = set()
    for _, _, sentence in sentences(text):
        # What is quoted says nothing of the language around it: a Latin word is a name only within a Ukrainian sentence.
        around = _QUOTED.sub("", sentence)
        is_cyrillic = len(_CYRILLIC.findall(around)) > len(around) // 4
        for index, word in enumerate(WORD.findall(sentence)):
            for part in _parts(word):
                if _is_name(part, first=index == 0, cyrillic_around=is_cyrillic, extra=extra):
                    found.add(normal(part))
    return found - {""}


def terms_of(phrases: Iterable[str]) -> set[str]:
    """Return the words of names that are known to be names, such as skills, in the one form that names have."""
    return {normal(word) for phrase in phrases for word in WORD.findall(phrase)} - {""}


def every_word(text: str) -> set[str]:
    """Return all words of ``text`` in the form that names have: whatever is named somewhere, this text holds it or not."""
    return set().union(*map(_forms_of, WORD.findall(text))) - {""}


def words_leading(text: str) -> set[str]:
    """Return the capitalised words that sentences of ``text`` begin with, in the form that names have: names, or only first words."""
    first = (word for _, _, sentence in sentences(text) for word in WORD.findall(sentence)[:1])
    return {normal(part) for word in first for part in _parts(word) if _nature(part) == "capital"}


@lru_cache(maxsize=WORDS_REMEMBERED)
def _forms_of(word: str) -> frozenset[str]:
    return frozenset((normal(word), *(normal(part) for part in re.split(r"[/&-]", word))))


def technical_words(text: str) -> set[str]:
    """Return the words of ``text`` that are names by themselves, wherever they stand: known ones, and those written like "OCR"."""
    found = (part for word in WORD.findall(text) for part in _parts(word) if _nature(part) == "name")
    return {normal(part) for part in found} - {""}


def _parts(word: str) -> tuple[str, ...]:
    """Return a word, or its halves where it is two names joined by a slash, as in "React/Node"."""
    return tuple(part for part in re.split(r"[/&]", word) if part)


def _is_name(word: str, *, first: bool, cyrillic_around: bool, extra: set[str]) -> bool:
    nature = _nature(word)
    if nature in ("name", "ordinary"):
        return nature == "name"
    if cyrillic_around and _LATIN_WORD.match(word):
        return True
    return nature == "capital" and (not first or normal(word) in extra)


@lru_cache(maxsize=WORDS_REMEMBERED)
def _nature(word: str) -> Literal["name", "ordinary", "capital", "small"]:
    """Return what a word looks like by itself: a name, no name wherever it stands, or one that its place decides about."""
    low = word.casefold()
    if low in _COMMON_CAPITALS or _UNITS.match(word) or word.isdigit():
        return "ordinary"
    if low in KNOWN or normal(word) in KNOWN or _TECHNICAL_FORM.search(word):
        return "name"
    return "capital" if _CAPITAL.match(word) else "small"
