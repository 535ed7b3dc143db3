"""Log files stay small and are followed without losing a line."""

from pathlib import Path

import pytest

from tools import logs


def test_a_long_log_is_set_aside_while_its_writer_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "web.log"
    with path.open("ab", buffering=0) as writer:
        writer.write(b"x" * 100)
        assert logs.trim(path, largest=50)
        writer.write(b"after\n")
    assert path.read_bytes() == b"after\n"
    assert (tmp_path / "web.log.1").read_bytes() == b"x" * 100


def test_a_short_or_missing_log_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.log").write_text("short", "utf-8")
    assert not logs.trim(tmp_path / "a.log")
    assert not logs.trim(tmp_path / "none.log")


def test_a_tail_gives_whole_new_lines_once(tmp_path: Path) -> None:
    path = tmp_path / "a.log"
    path.write_text("old\n", "utf-8")
    tail = logs.Tail(path)
    with path.open("a", encoding="utf-8") as writer:
        writer.write("one\ntw")
        writer.flush()
        assert list(tail.new_lines()) == ["one"]
        writer.write("o\n")
        writer.flush()
        assert list(tail.new_lines()) == ["two"]
    path.write_text("fresh\n", "utf-8")
    assert list(tail.new_lines()) == ["fresh"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [("[error    ] it broke", True), ("Traceback (most recent call last):", True), ("no terror here", False)],
)
def test_lines_about_failures_are_important(line: str, expected: bool) -> None:
    assert logs.is_important(line) is expected


def test_last_lines_leave_out_what_an_earlier_start_wrote(tmp_path: Path) -> None:
    path = tmp_path / "a.log"
    path.write_text("earlier\nnow\n", "utf-8")
    assert logs.last_lines(path, len("earlier\n")) == "    now"
