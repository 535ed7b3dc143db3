"""The table in docs/SECURITY_MODEL.md of every column that could say something of somebody, and how it is held.

Read off the models, so that a new column cannot be forgotten: `python -m tools.held_columns` writes it, a test compares it.
How a value is sealed or hashed is said in the document's own words.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Column, LargeBinary, Numeric, Text
from sqlalchemy.dialects.postgresql import JSONB, TSVECTOR

from src.database.models import Base
from src.database.types import SealedText
from tools.console import say
from tools.project import ROOT

PAGE = ROOT / "docs" / "SECURITY_MODEL.md"
BEGIN, END = "<!-- columns: begin -->", "<!-- columns: end -->"
# Ids, moments, counts and yes or no are told apart by their type: they say nothing of anybody alone.
TELLING = (Text, LargeBinary, JSONB, Numeric, SealedText, TSVECTOR)
WAYS = ("sealed", "hashed", "blind index", "wrapped", "clear")


class Unmarked(Exception):
    """A column that could say something of somebody does not say how it is held, or says what its type denies."""


@dataclass(frozen=True, slots=True)
class Held:
    """One column and how it is held."""

    table: str
    column: str
    way: str
    why: str


def columns() -> Iterator[Held]:
    """Every telling column of the models, in the order of tables and columns. Raises Unmarked."""
    for table in sorted(Base.metadata.tables.values(), key=lambda table: table.name):
        for column in table.columns:
            if isinstance(column.type, TELLING):
                yield _held(table.name, column)


def _held(table: str, column: Column[object]) -> Held:
    is_sealed = isinstance(column.type, SealedText)
    mark = column.info.get("held", "sealed" if is_sealed else "")
    way, _, why = mark.partition(": ")
    if way not in WAYS or (way == "clear") != bool(why) or (way == "sealed") != is_sealed:
        raise Unmarked(f'{table}.{column.name}: mark it with info={{"held": …}} ({", ".join(WAYS)}; clear says why)')
    return Held(table, column.name, way, why)


def block() -> str:
    """The part of the document between its two marks."""
    found = list(columns())
    count = Counter(held.way for held in found)
    lines = [
        BEGIN,
        f"{len(found)} columns: " + ", ".join(f"{count[way]} {way}" for way in WAYS) + ".",
        "",
        "| table | column | held | why in clear |",
        "|---|---|---|---|",
        *(f"| {held.table} | {held.column} | {held.way} | {held.why} |" for held in found),
        END,
    ]
    return "\n".join(lines)


def page() -> str:
    """The document as it should be."""
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    return before + block() + rest.partition(END)[2]


def main() -> int:
    """Write the table into the document; the exit code."""
    PAGE.write_text(page(), "utf-8")
    say(f"{PAGE.relative_to(ROOT)} is up to date.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
