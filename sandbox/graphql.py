"""``POST /graphql``: reads, checks and runs a document, and answers as a graphql-java server does.

What fields answer is in ``resolvers``; the shapes of errors are in ``gql_errors``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from graphql import (
    DocumentNode,
    ExecutionResult,
    FieldNode,
    GraphQLError,
    OperationDefinitionNode,
    execute_sync,
    parse,
    validate,
)
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from sandbox import gql_errors
from sandbox.context import Caller, Sandbox
from sandbox.resolvers import build_schema
from sandbox.scopes import refused_fields

MAX_BODY = 1_000_000
_MAX_QUERY = 50_000
_MAX_TOKENS = 10_000
SCHEMA = build_schema()


@dataclass(frozen=True, slots=True)
class Reading:
    """A document read once: its tree, or the answer that says why it cannot be run."""

    document: DocumentNode | None
    errors: tuple[gql_errors.Shape, ...]
    roots: tuple[str, ...]
    bad_faith: str | None


@lru_cache(maxsize=256)
def read(query: str) -> Reading:
    """Parse and validate a query."""
    try:
        document = parse(query, max_tokens=_MAX_TOKENS)
    except GraphQLError as error:
        return Reading(None, (gql_errors.syntax_error(error),), (), None)
    roots = _roots(document)
    problems = validate(SCHEMA, document, max_errors=20)
    errors = tuple(gql_errors.validation_errors(document, problems))
    return Reading(document, errors, roots, _bad_faith(query))


@lru_cache(maxsize=256)
def _refused(query: str, scopes: tuple[str, ...], *, block: bool) -> list[str]:
    document = read(query).document
    return refused_fields(SCHEMA, document, scopes, block=block) if document is not None else []


def _roots(document: DocumentNode) -> tuple[str, ...]:
    return tuple(
        field.name.value
        for definition in document.definitions
        if isinstance(definition, OperationDefinitionNode)
        for field in definition.selection_set.selections
        if isinstance(field, FieldNode)
    )


def _bad_faith(query: str) -> str | None:
    """The introspection field that is asked too often for an honest question, if any."""
    words = query.replace("(", " ").replace("{", " ").split()
    for field, name in (
        ("__type", "Query.__type"),
        ("__schema", "Query.__schema"),
        ("inputFields", "__Type.inputFields"),
    ):
        if words.count(field) > 1:
            return name
    return None


async def endpoint(request: Request) -> Response:
    """Answer a GraphQL request."""
    sandbox: Sandbox = request.app.state.sandbox
    sandbox.advance()
    caller = _caller(request, sandbox)
    if caller is None:
        # The real body is not known; the header is what the standard asks for.
        headers = {"WWW-Authenticate": 'Bearer error="invalid_token"'}
        return JSONResponse({"message": "Unauthorized"}, 401, headers)
    request.scope["sandbox.account"] = caller.account.name
    try:
        body = json.loads(await request.body())
    except (ValueError, RecursionError):
        body = None
    if not isinstance(body, dict) or not isinstance(body.get("query"), str) or len(body["query"]) > _MAX_QUERY:
        return JSONResponse({"errors": [gql_errors.plain("Bad request", "InvalidSyntax")]}, 400)
    tenant = request.headers.get("x-upwork-api-tenantid")
    seat = sandbox.book.seat(caller.account.person, tenant) if tenant else caller.account
    if seat is None:
        return JSONResponse({"data": None, "errors": [gql_errors.plain("Authorization failed", "ExecutionAborted")]})
    answer, status = answer_to(replace(caller, account=seat), body)
    if request.scope.get("sandbox.partial"):
        answer = tear(answer)
    return JSONResponse(answer, status)


def _caller(request: Request, sandbox: Sandbox) -> Caller | None:
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    if kind.lower() != "bearer":
        return None
    grant = sandbox.grants.holder(token.strip(), sandbox.clock.now())
    if grant is None or grant.account_id not in sandbox.book.accounts:
        return None
    if sandbox.quirks.mcp_tokens_are_bound and grant.resource is not None:
        return None
    return Caller(sandbox, sandbox.book.accounts[grant.account_id], grant)


def answer_to(caller: Caller, body: Mapping[str, Any]) -> tuple[dict[str, Any], int]:
    """The answer to a request body and its HTTP status."""
    quirks = caller.sandbox.quirks
    reading = read(body["query"])
    if reading.document is None or reading.errors:
        return {"errors": list(reading.errors)}, 200
    if quirks.introspection_good_faith and reading.bad_faith:
        message = (
            f"This request is not asking for introspection in good faith - {reading.bad_faith} is present too often!"
        )
        return {"errors": [gql_errors.plain(message, "BadFaithIntrospection")]}, 200
    held = caller.sandbox.grants.keys[caller.grant.client_id].scopes
    refused = _refused(body["query"], tuple(held), block=quirks.fields_blocked)
    if refused:
        return {"errors": [gql_errors.scope_refusal(refused)]}, 200
    variables = body.get("variables")
    result = execute_sync(
        SCHEMA,
        reading.document,
        context_value=caller,
        variable_values=variables if isinstance(variables, dict) else None,
        operation_name=body.get("operationName") if isinstance(body.get("operationName"), str) else None,
    )
    return _shape(result), _status(result)


def _shape(result: ExecutionResult) -> dict[str, Any]:
    answer: dict[str, Any] = {"data": result.data}
    if result.errors:
        answer = {"errors": [gql_errors.execution_error(error) for error in result.errors], **answer}
    return answer


def _status(result: ExecutionResult) -> int:
    causes = [error.original_error for error in result.errors or ()]
    return max((cause.http_status for cause in causes if isinstance(cause, gql_errors.ServiceError)), default=200)


def tear(answer: dict[str, Any]) -> dict[str, Any]:
    """The answer as a half-failed service would give it: every third row (or a lone answer) null, with errors."""
    data = answer.get("data")
    if not isinstance(data, dict):
        return answer
    errors = list(answer.get("errors", ()))
    torn = dict(data)
    for name, value in data.items():
        edges = value.get("edges") if isinstance(value, dict) else None
        if not edges:
            torn[name] = None
            errors.append(_torn_error([name]))
            continue
        torn[name] = {**value, "edges": [None if place % 3 == 0 else edge for place, edge in enumerate(edges)]}
        errors += [_torn_error([name, "edges", place, "node"]) for place in range(0, len(edges), 3)]
    return {"errors": errors, "data": torn}


def _torn_error(path: list[str | int]) -> gql_errors.Shape:
    return {**gql_errors.plain("Internal service error", "DataFetchingException"), "path": path}
