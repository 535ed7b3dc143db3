"""Small files of every kind that may be kept with a piece of work, and of kinds that may not. Nothing is judged here."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00" + b"\x11" * 40 + b"\xff\xd9"
TEXT = "Case study: an import of 400,000 rows.\nІмпорт за 12 хвилин.\n".encode()
OFFICE = {
    "docx": "wordprocessingml.document",
    "xlsx": "spreadsheetml.sheet",
    "pptx": "presentationml.presentation",
}


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">L", len(content)) + kind + content + struct.pack(">L", zlib.crc32(kind + content))


PNG = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", struct.pack(">LLBBBBB", 1, 1, 8, 0, 0, 0, 0))
    + _chunk(b"IDAT", zlib.compress(b"\x00\x00"))
    + _chunk(b"IEND", b"")
)
_VP8L = b"VP8L" + struct.pack("<L", 6) + b"\x2f\x00\x00\x00\x00\x00"
WEBP = b"RIFF" + struct.pack("<L", 4 + len(_VP8L)) + b"WEBP" + _VP8L


def archive(parts: dict[str, bytes], **of_each: int) -> bytes:
    """Return a ZIP archive; ``of_each`` are attributes of every part."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as writer:
        for name, content in parts.items():
            part = zipfile.ZipInfo(name)
            part.compress_type = zipfile.ZIP_DEFLATED
            for attribute, value in of_each.items():
                setattr(part, attribute, value)
            writer.writestr(part, content)
    return made.getvalue()


def office(ending: str, *, main: str | None = None, **more: bytes) -> bytes:
    """Return an Office document, with more parts by their names (``__`` for ``/``)."""
    main = main or f"application/vnd.openxmlformats-officedocument.{OFFICE[ending]}.main+xml"
    types = f'<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="{main}"/></Types>'
    parts = {"[Content_Types].xml": types.encode(), "_rels/.rels": b"<Relationships/>", "main.xml": b"<main/>"}
    return archive(parts | {name.replace("__", "/"): content for name, content in more.items()})
