"""docs/README_API.md: every route of the HTTP interface, who may call it, how often, and how it refuses. `python -m tools.api_reference`.

Paths and words come from the OpenAPI document, callers and limits from what each route depends on, refusals from
docs/api_codes.toml. The page's opening is kept as it stands. `--check` writes nothing and fails where the page is out of date.
"""

import argparse
import ast
import inspect
import json
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, get_args

from fastapi.routing import APIRoute

from src import errors
from src.api.app import ROUTERS
from src.api.dependencies import limit_of, optional_user, permission_of, purpose_of, requires_person, scope_of, uses
from src.api.problems import HTTP_CODES
from src.domain.codes import ObstacleCode
from src.domain.limits import LIMITS, Limit
from tools.console import say
from tools.project import FRONTEND, ROOT

PAGE: Final = ROOT / "docs" / "README_API.md"
CODES: Final = ROOT / "docs" / "api_codes.toml"
DOCUMENT: Final = FRONTEND / "openapi.json"
WORDS: Final = FRONTEND / "src" / "i18n" / "locales" / "en" / "problems.ts"
BEGIN, END = "<!-- routes: begin -->", "<!-- routes: end -->"
UNITS: Final = ((86_400, "day"), (3_600, "hour"), (60, "minute"))
FAMILIES: Final[Mapping[str, type[errors.AppError]]] = {
    name: family
    for name, family in vars(errors).items()
    if inspect.isclass(family) and issubclass(family, errors.AppError) and family is not errors.AppError
}
BY_TRANSPORT: Final[Mapping[str, int]] = {code: status for status, (code, _) in HTTP_CODES.items()}
"""Codes of refusals before a route is found or read."""
RAISED_BY_NAME: Final[Mapping[str, int]] = {
    **dict.fromkeys(get_args(ObstacleCode), errors.Invalid.status),
    "file_too_large": 413,
}
"""Codes that are raised through a variable or by the transport, where the source alone does not tell their status."""


class Wrong(Exception):
    """The list of refusals does not fit the routes or the code; the message says where."""


@dataclass(frozen=True, slots=True)
class Door:
    """One row of the page."""

    name: str
    tag: str
    does: str
    who: str
    limit: str
    codes: tuple[str, ...]


def routes() -> Mapping[str, APIRoute]:
    """Every route by its method and path, as ``GET /api/v1/jobs``."""
    found = (each for module in ROUTERS for each in module.router.routes if isinstance(each, APIRoute))
    return {f"{method} {route.path}": route for route in found for method in route.methods or ()}


def doors() -> list[Door]:
    """Every route of the OpenAPI document, in its order. Raises Wrong."""
    listed, known = _listed(), routes()
    paths = json.loads(DOCUMENT.read_text("utf-8"))["paths"]
    named = {f"{method.upper()} {path}": told for path, methods in paths.items() for method, told in methods.items()}
    if unknown := set(listed) - set(named):
        raise Wrong(f"{CODES.name} names what is no route: {sorted(unknown)}")
    if set(named) - set(known):
        raise Wrong(f"{DOCUMENT.name} is out of date: {sorted(set(named) - set(known))}")
    return [_door(name, told, known[name], listed.get(name, ())) for name, told in named.items()]


def _door(name: str, told: Mapping[str, Any], route: APIRoute, codes: Sequence[str]) -> Door:
    rule = LIMITS[limit] if (limit := limit_of(route)) else None
    return Door(
        name=name,
        tag=told["tags"][0],
        does=told["description"].replace("``", "`"),
        who=_who(route),
        limit="<br>".join(_pace(each) for each in rule.limits) if rule else "",
        codes=tuple(codes),
    )


def _who(route: APIRoute) -> str:
    """Say who may call a route."""
    if not requires_person(route):
        return "a session or a challenge" if uses(route, optional_user) else "anybody"
    if permission := permission_of(route):
        told = f"`{permission}`"
    elif scope := scope_of(route):
        told = f"a session, or a token with `{scope}`"
    else:
        told = "a session"
    return f"{told}, with a fresh proof (`{purpose}`)" if (purpose := purpose_of(route)) else told


def _pace(limit: Limit) -> str:
    size, unit = next((size, unit) for size, unit in UNITS if limit.seconds % size == 0)
    times = limit.seconds // size
    return f"{limit.count:,} in {f'{times} {unit}s' if times > 1 else f'a {unit}' if unit != 'hour' else 'an hour'} ({limit.scope})"


