"""Models over a real socket: what is asked, what every misbehaviour of a server comes to, and which addresses are refused."""

from __future__ import annotations

import asyncio
import time
from contextlib import aclosing

import httpx2
import pytest

from src.domain.model_use import Used
from src.domain.prompting import SCHEMA, Prompt
from src.integrations.ai import addresses
from src.integrations.ai.addresses import AddressRefused, GuardedTransport, check_url, guarded_client, resolve
from src.integrations.ai.ladder import Manners
from src.integrations.ai.openai_compatible import OpenAICompatible, Patience, Server
from src.integrations.ai.protocol import ModelUnavailable
from tests.fakes.model_server import model_server

PROMPT = Prompt("system", "user", SCHEMA, as_json="as json", as_text="as text")
QUICK = Patience(first=0.4, between=0.4, whole=3.0)


def gateway(url, *, trust="operator", patience=QUICK, manners=None):
    return OpenAICompatible(Server(url, "a-key", "small", trust, patience), manners)


async def ask(url, **how):
    return [piece async for piece in gateway(url, **how).stream(PROMPT)]


async def test_any_compatible_server_is_asked_by_address_key_and_model():
    async with model_server(["You ", "have"], usage=(11, 7)) as server:
        assert await ask(server.url) == ["You ", "have", Used(11, 7, is_told=True)]
    head, body = server.asked[0]
    assert "Bearer a-key" in head
    assert (body["model"], body["stream"], body["response_format"]["type"]) == ("small", True, "json_schema")
    assert [message["content"] for message in body["messages"]] == ["system\nas json", "user"]


async def test_server_that_takes_no_schema_is_led_down_the_ladder_and_remembered():
    manners = Manners()
    async with model_server(["x"], refuses=["json_schema", "json_object"]) as server:
        assert await ask(server.url, manners=manners) == ["x"]
        assert await ask(server.url, manners=manners) == ["x"]
    formats = [body.get("response_format", {}).get("type") for _, body in server.asked]
    assert formats == ["json_schema", "json_object", None, None]
    assert server.asked[-1][1]["messages"][0]["content"] == "system\nas text"


@pytest.mark.parametrize("name", ["max_tokens", "temperature", "stream_options"])
async def test_server_that_takes_no_parameter_is_asked_without_it(name):
    async with model_server(["x"], refuses=[f'"{name}"']) as server:
        assert await ask(server.url) == ["x"]
    assert len(server.asked) == 2
    assert server.asked[-1][1]["response_format"]["type"] == "json_schema"


@pytest.mark.parametrize(("status", "requests"), [(429, 3), (500, 3), (503, 3), (401, 1), (403, 1)])
async def test_busy_server_is_asked_again_and_a_closed_one_is_not(status, requests):
    async with model_server(["x"], statuses=[(status, "no")] * 9) as server:
        with pytest.raises(ModelUnavailable):
            await ask(server.url, patience=Patience(5, 1, 10))
    assert len(server.asked) == requests


async def test_server_that_was_busy_once_answers_the_second_time():
    async with model_server(["x"], statuses=[(503, "busy")]) as server:
        assert await ask(server.url, patience=Patience(5, 1, 10)) == ["x"]


@pytest.mark.parametrize(
    "fault",
    [
        "stalls_before",
        "stalls_between",
        "rubbish",
        "not_json",
        "endless_line",
        "error_event",
        "packed",
        "html",
        "refusal",
        "plain_body",
        "silent",
        "no_choices",
    ],
)
async def test_misbehaviour_ends_soon_and_is_told_by_its_kind_alone(fault):
    begun = time.monotonic()
    async with model_server(["one ", "two"], fault=fault) as server:
        try:
            said = await ask(server.url)
        except ModelUnavailable as error:
            said = str(error)
    assert said in ([], ["one "]) or said.isidentifier()
    assert time.monotonic() - begun < 5
    assert len(server.asked) == 1


async def test_half_a_reply_is_never_asked_for_again():
    async with model_server(["one ", "two"], fault="stalls_between") as server:
        pieces = gateway(server.url).stream(PROMPT)
        assert await anext(pieces) == "one "
        with pytest.raises(ModelUnavailable):
            await anext(pieces)
    assert len(server.asked) == 1


async def test_endless_reply_ends_with_the_time_given_to_the_whole():
    async with model_server(["x"], fault="endless") as server:
        with pytest.raises(ModelUnavailable):
            await ask(server.url, patience=Patience(1, 1, 0.5))


