"""Which models a person may be served by, in which order: servers of their own, then the installation's. Asking is done elsewhere.

An address that a person gives is checked when it is saved, by its form, and again at every connection, by where it leads.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from src.auth.encryption import Place, UserKey
from src.database.base import new_id
from src.database.models import AIServer, AISettings
from src.database.repositories.ai import AIRepository
from src.domain.model_use import Price
from src.domain.prompting import Prompt
from src.errors import Conflict, Invalid, NotFound
from src.integrations.ai.addresses import AddressRefused, Trust, check_url
from src.integrations.ai.ladder import Manners
from src.integrations.ai.openai_compatible import OpenAICompatible, Patience, Server
from src.integrations.ai.protocol import ModelGateway, ModelUnavailable
from src.schemas.ai import (
    MOST_SERVERS,
    AIAnswer,
    AISettingsBody,
    AISettingsRequest,
    ServerAnswer,
    ServerBody,
    ServerRequest,
    StyleRequest,
    TrialAnswer,
)
from src.services.ai_ledger import AILedger
from src.services.resources import Resources

MISSING: Final = "There is no such model server"
MOST_MANNERS: Final = 500
TRIAL: Final = Prompt("You answer briefly.", "Say the one word: ready", None)
TRIAL_PATIENCE: Final = Patience(first=15.0, between=5.0, whole=20.0)


@dataclass(frozen=True, slots=True, repr=False)
class Candidate:
    """A model that may be asked. ``server_id`` is None for the installation's own."""

    server_id: UUID | None
    gateway: ModelGateway
    price: Price


