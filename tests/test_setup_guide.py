"""docs/API_SETUP_GUIDE in both languages: settings, refusals and the page's words are the true ones, and the two say the same."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from src.config import UpworkSettings
from src.schemas.upwork import DoorOffer, UpworkStatus
from tools import api_reference

ROOT = Path(__file__).resolve().parents[1]
GUIDES = {"en": "API_SETUP_GUIDE.md", "uk": "API_SETUP_GUIDE.uk.md"}
LANGUAGES = pytest.mark.parametrize("language", list(GUIDES))
CONNECTING = ("POST /auth/upwork/connect", "POST /auth/upwork/callback")


def guide(language: str) -> str:
    return (ROOT / "docs" / GUIDES[language]).read_text("utf-8")


def words(language: str) -> str:
    """Return everything that the page can say in a language."""
    folder = ROOT / "frontend" / "src"
    files = [*folder.glob(f"**/locales/{language}.ts"), *folder.glob(f"i18n/locales/{language}/*.ts")]
    return "\n".join(path.read_text("utf-8") for path in files)


def codes(text: str) -> set[str]:
    return set(re.findall(r"^\| `([a-z_]+)` \|", text, re.MULTILINE))


@LANGUAGES
def test_settings_are_the_true_ones(language: str):
    known = {name.upper() for name in UpworkSettings.model_fields}
    named = set(re.findall(r"\bUPWORK_[A-Z_]+\b", guide(language)))
    assert {"UPWORK_CLIENT_ID", "UPWORK_CLIENT_SECRET", "UPWORK_CALLBACK_URL", "UPWORK_MCP_URL"} <= named <= known


@LANGUAGES
def test_every_refusal_of_connecting_is_explained(language: str):
    listed = {door.name: set(api_reference.spread(door.codes)) for door in api_reference.doors()}
    reasons = {code for code in get_args(get_args(DoorOffer.model_fields["reason"].annotation)[0]) if code}
    notes = set(get_args(get_args(UpworkStatus.model_fields["note_code"].annotation)[0]))
    wanted = (
        reasons
        | notes
        | set().union(*(listed[name] for name in CONNECTING))
        | {"too_many_requests", "limits_unavailable"}
    )
    assert wanted - codes(guide(language)) == set()
    assert codes(guide(language)) - wanted == set()


@LANGUAGES
def test_buttons_and_titles_are_named_as_the_page_names_them(language: str):
    said = words(language)
    named = set(re.findall(r"(?<!\*)\*([^*\n]+)\*(?!\*)", guide(language)))
    assert len(named) > 7
    assert {phrase for phrase in named if f'"{phrase}"' not in said} == set()


def test_both_languages_tell_the_same():
    same = (
        re.compile(r"^```env\n(.*?)^```", re.MULTILINE | re.DOTALL),
        re.compile(r"<(https?://[^>]+)>"),
        re.compile(r"^\| `([a-z_]+)` \|", re.MULTILINE),
        re.compile(r"^(#+ |\| |\d\. |- )", re.MULTILINE),
    )
    for each in same:
        english, ukrainian = (each.findall(guide(language)) for language in ("en", "uk"))
        assert english
        assert english == ukrainian
