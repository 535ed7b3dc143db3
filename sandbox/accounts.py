"""The freelancers one can sign in as. What they have sent is in ``desk``; their past is written in ``history``."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from sandbox.ids import snowflake
from sandbox.records import Account

FRESH_CONNECTS = 120
AGENCY = "Kovalenko Web Studio"
AGENCY_CONNECTS = 60
_MAX_ACCOUNTS = 500

_SEEDED = (
    {
        "first_name": "Olena",
        "last_name": "Kovalenko",
        "nid": "olenakov",
        "title": "Full-stack developer | React, Django, PostgreSQL",
        "overview": (
            "I build and repair web applications: React in front, Django or FastAPI behind, PostgreSQL below. "
            "Eight years, most of them with small companies that need one person to own the whole thing."
        ),
        "country": "Ukraine",
        "hourly_rate": 45.0,
        "skills": ["React", "Django", "PostgreSQL", "TypeScript", "REST API"],
        "connects": 86,
        "job_success": 97.0,
    },
    {
        "first_name": "Daniel",
        "last_name": "Okafor",
        "nid": "d_okafor",
        "title": "Data analyst and automation engineer",
        "overview": (
            "Spreadsheets that broke, reports nobody trusts, exports done by hand every Monday: I turn them into "
            "something that runs by itself and can be checked. Python, SQL, Power BI, web scraping within the rules."
        ),
        "country": "Nigeria",
        "hourly_rate": 28.0,
        "skills": ["Python", "SQL", "Microsoft Power BI", "Data Analysis", "Web Scraping"],
        "connects": 41,
        "job_success": 91.0,
    },
    {
        "first_name": "Marta",
        "last_name": "Lindqvist",
        "nid": "martalind",
        "title": "Brand and product designer",
        "overview": (
            "Identities, landing pages and small product interfaces, from first sketch to the files a developer can "
            "use. I ask many questions at the start and few at the end."
        ),
        "country": "Sweden",
        "hourly_rate": 60.0,
        "skills": ["Figma", "Brand Identity", "UI/UX Design", "Logo Design", "Illustration"],
        "connects": 132,
        "job_success": None,
    },
)


class AccountBook:
    """All freelancer accounts, in the order they came."""

    def __init__(self, seed: int, born: datetime) -> None:
        self._seed = seed
        self.accounts: dict[str, Account] = {}
        for number, facts in enumerate(_SEEDED):
            account = _make(Random(f"{seed}:account:{number}"), born - timedelta(days=700 + 400 * number), dict(facts))
            self.accounts[account.id] = account
        self._open_seat(next(iter(self.accounts.values())), born)

    def _open_seat(self, owner: Account, born: datetime) -> None:
        """The one seat in an agency that this world has: the first freelancer's."""
        rng, opened = Random(f"{self._seed}:agency"), born - timedelta(days=300)
        seat = replace(
            owner,
            id=snowflake(opened, rng.getrandbits(22)),
            organization_id=snowflake(opened + timedelta(seconds=1), rng.getrandbits(22)),
            organization_rid=str(rng.randint(1_000_000, 49_999_999)),
            connects=AGENCY_CONNECTS,
            created_at=opened,
            agency=AGENCY,
            person=owner.id,
            skills=list(owner.skills),
            contracts=[],
            saved_jobs=[],
            hidden_jobs=[],
        )
        self.accounts[seat.id] = seat

    def people(self) -> list[Account]:
        """Everybody one can sign in as, each once, as a freelancer of their own."""
        return [account for account in self.accounts.values() if account.person == account.id]

    def seats_of(self, person: str) -> list[Account]:
        """What a person can act as: themselves first."""
        return [account for account in self.accounts.values() if account.person == person]

    def seat(self, person: str, organization_id: str) -> Account | None:
        """What a person is in one organisation; None where they have no place in it."""
        return next((one for one in self.seats_of(person) if one.organization_id == organization_id), None)

    def open_new(self, name: str, now: datetime) -> Account:
        """A fresh freelancer without history. Raises ``ValueError`` when the sandbox is full."""
        if len(self.accounts) >= _MAX_ACCOUNTS:
            raise ValueError("the sandbox holds no more accounts")
        words = re.sub(r"[^\w .'-]", "", name).split()[:4]
        first = words[0][:40] if words else "New"
        last = " ".join(words[1:])[:40] if words else f"Freelancer {len(self.people()) + 1}"
        rng = Random(f"{self._seed}:account:{now.timestamp()}:{len(self.accounts)}")
        facts: dict[str, object] = {
            "first_name": first,
            "last_name": last,
            "nid": f"{re.sub(r'[^a-z]', '', first.lower())[:12] or 'user'}{rng.getrandbits(32):08x}",
            "title": "",
            "overview": "",
            "country": "Ukraine",
            "hourly_rate": 30.0,
            "skills": [],
            "connects": FRESH_CONNECTS,
            "job_success": None,
        }
        account = _make(rng, now, facts)
        self.accounts[account.id] = account
        return account


def _make(rng: Random, joined: datetime, facts: dict[str, object]) -> Account:
    made: dict[str, object] = {
        "id": snowflake(joined, rng.getrandbits(22)),
        "rid": str(rng.randint(1_000_000, 49_999_999)),
        "email": f"{facts['nid']}@freelancer.example",
        "organization_id": snowflake(joined + timedelta(seconds=1), rng.getrandbits(22)),
        "organization_rid": str(rng.randint(1_000_000, 49_999_999)),
        "created_at": joined,
    }
    return Account(**{**made, **facts})  # type: ignore[arg-type]
