"""Which files may be kept, told by what is in them, and how they are named. Keeping them is ``services.portfolio_files``'.

The signatures are those of the formats' own documents: ISO 32000-1 (PDF), the W3C's PNG, ITU-T T.81 (JPEG), RFC 9649 (WebP) and
ECMA-376 (Office Open XML). Nothing is decoded or drawn here: of an archive only the list of its parts and one small part are read.
"""

from __future__ import annotations

import io
import re
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Collection, Mapping
from typing import Final

MOST_FILE_BYTES: Final = 5_000_000
MOST_FILES: Final = 10
"""Files of one piece of work."""
MOST_BYTES: Final = 50_000_000
"""Of all files of one person together."""
MOST_NAME: Final = 120

_WORD: Final = "application/vnd.openxmlformats-officedocument."
_OFFICE: Final[Mapping[str, str]] = {
    "docx": f"{_WORD}wordprocessingml.document",
    "xlsx": f"{_WORD}spreadsheetml.sheet",
    "pptx": f"{_WORD}presentationml.presentation",
}
MEDIA_TYPES: Final[Mapping[str, str]] = {
    "pdf": "application/pdf",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "txt": "text/plain",
    "md": "text/markdown",
    **_OFFICE,
}
"""What may be kept: the media type by the ending of the name."""

_PAGE: Final = re.compile(rb"<(?:!doctype|html|head|body|script|iframe|svg|\?php)", re.IGNORECASE)
_SNIFFED: Final = 2_048
"""Bytes at the beginning of a picture or PDF in which some reader may look for a web page."""
_TEXT_OF_A_PAGE: Final = re.compile(r"\s*<(?:!|\?|html|head|body|script|iframe|svg)", re.IGNORECASE)
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_ZIP_END: Final = struct.Struct("<4s4H2LH")
_ZIP64_MARK: Final = b"PK\x06\x07"
_MOST_PARTS: Final = 2_000
_MOST_UNPACKED: Final = 100_000_000
_MOST_DIRECTORY: Final = 512_000
_MOST_TYPES: Final = 512_000
_MACROS: Final = re.compile(
    r"vbaproject|vbadata|macrosheets?/|activex|\.(?:exe|dll|js|vbs|bat|cmd|ps1|scr|hta|lnk)$", re.IGNORECASE
)
_NOT_IN_NAMES: Final = re.compile(r'[<>:"|?*]')
_DEVICES: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


def media_type_of(name: str, content: bytes) -> str | None:
    """Return the media type of a file whose content is what the ending of its name says; None where it may not be kept."""
    ending = ending_of(name)
    media_type = MEDIA_TYPES.get(ending)
    if media_type is None or not content or len(content) > MOST_FILE_BYTES:
        return None
    if ending in _OFFICE:
        return media_type if _is_office(content, f"{media_type}.main+xml") else None
    return media_type if _CHECKS[media_type](content) else None


def ending_of(name: str) -> str:
    """Return what follows the last dot of a name, in lower case; empty where there is none."""
    return name.rpartition(".")[2].lower() if "." in name else ""


