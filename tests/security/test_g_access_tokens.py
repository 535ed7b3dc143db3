"""Attack cases G: access tokens that are forged, altered, misused or out of date."""

from __future__ import annotations

import base64
import hmac
import json
import socket
from dataclasses import replace
from datetime import timedelta
from typing import Any, NoReturn

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from redis.asyncio import Redis

from src.auth.jwt_manager import AccessTokens
from src.domain.step_up import StepUpPurpose
from tests.accounts import PASSWORD, fresh_email
from tests.browser import Browser
from tests.house import House
from tests.people import Member, join
from tests.security.answers import run_sql

READ = "/api/v1/me"


def encode(value: object) -> str:
    raw = value if isinstance(value, bytes) else json.dumps(value).encode()
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def decode(part: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    return read


class Forger:
    """Makes tokens out of a good one."""

    def __init__(self, house: House, member: Member) -> None:
        self.good = member.browser.access
        head, body, _ = self.good.split(".")
        self.head, self.body = decode(head), decode(body)
        settings = house.services.resources.settings
        tokens = AccessTokens(settings.security.signing_ring, issuer=settings.web.origin, life=timedelta(minutes=15))
        self.private = tokens._private
        self.public = self.private.public_key()

    def signed(
        self,
        head: dict[str, Any] | None = None,
        body: dict[str, Any] | None = None,
        key: Ed25519PrivateKey | None = None,
    ) -> str:
        """Sign with the true key, or with an attacker's."""
        text = f"{encode({**self.head, **(head or {})})}.{encode({**self.body, **(body or {})})}"
        return f"{text}.{encode((key or self.private).sign(text.encode()))}"

    def mac(self, key: bytes, **head: object) -> str:
        """Sign with a shared secret."""
        text = f"{encode({**self.head, 'alg': 'HS256', **head})}.{encode(self.body)}"
        return f"{text}.{encode(hmac.digest(key, text.encode(), 'sha256'))}"


@pytest.fixture
async def alice(house: House) -> Member:
    return await join(house)


@pytest.fixture
def forger(house: House, alice: Member) -> Forger:
    return Forger(house, alice)


async def refused(browser: Browser, *tokens: str) -> None:
    for token in tokens:
        answer = await browser.http.get(READ, headers={"Authorization": f"Bearer {token}"})
        assert answer.status_code == 401, token
        assert answer.headers["www-authenticate"] == "Bearer"


@pytest.mark.asvs("V9.1.2")
async def test_g02_alg_confusion(alice: Member, forger: Forger):
    raw = forger.public.public_bytes(Encoding.Raw, PublicFormat.Raw)
    pem = forger.public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    keys = (raw, pem, b" " + pem, pem.replace(b"\n", b"\r\n"), pem.strip())
    await refused(alice.browser, *(forger.mac(key) for key in keys))
    await refused(alice.browser, *(forger.mac(raw, alg=alg) for alg in ("none", "None", "", "ES256", "RS256")))


async def test_g03_weak_hmac(alice: Member, forger: Forger):
    await refused(alice.browser, *(forger.mac(key) for key in (b"", b"a", b"secret", b"\x00" * 32)))


@pytest.mark.asvs("V9.1.3")
async def test_g04_header_key(house: House, alice: Member, forger: Forger, monkeypatch: pytest.MonkeyPatch):
    own = Ed25519PrivateKey.generate()
    jwk = {"kty": "OKP", "crv": "Ed25519", "x": encode(own.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))}
    asked, looked_up = len(house.upwork.transport.requests), []

    def look_up(host: str | bytes, *_rest: object, **_more: object) -> NoReturn:
        looked_up.append(host)
        raise socket.gaierror(host)

    for name in ("getaddrinfo", "gethostbyname", "create_connection"):
        monkeypatch.setattr(socket, name, look_up)
    for extra in (
        {"jwk": jwk},
        {"jku": "https://evil.example/k"},
        {"x5u": "https://evil.example/c"},
        {"x5c": ["AA=="]},
        {"jku": "http://127.0.0.1:1/k", "kid": "evil"},
        {"kid": "../../../../dev/null"},
        {"kid": "https://evil.example/k", "jwk": jwk},
    ):
        by_attacker = forger.signed(extra, key=own)
        await refused(alice.browser, by_attacker, forger.mac(b"\x01" * 32, **extra))
        if "kid" not in extra:
            await refused(
                alice.browser, forger.signed(extra)
            )  # with the true key: an unknown header is refused as such
    assert looked_up == [], "nothing is asked of anybody"
    assert len(house.upwork.transport.requests) == asked
    assert (await alice.browser.get(READ)).status_code == 200, "and the good one goes on"


