"""`./run backup` and `./run restore`: the embedded database, and on request its keys, in one file.

A database at DATABASE_URL belongs to its own administrator and is not touched.
"""

import argparse
import contextlib
import hashlib
import io
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from src import embedded
from src.embedded import postgres
from src.services.erased_list import FILE, ErasedList
from tools import logs, services, settings
from tools.console import Stop, paint, say, step, warn
from tools.project import ROOT

_DUMP, _FACTS, _KEYS = "database.dump", "facts.json", "keys.env"
# Whoever is marked is erased by the next task: a copy from before must not bring them back either.
_GONE = "select user_id from erasures union select id from users where status = 'erased'"


def back_up(data_dir: Path, target: Path, *, with_keys: bool) -> None:
    """Write a copy of the database into `target`, readable by its owner only. Raises Stop."""
    if not (data_dir / "postgres" / "PG_VERSION").exists():
        raise Stop(f"There is no database in {data_dir} yet.")
    if target.exists():
        raise Stop(f"{target} is there already; choose another name.")
    with tempfile.TemporaryFile() as dump:
        with step("Copying the database"), _sockets(data_dir) as sockets:
            what = ["--format=custom", embedded.DATABASE]
            postgres.run_program("pg_dump", what, sockets, stdout=dump.fileno())
        size = os.fstat(dump.fileno()).st_size
        dump.seek(0)
        facts = {"made": datetime.now(UTC).isoformat(), "keys": _fingerprint(data_dir)}
        with open(target, "xb", opener=logs.open_private) as file, tarfile.open(fileobj=file, mode="w") as tar:
            _put(tar, _FACTS, io.BytesIO(json.dumps(facts).encode()), None)
            _put(tar, _DUMP, dump, size)
            if with_keys:
                keys = (data_dir / _KEYS).read_bytes()
                _put(tar, _KEYS, io.BytesIO(keys), len(keys))
    ErasedList(target.with_name(FILE)).add(ErasedList(data_dir / FILE).read().items())
    say(f"  Written to {target}, {target.stat().st_size / 1e6:.1f} MB.")
    if with_keys:
        warn("it holds the keys: whoever has the file can read all that the database seals")
    else:
        warn(f"without its keys nobody can open what it seals: keep {data_dir / _KEYS} elsewhere")


def restore(data_dir: Path, source: Path, *, with_keys: bool) -> None:
    """Put the copy in `source` in place of the database. The application must not run. Raises Stop."""
    with tarfile.open(source) as tar, tempfile.TemporaryFile() as dump:
        facts = json.loads(_get(tar, _FACTS))
        keys = _get(tar, _KEYS) if with_keys else None
        dump.write(_get(tar, _DUMP))
        dump.seek(0)
        if keys is not None:
            _replace_keys(data_dir, keys)
        elif facts["keys"] != _fingerprint(data_dir):
            raise Stop(
                f"The copy was made with other keys than those in {data_dir / _KEYS}: what it seals "
                "could not be opened. Put the right keys.env there, or use --with-keys if the copy has them."
            )
        with step("Restoring the database"), embedded.start(data_dir) as engines:
            # Roles belong to the whole server and are not in the copy; migrations make them.
            _run(services.MIGRATE, data_dir, engines)
            _keep_erased(data_dir, source, engines)
            # Beside the present database first: a copy that fails leaves that one as it is.
            name, fresh = embedded.DATABASE, f"{embedded.DATABASE}_restored"
            postgres.run_program("dropdb", ["--if-exists", fresh], engines.sockets)
            engines.create_database(fresh)
            what = ["--exit-on-error", "--single-transaction", f"--dbname={fresh}"]
            postgres.run_program("pg_restore", what, engines.sockets, stdin=dump.fileno())
            postgres.run_program("dropdb", ["--force", name], engines.sockets)
            rename = f"alter database {fresh} rename to {name}"
            postgres.run_program("psql", ["-XAtqc", rename, "postgres"], engines.sockets)
            _run(services.MIGRATE, data_dir, engines)
            _run(services.ERASE_AGAIN, data_dir, engines)
    say(f"  Restored from {source} (made {facts['made']}).")


