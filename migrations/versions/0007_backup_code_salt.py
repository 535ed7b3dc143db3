"""Backup codes are kept as scrypt over a salt of their set, under the keyed hash they had before.

Codes that people already hold cannot be hashed again: only their keyed hash is here. They keep working in the old form, told by
their salt that is missing, until they are used or a new set takes their place.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what a set of codes was hashed with; rows that are there have none of it."""
    op.add_column("backup_codes", sa.Column("salt", sa.LargeBinary(), nullable=True))
    op.add_column("backup_codes", sa.Column("cost", sa.SmallInteger(), nullable=True))
    op.create_check_constraint(op.f("ck_backup_codes_salt"), "backup_codes", "(salt is null) = (cost is null)")


def downgrade() -> None:
    """Not offered: salted codes cannot be looked up without their salt."""
    raise NotImplementedError("salted backup codes cannot be looked up without their salt")
