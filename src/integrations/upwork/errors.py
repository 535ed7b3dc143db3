"""How a call to Upwork can fail, told by what is certain. What a person is told of it is the services' matter.

GatewayError
├── NotSent        no connection came about: nothing left
├── Unreachable    time-out, broken answer, 5xx, a page instead of JSON: what happened there is unknown
├── Busy           429, or our own share of the limits is used up for now: nothing was done
├── DaySpent       the day's share of requests is used up: nothing was sent
├── TokenRefused   401: the access token is not accepted, nothing was done
├── ScopesMissing  the whole query was refused because of fields the key may not read
├── NotThere       Upwork has no such thing (any more)
├── NotOffered     this door has no such operation: nothing was asked
├── PolicyUnread   Upwork wants its policy read first: nothing was done
└── Refused        Upwork understood and said no
"""

from __future__ import annotations


class GatewayError(Exception):
    """A call to Upwork failed. No message ever holds a token or what was sent."""


class NotSent(GatewayError):
    """No connection came about, so nothing left."""


class Unreachable(GatewayError):
    """The call left and no usable answer came back. For a write: the outcome is unknown."""


class Busy(GatewayError):
    """Refused for the rate. ``retry_after`` is in seconds; None where nobody said."""

    def __init__(self, retry_after: float | None = None) -> None:
        super().__init__("too many requests")
        self.retry_after = retry_after


class DaySpent(GatewayError):
    """The day's requests are used up. ``retry_after`` is in seconds."""

    def __init__(self, retry_after: int) -> None:
        super().__init__("the day's requests are used up")
        self.retry_after = retry_after


class TokenRefused(GatewayError):
    """The access token is not accepted."""


class ScopesMissing(GatewayError):
    """The key may not read ``fields`` (``Type.field``), and the whole query was refused for it."""

    def __init__(self, fields: frozenset[str]) -> None:
        super().__init__("the key may not read " + ", ".join(sorted(fields)))
        self.fields = fields


class NotThere(GatewayError):
    """Upwork has no such thing."""


class NotOffered(GatewayError):
    """Raised for an operation that this door of Upwork's does not have."""


class PolicyUnread(GatewayError):
    """Upwork wants a person to read its policy first, in ``words`` of its own. Nothing was done."""

    def __init__(self, words: str) -> None:
        super().__init__("a policy has to be read first")
        self.words = words


class Refused(GatewayError):
    """Upwork said no, in ``words`` of its own. ``is_certain``: nothing was done, so a write may be tried again by a person."""

    def __init__(self, words: str, *, is_certain: bool) -> None:
        super().__init__("Upwork said no")
        self.words = words
        self.is_certain = is_certain
