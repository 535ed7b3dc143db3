"""In whose name an application was confirmed: a person can act for more than one organisation at Upwork."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the organisation; it is noted for what was confirmed before when the person first chooses another."""
    op.add_column("applications", sa.Column("organization_id", sa.Text(), nullable=True))


def downgrade() -> None:
    """Not offered: what was prepared in one name is not sent in another."""
    raise NotImplementedError("what was prepared in one name is not sent in another")
