"""docs/README_API.md is what the routes say, and its list of refusals is neither short nor invented."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tools import api_reference

ROOT = Path(__file__).resolve().parents[1]


def test_page_is_generated_from_the_routes():
    assert api_reference.main(["--check"]) == 0, "run: python -m tools.api_reference"


def test_page_that_is_out_of_date_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    old = tmp_path / "README_API.md"
    old.write_text(f"Opening\n{api_reference.BEGIN}\nyesterday's routes\n{api_reference.END}\n", "utf-8")
    monkeypatch.setattr(api_reference, "PAGE", old)
    monkeypatch.setattr(api_reference, "ROOT", tmp_path)
    assert api_reference.main(["--check"]) == 1
    assert api_reference.main([]) == 0
    assert api_reference.main(["--check"]) == 0
    assert old.read_text("utf-8").startswith("Opening\n")


def test_every_route_is_told():
    assert {door.name for door in api_reference.doors()} == set(api_reference.routes())


def test_every_refusal_is_told_and_none_is_invented():
    raised, told, inside = set(api_reference.raised()), api_reference.told(), api_reference.inside()
    assert raised - told - inside == set(), "raised, but in no list of docs/api_codes.toml"
    source = "\n".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))
    assert {code for code in told | inside if f'"{code}"' not in source} == set(), "listed, but nowhere in the code"


def test_every_refusal_has_words():
    assert api_reference.told() - set(api_reference.words()) == set()


def test_a_route_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(api_reference, "_listed", lambda: {"GET /nowhere": ["invalid"]})
    with pytest.raises(api_reference.Wrong, match="GET /nowhere"):
        api_reference.doors()


def test_limits_are_told_as_they_are():
    [search] = [door for door in api_reference.doors() if door.name == "POST /api/v1/jobs/search"]
    assert search.limit == "30 in a minute (user)"
    assert search.who == "a session, or a token with `jobs:read`"
    assert re.search(r"`upwork_not_connected`", api_reference.block())
