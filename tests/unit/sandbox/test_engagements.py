"""Offers, contracts, hours, money, profiles and reference data over GraphQL."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from sandbox.context import Sandbox

from .conftest import Person

OFFERS = """query($id: ID!, $states: [OfferLegacyState!]) {
  offersByAttribute(filter: {id: $id, searchAttribute: VendorUser, states: $states}) { offers {
    id title type state client { name } milestones { state depositAmount { rawValue } }
    offerTerms { expectedStartDate fixedPriceTerm { budget { rawValue } } hourlyTerms { rate { rawValue } } }
    vendorProposal { id } freelancer { fullName } } } }"""
CONTRACTS = """query($filter: VendorContractSearchFilter!, $paging: ContractPagingInput) {
  vendorContracts(filter: $filter, paging: $paging) { paging { limit offset } contracts {
    id title status startDate endDate offerId clientOrganization { name } job { content { title } }
    terms { hourlyTerms { hourlyRate { rawValue } } fixedPriceTerms { fixedAmount { rawValue } } } } } }"""
REPORT = """query($filter: TimeReportFilter, $page: Pagination) { contractTimeReport(filter: $filter, pagination: $page) {
  totalCount pageInfo { endCursor hasNextPage }
  edges { cursor node { dateWorkedOn totalHoursWorked totalCharges contract { id } } } } }"""


def me(sandbox: Sandbox) -> Any:
    return next(iter(sandbox.book.accounts.values()))


def hourly(sandbox: Sandbox) -> Any:
    return next(one for one in me(sandbox).contracts if one.hourly_rate is not None)


@pytest.fixture
def open_key(sandbox: Sandbox) -> None:
    sandbox.quirks = sandbox.quirks.changed({"partner_operations": "works"})


async def test_offers_that_wait_and_that_were_accepted(olena: Person, sandbox: Sandbox) -> None:
    found = (await olena.data(OFFERS, {"id": me(sandbox).id}))["offersByAttribute"]["offers"]
    assert {row["state"] for row in found} == {"PENDING_VENDOR_ACCEPTANCE", "ACCEPTED"}
    waiting = (await olena.data(OFFERS, {"id": me(sandbox).id, "states": ["New"]}))["offersByAttribute"]["offers"]
    (row,) = waiting
    assert row["freelancer"]["fullName"] == "Olena Kovalenko"
    assert sandbox.desk.proposals[row["vendorProposal"]["id"]].status == "Offered"
    one = await olena.data("query($id: ID!) { offer(id: $id) { id state } }", {"id": row["id"]})
    assert one["offer"] == {"id": row["id"], "state": "PENDING_VENDOR_ACCEPTANCE"}


async def test_foreign_offer_is_not_found(fresh: Person, sandbox: Sandbox) -> None:
    foreign = next(iter(sandbox.engagements.offers))
    body = await fresh.ask("query($id: ID!) { offer(id: $id) { id } }", {"id": foreign})
    assert "Offer not found" in body["errors"][0]["message"]


@pytest.mark.parametrize("way", ["refused", "empty", "works"])
async def test_partner_operations_differ_by_key(olena: Person, sandbox: Sandbox, way: str) -> None:
    sandbox.quirks = sandbox.quirks.changed({"partner_operations": way})
    body = await olena.ask(CONTRACTS, {"filter": {"vendorId": me(sandbox).id}})
    if way == "refused":
        assert body["errors"][0]["message"] == "Authorization failed"
        assert body["data"] == {"vendorContracts": None}
        return
    rows = body["data"]["vendorContracts"]["contracts"]
    assert len(rows) == (5 if way == "works" else 0)


@pytest.mark.usefixtures("open_key")
async def test_contracts_by_state_page_and_id(olena: Person, sandbox: Sandbox) -> None:
    wanted = {"vendorId": me(sandbox).id, "contractStatuses": ["ACTIVE"]}
    (running,) = (await olena.data(CONTRACTS, {"filter": wanted}))["vendorContracts"]["contracts"]
    assert running["offerId"] in sandbox.engagements.offers
    page = {"filter": {"vendorId": me(sandbox).id}, "paging": {"limit": 2, "offset": 3}}
    assert len((await olena.data(CONTRACTS, page))["vendorContracts"]["contracts"]) == 2
    query = """query($id: ID!, $ids: [ID!]) { contractDetails(id: $id) { status freelancer { name } offer { state } }
      contractList(ids: $ids) { contracts { id } } }"""
    one = await olena.data(query, {"id": running["id"], "ids": [running["id"], "1"]})
    assert one["contractDetails"]["offer"]["state"] == "ACCEPTED"
    assert one["contractList"]["contracts"] == [{"id": running["id"]}]


async def test_hire_begins_a_contract_and_its_room_knows_it(olena: Person, sandbox: Sandbox) -> None:
    proposal = next(sandbox.desk.sent_by(me(sandbox).id, "Offered"))
    sandbox.reactions.act(proposal, "hire", sandbox.clock.now())
    contract = me(sandbox).contracts[-1]
    query = """query($id: ID!) { contractRoom(contractId: $id) { id roomType contractId offerIds
      contractDetails { status } vendorProposal { id } } }"""
    room = (await olena.data(query, {"id": contract.id}))["contractRoom"]
    assert room["vendorProposal"]["id"] == proposal.id
    assert room["contractId"] == contract.id
    assert room["offerIds"] == [contract.offer_id]


async def test_contract_can_be_ended(olena: Person, sandbox: Sandbox) -> None:
    contract = next(one for one in me(sandbox).contracts if one.ended_at is None)
    reasons = (await olena.data("{ reasons(reasonType: CONTRACT_END_HOURLY) { id reason } }"))["reasons"]
    end = """mutation($id: ID!, $why: String!) {
      endContractByFreelancer(contractId: $id, input: {reasonRef: $why}) { success } }"""
    assert (await olena.ask(end, {"id": contract.id, "why": "x"}))["errors"]
    done = await olena.data(end, {"id": contract.id, "why": reasons[0]["id"]})
    assert done["endContractByFreelancer"]["success"] is True
    assert contract.ended_at == sandbox.clock.now()


async def test_hours_agree_in_all_their_forms(olena: Person, sandbox: Sandbox) -> None:
    contract, account = hourly(sandbox), me(sandbox)
    between = {"rangeStart": f"{contract.started_at:%Y%m%d}", "rangeEnd": f"{contract.ended_at:%Y%m%d}"}
    found = await olena.data(
        "query($in: WorkdaysInput!) { workDays(workdaysInput: $in) { workDays } }",
        {"in": {"contractIds": [contract.id], "timeRange": between}},
    )
    days = found["workDays"]["workDays"]
    wanted = {"organizationId_eq": account.organization_id, "timeReportDate_bt": between, "contractIds": [contract.id]}
    report = (await olena.data(REPORT, {"filter": wanted, "page": {"first": 100}}))["contractTimeReport"]
    assert report["totalCount"] == len(days)
    total = sum(edge["node"]["totalHoursWorked"] for edge in report["edges"])
    if report["totalCount"] <= 100:
        assert total == pytest.approx(contract.hours, abs=1)
    diary = await olena.data(
        """query($in: WorkDiaryContractInput!) { workDiaryContract(workDiaryContractInput: $in) {
             workDiaryTimeCells { cellDateTime { rawValue } memo } } }""",
        {"in": {"contractId": contract.id, "date": days[0]}},
    )
    cells = diary["workDiaryContract"]["workDiaryTimeCells"]
    first = next(edge["node"] for edge in report["edges"] if edge["node"]["dateWorkedOn"] == days[0])
    assert len(cells) / 6 == pytest.approx(first["totalHoursWorked"], abs=0.01)
    assert len(cells[0]["cellDateTime"]["rawValue"]) == 10
    pictures = await olena.data(
        "query($in: SnapshotsByContractIdInput!) { snapshotsByContractId(input: $in) { time memo hasScreenshot } }",
        {"in": {"contractId": contract.id, "timestamp": int(cells[0]["cellDateTime"]["rawValue"])}},
    )
    assert len(pictures["snapshotsByContractId"]) == len(cells)


async def test_time_report_is_read_in_pages(olena: Person, sandbox: Sandbox) -> None:
    wanted = {
        "organizationId_eq": me(sandbox).organization_id,
        "timeReportDate_bt": {"rangeStart": "20200101", "rangeEnd": "20261201"},
    }
    seen: list[str] = []
    after = None
    for _ in range(20):
        page = (await olena.data(REPORT, {"filter": wanted, "page": {"first": 50, "after": after}}))[
            "contractTimeReport"
        ]
        seen += [edge["cursor"] for edge in page["edges"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert len(seen) == len(set(seen)) == page["totalCount"]
    wrong = {**wanted, "timeReportDate_bt": {"rangeStart": "2026-01-01", "rangeEnd": "20261201"}}
    assert (await olena.ask(REPORT, {"filter": wrong}))["errors"]


@pytest.mark.usefixtures("open_key")
async def test_transactions_need_the_accounting_entity(olena: Person, sandbox: Sandbox) -> None:
    query = """query($filter: TransactionHistoryFilter) { transactionHistory(transactionHistoryFilter: $filter) {
      transactionDetail { transactionHistoryRow { rowNumber accountingSubtype description
        transactionAmount { rawValue } runningChargeableBalance { rawValue } transactionCreationDate } } } }"""
    entity = (await olena.data("{ accountingEntity { id } }"))["accountingEntity"]["id"]
    between = {"rangeStart": "2024-01-01T00:00:00Z", "rangeEnd": "2026-12-01T00:00:00Z"}
    wanted = {"aceIds_any": [entity], "transactionDateTime_bt": between}

    async def rows(**more: Any) -> list[dict[str, Any]]:
        data = await olena.data(query, {"filter": {**wanted, **more}})
        found: list[dict[str, Any]] = data["transactionHistory"]["transactionDetail"]["transactionHistoryRow"]
        return found

    every = await rows()
    earned = sum(float(row["transactionAmount"]["rawValue"]) for row in every)
    assert float(every[0]["runningChargeableBalance"]["rawValue"]) == pytest.approx(earned, abs=0.05)
    fees = await rows(trxSubtypes_any=["Service Fee"])
    assert len(fees) * 2 == len(every)
    assert await rows(aceIds_any=["1"]) == []


def test_due_milestone_is_paid(sandbox: Sandbox) -> None:
    postings = {row.id: sandbox.world.posting(row.posting_id) for row in sandbox.desk.proposals.values()}
    proposal = next(
        row
        for row in sandbox.desk.proposals.values()
        if row.status != "Hired" and (posting := postings[row.id]) is not None and posting.text.fixed_amount
    )
    sandbox.reactions.act(proposal, "hire", sandbox.clock.now())
    contract = sandbox.book.accounts[proposal.account_id].contracts[-1]
    assert contract.stages[0].state == "Active"
    sandbox.clock.move(timedelta(days=11))
    sandbox.advance()
    assert contract.stages[0].state == "Paid"
    assert all(stage.state == "Active" for stage in contract.stages[1:2])


async def test_profiles_in_both_forms(olena: Person, sandbox: Sandbox) -> None:
    query = """query($key: String!, $id: ID!) {
      user { freelancerProfile { fullName languages { edges { node { language { iso639Code } } } }
          employmentRecords { companyName } educationRecords { institutionName }
          aggregates { jobSuccessScore currentContracts totalHours } }
        talentProfile { specializedProfiles { title hourlyRate { rawValue } } } }
      freelancerProfileByProfileKey(profileKey: $key) { fullName user { id } }
      talentProfileByProfileKey(profileKey: $key) { personId personalData { profileState location { country } } }
      talentProfile(personId: $id) { profiles { identity { ciphertext } skills { prettyName ontologySkill { id } } } } }"""
    account = me(sandbox)
    data = await olena.data(query, {"key": account.ciphertext, "id": account.id})
    assert data["user"]["freelancerProfile"]["aggregates"]["currentContracts"] == 1
    assert len(data["user"]["talentProfile"]["specializedProfiles"]) == 2
    assert data["talentProfileByProfileKey"]["personalData"]["location"] == {"country": "Ukraine"}
    assert data["talentProfile"]["profiles"][0]["identity"]["ciphertext"] == account.ciphertext
    body = await olena.ask('{ talentProfileByProfileKey(profileKey: "~01") { personId } }')
    assert "Profile not found" in body["errors"][0]["message"]


async def test_reference_data(olena: Person) -> None:
    data = await olena.data("""{ countries { name region } timeZones { timeZoneName timeZoneDescription }
      languages { iso639Code } ontologyElementsSearchByPrefLabel(filter: {preferredLabel_any: "dja", type: SKILL}) {
        __typename id preferredLabel } }""")
    assert {"name": "Germany", "region": "EU"} in data["countries"]
    assert "Europe/Kyiv" in {row["timeZoneName"] for row in data["timeZones"]}
    assert [row["preferredLabel"] for row in data["ontologyElementsSearchByPrefLabel"]] == ["Django"]


async def test_public_search_filters_by_age_and_pages_by_offset(olena: Person, sandbox: Sandbox) -> None:
    query = """query($f: PublicMarketplaceJobPostingsSearchFilter!) { publicMarketplaceJobPostingsSearch(marketPlaceJobFilter: $f)
      { jobs { id title type amount { rawValue } client { totalHires location { country } } publishedDateTime }
        paging { endCursor hasNextPage } } }"""

    async def page(**wanted: Any) -> dict[str, Any]:
        found: dict[str, Any] = (await olena.data(query, {"f": wanted}))["publicMarketplaceJobPostingsSearch"]
        return found

    young = await page(daysPosted_eq=1, pagination={"pageOffset": 0, "pageSize": 100})
    oldest = sandbox.clock.now() - timedelta(days=1)
    assert all(row["publishedDateTime"] >= f"{oldest:%Y-%m-%dT%H:%M:%S}" for row in young["jobs"])
    first = await page(pagination={"pageOffset": 0, "pageSize": 3})
    second = await page(pagination={"pageOffset": 3, "pageSize": 3})
    assert not {row["id"] for row in first["jobs"]} & {row["id"] for row in second["jobs"]}
    assert first["paging"]["hasNextPage"] is True


async def test_own_messages_can_be_changed_and_removed(olena: Person, sandbox: Sandbox) -> None:
    room = sandbox.rooms.of_account(me(sandbox).id)[0]
    write = "mutation($in: RoomStoryCreateInputV2!) { createRoomStoryV2(input: $in) { id } }"
    number = (await olena.data(write, {"in": {"roomId": room.id, "message": "Helo"}}))["createRoomStoryV2"]["id"]
    change = "mutation($in: RoomStoryUpdateInputV2!) { updateRoomStoryV2(input: $in) { status } }"
    await olena.data(change, {"in": {"roomId": room.id, "storyId": number, "message": "Hello"}})
    assert room.stories[-1].text == "Hello"
    theirs = next(story for story in room.stories if story.author == "client")
    remove = "mutation($room: ID!, $story: ID!) { removeRoomStory(roomId: $room, storyId: $story) }"
    assert (await olena.ask(remove, {"room": room.id, "story": theirs.id}))["errors"]
    await olena.data(remove, {"room": room.id, "story": number})
    assert all(story.id != number for story in room.stories)
    archived = await olena.data("mutation($id: ID!) { archiveRoom(roomId: $id) { hidden } }", {"id": room.id})
    assert archived["archiveRoom"] == {"hidden": True}


async def test_room_with_a_person_is_found_and_never_opened(olena: Person, sandbox: Sandbox) -> None:
    room = sandbox.rooms.of_account(me(sandbox).id)[0]
    person = {"user": room.contact_id, "org": room.client_organization_id}
    find = "query($user: ID!, $org: ID!) { oneOnOneRoom(userId: $user, organizationId: $org) { id } }"
    assert (await olena.data(find, person))["oneOnOneRoom"]["id"] == room.id
    create = "mutation($user: ID!, $org: ID!) { roomCreate1on1IfNotExists(userId: $user, orgId: $org) { id } }"
    assert (await olena.data(create, person))["roomCreate1on1IfNotExists"]["id"] == room.id
    refusal = await olena.ask(create, {**person, "user": "1"})
    assert refusal["errors"][0]["message"] == "Authorization failed"


async def test_places_of_a_person(olena: Person, sandbox: Sandbox) -> None:
    query = "query($id: ID!) { staffsByPersonId(personId: $id) { totalCount edges { node { user { nid } } } } }"
    own = (await olena.data(query, {"id": me(sandbox).id}))["staffsByPersonId"]
    assert own == {"totalCount": 1, "edges": [{"node": {"user": {"nid": "olenakov"}}}]}
    assert (await olena.data(query, {"id": "1"}))["staffsByPersonId"]["totalCount"] == 0
