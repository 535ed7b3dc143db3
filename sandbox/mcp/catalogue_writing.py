"""The tools that change something, as a freelancer sees them: names, actions and parameters. The others are in ``catalogue_reading``."""

from __future__ import annotations

from sandbox.mcp.parameters import Action, Parameter, Tool


def _text(
    name: str, note: str = "", *, required: bool = False, choices: tuple[str, ...] = (), high: int | None = None
) -> Parameter:
    return Parameter(name, "string", note, required, choices, high=high)


_LETTER = 5000
_MESSAGE = _text("message", "Up to 10240 characters; may be left out when files are sent.", high=10240)
_FILES = Parameter("file_attachments", "objects", "{file_id, file_name}")
_ANSWERS = Parameter("answers", "objects", "{question, answer}, where the posting asks questions.")
_ATTACHMENTS = Parameter("attachments", "strings", "file_uid values.")
_JOB = (_text("job_id", required=True),)
_CATEGORIES = (_text("l1_category_id", required=True), _text("l3_category_id", required=True))
_UPLOADS = ("messages", "proposals", "offer", "milestones", "job", "invitation")
_DECLINE = ("terms", "busy", "duplicate", "no_response", "spam", "error", "other", "requirements")

_MANAGE_PROPOSALS = Tool(
    "manage_proposals",
    "Everything one does with proposals and invitations. All but acknowledge_policy only prepare a preview.",
    (
        Action(
            "create",
            "Prepare a proposal to a posting.",
            (
                _text("job_reference", "The posting's numeric id, as text.", required=True),
                Parameter("charged_amount", "number", "Dollars an hour or for the whole job.", required=True),
                _text("cover_letter", required=True, high=_LETTER),
                _ANSWERS,
                Parameter("boost_connects", "number", "Connects on top of the price.", low=0),
                _ATTACHMENTS,
                Parameter("certificate_ids", "strings"),
                Parameter("portfolio_project_ids", "strings"),
                _text("team_org_id"),
            ),
        ),
        Action(
            "accept_invitation",
            "Prepare a yes to an invitation.",
            (
                _text("invitation_uid", required=True),
                _text("cover_letter", high=_LETTER),
                Parameter("bid", "number"),
                _ATTACHMENTS,
                _ANSWERS,
            ),
        ),
        Action(
            "decline_invitation",
            "Prepare a no to an invitation.",
            (
                _text("invitation_uid", required=True),
                _text("reason_id", "Needed with a message."),
                _text("reason_other"),
                _text("message"),
                Parameter("block_client", "boolean"),
            ),
        ),
        Action(
            "withdraw",
            "Prepare the withdrawal of a proposal.",
            (_text("proposal_id", required=True), _text("reason_id"), _text("other_reason"), _text("message")),
        ),
        Action(
            "edit_terms",
            "Prepare other terms for a proposal.",
            (
                _text("proposal_id", required=True),
                _text("charge_rate", 'As text, e.g. "25.00".', required=True),
                Parameter("estimated_duration_id", "number"),
                Parameter("upfront_payment_percent", "number", low=0),
                _text("message"),
            ),
        ),
        Action(
            "send_proposal",
            "Prepare a contract proposal to a client one talks with.",
            (
                _text("room_id", required=True),
                _text("title", required=True),
                _text("hourly_rate", 'As text, e.g. "55.00".', required=True),
                _text("currency"),
                Parameter("weekly_limit", "number"),
                _text("description"),
            ),
        ),
        Action("acknowledge_policy", "Say that the policy was read; at once, without a preview."),
    ),
    writes=True,
)
_PROFILE = Tool(
    "update_profile",
    "Change the own profile; each change prepares a preview.",
    (
        Action("update_title", "Another title.", (_text("title", required=True, high=70),)),
        Action("update_overview", "Another overview.", (_text("overview", required=True, high=_LETTER),)),
        Action("set_skills", "The whole set of skills.", (Parameter("skills", "strings", required=True, high=20),)),
    ),
    writes=True,
)
_BOOST = Tool(
    "boost_profile",
    "Profile advertising and the availability badge.",
    (
        Action("get_status", "What runs."),
        Action("toggle_availability_badge", "Switch it.", (Parameter("enabled", "boolean", required=True),)),
        Action("get_suggested_boost_bid", "A price.", _CATEGORIES),
        Action("create_profile_boost", "Begin one.", (*_CATEGORIES, _text("end_date"))),
        Action(
            "manage_profile_boost",
            "Change one.",
            (
                _text("action", required=True, choices=("stop", "pause", "restart", "update")),
                _text("ad_id", required=True),
                _text("end_date"),
            ),
        ),
    ),
    writes=True,
)
_MESSAGES = Tool(
    "send_message",
    "Write to clients one talks with. It is sent at once: there is no preview.",
    (
        Action("send", "Write into a room.", (_text("room_id", required=True), _MESSAGE, _FILES)),
        Action(
            "send_to_user",
            "Write to a person.",
            (
                _text("user_id", required=True),
                _text("org_id", required=True),
                _text("job_posting_id"),
                _MESSAGE,
                _FILES,
            ),
        ),
        Action(
            "message_proposal",
            "For clients only.",
            (_text("job_posting_id", required=True), _text("proposal_id", required=True), _MESSAGE, _FILES),
        ),
        Action("create_room", "Open a room.", (Parameter("input", "object", required=True),)),
        Action("edit", "Change a message."),
    ),
    writes=True,
)
_OFFERS = Tool(
    "respond_to_offer",
    "Answer an offer.",
    (
        Action("accept", "Only gives the address where a person accepts.", (_text("offer_id", required=True),)),
        Action(
            "decline",
            "Prepare a no.",
            (_text("offer_id", required=True), _text("reason", choices=_DECLINE), _text("message")),
        ),
        Action(
            "request_changes",
            "Prepare a wish for other terms.",
            (
                _text("offer_id", required=True),
                _text("description", required=True),
                _text("hourly_rate", required=True),
                _text("currency"),
                Parameter("weekly_limit", "number"),
                _text("message"),
            ),
        ),
    ),
    writes=True,
)
_FILES_TOOLS = (
    Tool(
        "start_attachment_upload",
        "Begin an upload.",
        (Action("upload", "Begin it.", (_text("context", required=True, choices=_UPLOADS), _text("room_id"))),),
        writes=True,
    ),
    Tool(
        "confirm_attachment_upload",
        "End an upload.",
        (
            Action(
                "confirm",
                "End it.",
                (
                    _text("context", required=True),
                    Parameter("file_ids", "strings", required=True),
                    _text("room_id"),
                ),
            ),
        ),
        writes=True,
    ),
    Tool(
        "store_uploaded_files",
        "For Upwork's own pages only.",
        (
            Action(
                "",
                "Keep files.",
                (
                    _text("task_id", required=True),
                    _text("org_uid", required=True),
                    Parameter("files", "objects", required=True),
                ),
            ),
        ),
        writes=True,
        flat=True,
    ),
)

