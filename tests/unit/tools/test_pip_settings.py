"""pip's index settings under uv's names."""

from pathlib import Path

from tools import pip_settings


def test_the_most_specific_setting_wins() -> None:
    told = pip_settings.translate(
        [
            ":env:.index-url='https://env.example/simple'",
            "global.index-url='https://global.example/simple'",
            "install.index-url='https://install.example/simple'",
            "global.timeout='60'",
        ]
    )
    assert told == {"UV_DEFAULT_INDEX": "https://env.example/simple"}


def test_folders_that_do_not_exist_are_left_out(tmp_path: Path) -> None:
    told = pip_settings.translate(
        [
            f"global.find-links='{tmp_path} /no/such/folder'",
            "global.extra-index-url='file:///no/such/simple https://b.example/simple'",
        ]
    )
    assert told == {"UV_FIND_LINKS": str(tmp_path), "UV_INDEX": "https://b.example/simple"}