async def test_g06_unknown_crit(alice: Member, forger: Forger):
    await refused(alice.browser, forger.signed({"crit": ["b64"], "b64": False}), forger.signed({"crit": []}))


@pytest.mark.asvs("V6.8.2", "V9.1.1")
async def test_g07_altered_forms(alice: Member, forger: Forger):
    head, body, signature = forger.good.split(".")
    other = encode({**forger.body, "sub": "00000000-0000-7000-8000-000000000000"})
    general = {"payload": body, "signatures": []}
    await refused(
        alice.browser,
        f"{head}.{body}.",
        f"{head}.{body}",
        f"{head}.{other}.{signature}",
        f"{head}.{body}.{signature}.x",
        f"{head}..{body}.{signature}",
        f"{forger.good}%00",
        f"{forger.good}=",
        f"{head}.{body}.{signature[::-1]}",
        json.dumps(general),
        json.dumps({**general, "signatures": [{"protected": head, "signature": ""}]}),
        "a.b.c",
        "." * 3,
        "~" * 50,
        "x" * 7_000,
    )


@pytest.mark.asvs("V9.2.1", "V9.2.2", "V9.2.3", "V9.2.4", "V10.3.3")
async def test_g08_wrong_purpose(house: House, alice: Member, forger: Forger):
    bodies = (
        {"aud": "another"},
        {"aud": [forger.body["aud"]]},
        {"iss": "https://evil.example"},
        {"iss": [forger.body["iss"]]},
        {"exp": 4_000_000_000},
        {"exp": str(forger.body["exp"])},
        {"iat": forger.body["iat"] + 3_600},
    )
    await refused(alice.browser, *(forger.signed(body=body) for body in bodies))
    await refused(alice.browser, *(forger.signed({"typ": typ}) for typ in ("JWT", "rt+jwt", "id_token", "")))
    refresh = alice.browser.http.cookies["__Host-refresh"]
    stage = (await house.browser().post("/auth/login", {"email": alice.email, "password": PASSWORD})).json()
    stranger, email = house.browser(), fresh_email()
    await stranger.post(
        "/auth/register",
        {"email": email, "password": PASSWORD, "consent": {"terms": True, "privacy": True, "version": "2026-11"}},
    )
    step_up = (await alice.browser.post("/security/step-up", {"purpose": "email"})).json()["challenge"]
    await refused(alice.browser, refresh, stage["challenge"], await stranger.link_token(email), step_up)


@pytest.mark.asvs("V7.2.1", "V7.4.1")
async def test_g10_revoked_session_stays_dead_in_every_process_and_past_its_time(house: House, alice: Member, clock):
    access = alice.browser.access
    await alice.browser.post("/auth/logout")
    other_worker = House(house.upwork).browser()
    for browser in (alice.browser, other_worker):
        await refused(browser, access)
    await house.services.resources.valkey.flushall()
    await refused(other_worker, access)
    for seconds in (599, 2, 30, 600):
        clock.forward(seconds=seconds)
        await refused(other_worker, access)
    await other_worker.http.aclose()


