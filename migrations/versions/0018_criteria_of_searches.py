"""Since when a saved search has had its criteria: what it brought before says nothing of how it does now."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; the criteria there are have been so since their search was kept."""
    op.add_column(
        "saved_searches",
        sa.Column("criteria_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
    )
    op.execute("alter table saved_searches no force row level security")
    op.execute("update saved_searches set criteria_at = created_at")
    op.execute("alter table saved_searches force row level security")


def downgrade() -> None:
    """Forget since when."""
    op.drop_column("saved_searches", "criteria_at")
