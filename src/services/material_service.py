"""Facts found in a person's own text, to be confirmed one by one. The text is not kept; a fact is kept by ``profile_service``."""

from __future__ import annotations

from uuid import UUID

from src.domain import facts_found
from src.schemas.ai import FoundFact, FoundFacts, MaterialRequest
from src.services.profile_service import ProfileService


class MaterialService:
    """Finds facts. They are the text's own sentences, so no model is asked and nothing leaves."""

    def __init__(self, profiles: ProfileService) -> None:
        self._profiles = profiles

    async def find(self, user_id: UUID, asked: MaterialRequest) -> FoundFacts:
        """Return the sentences of a text that could be facts, those that are kept already marked."""
        person = (await self._profiles.material(user_id)).freelancer
        known = [fact.text for piece in person.pieces for fact in piece.facts]
        found = facts_found.find(asked.text, known)
        return FoundFacts(
            items=[
                FoundFact(
                    text=each.text,
                    quote=each.quote,
                    title=each.title,
                    numbers=list(each.numbers),
                    skills=list(each.skills),
                    is_known=each.is_known,
                )
                for each in found
            ]
        )
