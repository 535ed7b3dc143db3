"""The MCP door as a whole, and trying what a grant opens. Each kind of call is in a module of its own."""

from __future__ import annotations

from typing import Final

from src.domain.accounts import Account, Door
from src.domain.capabilities import Capabilities, FilterVerdict, Operation, SearchFilter, Verdict
from src.domain.postings import PostingQuery
from src.integrations.upwork.gateway import Grant
from src.integrations.upwork.mcp.accounts import Accounts
from src.integrations.upwork.mcp.jobs import HONOURED, Jobs
from src.integrations.upwork.mcp.messages import Messages
from src.integrations.upwork.mcp.money import Money
from src.integrations.upwork.mcp.proposals import Proposals
from src.integrations.upwork.mcp.work import Work
from src.integrations.upwork.probing import FAR_BACK, tried

WRITES: Final = {
    Operation.SUBMIT: "manage_proposals",
    Operation.CHANGE_PROPOSAL: "manage_proposals",
    Operation.SEND_MESSAGE: "send_message",
}


class McpGateway(Jobs, Proposals, Messages, Work, Money, Accounts):
    """Calls to Upwork's MCP server."""

    door: Door = "mcp"
    carries_plan = False

    async def capabilities(self, grant: Grant, account: Account) -> Capabilities:
        """Try each reading operation once; for what acts, see whether its tool is offered at all."""
        tools = await self._names(grant)
        verdicts = await tried(
            {
                Operation.SEARCH: lambda: self.search(grant, PostingQuery()),
                Operation.POSTING: lambda: self.posting(grant, "1"),
                Operation.OWN_PROPOSALS: lambda: self.own_proposals(grant, "Accepted"),
                Operation.CONNECTS: lambda: self.connects_balance(grant),
                Operation.ROOMS: lambda: self.rooms(grant),
                Operation.INVITATIONS: lambda: self.invitations(grant),
                Operation.OFFERS: lambda: self.offers(grant, account),
                Operation.CONTRACTS: lambda: self.contracts(grant, account),
                Operation.SAVED_JOBS: lambda: self.saved_jobs(grant),
                Operation.PROFILE: lambda: self.own_profile(grant),
                Operation.ORGANISATIONS: lambda: self.organisations(grant),
                Operation.WORK_HISTORY: lambda: self.work_history(grant, account),
                Operation.SKILLS: lambda: self.skills(grant, "a"),
                Operation.HOURS: lambda: self.hours(grant, account, *FAR_BACK),
                Operation.TRANSACTIONS: lambda: self.transactions(grant, *FAR_BACK),
            }
        )
        offered: dict[Operation, Verdict] = {
            operation: "untried" if tool in tools else "absent" for operation, tool in WRITES.items()
        }
        offered |= dict.fromkeys((Operation.DURATIONS, Operation.MILESTONES), "absent")
        filters: dict[SearchFilter, FilterVerdict] = {
            name: "upwork" if name in HONOURED else "here" for name in SearchFilter
        }
        return Capabilities(verdicts | offered | {Operation.CATEGORIES: "works"}, frozenset(), filters)
