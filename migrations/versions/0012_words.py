"""Searching sealed texts: keyed digests of their words in a full-text column, forgotten by the database when a text changes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

TABLES = ("applications", "messages")


def upgrade() -> None:
    """Add the columns, their indexes, and what empties them: no code that seals a text anew can forget to."""
    op.execute("""
        create function forget_words() returns trigger language plpgsql as $$
        begin
            new.words := null;
            return new;
        end $$""")
    for table in TABLES:
        op.add_column(table, sa.Column("words", postgresql.TSVECTOR(), nullable=True))
        op.create_index(op.f(f"ix_{table}_words"), table, ["words"], postgresql_using="gin")
        op.create_index(
            f"ix_{table}_without_words", table, ["user_id", "id"], postgresql_where=sa.text("words IS NULL")
        )
        op.execute(
            f"create trigger forget_words before update of body_sealed on {table} for each row"
            " when (old.body_sealed is distinct from new.body_sealed) execute function forget_words()"
        )


def downgrade() -> None:
    """Take it all away; texts stay."""
    for table in TABLES:
        op.execute(f"drop trigger forget_words on {table}")
        op.drop_column(table, "words")
    op.execute("drop function forget_words()")
