"""A token about an address says which session asked for it: that one stays when the new address is proven, the others end."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the session. Links that are under way name none: they end every session."""
    op.add_column("one_time_tokens", sa.Column("session_id", postgresql.UUID(), nullable=True))


def downgrade() -> None:
    """Forget which session asked."""
    op.drop_column("one_time_tokens", "session_id")
