"""Reading what a model answered, whole or while it still comes. What is believed of it is judged by ``claims`` and ``lint``.

A model may answer in the shape it was asked for, in JSON with words around it, in JSON that breaks off, or in plain text. All of
them are read; nothing that is read is trusted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from src.domain.letters import ANSWER_LIMIT, LETTER_LIMIT, WrittenAnswer
from src.domain.prompting import ANSWERS_MARK
from src.domain.redaction import plain
from src.domain.structure import Structure, TaggedProof

MOST_PROOFS: Final = 4
MOST_WEEKS: Final = 104
MOST_ANSWERS: Final = 30
_NUMBERED: Final = re.compile(r"^\s*(\d{1,3})\s*[:.)]\s*", re.MULTILINE)
_FENCES: Final = re.compile(r"^```\w*\s*$", re.MULTILINE)
_THINKS: Final = re.compile(r"^\s*<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL | re.IGNORECASE)
_BEGINS_AS_JSON: Final = re.compile(r"^\s*(?:```\w*\s*)?\{")
_KNOWN_KEYS: Final = ("opening", "proofs", "approach", "question", "closing")
_TREE: Final[TypeAdapter[dict[str, Any]]] = TypeAdapter(dict[str, Any])


def is_json(reply: str) -> bool:
    """Say whether a reply is meant as JSON."""
    return _BEGINS_AS_JSON.search(_said(reply)) is not None


def letter_so_far(reply: str) -> str:
    """Return the part of an unfinished reply that certainly belongs to the letter."""
    said = _said(reply)
    if _may_be_a_fence(said):
        return ""
    if is_json(said):
        return _structure_of(_tree_of(said), {}).letter
    letter, mark, _ = said.partition(ANSWERS_MARK)
    if mark:
        return letter.strip()
    held = next((n for n in range(len(ANSWERS_MARK) - 1, 0, -1) if letter.endswith(ANSWERS_MARK[:n])), 0)
    return letter[: len(letter) - held].strip()


def read_structure(reply: str, facts: Mapping[str, str]) -> Structure | None:
    """Return a reply in JSON as its parts, those that broke off included; None where it has none of them.

    ``facts`` are the ids behind the tags that the model was given; a tag that it made up stands for nothing.
    """
    if not is_json(reply):
        return None
    found = _structure_of(_tree_of(_said(reply)), facts)
    return found if found.letter else None


def is_whole(reply: str) -> bool:
    """Say whether a reply in JSON is complete and has every part of a letter."""
    for text in _candidates(_said(reply)):
        try:
            return all(key in _TREE.validate_json(text) for key in _KNOWN_KEYS)
        except ValidationError:
            continue
    return False


def readable_letter(reply: str) -> str:
    """Return the letter of a whole reply, whatever its form; empty where none can be read."""
    if is_json(reply):
        structure = read_structure(reply, {})
        return structure.letter if structure else ""
    return split_reply(reply)[0]


def read_text(reply: str) -> str:
    """Return the one text of a whole reply, be it JSON with ``text`` in it or plain; empty where none can be read."""
    said = _said(reply)
    if is_json(said):
        value = _tree_of(said).get("text")
        text = plain(value) if isinstance(value, str) else ""
    else:
        text = _FENCES.sub("", plain(said))
    return text.strip()[:LETTER_LIMIT]


def text_so_far(reply: str) -> str:
    """Return the part of an unfinished reply that certainly belongs to its one text."""
    return "" if _may_be_a_fence(_said(reply)) else read_text(reply)


def split_reply(reply: str) -> tuple[str, tuple[WrittenAnswer, ...]]:
    """Return the letter and the answers of a reply in plain text, cut to Upwork's lengths. A "?" is no answer."""
    letter, _, rest = _FENCES.sub("", plain(_said(reply))).partition(ANSWERS_MARK)
    parts = _NUMBERED.split(rest)
    answers = [
        WrittenAnswer(int(number), text.strip()[:ANSWER_LIMIT])
        for number, text in zip(parts[1::2], parts[2::2], strict=False)
        if text.strip() not in ("", "?")
    ]
    return letter.strip()[:LETTER_LIMIT], tuple(answers)


def _may_be_a_fence(said: str) -> bool:
    """Say whether a beginning could still turn out to be nothing but a fence."""
    return re.fullmatch(r"\s*`{0,3}\w*", said) is not None and (not said.strip() or "`" in said)


def _said(reply: str) -> str:
    """Leave out what a model thinks aloud before it answers."""
    return _THINKS.sub("", reply, count=1)


def _candidates(reply: str) -> tuple[str, str]:
    """Return the JSON of a reply as it stands, and without a fence or words after it."""
    text = reply[max(0, reply.find("{")) :]
    return text, text[: text.rfind("}") + 1]


def _tree_of(reply: str) -> Mapping[str, Any]:
    """Return as much of the JSON as can be read."""
    for text in _candidates(reply):
        try:
            return _TREE.validate_json(text, experimental_allow_partial="trailing-strings")
        except ValidationError:
            continue
    return {}


def _structure_of(tree: Mapping[str, Any], facts: Mapping[str, str]) -> Structure:
    """Return what of a tree has the shape that was asked for."""
    proofs = tree.get("proofs")
    answers = tree.get("answers")
    weeks = tree.get("weeks")
    return Structure(
        opening=_text(tree.get("opening")),
        proofs=tuple(_proof(entry, facts) for entry in proofs[:MOST_PROOFS]) if isinstance(proofs, list) else (),
        approach=_text(tree.get("approach")),
        question=_text(tree.get("question")),
        closing=_text(tree.get("closing")),
        answers=tuple(filter(None, map(_answer, answers[:MOST_ANSWERS]))) if isinstance(answers, list) else (),
        weeks=weeks if isinstance(weeks, int) and 0 < weeks <= MOST_WEEKS else None,
    )


def _proof(entry: object, facts: Mapping[str, str]) -> TaggedProof:
    if isinstance(entry, str):
        return TaggedProof(_text(entry))
    if not isinstance(entry, dict):
        return TaggedProof("")
    return TaggedProof(_text(entry.get("text")), facts.get(str(entry.get("fact", "")).strip()))


def _answer(entry: object) -> WrittenAnswer | None:
    if not isinstance(entry, dict) or not isinstance(entry.get("number"), int):
        return None
    text = _text(entry.get("text"))[:ANSWER_LIMIT]
    return None if text in ("", "?") else WrittenAnswer(entry["number"], text)


def _text(value: object) -> str:
    """Return a text as one paragraph, within Upwork's length; nothing for what is no text."""
    return " ".join(plain(value).split())[:LETTER_LIMIT] if isinstance(value, str) else ""
