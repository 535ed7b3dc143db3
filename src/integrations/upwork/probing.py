"""Trying what a grant can do, one reading operation after another. Which operations there are to try is each door's matter."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from src.domain.capabilities import Operation, Verdict
from src.integrations.upwork.errors import (
    Busy,
    DaySpent,
    GatewayError,
    NotOffered,
    NotSent,
    NotThere,
    TokenRefused,
    Unreachable,
)

Probe = Callable[[], Awaitable[object]]


async def tried(probes: Mapping[Operation, Probe]) -> dict[Operation, Verdict]:
    """Try each once and say what came of it; raises TokenRefused, for then nothing can be said of any."""
    return {name: await _verdict(probe) for name, probe in probes.items()}


async def _verdict(probe: Probe) -> Verdict:
    try:
        found = await probe()
    except TokenRefused:
        raise
    except NotOffered:
        return "absent"
    except NotThere:
        return "works"
    except (NotSent, Unreachable, Busy, DaySpent):
        return "unknown"
    except GatewayError:
        return "refused"
    return "refused" if found is None else "works"
