"""What works for a person: the funnel of their applications and the reliability of their score. The reckoning is the domain's."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from src.database.repositories.sent_applications import SentApplicationRepository
from src.domain.calibration import ENOUGH, Outcome, calibrate
from src.domain.funnel import Group, Grouping, funnel
from src.schemas.analytics import CalibrationAnswer, CalibrationFigures, Funnel, FunnelGroup, FunnelRequest, ShareAnswer
from src.services.letter_texts import LetterTexts
from src.services.resources import Resources
from src.services.saved_search_service import SavedSearchService


class AnalyticsService:
    """Reckons over a person's own applications. Asks Upwork nothing."""

    def __init__(self, resources: Resources, searches: SavedSearchService, texts: LetterTexts) -> None:
        self._r = resources
        self._searches = searches
        self._texts = texts

    async def funnel(self, user_id: UUID, asked: FunnelRequest) -> Funnel:
        """Return how far the applications came that were sent in the last days asked for."""
        until = self._r.clock.now()
        since = until - timedelta(days=asked.days)
        async with self._r.database.as_user(user_id) as db:
            sent = await SentApplicationRepository(db).every(since)
        names = await self._names(user_id, asked.by)
        groups = [_group(group, names.get(group.key, "")) for group in funnel(sent, asked.by)]
        return Funnel(since=since, until=until, by=asked.by, groups=groups)

    async def _names(self, user_id: UUID, by: Grouping) -> dict[str, str]:
        """Return the names of groups that have names of their own, by their keys."""
        if by == "search":
            return await self._searches.names(user_id)
        return await self._texts.names(user_id) if by == "template" else {}

    async def calibration(self, user_id: UUID) -> CalibrationAnswer:
        """Return how reliable the score was over all applications whose end is known."""
        now = self._r.clock.now()
        async with self._r.database.as_user(user_id) as db:
            sent = await SentApplicationRepository(db).every()
        outcomes = [
            Outcome(each.score, answered)
            for each in sent
            if each.score is not None and (answered := each.outcome(now)) is not None
        ]
        found = calibrate(outcomes)
        figures = None if found is None else CalibrationFigures.model_validate(found)
        return CalibrationAnswer(outcomes=len(outcomes), enough=ENOUGH, figures=figures)


def _group(group: Group, label: str) -> FunnelGroup:
    return FunnelGroup(
        key=group.key,
        label=label,
        steps={step: share and ShareAnswer.model_validate(share) for step, share in group.steps.items()},
        minutes_to_send=group.minutes_to_send,
        proposals_at_send=group.proposals_at_send,
        connects=group.connects,
    )
