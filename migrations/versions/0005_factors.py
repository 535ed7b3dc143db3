"""More ways to prove a sign-in: passkeys with their ceremonies, one-time codes by SMS and mail, remembered devices.

Every new table is one person's (a ceremony without a name yet is nobody's). The auth door writes them; of the three only the
list of passkeys may be read by its owner in the app door.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

IS_APP = "current_setting('app.door', true) = 'app'"
IS_AUTH = "current_setting('app.door', true) = 'auth'"
ME = "nullif(current_setting('app.user_id', true), '')::uuid"
NEW = ("passkeys", "passkey_ceremonies", "one_time_codes")


def upgrade() -> None:
    """Widen the kinds of factor, make the tables, then their policies and grants."""
    op.drop_constraint(op.f("ck_factors_kind"), "factors", type_="check")
    op.create_check_constraint(op.f("ck_factors_kind"), "factors", "kind in ('totp', 'passkey', 'sms', 'email')")
    op.alter_column("factors", "secret_sealed", existing_type=sa.Text(), nullable=True)
    op.create_check_constraint(
        op.f("ck_factors_secret"), "factors", "(secret_sealed is not null) = (kind in ('totp', 'sms'))"
    )
    # Until now every name was the same constant; names that people give are theirs, and sealed.
    op.drop_column("factors", "label")
    op.add_column("factors", sa.Column("label_sealed", sa.Text(), nullable=True))
    _passkeys()
    _ceremonies()
    _codes()
    op.add_column("devices", sa.Column("remembered_until", sa.DateTime(timezone=True), nullable=True))
    for table in NEW:
        op.execute(f"alter table {table} enable row level security")
        op.execute(f"alter table {table} force row level security")
        op.execute(f"create policy auth on {table} using ({IS_AUTH}) with check ({IS_AUTH})")
    op.execute(f"create policy owner_reads on passkeys for select using ({IS_APP} and user_id = {ME})")
    for statement in (
        f"grant select, insert, update, delete on {', '.join(NEW)} to upwork_auth",
        "grant select on passkeys to upwork_app",
    ):
        op.execute(f"""
            do $$ begin
                {statement};
            exception when undefined_object then null;
            end $$""")


def downgrade() -> None:
    """Take the tables away, with every factor of the new kinds."""
    op.drop_column("devices", "remembered_until")
    for table in reversed(NEW):
        op.drop_table(table)
    # Row-level security is forced on the owner too: only the auth door sees the rows that have to go.
    op.execute("select set_config('app.door', 'auth', true)")
    op.execute("delete from factors where kind <> 'totp'")
    op.drop_column("factors", "label_sealed")
    op.add_column("factors", sa.Column("label", sa.Text(), server_default="Authenticator app", nullable=False))
    op.alter_column("factors", "label", server_default=None)
    op.drop_constraint(op.f("ck_factors_secret"), "factors", type_="check")
    op.alter_column("factors", "secret_sealed", existing_type=sa.Text(), nullable=False)
    op.drop_constraint(op.f("ck_factors_kind"), "factors", type_="check")
    op.create_check_constraint(op.f("ck_factors_kind"), "factors", "kind in ('totp')")


def _passkeys() -> None:
    op.create_table(
        "passkeys",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("credential_id", sa.LargeBinary(), nullable=False),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("sign_count", sa.BigInteger(), nullable=False),
        sa.Column("is_resident", sa.Boolean(), nullable=False),
        sa.Column("is_synced", sa.Boolean(), nullable=False),
        sa.Column("suspected_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_passkeys_user_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["user_id", "id"],
            ["factors.user_id", "factors.id"],
            name=op.f("fk_passkeys_user_id_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("user_id", "id", name=op.f("pk_passkeys")),
        sa.UniqueConstraint("user_id", "credential_id", name=op.f("uq_passkeys_user_id_credential_id")),
    )


def _ceremonies() -> None:
    op.create_table(
        "passkey_ceremonies",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=True),
        sa.Column("binding", sa.LargeBinary(), nullable=False),
        sa.Column("challenge", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_passkey_ceremonies_user_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passkey_ceremonies")),
        sa.UniqueConstraint("challenge", name=op.f("uq_passkey_ceremonies_challenge")),
    )
    op.create_index(op.f("ix_passkey_ceremonies_user_id"), "passkey_ceremonies", ["user_id"])


def _codes() -> None:
    op.create_table(
        "one_time_codes",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("binding", sa.LargeBinary(), nullable=False),
        sa.Column("code_hash", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("kind in ('sms', 'email')", name=op.f("ck_one_time_codes_kind")),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_one_time_codes_user_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user_id", "id", name=op.f("pk_one_time_codes")),
    )
    op.create_index(op.f("ix_one_time_codes_user_id_created_at"), "one_time_codes", ["user_id", "created_at"])
