"""The texts of the sandbox's world: job postings as clients write them. Clients, times and answers are in ``world``."""

from __future__ import annotations

from sandbox.content.composer import compose

__all__ = ["compose"]
