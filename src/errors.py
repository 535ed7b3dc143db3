"""The whole tree of expected refusals, on one page. Rendering them is the door's work (``api/problems.py``).

    AppError
    ├── Invalid            422  the request cannot be understood or breaks a rule about its content
    ├── Unauthenticated    401  nobody is known to be calling
    ├── Forbidden          403  known, and not allowed
    │   └── NeedsStepUp     403  allowed once they have proven again that it is them; ``detail`` names the purpose
    ├── NotFound           404  no such thing for this person
    ├── Conflict           409  the thing is not in a state that allows this
    ├── Gone               410  it was there and is not kept any more
    ├── TooMany            429  a limit is reached; says when to come back
    └── Upstream           503  a service outside failed; ``retryable`` says whether the same call may work later

An expected refusal is never a 500, and none of them carries a secret or another person's data.
"""

from __future__ import annotations

from collections.abc import Mapping


class AppError(Exception):
    """A refusal with a stable ``code`` for the front end and a plain English ``title`` for everybody else."""

    status = 500
    default_code = "internal_error"

    def __init__(
        self,
        title: str,
        *,
        code: str | None = None,
        detail: str | None = None,
        fields: Mapping[str, str] | None = None,
        retry_after: int | None = None,
    ) -> None:
        super().__init__(title)
        self.title = title
        self.code = code or self.default_code
        self.detail = detail
        self.fields = dict(fields) if fields else None
        self.retry_after = retry_after


class Invalid(AppError):
    """The request breaks a rule about its content. ``fields`` maps each field to a code."""

    status = 422
    default_code = "invalid"


class Unauthenticated(AppError):
    """Nobody is known to be calling."""

    status = 401
    default_code = "unauthenticated"


class Forbidden(AppError):
    """Known, and not allowed."""

    status = 403
    default_code = "forbidden"


class NeedsStepUp(Forbidden):
    """Allowed once the person has proven again that it is them. ``detail`` names the purpose to step up for."""

    default_code = "step_up_required"


class NotFound(AppError):
    """No such thing for this person. Also the answer for another person's thing."""

    status = 404
    default_code = "not_found"


class Conflict(AppError):
    """The thing is not in a state that allows this."""

    status = 409
    default_code = "conflict"


class Gone(AppError):
    """It was there and is not kept any more."""

    status = 410
    default_code = "gone"


class TooMany(AppError):
    """A limit is reached. ``retry_after`` is in seconds."""

    status = 429
    default_code = "too_many_requests"


class Upstream(AppError):
    """A service outside failed. ``retryable``: the same call may work later. Never set for a write of unknown outcome."""

    status = 503
    default_code = "upstream_unreachable"

    def __init__(
        self,
        title: str,
        *,
        code: str | None = None,
        detail: str | None = None,
        retry_after: int | None = None,
        retryable: bool = True,
    ) -> None:
        super().__init__(title, code=code, detail=detail, retry_after=retry_after)
        self.retryable = retryable
