"""Drafting: model servers of a person's own, the ledger of calls, versions of drafts, templates and snippets."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

OWNED = ("ai_settings", "ai_servers", "ai_calls", "draft_versions", "letter_texts")
ME = "nullif(current_setting('app.user_id', true), '')::uuid"
IS_APP = "current_setting('app.door', true) = 'app'"
IS_RETENTION = "current_setting('app.door', true) = 'retention'"
GRANTS = (
    f"grant select, insert, update, delete on {', '.join(OWNED)} to upwork_app",
    "grant select, insert, update on ai_days to upwork_app",
)


def _moment(name: str, *, nullable: bool = False, is_now: bool = False) -> sa.Column[object]:
    default = sa.text("now()") if is_now else None
    return sa.Column(name, sa.DateTime(timezone=True), server_default=default, nullable=nullable)


def _text(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _whole(name: str, default: str | None = None) -> sa.Column[object]:
    return sa.Column(name, sa.Integer(), server_default=default, nullable=False)


def _stamps() -> tuple[sa.Column[object], ...]:
    return _moment("created_at", is_now=True), _moment("updated_at", is_now=True)


def _of_application(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["user_id", "application_id"],
        ["applications.user_id", "applications.id"],
        name=op.f(f"fk_{table}_user_id_application_id"),
        ondelete="CASCADE",
    )


def _owned(table: str, *parts: sa.schema.SchemaItem) -> None:
    """Create a table whose rows belong to one person, keyed by the person first, seen by that person alone."""
    op.create_table(
        table,
        sa.Column("user_id", postgresql.UUID(), nullable=False),
        sa.Column("id", postgresql.UUID(), nullable=False),
        *parts,
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f(f"fk_{table}_user_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user_id", "id", name=op.f(f"pk_{table}")),
    )
    op.execute(f"alter table {table} enable row level security")
    op.execute(f"alter table {table} force row level security")
    mine = f"({IS_APP} and user_id = {ME})"
    op.execute(f"create policy owner on {table} using {mine} with check {mine}")


def upgrade() -> None:
    """Create the tables, then who may see them."""
    _create_ai()
    _create_calls()
    _create_texts()
    op.add_column("applications", sa.Column("template_id", postgresql.UUID(), nullable=True))
    op.execute(
        f"create policy retention on ai_calls using ({IS_RETENTION} and sent_until < now())"
        f" with check ({IS_RETENTION} and sent_until < now() and sent_sealed is null)"
    )
    op.execute("alter table ai_days enable row level security")
    op.execute("alter table ai_days force row level security")
    op.execute(f"create policy everybody on ai_days using ({IS_APP}) with check ({IS_APP})")
    for statement in GRANTS:
        op.execute(f"""
            do $$ begin
                {statement};
            exception when undefined_object then null;
            end $$""")


def downgrade() -> None:
    """Drop the tables, and all that drafting kept with them."""
    op.drop_column("applications", "template_id")
    for table in ("ai_days", *reversed(OWNED)):
        op.drop_table(table)


def _create_ai() -> None:
    _owned(
        "ai_settings",
        _whole("version", "1"),
        _text("body_sealed"),
        *_stamps(),
        sa.UniqueConstraint("user_id", name=op.f("uq_ai_settings_user_id")),
    )
    _owned("ai_servers", _whole("position", "0"), _text("body_sealed"), _text("key_sealed", nullable=True), *_stamps())
    op.create_table(
        "ai_days",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("tokens", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("cost_micros", sa.BigInteger(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_ai_days")),
    )


def _create_calls() -> None:
    _owned(
        "ai_calls",
        sa.Column("application_id", postgresql.UUID(), nullable=True),
        _moment("at", is_now=True),
        _text("purpose"),
        sa.Column("server_id", postgresql.UUID(), nullable=True),
        _text("model"),
        _text("prompt_version"),
        sa.Column("outcome", sa.Text(), server_default="open", nullable=False),
        _whole("tokens_read"),
        _whole("tokens_written"),
        sa.Column("is_told", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("cost_micros", sa.BigInteger(), nullable=False),
        _text("sent_sealed", nullable=True),
        _text("made_sealed", nullable=True),
        _moment("sent_until", nullable=True),
        sa.Column("kept_percent", sa.SmallInteger(), nullable=True),
        _of_application("ai_calls"),
        sa.CheckConstraint(
            "purpose in ('letter', 'rewrite', 'reply', 'summary', 'facts')", name=op.f("ck_ai_calls_purpose")
        ),
        sa.CheckConstraint(
            "outcome in ('open', 'done', 'broken', 'failed', 'cancelled')", name=op.f("ck_ai_calls_outcome")
        ),
    )
    op.create_index(op.f("ix_ai_calls_user_id_at"), "ai_calls", ["user_id", "at"])
    op.create_index(op.f("ix_ai_calls_user_id_application_id"), "ai_calls", ["user_id", "application_id"])
    op.create_index(
        "ix_ai_calls_sent_until", "ai_calls", ["sent_until"], postgresql_where=sa.text("sent_sealed IS NOT NULL")
    )


def _create_texts() -> None:
    _owned(
        "draft_versions",
        sa.Column("application_id", postgresql.UUID(), nullable=False),
        _whole("number"),
        _moment("at", is_now=True),
        _text("made_by"),
        _text("body_sealed"),
        _of_application("draft_versions"),
        sa.UniqueConstraint(
            "user_id", "application_id", "number", name=op.f("uq_draft_versions_user_id_application_id_number")
        ),
    )
    _owned(
        "letter_texts",
        _text("kind"),
        _whole("version", "1"),
        _text("body_sealed"),
        _moment("archived_at", nullable=True),
        *_stamps(),
        sa.CheckConstraint("kind in ('template', 'snippet')", name=op.f("ck_letter_texts_kind")),
    )
    op.create_index(op.f("ix_letter_texts_user_id_kind"), "letter_texts", ["user_id", "kind"])
