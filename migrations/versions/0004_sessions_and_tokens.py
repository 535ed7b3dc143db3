"""Known devices, step-ups, tokens for scripts, and one-time tokens that carry an address."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

OWNED = ("devices", "step_ups", "personal_tokens")
ME = "nullif(current_setting('app.user_id', true), '')::uuid"
IS_APP = "current_setting('app.door', true) = 'app'"
IS_AUTH = "current_setting('app.door', true) = 'auth'"
GRANTS = (
    "grant select, insert, update, delete on devices, step_ups, personal_tokens to upwork_auth",
    "grant select (user_id, id, session_id, purpose, security_stamp, fresh_until) on step_ups to upwork_app",
    (
        "grant select (user_id, id, name_sealed, scopes, created_at, expires_at, last_used_at, revoked_at)"
        " on personal_tokens to upwork_app"
    ),
)


def _moment(name: str, *, nullable: bool = False, is_now: bool = False) -> sa.Column[object]:
    default = sa.text("now()") if is_now else None
    return sa.Column(name, sa.DateTime(timezone=True), server_default=default, nullable=nullable)


def _owned(table: str, *parts: sa.schema.SchemaItem) -> None:
    """Create a table whose rows belong to one person, keyed by the person first."""
    op.create_table(
        table,
        sa.Column("user_id", postgresql.UUID(), nullable=False),
        sa.Column("id", postgresql.UUID(), nullable=False),
        *parts,
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f(f"fk_{table}_user_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user_id", "id", name=op.f(f"pk_{table}")),
    )


def upgrade() -> None:
    """Create the tables, the columns, then who may see them."""
    _create_tables()
    op.add_column("sessions", sa.Column("device_id", postgresql.UUID(), nullable=True))
    op.add_column("login_challenges", sa.Column("device_id", postgresql.UUID(), nullable=True))
    op.add_column("one_time_tokens", sa.Column("address_index", sa.LargeBinary(), nullable=True))
    op.add_column("one_time_tokens", sa.Column("address_sealed", sa.Text(), nullable=True))
    for table in OWNED:
        op.execute(f"alter table {table} enable row level security")
        op.execute(f"alter table {table} force row level security")
        op.execute(f"create policy auth on {table} using ({IS_AUTH}) with check ({IS_AUTH})")
        op.execute(f"create policy owner_reads on {table} for select using ({IS_APP} and user_id = {ME})")
    for statement in GRANTS:
        op.execute(f"""
            do $$ begin
                {statement};
            exception when undefined_object then null;
            end $$""")


def _create_tables() -> None:
    _owned(
        "devices",
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("security_stamp", postgresql.UUID(), nullable=False),
        _moment("created_at", is_now=True),
        _moment("last_used_at", is_now=True),
        _moment("expires_at"),
        sa.Column("failed_guesses", sa.Integer(), server_default="0", nullable=False),
        _moment("last_failed_at", nullable=True),
        _moment("locked_until", nullable=True),
        sa.UniqueConstraint("token_hash", name=op.f("uq_devices_token_hash")),
    )
    _owned(
        "step_ups",
        sa.Column("session_id", postgresql.UUID(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("challenge_hash", sa.LargeBinary(), nullable=False),
        sa.Column("security_stamp", postgresql.UUID(), nullable=False),
        _moment("created_at", is_now=True),
        _moment("expires_at"),
        _moment("fresh_until", nullable=True),
        sa.ForeignKeyConstraint(
            ["user_id", "session_id"],
            ["sessions.user_id", "sessions.id"],
            name=op.f("fk_step_ups_user_id_session_id"),
            ondelete="CASCADE",
        ),
        sa.UniqueConstraint("challenge_hash", name=op.f("uq_step_ups_challenge_hash")),
    )
    op.create_index(op.f("ix_step_ups_user_id_session_id_purpose"), "step_ups", ["user_id", "session_id", "purpose"])
    _owned(
        "personal_tokens",
        sa.Column("name_sealed", sa.Text(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("scopes", postgresql.JSONB(), nullable=False),
        _moment("created_at", is_now=True),
        _moment("expires_at"),
        _moment("last_used_at", nullable=True),
        _moment("revoked_at", nullable=True),
        sa.UniqueConstraint("token_hash", name=op.f("uq_personal_tokens_token_hash")),
    )
    op.create_index(op.f("ix_personal_tokens_user_id_revoked_at"), "personal_tokens", ["user_id", "revoked_at"])


def downgrade() -> None:
    """Not offered: tokens in people's scripts would be lost."""
    raise NotImplementedError("tokens in people's scripts would be lost")