async def test_leaving_ends_the_request():
    async with model_server(["word "] * 200, pause=0.02) as server:
        async with aclosing(gateway(server.url).stream(PROMPT)) as pieces:
            await anext(pieces)
        await asyncio.wait_for(server.hung_up.wait(), 3)


async def test_first_piece_is_passed_on_at_once():
    async with model_server(["one ", "two "], pause=0.5) as server:
        begun = time.monotonic()
        async with aclosing(gateway(server.url).stream(PROMPT)) as pieces:
            await anext(pieces)
            assert time.monotonic() - begun < 0.45


async def test_no_server_is_unavailable():
    with pytest.raises(ModelUnavailable):
        await ask("http://127.0.0.1:9/v1", patience=Patience(3, 1, 5))


async def test_redirect_is_not_followed():
    async with model_server(["secret"]) as inner:
        location = f"{inner.url}/chat/completions"
        async with model_server(fault="redirects", location=location) as server:
            with pytest.raises(ModelUnavailable):
                await ask(server.url)
    assert inner.asked == []


@pytest.mark.parametrize(
    "url",
    [
        "http://api.example/v1",
        "https://127.0.0.1/v1",
        "https://localhost/v1",
        "https://10.1.2.3/v1",
        "https://192.168.0.9/v1",
        "https://169.254.169.254/latest",
        "https://[::1]/v1",
        "https://[::ffff:127.0.0.1]/v1",
        "https://[::ffff:169.254.169.254]/v1",
        "https://[64:ff9b::7f00:1]/v1",
        "https://[2002:7f00:1::]/v1",
        "https://[fe80::1]/v1",
        "https://[fd00::1]/v1",
        "https://0.0.0.0/v1",
        "https://user:secret@api.example/v1",
        "https://api.example/v1?x=1",
        "ftp://api.example/v1",
        "file:///etc/passwd",
        "gopher://api.example/",
        "https:///v1",
        "nonsense",
    ],
)
def test_address_of_a_person_is_refused_by_its_form(url):
    with pytest.raises(AddressRefused):
        check_url(url, "person")


def test_operator_may_let_people_name_servers_of_the_network_but_never_link_local_ones():
    check_url("http://localhost:11434/v1", "person_private")
    check_url("https://10.1.2.3/v1", "person_private")
    for url in ("http://10.1.2.3/v1", "https://169.254.169.254/", "https://[::ffff:169.254.169.254]/"):
        with pytest.raises(AddressRefused):
            check_url(url, "person_private")
    check_url("http://ollama:11434/v1", "operator")


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "017700000001", "127.1"])
async def test_odd_spellings_of_loopback_lead_nowhere(host):
    with pytest.raises(AddressRefused):
        await resolve(host, 443, "person")


async def test_name_with_one_private_address_among_others_is_refused(monkeypatch):
    async def two(*args, **kwargs):
        return [(2, 1, 6, "", ("93.184.216.34", 443)), (2, 1, 6, "", ("10.0.0.1", 443))]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", two)
    with pytest.raises(AddressRefused):
        await resolve("rebinds.example", 443, "person")


class Noting(httpx2.AsyncBaseTransport):
    """Notes requests instead of sending them."""

    def __init__(self):
        self.requests = []

    async def handle_async_request(self, request):
        self.requests.append(request)
        return httpx2.Response(200, text="ok")


async def test_name_is_resolved_once_and_what_was_checked_is_connected_to(monkeypatch):
    answers = [["93.184.216.34"], ["127.0.0.1"]]

    async def rebinding(host, port, **kwargs):
        return [(2, 1, 6, "", (address, port)) for address in answers.pop(0)]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", rebinding)
    inner = Noting()
    async with httpx2.AsyncClient(transport=GuardedTransport(inner, "person")) as http:
        await http.get("https://rebinds.example/v1")
        request = inner.requests[0]
        assert (request.url.host, request.headers["Host"]) == ("93.184.216.34", "rebinds.example")
        assert request.extensions["sni_hostname"] == "rebinds.example"
        with pytest.raises(AddressRefused):
            await http.get("https://rebinds.example/v1")
    assert len(inner.requests) == 1


async def test_person_cannot_reach_loopback_through_a_name_that_points_there():
    async with model_server(["secret"]) as server:
        with pytest.raises(ModelUnavailable):
            await ask(server.url, trust="person")
        assert server.asked == []
        assert await ask(server.url, trust="person_private") == ["secret"]


def test_clients_never_follow_redirects_or_the_environment():
    client = guarded_client("person", httpx2.Timeout(1))
    assert not client.follow_redirects
    assert not client.trust_env
    assert addresses.MOST_REPLY_BYTES < 10_000_000
