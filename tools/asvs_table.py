"""The table in docs/ASVS.md: each chosen requirement of ASVS 5.0 with what shows it. `python -m tools.asvs_table` writes it.

The requirements and the evidence that is no test are in docs/asvs.toml; tests name theirs with `@pytest.mark.asvs(…)`, which is
read off their source here, so that nothing has to be run. Whether a test shows what it names is for its reader to judge.
"""

import ast
import re
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools.console import say
from tools.project import ROOT

DOCS = ROOT / "docs"
LIST = DOCS / "asvs.toml"
PAGE = DOCS / "ASVS.md"
TESTS = ROOT / "tests"
HEADING = re.compile(r"^##+ (.+)$", re.MULTILINE)
INTRODUCTION = """# What of ASVS 5.0 is met, and by what

The OWASP Application Security Verification Standard, levels 1 and 2 as far as they apply to this system, and the part of level 3
that was chosen. The words are ours and short; the requirements themselves are at OWASP. A test shows a requirement by what it does,
a section by what it says (where a document is what is asked for), a duty is the operator's and only described here. What is not met
is said so. Made by `python -m tools.asvs_table` from `docs/asvs.toml` and the marks in the tests.
"""


class Wrong(Exception):
    """The list, a mark or a section does not fit the others; the message says which."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """One chosen requirement and what shows it: names of tests, ``document#section``, files of front-end tests."""

    name: str
    level: int
    subject: str
    is_analogy: bool
    tests: tuple[str, ...]
    sections: tuple[str, ...]
    pages: tuple[str, ...]
    duty: str | None
    not_shown: str | None

    @property
    def how(self) -> str:
        """The kind of evidence: ``test``, ``section``, ``duty`` or ``not shown``."""
        if self.tests or self.pages:
            return "test"
        if self.sections:
            return "section"
        return "duty" if self.duty else "not shown"

    @property
    def evidence(self) -> str:
        """The last column of its row."""
        if self.not_shown:
            return f"**Not shown.** {self.not_shown}"
        told = [f"`{test}`" for test in self.tests]
        told += [f"[`{page}`](../{page})" for page in self.pages]
        told += [_link(section) for section in self.sections]
        return "<br>".join([*told, *([f"Operator's duty: {_link(self.duty)}"] if self.duty else [])])


def _link(section: str) -> str:
    document, _, heading = section.partition("#")
    anchor = re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
    return f"[{heading}]({document}#{anchor})"


def marks(folder: Path = TESTS) -> Mapping[str, tuple[str, ...]]:
    """Return the tests that name each requirement, in order of their files and lines."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for path in sorted(folder.rglob("test_*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        for node in tree.body:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                for name in _named(node):
                    found[name].append(f"{path.relative_to(folder.parent).as_posix()}::{node.name}")
    return {name: tuple(tests) for name, tests in found.items()}


def _named(test: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
    for mark in test.decorator_list:
        if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.asvs":
            yield from (str(ast.literal_eval(argument)) for argument in mark.args)


def requirements() -> list[Requirement]:
    """Return the chosen requirements in the standard's order. Raises Wrong where something names what does not exist."""
    listed, named = tomllib.loads(LIST.read_text("utf-8")), marks()
    unknown = set(named) - set(listed)
    if unknown:
        raise Wrong(f"tests name what is not in {LIST.name}: {sorted(unknown)}")
    headings = {path.name: set(HEADING.findall(path.read_text("utf-8"))) for path in DOCS.glob("*.md")}
    return [_requirement(name, entry, named.get(name, ()), headings) for name, entry in listed.items()]


def _requirement(
    name: str, entry: Mapping[str, Any], tests: tuple[str, ...], headings: Mapping[str, set[str]]
) -> Requirement:
    sections, duty = tuple(entry.get("sections", ())), entry.get("duty")
    pages, reason = tuple(entry.get("pages", ())), entry.get("not_shown")
    for section in [*sections, *([duty] if duty else [])]:
        document, _, heading = section.partition("#")
        if heading not in headings.get(document, set()):
            raise Wrong(f"{name}: there is no section {section}")
    if missing := [page for page in pages if not (ROOT / page).is_file()]:
        raise Wrong(f"{name}: there is no {missing[0]}")
    shown = bool(tests or sections or pages or duty)
    if shown == bool(reason):
        raise Wrong(f"{name}: {'shown, and said not to be' if shown else 'nothing shows it, and no reason is given'}")
    return Requirement(
        name, entry["level"], entry["subject"], entry.get("analogy", False), tests, sections, pages, duty, reason
    )


def counts(found: list[Requirement]) -> dict[int, Counter[str]]:
    """Return how many of each level are shown in which way. What is only applied by analogy does not count."""
    return {level: Counter(r.how for r in found if r.level == level and not r.is_analogy) for level in (1, 2, 3)}


def page() -> str:
    """The document as it should be."""
    found = requirements()
    lines = [
        INTRODUCTION,
        "| level | chosen | by tests | by a section | operator's duty | not shown |",
        "|---|---|---|---|---|---|",
    ]
    for level, of_level in counts(found).items():
        cells = (of_level.total(), *(of_level[how] for how in ("test", "section", "duty", "not shown")))
        lines.append(f"| {level} | {' | '.join(str(cell) for cell in cells)} |")
    lines += ["", "| requirement | level | subject | shown by |", "|---|---|---|---|"]
    for each in found:
        told = f"{each.level}{' (by analogy)' if each.is_analogy else ''}"
        lines.append(f"| {each.name} | {told} | {each.subject} | {each.evidence} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write the document; the exit code."""
    try:
        PAGE.write_text(page(), "utf-8")
    except Wrong as reason:
        say(str(reason))
        return 1
    say(f"{PAGE.relative_to(ROOT)} is up to date.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
