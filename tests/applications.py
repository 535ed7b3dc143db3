"""A person who applies to jobs of the sandbox by the real services, and the queue worked off by hand as its time comes."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from decimal import Decimal
from types import SimpleNamespace
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import text

from src.domain.postings import PostingQuery
from src.schemas.applications import AnswerRequest, ApplicationAnswer, BidRequest, PreviewAnswer, SaveRequest
from src.schemas.jobs import FeedRequest, JobPage
from src.schemas.profile import FactRequest, ItemRequest, ProfileRequest
from src.services.ai_service import AIService
from src.services.application_service import ApplicationService
from src.services.job_feed import JobFeed
from src.services.job_service import JobService
from src.services.profile_service import ProfileService
from src.services.resources import Resources
from src.tasks import applications as tasks
from tests.upwork import CountingTransport, UpworkWorld

LETTER = (
    "You need this done with care, and soon.\n\n"
    "I would begin with a small sample, so that you can check it. Then I would go on in batches.\n\n"
    "Is there a part that you need before the rest?"
)
RUNS = {task.name: task for task in tasks.TASKS}


async def listed(upwork: UpworkWorld, user_id: UUID, **asked: Any) -> JobPage:
    """Return a person's list of jobs."""
    feed = JobFeed(upwork.resources, ProfileService(upwork.resources))
    return JobPage.model_validate_json(await feed.page(user_id, FeedRequest(**asked)))


@dataclass
class Desk:
    """One person's desk: services over the real engines, with Upwork as the test gives it. Only tasks of applications are run."""

    r: Resources
    access: Any
    user_id: UUID
    session_id: UUID = field(default_factory=uuid4)
    ai: AIService | None = None

    def __post_init__(self) -> None:
        self.profiles = ProfileService(self.r)
        self.jobs = JobService(self.r, self.access, self.profiles)
        self.feed = JobFeed(self.r, self.profiles)
        self.ai = self.ai or AIService(self.r)
        self.applications = ApplicationService(self.r, self.access, self.profiles, self.ai)
        self.gate, self.sender = self.applications.gate, self.applications.sender

    async def write_profile(self, **changes: Any) -> None:
        """Save a profile with one piece of work."""
        values = {"version": 0, "title": "Developer", "skills": ["Python"], "hourly_rate": "40", **changes}
        await self.profiles.save(self.user_id, ProfileRequest.model_validate(values))
        item = ItemRequest(
            title="Invoice reader", facts=[FactRequest(text="Wrote a service that reads 40,000 invoices")]
        )
        await self.profiles.add_item(self.user_id, item)

    async def job_ids(self, count: int = 1, *, query: str = "") -> list[UUID]:
        """Search, and return jobs that the person can apply to: clients may have invited them to one while time went by."""
        found, cursor = [], "0"
        upwork = self.r.http._transport
        assert isinstance(upwork, CountingTransport)
        while len(found) < count and cursor is not None:
            page = await self.jobs.find(self.user_id, PostingQuery(query=query, cursor=cursor))
            found += [job.id for job in page.jobs if not job.applied and upwork.is_free(job.posting.upwork_id)]
            cursor = page.next_cursor
        return found[:count]

    async def draft(self, job_id: UUID | None = None) -> ApplicationAnswer:
        """Begin an application and fill it so that nothing keeps it from leaving."""
        job_id = job_id or (await self.job_ids())[0]
        begun, _ = await self.applications.create(self.user_id, self.session_id, job_id)
        return await self.fill(begun)

    async def fill(self, begun: ApplicationAnswer, letter: str = LETTER) -> ApplicationAnswer:
        """Write a letter and answers by hand."""
        asked = SaveRequest(
            version=begun.version,
            letter=letter,
            answers=[AnswerRequest(position=answer.position, text="I would look first.") for answer in begun.answers],
            bid=BidRequest(amount=Decimal(25)),
        )
        return await self.applications.save(self.user_id, self.session_id, begun.id, asked)

    async def preview(self, application_id: UUID) -> PreviewAnswer:
        """Ask for a preview."""
        return await self.gate.preview(self.user_id, self.session_id, application_id)

    async def confirm(self, preview: PreviewAnswer) -> ApplicationAnswer:
        """Confirm a preview."""
        return await self.gate.confirm(self.user_id, self.session_id, preview.application_id, preview.id)

    async def undo(self, application_id: UUID) -> ApplicationAnswer:
        """Take a confirmation back."""
        return await self.gate.undo(self.user_id, self.session_id, application_id)

    async def queued(self) -> ApplicationAnswer:
        """Return an application that was just confirmed."""
        return await self.confirm(await self.preview((await self.draft()).id))

    async def read(self, application_id: UUID) -> ApplicationAnswer:
        """Read an application."""
        return await self.applications.read(self.user_id, application_id)

    async def waiting(self) -> list[tuple[str, dict[str, str], Any]]:
        """Return this person's tasks in the queue: name, arguments, and when."""
        async with self.r.database.engine.connect() as connection:
            rows = await connection.execute(
                text(
                    "select task_name, args, scheduled_at from procrastinate_jobs"
                    " where args->>'user_id' = :id and task_name = any(:names) order by id"
                ),
                {"id": str(self.user_id), "names": list(RUNS)},
            )
            return [(name, json.loads(args) if isinstance(args, str) else args, at) for name, args, at in rows]

    async def work_off(self) -> list[str]:
        """Run this person's tasks that are due, until none is; return the names of those that ran."""
        services, done = SimpleNamespace(applications=self.applications), []
        while True:
            async with self.r.database.engine.begin() as connection:
                row = (
                    await connection.execute(
                        text(
                            "delete from procrastinate_jobs where id = (select id from procrastinate_jobs"
                            " where args->>'user_id' = :id and task_name = any(:names) and coalesce(scheduled_at, '-infinity') <= :now"
                            " order by scheduled_at nulls first, id limit 1) returning task_name, args"
                        ),
                        {"id": str(self.user_id), "now": self.r.clock.now(), "names": list(RUNS)},
                    )
                ).one_or_none()
            if row is None:
                return done
            arguments = json.loads(row.args) if isinstance(row.args, str) else row.args
            await RUNS[row.task_name](services, **arguments)
            done.append(row.task_name)
