"""Roles and what each may do: the whole vocabulary on one page. Who holds which role is kept in the database; asking is done above.

Everybody may do everything with their own things: the owner's filter and row-level security give that, no permission does.
Nobody, whatever their role, may read another person's content: there is no word for that here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final


class RoleName(StrEnum):
    """The roles there are."""

    USER = "user"
    SUPPORT = "support"
    AUDITOR = "auditor"
    ADMIN = "admin"


class Permission(StrEnum):
    """What can be allowed, as ``noun:verb``."""

    OWN_WORK = "own:work"
    PEOPLE_READ = "people:read"
    """Who has an account: address, state, roles, counts of sessions and factors. Never a password, never content."""
    SESSIONS_END = "sessions:end"
    """Sign somebody out everywhere, and mail them the link of a forgotten password."""
    ACCOUNTS_LOCK = "accounts:lock"
    ROLES_GRANT = "roles:grant"
    ALERTS_READ = "alerts:read"
    ALERTS_HANDLE = "alerts:handle"
    LOG_READ = "log:read"
    """The security log of everybody, with where each event came from. Each look is an event itself."""


_SUPPORT: Final = frozenset({Permission.OWN_WORK, Permission.PEOPLE_READ, Permission.SESSIONS_END})
_AUDITOR: Final = frozenset({Permission.OWN_WORK, Permission.PEOPLE_READ, Permission.ALERTS_READ, Permission.LOG_READ})

GRANTS: Final[Mapping[RoleName, frozenset[Permission]]] = {
    RoleName.USER: frozenset({Permission.OWN_WORK}),
    RoleName.SUPPORT: _SUPPORT,
    RoleName.AUDITOR: _AUDITOR,
    RoleName.ADMIN: frozenset(Permission),
}

STAFF: Final = frozenset({RoleName.SUPPORT, RoleName.AUDITOR, RoleName.ADMIN})
"""The roles that reach beyond one's own account. Only an administrator acts on somebody who holds one of them."""


def permissions_of(roles: Iterable[str]) -> frozenset[Permission]:
    """Return everything that ``roles`` grant together. An unknown role grants nothing."""
    known = {name.value: name for name in RoleName}
    return frozenset().union(*(GRANTS[known[role]] for role in roles if role in known))


def may(roles: Iterable[str], permission: Permission) -> bool:
    """True where one of ``roles`` grants ``permission``."""
    return permission in permissions_of(roles)


def may_act_on(actor: Iterable[str], target: Iterable[str]) -> bool:
    """True where somebody with the roles ``actor`` may act on somebody with the roles ``target``: staff only by an administrator."""
    return RoleName.ADMIN in set(actor) or not STAFF & set(target)
