"""Every operation of the OpenAPI document under generated calls, over real HTTP: nothing breaks, nothing opens, answers fit.

What one person can reach of another's is in ``test_l_isolation``; each attack by hand is in its own section's file.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import schemathesis
from pydantic import SecretStr
from redis import Redis
from schemathesis import Case
from schemathesis.checks import not_a_server_error
from schemathesis.config import SchemathesisConfig
from schemathesis.specs.openapi import checks

from src.config import DataSettings, SecuritySettings, Settings, WebSettings
from src.database.repositories.users import UserRepository
from src.domain.files import MEDIA_TYPES
from src.domain.roles import RoleName
from src.domain.step_up import StepUpPurpose
from src.services.resources import open_resources
from tests.accounts import FrontDoor
from tests.installation import Installation

DOCUMENT = Path(__file__).resolve().parents[2] / "frontend" / "openapi.json"
CHECKS = [
    not_a_server_error,
    checks.ignored_auth,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
    checks.negative_data_rejection,
]


@schemathesis.serializer(*sorted(set(MEDIA_TYPES.values()) - {"text/plain"}))
def a_file(_context: object, value: object) -> bytes:
    """Send what was generated for a file as it is."""
    return value if isinstance(value, bytes) else str(value).encode()


config = SchemathesisConfig.from_dict(
    {
        # The same calls each time: what a run finds, the next one finds too.
        "generation": {"max-examples": 6, "deterministic": True},
        # Other methods are tried in ``test_api``; each would cost a call for every case.
        "phases": {"coverage": {"unexpected-methods": []}},
    }
)
schema = schemathesis.openapi.from_path(DOCUMENT, config=config)


@dataclass(frozen=True, slots=True)
class Door:
    """Where to call, as whom, and how to start with fresh limits: what stops a scanner would hide what is behind it."""

    url: str
    member: str
    administrator: str
    valkey: Redis

    def headers(self, path: str) -> dict[str, str]:
        """Return what whoever may call ``path`` sends."""
        return {"Authorization": f"Bearer {self.administrator if path.startswith('/admin') else self.member}"}


def settings_of(installation: Installation) -> Settings:
    """Return the settings that the installation's processes read."""
    given = installation.settings
    return Settings(
        data=DataSettings(
            _env_file=None,
            database_url=SecretStr(given["DATABASE_URL"]),
            redis_url=SecretStr(given["REDIS_URL"]),
            data_dir=Path(given["DATA_DIR"]),
        ),
        security=SecuritySettings(
            _env_file=None,
            secret_key=SecretStr(given["SECRET_KEY"]),
            encryption_key=SecretStr(given["ENCRYPTION_KEY"]),
            bcrypt_cost=4,
        ),
        web=WebSettings(_env_file=None, environment="test", public_url=given["PUBLIC_URL"]),
    )


@pytest.fixture(scope="module")
async def door(installation: Installation) -> AsyncIterator[Door]:
    """A member, and an administrator who has just proved again that it is them."""
    resources = await open_resources(settings_of(installation))
    front = FrontDoor(resources)
    member, administrator = await front.person(), await front.person()
    async with resources.database.as_auth() as db:
        await UserRepository(db).grant(administrator.user_id, RoleName.ADMIN)
    await front.step_up(administrator, StepUpPurpose.ADMIN)
    with Redis.from_url(installation.settings["REDIS_URL"]) as valkey:
        yield Door(
            f"http://localhost:{installation.web_ports[0]}",
            member.signed_in.answer.access_token,
            administrator.signed_in.answer.access_token,
            valkey,
        )
    await resources.close()


@schema.parametrize()
def test_generated_calls_break_and_open_nothing(case: Case, door: Door):
    door.valkey.flushdb()
    headers = door.headers(case.path)
    case.call_and_validate(base_url=door.url, headers=headers, checks=CHECKS)
