"""The house's rules that no linter knows: sizes, docstrings, the clock, commits, nouns, and a door on every route."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.routing import APIRoute

from src.api.app import ROUTERS
from src.api.dependencies import PUBLIC_ROUTES, limit_of, requires_person

ROOT = Path(__file__).resolve().parents[1]
FILE_LINES, FUNCTION_LINES = 400, 50
NOUNS = {"jobs": "job", "applications": "application", "profile": "profile", "upwork": "upwork", "security": "security"}
SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}


def modules() -> Iterator[Path]:
    for folder in ("src", "sandbox", "tools"):
        yield from sorted((ROOT / folder).rglob("*.py"))


ALL = [pytest.param(path, id=path.relative_to(ROOT).as_posix()) for path in modules()]


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    yield from (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))


@pytest.mark.parametrize("path", ALL)
def test_module_keeps_the_houses_rules(path: Path):
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    name = path.relative_to(ROOT).as_posix()
    problems = []
    if source.strip() and not ast.get_docstring(tree):
        problems.append("no module docstring")
    if source.count("\n") > FILE_LINES:
        problems.append(f"{source.count(chr(10))} lines")
    for function in functions(tree):
        body = function.body[1:] if ast.get_docstring(function) else function.body
        length = (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
        if length > FUNCTION_LINES:
            problems.append(f"{function.name}: {length} lines")
        problems += [
            f"{function.name}: import inside" for n in ast.walk(function) if isinstance(n, ast.Import | ast.ImportFrom)
        ]
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            if node.attr == "commit" and name.startswith("src/") and name != "src/database/connection.py":
                problems.append(f"line {node.lineno}: commits")
            reads_clock = node.attr in {"now", "utcnow", "today"} and ast.unparse(node.value) in {"datetime", "date"}
            if reads_clock and name.startswith("src/") and name != "src/utils/clock.py":
                problems.append(f"line {node.lineno}: reads the wall clock")
    assert not problems, f"{name}: " + "; ".join(problems)


@pytest.mark.parametrize(("plural", "singular"), NOUNS.items())
def test_noun_names_the_same_file_on_every_floor(plural: str, singular: str):
    wanted = [f"src/api/v1/{plural}.py", f"src/schemas/{plural}.py", f"src/services/{singular}_service.py"]
    assert [w for w in wanted if not (ROOT / w).is_file()] == []


def routes() -> Iterator[APIRoute]:
    for module in ROUTERS:
        yield from (r for r in module.router.routes if isinstance(r, APIRoute))


@pytest.mark.asvs("V8.2.1")
def test_every_route_asks_who_is_calling_unless_on_the_public_list():
    for route in routes():
        for method in route.methods - {"HEAD"}:
            public = (method, route.path) in PUBLIC_ROUTES
            assert requires_person(route) != public, f"{method} {route.path}"


def test_public_list_names_only_routes_that_exist():
    existing = {(method, route.path) for route in routes() for method in route.methods}
    assert existing >= PUBLIC_ROUTES


def test_every_mutating_route_names_its_limit():
    for route in routes():
        if route.methods - SAFE_METHODS:
            assert limit_of(route), f"{route.methods} {route.path} has no limit"
