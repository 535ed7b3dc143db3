"""Settings in groups, read once from the environment, ``.env`` and files of secrets. No default here is a working secret.

A file named as the setting, in a folder of ``secret_folders``, gives its value where neither environment nor ``.env`` does.

``Settings.problems()`` says what would be unsafe in production; the roots refuse to start on any of it.
"""

from __future__ import annotations

import base64
import binascii
import ipaddress
import os
import re
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qs, unquote, urlsplit

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SecretsSettingsSource, SettingsConfigDict

LOOPBACK_HOSTS = frozenset({"localhost", "127.0.0.1", "::1"})
LIVE_UPWORK_URL = "https://www.upwork.com"
LIVE_UPWORK_API_URL = "https://api.upwork.com/graphql"
LIVE_UPWORK_MCP_URL = "https://mcp.upwork.com/mcp"
MIN_KEY_BYTES = 32
PLACEHOLDERS = re.compile(
    r"(your_|change|example|secret_key|encryption_key|password|default|placeholder)", re.IGNORECASE
)


def secret_folders() -> list[Path]:
    """Return the folders that exist of: ``SECRETS_DIR``, what systemd gives a service (``LoadCredential=``), Docker's own."""
    named = (os.environ.get("SECRETS_DIR"), os.environ.get("CREDENTIALS_DIRECTORY"), "/run/secrets")
    return [Path(name) for name in named if name and Path(name).is_dir()]


