"""The verbs of ./run: what they refuse, what they need first, how checks are summed up."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools import checks, doctor, project
from tools.checks import Check

ROOT = Path(__file__).resolve().parents[3]


def test_help_names_every_verb_without_setting_anything_up() -> None:
    shown = subprocess.run([ROOT / "run", "--help"], capture_output=True, text=True, check=True).stdout
    for verb in ("up", "dev", "test", "lint", "e2e", "doctor", "backup", "restore"):
        assert f"\n  {verb} " in shown


def test_an_unknown_verb_is_refused_with_the_list() -> None:
    done = subprocess.run([ROOT / "run", "dance"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "no verb 'dance'" in done.stdout


@pytest.mark.parametrize("verb", ["test", "lint", "e2e"])
def test_check_names_are_unique(verb: str) -> None:
    names = [check.name for check in checks.table(("npm",)) if verb in check.verbs]
    assert names
    assert len(names) == len(set(names))


def test_all_checks_run_and_one_failure_fails_the_whole(capsys: pytest.CaptureFixture[str]) -> None:
    every = frozenset({"test"})
    rows = [
        Check("good", every, (sys.executable, "-c", "print('quiet')")),
        Check("bad", every, (sys.executable, "-c", "raise SystemExit('told why')")),
        Check("later", every, (sys.executable, "-c", "")),
    ]
    assert checks.run_all(rows, os.environ) == 1
    shown = capsys.readouterr().out
    assert "told why" in shown
    assert "quiet" not in shown
    assert "3 checks" in shown
    assert "failed: bad" in shown
    assert checks.run_all(rows[::2], os.environ) == 0


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("postgresql://user:hidden@db.example/app", ("db.example", 5432)),
        ("postgresql+psycopg://u@/app?host=/run/pg", ("/run/pg/.s.PGSQL.5432", 0)),
        ("redis://:hidden@localhost:6380/0", ("localhost", 6380)),
        ("unix:///run/valkey.sock", ("/run/valkey.sock", 0)),
    ],
)
def test_the_place_of_a_server_is_read_without_its_password(url: str, place: tuple[str, int]) -> None:
    assert doctor._place(url) == place


def test_a_digest_follows_names_and_contents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project, "ROOT", tmp_path)
    first = tmp_path / "a"
    first.write_text("1", "utf-8")
    before = project.digest([first])
    assert project.digest([first]) == before
    first.write_text("2", "utf-8")
    changed = project.digest([first])
    first.rename(tmp_path / "b")
    assert len({before, changed, project.digest([tmp_path / "b"])}) == 3
