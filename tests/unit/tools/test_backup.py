"""A copy of the embedded database, and its way back, with and without the keys."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from src import embedded
from tools import backup, settings
from tools.console import Stop


@pytest.fixture(scope="module")
def folders() -> Iterator[Path]:
    """A folder with a data folder `data` that has keys and a table, and a copy `full.tar` with the keys."""
    with tempfile.TemporaryDirectory(prefix="backup-") as name:
        root = Path(name)
        data = root / "data"
        with embedded.start(data) as engines:
            settings.keys(data, {})
            with psycopg.connect(engines.urls.database_url, autocommit=True) as connection:
                connection.execute("create table kept as select 'word' as w")
            # While the engines run, as under a running application.
            backup.back_up(data, root / "full.tar", with_keys=True)
        backup.back_up(data, root / "bare.tar", with_keys=False)
        yield root


def word_in(data: Path) -> str:
    with embedded.start(data) as engines, psycopg.connect(engines.urls.database_url) as connection:
        row = connection.execute("select w from kept").fetchone()
    assert row is not None
    return str(row[0])


def test_a_copy_is_for_its_owner_only(folders: Path) -> None:
    assert (folders / "full.tar").stat().st_mode & 0o777 == 0o600
    key = settings.read_env_file(folders / "data" / "keys.env")["SECRET_KEY"].encode()
    assert key in (folders / "full.tar").read_bytes()
    assert key not in (folders / "bare.tar").read_bytes()


def test_a_copy_with_keys_comes_back_in_an_empty_folder(folders: Path) -> None:
    fresh = folders / "fresh"
    backup.restore(fresh, folders / "full.tar", with_keys=True)
    assert word_in(fresh) == "word"
    assert (fresh / "keys.env").read_bytes() == (folders / "data" / "keys.env").read_bytes()


def test_an_older_copy_does_not_forget_who_was_erased(folders: Path) -> None:
    copies, data, gone, told = folders / "copies", folders / "later", str(uuid4()), str(uuid4())
    copies.mkdir()
    shutil.copy(folders / "full.tar", copies / "old.tar")
    backup.restore(data, copies / "old.tar", with_keys=True)
    with embedded.start(data) as engines, psycopg.connect(engines.urls.database_url, autocommit=True) as connection:
        connection.execute("insert into erasures (user_id) values (%s)", [gone])
    (copies / "erased.txt").write_text(f"{told} 2026-03-01T00:00:00+00:00\n")
    backup.restore(data, copies / "old.tar", with_keys=True)
    kept = (data / "erased.txt").read_text()
    assert gone in kept
    assert told in kept
    backup.back_up(data, copies / "new.tar", with_keys=False)
    assert gone in (copies / "erased.txt").read_text()


def test_a_copy_is_refused_where_its_keys_are_missing(folders: Path) -> None:
    with pytest.raises(Stop, match="made with other keys"):
        backup.restore(folders / "strange", folders / "bare.tar", with_keys=False)


def test_a_running_application_is_not_overwritten(folders: Path) -> None:
    data = folders / "data"
    with embedded.start(data), pytest.raises(embedded.EngineError, match="already running"):
        backup.restore(data, folders / "bare.tar", with_keys=False)


def test_a_broken_copy_leaves_the_database_as_it_was(folders: Path) -> None:
    content = bytearray((folders / "bare.tar").read_bytes())
    start = content.index(b"PGDMP")
    content[start + 40 : start + 400] = b"\xff" * 360
    (folders / "broken.tar").write_bytes(content)
    with pytest.raises(RuntimeError, match="pg_restore failed"):
        backup.restore(folders / "data", folders / "broken.tar", with_keys=False)
    assert word_in(folders / "data") == "word"


def test_an_existing_file_is_not_overwritten(folders: Path) -> None:
    with pytest.raises(Stop, match="there already"):
        backup.back_up(folders / "data", folders / "full.tar", with_keys=False)


def test_there_must_be_something_to_copy(tmp_path: Path) -> None:
    with pytest.raises(Stop, match="no database"):
        backup.back_up(tmp_path / "none", tmp_path / "a.tar", with_keys=False)