class _Group(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Read the folders that exist when the settings are read, the first one first."""
        files = [SecretsSettingsSource(settings_cls, secrets_dir=folder) for folder in secret_folders()]
        return init_settings, env_settings, dotenv_settings, *files, file_secret_settings


class DataSettings(_Group):
    """Where things are kept. ``DATABASE_URL`` in the plain ``postgresql://`` form, ``REDIS_URL`` for Valkey or Redis."""

    database_url: SecretStr = SecretStr("")
    redis_url: SecretStr = SecretStr("")
    data_dir: Path = Path("data")
    internal_plaintext: bool = False
    database_pool_size: int = Field(default=12, ge=1, le=100)

    @property
    def sqlalchemy_url(self) -> str:
        """The database address with psycopg named, as SQLAlchemy wants it."""
        return self._database_url("postgresql+psycopg")

    @property
    def libpq_url(self) -> str:
        """The database address as libpq and asyncpg want it, with every option."""
        return self._database_url("postgresql")

    def _database_url(self, scheme: str) -> str:
        return re.sub(r"^postgres(ql)?(\+\w+)?://", f"{scheme}://", self.database_url.get_secret_value())

    @property
    def has_verified_database(self) -> bool:
        """True where the database is on this machine, or is spoken to by TLS that checks its authority and its name."""
        url = urlsplit(self.libpq_url)
        options = parse_qs(url.query)
        hosts = [url.netloc.rpartition("@")[2], *options.get("host", []), *options.get("hostaddr", [])]
        if all(_is_here(host) for given in hosts for host in given.split(",")):
            return True
        return options.get("sslmode") == ["verify-full"]

    @property
    def has_verified_valkey(self) -> bool:
        """True where Valkey is on this machine, or is spoken to by TLS that checks its authority and its name."""
        url = urlsplit(self.redis_url.get_secret_value())
        options = parse_qs(url.query)
        if url.scheme == "unix" or _is_here(url.netloc.rpartition("@")[2]):
            return True
        named = options.get("ssl_check_hostname", ["true"])[-1].lower() in {"true", "1", "yes", "on", "t", "y"}
        checked = options.get("ssl_cert_reqs", ["required"])[-1].lower() == "required"
        return url.scheme == "rediss" and checked and named


class SecuritySettings(_Group):
    """Keys and lifetimes. Each key setting is a comma-separated ring of base64url values; the first one is current."""

    secret_key: SecretStr = SecretStr("")
    encryption_key: SecretStr = SecretStr("")
    access_token_seconds: int = Field(default=600, ge=30, le=900)
    session_idle_seconds: int = Field(default=30 * 60, ge=60)
    session_absolute_seconds: int = Field(default=12 * 3600, ge=300)
    bcrypt_cost: int = Field(default=12, ge=4, le=16)
    bcrypt_threads: int = Field(default=2, ge=1, le=32)

    @staticmethod
    def ring(value: SecretStr) -> list[bytes]:
        """Return the keys of a ring, the current one first.

        Raises ValueError where a key is not base64url or shorter than 32 bytes.
        """
        keys = []
        for part in filter(None, (p.strip() for p in value.get_secret_value().split(","))):
            keys.append(_decode_key(part))
        return keys

    @property
    def signing_ring(self) -> list[bytes]:
        """Secrets that sign and look up (``SECRET_KEY``)."""
        return self.ring(self.secret_key)

    @property
    def master_ring(self) -> list[bytes]:
        """Secrets that wrap data keys (``ENCRYPTION_KEY``)."""
        return self.ring(self.encryption_key)


class WebSettings(_Group):
    """How the application is reached."""

    environment: Literal["development", "production", "test"] = "production"
    debug: bool = False
    public_url: str = "http://localhost:8000"
    allowed_hosts: str = ""
    cors_origins: str = ""
    trusted_proxies: str = ""
    max_body_bytes: int = 1_000_000

    @cached_property
    def origin(self) -> str:
        """Scheme, host and port of the public address."""
        parts = urlsplit(self.public_url)
        return f"{parts.scheme}://{parts.netloc}"

    @cached_property
    def hosts(self) -> tuple[str, ...]:
        """Host names that are answered, without ports."""
        named = tuple(h.strip() for h in self.allowed_hosts.split(",") if h.strip())
        own = urlsplit(self.public_url).hostname or "localhost"
        if named:
            return named
        return ("localhost", "127.0.0.1", "[::1]") if own in LOOPBACK_HOSTS else (own,)

    @cached_property
    def origins(self) -> tuple[str, ...]:
        """Other origins that may call with CORS; none by default."""
        return tuple(o.strip() for o in self.cors_origins.split(",") if o.strip())

    @cached_property
    def proxies(self) -> tuple[str, ...]:
        """Addresses or networks whose forwarding headers are believed; none by default."""
        return tuple(p.strip() for p in self.trusted_proxies.split(",") if p.strip())


class UpworkSettings(_Group):
    """The key registered at Upwork, and where Upwork (or the sandbox) answers."""

    upwork_client_id: str = ""
    upwork_client_secret: SecretStr = SecretStr("")
    upwork_callback_url: str = "http://localhost:8000/auth/upwork/callback"
    upwork_base_url: str = LIVE_UPWORK_URL
    upwork_api_url: str = LIVE_UPWORK_API_URL
    upwork_mcp_url: str = ""

    @property
    def mcp_url(self) -> str:
        """Where the MCP server answers: as set, else Upwork's own, else beside a sandbox's API."""
        if self.upwork_mcp_url:
            return self.upwork_mcp_url
        if self.upwork_api_url == LIVE_UPWORK_API_URL:
            return LIVE_UPWORK_MCP_URL
        parts = urlsplit(self.upwork_api_url)
        return f"{parts.scheme}://{parts.netloc}/mcp"

    @property
    def is_callback_local(self) -> bool:
        """True where people come back from Upwork to this very machine: only such addresses may register themselves."""
        return urlsplit(self.upwork_callback_url).hostname in LOOPBACK_HOSTS

    @property
    def has_key(self) -> bool:
        """True where a key of one's own is set, not the example's words."""
        return bool(self.upwork_client_id) and not PLACEHOLDERS.search(self.upwork_client_id)

    @property
    def is_sandbox(self) -> bool:
        """True where the addresses are not Upwork's own."""
        live = (LIVE_UPWORK_URL, LIVE_UPWORK_API_URL, LIVE_UPWORK_MCP_URL)
        return (self.upwork_base_url, self.upwork_api_url, self.mcp_url) != live


class AISettings(_Group):
    """An OpenAI-compatible server. Without a key and without another address, the built-in composer writes.

    Prices are in US dollars for a million tokens, caps for a day (UTC). ``ai_private_addresses`` lets people name servers of
    their own within the operator's network.
    """

    openai_api_key: SecretStr = SecretStr("")
    openai_base_url: str = ""
    openai_model: str = "gpt-4o-mini"
    openai_timeout_seconds: float = Field(default=60.0, gt=0, le=600)
    ai_price_read: Decimal = Field(default=Decimal(0), ge=0, le=10_000)
    ai_price_written: Decimal = Field(default=Decimal(0), ge=0, le=10_000)
    ai_tokens_per_day: int = Field(default=2_000_000, ge=0)
    ai_tokens_per_user: int = Field(default=200_000, ge=0)
    ai_dollars_per_day: Decimal | None = Field(default=None, ge=0, le=1_000_000)
    ai_dollars_per_user: Decimal | None = Field(default=None, ge=0, le=1_000_000)
    ai_private_addresses: bool = False

    @property
    def has_model(self) -> bool:
        """True where a model can be asked."""
        key = self.openai_api_key.get_secret_value()
        return bool(self.openai_base_url) or (bool(key) and not PLACEHOLDERS.search(key))


class MailSettings(_Group):
    """``SMTP_URL`` as ``smtp[s]://user:password@host:port``; without one, mail goes to files (never in production)."""

    smtp_url: SecretStr = SecretStr("")
    mail_from: str = "Upwork Web App <no-reply@localhost>"


class SmsSettings(_Group):
    """``SMS_URL`` as ``twilio://sid:token@api.twilio.com?from=+15551234567``.

    Without one, messages go to files, and in production nobody can enrol a telephone.
    """

    sms_url: SecretStr = SecretStr("")


class Settings:
    """All groups together. Built once at a root and handed on as an argument."""

    def __init__(
        self,
        *,
        data: DataSettings | None = None,
        security: SecuritySettings | None = None,
        web: WebSettings | None = None,
        upwork: UpworkSettings | None = None,
        ai: AISettings | None = None,
        mail: MailSettings | None = None,
        sms: SmsSettings | None = None,
    ) -> None:
        self.data = data or DataSettings()
        self.security = security or SecuritySettings()
        self.web = web or WebSettings()
        self.upwork = upwork or UpworkSettings()
        self.ai = ai or AISettings()
        self.mail = mail or MailSettings()
        self.sms = sms or SmsSettings()

    @property
    def is_production(self) -> bool:
        """True where real people rely on this installation."""
        return self.web.environment == "production"

    def problems(self) -> list[str]:
        """Return, in plain words, everything that makes this configuration unfit to start with. Empty when fit."""
        found = [*self._key_problems(), *self._data_problems()]
        if self.is_production:
            found += self._production_problems()
        return found

    def warnings(self) -> list[str]:
        """Return, in plain words, what works only in part with this configuration."""
        found = []
        if self.is_production and not self.mail.smtp_url.get_secret_value():
            found.append("SMTP_URL is missing: nobody can register until mail can be sent")
        return found

    def _key_problems(self) -> list[str]:
        found = []
        for name, secret in (
            ("SECRET_KEY", self.security.secret_key),
            ("ENCRYPTION_KEY", self.security.encryption_key),
        ):
            value = secret.get_secret_value()
            if not value:
                found.append(f"{name} is missing: give it 32 random bytes in base64url")
                continue
            if PLACEHOLDERS.search(value):
                found.append(f"{name} still looks like a placeholder: give it 32 random bytes in base64url")
                continue
            try:
                ring = SecuritySettings.ring(secret)
            except ValueError as error:
                found.append(f"{name}: {error}")
                continue
            if any(len(set(key)) < 8 for key in ring):
                found.append(f"{name} is too regular to be random: give it 32 random bytes in base64url")
        if not found and set(self.security.signing_ring) & set(self.security.master_ring):
            found.append("SECRET_KEY and ENCRYPTION_KEY are the same: each needs its own random bytes")
        return found

    def _data_problems(self) -> list[str]:
        found = []
        if not self.data.database_url.get_secret_value():
            found.append("DATABASE_URL is missing (./run starts a database by itself; uvicorn alone needs one)")
        if not self.data.redis_url.get_secret_value():
            found.append("REDIS_URL is missing (./run starts Valkey by itself; uvicorn alone needs one)")
        return found

    def _transport_problems(self) -> list[str]:
        """Return what would be spoken in clear, or to anybody, off this machine."""
        if self.data.internal_plaintext:
            return []
        trust = "or accept a private network that you trust with INTERNAL_PLAINTEXT=true"
        found = []
        if not self.data.has_verified_database:
            found.append(f"DATABASE_URL leads off this machine without verified TLS: add sslmode=verify-full, {trust}")
        if not self.data.has_verified_valkey:
            found.append(
                f"REDIS_URL leads off this machine without verified TLS: use rediss:// as it verifies, {trust}"
            )
        model, mail = urlsplit(self.ai.openai_base_url), urlsplit(self.mail.smtp_url.get_secret_value())
        if model.scheme == "http" and not _is_here(model.netloc.rpartition("@")[2]):
            found.append(f"OPENAI_BASE_URL is http off this machine: use https, {trust}")
        # With a login TLS is insisted on; a relay that wants none would be taken as it comes.
        if mail.scheme == "smtp" and not mail.username and not _is_here(mail.netloc):
            found.append(f"SMTP_URL leads off this machine without TLS for certain: use smtps:// or a login, {trust}")
        return found

    def _production_problems(self) -> list[str]:
        found = []
        if self.web.debug:
            found.append("DEBUG is on: it must be off in production")
        found += self._transport_problems()
        for name, url in (
            ("UPWORK_CALLBACK_URL", self.upwork.upwork_callback_url),
            ("PUBLIC_URL", self.web.public_url),
        ):
            parts = urlsplit(url)
            if parts.scheme != "https" and parts.hostname not in LOOPBACK_HOSTS:
                found.append(f"{name} is {parts.scheme or 'not a URL'} off loopback: use https")
        if self.upwork.is_sandbox:
            found.append(
                "an address of Upwork (UPWORK_BASE_URL, UPWORK_API_URL, UPWORK_MCP_URL) points at a sandbox: production talks to Upwork itself"
            )
        if any("*" in host for host in self.web.hosts):
            found.append("ALLOWED_HOSTS has a wildcard: name each host")
        if any("*" in origin for origin in self.web.origins):
            found.append("CORS_ORIGINS has a wildcard: name each origin")
        if self.security.bcrypt_cost < 12:
            found.append("BCRYPT_COST is below 12")
        return found


def _is_here(host: str) -> bool:
    """True for this machine's own sockets and loopback addresses, with or without a port; an empty host is libpq's own socket."""
    name = unquote(host)
    if not name or name.startswith(("/", ":", "@")):
        return True
    name = (
        name[1:].partition("]")[0] if name.startswith("[") else name if name.count(":") > 1 else name.partition(":")[0]
    )
    if name in LOOPBACK_HOSTS:
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def _decode_key(text: str) -> bytes:
    """Return the bytes of one key; raises ValueError, without the key in its words, where it is unfit."""
    plain = text.rstrip("=").translate(str.maketrans("+/", "-_"))
    try:
        if not re.fullmatch(r"[A-Za-z0-9_-]+", plain):
            raise ValueError
        key = base64.urlsafe_b64decode(plain + "=" * (-len(plain) % 4))
    except (binascii.Error, ValueError):
        raise ValueError("is not base64url: make one with `python -m src.cli keys`") from None
    if len(key) < MIN_KEY_BYTES:
        raise ValueError(f"is shorter than {MIN_KEY_BYTES} bytes: make one with `python -m src.cli keys`")
    return key
