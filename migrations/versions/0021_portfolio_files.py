"""Files of a piece of work: what they are called and what is in them is sealed, their size is not."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

TABLE = "portfolio_files"
DOOR = "(select current_setting('app.door', true))"
ME = "(select nullif(current_setting('app.user_id', true), '')::uuid)"
IS_MINE = f"{DOOR} = 'app' and user_id = {ME}"


def upgrade() -> None:
    """Create the table, then who may see it."""
    op.create_table(
        TABLE,
        sa.Column("user_id", postgresql.UUID(), nullable=False),
        sa.Column("id", postgresql.UUID(), nullable=False),
        sa.Column("item_id", postgresql.UUID(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("body_sealed", sa.Text(), nullable=False),
        sa.Column("content_sealed", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f(f"fk_{TABLE}_user_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["user_id", "item_id"],
            ["portfolio_items.user_id", "portfolio_items.id"],
            name=op.f(f"fk_{TABLE}_user_id_item_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("user_id", "id", name=op.f(f"pk_{TABLE}")),
        sa.CheckConstraint("size > 0", name=op.f(f"ck_{TABLE}_size")),
    )
    op.create_index(op.f(f"ix_{TABLE}_user_id_item_id"), TABLE, ["user_id", "item_id"])
    # What is sealed does not compress; kept as it is, its first characters are read without the rest.
    op.execute(f"alter table {TABLE} alter column content_sealed set storage external")
    op.execute(f"alter table {TABLE} enable row level security")
    op.execute(f"alter table {TABLE} force row level security")
    op.execute(f"create policy owner on {TABLE} using ({IS_MINE}) with check ({IS_MINE})")
    op.execute(f"""
        do $$ begin
            grant select, insert, update, delete on {TABLE} to upwork_app;
        exception when undefined_object then null;
        end $$""")


def downgrade() -> None:
    """Drop the table, and all files with it."""
    op.drop_table(TABLE)
