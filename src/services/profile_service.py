"""A person's profile and portfolio: the material that every letter rests on. Writing letters is ``ai_service``'s matter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.encryption import Place, UserKey
from src.database.base import new_id
from src.database.models import PortfolioItem, Profile
from src.database.repositories.fit_rules import FitRulesRepository
from src.database.repositories.portfolio_files import PortfolioFileRepository
from src.database.repositories.profiles import Kept, ProfileRepository
from src.database.repositories.users import UserRepository
from src.database.types import Sealed
from src.domain.facts import is_same_statement
from src.domain.letters import Fact, Freelancer, PortfolioPiece, SpokenLanguage
from src.errors import Conflict, NotFound
from src.schemas.fit import KeptRules, RulesBody
from src.schemas.profile import (
    MOST_FACTS,
    MOST_ITEMS,
    FactBody,
    FactKept,
    FileAnswer,
    ItemAnswer,
    ItemBody,
    ItemRequest,
    NewFactRequest,
    Portfolio,
    ProfileAnswer,
    ProfileBody,
    ProfileRequest,
)
from src.services.fit_service import judge_later, open_rules
from src.services.job_judge import Judge, judge, stamp_of
from src.services.portfolio_files import PortfolioFiles, open_list
from src.services.resources import Resources

CHANGED: Final = "This was changed elsewhere in the meantime"
MAY_BE_LEFT_OUT: Final = frozenset(("skill_names", "time_zone", "hours", "countries", "specialised"))
OTHER_EXPERIENCE: Final[Mapping[str, str]] = {"en": "Other experience", "uk": "Інший досвід"}


@dataclass(frozen=True, slots=True, repr=False)
class Material:
    """What an application needs to know of a person: the profile as kept, and the same as letters are written from."""

    profile: ProfileBody
    freelancer: Freelancer


class ProfileService:
    """Keeps a person's profile and portfolio. Both are sealed; what is judged with leaves as a judge."""

    def __init__(self, resources: Resources) -> None:
        self._r = resources
        self.files = PortfolioFiles(resources)

    async def profile(self, user_id: UUID) -> ProfileAnswer:
        """Return the profile; an empty one with version 0 before the first was saved."""
        async with self._r.database.as_user(user_id) as db:
            row = await ProfileRepository(db).profile()
            if row is None:
                return ProfileAnswer(version=0, updated_at=None)
            body = _open_profile(await self._r.vault.key_of(db, user_id), row)
        return _profile_answer(body, row.version, row)

    async def save(self, user_id: UUID, asked: ProfileRequest) -> ProfileAnswer:
        """Keep a whole profile; raises Conflict (``version_conflict``) where it was changed since it was read.

        Of the parts in ``MAY_BE_LEFT_OUT`` those that are not sent stay as they were.
        """
        body = ProfileBody.model_validate(asked.model_dump(exclude={"version"}))
        async with self._r.database.as_user(user_id) as db:
            profiles = ProfileRepository(db)
            key = await self._r.vault.key_of(db, user_id)
            row = await profiles.profile() if asked.version else None
            left_out = MAY_BE_LEFT_OUT - asked.model_fields_set
            if row is not None and left_out:
                before = _open_profile(key, row)
                body = body.model_copy(update={name: getattr(before, name) for name in left_out})
            profile_id = row.id if row else new_id()
            sealed = key.seal(Place("profiles", "body_sealed", profile_id), body.model_dump_json())
            if asked.version:
                kept = await profiles.replace_profile(profile_id, asked.version, sealed) if row else None
            else:
                kept = await profiles.add_profile(user_id, profile_id, sealed)
            if kept is None:
                raise Conflict(CHANGED, code="version_conflict")
            await judge_later(db, user_id)
        return ProfileAnswer(**body.model_dump(), version=kept.version, updated_at=kept.updated_at)

    async def portfolio(self, user_id: UUID) -> Portfolio:
        """Return the whole portfolio."""
        async with self._r.database.as_user(user_id) as db:
            rows = await ProfileRepository(db).items()
            if not rows:
                return Portfolio(items=[])
            found = await PortfolioFileRepository(db).all()
            key = await self._r.vault.key_of(db, user_id)
        files = open_list(key, found)
        return Portfolio(items=[_item_answer(row.id, _open_item(key, row), row, files[row.id]) for row in rows])

    async def add_item(self, user_id: UUID, asked: ItemRequest) -> ItemAnswer:
        """Keep a new item; raises Conflict (``portfolio_full``) at 50."""
        item_id = new_id()
        async with self._r.database.as_user(user_id) as db:
            profiles = ProfileRepository(db)
            count = await profiles.count_items_locked(user_id)
            if count >= MOST_ITEMS:
                raise _portfolio_full()
            body = _item_body(asked, known=frozenset())
            key = await self._r.vault.key_of(db, user_id)
            row = await profiles.add_item(item_id, count, _seal_item(key, item_id, body))
        return _item_answer(item_id, body, row, [])

    async def save_item(self, user_id: UUID, item_id: UUID, asked: ItemRequest) -> ItemAnswer:
        """Replace an item. Facts that are kept keep their ids.

        Raises NotFound, and Conflict (``version_conflict``) where it was changed since it was read.
        """
        async with self._r.database.as_user(user_id) as db:
            profiles = ProfileRepository(db)
            row = await profiles.item(item_id)
            if row is None:
                raise NotFound("There is no such item")
            key = await self._r.vault.key_of(db, user_id)
            body = _item_body(asked, known=frozenset(fact.id for fact in _open_item(key, row).facts))
            version = asked.version or 0
            kept = await profiles.replace_item(item_id, version, _seal_item(key, item_id, body))
            if kept is None:
                raise Conflict(CHANGED, code="version_conflict")
            files = await _files_of(db, key, item_id)
        return _item_answer(item_id, body, kept, files)

    async def add_fact(self, user_id: UUID, asked: NewFactRequest) -> FactKept:
        """Keep a sentence as a fact of an item; the same sentence again changes nothing.

        Without an item it goes to the one for other experience, made on first use. Raises NotFound, and Conflict
        (``item_full`` at 40 facts, ``portfolio_full`` at 50 items).
        """
        async with self._r.database.as_user(user_id) as db:
            profiles = ProfileRepository(db)
            count = await profiles.count_items_locked(user_id)
            key = await self._r.vault.key_of(db, user_id)
            item_id = asked.item_id or await self._other_experience(profiles, key)
            if item_id is None:
                if count >= MOST_ITEMS:
                    raise _portfolio_full()
                user = await UserRepository(db).get(user_id)
                title = OTHER_EXPERIENCE.get(user.locale if user else "en", OTHER_EXPERIENCE["en"])
                body = ItemBody(title=title, facts=[FactBody(id=new_id(), text=asked.text)])
                item_id = new_id()
                made = await profiles.add_item(item_id, count, _seal_item(key, item_id, body))
                return FactKept(item=_item_answer(item_id, body, made, []))
            files = await _files_of(db, key, item_id)
            return FactKept(item=await self._with_fact(profiles, key, item_id, asked.text, files))

    async def _other_experience(self, profiles: ProfileRepository, key: UserKey) -> UUID | None:
        """Return the item for what belongs to no other, None where there is none yet."""
        titles = {title.casefold() for title in OTHER_EXPERIENCE.values()}
        rows = await profiles.items()
        return next((row.id for row in rows if _open_item(key, row).title.casefold() in titles), None)

    async def _with_fact(
        self, profiles: ProfileRepository, key: UserKey, item_id: UUID, text: str, files: list[FileAnswer]
    ) -> ItemAnswer:
        row = await profiles.item_locked(item_id)
        if row is None:
            raise NotFound("There is no such item")
        body = _open_item(key, row)
        if any(is_same_statement(fact.text, text) for fact in body.facts):
            return _item_answer(item_id, body, row, files)
        if len(body.facts) >= MOST_FACTS:
            raise Conflict(f"A piece of work has at most {MOST_FACTS} facts", code="item_full")
        more = body.model_copy(update={"facts": [*body.facts, FactBody(id=new_id(), text=text)]})
        kept = await profiles.replace_item(item_id, row.version, _seal_item(key, item_id, more))
        if kept is None:
            raise Conflict(CHANGED, code="version_conflict")
        return _item_answer(item_id, more, kept, files)

    async def remove_item(self, user_id: UUID, item_id: UUID) -> None:
        """Remove an item; raises NotFound."""
        async with self._r.database.as_user(user_id) as db:
            if not await ProfileRepository(db).remove_item(item_id):
                raise NotFound("There is no such item")

    async def judge_of(self, user_id: UUID, tried: RulesBody | None = None) -> Judge:
        """Return what is needed to judge jobs for the person, in one transaction; by ``tried`` rules instead of the kept ones.

        Thumbs count either way.
        """
        async with self._r.database.as_user(user_id) as db:
            row = await ProfileRepository(db).profile()
            rules = await FitRulesRepository(db).rules()
            if row is None and rules is None and tried is None:
                return Judge()
            key = await self._r.vault.key_of(db, user_id)
            body = _open_profile(key, row) if row else ProfileBody()
            kept = open_rules(key, rules) if rules else KeptRules()
            stamp = stamp_of(row.updated_at if row else None, rules.updated_at if rules else None)
        return judge(body, tried or kept.own(), kept.thumbs, stamp=stamp)

    async def material(self, user_id: UUID) -> Material:
        """Return everything that letters are written from, in one transaction."""
        async with self._r.database.as_user(user_id) as db:
            return await self._material(db, user_id)

    async def _material(self, db: AsyncSession, user_id: UUID) -> Material:
        profiles = ProfileRepository(db)
        row, items = await profiles.profile(), await profiles.items()
        if row is None and not items:
            return Material(ProfileBody(), Freelancer())
        key = await self._r.vault.key_of(db, user_id)
        body = _open_profile(key, row) if row else ProfileBody()
        pieces = tuple(_piece(_open_item(key, item), item.id) for item in items)
        return Material(body, _freelancer(body, pieces))


