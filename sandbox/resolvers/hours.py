"""Answers about hours worked: days, the work diary, the time report. The hours themselves are in ``sandbox.timesheet``."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from sandbox.context import Caller
from sandbox.gql_errors import ServiceError
from sandbox.records import Contract
from sandbox.resolvers.accounts import freelancer_node, organization_node
from sandbox.resolvers.contracts import contract_node, own_contract
from sandbox.resolvers.forms import Answer, caller_of, cursor, moment, page_info
from sandbox.timesheet import CELLS_PER_HOUR, WorkDay, days_of

_INCORRECT = "Input parameter provided has incorrect value"
_MAX_PAGE = 100
_SECONDS_PER_CELL = 3600 // CELLS_PER_HOUR


def _day(text: str | None) -> date:
    """A day as ``yyyyMMdd``. Raises ``ServiceError``."""
    try:
        return datetime.strptime(text or "", "%Y%m%d").replace(tzinfo=UTC).date()
    except ValueError as problem:
        raise ServiceError(_INCORRECT, "400") from problem


def _bounds(asked: dict[str, Any]) -> tuple[date, date]:
    return _day(asked.get("rangeStart")), _day(asked.get("rangeEnd"))


def work_days(_: Any, info: Any, **asked: Any) -> Answer:
    """The days on which the own contracts saw work."""
    caller, wanted = caller_of(info), asked["workdaysInput"]
    low, high = _bounds(wanted["timeRange"])
    contracts = [own_contract(caller, identifier) for identifier in wanted["contractIds"]]
    found = {day.day for one in contracts for day in _worked(caller, one) if low <= day.day <= high}
    return {"workDays": [f"{day:%Y%m%d}" for day in sorted(found)]}


def _worked(caller: Caller, one: Contract) -> list[WorkDay]:
    return days_of(one, caller.sandbox.clock.now())


def work_diary(_: Any, info: Any, **asked: Any) -> Answer:
    """A day's ten-minute cells. Their moments are epoch seconds, unlike all others of this API."""
    caller, wanted = caller_of(info), asked["workDiaryContractInput"]
    one, day = own_contract(caller, wanted["contractId"]), _day(wanted["date"])
    found = next((worked for worked in _worked(caller, one) if worked.day == day), None)
    cells = [] if found is None else [_cell(found, number) for number in range(found.cells)]
    archived = datetime.combine(day + timedelta(days=180), datetime.min.time(), UTC)
    return {
        "workDiaryMetadata": {"timezoneOffset": "+00:00", "archivingDateTime": moment(archived)},
        "workDiaryTimeCells": cells,
    }


def _cell(worked: WorkDay, number: int) -> Answer:
    midnight = datetime.combine(worked.day, datetime.min.time(), UTC)
    begun = midnight + timedelta(seconds=(worked.first_cell + number) * _SECONDS_PER_CELL)
    stamped = {"rawValue": str(int(begun.timestamp())), "displayValue": moment(begun)}
    return {
        "cellDateTime": stamped,
        "snapshotDateTime": stamped,
        "overtime": False,
        "manual": False,
        "activityLevel": 3 + (worked.first_cell + number * 7) % 8,
        "memo": worked.memo,
        "task": None,
        "mouseEventsCount": 40 + number * 13 % 90,
        "keyboardEventsCount": 90 + number * 29 % 300,
        "activeWindowTitle": None,
        "hideScreenshots": True,
        "hasScreenshot": False,
        "webcamEnabled": False,
        "snapshotExpired": False,
    }


def snapshots(_: Any, info: Any, **asked: Any) -> list[Answer]:
    """The cells of the day that holds a moment (epoch seconds); without pictures."""
    caller, wanted = caller_of(info), asked["input"]
    one = own_contract(caller, wanted["contractId"])
    day = datetime.fromtimestamp(max(0, wanted["timestamp"]), UTC).date()
    found = next((worked for worked in _worked(caller, one) if worked.day == day), None)
    return [] if found is None else [_snapshot(one, found, number) for number in range(found.cells)]


def _snapshot(one: Contract, worked: WorkDay, number: int) -> Answer:
    cell = _cell(worked, number)
    begun = cell["cellDateTime"]["rawValue"]
    return {
        "id": f"{one.id}{begun}",
        "time": int(begun),
        "contractId": one.id,
        "mouseEventsCount": cell["mouseEventsCount"],
        "keyboardEventsCount": cell["keyboardEventsCount"],
        "status": "NORMAL",
        "memo": worked.memo,
        "companyId": one.client_organization_id or None,
        "hasScreenshot": False,
        "hasWebcam": False,
        "task": None,
    }


def contract_time_report(_: Any, info: Any, **asked: Any) -> Answer:
    """A page of the hours by day and contract, the earliest first; of the own organisation only."""
    caller, wanted = caller_of(info), asked.get("filter")
    if wanted is None:
        raise ServiceError(_INCORRECT, "400")
    low, high = _bounds(wanted["timeReportDate_bt"])
    ids = wanted.get("contractIds")
    own = wanted["organizationId_eq"] == caller.account.organization_id
    rows = [
        (worked, one)
        for one in caller.account.contracts
        if own and (not ids or one.id in ids)
        for worked in _worked(caller, one)
        if low <= worked.day <= high
    ]
    rows.sort(key=lambda row: (row[0].day, row[1].id))
    names = [f"{worked.day}/{one.id}" for worked, one in rows]
    start, size = _page(names, asked.get("pagination"))
    page = list(zip(names, rows, strict=True))[start : start + size]
    edges = [{"cursor": cursor(name), "node": _report(caller, *row)} for name, row in page]
    end = cursor(page[-1][0]) if page else None
    return {"totalCount": len(rows), "edges": edges, "pageInfo": page_info(end, start + len(page) < len(rows))}


def _page(names: list[str], asked: dict[str, Any] | None) -> tuple[int, int]:
    asked = asked or {"first": _MAX_PAGE}
    after = asked.get("after")
    starts = {cursor(name): place + 1 for place, name in enumerate(names)}
    start = 0 if after in (None, "", "0") else starts.get(str(after))
    if start is None or asked["first"] < 0:
        raise ServiceError(_INCORRECT, "400")
    return start, min(_MAX_PAGE, asked["first"])


def _report(caller: Caller, worked: WorkDay, one: Contract) -> Answer:
    charge = round(worked.hours * (one.hourly_rate or 0.0), 2)
    monday = worked.day - timedelta(days=worked.day.weekday())
    return {
        "dateWorkedOn": f"{worked.day:%Y%m%d}",
        "weekWorkedOn": f"{monday:%Y%m%d}",
        "monthWorkedOn": f"{worked.day:%Y%m}",
        "yearWorkedOn": f"{worked.day:%Y}",
        "freelancer": freelancer_node(caller.account),
        "team": organization_node(caller.account),
        "contract": lambda _info: contract_node(caller, one),
        "termId": one.id,
        "task": None,
        "taskDescription": None,
        "memo": worked.memo,
        "totalHoursWorked": round(worked.hours, 2),
        "totalCharges": charge,
        "totalOnlineHoursWorked": round(worked.hours, 2),
        "totalOnlineCharge": charge,
        "totalOfflineHoursWorked": 0.0,
        "totalOfflineCharge": 0.0,
    }