def clean_name(name: str) -> str:
    """Return a name that is safe to save a file under anywhere: no path, nothing invisible, at most 120 characters.

    The ending stays as it is. A name of which nothing is left becomes ``file``.
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    seen = "".join(" " if character in "\t\r\n" else character for character in last)
    seen = "".join(character for character in seen if unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co"})
    seen = " ".join(_NOT_IN_NAMES.sub("_", seen).split()).strip(". ")
    stem, dot, ending = seen.rpartition(".")
    stem = stem.rstrip(". ") if dot else seen
    if _DEVICES.match(f"{stem}."):
        stem = f"_{stem}"
    tail = f".{ending}" if dot else ""
    return f"{(stem or 'file')[: MOST_NAME - len(tail)].rstrip('. ')}{tail}"[:MOST_NAME]


def free_name(name: str, taken: Collection[str]) -> str:
    """Return the name, numbered where one of ``taken`` is the same but for case: ``case (2).pdf``."""
    used = {each.casefold() for each in taken}
    stem, dot, ending = name.rpartition(".")
    stem, tail = (stem, f".{ending}") if dot else (name, "")
    found, number = name, 1
    while found.casefold() in used:
        number += 1
        mark = f" ({number}){tail}"
        found = f"{stem[: MOST_NAME - len(mark)]}{mark}"
    return found


def _is_nothing_else(content: bytes) -> bool:
    """True for what no other program would take for an archive or a web page."""
    return not zipfile.is_zipfile(io.BytesIO(content)) and _PAGE.search(content, 0, _SNIFFED) is None


def _is_pdf(content: bytes) -> bool:
    is_pdf = re.match(rb"%PDF-[12]\.\d", content) is not None and b"%%EOF" in content[-1_024:]
    return is_pdf and _is_nothing_else(content)


def _is_png(content: bytes) -> bool:
    """Walk the chunks: the picture begins with its header, ends with its end, and nothing follows."""
    if not content.startswith(_PNG + b"\x00\x00\x00\rIHDR"):
        return False
    at = len(_PNG)
    while at + 12 <= len(content):
        length, kind = struct.unpack_from(">L4s", content, at)
        at += 12 + length
        if kind == b"IEND":
            return length == 0 and at == len(content) and _is_nothing_else(content)
    return False


def _is_jpeg(content: bytes) -> bool:
    # Telephones write notes of their own behind the picture's end, so the end need not be the last thing.
    is_jpeg = content.startswith(b"\xff\xd8\xff") and content.rfind(b"\xff\xd9") > 2
    return is_jpeg and _is_nothing_else(content)


def _is_webp(content: bytes) -> bool:
    if len(content) < 16 or content[:4] != b"RIFF" or content[8:12] != b"WEBP":
        return False
    (length,) = struct.unpack_from("<L", content, 4)
    is_webp = content[12:16] in {b"VP8 ", b"VP8L", b"VP8X"} and length + 8 == len(content)
    return is_webp and _is_nothing_else(content)


def _is_text(content: bytes) -> bool:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    has_controls = any(unicodedata.category(c) == "Cc" for c in set(text) - set("\t\n\r\f"))
    return not has_controls and _TEXT_OF_A_PAGE.match(text) is None


def _is_office(content: bytes, main_type: str) -> bool:
    """Read an Office document's list of parts and what they are; nothing but these two is unpacked."""
    told = _parts_told(content)
    if not content.startswith(b"PK\x03\x04") or told is None:
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            if len(parts) != told or not _are_fit(parts) or "[Content_Types].xml" not in archive.namelist():
                return False
            if archive.getinfo("[Content_Types].xml").file_size > _MOST_TYPES:
                return False
            with archive.open("[Content_Types].xml") as part:
                types = part.read(_MOST_TYPES).decode()
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, ValueError):
        return False
    return re.search(f"[\"']{re.escape(main_type)}[\"']", types) is not None and "macroenabled" not in types.lower()


def _parts_told(content: bytes) -> int | None:
    """Return how many parts an archive says to have; None where it does not end with the file, plainly, or has too many to be read."""
    if len(content) < _ZIP_END.size:
        return None
    mark, disk, _, here, parts, directory, begins, comment = _ZIP_END.unpack(content[-_ZIP_END.size :])
    is_plain = mark == b"PK\x05\x06" and disk == comment == 0 and here == parts <= _MOST_PARTS
    is_whole = begins + directory + _ZIP_END.size == len(content) and directory <= _MOST_DIRECTORY
    is_read = is_plain and is_whole and content[-_ZIP_END.size - 20 :][:4] != _ZIP64_MARK
    return parts if is_read else None


def _are_fit(parts: list[zipfile.ZipInfo]) -> bool:
    """True where no part runs, leads out of the archive, is locked, hides another, or is a link, and together they are not too much."""
    names = [part.filename for part in parts]
    return (
        len({name.casefold() for name in names}) == len(names) <= _MOST_PARTS
        and sum(part.file_size for part in parts) <= _MOST_UNPACKED
        and all(part.compress_type in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED} for part in parts)
        and not any(part.flag_bits & 1 or (part.external_attr >> 16) & 0o170000 == 0o120000 for part in parts)
        and not any(name.startswith("/") or "\\" in name or ".." in name.split("/") for name in names)
        and not any(_MACROS.search(name) for name in names)
    )


_CHECKS: Final[Mapping[str, Callable[[bytes], bool]]] = {
    "application/pdf": _is_pdf,
    "image/png": _is_png,
    "image/jpeg": _is_jpeg,
    "image/webp": _is_webp,
    "text/plain": _is_text,
    "text/markdown": _is_text,
}
