"""The tools that only read, as a freelancer sees them: names, actions and parameters. Those that write are in ``catalogue_writing``."""

from __future__ import annotations

from sandbox.mcp.parameters import Action, Parameter, Tool

_LIMIT_10 = Parameter("limit", "integer", "Rows on a page, 10 when left out.", low=1, high=10)
_LIMIT_100 = Parameter("limit", "integer", "Rows on a page, 100 when left out.", low=1, high=100)
_CURSOR = Parameter("cursor", "string", "The endCursor of the previous page; all else must stay the same.")
_AFTER = Parameter("after", "string", "Another name for cursor.")
_ORDER = Parameter("sort_order", "string", choices=("ASC", "DESC"))
_OFFSET = Parameter("offset", "integer", "Rows to leave out first.", low=0)
_FROM = Parameter("from_date", "string", "YYYY-MM-DD")
_TO = Parameter("to_date", "string", "YYYY-MM-DD; at most 53 weeks after from_date")


def _text(name: str, note: str = "", *, required: bool = False, choices: tuple[str, ...] = ()) -> Parameter:
    return Parameter(name, "string", note, required, choices)


_SEARCH = (
    _text("query", "Words to look for in the whole posting. Not together with title."),
    _text("title", "Words that must all be in the title. Not with query, nor with sort=relevance."),
    Parameter("skills", "strings", "Up to five skill names. Not with sort=relevance.", high=5),
    _text("category", "A category's label. Not with sort=relevance."),
    _text("subcategory", "A subcategory's label."),
    _text("job_type", choices=("fixed", "hourly")),
    _text("experience_level", choices=("entry_level", "intermediate", "expert")),
    Parameter("budget_min", "number", "Fixed price only, US dollars."),
    Parameter("budget_max", "number", "Fixed price only, US dollars."),
    Parameter("rate_min", "number", "Hourly only: the posted maximum is at least this."),
    Parameter("rate_max", "number", "Hourly only: the posted minimum is at most this."),
    _text("workload", choices=("full_time", "part_time", "as_needed")),
    _text(
        "duration",
        "Narrows hourly postings only.",
        choices=("less_than_1_month", "1_to_3_months", "3_to_6_months", "more_than_6_months"),
    ),
    Parameter("verified_payment_only", "boolean"),
    Parameter("proposals_min", "number"),
    Parameter("proposals_max", "number"),
    Parameter("client_hires_min", "number"),
    Parameter("client_hires_max", "number"),
    Parameter("previous_clients_only", "boolean"),
    _text("location", "A country's name."),
    _text("timezone", "A time zone's IANA name."),
    _text("sort", "recency when left out.", choices=("recency", "relevance", "client_total_charge", "client_rating")),
    _LIMIT_10,
    _CURSOR,
)
_SMART = (
    _text("mode", "best_match when left out.", choices=("best_match", "most_recent")),
    Parameter("days_posted", "integer", "most_recent only; not with from_date or to_date.", low=1),
    _text("from_date", "YYYY-MM-DD or RFC 3339; most_recent only."),
    _text("to_date", "As from_date."),
    Parameter("verified_payment_only", "boolean"),
    _LIMIT_10,
    _CURSOR,
)
_PAGED = (_LIMIT_10, _CURSOR, _AFTER)
_OFFER_PAGE = (
    _LIMIT_10,
    Parameter("page", "integer", "1 when left out.", low=1),
    _text("state"),
    Parameter("states", "strings"),
)
_TIMESHEETS = (Parameter("contract_ids", "strings"), _FROM, _TO, _text("organization_id"), _LIMIT_10)
_PREVIEW = (
    _text("type", "The kind of preview, e.g. proposal.", required=True),
    _text("id", "The preview's id.", required=True),
)

