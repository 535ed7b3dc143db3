"""A door's vocabulary: who is calling, from where, with which services, and within which limit. Decisions are the services'.

Every dependency is ``async``, also where it awaits nothing: any other would hop to a thread and back for each call.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from typing import Annotated, Final

from fastapi import Depends, Request
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute

from src.api.cookies import device_token
from src.auth.models import MAX_AGENT_CHARS, AuthSubject, Origin
from src.bootstrap import Services
from src.domain.limits import LIMITS, LimitScope
from src.domain.roles import Permission, may
from src.domain.step_up import StepUpPurpose
from src.domain.token_scopes import TokenScope
from src.errors import Forbidden, Unauthenticated
from src.services.token_service import is_personal

PUBLIC_ROUTES: Final = frozenset(
    {
        ("GET", "/health/live"),
        ("GET", "/health/ready"),
        ("GET", "/api/v1/meta"),
        ("POST", "/auth/register"),
        ("POST", "/auth/password-check"),
        ("POST", "/auth/verify-email"),
        ("POST", "/auth/verify-email/resend"),
        ("POST", "/auth/login"),
        ("POST", "/auth/mfa/verify"),
        ("POST", "/auth/mfa/send"),
        ("POST", "/auth/mfa/passkey/options"),
        ("POST", "/auth/passkey/options"),
        ("POST", "/auth/passkey/verify"),
        ("POST", "/auth/password/forgot"),
        ("POST", "/auth/password/reset"),
        ("POST", "/auth/email/confirm"),
        ("POST", "/auth/email/undo"),
        ("POST", "/auth/refresh"),
        ("POST", "/auth/logout"),
        # These two take a login challenge in place of a session; without either they answer 401.
        ("POST", "/security/mfa/enable"),
        ("POST", "/security/mfa/confirm"),
    }
)
"""The routes that answer without a session. Every other route has ``CurrentUser``; a test walks them all."""


async def services_of(request: Request) -> Services:
    """Return the services of this process."""
    services: Services = request.app.state.services
    return services


ServicesDep = Annotated[Services, Depends(services_of)]


async def origin_of(request: Request) -> Origin:
    """Return where the call comes from, as the transport middleware resolved it."""
    state = request.scope["state"]
    agent = request.headers.get("user-agent", "")[:MAX_AGENT_CHARS]
    return Origin(state["client_address"], agent, state["request_id"], device_token(request))


OriginDep = Annotated[Origin, Depends(origin_of)]


def bearer_of(request: Request) -> str | None:
    """Return the bearer token of the one ``Authorization`` header; raises Unauthenticated where there are several."""
    values = request.headers.getlist("authorization")
    if not values:
        return None
    scheme, _, token = values[0].partition(" ")
    if len(values) > 1 or scheme.lower() != "bearer" or not token:
        raise Unauthenticated("The authorization header cannot be understood")
    return token


async def current_user(request: Request, services: ServicesDep) -> AuthSubject:
    """Return who is calling. Role, lock and session are read from the database; raises Unauthenticated.

    A token for scripts passes only where the route names a scope that the token has; raises Forbidden elsewhere.
    """
    token = bearer_of(request)
    if token is None:
        raise Unauthenticated("Sign in first")
    return await _subject(request, services, token)


async def _subject(request: Request, services: Services, token: str) -> AuthSubject:
    if not is_personal(token):
        return await services.logins.subject(token)
    route = request.scope.get("route")
    return await services.tokens.subject(token, scope_of(route) if isinstance(route, APIRoute) else None)


CurrentUser = Annotated[AuthSubject, Depends(current_user)]


Presence = Callable[[], Awaitable[bool]]
"""Tells, each time it is called, whether who began a long answer may still be told: the session or token may end meanwhile."""


async def presence_of(request: Request, services: ServicesDep, subject: CurrentUser) -> Presence:
    """Return what looks up anew whether the caller's session, or token with its scope, is in use."""
    token = bearer_of(request)

    async def is_here() -> bool:
        if token is None or not is_personal(token):
            return await services.logins.is_live(subject.user_id, subject.session_id)
        try:
            await _subject(request, services, token)
        except (Unauthenticated, Forbidden):
            return False
        return True

    return is_here


PresenceDep = Annotated[Presence, Depends(presence_of)]


