"""Letters that a machine wrote say back what the client wrote: as versions nobody took up they go after 24 hours."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

IS_RETENTION = "current_setting('app.door', true) = 'retention'"
IS_MACHINES = "made_by <> 'person'"


def upgrade() -> None:
    """Let the retention door take the versions of machines away when their time is over."""
    op.create_index("ix_draft_versions_at", "draft_versions", ["at"], postgresql_where=sa.text(IS_MACHINES))
    op.execute(
        f"create policy retention on draft_versions"
        f" using ({IS_RETENTION} and {IS_MACHINES} and at < now() - interval '24 hours')"
    )


def downgrade() -> None:
    """Not offered: words that had to go are not kept for ever again."""
    raise NotImplementedError("words that had to go are not kept for ever again")
