"""Why Upwork refused a proposal, in its words, is kept for 24 hours like all that comes from there; the code of it stays."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

IS_RETENTION = "current_setting('app.door', true) = 'retention'"
IS_OVER = f"{IS_RETENTION} and failure_expires_at < now()"


def upgrade() -> None:
    """Add the end of their time, also for the words that are there, and let the retention door take them away."""
    op.add_column("applications", sa.Column("failure_expires_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index(
        "ix_applications_failure_expires_at",
        "applications",
        ["failure_expires_at"],
        postgresql_where=sa.text("failure_title IS NOT NULL"),
    )
    op.execute("alter table applications no force row level security")
    op.execute(
        "update applications set failure_expires_at = state_changed_at + interval '24 hours' where failure_title is not null"
    )
    op.execute("alter table applications force row level security")
    op.execute(f"create policy retention on applications for select using ({IS_OVER})")
    op.execute(
        f"create policy retention_empties on applications for update using ({IS_OVER})"
        f" with check ({IS_OVER} and failure_title is null)"
    )


def downgrade() -> None:
    """Not offered: words that had to go are not kept for ever again."""
    raise NotImplementedError("words that had to go are not kept for ever again")
