"""Files of a person's pieces of work: kept sealed, within bounds, and given back as they came. Which may be kept is ``domain.files``'."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from src.auth.encryption import Place, UserKey
from src.database.base import new_id
from src.database.models import PortfolioFile
from src.database.repositories.portfolio_files import PortfolioFileRepository
from src.domain.files import MOST_BYTES, MOST_FILES, clean_name, free_name, media_type_of
from src.errors import Conflict, Invalid, NotFound
from src.schemas.profile import FileAnswer, FileBody
from src.services.resources import Resources

TABLE: Final = "portfolio_files"


@dataclass(frozen=True, slots=True, repr=False)
class Download:
    """A file as it came."""

    name: str
    media_type: str
    content: bytes


class PortfolioFiles:
    """Keeps, gives back and removes files."""

    def __init__(self, resources: Resources) -> None:
        self._r = resources

    async def add(self, user_id: UUID, item_id: UUID, name: str, declared: str, content: bytes) -> FileAnswer:
        """Keep a file of an item under a name that is free there.

        ``declared`` is the media type it was sent as. Raises Invalid (``file_type_not_allowed``) where content, name and
        declared type do not agree on one that may be kept, NotFound, and Conflict (``files_full`` at ten files of an item,
        ``files_too_large`` at 50 MB of a person).
        """
        name = clean_name(name)
        media_type = await asyncio.to_thread(media_type_of, name, content)
        if media_type is None or media_type != declared:
            raise Invalid("This is none of the files that may be kept here", code="file_type_not_allowed")
        file_id = new_id()
        async with self._r.database.as_user(user_id) as db:
            files = PortfolioFileRepository(db)
            room = await files.room_locked(user_id, item_id)
            if room is None:
                raise NotFound("There is no such item")
            if room.of_item >= MOST_FILES:
                raise Conflict(f"A piece of work has at most {MOST_FILES} files", code="files_full")
            if room.bytes_in_all + len(content) > MOST_BYTES:
                raise Conflict("Your files have at most 50 MB together", code="files_too_large")
            key = await self._r.vault.key_of(db, user_id)
            there = [_open_body(key, row).name for row in await files.all(item_id)]
            body = FileBody(name=free_name(name, there), media_type=media_type)
            row = PortfolioFile(
                id=file_id,
                item_id=item_id,
                size=len(content),
                body_sealed=key.seal(Place(TABLE, "body_sealed", file_id), body.model_dump_json()),
                # Megabytes take long enough to seal for others to be kept waiting.
                content_sealed=await asyncio.to_thread(key.seal_bytes, _place_of(file_id), content),
            )
            await files.add(row)
        return _file_answer(body, row)

    async def read(self, user_id: UUID, file_id: UUID) -> Download:
        """Return a file with its content; raises NotFound."""
        async with self._r.database.as_user(user_id) as db:
            row = await PortfolioFileRepository(db).with_content(file_id)
            if row is None:
                raise NotFound("There is no such file")
            key = await self._r.vault.key_of(db, user_id)
        body = _open_body(key, row)
        content = await asyncio.to_thread(key.open_bytes, _place_of(file_id), row.content_sealed)
        return Download(body.name, body.media_type, content)

    async def remove(self, user_id: UUID, file_id: UUID) -> None:
        """Remove a file; raises NotFound."""
        async with self._r.database.as_user(user_id) as db:
            if not await PortfolioFileRepository(db).remove(file_id):
                raise NotFound("There is no such file")


def open_list(key: UserKey, rows: Iterable[PortfolioFile]) -> Mapping[UUID, list[FileAnswer]]:
    """Return what there is to say of files, by the id of their item. An item without any has an empty list."""
    found: defaultdict[UUID, list[FileAnswer]] = defaultdict(list)
    for row in rows:
        found[row.item_id].append(_file_answer(_open_body(key, row), row))
    return found


def _place_of(file_id: UUID) -> Place:
    return Place(TABLE, "content_sealed", file_id)


def _open_body(key: UserKey, row: PortfolioFile) -> FileBody:
    return FileBody.model_validate_json(key.open(Place(TABLE, "body_sealed", row.id), row.body_sealed))


def _file_answer(body: FileBody, row: PortfolioFile) -> FileAnswer:
    return FileAnswer(**body.model_dump(), id=row.id, size=row.size, created_at=row.created_at)
