"""Binds the schema's root fields to their resolvers, one module per noun. Nothing is answered here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from ariadne import MutationType, QueryType
from graphql import GraphQLSchema
from graphql import build_schema as parse_schema

from sandbox.resolvers import (
    accounts,
    contracts,
    hours,
    jobs,
    offers,
    ontology,
    payments,
    profiles,
    proposals,
    public_jobs,
    reference,
    rooms,
)

_SCHEMA_FILE = Path(__file__).resolve().parent.parent / "schema.graphql"


_QUERIES: Final[Mapping[str, Callable[..., Any]]] = {
    "marketplaceJobPostingsSearch": jobs.marketplace_job_postings_search,
    "marketplaceJobPosting": jobs.marketplace_job_posting,
    "marketplaceJobPostingsContents": jobs.marketplace_job_postings_contents,
    "publicMarketplaceJobPostingsSearch": public_jobs.search,
    "vendorProposals": proposals.vendor_proposals,
    "vendorProposal": proposals.vendor_proposal,
    "proposalMetadata": proposals.proposal_metadata,
    "connectsSummary": accounts.connects_summary,
    "user": profiles.user,
    "organization": accounts.organization,
    "companySelector": accounts.company_selector,
    "staffsByPersonId": accounts.staffs_by_person,
    "talentWorkHistory": accounts.talent_work_history,
    "freelancerProfileByProfileKey": profiles.profile_by_key,
    "talentProfile": profiles.talent_profiles_of,
    "talentProfileByProfileKey": profiles.talent_by_key,
    "roomList": rooms.room_list,
    "room": rooms.room,
    "proposalRoom": rooms.proposal_room,
    "contractRoom": rooms.contract_room,
    "offerRoom": rooms.offer_room,
    "oneOnOneRoom": rooms.one_on_one_room,
    "roomStories": rooms.room_stories,
    "roomStory": rooms.room_story,
    "offer": offers.offer,
    "offersByAttribute": offers.offers_by_attribute,
    "contractDetails": contracts.contract_details,
    "contractList": contracts.contract_list,
    "vendorContracts": contracts.vendor_contracts,
    "workDays": hours.work_days,
    "workDiaryContract": hours.work_diary,
    "contractTimeReport": hours.contract_time_report,
    "snapshotsByContractId": hours.snapshots,
    "accountingEntity": payments.accounting_entity,
    "transactionHistory": payments.transaction_history,
    "ontologyCategories": ontology.ontology_categories,
    "ontologySkills": ontology.ontology_skills,
    "ontologyElementsSearchByPrefLabel": ontology.search_by_label,
    "countries": reference.countries,
    "languages": reference.languages,
    "timeZones": reference.time_zones,
    "reasons": reference.reasons,
}
_MUTATIONS: Final[Mapping[str, Callable[..., Any]]] = {
    "createJobProposal": proposals.create_job_proposal,
    "createRoomStoryV2": rooms.create_room_story,
    "updateRoomStoryV2": rooms.update_room_story,
    "removeRoomStory": rooms.remove_room_story,
    "roomCreate1on1IfNotExists": rooms.create_one_on_one,
    "archiveRoom": rooms.archive_room,
    "endContractByFreelancer": contracts.end_contract,
}


def build_schema() -> GraphQLSchema:
    """The executable schema."""
    query, mutation = QueryType(), MutationType()
    for name, resolver in _QUERIES.items():
        query.set_field(name, resolver)
    for name, resolver in _MUTATIONS.items():
        mutation.set_field(name, resolver)
    # Not ariadne's make_executable_schema: its patch of enums refuses enum values in variables with graphql-core 3.2.14.
    schema = parse_schema(_SCHEMA_FILE.read_text(encoding="utf-8"))
    query.bind_to_schema(schema)
    mutation.bind_to_schema(schema)
    return schema
