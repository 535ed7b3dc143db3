"""The scan for secrets: what is new is named without its value, what a person has looked at is not, wherever its line moves."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import secret_scan

KEY = "AKIA" + "Q3EGRDV7TWXP2MNB"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(secret_scan, "BASELINE", tmp_path / ".secrets.baseline")
    (tmp_path / "settings.py").write_text(f'aws = "{KEY}"\n')
    return tmp_path


def news() -> list[str]:
    return secret_scan.unknown(secret_scan.scan(["settings.py"]))


def test_what_is_new_is_named_until_somebody_has_looked(folder: Path):
    assert news() == ["settings.py:1 AWS Access Key"]
    secret_scan.accept(secret_scan.scan(["settings.py"]))
    assert KEY not in secret_scan.BASELINE.read_text()
    (folder / "settings.py").write_text(f'# moved\naws = "{KEY}"\n')
    assert news() == []
    (folder / "settings.py").write_text(f'aws = "{KEY[:-1]}A"\n')
    assert news() == ["settings.py:1 AWS Access Key"]


def test_what_nobody_wrote_is_passed_over(folder: Path):
    for name in ("node_modules/a.js", "data/keys.env", ".git/config", ".env", ".env.example", ".ci/run", "src/a.py"):
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    names = [str(path.relative_to(folder)) for path in secret_scan.files(folder)]
    assert names == [".ci/run", ".env.example", "settings.py", "src/a.py"]
