"""As whom the engines run: as ourselves, or, because PostgreSQL refuses root, as somebody lesser.

Starting and stopping them is not here.
"""

import ctypes
import os
import pwd
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ACCOUNT = "upwork-app-db"
_CLONE_NEWUSER = 0x10000000
_LIBC = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


class IdentityError(RuntimeError):
    """Root cannot run PostgreSQL here; the message says what to do about it."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Whom a child becomes before it runs an engine, and who owns the engines' files."""

    uid: int
    gid: int
    namespace: bool = False

    def become(self) -> None:
        """Called in the child between fork and exec. Raises OSError when it may not."""
        if self.namespace:
            _enter_user_namespace()
        elif os.geteuid() != self.uid:
            os.setgroups([])
            os.setgid(self.gid)
            os.setuid(self.uid)

    def own(self, folder: Path) -> None:
        """Make `folder` and all in it belong to this identity, when it does not yet."""
        if folder.lstat().st_uid == self.uid:
            return
        for root, _folders, files in os.walk(folder):
            os.chown(root, self.uid, self.gid, follow_symlinks=False)
            for name in files:
                os.chown(Path(root, name), self.uid, self.gid, follow_symlinks=False)


def choose(data_dir: Path, programs: Path) -> Identity:
    """Pick the identity for engines whose files are in `data_dir` and binaries in `programs`.

    A plain user stays itself. Root becomes a system account of its own, made on first need,
    if that account can reach both folders; else (a home closed to others) a user namespace
    in which it is not root. Raises IdentityError when neither is allowed.
    """
    if os.geteuid() != 0:
        return Identity(os.geteuid(), os.getegid())
    if _open_to_others(data_dir.parent) and _open_to_others(programs):
        account = _account()
        # The account must pass through the data folder, and see nothing of it but its own part.
        os.chown(data_dir, 0, account.pw_gid)
        data_dir.chmod(0o710)
        return Identity(account.pw_uid, account.pw_gid)
    inside = Identity(0, 0, namespace=True)
    if _works(inside):
        return inside
    raise IdentityError(
        "PostgreSQL does not run as root, and no other account can reach "
        f"{data_dir if _open_to_others(programs) else programs}. Start as a plain user, move the "
        "project to a folder others may enter (such as /opt), or set DATABASE_URL and REDIS_URL."
    )


def _account() -> pwd.struct_passwd:
    """The engines' own system account, made when missing; `nobody` where none can be made."""
    try:
        return pwd.getpwnam(ACCOUNT)
    except KeyError:
        useradd = shutil.which("useradd", path="/usr/sbin:/sbin:/usr/bin:/bin")
    if useradd is not None:
        subprocess.run(
            [
                *(useradd, "--system", "--no-create-home", "--home-dir", "/nonexistent"),
                *("--shell", "/usr/sbin/nologin", "--user-group", ACCOUNT),
            ],
            capture_output=True,
            check=False,
        )
    try:
        return pwd.getpwnam(ACCOUNT)
    except KeyError:
        return pwd.getpwnam("nobody")


def _open_to_others(folder: Path) -> bool:
    """Whether any account may pass through `folder` and everything above it."""
    return all(part.stat().st_mode & 0o001 for part in (folder, *folder.parents))


def _works(identity: Identity) -> bool:
    """Whether a child may become `identity` here."""
    try:
        subprocess.run(["/bin/true"], preexec_fn=identity.become, check=True)
    except (OSError, subprocess.SubprocessError):
        return False
    return True


def _enter_user_namespace() -> None:
    """Become, inside a new user namespace, an ordinary account; outside, files stay root's.

    The process loses every capability over the machine. What root merely owns it could still
    open, which is why an account of its own comes first.
    """
    if _LIBC is None or _LIBC.unshare(_CLONE_NEWUSER) != 0:
        raise OSError(ctypes.get_errno(), "unshare(CLONE_NEWUSER) refused")
    # initdb looks its user up by number, so an inside number that has a name: 1 is `daemon`.
    for name, text in (("setgroups", "deny"), ("uid_map", "1 0 1"), ("gid_map", "1 0 1")):
        Path(f"/proc/self/{name}").write_text(text, "ascii")
