"""Alerts, the windows they are recognised by, what administrators do in the log, erasures, and two more doors.

``upwork_admin`` (door ``admin``) reaches accounts and alerts by single columns: no password hash, no secret of a factor, no
token, no content. ``upwork_audit`` (door ``audit``) reads the security log of everybody, and the keys that open its origins.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

IS_AUTH = "current_setting('app.door', true) = 'auth'"
IS_ADMIN = "current_setting('app.door', true) = 'admin'"
IS_AUDIT = "current_setting('app.door', true) = 'audit'"
OF_AUTH = ("security_alerts", "security_alert_accounts", "attempts", "erasures")
OF_ADMIN = (
    "users",
    "user_roles",
    "user_security",
    "sessions",
    "factors",
    "login_challenges",
    "security_alerts",
    "security_alert_accounts",
)
GRANTS = (
    "grant usage on schema public to upwork_admin",
    "grant select, insert, update, delete on security_alerts, security_alert_accounts, attempts to upwork_auth",
    "grant select, insert on erasures to upwork_auth",
    "grant update (kid, wrapped) on installation_keys to upwork_auth",
    "grant select on users, user_roles, data_keys, roles, security_alerts, security_alert_accounts to upwork_admin",
    "grant update (status, updated_at) on users to upwork_admin",
    "grant insert, delete on user_roles to upwork_admin",
    "grant select (user_id, password_changed_at, failed_guesses, locked_until) on user_security to upwork_admin",
    "grant update (failed_guesses, last_failed_at, locked_until, security_stamp) on user_security to upwork_admin",
    "grant select (user_id, id, created_at, last_seen_at, expires_at, revoked_at) on sessions to upwork_admin",
    "grant update (revoked_at, revoke_reason) on sessions to upwork_admin",
    "grant select (user_id, id, kind, confirmed_at, last_used_at) on factors to upwork_admin",
    "grant select (id, user_id, used_at), delete on login_challenges to upwork_admin",
    "grant update (state, handled_by, handled_at, note_sealed) on security_alerts to upwork_admin",
    "grant insert on security_logs to upwork_admin",
    "grant select (id), insert on procrastinate_jobs to upwork_admin",
    "grant insert on procrastinate_events to upwork_admin",
    "grant usage on sequence procrastinate_jobs_id_seq, procrastinate_events_id_seq to upwork_admin",
    "grant select on data_keys to upwork_audit",
)


def upgrade() -> None:
    """Create the tables, then the role, then who may see what."""
    _extend_log()
    _create_alerts()
    _create_role()
    for table in OF_AUTH:
        op.execute(f"alter table {table} enable row level security")
        op.execute(f"alter table {table} force row level security")
        op.execute(f"create policy auth on {table} using ({IS_AUTH}) with check ({IS_AUTH})")
    for table in OF_ADMIN:
        op.execute(f"create policy admin on {table} using ({IS_ADMIN}) with check ({IS_ADMIN})")
    op.execute(f"create policy staff_reads on data_keys for select using ({IS_ADMIN} or {IS_AUDIT})")
    op.execute(f"create policy staff_writes on security_logs for insert with check ({IS_ADMIN} or {IS_AUDIT})")
    op.execute(f"create policy auditor_reads on security_logs for select using ({IS_AUDIT})")
    for statement in GRANTS:
        op.execute(f"""
            do $$ begin
                {statement};
            exception when undefined_object then null;
            end $$""")
    op.execute("insert into roles (name) values ('support'), ('auditor')")


def _extend_log() -> None:
    """Let the log say who acted and what changed; its trigger guards the new columns as well."""
    op.add_column("security_logs", sa.Column("actor_id", postgresql.UUID(), nullable=True))
    op.add_column("security_logs", sa.Column("change", postgresql.JSONB(), nullable=True))
    op.create_index(op.f("ix_security_logs_at_id"), "security_logs", ["at", "id"])
    op.execute("drop trigger append_only on security_logs")
    op.execute(
        "create trigger append_only before delete or update of id, actor_id, at, event, change, request_id, origin_sealed"
        " on security_logs for each row execute function refuse_change()"
    )


def _create_alerts() -> None:
    moment, now = sa.DateTime(timezone=True), sa.text("now()")
    op.create_table(
        "security_alerts",
        sa.Column("id", postgresql.UUID(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("severity", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), server_default="open", nullable=False),
        sa.Column("source_index", sa.LargeBinary(), nullable=False),
        sa.Column("source_sealed", sa.Text(), nullable=False),
        sa.Column("user_id", postgresql.UUID(), nullable=True),
        sa.Column("first_at", moment, server_default=now, nullable=False),
        sa.Column("last_at", moment, server_default=now, nullable=False),
        sa.Column("signals", sa.Integer(), server_default="1", nullable=False),
        sa.Column("handled_by", postgresql.UUID(), nullable=True),
        sa.Column("handled_at", moment, nullable=True),
        sa.Column("note_sealed", sa.Text(), nullable=True),
        sa.CheckConstraint("severity in ('high', 'medium')", name=op.f("ck_security_alerts_severity")),
        sa.CheckConstraint("state in ('open', 'acknowledged', 'resolved')", name=op.f("ck_security_alerts_state")),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_security_alerts_user_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_security_alerts")),
    )
    op.create_index(
        "uq_security_alerts_source",
        "security_alerts",
        ["kind", "source_index"],
        unique=True,
        postgresql_where=sa.text("state <> 'resolved'"),
    )
    op.create_index(op.f("ix_security_alerts_state_last_at_id"), "security_alerts", ["state", "last_at", "id"])
    op.create_table(
        "security_alert_accounts",
        sa.Column("alert_id", postgresql.UUID(), nullable=False),
        sa.Column("user_id", postgresql.UUID(), nullable=False),
        sa.ForeignKeyConstraint(
            ["alert_id"],
            ["security_alerts.id"],
            name=op.f("fk_security_alert_accounts_alert_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_security_alert_accounts_user_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("alert_id", "user_id", name=op.f("pk_security_alert_accounts")),
    )
    op.create_table(
        "attempts",
        sa.Column("id", postgresql.UUID(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", moment, server_default=now, nullable=False),
        sa.Column("source_index", sa.LargeBinary(), nullable=False),
        sa.Column("account_index", sa.LargeBinary(), nullable=False),
        sa.Column("succeeded", sa.Boolean(), nullable=False),
        sa.CheckConstraint("kind in ('password', 'factor')", name=op.f("ck_attempts_kind")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attempts")),
    )
    op.create_index(op.f("ix_attempts_kind_source_index_at"), "attempts", ["kind", "source_index", "at"])
    op.create_index(op.f("ix_attempts_kind_account_index_at"), "attempts", ["kind", "account_index", "at"])
    op.create_index(op.f("ix_attempts_at"), "attempts", ["at"])
    op.create_table(
        "erasures",
        sa.Column("user_id", postgresql.UUID(), nullable=False),
        sa.Column("erased_at", moment, server_default=now, nullable=False),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_erasures")),
    )


def _create_role() -> None:
    """Create the administrators' role, as ``0002`` did the others."""
    op.execute("""
        do $$ begin
            if not exists (select from pg_roles where rolname = 'upwork_admin') then
                create role upwork_admin nologin nosuperuser nobypassrls;
            end if;
            execute format('grant upwork_admin to %I', session_user);
        exception
            when insufficient_privilege then
                raise notice 'this login may not create roles: grants stay with the owner';
            when duplicate_object or unique_violation then null;
        end $$""")


def downgrade() -> None:
    """Not offered: the record of what administrators did is not taken away again."""
    raise NotImplementedError("the record of what administrators did is not taken away again")
