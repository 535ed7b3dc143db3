"""What a room is about: its messages as held here, the job it came from, and the person's own material. Upwork is asked nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from src.auth.encryption import Place, UserKey
from src.database.models import Application, Message, Room
from src.database.repositories.applications import ApplicationRepository
from src.database.repositories.jobs import JobRepository
from src.database.repositories.rooms import RoomRepository
from src.domain import conversation
from src.domain.letters import Brief, Freelancer
from src.errors import NotFound
from src.schemas.jobs import JobContent
from src.schemas.messages import StoryBody
from src.services.job_answers import held_content
from src.services.profile_service import ProfileService
from src.services.resources import Resources

MISSING: Final = "There is no such room"
MOST_MESSAGES: Final = 200


@dataclass(frozen=True, slots=True, repr=False)
class Talk:
    """A room as a reply is written from it. ``ids`` are the messages' own, in the order of ``thread``, the oldest first."""

    thread: tuple[conversation.Message, ...]
    ids: tuple[UUID, ...]
    brief: Brief
    person: Freelancer


class RoomMaterial:
    """Opens what is held of a room."""

    def __init__(self, resources: Resources) -> None:
        self._r = resources
        self._profiles = ProfileService(resources)

    async def of(self, user_id: UUID, room_id: UUID) -> Talk:
        """Return a room's messages with the job and the person; raises NotFound.

        Where the posting is not held any more, of the job there is only its title; where the room belongs to no application of ours,
        nothing at all.
        """
        now = self._r.clock.now()
        async with self._r.database.as_user(user_id) as db:
            rooms = RoomRepository(db)
            room = await rooms.one(room_id)
            if room is None:
                raise NotFound(MISSING)
            messages = await rooms.messages(room_id, now, MOST_MESSAGES)
            key = await self._r.vault.key_of(db, user_id)
            application = await _application_of(ApplicationRepository(db), room)
            job = None if application is None else await JobRepository(db).one(application.job_id)
        held = None if job is None else held_content(job.job, now)
        material = await self._profiles.material(user_id)
        messages = messages[::-1]
        return Talk(
            tuple(_opened(key, messages)),
            tuple(message.id for message in messages),
            _brief(application, held),
            material.freelancer,
        )


async def _application_of(applications: ApplicationRepository, room: Room) -> Application | None:
    return None if room.upwork_proposal_id is None else await applications.of_proposal(room.upwork_proposal_id)


def _opened(key: UserKey, messages: Sequence[Message]) -> list[conversation.Message]:
    found = []
    for message in messages:
        opened = key.open(Place("messages", "body_sealed", message.id), message.body_sealed)
        body = StoryBody.model_validate_json(opened)
        # Whose it is where Upwork does not say is not guessed: what is not known to be the person's is data.
        found.append(conversation.Message(is_mine=body.is_own is True, text=body.text, at=message.sent_at))
    return found


def _brief(application: Application | None, held: JobContent | None) -> Brief:
    if held is not None:
        posting = held.posting
        return Brief(posting.title, posting.description, tuple(skill.label for skill in posting.skills))
    return Brief("" if application is None else application.job_title, "")