READING = (
    Tool(
        "list_accounts",
        "The accounts one may act for, with the org_uid that all other tools ask for.",
        (Action("", "List them."),),
        flat=True,
    ),
    Tool(
        "get_tool_help",
        "A tool's description with the parameters of each action.",
        (Action("", "Describe a tool.", (_text("tool_name", required=True),)),),
        flat=True,
    ),
    Tool(
        "find_jobs",
        "Look for postings and read one.",
        (
            Action("search", "Postings by the searcher's own filters, ten a page.", _SEARCH),
            Action("get", "One posting with all there is to know.", (_text("id"), _text("job_id", "As id."))),
            Action("smart_search", "Postings near to the profile, or the newest.", _SMART),
        ),
    ),
    Tool(
        "find_saved_jobs",
        "The postings that were saved.",
        (
            Action(
                "list",
                "A page of them.",
                (Parameter("followed", "boolean"), Parameter("job_ids", "strings"), _LIMIT_10, _OFFSET),
            ),
            Action("count", "How many they are."),
        ),
    ),
    Tool(
        "get_profile",
        "The own profile, another's, Connects and transactions.",
        (
            Action("get", "A profile.", (_text("profile_key", "~01…; the own one when left out."),)),
            Action("list_highlights", "Certificates and portfolio projects with their ids."),
            Action("transactions", "Money that came and went.", (_FROM, _TO)),
            Action("connects_balance", "Connects, and where they went."),
        ),
    ),
    Tool(
        "list_freelancer_proposals",
        "Own proposals and invitations.",
        (
            Action(
                "list",
                "Proposals of a status; look at each row's own status too.",
                (
                    _text("status", "Accepted (sent) when left out."),
                    _text("sort_field", choices=("CREATEDDATETIME", "MODIFIEDDATETIME")),
                    _ORDER,
                    *_PAGED,
                ),
            ),
            Action(
                "invitations",
                "Invitations from clients.",
                (_text("status"), _text("job_posting_id"), _text("sort_field"), _ORDER, *_PAGED),
            ),
            Action("get", "One proposal.", (_text("id"), _text("proposal_id", "As id."))),
            Action(
                "get_room", "A proposal's room, once the client has written.", (_text("proposal_id", required=True),)
            ),
        ),
    ),
    Tool(
        "get_preview",
        "Read a preview again without using it up.",
        (Action("get", "Read it.", _PREVIEW),),
    ),
    Tool(
        "get_draft",
        "Deprecated alias of get_preview.",
        (Action("get", "Read it.", (_PREVIEW[0], _text("id"), _text("draft_id"))),),
    ),
    Tool(
        "get_messages",
        "Rooms and the messages in them.",
        (
            Action(
                "list_rooms",
                "Rooms, the latest first.",
                (
                    _text("room_type", choices=("ALL", "GROUP", "ONE_ON_ONE", "INTERVIEW")),
                    Parameter("unread_only", "boolean"),
                    _LIMIT_100,
                    _CURSOR,
                    _AFTER,
                ),
            ),
            Action(
                "find_room",
                "The room that belongs to something.",
                (
                    _text("context_type", required=True, choices=("contract", "offer", "proposal", "one_on_one")),
                    _text("context_id", required=True),
                    _text("organization_id", "one_on_one only."),
                ),
            ),
            Action(
                "list_messages", "Messages, the newest first.", (_text("room_id", required=True), _LIMIT_100, _CURSOR)
            ),
            Action(
                "get_message",
                "One message (its parameters are our guess).",
                (_text("room_id", required=True), _text("message_id", required=True)),
            ),
        ),
    ),
    Tool(
        "list_offers",
        "Offers from clients.",
        (
            Action("list_mine", "Own offers, the newest first.", _OFFER_PAGE),
            Action("list", "As list_mine.", _OFFER_PAGE),
            Action("get", "One offer.", (_text("offer_id"), _text("id", "As offer_id."))),
            Action("get_attachments", "An offer's files.", (_text("id", required=True),)),
        ),
    ),
    Tool(
        "list_contracts",
        "Contracts, their hours, and why one may end them.",
        (
            Action(
                "search",
                "Own contracts.",
                (
                    Parameter("contract_statuses", "strings", choices=("ACTIVE", "CLOSED", "PAUSED")),
                    _text("start_date_before"),
                    _text("end_date_after"),
                    _text("vendor_id"),
                    _LIMIT_10,
                    _OFFSET,
                    _CURSOR,
                ),
            ),
            Action("list", "Contracts by id.", (Parameter("ids", "strings", required=True, high=100),)),
            Action("get", "One contract.", (_text("contract_id", required=True),)),
            Action("get_original_proposal", "The proposal it came from.", (_text("id", required=True),)),
            Action("timesheets", "Hours by day.", _TIMESHEETS),
            Action(
                "end_reasons",
                "Reasons to choose from.",
                (_text("reason_type", required=True, choices=("CONTRACT_END_HOURLY", "CONTRACT_END_FIXED")),),
            ),
        ),
    ),
    Tool(
        "list_milestones",
        "The milestones of a fixed-price contract.",
        (Action("list", "All of them.", (_text("contract_id", required=True),)),),
    ),
    Tool(
        "get_freelancer_dashboard",
        "Invitations, offers, unread rooms, matching postings, contracts and Connects at a glance.",
        (Action("check", "Look at all of it."),),
    ),
    Tool(
        "get_freelancer_financials",
        "Money, Connects and hours.",
        (
            Action("summary", "Totals."),
            Action(
                "transactions",
                "Money that came and went.",
                (
                    _FROM,
                    _TO,
                    Parameter("ace_ids", "strings"),
                    _text("accounting_entity_id"),
                    Parameter("limit", "integer"),
                ),
            ),
            Action("connects_balance", "Connects.", (_LIMIT_10,)),
            Action("timesheets", "Hours by day.", _TIMESHEETS),
        ),
    ),
    Tool("get_account", "The account's own facts.", (Action("get_user_details", "Who is signed in."),)),
    Tool("get_agency", "Agencies one belongs to.", ()),
    Tool("get_upload_status", "What has become of uploaded files.", ()),
)
