"""The HTTP application put together: middleware, routes, errors. Which route does what is in ``v1``."""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from fastapi import Depends, FastAPI
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute
from starlette.middleware.cors import CORSMiddleware

from src.api import document, health, problems, spa
from src.api.strictness import unambiguous
from src.api.v1 import (
    admin,
    ai,
    analytics,
    application_changes,
    applications,
    auth,
    credentials,
    drafts,
    erasure,
    factors,
    jobs,
    me,
    messages,
    passkeys,
    portfolio_files,
    profile,
    recovery,
    search,
    searches,
    security,
    step_up,
    upwork,
    work,
)
from src.auth.middleware import RoomyDoor
from src.auth.middleware import install as install_transport
from src.bootstrap import Services
from src.config import Settings
from src.domain.files import MOST_FILE_BYTES

ROUTERS = (
    health,
    auth,
    recovery,
    passkeys,
    factors,
    security,
    step_up,
    credentials,
    me,
    upwork,
    profile,
    portfolio_files,
    jobs,
    searches,
    search,
    analytics,
    applications,
    application_changes,
    drafts,
    ai,
    messages,
    work,
    erasure,
    admin,
)


def _room_of(upload: APIRoute) -> RoomyDoor:
    return RoomyDoor("POST", upload.path_regex, MOST_FILE_BYTES, "file_too_large", "A file has at most 5 MB")


def create_app(settings: Settings, services: Callable[[], AbstractAsyncContextManager[Services]]) -> FastAPI:
    """Return the application; ``services`` is opened when it starts and closed when it ends."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with services() as opened:
            app.state.services = opened
            gc.collect()
            # Everything alive now lives as long as the process: keeping it out of later collections shortens pauses.
            gc.freeze()
            yield

    shows_docs = not settings.is_production
    app = FastAPI(
        title="Upwork Web App",
        lifespan=lifespan,
        default_response_class=JSONResponse,
        dependencies=[Depends(unambiguous)],
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/openapi.json" if shows_docs else None,
    )
    problems.install(app)
    app.include_router(spa.navigation)
    for module in ROUTERS:
        app.include_router(module.router)
    doors = [each for module in ROUTERS for each in module.router.routes if isinstance(each, APIRoute)]
    document.describe(app, doors)
    spa.install(app, doors)
    if settings.web.origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=list(settings.web.origins),
            allow_methods=["GET", "POST", "PUT", "PATCH", "DELETE"],
            allow_headers=["Authorization", "Content-Disposition", "Content-Type"],
            max_age=600,
        )
    install_transport(app, settings.web, [_room_of(each) for each in doors if each.endpoint is portfolio_files.add])
    return app
