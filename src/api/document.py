"""The OpenAPI document as scripts and scanners need it: who may call each route, and the one form of every refusal.

Paths, bodies and answers are FastAPI's own reading of the routes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from fastapi import FastAPI
from fastapi.routing import APIRoute

from src.api.dependencies import optional_user, requires_person, uses
from src.api.problems import MEDIA_TYPE
from src.schemas.problems import Problem

SCHEME: Final = "bearer"
SCHEMES: Final = {
    SCHEME: {
        "type": "http",
        "scheme": "bearer",
        "description": "The access token of a session, or a personal token on routes that name a scope.",
    }
}
REFUSED: Final = "Refused"
REFERENCE: Final = "#/components/schemas/{model}"


def describe(app: FastAPI, routes: Iterable[APIRoute]) -> None:
    """Let ``app.openapi()`` also say which of ``routes`` ask for a token, and that all of them refuse with a problem."""
    doors = {(method.lower(), route.path): route for route in routes for method in route.methods or ()}
    generate: Callable[[], dict[str, Any]] = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            document = generate()
            _add_components(document["components"])
            for path, operations in document["paths"].items():
                for method, operation in operations.items():
                    _add_door(operation, doors[method, path])
        return generate()

    app.openapi = openapi  # type: ignore[method-assign]


def _add_components(components: dict[str, Any]) -> None:
    schema = Problem.model_json_schema(ref_template=REFERENCE)
    components["schemas"] |= {"Problem": schema}
    # FastAPI's own form of a refusal is never sent here.
    for name in ("HTTPValidationError", "ValidationError"):
        components["schemas"].pop(name, None)
    content = {MEDIA_TYPE: {"schema": {"$ref": REFERENCE.format(model="Problem")}}}
    components["responses"] = {REFUSED: {"description": "Refused; `code` says why", "content": content}}
    components["securitySchemes"] = SCHEMES


def _add_door(operation: dict[str, Any], route: APIRoute) -> None:
    """Write on one operation whether it asks for a token, and how it refuses."""
    needed: list[dict[str, list[str]]] = [{SCHEME: []}]
    if not requires_person(route):
        needed = [{}, *needed] if uses(route, optional_user) else []
    operation["security"] = needed
    operation["responses"].pop("422", None)
    operation["responses"]["default"] = {"$ref": f"#/components/responses/{REFUSED}"}
