"""What ./run hands to the application: files read, keys made, ports chosen, whose value wins."""

import base64
import socket
from pathlib import Path

import pytest

from tools import settings
from tools.console import Stop

PORTS = settings.Ports(web=8000, sandbox=8001)


def test_an_env_file_is_read_as_a_shell_would(tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_text(
        "# a comment\n\nPLAIN=one two # said later\nexport SHOUTED=yes\nQUOTED=\"a # b\"\nSINGLE='c=d'\nEMPTY=\nnot a line\n",
        "utf-8",
    )
    assert settings.read_env_file(path) == {
        "PLAIN": "one two",
        "SHOUTED": "yes",
        "QUOTED": "a # b",
        "SINGLE": "c=d",
        "EMPTY": "",
    }


def test_a_missing_env_file_says_nothing(tmp_path: Path) -> None:
    assert settings.read_env_file(tmp_path / "none") == {}


@pytest.mark.asvs("V13.3.2")
def test_keys_are_made_once_private_and_random(tmp_path: Path) -> None:
    made = settings.keys(tmp_path, {})
    assert {len(base64.urlsafe_b64decode(value)) for value in made.values()} == {32}
    assert made["SECRET_KEY"] != made["ENCRYPTION_KEY"]
    assert (tmp_path / "keys.env").stat().st_mode & 0o777 == 0o600
    assert settings.keys(tmp_path, {}) == made


def test_keys_of_the_person_are_not_replaced(tmp_path: Path) -> None:
    own = {"SECRET_KEY": "mine", "ENCRYPTION_KEY": "mine too"}
    assert settings.keys(tmp_path, own) == {}
    assert not (tmp_path / "keys.env").exists()
    assert settings.for_children(tmp_path, PORTS, own)["SECRET_KEY"] == "mine"


def test_a_lost_key_stops_instead_of_being_made_anew(tmp_path: Path) -> None:
    (tmp_path / "keys.env").write_text("SECRET_KEY=abc\n", "utf-8")
    with pytest.raises(Stop, match="no ENCRYPTION_KEY"):
        settings.keys(tmp_path, {})


def test_without_a_key_of_upwork_the_sandbox_plays_it(tmp_path: Path) -> None:
    env = settings.for_children(tmp_path, PORTS, {})
    assert env["UPWORK_BASE_URL"] == "http://127.0.0.1:8001"
    assert env["UPWORK_API_URL"] == "http://127.0.0.1:8001/graphql"
    assert env["UPWORK_CALLBACK_URL"] == "http://localhost:8000/auth/upwork/callback"


@pytest.mark.parametrize("own", [{"UPWORK_CLIENT_ID": "a"}, {"ENVIRONMENT": "production"}])
def test_with_a_key_or_in_production_there_is_no_sandbox(tmp_path: Path, own: dict[str, str]) -> None:
    assert not settings.uses_sandbox(own)
    assert "UPWORK_BASE_URL" not in settings.for_children(tmp_path, PORTS, own)


def test_the_persons_values_win_over_made_up_ones(tmp_path: Path) -> None:
    own = {"PUBLIC_URL": "https://app.example/", "ENVIRONMENT": "test"}
    env = settings.for_children(tmp_path, PORTS, own)
    assert env["ENVIRONMENT"] == "test"
    assert env["UPWORK_CALLBACK_URL"] == "https://app.example/auth/upwork/callback"


def test_a_taken_port_is_passed_over() -> None:
    with socket.create_server((settings.LOOPBACK, 0)) as server:
        taken = server.getsockname()[1]
        assert settings.is_taken(taken)
        assert settings.free_port(taken) > taken


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ({}, settings.ROOT / "data"),
        ({"DATA_DIR": "elsewhere"}, settings.ROOT / "elsewhere"),
        ({"UPWORK_APP_DATA_DIR": "/srv/a", "DATA_DIR": "/srv/b"}, Path("/srv/a")),
    ],
)
def test_the_data_folder_is_where_the_person_says(own: dict[str, str], expected: Path) -> None:
    assert settings.data_folder(own) == expected.resolve()