async def optional_user(request: Request, services: ServicesDep) -> AuthSubject | None:
    """Return who is calling, or nobody where no token was sent. A bad token is refused, never taken for nobody."""
    token = bearer_of(request)
    return None if token is None else await _subject(request, services, token)


OptionalUser = Annotated[AuthSubject | None, Depends(optional_user)]


async def own_origin(request: Request, services: ServicesDep) -> None:
    """Let a call that may carry the refresh cookie pass only from our own page; raises Forbidden.

    A call without any cookie needs no ``Origin``: nothing of a browser's can be abused with it.
    """
    origins = request.headers.getlist("origin")
    if not origins and "cookie" not in request.headers:
        return
    if origins != [services.resources.settings.web.origin]:
        raise Forbidden("This call must come from the application's own page", code="origin_refused")


OwnOrigin = Depends(own_origin)


def limit(name: str) -> Callable[..., Awaitable[None]]:
    """Return the dependency that takes one act from the budget ``name`` of ``domain.limits``; raises TooMany."""
    rule = LIMITS[name]

    async def spend(services: ServicesDep, origin: OriginDep) -> None:
        await services.limiter.spend(name, origin=origin)

    async def spend_own(services: ServicesDep, origin: OriginDep, subject: CurrentUser) -> None:
        await services.limiter.spend(name, origin=origin, user_id=subject.user_id)

    of_person = any(part.scope is LimitScope.USER for part in rule.limits)
    dependency: Callable[..., Awaitable[None]] = spend_own if of_person else spend
    dependency.__name__ = f"limit:{name}"
    return dependency


def fresh(purpose: StepUpPurpose) -> Callable[..., Awaitable[None]]:
    """Return the dependency that lets only sessions pass which were stepped up for ``purpose`` within five minutes.

    Raises NeedsStepUp. Name it after the route's limit: ``dependencies=[Depends(limit(…)), Depends(fresh(…))]``.
    """

    async def require(services: ServicesDep, subject: CurrentUser) -> None:
        await services.step_ups.require(subject, purpose)

    require.__name__ = f"fresh:{purpose.value}"
    return require


def permitted(permission: Permission) -> Callable[..., Awaitable[None]]:
    """Return the dependency that lets only people pass whose roles grant ``permission``; raises Forbidden.

    Name it first: whoever may not do a thing is told nothing else about it.
    """

    async def require(services: ServicesDep, subject: CurrentUser, origin: OriginDep) -> None:
        if not may(subject.roles, permission):
            await services.audit.refused(subject, permission, origin)
            raise Forbidden("Your role does not allow this")

    require.__name__ = f"permitted:{permission.value}"
    return require


def scope(name: TokenScope) -> Callable[..., Awaitable[None]]:
    """Return the dependency that opens a route to tokens for scripts with this scope. Routes without it take none."""

    async def mark() -> None:
        """Do nothing: ``current_user`` reads the name."""

    mark.__name__ = f"scope:{name.value}"
    return mark


def dependants(dependant: Dependant) -> Iterator[Dependant]:
    """Return everything that a route, or something it depends on, depends on."""
    for inner in dependant.dependencies:
        yield inner
        yield from dependants(inner)


def uses(route: APIRoute, dependency: Callable[..., object]) -> bool:
    """True where the route, or anything it depends on, depends on ``dependency``."""
    return any(inner.call is dependency for inner in dependants(route.dependant))


def requires_person(route: APIRoute) -> bool:
    """True where the route answers signed-in people only."""
    return uses(route, current_user)


def _named(route: APIRoute, kind: str) -> str | None:
    """Return what the route's first dependency of this kind is named after."""
    names = (getattr(inner.call, "__name__", "") for inner in dependants(route.dependant))
    return next((name.removeprefix(f"{kind}:") for name in names if name.startswith(f"{kind}:")), None)


def limit_of(route: APIRoute) -> str | None:
    """Return the name of the route's limit, if it has one."""
    return _named(route, "limit")


def permission_of(route: APIRoute) -> str | None:
    """Return the permission that the route asks for, if it asks for one."""
    return _named(route, "permitted")


def purpose_of(route: APIRoute) -> str | None:
    """Return the purpose that the route asks a step-up for, if it asks for one."""
    return _named(route, "fresh")


def scope_of(route: APIRoute) -> TokenScope | None:
    """Return the scope that a token for scripts needs here; none where no such token is taken."""
    name = _named(route, "scope")
    return None if name is None else TokenScope(name)