def _portfolio_full() -> Conflict:
    return Conflict(f"A portfolio has at most {MOST_ITEMS} items", code="portfolio_full")


def _open_profile(key: UserKey, row: Profile) -> ProfileBody:
    return ProfileBody.model_validate_json(key.open(Place("profiles", "body_sealed", row.id), row.body_sealed))


def _open_item(key: UserKey, row: PortfolioItem) -> ItemBody:
    return ItemBody.model_validate_json(key.open(Place("portfolio_items", "body_sealed", row.id), row.body_sealed))


def _seal_item(key: UserKey, item_id: UUID, body: ItemBody) -> Sealed:
    return key.seal(Place("portfolio_items", "body_sealed", item_id), body.model_dump_json())


def _item_body(asked: ItemRequest, known: frozenset[UUID]) -> ItemBody:
    """Give each new fact an id. An id that this item does not know is not taken over, nor one that comes twice."""
    facts, used = [], set[UUID]()
    for fact in asked.facts:
        fact_id = fact.id if fact.id in known and fact.id not in used else None
        fact_id = fact_id or new_id()
        used.add(fact_id)
        facts.append(FactBody(id=fact_id, text=fact.text))
    return ItemBody(**asked.model_dump(exclude={"facts", "version"}), facts=facts)


def _profile_answer(body: ProfileBody, version: int, row: Profile) -> ProfileAnswer:
    return ProfileAnswer(**body.model_dump(), version=version, updated_at=row.updated_at)


