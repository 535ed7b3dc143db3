"""What the tests of services share. People, engines and the sandbox are in the conftest above."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import stamina

from tests.upwork import UpworkWorld


@pytest.fixture
def quick(upwork: UpworkWorld) -> Iterator[None]:
    """Let no limit of the sandbox be waited for, and no second try pause: both have tests of their own."""
    upwork.sandbox.quirks = upwork.sandbox.quirks.changed({"rate_limit": False})
    stamina.set_testing(True, attempts=2)
    yield
    stamina.set_testing(False)
