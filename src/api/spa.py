"""The web page itself: its files, and ``index.html`` with a fresh nonce in each answer. What the page does is in ``frontend``."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from mimetypes import guess_type
from pathlib import Path

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import HTMLResponse
from fastapi.routing import APIRoute
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Match
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

DIST = Path(__file__).resolve().parents[2] / "frontend" / "dist"
NONCE_PLACEHOLDER = "__CSP_NONCE__"
API_PREFIXES = ("/api/", "/health/", "/security/", "/admin/", "/assets/")
CODINGS = (("br", ".br"), ("gzip", ".gz"))
YEAR = "public, max-age=31536000, immutable"


class Assets(StaticFiles):
    """Files whose names carry a hash of their content: kept by browsers for ever, sent in the smallest form they take."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Serve one file, immutable, compressed as it was at the build where the browser takes that."""
        accepted = Headers(scope=scope).get("accept-encoding", "")
        for coding, ending in CODINGS:
            if coding in accepted and (await asyncio.to_thread(self.lookup_path, path + ending))[1]:
                response = await super().get_response(path + ending, scope)
                response.headers["Content-Encoding"] = coding
                response.headers["Content-Type"] = guess_type(path)[0] or "application/octet-stream"
                break
        else:
            response = await super().get_response(path, scope)
        if response.status_code in {200, 304}:
            response.headers["Cache-Control"] = YEAR
            response.headers["Vary"] = "Accept-Encoding"
        return response


def _page(request: Request) -> HTMLResponse:
    """Return the page with this answer's nonce in it; it is never stored anywhere."""
    template: str | None = request.app.state.page
    if template is None:
        raise HTTPException(404)
    nonce = request.scope["state"]["nonce"]
    return HTMLResponse(template.replace(NONCE_PLACEHOLDER, nonce), headers={"Cache-Control": "no-store"})


class Navigation(APIRoute):
    """A route for a browser that is on its way to a page, and for nobody who asks the API.

    The page's own calls accept anything, a script's JSON; only an address that is typed, followed or loaded again asks
    for HTML by name. So a page and a door may share an address.
    """

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Match only where HTML is read by name; what a form would post is a door's matter."""
        if (
            scope["type"] == "http"
            and scope["method"] == "GET"
            and "text/html" in Headers(scope=scope).get("accept", "")
        ):
            return super().matches(scope)
        return Match.NONE, {}


router = APIRouter(include_in_schema=False)
navigation = APIRouter(include_in_schema=False, route_class=Navigation)
"""Goes before the doors it shares addresses with; ``router`` goes behind everything."""


@router.get("/auth/upwork/callback")
async def upwork_callback(request: Request) -> HTMLResponse:
    """Take the browser's redirect from Upwork: the page reads ``code`` and ``state`` and posts them with its session."""
    return _page(request)


@navigation.get("/security/{path:path}")
@navigation.get("/admin/{path:path}")
async def shared(request: Request, path: str) -> HTMLResponse:
    """Serve the page at addresses below those of doors."""
    if "." in path.rsplit("/", 1)[-1]:
        raise HTTPException(404)
    page = _page(request)
    page.headers["Vary"] = "Accept"
    return page


@router.get("/{path:path}")
async def page(request: Request, path: str) -> Response:
    """Serve the page for every address that is the page's own to route, and its few files at the root."""
    files: dict[str, Path] = request.app.state.root_files
    if path in files:
        return await Assets(directory=DIST).get_response(path, {**request.scope, "path": f"/{path}"})
    closed: tuple[APIRoute, ...] = request.app.state.closed_doors
    for door in closed:
        if door.matches(request.scope)[0] is not Match.NONE:
            raise HTTPException(405, headers={"Allow": ", ".join(sorted(door.methods or ()))})
    if f"/{path}".startswith(API_PREFIXES) or "." in path.rsplit("/", 1)[-1]:
        raise HTTPException(404)
    return _page(request)


def install(app: FastAPI, doors: Iterable[APIRoute]) -> None:
    """Serve the built front end, where it has been built; without it the API works alone.

    ``doors`` are the API's routes: the page is not what stands at the address of one that does not take GET.
    """
    app.state.closed_doors = tuple(door for door in doors if "GET" not in (door.methods or ()))
    index = DIST / "index.html"
    app.state.page = index.read_text(encoding="utf-8") if index.is_file() else None
    app.state.root_files = (
        {p.name: p for p in DIST.iterdir() if p.is_file() and p.name != "index.html"} if index.is_file() else {}
    )
    if (DIST / "assets").is_dir():
        app.mount("/assets", Assets(directory=DIST / "assets"), name="assets")
    app.include_router(router)
