"""Changes of sent proposals among what a person confirms, and when the deletion of Upwork's content last ran.

``retention_runs`` is written through the retention door alone and read through the people's: it says nothing of anybody.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

IS_APP = "current_setting('app.door', true) = 'app'"
IS_RETENTION = "current_setting('app.door', true) = 'retention'"
KINDS = (
    "message",
    "invitation_accept",
    "invitation_decline",
    "job_save",
    "job_unsave",
    "proposal_withdraw",
    "proposal_terms",
)


def upgrade() -> None:
    """Allow the two new kinds, and create the table of runs."""
    op.drop_constraint(op.f("ck_outgoing_kind"), "outgoing")
    op.create_check_constraint(
        op.f("ck_outgoing_kind"), "outgoing", "kind in ({})".format(", ".join(f"'{kind}'" for kind in KINDS))
    )
    op.create_table(
        "retention_runs",
        sa.Column("task", sa.Text(), nullable=False),
        sa.Column("ran_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("removed", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("task", name=op.f("pk_retention_runs")),
    )
    op.execute("alter table retention_runs enable row level security")
    op.execute("alter table retention_runs force row level security")
    op.execute(f"create policy app on retention_runs for select using ({IS_APP})")
    op.execute(f"create policy retention on retention_runs using ({IS_RETENTION}) with check ({IS_RETENTION})")
    op.execute("""
        do $$ begin
            grant select, insert, update on retention_runs to upwork_app;
        exception when undefined_object then null;
        end $$""")


def downgrade() -> None:
    """Not offered: what a person confirmed is not forgotten again."""
    raise NotImplementedError("what a person confirmed is not forgotten again")
