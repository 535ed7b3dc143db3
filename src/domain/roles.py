"""Roles and what each may do. Who holds which role is kept in the database; asking is done by the doors and services."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final


class RoleName(StrEnum):
    """The roles there are."""

    USER = "user"
    ADMIN = "admin"


class Permission(StrEnum):
    """What can be allowed, as ``noun:verb``. Everybody may do everything with their own things; that is not a permission."""

    OWN_WORK = "own:work"
    PEOPLE_MANAGE = "people:manage"
    ALERTS_READ = "alerts:read"


GRANTS: Final[Mapping[RoleName, frozenset[Permission]]] = {
    RoleName.USER: frozenset({Permission.OWN_WORK}),
    RoleName.ADMIN: frozenset({Permission.OWN_WORK, Permission.PEOPLE_MANAGE, Permission.ALERTS_READ}),
}


def may(roles: Iterable[str], permission: Permission) -> bool:
    """True where one of ``roles`` grants ``permission``. An unknown role grants nothing."""
    known = {name.value: name for name in RoleName}
    return any(permission in GRANTS[known[role]] for role in roles if role in known)
