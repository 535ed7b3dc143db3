"""Roles, grants and row-level security: who may see which rows, held by the database itself.

Three roles beside the owner (the login that migrates): ``upwork_app`` for a person's own rows, ``upwork_auth`` for identity
and credentials, ``upwork_audit`` for the security log. Where the login may not create roles, the policies below still hold
(they are forced on the owner too); only the separation of grants is missing, and start-up says so.
"""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ROLES = ("upwork_app", "upwork_auth", "upwork_audit")
CONTENT = (
    "upwork_connections",
    "oauth_states",
    "profiles",
    "portfolio_items",
    "jobs",
    "applications",
    "application_previews",
    "application_events",
)
OWNED_IDENTITY = (
    "user_security",
    "user_roles",
    "data_keys",
    "consents",
    "sessions",
    "login_challenges",
    "one_time_tokens",
    "factors",
    "backup_codes",
)
READ_OWN = ("users", "user_roles", "data_keys", "consents", "sessions", "factors", "backup_codes")
ME = "nullif(current_setting('app.user_id', true), '')::uuid"
IS_APP = "current_setting('app.door', true) = 'app'"
IS_AUTH = "current_setting('app.door', true) = 'auth'"
IS_RETENTION = "current_setting('app.door', true) = 'retention'"


def upgrade() -> None:
    """Create the roles where allowed, then the policies, then the grants."""
    _create_roles()
    for table in CONTENT:
        _secure(table)
        op.execute(
            f"create policy owner on {table} using ({IS_APP} and user_id = {ME}) with check ({IS_APP} and user_id = {ME})"
        )
    op.execute(
        f"create policy retention on jobs for all using ({IS_RETENTION} and content_expires_at < now())"
        f" with check ({IS_RETENTION} and content is null)"
    )
    for table in OWNED_IDENTITY:
        _secure(table)
        op.execute(f"create policy auth on {table} using ({IS_AUTH}) with check ({IS_AUTH})")
        op.execute(f"create policy owner_reads on {table} for select using ({IS_APP} and user_id = {ME})")
    _secure("users")
    op.execute(f"create policy auth on users using ({IS_AUTH}) with check ({IS_AUTH})")
    op.execute(f"create policy owner_reads on users for select using ({IS_APP} and id = {ME})")
    op.execute(f"create policy owner_writes on users for update using ({IS_APP} and id = {ME})")
    _secure("installation_keys")
    op.execute(f"create policy auth on installation_keys using ({IS_AUTH}) with check ({IS_AUTH})")
    _secure_log()
    _grant()
    op.execute("insert into roles (name) values ('user'), ('admin')")


def downgrade() -> None:
    """Not offered: isolation is not taken away again."""
    raise NotImplementedError("isolation is not taken away again")


def _create_roles() -> None:
    """Create the roles and let this login take them on, where it may; other installations may share them."""
    for role in ROLES:
        op.execute(f"""
            do $$ begin
                if not exists (select from pg_roles where rolname = '{role}') then
                    create role {role} nologin nosuperuser nobypassrls;
                end if;
                if session_user <> '{role}' then
                    execute format('grant {role} to %I', session_user);
                end if;
            exception
                when insufficient_privilege then
                    raise notice 'this login may not create roles: grants stay with the owner';
                when duplicate_object or unique_violation then null;
            end $$""")


def _secure(table: str) -> None:
    """Let no row of ``table`` be seen without a policy that says so, not even by the owner."""
    op.execute(f"alter table {table} enable row level security")
    op.execute(f"alter table {table} force row level security")


def _secure_log() -> None:
    """The security log: insert and read one's own, never change. A trigger says it to the owner as well."""
    _secure("security_logs")
    op.execute(
        f"create policy writes on security_logs for insert with check ({IS_AUTH} or ({IS_APP} and user_id = {ME}))"
    )
    op.execute(f"create policy owner_reads on security_logs for select using ({IS_APP} and user_id = {ME})")
    op.execute("""
        create function refuse_change() returns trigger language plpgsql as $$
        begin
            raise exception 'security_logs is append-only';
        end $$""")
    op.execute(
        "create trigger append_only before delete or update of id, at, event, request_id, origin_sealed"
        " on security_logs for each row execute function refuse_change()"
    )
    op.execute(
        "create trigger no_truncate before truncate on security_logs for each statement execute function refuse_change()"
    )


def _grant() -> None:
    """Give each role the least it needs, where the roles exist and this login may grant to them."""
    content, identity, own = ", ".join(CONTENT), ", ".join(("users", *OWNED_IDENTITY)), ", ".join(READ_OWN)
    statements = (
        "grant usage on schema public to upwork_app, upwork_auth, upwork_audit",
        f"grant select, insert, update, delete on {content} to upwork_app",
        f"grant select on {own} to upwork_app",
        "grant update (locale, updated_at) on users to upwork_app",
        "grant select (user_id, password_changed_at, security_stamp) on user_security to upwork_app",
        f"grant select, insert, update, delete on {identity} to upwork_auth",
        "grant select on roles to upwork_app, upwork_auth",
        "grant select, insert on installation_keys to upwork_auth",
        "grant insert on security_logs to upwork_app, upwork_auth, upwork_audit",
        "grant select on security_logs to upwork_app, upwork_audit",
    )
    for statement in statements:
        op.execute(f"""
            do $$ begin
                {statement};
            exception when undefined_object then null;
            end $$""")
