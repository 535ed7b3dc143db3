"""Can this process do its work: are the database and Valkey there, and what is this installation. No person's data here."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Literal

import structlog

from src.services.resources import Resources

log = structlog.get_logger(__name__)
PING_SECONDS = 2.0
VERSION_WITHOUT_PACKAGE = "0.1.0"


@dataclass(frozen=True, slots=True)
class Readiness:
    """What answered. Ready means that people can sign in: both did."""

    database: bool
    valkey: bool

    @property
    def ready(self) -> bool:
        """True where both answered."""
        return self.database and self.valkey


@dataclass(frozen=True, slots=True)
class Installation:
    """What anybody may know of this installation before signing in."""

    version: str
    environment: str
    upwork_mode: Literal["sandbox", "live"]
    ai_mode: Literal["model", "composer"]
    ai_model: str | None
    mail: Literal["sink", "smtp", "none"]
    sms: Literal["sink", "provider", "none"]


class HealthService:
    """Answers the health checks and the page's first question."""

    def __init__(self, resources: Resources) -> None:
        self._r = resources

    async def readiness(self) -> Readiness:
        """Ask both engines, at most two seconds each."""
        database, valkey = await asyncio.gather(
            asyncio.wait_for(self._r.database.ping(), PING_SECONDS),
            asyncio.wait_for(self._r.valkey.ping(), PING_SECONDS),
            return_exceptions=True,
        )
        for name, answer in (("database", database), ("valkey", valkey)):
            if isinstance(answer, BaseException):
                log.warning("engine does not answer", engine=name, kind=type(answer).__name__)
        return Readiness(not isinstance(database, BaseException), not isinstance(valkey, BaseException))

    def installation(self) -> Installation:
        """Describe this installation."""
        settings = self._r.settings
        try:
            own_version = version("upwork-web-app")
        except PackageNotFoundError:
            own_version = VERSION_WITHOUT_PACKAGE
        has_smtp = bool(settings.mail.smtp_url.get_secret_value())
        has_provider = bool(settings.sms.sms_url.get_secret_value())
        return Installation(
            version=own_version,
            environment=settings.web.environment,
            upwork_mode="sandbox" if settings.upwork.is_sandbox else "live",
            ai_mode="model" if settings.ai.has_model else "composer",
            ai_model=settings.ai.openai_model if settings.ai.has_model else None,
            mail="smtp" if has_smtp else "none" if settings.is_production else "sink",
            sms="provider" if has_provider else "none" if settings.is_production else "sink",
        )
