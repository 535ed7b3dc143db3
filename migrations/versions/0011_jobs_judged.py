"""Jobs are judged once, and the card is kept beside the copy, with score and tier for an index.

Also: when a job was first seen, by which search it was found and when the person was told; and what was known of a job when its
application was confirmed.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

IS_RETENTION = "current_setting('app.door', true) = 'retention'"
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Add the columns and their indexes; what is emptied after 24 hours now includes the card."""
    for column in (
        sa.Column("first_seen_at", MOMENT, server_default=sa.text("now()"), nullable=False),
        sa.Column("found_by", postgresql.UUID(), nullable=True),
        sa.Column("told_at", MOMENT, nullable=True),
        sa.Column("repost_of", postgresql.UUID(), nullable=True),
        sa.Column("card", postgresql.JSONB(), nullable=True),
        sa.Column("judged_by", sa.Text(), nullable=True),
        sa.Column("judged_at", MOMENT, nullable=True),
        sa.Column("score", sa.SmallInteger(), nullable=True),
        sa.Column("tier", sa.Text(), nullable=True),
    ):
        op.add_column("jobs", column)
    op.create_check_constraint(op.f("ck_jobs_tier"), "jobs", "tier in ('strong', 'worth_a_look', 'hidden')")
    # Rows that there are count as seen when they were last: their first time is not known any more.
    op.execute("alter table jobs no force row level security")
    op.execute("update jobs set first_seen_at = seen_at")
    op.execute("alter table jobs force row level security")
    op.create_index(op.f("ix_jobs_user_id_score_seen_at_id"), "jobs", ["user_id", "score", "seen_at", "id"])
    op.create_index(op.f("ix_jobs_user_id_triage_seen_at_id"), "jobs", ["user_id", "triage", "seen_at", "id"])
    op.create_index(op.f("ix_jobs_user_id_first_seen_at"), "jobs", ["user_id", "first_seen_at"])
    op.execute("drop policy retention on jobs")
    op.execute(
        f"create policy retention on jobs for all using ({IS_RETENTION} and content_expires_at < now())"
        f" with check ({IS_RETENTION} and content is null and card is null and score is null)"
    )
    op.add_column("applications", sa.Column("score", sa.SmallInteger(), nullable=True))
    op.add_column("applications", sa.Column("tier", sa.Text(), nullable=True))
    op.add_column("applications", sa.Column("proposals", sa.Integer(), nullable=True))
    op.create_check_constraint(
        op.f("ck_applications_tier"), "applications", "tier in ('strong', 'worth_a_look', 'hidden')"
    )


def downgrade() -> None:
    """Not offered: what was noted is not forgotten again."""
    raise NotImplementedError("what was noted is not forgotten again")
