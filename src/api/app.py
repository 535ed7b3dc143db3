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
    profile,
    recovery,
    search,
    searches,
    security,
    step_up,
    upwork,
    work,
)
from src.auth.middleware import install as install_transport
from src.bootstrap import Services
from src.config import Settings

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
            allow_headers=["Authorization", "Content-Type"],
            max_age=600,
        )
    install_transport(app, settings.web)
    return app