@cache
def _lists() -> Mapping[str, Any]:
    return tomllib.loads(CODES.read_text("utf-8"))


def _listed() -> Mapping[str, Sequence[str]]:
    listed: Mapping[str, Sequence[str]] = _lists()["routes"]
    return listed


def groups() -> Mapping[str, Sequence[str]]:
    """The named groups of refusals."""
    named: Mapping[str, Sequence[str]] = _lists()["groups"]
    return named


def common() -> Mapping[str, Sequence[str]]:
    """What a whole kind of routes refuses with, by the kind."""
    named: Mapping[str, Sequence[str]] = _lists()["common"]
    return named


def inside() -> frozenset[str]:
    """Codes that no caller ever sees."""
    return frozenset(code for codes in _lists()["inside"].values() for code in codes)


def told() -> frozenset[str]:
    """Every code that the page tells a caller of."""
    own = {code for codes in _listed().values() for code in spread(codes)}
    return frozenset(own.union(*common().values()))


def spread(codes: Sequence[str]) -> Iterator[str]:
    """Yield ``codes`` with each group's own in its place."""
    for code in codes:
        yield from groups().get(code, (code,))


def raised(folder: Path = ROOT / "src") -> Mapping[str, int]:
    """Return each code that the application refuses with, and its HTTP status, as read off the source."""
    found = dict(BY_TRANSPORT) | {"internal_error": 500} | dict(RAISED_BY_NAME)
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FAMILIES:
                family = FAMILIES[node.func.id]
                given = [word.value for word in node.keywords if word.arg == "code"]
                codes = (
                    [each.value for each in given if isinstance(each, ast.Constant)] if given else [family.default_code]
                )
                found |= {str(code): family.status for code in codes}
    return found


def words() -> Mapping[str, str]:
    """Return what the page says to a person for each code."""
    text = WORDS.read_text("utf-8")
    return dict(re.findall(r'^ +(\w+):\s+"((?:[^"\\]|\\.)*)"', text, re.MULTILINE))


def block() -> str:
    """The generated part of the page, between its two marks."""
    by_tag: defaultdict[str, list[Door]] = defaultdict(list)
    for door in doors():
        by_tag[door.tag].append(door)
    lines = [BEGIN]
    for tag in sorted(by_tag):
        lines += [
            "",
            f"### {tag}",
            "",
            "| route | what it does | who may | limit | refusals of its own |",
            "|---|---|---|---|---|",
        ]
        lines += [_row(door) for door in by_tag[tag]]
    lines += ["", "## Refusals", "", "| where | codes |", "|---|---|"]
    lines += [f"| {kind} | {_named(codes)} |" for kind, codes in [*common().items(), *_bold(groups())]]
    lines += ["", "| code | status | what the application's page says |", "|---|---|---|"]
    statuses, said = raised(), words()
    lines += [
        f"| `{code}` | {statuses.get(code, errors.Invalid.status)} | {said.get(code, '')} |" for code in sorted(told())
    ]
    return "\n".join([*lines, END])


def _bold(named: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, Sequence[str]]]:
    return ((_group(name), codes) for name, codes in named.items())


def _group(name: str) -> str:
    return f"**{name.rstrip('*')}**"


def _named(codes: Sequence[str]) -> str:
    return ", ".join(f"`{code}`" for code in codes)


def _row(door: Door) -> str:
    codes = ", ".join(_group(code) if code in groups() else f"`{code}`" for code in door.codes)
    return f"| `{door.name}` | {door.does} | {door.who} | {door.limit} | {codes} |"


def page() -> str:
    """The document as it should be."""
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    return before + block() + rest.partition(END)[2]


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the routes into the document, or only compare them; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.api_reference")
    parser.add_argument("--check", action="store_true", help="write nothing; fail where the document is out of date")
    checks = parser.parse_args(arguments).check
    try:
        wanted = page()
    except Wrong as reason:
        say(str(reason))
        return 1
    name = PAGE.relative_to(ROOT)
    if not checks:
        PAGE.write_text(wanted, "utf-8")
    elif PAGE.read_text("utf-8") != wanted:
        say(f"{name} is out of date; run: python -m tools.api_reference")
        return 1
    say(f"{name} is up to date.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
