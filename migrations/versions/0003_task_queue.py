"""The task queue's own tables, as its library ships them, and the right to put tasks into it."""

from __future__ import annotations

from alembic import op
from procrastinate.schema import SchemaManager

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the library's schema and let the application's roles defer tasks, not read or change them."""
    cursor = op.get_bind().connection.cursor()
    cursor.execute(SchemaManager.get_schema())
    for role in ("upwork_app", "upwork_auth"):
        op.execute(f"""
            do $$ begin
                grant select (id), insert on procrastinate_jobs to {role};
                grant insert on procrastinate_events to {role};
                grant usage on sequence procrastinate_jobs_id_seq, procrastinate_events_id_seq to {role};
            exception when undefined_object then null;
            end $$""")


def downgrade() -> None:
    """Not offered: tasks under way would be lost."""
    raise NotImplementedError("tasks under way would be lost")