def _keep_erased(data_dir: Path, source: Path, engines: embedded.RunningEngines) -> None:
    """Bring together who was erased: what the present database knows, and what is kept beside the copy."""
    gone = postgres.run_program("psql", ["-XAtqc", _GONE, embedded.DATABASE], engines.sockets).split()
    kept = ErasedList(data_dir / FILE)
    kept.add(ErasedList(source.with_name(FILE)).read().items())
    kept.add((UUID(each), datetime.now(UTC)) for each in gone)


def _run(command: tuple[str, ...], data_dir: Path, engines: embedded.RunningEngines) -> None:
    urls = {"DATABASE_URL": engines.urls.database_url, "REDIS_URL": engines.urls.redis_url}
    env = settings.for_children(data_dir, settings.Ports(8000, 8001), settings.given()) | urls
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Stop(f"{' '.join(command[1:])} failed:\n{done.stderr.strip()[-1500:]}")


@contextlib.contextmanager
def _sockets(data_dir: Path) -> Iterator[Path]:
    """The sockets of the running engines; of ones started for this, when none run."""
    found = embedded.running(data_dir)
    if found is not None:
        yield found
        return
    with embedded.start(data_dir) as engines:
        yield engines.sockets


def _fingerprint(data_dir: Path) -> str:
    """Tells whether two installations have the same keys, and nothing about the keys."""
    kept = settings.read_env_file(data_dir / _KEYS)
    own = settings.given()
    values = [own.get(name) or kept.get(name, "") for name in settings.KEY_NAMES]
    return hashlib.sha256("\n".join(values).encode()).hexdigest()


def _replace_keys(data_dir: Path, keys: bytes) -> None:
    """Put the copy's keys in place, keeping others that were there beside them."""
    data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = data_dir / _KEYS
    if path.exists() and path.read_bytes() != keys:
        old = path.with_name(f"{_KEYS}.{datetime.now(UTC):%Y%m%d%H%M%S}")
        path.rename(old)
        warn(f"the keys that were here are now {old}")
    if not path.exists():
        with open(path, "xb", opener=logs.open_private) as file:
            file.write(keys)


def _put(tar: tarfile.TarFile, name: str, content: io.BufferedIOBase | io.BytesIO, size: int | None) -> None:
    entry = tarfile.TarInfo(name)
    entry.mode = 0o600
    entry.size = len(content.getvalue()) if isinstance(content, io.BytesIO) else size or 0
    tar.addfile(entry, content)


def _get(tar: tarfile.TarFile, name: str) -> bytes:
    try:
        file = tar.extractfile(name)
    except KeyError:
        file = None
    if file is None:
        raise Stop(f"The file has no {name}: it was made without it, or is no backup.")
    return file.read()


def main() -> int:
    """Carry out `backup FILE` or `restore FILE`; the exit code."""
    parser = argparse.ArgumentParser(prog="./run")
    parser.add_argument("verb", choices=("backup", "restore"))
    parser.add_argument("file", type=Path)
    parser.add_argument("--with-keys", action="store_true", help="include, or take over, the secret keys")
    args = parser.parse_args()
    own = settings.given()
    try:
        if "DATABASE_URL" in own:
            raise Stop(
                "DATABASE_URL names a server of its own: use its tools, such as\n"
                '    pg_dump --format=custom --file=FILE "$DATABASE_URL"\n'
                '    pg_restore --clean --if-exists --dbname="$DATABASE_URL" FILE'
            )
        act = back_up if args.verb == "backup" else restore
        act(settings.data_folder(own), args.file.resolve(), with_keys=args.with_keys)
    except (Stop, embedded.EngineError, RuntimeError, OSError, tarfile.TarError) as error:
        say(paint(str(error), "red"))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