def _item_answer(item_id: UUID, body: ItemBody, kept: PortfolioItem | Kept, files: list[FileAnswer]) -> ItemAnswer:
    return ItemAnswer(**body.model_dump(), id=item_id, version=kept.version, updated_at=kept.updated_at, files=files)


async def _files_of(db: AsyncSession, key: UserKey, item_id: UUID) -> list[FileAnswer]:
    return open_list(key, await PortfolioFileRepository(db).all(item_id))[item_id]


def _piece(body: ItemBody, item_id: UUID) -> PortfolioPiece:
    return PortfolioPiece(
        id=str(item_id),
        title=body.title,
        summary=body.summary,
        facts=tuple(Fact(str(fact.id), fact.text) for fact in body.facts),
        skills=tuple(body.skills),
        links=tuple(body.links),
        year=body.year,
    )


def _freelancer(body: ProfileBody, pieces: tuple[PortfolioPiece, ...]) -> Freelancer:
    return Freelancer(
        title=body.title,
        overview=body.overview,
        skills=tuple(body.skills),
        services_offered=tuple(body.services_offered),
        services_not_offered=tuple(body.services_not_offered),
        hourly_rate=None if body.hourly_rate is None else f"{body.hourly_rate:.2f}",
        currency=body.currency,
        languages=tuple(SpokenLanguage(entry.code, entry.level) for entry in body.languages),
        tone=body.tone,
        disclosure=body.disclosure.text if body.disclosure.enabled else "",
        pieces=pieces,
    )