WRITING = (
    Tool(
        "save_job",
        "Save and hide postings. It is done at once: there is no preview.",
        (
            Action("save", "Save one.", _JOB),
            Action("unsave", "No longer save it.", _JOB),
            Action("hide", "Hide one.", _JOB),
            Action("unhide", "Show it again.", _JOB),
            Action("hide_status", "Whether it is hidden.", _JOB),
        ),
        writes=True,
    ),
    _PROFILE,
    _BOOST,
    _MANAGE_PROPOSALS,
    Tool(
        "confirm_preview",
        "Carry out what a preview shows, with exactly what it shows.",
        (Action("confirm", "Carry it out.", (_text("type", required=True), _text("preview_id", required=True))),),
        writes=True,
    ),
    Tool(
        "confirm_draft",
        "Deprecated alias of confirm_preview.",
        (Action("confirm", "Carry it out.", (_text("type", required=True), _text("draft_id"), _text("preview_id"))),),
        writes=True,
    ),
    _MESSAGES,
    _OFFERS,
    Tool("submit_milestones", "Hand in work.", (), writes=True),
    Tool("manage_meetings", "Meetings with clients.", (), writes=True),
    Tool(
        "set_tool_mode",
        "How tools are listed.",
        (
            Action("get", "Which mode."),
            Action("set", "Change it.", (_text("mode", required=True, choices=("full_list", "search_execute")),)),
        ),
        writes=True,
    ),
    Tool(
        "set_tool_permission",
        "Which tools ask first; a preview is never skipped.",
        (Action("get", "As it is."), Action("set", "Change it.")),
        writes=True,
    ),
    *_FILES_TOOLS,
)
