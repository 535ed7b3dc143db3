"""What a person does with jobs: marks on them, their own rules of fit, saved searches, and figures of competition for a day."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

ME = "nullif(current_setting('app.user_id', true), '')::uuid"
IS_APP = "current_setting('app.door', true) = 'app'"
IS_RETENTION = "current_setting('app.door', true) = 'retention'"
CONTENT = ("fit_rules", "saved_searches", "job_snapshots")


def upgrade() -> None:
    """Add the columns and tables, each row its owner's alone."""
    _mark_jobs()
    _create_rules()
    _create_searches()
    _create_snapshots()
    for table in CONTENT:
        op.execute(f"alter table {table} enable row level security")
        op.execute(f"alter table {table} force row level security")
        op.execute(
            f"create policy owner on {table} using ({IS_APP} and user_id = {ME}) with check ({IS_APP} and user_id = {ME})"
        )
    op.execute(f"create policy retention on job_snapshots using ({IS_RETENTION} and expires_at < now())")
    op.execute(f"""
        do $$ begin
            grant select, insert, update, delete on {", ".join(CONTENT)} to upwork_app;
        exception when undefined_object then null;
        end $$""")


def _mark_jobs() -> None:
    op.add_column("jobs", sa.Column("triage", sa.Text(), nullable=True))
    op.add_column("jobs", sa.Column("snoozed_until", sa.DateTime(timezone=True), nullable=True))
    op.add_column("jobs", sa.Column("overruled", postgresql.JSONB(), server_default="[]", nullable=False))
    op.add_column("jobs", sa.Column("fingerprint", sa.LargeBinary(), nullable=True))
    op.create_check_constraint(op.f("ck_jobs_triage"), "jobs", "triage in ('hidden', 'saved', 'snoozed')")
    op.create_index(op.f("ix_jobs_user_id_fingerprint"), "jobs", ["user_id", "fingerprint"])


def _create_rules() -> None:
    op.create_table(
        "fit_rules",
        *_owned(),
        *_timestamps(),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("body_sealed", sa.Text(), nullable=False),
        *_keys("fit_rules"),
        sa.UniqueConstraint("user_id", name=op.f("uq_fit_rules_user_id")),
    )


def _create_searches() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "saved_searches",
        *_owned(),
        *_timestamps(),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("body_sealed", sa.Text(), nullable=False),
        sa.Column("paused", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("consented_at", moment, nullable=True),
        sa.Column("next_run_at", moment, nullable=True),
        sa.Column("last_visit_at", moment, server_default=sa.text("now()"), nullable=False),
        sa.Column("last_run_at", moment, nullable=True),
        sa.Column("last_returned", sa.Integer(), nullable=True),
        sa.Column("last_new", sa.Integer(), nullable=True),
        sa.Column("stopped", sa.Text(), nullable=True),
        *_keys("saved_searches"),
    )


def _create_snapshots() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "job_snapshots",
        *_owned(),
        sa.Column("job_id", postgresql.UUID(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("expires_at", moment, nullable=False),
        sa.Column("proposals", sa.Integer(), nullable=True),
        sa.Column("interviewing", sa.Integer(), nullable=True),
        sa.Column("invites", sa.Integer(), nullable=True),
        sa.Column("hired", sa.Integer(), nullable=True),
        *_keys("job_snapshots"),
        sa.ForeignKeyConstraint(
            ["user_id", "job_id"],
            ["jobs.user_id", "jobs.id"],
            name=op.f("fk_job_snapshots_user_id_job_id"),
            ondelete="CASCADE",
        ),
    )
    op.create_index(op.f("ix_job_snapshots_user_id_job_id_at"), "job_snapshots", ["user_id", "job_id", "at"])
    op.create_index(op.f("ix_job_snapshots_expires_at"), "job_snapshots", ["expires_at"])


def _owned() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("user_id", postgresql.UUID(), nullable=False),
        sa.Column("id", postgresql.UUID(), nullable=False),
    )


def _timestamps() -> tuple[sa.Column[object], ...]:
    moment, now = sa.DateTime(timezone=True), sa.text("now()")
    return (
        sa.Column("created_at", moment, server_default=now, nullable=False),
        sa.Column("updated_at", moment, server_default=now, nullable=False),
    )


def _keys(table: str) -> tuple[sa.Constraint, ...]:
    return (
        sa.PrimaryKeyConstraint("user_id", "id", name=op.f(f"pk_{table}")),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f(f"fk_{table}_user_id"), ondelete="CASCADE"),
    )


def downgrade() -> None:
    """Not offered: what people saved is not taken away again."""
    raise NotImplementedError("what people saved is not taken away again")
