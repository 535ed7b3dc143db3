"""The web root: ``uvicorn src.main:app``. It reads the settings, refuses unfit ones, and hands everything to the API."""

from __future__ import annotations

import sys

from src.api.app import create_app
from src.bootstrap import running_services
from src.config import Settings
from src.utils import logger

settings = Settings()
if problems := settings.problems():
    sys.exit("The settings are not fit to start with:\n" + "\n".join(f"- {problem}" for problem in problems))
logger.configure(debug=settings.web.debug)
app = create_app(settings, lambda: running_services(settings))
