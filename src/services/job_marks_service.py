"""What a person does with jobs they have seen: hide, save, snooze, overrule a flag, thumbs, try other rules. Fetching is ``job_service``'s matter."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from src.database.repositories.job_marks import JobMarkRepository, Mark
from src.database.repositories.jobs import JobRepository
from src.domain.fit import Thumb
from src.errors import Gone, NotFound
from src.schemas.fit import JobFit, Preview, Previewed, PreviewRequest, Thumbs
from src.schemas.jobs import TriageAnswer, TriageRequest, Unmarked
from src.services.fit_service import FitService
from src.services.job_answers import detail_of, held_content
from src.services.profile_service import ProfileService
from src.services.resources import Resources


class JobMarksService:
    """A person's marks on jobs; ``fit`` keeps the rules by which they judge them."""

    def __init__(self, resources: Resources, profiles: ProfileService) -> None:
        self._r = resources
        self._profiles = profiles
        self.fit = FitService(resources)

    async def triage(self, user_id: UUID, asked: TriageRequest) -> TriageAnswer:
        """Set marks, all at once, and return what they were; jobs that are not the person's are left out."""
        wanted = {item.job_id: Mark(item.state, item.until) for item in asked.items}
        async with self._r.database.as_user(user_id) as db:
            marks = JobMarkRepository(db)
            before = await marks.marks_locked(list(wanted))
            await marks.mark({job_id: wanted[job_id] for job_id in before})
        return TriageAnswer(
            items=[
                Unmarked.model_validate({"job_id": job_id, "state": mark.state, "until": mark.until})
                for job_id, mark in before.items()
            ]
        )

    async def overrule(self, user_id: UUID, job_id: UUID, codes: Sequence[str]) -> None:
        """Note which red flags of a job the person overrules; raises NotFound."""
        async with self._r.database.as_user(user_id) as db:
            if not await JobMarkRepository(db).overrule(job_id, sorted(set(codes))):
                raise NotFound("There is no such job")

    async def thumb(self, user_id: UUID, job_id: UUID, thumb: Thumb | None) -> Thumbs:
        """Keep or take back a thumb on a job. What it moves follows from how the job fits now.

        Raises NotFound, Gone (``job_expired``) for a thumb on a job whose content is no longer held, and Conflict
        (``thumbs_full``). Taking back needs neither.
        """
        if thumb is None:
            return await self.fit.take_back(user_id, job_id)
        now = self._r.clock.now()
        judge = await self._profiles.judge_of(user_id)
        async with self._r.database.as_user(user_id) as db:
            row = await JobRepository(db).one(job_id)
        if row is None:
            raise NotFound("There is no such job")
        held = held_content(row.job, now)
        if held is None:
            raise Gone("What Upwork said of this job is not held any more", code="job_expired")
        fit = judge.fit(detail_of(held), now)
        return await self.fit.give(user_id, job_id, row.job.title, thumb, fit)

    async def preview(self, user_id: UUID, asked: PreviewRequest) -> Preview:
        """Return how jobs would fit under other rules; those whose content is no longer held are left out."""
        now = self._r.clock.now()
        judge = await self._profiles.judge_of(user_id, asked.rules)
        async with self._r.database.as_user(user_id) as db:
            rows = await JobRepository(db).held(asked.job_ids, now)
        fits: dict[UUID, JobFit] = {
            row.job.id: judge.fit(detail_of(held), now)
            for row in rows
            if (held := held_content(row.job, now)) is not None
        }
        return Preview(items=[Previewed(job_id=each, fit=fits[each]) for each in asked.job_ids if each in fits])
