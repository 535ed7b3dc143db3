"""API keys, authorization codes and tokens. How they are asked for over HTTP is in ``oauth``."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlsplit

CODE_LIFE = timedelta(seconds=120)
ACCESS_LIFE = timedelta(hours=24)
REFRESH_LIFE = timedelta(days=14)
OLD_REFRESH_LIFE = timedelta(hours=24)
_LOOPBACK = {"localhost", "127.0.0.1", "::1"}

ALL_SCOPES = (
    "pub-commons:read:all",
    "pub-marketplace-job-postings:read:all",
    "pub-talent-profiles:write:all",
    "pub-submit-proposal:write:all",
    "pub-connects:read:all",
    "pub-messages:read:all",
    "pub-messages:write:all",
    "pub-ontology:read:all",
    "pub-talent-workhistory:read:all",
    "pub-public-job-postings:read:all",
    "pub-offer:read:all",
    "pub-contract:write:all",
    "pub-timesheet:read:all",
    "pub-transactions:read:all",
)


@dataclass(slots=True)
class ApiKey:
    """A registered application; a ``dynamic`` one registered itself.

    With ``loopback`` any redirect to this machine fits, else only ``redirect_uris``.
    """

    client_id: str
    secret: str | None
    name: str
    scopes: list[str] = field(default_factory=lambda: list(ALL_SCOPES))
    redirect_uris: list[str] = field(default_factory=list)
    loopback: bool = True
    dynamic: bool = False

    def allows_redirect(self, uri: str) -> bool:
        """Whether an answer may be sent to this address."""
        if uri in self.redirect_uris:
            return True
        try:
            parts = urlsplit(uri)
            _ = parts.port
        except ValueError:
            return False
        plain = "@" not in parts.netloc and not parts.fragment and parts.path.startswith("/")
        return self.loopback and plain and parts.scheme in {"http", "https"} and parts.hostname in _LOOPBACK


@dataclass(slots=True)
class Code:
    """An authorization code's ties; used at most once."""

    client_id: str
    account_id: str
    redirect_uri: str
    challenge: str | None
    expires_at: datetime
    resource: str | None = None
    grant_id: str | None = None


@dataclass(slots=True)
class Grant:
    """A freelancer's permission for a key, and the door it is bound to. Tokens are kept as SHA-256 digests with their ends."""

    id: str
    client_id: str
    account_id: str
    created_at: datetime
    resource: str | None = None
    access: dict[str, datetime] = field(default_factory=dict)
    refresh: dict[str, datetime] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tokens:
    """A fresh pair, in clear, to be handed out once."""

    access: str
    refresh: str


class Refused(Exception):
    """An OAuth 2 error answer: its code and description."""

    def __init__(self, code: str, description: str, status: int = 400) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.status = status


def _new_token() -> str:
    return f"oauth2v2_{secrets.token_hex(16)}"


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


class GrantBook:
    """All keys and grants of the sandbox; codes live in memory only."""

    def __init__(self) -> None:
        self.keys: dict[str, ApiKey] = {}
        self.grants: dict[str, Grant] = {}
        self._codes: dict[str, Code] = {}
        self.add_key(ApiKey("sandbox-client", "sandbox-secret", "Local application"))

    def add_key(self, key: ApiKey) -> None:
        """Register a key, in place of one with the same id."""
        self.keys[key.client_id] = key

    def issue_code(
        self,
        key: ApiKey,
        account_id: str,
        redirect_uri: str,
        challenge: str | None,
        now: datetime,
        *,
        resource: str | None = None,
    ) -> str:
        """A new authorization code, good for two minutes; ``resource`` binds it to a door."""
        self._codes = {text: code for text, code in self._codes.items() if code.expires_at > now - CODE_LIFE}
        text = secrets.token_hex(16)
        ends = now + CODE_LIFE
        self._codes[_digest(text)] = Code(key.client_id, account_id, redirect_uri, challenge, ends, resource)
        return text

    def redeem(self, key: ApiKey, text: str, redirect_uri: str, verifier: str | None, now: datetime) -> Tokens:
        """Change a code into tokens. Raises ``Refused``; a code used twice also ends what its first use began."""
        code = self._codes.get(_digest(text))
        if code is None or code.client_id != key.client_id or code.expires_at <= now:
            raise Refused("invalid_grant", "Authorization code is expired or not registered")
        if code.grant_id is not None:
            self.grants.pop(code.grant_id, None)
            raise Refused("invalid_grant", "Authorization code was already used")
        if code.redirect_uri != redirect_uri:
            raise Refused("invalid_grant", "Redirect URI mismatch")
        _check_verifier(code.challenge, verifier)
        grant = Grant(secrets.token_hex(8), key.client_id, code.account_id, now, code.resource)
        code.grant_id = grant.id
        self.grants[grant.id] = grant
        return _hand_out(grant, now)

    def refresh(self, key: ApiKey, token: str, now: datetime, *, single_use: bool = False) -> Tokens:
        """New tokens for a refresh token, which itself stays good for 24 hours more unless ``single_use``.

        Raises ``Refused``.
        """
        digest = _digest(token)
        for grant in self.grants.values():
            ends = grant.refresh.get(digest)
            if ends is not None and grant.client_id == key.client_id and ends > now:
                grant.refresh[digest] = now if single_use else min(ends, now + OLD_REFRESH_LIFE)
                return _hand_out(grant, now)
        raise Refused("invalid_grant", "Refresh token is expired or revoked or not registered")

    def holder(self, token: str, now: datetime) -> Grant | None:
        """The grant whose living access token this is."""
        digest = _digest(token)
        for grant in self.grants.values():
            ends = grant.access.get(digest)
            if ends is not None and ends > now:
                return grant
        return None

    def revoke(self, key: ApiKey, token: str) -> None:
        """End the grant this access or refresh token belongs to; an unknown token changes nothing."""
        digest = _digest(token)
        for grant in list(self.grants.values()):
            if grant.client_id == key.client_id and (digest in grant.access or digest in grant.refresh):
                del self.grants[grant.id]

    def end_grants(self, *, client_id: str | None = None, account_id: str | None = None) -> int:
        """End all grants of a key and/or an account. Returns how many."""
        gone = [
            grant.id
            for grant in self.grants.values()
            if client_id in (None, grant.client_id) and account_id in (None, grant.account_id)
        ]
        for identifier in gone:
            del self.grants[identifier]
        return len(gone)


def same_text(given: str, known: str) -> bool:
    """Compare secrets in constant time."""
    return hmac.compare_digest(given.encode(), known.encode())


def _check_verifier(challenge: str | None, verifier: str | None) -> None:
    if challenge is None:
        return
    made = base64.urlsafe_b64encode(hashlib.sha256((verifier or "").encode()).digest()).rstrip(b"=").decode()
    if verifier is None or not same_text(made, challenge):
        raise Refused("invalid_grant", "PKCE verification failed")


def _hand_out(grant: Grant, now: datetime) -> Tokens:
    tokens = Tokens(_new_token(), _new_token())
    grant.access = {digest: ends for digest, ends in grant.access.items() if ends > now}
    grant.refresh = {digest: ends for digest, ends in grant.refresh.items() if ends > now}
    grant.access[_digest(tokens.access)] = now + ACCESS_LIFE
    grant.refresh[_digest(tokens.refresh)] = now + REFRESH_LIFE
    return tokens
