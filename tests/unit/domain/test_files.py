"""Which files may be kept, by what is in them, and what they are called."""

from __future__ import annotations

import struct
import unicodedata

import pytest

from src.domain.files import MOST_FILE_BYTES, MOST_NAME, clean_name, free_name, media_type_of
from tests.fakes.files import JPEG, PDF, PNG, TEXT, WEBP, archive, office

OFFICE = "application/vnd.openxmlformats-officedocument"
HTML = b"<!DOCTYPE html><script>alert(1)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
EXE = b"MZ\x90\x00\x03\x00\x00\x00" + b"\x00" * 60
ZIP = archive({"run.sh": b"#!/bin/sh"})


@pytest.mark.asvs("V5.2.2")
@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("a.pdf", PDF, "application/pdf"),
        ("a.PDF", PDF, "application/pdf"),
        ("a.png", PNG, "image/png"),
        ("a.jpg", JPEG, "image/jpeg"),
        ("a.jpeg", JPEG + b"SEFH notes of a telephone", "image/jpeg"),
        ("a.webp", WEBP, "image/webp"),
        ("a.txt", TEXT, "text/plain"),
        ("a.txt", b"\xef\xbb\xbf" + TEXT, "text/plain"),
        ("a.md", b"# Case\n\nUse `<script>` with care.", "text/markdown"),
        ("a.docx", office("docx"), f"{OFFICE}.wordprocessingml.document"),
        ("a.xlsx", office("xlsx"), f"{OFFICE}.spreadsheetml.sheet"),
        ("a.pptx", office("pptx", ppt__media__vbanner=b"x"), f"{OFFICE}.presentationml.presentation"),
    ],
)
def test_what_a_portfolio_is_made_of_may_be_kept(name: str, content: bytes, media_type: str):
    assert media_type_of(name, content) == media_type


@pytest.mark.asvs("V5.2.2", "V5.2.3")
@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("a.pdf", b"", id="empty"),
        pytest.param("a", PDF, id="no ending"),
        pytest.param("a.png", PDF, id="another type than its name says"),
        pytest.param("a.docx", office("xlsx"), id="another document than its name says"),
        pytest.param("a.html", HTML, id="html"),
        pytest.param("a.svg", SVG, id="svg"),
        pytest.param("a.exe", EXE, id="exe"),
        pytest.param("a.zip", ZIP, id="zip"),
        pytest.param("a.gif", b"GIF89a", id="gif"),
        pytest.param("a.txt", HTML, id="html called text"),
        pytest.param("a.md", b"\xef\xbb\xbf \n" + SVG, id="svg called markdown"),
        pytest.param("a.txt", b"<?xml version='1.0'?><a/>", id="xml called text"),
        pytest.param("a.txt", EXE, id="exe called text"),
        pytest.param("a.txt", "Звіт".encode("cp1251"), id="text that is no utf-8"),
        pytest.param("a.txt", "text".encode("utf-16"), id="utf-16"),
        pytest.param("a.txt", b"a\x1b[2Jb", id="escapes of a terminal"),
        pytest.param("a.png", PNG + b"more", id="more behind a png"),
        pytest.param("a.png", PNG[:-1], id="a png cut off"),
        pytest.param("a.png", PNG + ZIP, id="png and zip"),
        pytest.param("a.pdf", PDF[:-6] + ZIP + b"%%EOF", id="pdf and zip"),
        pytest.param("a.pdf", b"<html>" + PDF, id="something before a pdf"),
        pytest.param("a.pdf", PDF.replace(b"1 0 obj", HTML), id="pdf and html"),
        pytest.param("a.pdf", PDF[:20], id="a pdf cut off"),
        pytest.param("a.jpg", JPEG[:20] + HTML + JPEG[20:], id="jpeg and html"),
        pytest.param("a.jpg", JPEG + ZIP, id="jpeg and zip"),
        pytest.param("a.jpg", JPEG[:20], id="a jpeg cut off"),
        pytest.param("a.webp", WEBP + b"more", id="more behind a webp"),
        pytest.param("a.webp", b"RIFF" + WEBP[4:8] + b"WAVE" + WEBP[12:], id="sound called webp"),
        pytest.param("a.docx", ZIP, id="zip called docx"),
        pytest.param("a.docx", PDF + office("docx"), id="something before a docx"),
        pytest.param("a.docx", office("docx") + b"x", id="more behind a docx"),
        pytest.param("a.docx", office("docx", word__vbaProject=b"x"), id="macros"),
        pytest.param("a.xlsx", office("xlsx", xl__macrosheets__sheet1=b"x"), id="macros of old"),
        pytest.param("a.docx", office("docx", word__activeX__activeX1=b"x"), id="controls"),
        pytest.param("a.docx", office("docx", **{"word__run.exe": b"x"}), id="a program inside"),
        pytest.param("a.docx", office("docx", **{"..__..__etc": b"x"}), id="a part that leads out"),
        pytest.param("a.docx", office("docx", **{"MAIN.xml": b"x"}), id="two parts of one name"),
        pytest.param(
            "a.docx",
            office("docx", main="application/vnd.ms-word.document.macroEnabled.main+xml"),
            id="docm called docx",
        ),
        pytest.param("a.docx", office("docx", **{f"p{n}": b"" for n in range(2_100)}), id="thousands of parts"),
        pytest.param("a.docx", office("docx", bomb=b"\0" * 100_000_001), id="a bomb"),
    ],
)
def test_anything_else_may_not(name: str, content: bytes):
    assert media_type_of(name, content) is None


