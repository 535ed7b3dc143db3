"""Changing a draft at a stroke: rewriting, versions and going back, templates put to use. Writing by hand is elsewhere."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from typing import get_args
from uuid import UUID

from src.database.repositories.drafts import DraftRepository
from src.domain import answer_rewriting, rewriting, templates
from src.domain.answer_rewriting import AnswerAct, AnswerWish
from src.domain.diffs import kept_share, word_diff
from src.domain.letters import ANSWER_LIMIT, COMPOSER, LETTER_LIMIT, Brief
from src.domain.lifecycle import EDITABLE
from src.domain.prompting import Prompt
from src.domain.rewriting import Wish
from src.domain.words import count_words
from src.errors import Conflict, Invalid, NotFound
from src.schemas.ai import CallAnswer
from src.schemas.applications import ApplicationAnswer, DraftAnswer, DraftBody
from src.schemas.drafts import (
    ChangeAnswer,
    DraftCall,
    FilledText,
    RewriteRequest,
    UseTemplateRequest,
    VersionAnswer,
    VersionList,
    VersionSummary,
)
from src.services import application_store as store
from src.services.ai_ledger import Asking
from src.services.ai_service import AIService
from src.services.application_store import ApplicationStore
from src.services.draft_keeping import (
    CHANGED,
    NOT_A_DRAFT,
    Writer,
    checked,
    keep_draft,
    open_version,
    own_letters,
)
from src.services.job_service import JobService
from src.services.letter_texts import LetterTexts
from src.services.own_style import OwnStyle
from src.services.plan_service import plan_of
from src.services.profile_service import Material, ProfileService
from src.services.resources import Resources
from src.services.writing import Composed, ComposeEvent, Started, Written, told

ANSWER_ACTS: Mapping[str, AnswerAct] = {act: act for act in get_args(AnswerAct)}
NO_VERSION = "There is no such version"


@dataclass(frozen=True, slots=True, repr=False)
class _Opened:
    """A draft with what it is changed by: its job, and the person's material."""

    current: ApplicationAnswer
    brief: Brief
    material: Material


@dataclass(frozen=True, slots=True, repr=False)
class _Change:
    """How a text is changed: what a model is asked, how its answer takes its place, and what the rule makes where none answers."""

    prompt: Prompt
    put: Callable[[str], str]
    by_rule: Callable[[], str | None]


def _change_of(opened: _Opened, asked: RewriteRequest) -> _Change:
    """Return how what is asked for changes the letter, one part of it, or one answer."""
    current, brief, person = opened.current, opened.brief, opened.material.freelancer
    seed = f"{current.id}|{current.version}"
    act = ANSWER_ACTS.get(asked.act)
    if asked.answer is not None and act is not None:
        text = next((each.text for each in current.answers if each.position == asked.answer), "")
        answer = AnswerWish(act, asked.answer, text)
        return _Change(
            answer_rewriting.build_prompt(answer, brief, person),
            str.strip,
            lambda: answer_rewriting.by_rule(answer, brief, person, seed),
        )
    wish, letter = Wish(asked.act, asked.part), current.letter

    def put(text: str) -> str:
        return text if wish.part is None else rewriting.put(letter, brief, person, wish.part, text)

    return _Change(
        rewriting.build_prompt(letter, brief, person, wish),
        put,
        lambda: rewriting.by_rule(letter, brief, person, wish, seed),
    )


