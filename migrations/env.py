"""Runs the migrations against ``DATABASE_URL`` as its owner. What each of them does is in ``versions``."""

from __future__ import annotations

import sys
from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import create_engine, pool

from src.config import DataSettings
from src.database.models import Base
from src.database.types import SealedText

OURS = "procrastinate_"


def include_name(name: str | None, kind: str, parents: object) -> bool:
    """Leave the task queue's own tables out of comparisons."""
    return not (kind == "table" and name is not None and name.startswith(OURS))


def render_item(kind: str, item: Any, context: AutogenContext) -> str | Literal[False]:
    """Write a sealed column as the text it is, so that a migration needs none of the application's code."""
    return "sa.Text()" if kind == "type" and isinstance(item, SealedText) else False


def run() -> None:
    """Connect, lock out other migrators, and migrate in one transaction."""
    settings = DataSettings()
    if not settings.database_url.get_secret_value():
        sys.exit("DATABASE_URL is missing: set it in .env or use ./run, which starts a database by itself")
    engine = create_engine(settings.sqlalchemy_url, poolclass=pool.NullPool)
    with engine.connect() as connection:
        context.configure(
            connection=connection, target_metadata=Base.metadata, include_name=include_name, render_item=render_item
        )
        with context.begin_transaction():
            connection.exec_driver_sql("select pg_advisory_xact_lock(7316001)")
            context.run_migrations()


run()
