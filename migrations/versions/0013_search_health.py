"""How a saved search is doing: failures in a row, runs in a row that brought nothing, and when it last brought something."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns, and an index for what a search brought."""
    op.add_column("saved_searches", sa.Column("failures", sa.Integer(), server_default="0", nullable=False))
    op.add_column("saved_searches", sa.Column("failed_code", sa.Text(), nullable=True))
    op.add_column("saved_searches", sa.Column("runs_without_new", sa.Integer(), server_default="0", nullable=False))
    op.add_column("saved_searches", sa.Column("last_new_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index(op.f("ix_jobs_user_id_found_by_first_seen_at"), "jobs", ["user_id", "found_by", "first_seen_at"])


def downgrade() -> None:
    """Forget how searches are doing."""
    op.drop_index(op.f("ix_jobs_user_id_found_by_first_seen_at"), "jobs")
    for column in ("failures", "failed_code", "runs_without_new", "last_new_at"):
        op.drop_column("saved_searches", column)
