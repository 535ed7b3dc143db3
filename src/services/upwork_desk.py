"""Everything a person does at Upwork beside jobs and applications, put together over one access. Nothing is decided here."""

from __future__ import annotations

from dataclasses import dataclass

from src.services.application_changes import ApplicationChanges
from src.services.message_service import MessageService
from src.services.resources import Resources
from src.services.retention_service import RetentionService
from src.services.upwork_access import UpworkAccess
from src.services.upwork_capabilities import UpworkCapabilities
from src.services.upwork_organisations import UpworkOrganisations
from src.services.upwork_usage import UpworkUsageService
from src.services.upwork_words import UpworkWords
from src.services.work_service import WorkService


@dataclass(frozen=True, slots=True)
class UpworkDesk:
    """The use cases at Upwork; all go through the same ``access``, and so through the same budget."""

    access: UpworkAccess
    capabilities: UpworkCapabilities
    usage: UpworkUsageService
    messages: MessageService
    changes: ApplicationChanges
    work: WorkService
    organisations: UpworkOrganisations
    words: UpworkWords
    retention: RetentionService

    @classmethod
    def over(cls, resources: Resources) -> UpworkDesk:
        """Put them together over ``resources``."""
        access = UpworkAccess(resources)
        messages = MessageService(resources, access)
        return cls(
            access=access,
            capabilities=UpworkCapabilities(resources, access),
            usage=UpworkUsageService(resources, access),
            messages=messages,
            changes=ApplicationChanges(resources, access, messages.outgoing),
            work=WorkService(resources, access, messages.outgoing),
            organisations=UpworkOrganisations(resources, access),
            words=UpworkWords(resources, access),
            retention=RetentionService(resources),
        )
