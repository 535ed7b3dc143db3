"""Templates and snippets of a person's own, and how letters of each template fared. Putting one to use is ``draft_service``'s."""

from __future__ import annotations

from collections import Counter
from typing import Final
from uuid import UUID

from src.auth.encryption import Place, UserKey
from src.database.base import new_id
from src.database.models import LetterText
from src.database.repositories.drafts import DraftRepository
from src.database.repositories.letter_texts import LetterTextRepository
from src.database.types import Sealed
from src.domain import templates
from src.domain.comparison import Tally, compare
from src.domain.lifecycle import State
from src.errors import Conflict, NotFound
from src.schemas.drafts import (
    MOST_TEXTS,
    LetterTextAnswer,
    LetterTextBody,
    LetterTextList,
    LetterTextRequest,
    NewLetterTextRequest,
    TemplateComparison,
    TemplateRate,
    TextKind,
)
from src.services.resources import Resources

MISSING: Final = "There is no such template or snippet"
ANSWERED: Final = frozenset({State.INTERVIEWING, State.OFFERED, State.HIRED})
UNKNOWN: Final = frozenset({State.CHECKING, State.SENDING, State.QUEUED, State.FAILED, State.DRAFT})


class LetterTexts:
    """Keeps templates and snippets, and compares templates."""

    def __init__(self, resources: Resources) -> None:
        self._r = resources

    async def all(self, user_id: UUID) -> LetterTextList:
        """Return everything, those out of use last."""
        async with self._r.database.as_user(user_id) as db:
            rows = await LetterTextRepository(db).all()
            key = await self._r.vault.key_of(db, user_id)
        return LetterTextList(
            items=[_answer(row, _open(key, row)) for row in rows], variables=list(templates.VARIABLES)
        )

    async def names(self, user_id: UUID) -> dict[str, str]:
        """Return the names of all templates by their ids, those out of use too."""
        async with self._r.database.as_user(user_id) as db:
            rows = [row for row in await LetterTextRepository(db).all() if row.kind == "template"]
            key = await self._r.vault.key_of(db, user_id) if rows else None
        return {str(row.id): _open(key, row).name for row in rows if key}

    async def in_use(self, user_id: UUID, text_id: UUID, kind: TextKind) -> LetterTextBody:
        """Return a template or a snippet that is in use; raises NotFound."""
        async with self._r.database.as_user(user_id) as db:
            row = await LetterTextRepository(db).one(text_id)
            if row is None or row.kind != kind or row.archived_at is not None:
                raise NotFound(MISSING)
            return _open(await self._r.vault.key_of(db, user_id), row)

    async def add(self, user_id: UUID, asked: NewLetterTextRequest) -> LetterTextAnswer:
        """Keep a new one; raises Conflict (``texts_full``) at 100."""
        text_id, body = new_id(), LetterTextBody(name=asked.name, text=asked.text, language=asked.language)
        async with self._r.database.as_user(user_id) as db:
            texts = LetterTextRepository(db)
            if await texts.count_locked(user_id) >= MOST_TEXTS:
                raise Conflict(f"There are at most {MOST_TEXTS} templates and snippets", code="texts_full")
            key = await self._r.vault.key_of(db, user_id)
            row = await texts.add(LetterText(id=text_id, kind=asked.kind, body_sealed=_seal(key, text_id, body)))
        return _answer(row, body)

    async def save(self, user_id: UUID, text_id: UUID, asked: LetterTextRequest) -> LetterTextAnswer:
        """Replace one; raises NotFound, Conflict (``version_conflict``)."""
        body = LetterTextBody(name=asked.name, text=asked.text, language=asked.language)
        async with self._r.database.as_user(user_id) as db:
            texts = LetterTextRepository(db)
            if await texts.one(text_id) is None:
                raise NotFound(MISSING)
            key = await self._r.vault.key_of(db, user_id)
            row = await texts.replace(text_id, asked.version or 0, _seal(key, text_id, body))
            if row is None:
                raise Conflict("This was changed elsewhere in the meantime", code="version_conflict")
        return _answer(row, body)

    async def archive(self, user_id: UUID, text_id: UUID, *, is_archived: bool) -> LetterTextAnswer:
        """Take one out of use, or back into it; raises NotFound."""
        async with self._r.database.as_user(user_id) as db:
            row = await LetterTextRepository(db).archive(text_id, self._r.clock.now() if is_archived else None)
            if row is None:
                raise NotFound(MISSING)
            body = _open(await self._r.vault.key_of(db, user_id), row)
        return _answer(row, body)

    async def comparison(self, user_id: UUID) -> TemplateComparison:
        """Return how letters of each template fared. One whose outcome is not known is counted apart, never as a no."""
        async with self._r.database.as_user(user_id) as db:
            rows = {row.id: row for row in await LetterTextRepository(db).all() if row.kind == "template"}
            counted = await DraftRepository(db).template_tallies()
            key = await self._r.vault.key_of(db, user_id)
        sent: Counter[UUID] = Counter()
        answered: Counter[UUID] = Counter()
        unknown = 0
        for template_id, state, count in counted:
            if State(state) in UNKNOWN or template_id not in rows:
                unknown += count
                continue
            sent[template_id] += count
            answered[template_id] += count if State(state) in ANSWERED else 0
        found = compare([Tally(str(each), sent[each], answered[each]) for each in rows])
        items = [
            TemplateRate(
                template_id=UUID(rate.name),
                name=_open(key, rows[UUID(rate.name)]).name,
                sent=rate.sent,
                answered=rate.answered,
                rate=rate.rate,
                low=rate.low,
                high=rate.high,
                shrunk=rate.shrunk,
            )
            for rate in found.rates
        ]
        best = UUID(found.best) if found.best else None
        return TemplateComparison(
            items=items, verdict=found.verdict, best_id=best, needed=found.needed, unknown_outcomes=unknown
        )


def _open(key: UserKey, row: LetterText) -> LetterTextBody:
    return LetterTextBody.model_validate_json(key.open(Place("letter_texts", "body_sealed", row.id), row.body_sealed))


def _seal(key: UserKey, text_id: UUID, body: LetterTextBody) -> Sealed:
    return key.seal(Place("letter_texts", "body_sealed", text_id), body.model_dump_json())


def _answer(row: LetterText, body: LetterTextBody) -> LetterTextAnswer:
    kind: TextKind = "template" if row.kind == "template" else "snippet"
    return LetterTextAnswer(
        **body.model_dump(),
        id=row.id,
        kind=kind,
        version=row.version,
        variables=list(templates.variables_of(body.text)),
        unknown=list(templates.unknown_variables(body.text)),
        is_archived=row.archived_at is not None,
        updated_at=row.updated_at,
    )
