"""The addresses of Upwork's own pages, below the address that the installation is set to. Asking Upwork is not done here."""

from __future__ import annotations


def job_page(base_url: str, upwork_id: str) -> str:
    """Return the address of a posting's page; ``base_url`` is Upwork's own or the sandbox's."""
    return f"{base_url.rstrip('/')}/jobs/~02{upwork_id}"


def proposal_page(base_url: str, proposal_id: str) -> str:
    """Return the address of the page on which a freelancer sees one of their own proposals."""
    return f"{base_url.rstrip('/')}/ab/proposals/{proposal_id}"


def room_page(base_url: str, room_id: str) -> str:
    """Return the address of the page of a conversation."""
    return f"{base_url.rstrip('/')}/ab/messages/rooms/{room_id}"
