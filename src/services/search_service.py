"""Searching inside what is kept: a person's applications, and messages while they are held. Decision 6 says why it works this way.

Texts are sealed, so the database is asked for keyed digests of words. They are made here, from whatever has none yet, whenever
the person searches; only what is shown is opened again.
"""

from __future__ import annotations

from typing import Final
from uuid import UUID

from src.auth.encryption import Place, UserKey
from src.database.models import Application, Message, Room
from src.database.repositories.search import SearchRepository
from src.domain.search_words import asked_words, search_words, snippet
from src.schemas.messages import RoomBody, StoryBody
from src.schemas.search import SearchAnswer, SearchHit, SnippetPiece
from src.services.application_store import open_draft
from src.services.resources import Resources

KIND: Final = "word"
SHOWN: Final = 30
BATCH: Final = 200


class SearchService:
    """Finds a person's own texts by their words. Asks Upwork nothing."""

    def __init__(self, resources: Resources) -> None:
        self._r = resources

    async def search(self, user_id: UUID, query: str) -> SearchAnswer:
        """Return what holds all the words of ``query``; nothing where it has none that say anything."""
        asked = asked_words(query)
        if not asked:
            return SearchAnswer(items=[], has_more=False)
        await self._read_new(user_id, Application)
        await self._read_new(user_id, Message)
        words = frozenset(asked)
        async with self._r.database.as_user(user_id) as db:
            key, texts = await self._r.vault.key_of(db, user_id), SearchRepository(db)
            digests = sorted(key.digests(KIND, asked))
            applications = await texts.applications(digests, SHOWN + 1)
            messages = await texts.messages(digests, self._r.clock.now(), SHOWN + 1)
            hits = [_application_hit(key, row, words) for row in applications]
            hits += [_message_hit(key, message, room, words) for message, room in messages]
        hits.sort(key=lambda hit: hit.at, reverse=True)
        return SearchAnswer(items=hits[:SHOWN], has_more=len(hits) > SHOWN)

    async def _read_new(self, user_id: UUID, table: type[Application | Message]) -> None:
        """Make the digests of what has none, in short transactions."""
        count = BATCH
        while count == BATCH:
            async with self._r.database.as_user(user_id) as db:
                texts = SearchRepository(db)
                rows = await texts.unread(table, BATCH)
                key = await self._r.vault.key_of(db, user_id) if rows else None
                found = [(row, key.digests(KIND, search_words(_text_of(key, row)))) for row in rows if key]
                await texts.keep_words(user_id, found)
            count = len(rows)


def _text_of(key: UserKey, row: Application | Message) -> str:
    if isinstance(row, Message):
        return _story(key, row).text
    body = open_draft(key, row)
    return "\n".join((row.job_title, body.letter, *(answer.text for answer in body.answers)))


def _story(key: UserKey, row: Message) -> StoryBody:
    return StoryBody.model_validate_json(key.open(Place("messages", "body_sealed", row.id), row.body_sealed))


def _application_hit(key: UserKey, row: Application, asked: frozenset[str]) -> SearchHit:
    body = open_draft(key, row)
    text = "\n".join((body.letter, *(answer.text for answer in body.answers)))
    return SearchHit(
        kind="application", id=row.id, title=row.job_title, at=row.updated_at, snippet=_pieces(text, asked)
    )


def _message_hit(key: UserKey, message: Message, room: Room, asked: frozenset[str]) -> SearchHit:
    title = ""
    if room.body_sealed is not None:
        sealed = key.open(Place("rooms", "body_sealed", room.id), room.body_sealed)
        title = RoomBody.model_validate_json(sealed).name
    story = _story(key, message)
    return SearchHit(
        kind="message",
        id=message.id,
        room_id=room.id,
        title=title,
        at=message.sent_at,
        snippet=_pieces(story.text, asked),
    )


def _pieces(text: str, asked: frozenset[str]) -> list[SnippetPiece]:
    return [SnippetPiece.model_validate(piece) for piece in snippet(text, asked)]
