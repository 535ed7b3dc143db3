"""The oddities of Upwork's API as named switches, on as recorded. Failures on request are in ``faults``."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace


@dataclass(frozen=True, slots=True)
class Quirks:
    """Each field is one oddity; README.md says what each means and how sure it is."""

    search_pagination_needs_after: bool = True
    search_pagination_failure_status: int = 200
    search_ignores_budget_and_rate: bool = True
    search_workload_finds_nothing: bool = True
    search_categories_by_id_only: bool = True
    search_total_is_unreliable: bool = True
    search_stops_at: int = 5000
    countries_sometimes_coded: bool = True
    posting_by_numeric_id_only: bool = True
    proposals_page_at_most_40: bool = True
    proposals_after_is_a_cursor: bool = True
    rooms_subscribed_by_default: bool = True
    stories_without_author: bool = True
    fields_blocked: bool = True
    partner_operations: str = "refused"
    introspection_good_faith: bool = True
    scope_change_ends_grants: bool = True
    rate_limit: bool = True
    rate_per_second: int = 10
    rate_per_minute: int = 300
    proposal_status_literal: str = "SUCCESS"
    mcp_answers_as_events: bool = False
    mcp_needs_session: bool = True
    mcp_session_minutes: int = 30
    mcp_needs_name_prefix: bool = True
    mcp_deprecated_aliases: bool = True
    mcp_wraps_untrusted_text: bool = True
    mcp_one_preview_per_type: bool = True
    mcp_preview_minutes: int = 30
    mcp_policy_at_first_create: bool = True
    mcp_freelancer_plus: bool = False
    mcp_proposal_status_filter: str = "works"
    mcp_preview_id_name: str = "preview_id"
    mcp_tokens_are_bound: bool = True
    mcp_refresh_is_single_use: bool = False
    mcp_registration_hosts: str = "localhost,127.0.0.1,claude.ai,chatgpt.com,cursor.com"

    def changed(self, changes: dict[str, object]) -> Quirks:
        """A copy with these switches set. Raises ``ValueError`` for an unknown name or a value of another type."""
        kinds = {field.name: type(getattr(self, field.name)) for field in fields(self)}
        for name, value in changes.items():
            if name not in kinds:
                raise ValueError(f"no switch named {name!r}")
            if type(value) is not kinds[name]:
                raise ValueError(f"{name} takes a {kinds[name].__name__}")
        return replace(self, **changes)  # type: ignore[arg-type]

    def as_dict(self) -> dict[str, bool | int | str]:
        """Every switch with its present value."""
        return {field.name: getattr(self, field.name) for field in fields(self)}
