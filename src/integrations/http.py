"""The one way out by HTTP: time-outs, no redirects, no environment proxies or credentials. What is asked is the callers' matter."""

from __future__ import annotations

import httpx2

USER_AGENT = "upwork-web-app"


def build_client(
    *, timeout: float = 15.0, transport: httpx2.AsyncBaseTransport | None = None, max_connections: int = 50
) -> httpx2.AsyncClient:
    """Return a client that gives up after ``timeout`` seconds without progress and follows no redirect."""
    return httpx2.AsyncClient(
        timeout=httpx2.Timeout(timeout, connect=5.0, pool=5.0),
        limits=httpx2.Limits(max_connections=max_connections, max_keepalive_connections=20),
        follow_redirects=False,
        trust_env=False,
        headers={"User-Agent": USER_AGENT},
        transport=transport,
    )
