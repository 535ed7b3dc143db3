"""Two doors to Upwork: which one a grant goes through, what it can do, rooms and messages, and what a person confirmed.

``upwork_clients`` belongs to the installation and is reached through the auth door alone; everything else is a person's own.
Rooms are emptied and messages deleted through the retention door when their 24 hours are over.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

ME = "nullif(current_setting('app.user_id', true), '')::uuid"
IS_APP = "current_setting('app.door', true) = 'app'"
IS_AUTH = "current_setting('app.door', true) = 'auth'"
IS_RETENTION = "current_setting('app.door', true) = 'retention'"
DOORS = "door in ('graphql', 'mcp')"
OWN = ("rooms", "messages", "outgoing")
GRANTS = (
    "grant select, insert, update, delete on rooms, messages, outgoing to upwork_app",
    "grant select, insert, update on upwork_clients to upwork_auth",
)
MOMENT = sa.DateTime(timezone=True)
NOW = sa.text("now()")


def upgrade() -> None:
    """Extend the grants, create the tables, then say who may see what."""
    _extend_grants()
    _create_clients()
    _create_rooms()
    _create_outgoing()
    for table in (*OWN, "upwork_clients"):
        op.execute(f"alter table {table} enable row level security")
        op.execute(f"alter table {table} force row level security")
    for table in OWN:
        op.execute(
            f"create policy owner on {table} using ({IS_APP} and user_id = {ME}) with check ({IS_APP} and user_id = {ME})"
        )
    op.execute(
        f"create policy retention on rooms for all using ({IS_RETENTION} and content_expires_at < now())"
        f" with check ({IS_RETENTION} and body_sealed is null)"
    )
    op.execute(f"create policy retention on messages for all using ({IS_RETENTION} and content_expires_at < now())")
    op.execute(f"create policy auth on upwork_clients using ({IS_AUTH}) with check ({IS_AUTH})")
    for statement in GRANTS:
        op.execute(f"""
            do $$ begin
                {statement};
            exception when undefined_object then null;
            end $$""")


def _extend_grants() -> None:
    op.add_column("upwork_connections", sa.Column("capabilities", postgresql.JSONB(), nullable=True))
    op.add_column("upwork_connections", sa.Column("capabilities_checked_at", MOMENT, nullable=True))
    op.add_column("upwork_connections", sa.Column("rooms_asked_at", MOMENT, nullable=True))
    op.create_check_constraint(op.f("ck_upwork_connections_door"), "upwork_connections", DOORS)
    op.add_column("oauth_states", sa.Column("door", sa.Text(), server_default="graphql", nullable=False))
    op.create_check_constraint(op.f("ck_oauth_states_door"), "oauth_states", DOORS)


def _create_clients() -> None:
    op.create_table(
        "upwork_clients",
        sa.Column("server", sa.Text(), nullable=False),
        sa.Column("redirect_uri", sa.Text(), nullable=False),
        sa.Column("client_id", sa.Text(), nullable=True),
        sa.Column("authorize_url", sa.Text(), nullable=False),
        sa.Column("token_url", sa.Text(), nullable=False),
        sa.Column("revoke_url", sa.Text(), nullable=False),
        sa.Column("asked_at", MOMENT, server_default=NOW, nullable=False),
        sa.PrimaryKeyConstraint("server", "redirect_uri", name=op.f("pk_upwork_clients")),
    )


def _create_rooms() -> None:
    op.create_table(
        "rooms",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("upwork_room_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("unread", sa.Integer(), nullable=False),
        sa.Column("awaits_reply", sa.Boolean(), nullable=True),
        sa.Column("is_hidden", sa.Boolean(), nullable=False),
        sa.Column("upwork_proposal_id", sa.Text(), nullable=True),
        sa.Column("changed_at", MOMENT, nullable=True),
        sa.Column("seen_at", MOMENT, server_default=NOW, nullable=False),
        sa.Column("body_sealed", sa.Text(), nullable=True),
        sa.Column("content_expires_at", MOMENT, nullable=False),
        sa.Column("stories_seen_at", MOMENT, nullable=True),
        sa.Column("older_cursor", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_rooms_user_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user_id", "id", name=op.f("pk_rooms")),
        sa.UniqueConstraint("user_id", "upwork_room_id", name=op.f("uq_rooms_user_id_upwork_room_id")),
    )
    op.create_index(op.f("ix_rooms_user_id_changed_at_id"), "rooms", ["user_id", "changed_at", "id"])
    op.create_index(
        "ix_rooms_content_expires_at",
        "rooms",
        ["content_expires_at"],
        postgresql_where=sa.text("body_sealed IS NOT NULL"),
    )
    op.create_table(
        "messages",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("room_id", sa.UUID(), nullable=False),
        sa.Column("upwork_story_id", sa.Text(), nullable=False),
        sa.Column("sent_at", MOMENT, nullable=False),
        sa.Column("body_sealed", sa.Text(), nullable=False),
        sa.Column("content_expires_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_messages_user_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["user_id", "room_id"],
            ["rooms.user_id", "rooms.id"],
            name=op.f("fk_messages_user_id_room_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("user_id", "id", name=op.f("pk_messages")),
        sa.UniqueConstraint(
            "user_id", "room_id", "upwork_story_id", name=op.f("uq_messages_user_id_room_id_upwork_story_id")
        ),
    )
    op.create_index(op.f("ix_messages_user_id_room_id_sent_at"), "messages", ["user_id", "room_id", "sent_at"])
    op.create_index(op.f("ix_messages_content_expires_at"), "messages", ["content_expires_at"])


def _create_outgoing() -> None:
    op.create_table(
        "outgoing",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), server_default="prepared", nullable=False),
        sa.Column("body_sealed", sa.Text(), nullable=False),
        sa.Column("content_hash", sa.Text(), nullable=False),
        sa.Column("upwork_preview_id", sa.Text(), nullable=True),
        sa.Column("created_at", MOMENT, server_default=NOW, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("confirmed_at", MOMENT, nullable=True),
        sa.Column("confirmed_by", sa.Text(), nullable=True),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.Column("look_ups", sa.Integer(), server_default="0", nullable=False),
        sa.Column("upwork_id", sa.Text(), nullable=True),
        sa.Column("failure_code", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "kind in ('message', 'invitation_accept', 'invitation_decline', 'job_save', 'job_unsave')",
            name=op.f("ck_outgoing_kind"),
        ),
        sa.CheckConstraint(
            "state in ('prepared', 'sending', 'checking', 'sent', 'failed')", name=op.f("ck_outgoing_state")
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_outgoing_user_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user_id", "id", name=op.f("pk_outgoing")),
    )
    op.create_index(
        op.f("ix_outgoing_user_id_subject_id_created_at"), "outgoing", ["user_id", "subject_id", "created_at"]
    )


def downgrade() -> None:
    """Not offered: what a person confirmed is not forgotten again."""
    raise NotImplementedError("what a person confirmed is not forgotten again")