def test_archives_that_lie_about_themselves_may_not():
    types = {"[Content_Types].xml": b"<Types/>" * 100_000, "main.xml": b""}
    assert media_type_of("a.docx", archive(types)) is None, "its types are too long"
    link = archive({"[Content_Types].xml": b"", "link": b"/etc/passwd"}, external_attr=0o120777 << 16)
    assert media_type_of("a.docx", link) is None
    whole = office("docx")
    parts_of = len(whole) - 14
    for change in (struct.pack("<HH", 1, 1), struct.pack("<HH", 0xFFFF, 0xFFFF)):
        assert media_type_of("a.docx", whole[:parts_of] + change + whole[parts_of + 4 :]) is None
    for at in range(0, len(whole), 3):
        # Broken anywhere, it is refused or read, and never an error of ours.
        media_type_of("a.docx", whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])


def test_a_file_may_not_be_larger_than_the_bound():
    assert media_type_of("a.txt", b"a" * MOST_FILE_BYTES) == "text/plain"
    assert media_type_of("a.txt", b"a" * (MOST_FILE_BYTES + 1)) is None


@pytest.mark.asvs("V5.3.2", "V5.4.1")
@pytest.mark.parametrize(
    ("name", "cleaned"),
    [
        ("report.pdf", "report.pdf"),
        ("Звіт за рік.pdf", "Звіт за рік.pdf"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Users\\me\\cv.pdf", "cv.pdf"),
        ("a\u202efdp.exe.pdf", "afdp.exe.pdf"),
        ("a\r\nSet-Cookie: x.pdf", "a Set-Cookie_ x.pdf"),
        ("\x00\x07a.pdf", "a.pdf"),
        ('a"b<c>|?*.pdf', "a_b_c____.pdf"),
        ("  a   b  .pdf", "a b.pdf"),
        (".htaccess.txt", "htaccess.txt"),
        (".pdf", "pdf"),
        ("con.txt", "_con.txt"),
        ("", "file"),
        ("///", "file"),
        ("e\u0301.pdf", "\u00e9.pdf"),
    ],
)
def test_names_are_cleaned(name: str, cleaned: str):
    assert clean_name(name) == cleaned


def test_long_names_keep_their_ending():
    cleaned = clean_name("ї" * 300 + ".pdf")
    assert len(cleaned) == MOST_NAME
    assert cleaned.endswith("ї.pdf")
    assert unicodedata.is_normalized("NFC", cleaned)
    assert len(clean_name("a." + "b" * 300)) <= MOST_NAME


def test_a_name_that_is_taken_is_numbered():
    assert free_name("a.pdf", ["b.pdf"]) == "a.pdf"
    assert free_name("A.pdf", ["a.PDF"]) == "A (2).pdf"
    assert free_name("a.pdf", ["a.pdf", "a (2).pdf"]) == "a (3).pdf"
    long = "x" * (MOST_NAME - 4) + ".pdf"
    assert len(free_name(long, [long])) == MOST_NAME
