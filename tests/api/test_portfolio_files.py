"""Files of a piece of work over HTTP on the real engines: bounds, types, sizes, what comes back, and nothing in clear."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from uuid import uuid4

import httpx2
import pytest
from sqlalchemy import text

from src.domain.files import MEDIA_TYPES, MOST_BYTES, MOST_FILE_BYTES, MOST_FILES
from tests.browser import Browser
from tests.fakes.files import JPEG, PDF, PNG, TEXT, WEBP, office
from tests.house import House

LIST = "/api/v1/profile/portfolio"
KINDS = {
    "case.pdf": ("application/pdf", PDF),
    "shot.png": ("image/png", PNG),
    "photo.jpg": ("image/jpeg", JPEG),
    "photo.webp": ("image/webp", WEBP),
    "notes.txt": ("text/plain", TEXT),
    "notes.md": ("text/markdown", TEXT),
    "offer.docx": (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        office("docx"),
    ),
}


@pytest.fixture
async def alice(house: House) -> Browser:
    return await house.member()


async def item_of(browser: Browser) -> str:
    made = await browser.post(LIST, {"title": "Shop"})
    assert made.status_code == 201
    return made.json()["id"]


async def sent(browser: Browser, item: str, name: str = "case.pdf", content: bytes = PDF) -> httpx2.Response:
    """Send a PDF, unless told otherwise."""
    media_type = KINDS.get(name, ("application/pdf",))[0]
    return await browser.send_file(f"{LIST}/{item}/files", name, media_type, content)


async def listed(browser: Browser) -> list[dict[str, object]]:
    return (await browser.get(LIST)).json()["items"]


def big(size: int, name: str = "a") -> bytes:
    """A text of that many bytes."""
    return name.encode().ljust(size, b"a")


async def test_files_come_back_as_they_were_sent(alice: Browser):
    item = await item_of(alice)
    for name, (media_type, content) in KINDS.items():
        made = await sent(alice, item, name, content)
        assert made.status_code == 201, made.text
        told = made.json()
        assert (told["name"], told["media_type"], told["size"]) == (name, media_type, len(content))
        back = await alice.get(f"{LIST}/files/{told['id']}")
        assert back.content == content
        assert back.headers["content-type"].partition(";")[0] == media_type
    [shown] = await listed(alice)
    assert [file["name"] for file in shown["files"]] == list(KINDS)
    assert shown["version"] == 1, "files do not change the item"


@pytest.mark.asvs("V3.2.1", "V5.3.1", "V5.4.1", "V5.4.2")
async def test_download_is_saved_and_never_shown(alice: Browser):
    item = await item_of(alice)
    made = (await sent(alice, item, 'Звіт "2026"; a=b\r\n.pdf')).json()
    assert made["name"] == "Звіт _2026_; a=b.pdf"
    headers = (await alice.get(f"{LIST}/files/{made['id']}")).headers
    assert headers["content-disposition"] == (
        "attachment; filename*=UTF-8''%D0%97%D0%B2%D1%96%D1%82%20_2026_%3B%20a%3Db.pdf"
    )
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "private, no-store"
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert headers["content-security-policy"].endswith("; sandbox")


@pytest.mark.asvs("V5.2.2")
async def test_content_name_and_declared_type_have_to_agree(alice: Browser):
    item = await item_of(alice)
    target = f"{LIST}/{item}/files"
    for name, media_type, content in (
        ("a.png", "image/png", PDF),
        ("a.pdf", "image/png", PDF),
        ("a.pdf", "application/octet-stream", PDF),
        ("a.html", "text/html", b"<html>"),
        ("a.svg", "image/svg+xml", b"<svg/>"),
        ("a.txt", "text/plain", b""),
        ("a.pdf", "application/json", b'{"a": 1}'),
    ):
        answer = await alice.send_file(target, name, media_type, content)
        assert (answer.status_code, answer.json()["code"]) == (422, "file_type_not_allowed"), name
    assert (await listed(alice))[0]["files"] == []


@pytest.mark.asvs("V5.4.1")
@pytest.mark.parametrize(
    "named",
    [
        "",
        "attachment",
        'attachment; filename="a.pdf"',
        "form-data; name=file; filename*=UTF-8''a.pdf",
        "attachment; filename*=UTF-8''a.pdf; filename*=UTF-8''b.exe",
        "attachment; filename*=UTF-8''%ff.pdf",
        "attachment; filename*=ISO-8859-1''a.pdf",
        f"attachment; filename*=UTF-8''{'a' * 2_100}.pdf",
    ],
)
async def test_a_name_is_told_in_one_form_only(alice: Browser, named: str):
    item = await item_of(alice)
    answer = await alice.send_file(f"{LIST}/{item}/files", "", "application/pdf", PDF, **{"Content-Disposition": named})
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid")


async def test_equal_names_are_numbered(alice: Browser):
    item = await item_of(alice)
    names = [(await sent(alice, item)).json()["name"] for _ in range(3)]
    assert names == ["case.pdf", "case (2).pdf", "case (3).pdf"]


@pytest.mark.asvs("V5.2.4", "V15.4.2")
async def test_ten_files_of_an_item_even_at_once(alice: Browser):
    item = await item_of(alice)
    answers = await asyncio.gather(*(sent(alice, item) for _ in range(MOST_FILES + 4)))
    assert sorted(answer.status_code for answer in answers) == [201] * MOST_FILES + [409] * 4
    assert {answer.json()["code"] for answer in answers if answer.status_code == 409} == {"files_full"}
    [shown] = await listed(alice)
    assert len({file["name"] for file in shown["files"]}) == MOST_FILES
    await alice.call("DELETE", f"{LIST}/files/{shown['files'][0]['id']}")
    assert (await sent(alice, item)).status_code == 201


@pytest.mark.asvs("V5.2.4", "V15.4.2")
async def test_fifty_megabytes_of_a_person_even_at_once(alice: Browser, house: House):
    items = [await item_of(alice) for _ in range(2)]
    for _ in range(MOST_BYTES // MOST_FILE_BYTES - 1):
        assert (await sent(alice, items[0], "notes.txt", big(MOST_FILE_BYTES))).status_code == 201
    last = MOST_FILE_BYTES - 10
    answers = await asyncio.gather(*(sent(alice, item, "notes.txt", big(last)) for item in items))
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    assert {answer.json().get("code") for answer in answers} == {None, "files_too_large"}
    assert (await sent(alice, items[1], "notes.txt", big(11))).json()["code"] == "files_too_large"
    assert (await sent(alice, items[1], "notes.txt", big(10))).status_code == 201
    bob = await house.member()
    assert (await sent(bob, await item_of(bob), "notes.txt", big(10))).status_code == 201, "each person has their own"


async def test_files_go_with_their_item_and_alone(alice: Browser, house: House):
    item, other = await item_of(alice), await item_of(alice)
    first, second = [(await sent(alice, item)).json()["id"] for _ in range(2)]
    kept = (await sent(alice, other)).json()["id"]
    assert (await alice.call("DELETE", f"{LIST}/files/{first}")).status_code == 204
    assert (await alice.call("DELETE", f"{LIST}/files/{first}")).status_code == 404
    assert (await alice.call("DELETE", f"{LIST}/{item}")).status_code == 204
    assert (await alice.get(f"{LIST}/files/{second}")).status_code == 404
    assert (await alice.get(f"{LIST}/files/{kept}")).status_code == 200
    assert (await sent(alice, item)).json()["code"] == "not_found"


@pytest.mark.asvs("V8.2.2")
async def test_another_persons_files_are_not_there(alice: Browser, house: House):
    bob = await house.member()
    item = await item_of(bob)
    file = (await sent(bob, item)).json()["id"]
    for unknown_item, unknown_file in ((item, file), (str(uuid4()), str(uuid4()))):
        answers = [
            await sent(alice, unknown_item),
            await alice.get(f"{LIST}/files/{unknown_file}"),
            await alice.call("DELETE", f"{LIST}/files/{unknown_file}"),
        ]
        assert [answer.status_code for answer in answers] == [404] * 3
        assert {answer.json()["code"] for answer in answers} == {"not_found"}
    guest = house.browser()
    assert (await sent(guest, item)).status_code == 401
    assert (await guest.get(f"{LIST}/files/{file}")).status_code == 401
    assert (await bob.get(f"{LIST}/files/{file}")).content == PDF


@pytest.mark.asvs("V14.2.1")
async def test_nothing_of_a_file_lies_in_clear(alice: Browser, house: House):
    made = (await sent(alice, await item_of(alice), "notes.txt", b"canary content of a file")).json()
    await alice.call("PUT", f"{LIST}/{(await listed(alice))[0]['id']}", {"title": "Shop", "version": 1})
    user_id = (await house.services.logins.subject(alice.access)).user_id
    async with house.services.resources.database.as_user(user_id) as db:
        [row] = (await db.execute(text("select portfolio_files::text from portfolio_files"))).scalars()
    assert made["id"] in row
    for plain in (b"canary", b"notes", b"text/plain"):
        assert plain.decode() not in row
        assert plain.hex() not in row


async def test_content_opens_for_its_own_row_only(alice: Browser, house: House):
    item = await item_of(alice)
    first, second = [(await sent(alice, item)).json()["id"] for _ in range(2)]
    user_id = (await house.services.logins.subject(alice.access)).user_id
    async with house.services.resources.database.as_user(user_id) as db:
        await db.execute(
            text(
                "update portfolio_files set content_sealed ="
                " (select content_sealed from portfolio_files where id = :first) where id = :second"
            ),
            {"first": first, "second": second},
        )
    assert (await alice.get(f"{LIST}/files/{first}")).status_code == 200
    transport = httpx2.ASGITransport(house.app, raise_app_exceptions=False)
    async with httpx2.AsyncClient(transport=transport, base_url=house.origin) as calm:
        bearer = {"Authorization": f"Bearer {alice.access}"}
        answer = await calm.get(f"{LIST}/files/{second}", headers=bearer)
    assert (answer.status_code, answer.json()["code"]) == (500, "internal_error")


@pytest.mark.asvs("V4.2.1", "V5.2.1")
async def test_only_this_door_takes_more_than_a_megabyte_and_not_more_than_five(alice: Browser, house: House):
    item = await item_of(alice)
    target = f"{LIST}/{item}/files"
    seen = 0

    async def chunked(size: int) -> AsyncIterator[bytes]:
        nonlocal seen
        for _ in range(0, size, 50_000):
            seen += 50_000
            yield b"a" * 50_000

    whole = await alice.send_file(target, "a.txt", "text/plain", chunked(MOST_FILE_BYTES))
    assert (whole.status_code, whole.json()["size"]) == (201, MOST_FILE_BYTES)
    seen = 0
    too_large = [
        await alice.send_file(target, "a.txt", "text/plain", b"a" * (MOST_FILE_BYTES + 1)),
        await alice.send_file(target, "a.txt", "text/plain", chunked(100 * MOST_FILE_BYTES)),
        await alice.send_file(target, "a.txt", "text/plain", chunked(MOST_FILE_BYTES * 2), **{"Content-Length": "10"}),
        await alice.send_file(target, "a.txt", "text/plain", b"a", **{"Content-Length": "99999999999999999999"}),
    ]
    assert [(a.status_code, a.json()["code"]) for a in too_large] == [(413, "file_too_large")] * 4
    assert seen <= 2 * (MOST_FILE_BYTES + 200_000), "reading stops at the bound"
    elsewhere = [
        await alice.send_file(LIST, "a.txt", "text/plain", b"a" * 1_000_001),
        await alice.send_file(f"{target}/more", "a.txt", "text/plain", b"a" * 1_000_001),
        await alice.send_file(target, "a.txt", "application/json", b"1" * 1_000_001),
    ]
    assert [(a.status_code, a.json()["code"]) for a in elsewhere] == [(413, "too_large")] * 3
    assert (await alice.send_file(target, "a.txt", "text/plain", b"a", **{"Content-Length": "-1"})).status_code == 413
    assert (await house.browser().send_file(target, "a.txt", "text/plain", b"a" * 2_000_000)).status_code == 401


async def test_uploads_have_a_limit_of_their_own(alice: Browser):
    target = f"{LIST}/{uuid4()}/files"
    answers = [(await alice.send_file(target, "a.txt", "text/plain", b"a")).status_code for _ in range(31)]
    assert answers == [404] * 30 + [429]
    assert (await alice.get(LIST)).status_code == 200


async def test_document_tells_what_the_body_is(house: House):
    upload = house.app.openapi()["paths"][LIST + "/{item_id}/files"]["post"]
    content = upload["requestBody"]["content"]
    assert set(content) == set(MEDIA_TYPES.values())
    assert all(each["schema"]["maxLength"] == MOST_FILE_BYTES for each in content.values())
    [named] = [each for each in upload["parameters"] if each["in"] == "header"]
    assert (named["name"], named["required"]) == ("Content-Disposition", True)
