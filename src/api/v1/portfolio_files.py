"""Files of a piece of work over HTTP: sent as they are, given back to be saved. What is kept is ``portfolio_files``' matter."""

from __future__ import annotations

from typing import Annotated, Any, Final
from urllib.parse import quote, unquote
from uuid import UUID

from fastapi import APIRouter, Depends, Header, Request, Response, status

from src.api.dependencies import CurrentUser, ServicesDep, limit, scope
from src.domain.files import MEDIA_TYPES, MOST_FILE_BYTES
from src.domain.token_scopes import TokenScope
from src.errors import Invalid
from src.schemas.profile import FileAnswer

router = APIRouter(prefix="/api/v1/profile/portfolio", tags=["profile"])
WRITES = [Depends(limit("profile.file")), Depends(scope(TokenScope.PROFILE_WRITE))]
CONTENT: Final[dict[str, Any]] = {
    media_type: {"schema": {"type": "string", "format": "binary", "maxLength": MOST_FILE_BYTES}}
    for media_type in sorted(set(MEDIA_TYPES.values()))
}
NAMED: Final = r"^attachment; filename\*=UTF-8''([A-Za-z0-9!#$&+.^_`|~%-]{1,2000})$"
FileName = Annotated[
    str,
    Header(
        alias="Content-Disposition",
        pattern=NAMED,
        max_length=2_100,
        description="The file's name as RFC 6266 has it: `attachment; filename*=UTF-8''report.pdf`, percent-encoded.",
        examples=["attachment; filename*=UTF-8''report.pdf"],
    ),
]


@router.post(
    "/{item_id}/files",
    status_code=status.HTTP_201_CREATED,
    dependencies=WRITES,
    openapi_extra={"requestBody": {"required": True, "content": CONTENT}},
)
async def add(
    item_id: UUID, named: FileName, request: Request, subject: CurrentUser, services: ServicesDep
) -> FileAnswer:
    """Keep a file with a piece of work. The body is the file itself, at most 5 MB."""
    try:
        name = unquote(named.partition("''")[2], errors="strict")
    except UnicodeDecodeError:
        raise Invalid("The file's name cannot be read", fields={"content-disposition": "name"}) from None
    declared = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    return await services.profiles.files.add(subject.user_id, item_id, name, declared, await request.body())


@router.get(
    "/files/{file_id}",
    response_class=Response,
    responses={200: {"content": CONTENT}},
    dependencies=[Depends(limit("profile.file_read")), Depends(scope(TokenScope.PROFILE_READ))],
)
async def read(file_id: UUID, subject: CurrentUser, services: ServicesDep) -> Response:
    """Give back a file, to be saved."""
    file = await services.profiles.files.read(subject.user_id, file_id)
    return Response(
        file.content,
        media_type=file.media_type,
        headers={
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(file.name, safe='')}",
            "Cache-Control": "private, no-store",
        },
    )


@router.delete("/files/{file_id}", status_code=status.HTTP_204_NO_CONTENT, dependencies=WRITES)
async def remove(file_id: UUID, subject: CurrentUser, services: ServicesDep) -> None:
    """Remove a file."""
    await services.profiles.files.remove(subject.user_id, file_id)
