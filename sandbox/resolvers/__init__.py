"""Binds the schema's root fields to their resolvers, one module per noun. Nothing is answered here."""

from __future__ import annotations

from pathlib import Path

from ariadne import MutationType, QueryType
from graphql import GraphQLSchema
from graphql import build_schema as parse_schema

from sandbox.resolvers import accounts, jobs, ontology, proposals, rooms

_SCHEMA_FILE = Path(__file__).resolve().parent.parent / "schema.graphql"


def build_schema() -> GraphQLSchema:
    """The executable schema."""
    query, mutation = QueryType(), MutationType()
    query.set_field("marketplaceJobPostingsSearch", jobs.marketplace_job_postings_search)
    query.set_field("marketplaceJobPosting", jobs.marketplace_job_posting)
    query.set_field("marketplaceJobPostingsContents", jobs.marketplace_job_postings_contents)
    query.set_field("vendorProposals", proposals.vendor_proposals)
    query.set_field("vendorProposal", proposals.vendor_proposal)
    query.set_field("proposalMetadata", proposals.proposal_metadata)
    query.set_field("connectsSummary", accounts.connects_summary)
    query.set_field("user", accounts.user)
    query.set_field("organization", accounts.organization)
    query.set_field("companySelector", accounts.company_selector)
    query.set_field("talentWorkHistory", accounts.talent_work_history)
    query.set_field("roomList", rooms.room_list)
    query.set_field("room", rooms.room)
    query.set_field("proposalRoom", rooms.proposal_room)
    query.set_field("roomStories", rooms.room_stories)
    query.set_field("roomStory", rooms.room_story)
    query.set_field("ontologyCategories", ontology.ontology_categories)
    query.set_field("ontologySkills", ontology.ontology_skills)
    mutation.set_field("createJobProposal", proposals.create_job_proposal)
    mutation.set_field("createRoomStoryV2", rooms.create_room_story)
    # Not ariadne's make_executable_schema: its patch of enums refuses enum values in variables with graphql-core 3.2.14.
    schema = parse_schema(_SCHEMA_FILE.read_text(encoding="utf-8"))
    query.bind_to_schema(schema)
    mutation.bind_to_schema(schema)
    return schema