class DraftService:
    """Changes drafts and keeps their versions."""

    def __init__(
        self,
        resources: Resources,
        profiles: ProfileService,
        jobs: JobService,
        applications: ApplicationStore,
        ai: AIService,
    ) -> None:
        self._r = resources
        self._profiles = profiles
        self._jobs = jobs
        self._store = applications
        self._ai = ai
        self.texts = LetterTexts(resources)
        self.style = OwnStyle(resources, ai.servers)

    async def rewrite(
        self, user_id: UUID, session_id: UUID, application_id: UUID, asked: RewriteRequest
    ) -> AsyncGenerator[ComposeEvent]:
        """Change a draft as asked, by a model where one answers, else by rule; return what it tells as it goes.

        What is told piece by piece is the new text of the part or the answer, or of the letter where none is named. Raises at once NotFound,
        Conflict (``not_a_draft``, ``version_conflict``), Invalid (``nothing_to_change``, ``invalid``), Gone (``job_expired``); what goes wrong later is
        told by a ``Failed`` event: ``needs_model`` and ``nothing_to_change`` where no model answers and no rule can, ``ai_interrupted``.
        """
        opened = await self._open(user_id, application_id, asked.version)
        if asked.answer is None:
            if not opened.current.letter.strip():
                raise Invalid("There is no letter to change yet", code="nothing_to_change")
        elif asked.answer not in {position for position, _ in opened.brief.questions}:
            raise Invalid("The client asks no such question", code="invalid", fields={"answer": "invalid"})
        return told(self._rewrite(user_id, session_id, opened, asked))

    async def _rewrite(
        self, user_id: UUID, session_id: UUID, opened: _Opened, asked: RewriteRequest
    ) -> AsyncGenerator[ComposeEvent]:
        change = _change_of(opened, asked)
        text, by = None, f"rule:{asked.act}"
        async with aclosing(
            self._ai.stream_text(change.prompt, Asking(user_id, "rewrite", opened.current.id))
        ) as events:
            async for event in events:
                if isinstance(event, Written):
                    by, text = event.composed_by, change.put(event.text)
                else:
                    yield event
        if text is None:
            yield Started(by)
            text = change.by_rule()
        if text is None:
            code = "needs_model" if asked.act == "translate" else "nothing_to_change"
            raise Invalid("There is nothing to change, or only a model could do it", code=code)
        body = await self._changed(user_id, opened, asked.answer, text)
        yield Composed(await self.keep_made(user_id, session_id, opened.current, body, by))

    async def _changed(self, user_id: UUID, opened: _Opened, answer: int | None, text: str) -> DraftBody:
        """Return the draft with ``text`` as its letter, or as one of its answers."""
        current, letter, answers = opened.current, text[:LETTER_LIMIT], None
        if answer is not None:
            letter = current.letter
            given = {each.position: each.text for each in current.answers} | {answer: text[:ANSWER_LIMIT]}
            answers = [DraftAnswer(position=position, text=said) for position, said in sorted(given.items())]
        return await self._checked(
            user_id, current, letter, brief=opened.brief, material=opened.material, answers=answers
        )

    async def filled_snippet(self, user_id: UUID, application_id: UUID, text_id: UUID) -> FilledText:
        """Return a snippet filled in for a draft's job; raises NotFound, Gone (``job_expired``)."""
        snippet = await self.texts.in_use(user_id, text_id, "snippet")
        current = await self._store.answer(user_id, application_id)
        job = await self._jobs.detail(user_id, current.job_id)
        person = (await self._profiles.material(user_id)).freelancer
        text = templates.fill(snippet.text, store.brief_of(job), person, snippet.language)
        return FilledText(text=text, unfilled=list(templates.variables_of(text)))

    async def use_template(
        self, user_id: UUID, session_id: UUID, application_id: UUID, asked: UseTemplateRequest
    ) -> ApplicationAnswer:
        """Make the draft of a template; what could not be filled in stays for the person. Raises as ``rewrite`` does."""
        opened = await self._open(user_id, application_id, asked.version)
        current, brief, material = opened.current, opened.brief, opened.material
        template = await self.texts.in_use(user_id, asked.template_id, "template")
        letter = templates.fill(template.text, brief, material.freelancer, template.language)
        body = await self._checked(user_id, current, letter[:LETTER_LIMIT], brief=brief, material=material)
        return await self.keep_made(user_id, session_id, current, body, "template", template_id=asked.template_id)

    async def versions(self, user_id: UUID, application_id: UUID) -> VersionList:
        """Return the versions of a draft, the newest first; raises NotFound."""
        await self._store.answer(user_id, application_id)
        async with self._r.database.as_user(user_id) as db:
            rows = await DraftRepository(db).versions(application_id)
            key = await self._r.vault.key_of(db, user_id)
        return VersionList(
            items=[
                VersionSummary(
                    number=row.number,
                    at=row.at,
                    made_by=row.made_by,
                    words=count_words(open_version(key, row).letter),
                )
                for row in rows
            ]
        )

    async def version(self, user_id: UUID, application_id: UUID, number: int) -> VersionAnswer:
        """Return a version, and what changed from it to the draft as it stands; raises NotFound."""
        current = await self._store.answer(user_id, application_id)
        async with self._r.database.as_user(user_id) as db:
            row = await DraftRepository(db).version(application_id, number)
            if row is None:
                raise NotFound(NO_VERSION)
            body = open_version(await self._r.vault.key_of(db, user_id), row)
        return VersionAnswer(
            number=row.number,
            at=row.at,
            made_by=row.made_by,
            words=count_words(body.letter),
            letter=body.letter,
            changes=[ChangeAnswer.model_validate(change) for change in word_diff(body.letter, current.letter)],
        )

    async def restore(
        self, user_id: UUID, session_id: UUID, application_id: UUID, number: int, version: int
    ) -> ApplicationAnswer:
        """Put a version in the draft's place; what stood there is kept as one. Raises as ``rewrite`` does."""
        current = await self._store.answer(user_id, application_id)
        self._check(current, version)
        async with self._r.database.as_user(user_id) as db:
            row = await DraftRepository(db).version(application_id, number)
            if row is None:
                raise NotFound(NO_VERSION)
            body = open_version(await self._r.vault.key_of(db, user_id), row)
        if current.job is not None:
            material = await self._profiles.material(user_id)
            answers = [DraftAnswer(position=each.position, text=each.text) for each in body.answers]
            brief = store.brief_of(current.job)
            body = await self._checked(user_id, current, body.letter, brief=brief, material=material, answers=answers)
        return await self.keep_made(user_id, session_id, current, body, f"version:{number}")

    async def model_calls(self, user_id: UUID, application_id: UUID) -> list[CallAnswer]:
        """Return the calls of models for a draft, the newest first; raises NotFound."""
        await self._store.answer(user_id, application_id)
        return await self._ai.ledger.calls(user_id, application_id)

    async def kept_words(self, user_id: UUID, application_id: UUID) -> list[DraftCall]:
        """Return for each call of a model how much of what it wrote is still in the letter; raises NotFound."""
        current = await self._store.answer(user_id, application_id)
        calls = await self._ai.ledger.calls(user_id, application_id)
        return [
            DraftCall(
                call_id=call.id,
                kept_share=kept_share(call.made, current.letter)
                if call.made and current.state in EDITABLE
                else call.kept_share,
            )
            for call in calls
        ]

    async def keep_made(
        self,
        user_id: UUID,
        session_id: UUID,
        current: ApplicationAnswer,
        body: DraftBody,
        by: str,
        *,
        template_id: UUID | None = None,
    ) -> ApplicationAnswer:
        """Keep words that the person did not write at this moment, with versions before and after; the plan is as in ``current``."""
        is_written = by == COMPOSER or by.startswith("model:")
        values: dict[str, UUID | str | None] = {"template_id": template_id} if template_id else {}
        if is_written:
            values["composed_by"] = by
        async with self._r.database.as_user(user_id) as db:
            await keep_draft(
                db,
                await self._r.vault.key_of(db, user_id),
                current.id,
                current.version,
                body.model_copy(update={"plan": plan_of(current)}),
                at=self._r.clock.now(),
                writer=Writer(f"session:{session_id}", by, f"composed by {by}"),
                values=values,
            )
        return await self._store.answer(user_id, current.id)

    async def _open(self, user_id: UUID, application_id: UUID, version: int) -> _Opened:
        current = await self._store.answer(user_id, application_id)
        self._check(current, version)
        job = await self._jobs.detail(user_id, current.job_id)
        return _Opened(current, store.brief_of(job), await self._profiles.material(user_id))

    def _check(self, current: ApplicationAnswer, version: int) -> None:
        if current.state not in EDITABLE:
            raise Conflict(NOT_A_DRAFT, code="not_a_draft")
        if current.version != version:
            raise Conflict(CHANGED, code="version_conflict")

    async def _checked(
        self,
        user_id: UUID,
        current: ApplicationAnswer,
        letter: str,
        *,
        brief: Brief,
        material: Material,
        answers: list[DraftAnswer] | None = None,
    ) -> DraftBody:
        if answers is None:
            answers = [DraftAnswer(position=each.position, text=each.text) for each in current.answers]
        async with self._r.database.as_user(user_id) as db:
            own = await own_letters(db, await self._r.vault.key_of(db, user_id), current.id)
        return checked(letter, answers, brief=brief, person=material.freelancer, own=own, weeks=current.weeks)
