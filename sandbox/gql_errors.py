"""Errors in the shapes of a graphql-java server. Which errors there are is decided by ``graphql`` and the resolvers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from graphql import DocumentNode, FieldNode, GraphQLError, Node
from graphql.language import Visitor, visit

Shape = dict[str, Any]

_RULES: tuple[tuple[str, str, str], ...] = (
    (r"Cannot query field '(.+?)' on type '(.+?)'", "FieldUndefined", "Field '{0}' in type '{1}' is undefined"),
    (r"Unknown argument '(.+?)' on field", "UnknownArgument", "Unknown field argument '{0}'"),
    (r"Field '.+?' argument '(.+?)' of type '.+?' is required", "MissingFieldArgument", "Missing field argument '{0}'"),
    (
        r"Expected value of type '(.+?!)', found null",
        "NullValueForNonNullArgument",
        "Null value for non-null field argument of type '{0}'",
    ),
    (
        r"Field '(.+?)' of type '(.+?)' must have a selection of subfields",
        "SubSelectionRequired",
        "Subselection required for type '{1}' of field '{0}'",
    ),
    (
        r"Field '(.+?)' must not have a selection since type '(.+?)' has no subfields",
        "SubSelectionNotAllowed",
        "Subselection not allowed on leaf type '{1}' of field '{0}'",
    ),
    (r"Variable '\$(.+?)' of type '(.+?)' used in position expecting type '(.+?)'", "VariableTypeMismatch",
     "Variable type '{1}' does not match expected type '{2}'"),
    (r"Variable '\$(.+?)' is not defined", "UndefinedVariable", "Undefined variable '{0}'"),
    (r"Variable '\$(.+?)' is never used", "UnusedVariable", "Unused variable '{0}'"),
    (r"Unknown fragment '(.+?)'", "UndefinedFragment", "Undefined fragment '{0}'"),
    (r"Fragment '(.+?)' is never used", "UnusedFragment", "Unused fragment '{0}'"),
    (r"Unknown type '(.+?)'", "UnknownType", "Unknown type '{0}'"),
)  # fmt: skip


class ServiceError(GraphQLError):
    """A refusal by the service behind a field; ``code`` as Upwork names it, e.g. ``VJCA-6``."""

    def __init__(self, message: str, code: str | None = None, status: int = 200) -> None:
        extensions: dict[str, Any] = {"classification": "DataFetchingException"}
        if code is not None:
            extensions["code"] = code
        super().__init__(message, extensions=extensions)
        self.http_status = status


def syntax_error(error: GraphQLError) -> Shape:
    """A document that cannot be read."""
    places = error.locations or []
    where = f" at line {places[0].line} column {places[0].column}" if places else ""
    return {
        "message": f"Invalid syntax with offending token{where}: {error.message.removeprefix('Syntax Error: ')}",
        "locations": _locations(error),
        "extensions": {"classification": "InvalidSyntax"},
    }


def validation_errors(document: DocumentNode, errors: Sequence[GraphQLError]) -> list[Shape]:
    """Documents that ask for what is not there."""
    paths = _Paths()
    visit(document, paths)
    return [_validation_error(error, paths) for error in errors]


def scope_refusal(fields: Sequence[str]) -> Shape:
    """The whole document is refused because the token may not read these fields."""
    return {
        "message": (
            "The client or authentication token doesn't have enough oauth2 permissions/scopes to access: "
            f"[{', '.join(fields)}]."
        ),
        "extensions": {"classification": "ExecutionAborted"},
    }


def plain(message: str, classification: str) -> Shape:
    """An error of the whole request."""
    return {"message": message, "extensions": {"classification": classification}}


def execution_error(error: GraphQLError) -> Shape:
    """An error met while fetching; a missing non-null value reads as graphql-java puts it."""
    path = "".join(f"[{part}]" if isinstance(part, int) else f"/{part}" for part in error.path or [])
    missing = re.match(r"Cannot return null for non-nullable field (\w+)\.(\w+)", error.message)
    if missing:
        message = (
            f"The field at path '{path}' was declared as a non null type, but the code involved in retrieving data has "
            "wrongly returned a null value.  The graphql specification requires that the parent field be set to null, "
            "or if that is non nullable that it bubble up null to its parent and so on. "
            f"The non-nullable field is '{missing[2]}' within parent type '{missing[1]}'"
        )
        return {
            "message": message,
            "path": error.path,
            "extensions": {"classification": "NullValueInNonNullableField"},
        }
    if error.original_error is not None and not isinstance(error.original_error, GraphQLError):
        return {**_shape(error), "message": f"Exception while fetching data ({path})"}
    return _shape(error)


def _shape(error: GraphQLError) -> Shape:
    extensions = {"classification": "DataFetchingException", **(error.extensions or {})}
    shape: Shape = {"message": error.message, "locations": _locations(error), "extensions": extensions}
    if error.path is None:
        return {**shape, "extensions": {"classification": "ValidationError"}}
    return {**shape, "path": error.path}


def _locations(error: GraphQLError) -> list[dict[str, int]]:
    return [{"line": place.line, "column": place.column} for place in error.locations or []]


def _validation_error(error: GraphQLError, paths: _Paths) -> Shape:
    node = error.nodes[0] if error.nodes else None
    kind, text = "WrongType", error.message
    for pattern, rule, wording in _RULES:
        found = re.search(pattern, error.message)
        if found:
            kind, text = rule, wording.format(*found.groups())
            break
    path = paths.of(node)
    return {
        "message": f"Validation error ({kind}{f'@[{path}]' if path else ''}) : {text}",
        "locations": _locations(error),
        "extensions": {"classification": "ValidationError"},
    }


class _Paths(Visitor):
    """Knows the chain of field names above every node of a document."""

    def __init__(self) -> None:
        super().__init__()
        self._path: list[str] = []
        self._known: dict[int, str] = {}

    def enter(self, node: Node, *_: object) -> None:
        """Remember where a node stands."""
        if isinstance(node, FieldNode):
            self._path.append(node.name.value)
        self._known[id(node)] = "/".join(self._path)

    def leave(self, node: Node, *_: object) -> None:
        """Step out of a field."""
        if isinstance(node, FieldNode):
            self._path.pop()

    def of(self, node: Node | None) -> str:
        """The path of a node, empty above all fields."""
        return self._known.get(id(node), "") if node is not None else ""
