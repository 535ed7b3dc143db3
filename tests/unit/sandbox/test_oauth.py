"""Connecting an application: the page, codes, tokens, their ends, and what is refused."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Awaitable, Callable
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest

from sandbox.context import Sandbox

from .conftest import AUTHORIZE, BASE, REDIRECT, TOKEN, Person, open_page, permit, ticket_of, trade

HOUR = 3600
VERIFIER = "v" * 64
CHALLENGE = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()


async def move(http: httpx2.AsyncClient, seconds: float) -> None:
    assert (await http.post("/_sandbox/clock", json={"seconds": seconds})).status_code == 200


async def balance(http: httpx2.AsyncClient, access: str) -> httpx2.Response:
    query = {"query": "{ connectsSummary { connectsBalance } }"}
    return await http.post("/graphql", json=query, headers={"Authorization": f"Bearer {access}"})


async def test_page_says_what_it_is_and_who_asks(http: httpx2.AsyncClient) -> None:
    page = await open_page(http)
    assert page.status_code == 200
    assert "Sandbox — this is not Upwork" in page.text
    assert page.text.count('type="radio"') == 4
    assert "pub-submit-proposal:write:all" in page.text
    assert "<script" not in page.text


async def test_page_policy_lets_the_answer_lead_back_and_nothing_else(http: httpx2.AsyncClient) -> None:
    headers = (await open_page(http)).headers
    policy = dict(part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";"))
    assert policy["form-action"] == "'self' http://localhost:8000"
    assert policy["default-src"] == "'none'"
    assert policy["frame-ancestors"] == "'none'"
    assert "httponly" in headers["set-cookie"].lower()
    assert "samesite=strict" in headers["set-cookie"].lower()
    assert headers["cache-control"] == "no-store"


async def test_allow_leads_back_with_code_and_state(http: httpx2.AsyncClient) -> None:
    page = await open_page(http, redirect_uri=f"{REDIRECT}?lang=uk", state="a&b=c")
    form = {"ticket": ticket_of(page), "account": "new", "name": "", "decision": "allow"}
    answer = await http.post(AUTHORIZE, data=form, headers={"Origin": BASE})
    assert answer.status_code == 303
    query = parse_qs(urlsplit(answer.headers["location"]).query)
    assert query["state"] == ["a&b=c"]
    assert query["lang"] == ["uk"]
    assert len(query["code"][0]) == 32


async def test_deny_leads_back_with_an_error(http: httpx2.AsyncClient) -> None:
    page = await open_page(http)
    answer = await http.post(AUTHORIZE, data={"ticket": ticket_of(page), "decision": "deny"})
    assert parse_qs(urlsplit(answer.headers["location"]).query) == {"error": ["access_denied"], "state": ["s1"]}


async def test_decision_needs_the_browser_that_saw_the_page(http: httpx2.AsyncClient) -> None:
    form = {"ticket": ticket_of(await open_page(http)), "account": "new", "decision": "allow"}
    http.cookies.clear()
    assert (await http.post(AUTHORIZE, data=form)).status_code == 400
    await open_page(http)
    assert (await http.post(AUTHORIZE, data=form)).status_code == 400


async def test_decision_counts_once_and_not_from_another_site(http: httpx2.AsyncClient) -> None:
    form = {"ticket": ticket_of(await open_page(http)), "account": "new", "decision": "allow"}
    assert (await http.post(AUTHORIZE, data=form, headers={"Origin": "http://evil.test"})).status_code == 400
    assert (await http.post(AUTHORIZE, data=form)).status_code == 303
    assert (await http.post(AUTHORIZE, data=form)).status_code == 400


@pytest.mark.parametrize(
    "uri",
    [
        "https://evil.example/callback",
        "http://localhost.evil.example/",
        "http://localhost@evil.example/",
        "http://evil.example/#@localhost/",
        "javascript://localhost/%0aalert(1)",
        "http://localhost:bad/",
        "",
    ],
)
async def test_foreign_redirects_are_refused_without_redirecting(http: httpx2.AsyncClient, uri: str) -> None:
    answer = await open_page(http, redirect_uri=uri)
    assert answer.status_code == 400
    assert "location" not in answer.headers


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ({"scope": "pub-commons:read:all"}, "invalid_scope"),
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"code_challenge": CHALLENGE, "code_challenge_method": "plain"}, "invalid_request"),
        ({"code_challenge_method": "S256"}, "invalid_request"),
    ],
)
async def test_wrong_questions_lead_back_with_their_error(
    http: httpx2.AsyncClient, more: dict[str, str], error: str
) -> None:
    answer = await open_page(http, **more)
    assert answer.status_code == 303
    assert parse_qs(urlsplit(answer.headers["location"]).query) == {"error": [error], "state": ["s1"]}


async def test_tokens_have_the_recorded_form(http: httpx2.AsyncClient) -> None:
    code = await permit(http, "new")
    answer = await trade(http, grant_type="authorization_code", code=code, redirect_uri=REDIRECT)
    body = answer.json()
    assert re.fullmatch(r"oauth2v2_[0-9a-f]{32}", body["access_token"])
    assert re.fullmatch(r"oauth2v2_[0-9a-f]{32}", body["refresh_token"])
    assert (body["token_type"], body["expires_in"]) == ("Bearer", 86400)
    assert answer.headers["cache-control"] == "no-store"
    assert (await balance(http, body["access_token"])).json()["data"]["connectsSummary"]["connectsBalance"] == 120


async def test_code_used_twice_ends_what_it_began(http: httpx2.AsyncClient) -> None:
    code = await permit(http, "new")
    first = await trade(http, grant_type="authorization_code", code=code, redirect_uri=REDIRECT)
    second = await trade(http, grant_type="authorization_code", code=code, redirect_uri=REDIRECT)
    assert (second.status_code, second.json()["error"]) == (400, "invalid_grant")
    assert (await balance(http, first.json()["access_token"])).status_code == 401


async def test_code_is_bound_and_short_lived(http: httpx2.AsyncClient) -> None:
    code = await permit(http, "new")
    wrong = await trade(http, grant_type="authorization_code", code=code, redirect_uri=f"{REDIRECT}x")
    assert wrong.json()["error"] == "invalid_grant"
    await move(http, 121)
    late = await trade(http, grant_type="authorization_code", code=code, redirect_uri=REDIRECT)
    assert late.json()["error"] == "invalid_grant"


async def test_verifier_must_fit_its_challenge(http: httpx2.AsyncClient) -> None:
    proof = {"code_challenge": CHALLENGE, "code_challenge_method": "S256"}
    form = {"grant_type": "authorization_code", "redirect_uri": REDIRECT}
    code = await permit(http, "new", **proof)
    assert (await trade(http, **form, code=code)).json()["error"] == "invalid_grant"
    assert (await trade(http, **form, code=code, code_verifier="w" * 64)).json()["error"] == "invalid_grant"
    assert (await trade(http, **form, code=code, code_verifier=VERIFIER)).status_code == 200


async def test_refresh_rotates_and_the_old_token_lives_a_day(http: httpx2.AsyncClient, fresh: Person) -> None:
    new = (await trade(http, grant_type="refresh_token", refresh_token=fresh.refresh)).json()
    assert new["refresh_token"] != fresh.refresh
    await move(http, 23 * HOUR)
    assert (await trade(http, grant_type="refresh_token", refresh_token=fresh.refresh)).status_code == 200
    await move(http, 2 * HOUR)
    old = await trade(http, grant_type="refresh_token", refresh_token=fresh.refresh)
    assert old.status_code == 400
    assert old.json() == {
        "error": "invalid_grant",
        "error_description": "Refresh token is expired or revoked or not registered",
    }
    assert (await balance(http, fresh.access)).status_code == 401
    await move(http, 13 * 24 * HOUR)
    last = await trade(http, grant_type="refresh_token", refresh_token=new["refresh_token"])
    assert last.status_code == 400


async def test_client_may_show_itself_in_the_header(http: httpx2.AsyncClient) -> None:
    code = await permit(http, "new")
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": REDIRECT}
    both = await http.post(TOKEN, data={**form, "client_id": "other"}, auth=("sandbox-client", "sandbox-secret"))
    assert (both.status_code, both.json()["error"]) == (401, "invalid_client")
    assert (await http.post(TOKEN, data=form, auth=("sandbox-client", "sandbox-secret"))).status_code == 200


async def test_token_errors_have_the_recorded_bodies(http: httpx2.AsyncClient) -> None:
    missing = await http.post(TOKEN, data={"grant_type": "refresh_token"})
    assert missing.status_code == 400
    assert missing.json() == {"error": "invalid_request", "error_description": "Missing parameters: client_id"}
    assert (await trade(http, grant_type="client_credentials")).json()["error"] == "unauthorized_client"
    assert (await trade(http, grant_type="password")).json()["error"] == "unsupported_grant_type"
    assert (await trade(http, grant_type="refresh_token", refresh_token="x", scope="a")).json()["error"] == (
        "invalid_scope"
    )
    wrong = await http.post(
        TOKEN, data={"client_id": "sandbox-client", "client_secret": "x", "grant_type": "refresh_token"}
    )
    assert (wrong.status_code, wrong.json()["error"]) == (401, "invalid_client")
    assert (await http.post(TOKEN, json={})).json()["error"] == "invalid_request"


async def test_revoking_either_token_ends_the_grant(http: httpx2.AsyncClient, fresh: Person) -> None:
    form = {"client_id": "sandbox-client", "client_secret": "sandbox-secret", "token": fresh.refresh}
    assert (await http.post(f"{TOKEN}/revoke", data=form)).status_code == 200
    assert (await balance(http, fresh.access)).status_code == 401
    assert (await http.post(f"{TOKEN}/revoke", data=form)).status_code == 200


async def test_changed_scopes_end_all_tokens_of_the_key(http: httpx2.AsyncClient, fresh: Person) -> None:
    answer = await http.post("/_sandbox/keys/sandbox-client/scopes", json={"scopes": ["pub-commons:read:all"]})
    assert answer.json()["grants_ended"] == 1
    assert (await balance(http, fresh.access)).status_code == 401


async def test_more_keys_with_their_own_redirects(http: httpx2.AsyncClient) -> None:
    key = {"client_id": "k2", "client_secret": "s2", "loopback": False, "redirect_uris": ["https://app.example/cb"]}
    assert (await http.post("/_sandbox/keys", json=key)).status_code == 200
    assert (await open_page(http, client_id="k2")).status_code == 400
    page = await open_page(http, client_id="k2", redirect_uri="https://app.example/cb")
    assert "form-action 'self' https://app.example;" in page.headers["content-security-policy"]


async def test_public_key_must_use_pkce(http: httpx2.AsyncClient) -> None:
    await http.post("/_sandbox/keys", json={"client_id": "public"})
    assert "error=invalid_request" in (await open_page(http, client_id="public")).headers["location"]


async def test_each_new_freelancer_is_apart(sandbox: Sandbox, connect: Callable[..., Awaitable[Person]]) -> None:
    first, second = await connect("new", "Ann <b>One</b>"), await connect("new", "")
    query = "{ user { id nid name } organization { id } companySelector { items { organizationId } } }"
    one, two = await first.data(query), await second.data(query)
    assert one["user"]["id"] != two["user"]["id"]
    assert one["user"]["name"] == "Ann bOneb"
    assert one["organization"]["id"] == one["companySelector"]["items"][0]["organizationId"]
    assert len(sandbox.book.people()) == 5


async def test_texts_of_a_key_are_inert_on_the_page(http: httpx2.AsyncClient) -> None:
    await http.post("/_sandbox/keys", json={"client_id": "x", "name": "<img src=x onerror=alert(1)>"})
    page = await open_page(http, client_id="x", code_challenge=CHALLENGE, code_challenge_method="S256")
    assert "<img" not in page.text