@pytest.mark.asvs("V16.5.2", "V16.5.3")
async def test_g11_without_valkey_acts_that_matter_are_closed(house: House, alice: Member):
    away = Redis.from_url("unix:///nowhere/valkey.sock")
    cut_off = House(replace(house.upwork, resources=replace(house.upwork.resources, valkey=away))).browser()
    cut_off.access = alice.browser.access
    for method, path, body in (
        ("POST", "/auth/login", {"email": alice.email, "password": PASSWORD}),
        ("POST", "/auth/password/forgot", {"email": alice.email}),
        ("POST", "/security/step-up", {"purpose": "password"}),
        ("POST", "/security/password", {"current_password": PASSWORD, "new_password": PASSWORD + "!"}),
        ("POST", "/security/tokens", {"name": "a", "scopes": ["jobs:read"], "expires_in_days": 1}),
    ):
        answer = await cut_off.call(method, path, body)
        assert (answer.status_code, answer.json()["code"]) == (503, "limits_unavailable"), path
    assert (await cut_off.get(READ)).status_code == 200, "a revoked token is known without Valkey; reading goes on"
    await alice.browser.post("/auth/logout")
    assert (await cut_off.get(READ)).status_code == 401
    await cut_off.http.aclose()
    await away.aclose()


@pytest.mark.asvs("V8.3.2", "V10.3.2")
async def test_g12_role_in_token(house: House, alice: Member):
    resources, me = house.services.resources, (await alice.browser.get(READ)).json()
    await run_sql(resources, "insert into user_roles (user_id, role) values (:id, 'admin')", id=me["id"])
    assert (await alice.browser.get("/admin/users")).status_code == 200
    await run_sql(resources, "delete from user_roles where user_id = :id and role = 'admin'", id=me["id"])
    assert (await alice.browser.get("/admin/users")).status_code == 403
    await run_sql(resources, "update users set status = 'locked' where id = :id", id=me["id"])
    assert (await alice.browser.get(READ)).status_code == 401


@pytest.mark.asvs("V14.2.1")
async def test_g14_token_in_url(alice: Member):
    token = alice.browser.access
    for name in ("access_token", "token", "authorization", "bearer"):
        assert (await alice.browser.http.get(f"{READ}?{name}={token}")).status_code == 401


async def test_g15_two_identities_in_one_call(house: House, alice: Member):
    bob = await join(house, "bob")
    twice = [("Authorization", f"Bearer {alice.browser.access}"), ("Authorization", f"Bearer {bob.browser.access}")]
    assert (await alice.browser.http.get(READ, headers=twice)).status_code == 401
    for scheme in ("Basic", "bearer bearer", "Token"):
        answer = await alice.browser.http.get(READ, headers={"Authorization": f"{scheme} {bob.browser.access}"})
        assert answer.status_code == 401
    mixed = await alice.browser.http.get(READ, headers={"Authorization": f"Bearer {bob.browser.access}"})
    assert mixed.json()["email"] == bob.email, "the header alone says who it is, whatever the cookie"


async def test_g16_key_rotation(house: House, alice: Member):
    settings = house.services.resources.settings
    old, origin, life = settings.security.signing_ring, settings.web.origin, timedelta(minutes=15)
    now = house.services.resources.clock.now()
    new = b"n" * 32
    during, after = AccessTokens([new, *old], issuer=origin, life=life), AccessTokens([new], issuer=origin, life=life)
    assert during.read(alice.browser.access, now).user_id
    with pytest.raises(Exception, match="unknown key"):
        after.read(alice.browser.access, now)


@pytest.mark.asvs("V6.3.4", "V10.3.2")
async def test_g17_token_for_scripts_is_no_session(house: House, alice: Member):
    await alice.step_up(StepUpPurpose.TOKENS.value)
    wish = {"name": "n", "scopes": ["jobs:read", "applications:write"], "expires_in_days": 1}
    script = house.browser(agent="curl/8")
    script.access = (await alice.browser.post("/security/tokens", wish)).json()["token"]
    paths = {
        (method, route.path)
        for module in (house.app,)
        for route in module.routes
        for method in getattr(route, "methods", ()) or ()
        if str(getattr(route, "path", "")).startswith(("/security", "/admin"))
    }
    for method, path in sorted(paths):
        if method in {"HEAD", "OPTIONS"}:
            continue
        answer = await script.call(method, path.replace("{", "").replace("}", ""), {})
        assert answer.status_code in {401, 403, 422}, (method, path, answer.status_code)
    confirm = "/api/v1/applications/00000000-0000-7000-8000-000000000000/confirm"
    refused_ = await script.post(confirm, {"preview_id": "00000000-0000-7000-8000-000000000000"})
    assert (refused_.status_code, refused_.json()["code"]) == (403, "scope_missing"), "a person confirms, not a script"