class AIServers:
    """Keeps a person's servers and settings, and puts together whom to ask."""

    def __init__(self, resources: Resources, ledger: AILedger) -> None:
        self._r = resources
        self._ledger = ledger
        self._manners: OrderedDict[tuple[str, str], Manners] = OrderedDict()

    async def mine(self, user_id: UUID) -> AISettingsBody:
        """Return a person's settings; the first ones where none were saved."""
        return (await self.settings(user_id))[1]

    async def candidates(self, user_id: UUID | None) -> tuple[tuple[Candidate, ...], AISettingsBody]:
        """Return whom to ask for a person, in order, and the person's settings; for a script the installation's model alone."""
        if user_id is None:
            return self._of_installation(), AISettingsBody()
        mine = await self.mine(user_id)
        async with self._r.database.as_user(user_id) as db:
            rows = await AIRepository(db).servers()
            key = await self._r.vault.key_of(db, user_id) if rows else None
        own = [self._candidate(key, row) for row in rows if key is not None]
        shared = self._of_installation() if mine.use_installation else ()
        return (*(candidate for candidate in own if candidate is not None), *shared), mine

    async def answer(self, user_id: UUID) -> AIAnswer:
        """Return everything about a person's models."""
        version, mine = await self.settings(user_id)
        async with self._r.database.as_user(user_id) as db:
            rows = await AIRepository(db).servers()
            key = await self._r.vault.key_of(db, user_id)
        settings = self._r.settings.ai
        return AIAnswer(
            **mine.model_dump(exclude={"style_since"}),
            version=version,
            servers=[_server_answer(_open(key, row), row) for row in rows],
            installation_model=settings.openai_model if settings.has_model else None,
            private_addresses=settings.ai_private_addresses,
            own_use=await self._ledger.use_today(user_id, mine, of_own=True),
            installation_use=await self._ledger.use_today(user_id, mine, of_own=False),
        )

    async def save_settings(self, user_id: UUID, asked: AISettingsRequest) -> AIAnswer:
        """Keep a person's settings; raises Conflict (``version_conflict``)."""
        await self._save(user_id, asked.version, asked.model_dump(exclude={"version"}))
        return await self.answer(user_id)

    async def save_style(self, user_id: UUID, asked: StyleRequest) -> None:
        """Keep whether the manner of the person's own letters is taken, and from when on; raises Conflict (``version_conflict``)."""
        changed: dict[str, object] = {"use_own_style": asked.enabled}
        if asked.learn_from != "as_before":
            changed["style_since"] = self._r.clock.now() if asked.learn_from == "now" else None
        await self._save(user_id, asked.version, changed)

    async def _save(self, user_id: UUID, version: int, changed: Mapping[str, object]) -> None:
        """Keep what changed of the settings; what is not named stays."""
        async with self._r.database.as_user(user_id) as db:
            repository = AIRepository(db)
            key = await self._r.vault.key_of(db, user_id)
            row = await repository.settings() if version else None
            settings_id = row.id if row else new_id()
            before = _open_settings(key, row) if row else AISettingsBody()
            body = AISettingsBody.model_validate({**before.model_dump(), **changed})
            sealed = key.seal(Place("ai_settings", "body_sealed", settings_id), body.model_dump_json())
            if version:
                kept = row is not None and await repository.replace_settings(settings_id, version, sealed)
            else:
                kept = await repository.add_settings(user_id, settings_id, sealed)
            if not kept:
                raise Conflict("This was changed elsewhere in the meantime", code="version_conflict")

    async def add(self, user_id: UUID, asked: ServerRequest) -> ServerAnswer:
        """Keep a new server; raises Conflict (``servers_full``), Invalid (``address_refused``)."""
        self._check(asked)
        server_id = new_id()
        async with self._r.database.as_user(user_id) as db:
            repository = AIRepository(db)
            await repository.lock(user_id)
            rows = await repository.servers()
            if len(rows) >= MOST_SERVERS:
                raise Conflict(f"There are at most {MOST_SERVERS} servers", code="servers_full")
            key = await self._r.vault.key_of(db, user_id)
            body = _body(asked)
            last = max((each.position for each in rows), default=-1)
            row = AIServer(id=server_id, position=last + 1, **_sealed(key, server_id, body, asked))
            await repository.add_server(row)
        return _server_answer(body, row)

    async def save(self, user_id: UUID, server_id: UUID, asked: ServerRequest) -> ServerAnswer:
        """Change a server; raises NotFound, Invalid (``address_refused``, ``key_needed`` where the key would go to a new address)."""
        self._check(asked)
        async with self._r.database.as_user(user_id) as db:
            repository = AIRepository(db)
            row = await repository.server(server_id)
            if row is None:
                raise NotFound(MISSING)
            key = await self._r.vault.key_of(db, user_id)
            moved = _open(key, row).base_url != asked.base_url
            if moved and row.key_sealed is not None and asked.key is None:
                raise Invalid("A new address needs its key again", code="key_needed", fields={"key": "key_needed"})
            body = _body(asked)
            values = _sealed(key, server_id, body, asked)
            if asked.key is None:
                values["key_sealed"] = row.key_sealed
            await repository.replace_server(server_id, values)
            has_key = values["key_sealed"] is not None
        return ServerAnswer(**body.model_dump(), id=server_id, has_key=has_key)

    async def put_in_order(self, user_id: UUID, ids: Sequence[UUID]) -> AIAnswer:
        """Have the person's servers asked in this order; raises Conflict (``servers_changed``) where these are not all of them."""
        async with self._r.database.as_user(user_id) as db:
            repository = AIRepository(db)
            await repository.lock(user_id)
            if {row.id for row in await repository.servers()} != set(ids):
                raise Conflict("Your servers were changed elsewhere in the meantime", code="servers_changed")
            await repository.put_in_order(ids)
        return await self.answer(user_id)

    async def remove(self, user_id: UUID, server_id: UUID) -> None:
        """Remove a server and its key; raises NotFound."""
        async with self._r.database.as_user(user_id) as db:
            if not await AIRepository(db).remove_server(server_id):
                raise NotFound(MISSING)

    async def trial(self, user_id: UUID, server_id: UUID) -> TrialAnswer:
        """Ask a server for one word; raises NotFound. What went wrong is told by its kind, never by the server's words."""
        async with self._r.database.as_user(user_id) as db:
            row = await AIRepository(db).server(server_id)
            if row is None:
                raise NotFound(MISSING)
            server = self._server(await self._r.vault.key_of(db, user_id), row, TRIAL_PATIENCE)
        manners, begun = Manners(), time.monotonic()
        try:
            async with aclosing(OpenAICompatible(server, manners).stream(TRIAL)) as pieces:
                async for piece in pieces:
                    if isinstance(piece, str):
                        taken = int((time.monotonic() - begun) * 1_000)
                        return TrialAnswer(is_ready=True, milliseconds=taken, form=manners.form, problem=None)
        except ModelUnavailable as error:
            return TrialAnswer(is_ready=False, milliseconds=None, form=None, problem=error.trouble)
        return TrialAnswer(is_ready=False, milliseconds=None, form=None, problem="silent")

    async def settings(self, user_id: UUID) -> tuple[int, AISettingsBody]:
        """Return a person's settings with their version: 0 and the first ones where none were saved."""
        async with self._r.database.as_user(user_id) as db:
            row = await AIRepository(db).settings()
            if row is None:
                return 0, AISettingsBody()
            return row.version, _open_settings(await self._r.vault.key_of(db, user_id), row)

    def _of_installation(self) -> tuple[Candidate, ...]:
        settings = self._r.settings.ai
        if not settings.has_model:
            return ()
        server = Server(
            settings.openai_base_url,
            settings.openai_api_key.get_secret_value(),
            settings.openai_model,
            patience=Patience(first=settings.openai_timeout_seconds),
        )
        price = Price(settings.ai_price_read, settings.ai_price_written)
        return (Candidate(None, self._gateway(server), price),)

    def _candidate(self, key: UserKey, row: AIServer) -> Candidate | None:
        body = _open(key, row)
        if not body.enabled:
            return None
        server = self._server(key, row, Patience(first=self._r.settings.ai.openai_timeout_seconds))
        return Candidate(row.id, self._gateway(server), Price(body.price_read, body.price_written))

    def _server(self, key: UserKey, row: AIServer, patience: Patience) -> Server:
        body = _open(key, row)
        secret = "" if row.key_sealed is None else key.open(Place("ai_servers", "key_sealed", row.id), row.key_sealed)
        return Server(body.base_url, secret, body.model, self._trust, patience)

    @property
    def _trust(self) -> Trust:
        return "person_private" if self._r.settings.ai.ai_private_addresses else "person"

    def _gateway(self, server: Server) -> OpenAICompatible:
        """Return a way to a server that begins where the last one has got to with it."""
        known = (server.base_url, server.model)
        manners = self._manners.setdefault(known, Manners())
        self._manners.move_to_end(known)
        if len(self._manners) > MOST_MANNERS:
            self._manners.popitem(last=False)
        return OpenAICompatible(server, manners)

    def _check(self, asked: ServerRequest) -> None:
        try:
            check_url(asked.base_url, self._trust)
        except AddressRefused as error:
            raise Invalid(
                "This address is not allowed here: https, and no address of a private network",
                code="address_refused",
                fields={"base_url": "address_refused"},
            ) from error


def _body(asked: ServerRequest) -> ServerBody:
    return ServerBody.model_validate(asked.model_dump(exclude={"key"}))


def _sealed(key: UserKey, server_id: UUID, body: ServerBody, asked: ServerRequest) -> dict[str, object]:
    """Return the sealed columns of a server."""
    secret = asked.key.get_secret_value() if asked.key is not None else ""
    return {
        "body_sealed": key.seal(Place("ai_servers", "body_sealed", server_id), body.model_dump_json()),
        "key_sealed": key.seal(Place("ai_servers", "key_sealed", server_id), secret) if secret else None,
    }


def _open_settings(key: UserKey, row: AISettings) -> AISettingsBody:
    opened = key.open(Place("ai_settings", "body_sealed", row.id), row.body_sealed)
    return AISettingsBody.model_validate_json(opened)


def _open(key: UserKey, row: AIServer) -> ServerBody:
    return ServerBody.model_validate_json(key.open(Place("ai_servers", "body_sealed", row.id), row.body_sealed))


def _server_answer(body: ServerBody, row: AIServer) -> ServerAnswer:
    return ServerAnswer(**body.model_dump(), id=row.id, has_key=row.key_sealed is not None)
