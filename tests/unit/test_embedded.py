"""The embedded engines on a real folder: start, rights, stop, and what a kill leaves behind."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
import redis

from src import embedded
from src.embedded import places, processes

ROOT = Path(__file__).resolve().parents[2]
HOLD = "import sys, time, pathlib; from src import embedded; e = embedded.start(pathlib.Path(sys.argv[1])); print('up', flush=True); time.sleep(60)"


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A data folder with a cluster in it; in the system's temporary folder, where its path is short."""
    with tempfile.TemporaryDirectory(prefix="engines-") as name:
        yield Path(name) / "data"


def rows(url: str, query: str) -> list[tuple[object, ...]]:
    with psycopg.connect(url, autocommit=True) as connection:
        cursor = connection.execute(query)
        return cursor.fetchall() if cursor.description else []


def test_started_engines_answer_with_their_versions(folder: Path) -> None:
    with embedded.start(folder) as engines:
        assert rows(engines.urls.database_url, "show server_version_num")[0][0].startswith("18")
        assert rows(engines.urls.database_url, "select lower('ЇЖАК')") == [("їжак",)]
        with redis.Redis.from_url(engines.urls.redis_url, decode_responses=True) as client:
            assert client.info("server")["valkey_version"].startswith("9.")
            assert client.config_get("maxmemory-policy") == {"maxmemory-policy": "noeviction"}


@pytest.mark.asvs("V15.2.5")
def test_folders_and_sockets_are_closed_to_others(folder: Path) -> None:
    with embedded.start(folder):
        for name in ("postgres", "valkey", "logs", "run", "sock"):
            assert (folder / name).stat().st_mode & 0o077 == 0, name
        for log in (folder / "logs").iterdir():
            assert log.stat().st_mode & 0o077 == 0, log
        assert folder.stat().st_mode & 0o007 == 0


@pytest.mark.asvs("V15.2.5")
def test_root_runs_the_engines_as_somebody_lesser(folder: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root has to step down")
    with embedded.start(folder) as engines:
        for pid in engines.pids().values():
            status = Path(f"/proc/{pid}/status").read_text("utf-8")
            assert "CapEff:\t0000000000000000" in status


def test_what_was_written_survives_a_clean_stop(folder: Path) -> None:
    with embedded.start(folder) as engines:
        rows(engines.urls.database_url, "create table kept as select 7 as n")
        pids = engines.pids()
    assert [processes.birth(pid) for pid in pids.values()] == [None, None]
    with embedded.start(folder) as engines:
        assert rows(engines.urls.database_url, "select n from kept") == [(7,)]


def test_a_folder_in_use_is_refused(folder: Path) -> None:
    with embedded.start(folder), pytest.raises(embedded.EngineError, match="already running"):
        embedded.start(folder)


def test_running_engines_are_found_by_another_process(folder: Path) -> None:
    assert embedded.running(folder) is None
    with embedded.start(folder) as engines:
        assert embedded.running(folder) == engines.sockets


def test_a_database_is_made_once_from_its_template(folder: Path) -> None:
    with embedded.start(folder) as engines:
        template = engines.create_database("template_of_tests")
        rows(template, "create table seeded as select 1 as n")
        copy = engines.create_database("copy_1", template="template_of_tests")
        assert engines.create_database("copy_1") == copy
        assert rows(copy, "select n from seeded") == [(1,)]


@pytest.mark.parametrize("name", ["", "Upper", "1st", "a b", "x'; drop database postgres; --", "a" * 64])
def test_an_odd_database_name_is_refused(folder: Path, name: str) -> None:
    with embedded.start(folder) as engines, pytest.raises(ValueError, match="not a plain database name"):
        engines.create_database(name)


def test_dead_engines_are_revived_with_their_data(folder: Path) -> None:
    with embedded.start(folder) as engines:
        rows(engines.urls.database_url, "create table if not exists revived as select 3 as n")
        for pid in engines.pids().values():
            os.kill(pid, signal.SIGKILL)
        deadline = time.monotonic() + 10
        revived: list[str] = []
        while len(revived) < 2 and time.monotonic() < deadline:
            revived += engines.revive()
            time.sleep(0.05)
        assert sorted(revived) == ["postgres", "valkey"]
        engines.wait_ready()
        assert rows(engines.urls.database_url, "select n from revived") == [(3,)]


def test_engines_end_with_a_killed_starter_and_start_again(folder: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD, str(folder)], cwd=ROOT, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"up\n"
        left = processes.Roll(folder / "run" / "engines.json").living()
        holder.kill()
    assert len(left) == 2
    with embedded.start(folder) as engines:
        assert rows(engines.urls.database_url, "select 1") == [(1,)]
        assert not set(left.values()) & set(engines.pids().values())


def test_a_lock_file_that_names_a_stranger_does_not_stop_a_start(folder: Path) -> None:
    with embedded.start(folder):
        lock = (folder / "postgres" / "postmaster.pid").read_text("utf-8")
    stale = "\n".join([str(os.getpid()), *lock.splitlines()[1:]])
    (folder / "postgres" / "postmaster.pid").write_text(stale + "\n", "utf-8")
    with embedded.start(folder) as engines:
        assert rows(engines.urls.database_url, "select 1") == [(1,)]


def test_a_long_path_gets_a_short_private_socket_folder(tmp_path: Path) -> None:
    deep = tmp_path / ("d" * 60) / ("e" * 60)
    with embedded.start(deep, durable=False) as engines:
        assert len(str(engines.sockets)) < 90
        assert engines.sockets.stat().st_mode & 0o077 == 0
        assert (deep / "run" / "sockets.txt").read_text("utf-8").strip() == str(engines.sockets)
        assert rows(engines.urls.database_url, "select 1") == [(1,)]
    assert not engines.sockets.exists()


def test_a_socket_folder_made_by_another_account_is_refused(tmp_path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can make a folder of another account")
    shared = tmp_path / "shared"
    shared.mkdir(mode=0o1777)
    shared.chmod(0o1777)
    (shared / "trap").mkdir()
    os.chown(shared / "trap", 12345, 12345)
    with pytest.raises(PermissionError, match="another account"):
        places.private_folder(shared / "trap")


def test_neither_statements_nor_values_reach_the_log(folder: Path) -> None:
    with embedded.start(folder) as engines:
        rows(engines.urls.database_url, "create table people (mail text unique)")
        with psycopg.connect(engines.urls.database_url, autocommit=True) as connection:
            connection.execute("insert into people values (%s)", ["anna@example.org"])
            with pytest.raises(psycopg.errors.UniqueViolation):
                connection.execute("insert into people values (%s)", ["anna@example.org"])
            with pytest.raises(psycopg.errors.UndefinedColumn):
                connection.execute("select secret_word from people where mail = 'anna@example.org'")
    log = (folder / "logs" / "postgres.log").read_text("utf-8")
    assert "people_mail_key" in log
    assert "anna" not in log
