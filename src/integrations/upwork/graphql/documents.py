"""The GraphQL documents, and leaving out of them what a key may not read. The documents themselves are the ``.graphql`` files.

Every selection stands in a fragment on one type, so that a refused ``Type.field`` can be found without a schema at run time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final, TypeVar

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    parse,
    print_ast,
)

Node = TypeVar("Node", FieldNode, FragmentDefinitionNode, OperationDefinitionNode)

FOLDER: Final = Path(__file__).parent / "documents"
SHARED: Final = "fragments"
REQUIRED: Final = frozenset(
    {
        "MarketplaceJobPosting.id",
        "MarketplaceJobPosting.content",
        "MarketplaceJobPostingContent.title",
        "MarketplaceJobPostingContent.description",
        "MarketplaceJobPosting.contractorSelection",
        "MarketplaceContractorSelection.proposalRequirement",
        "MarketplaceProposalRequirements.screeningQuestions",
        "MarketplaceQuestion.question",
        "MarketplaceJobPostingSearchResult.id",
        "MarketplaceJobPostingSearchResult.title",
        "MarketplaceJobPostingSearchResult.description",
        "ProposalEngagementDuration.id",
        "ProposalEngagementDuration.label",
        "VendorProposal.id",
        "VendorProposal.status",
        "VendorProposal.marketplaceJobPosting",
        "VendorProposalStatus.status",
        "RoomStory.id",
        "Room.id",
        "TalentWorkHistory.contract",
        "TalentContract.id",
        "Offer.id",
        "ContractDetails.id",
        "CurrentUser.id",
        "CurrentUser.nid",
        "CurrentOrganization.id",
    }
)
"""Fields without which an answer is of no use: a key that may not read them cannot do that work at all."""

NOT_NEEDED: Final[Mapping[str, frozenset[str]]] = {
    "search_postings": frozenset(
        {
            "MarketplaceJobPosting.contractorSelection",
            "MarketplaceContractorSelection.proposalRequirement",
            "MarketplaceProposalRequirements.screeningQuestions",
        }
    )
}
"""Of those, what a document does without: a search only wants to know whether there are questions."""


class CannotLeaveOut(Exception):
    """What is refused cannot be left out of this document: it is needed, or it is not in a fragment."""


@lru_cache(maxsize=64)
def document(name: str, without: frozenset[str] = frozenset()) -> str:
    """Return the text of the document ``name``, without the fields named ``Type.field`` in ``without``.

    Raises CannotLeaveOut where a field that is needed would go.
    """
    parsed = _parsed(name)
    if not without:
        return print_ast(parsed)
    return print_ast(_pruned(parsed, without, REQUIRED - NOT_NEEDED.get(name, frozenset())))


@lru_cache(maxsize=64)
def fields_of(name: str | None) -> frozenset[str]:
    """Return the fields (``Type.field``) that a document asks for in its fragments; none for no document."""
    if name is None:
        return frozenset()
    _, fragments = _parts(_parsed(name))
    return frozenset(f"{_type_of(each)}.{field}" for each in fragments.values() for field in _field_names(each))


def _parsed(name: str) -> DocumentNode:
    """Return one document with those shared fragments that it uses."""
    text = "\n".join((FOLDER / f"{part}.graphql").read_text(encoding="utf-8") for part in (name, SHARED))
    return _only_used(parse(text, no_location=True))


def _pruned(whole: DocumentNode, without: frozenset[str], needed: frozenset[str]) -> DocumentNode:
    """Return ``whole`` without the refused fields and without whatever they leave empty; raises where one is ``needed``."""
    operation, fragments = _parts(whole)
    for fragment in fragments.values():
        if any(f"{_type_of(fragment)}.{name}" in without & needed for name in _field_names(fragment)):
            raise CannotLeaveOut(_type_of(fragment))
    dead: frozenset[str] = frozenset()
    while True:
        kept = {
            name: _select(fragment.selection_set, dead, _type_of(fragment), without)
            for name, fragment in fragments.items()
            if name not in dead
        }
        now_dead = dead | {name for name, selections in kept.items() if not selections}
        if now_dead == dead:
            break
        dead = now_dead
    top = _select(operation.selection_set, dead, "", without)
    if not top:
        raise CannotLeaveOut("nothing is left")
    definitions = [_copy(operation, top), *(_copy(fragments[name], selections) for name, selections in kept.items())]
    return _only_used(DocumentNode(definitions=tuple(definitions)))


def _select(
    chosen: SelectionSetNode, dead: Iterable[str], owner: str, without: frozenset[str]
) -> tuple[SelectionNode, ...]:
    """Return the selections that stay; ``owner`` is the type they are on, empty where it is not known."""
    stay: list[SelectionNode] = []
    for node in chosen.selections:
        if isinstance(node, FragmentSpreadNode) and node.name.value in dead:
            continue
        if not isinstance(node, FieldNode) or node.selection_set is None:
            if not (isinstance(node, FieldNode) and f"{owner}.{node.name.value}" in without):
                stay.append(node)
            continue
        inner = _select(node.selection_set, dead, "", without)
        if inner and f"{owner}.{node.name.value}" not in without:
            stay.append(_copy(node, inner))
    return tuple(stay)


def _copy(node: Node, selections: tuple[SelectionNode, ...]) -> Node:
    """Return a copy of ``node`` with other selections."""
    values = {key: getattr(node, key, None) for key in node.keys}
    return type(node)(**{**values, "selection_set": SelectionSetNode(selections=selections)})


def _parts(whole: DocumentNode) -> tuple[OperationDefinitionNode, dict[str, FragmentDefinitionNode]]:
    """Return the one operation and the fragments by name."""
    operations = [node for node in whole.definitions if isinstance(node, OperationDefinitionNode)]
    fragments = {node.name.value: node for node in whole.definitions if isinstance(node, FragmentDefinitionNode)}
    return operations[0], fragments


def _only_used(whole: DocumentNode) -> DocumentNode:
    """Return ``whole`` without fragments that its operation does not reach: Upwork refuses unused ones."""
    operation, fragments = _parts(whole)
    reached: dict[str, FragmentDefinitionNode] = {}
    pending = list(_spreads(operation.selection_set))
    while pending:
        name = pending.pop()
        if name not in reached:
            reached[name] = fragments[name]
            pending += _spreads(fragments[name].selection_set)
    return DocumentNode(definitions=(operation, *(reached[name] for name in sorted(reached))))


def _spreads(chosen: SelectionSetNode) -> list[str]:
    """Return the names of the fragments spread anywhere in ``chosen``."""
    found: list[str] = []
    for node in chosen.selections:
        if isinstance(node, FragmentSpreadNode):
            found.append(node.name.value)
        elif isinstance(node, FieldNode) and node.selection_set is not None:
            found += _spreads(node.selection_set)
    return found


def _type_of(fragment: FragmentDefinitionNode) -> str:
    return fragment.type_condition.name.value


def _field_names(fragment: FragmentDefinitionNode) -> list[str]:
    return [node.name.value for node in fragment.selection_set.selections if isinstance(node, FieldNode)]
