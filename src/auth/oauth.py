"""Our side of OAuth 2 towards Upwork: the authorize address, codes and refresh tokens for tokens, and revoking.

Where tokens are kept, and who may begin a sign-in, is decided by ``services/upwork_connections.py``.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from urllib.parse import quote_plus, urlencode

import httpx2

AUTHORIZE_PATH: Final = "/ab/account-security/oauth2/authorize"
TOKEN_PATH: Final = "/api/v3/oauth2/token"  # noqa: S105 (a path)
REVOKE_PATH: Final = "/api/v3/oauth2/token/revoke"
REFRESH_LIFE: Final = timedelta(days=14)
DEFAULT_ACCESS_SECONDS: Final = 86_400
STATE_LIFE: Final = timedelta(minutes=10)
SECRET_BYTES: Final = 32


class OAuthError(Exception):
    """A call to Upwork's authorization server failed. Messages never hold a code or a token."""


class GrantRefused(OAuthError):
    """The code or refresh token is not accepted: expired, revoked, used before, or not registered."""


class KeyRefused(OAuthError):
    """The application's own key is not accepted; no person can mend that."""


class OAuthUnreachable(OAuthError):
    """No usable answer: a time-out, a failure there, or too many calls. The same may work later."""


@dataclass(frozen=True, slots=True, repr=False)
class TokenPair:
    """What Upwork gives for a code or a refresh token, with the moments at which they end (UTC)."""

    access_token: str
    refresh_token: str
    access_expires_at: datetime
    refresh_expires_at: datetime


@dataclass(frozen=True, slots=True, repr=False)
class SignInSecrets:
    """What one sign-in at Upwork hangs on: the state that comes back, and the PKCE verifier that never leaves before."""

    state: str
    verifier: str

    @classmethod
    def fresh(cls) -> SignInSecrets:
        """Make both from 32 random bytes each."""
        return cls(secrets.token_urlsafe(SECRET_BYTES), secrets.token_urlsafe(SECRET_BYTES))

    @property
    def challenge(self) -> str:
        """The verifier's S256 challenge (RFC 7636)."""
        digest = hashlib.sha256(self.verifier.encode()).digest()
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def state_hash(state: str) -> bytes:
    """Return what is kept of a state: enough to recognise it, not to make it."""
    return hashlib.sha256(state.encode()).digest()


@dataclass(frozen=True, slots=True)
class OAuthEndpoints:
    """Where an authorization server is asked."""

    authorize: str
    token: str
    revoke: str

    @classmethod
    def below(cls, base_url: str) -> OAuthEndpoints:
        """Return the endpoints of Upwork's own server, or of one that stands for it."""
        return cls(*(f"{base_url}{path}" for path in (AUTHORIZE_PATH, TOKEN_PATH, REVOKE_PATH)))


@dataclass(frozen=True, slots=True, repr=False)
class OAuthKey:
    """A client at Upwork and the addresses it is used at.

    Without a secret it is a public client, which PKCE alone protects. ``resource`` binds its tokens to one door (RFC 8707);
    empty where tokens are for the API at large.
    """

    client_id: str
    client_secret: str
    redirect_uri: str
    base_url: str
    resource: str = ""
    endpoints: OAuthEndpoints | None = None

    @property
    def at(self) -> OAuthEndpoints:
        """Where the server is asked: as it told itself, else below the base address."""
        return self.endpoints or OAuthEndpoints.below(self.base_url)


class UpworkOAuth:
    """The authorization-code flow with PKCE. No ``scope`` is ever sent: scopes live on the key, and naming them is refused."""

    def __init__(self, http: httpx2.AsyncClient, key: OAuthKey) -> None:
        self._http = http
        self._key = key

    def authorize_url(self, sign_in: SignInSecrets) -> str:
        """Return where the person's browser goes to allow the connection."""
        asked = {
            "response_type": "code",
            "client_id": self._key.client_id,
            "redirect_uri": self._key.redirect_uri,
            "state": sign_in.state,
            "code_challenge": sign_in.challenge,
            "code_challenge_method": "S256",
        }
        return f"{self._key.at.authorize}?{urlencode(self._bound(asked))}"

    def _bound(self, asked: Mapping[str, str]) -> dict[str, str]:
        """Return what is asked, bound to the door that the tokens are for."""
        return {**asked, "resource": self._key.resource} if self._key.resource else dict(asked)

    async def exchange(self, code: str, verifier: str, now: datetime) -> TokenPair:
        """Turn a code into tokens; raises GrantRefused, KeyRefused or OAuthUnreachable."""
        asked = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": self._key.redirect_uri,
            "code_verifier": verifier,
        }
        return await self._token(asked, now, previous="")

    async def refresh(self, refresh_token: str, now: datetime) -> TokenPair:
        """Turn a refresh token into new tokens; raises as ``exchange`` does.

        The old refresh token dies within 24 hours, so the new one has to be kept. Never call this twice at once for one grant.
        """
        asked = {"grant_type": "refresh_token", "refresh_token": refresh_token}
        return await self._token(asked, now, previous=refresh_token)

    async def revoke(self, token: str) -> None:
        """Tell Upwork that a token is not needed any more; raises OAuthUnreachable where it does not confirm."""
        response = await self._post(self._key.at.revoke, {"token": token})
        if response.status_code >= 400:
            raise OAuthUnreachable(f"revoke: status {response.status_code}")

    async def _token(self, asked: Mapping[str, str], now: datetime, *, previous: str) -> TokenPair:
        response = await self._post(self._key.at.token, self._bound(asked))
        body = _object(response)
        if response.status_code != 200:
            raise _refusal(response.status_code, body)
        access, renewed = body.get("access_token"), body.get("refresh_token") or previous
        if not isinstance(access, str) or not access or not isinstance(renewed, str) or not renewed:
            raise OAuthUnreachable("token: an answer without tokens")
        life = body.get("expires_in")
        seconds = life if isinstance(life, int) and 0 < life <= 10 * DEFAULT_ACCESS_SECONDS else DEFAULT_ACCESS_SECONDS
        return TokenPair(access, renewed, now + timedelta(seconds=seconds), now + REFRESH_LIFE)

    async def _post(self, url: str, asked: Mapping[str, str]) -> httpx2.Response:
        """Post a form with the key both in the body and as Basic: Upwork's own clients differ in which they send.

        A public client sends its name alone.
        """
        client_id, secret = self._key.client_id, self._key.client_secret
        form = {**asked, "client_id": client_id, **({"client_secret": secret} if secret else {})}
        auth = httpx2.BasicAuth(quote_plus(client_id), quote_plus(secret)) if secret else httpx2.Auth()
        try:
            return await self._http.post(url, data=form, auth=auth)
        except httpx2.HTTPError as error:
            raise OAuthUnreachable(type(error).__name__) from error


def _object(response: httpx2.Response) -> Mapping[str, object]:
    """Return the answer's object, empty where there is none."""
    try:
        body = response.json()
    except ValueError:
        return {}
    return body if isinstance(body, Mapping) else {}


def _refusal(status: int, body: Mapping[str, object]) -> OAuthError:
    """Tell what a failed answer of the token endpoint means. A client error without a known name is no proof of anything."""
    name = body.get("error")
    if name == "invalid_grant":
        return GrantRefused("token: invalid_grant")
    if name in ("invalid_client", "unauthorized_client"):
        return KeyRefused(f"token: {name}")
    return OAuthUnreachable(f"token: status {status}")
