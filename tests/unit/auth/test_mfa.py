"""TOTP steps and backup codes: only what a person can mean is taken, and the step is named."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pyotp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from src.auth import mfa

NOW = datetime(2026, 11, 23, 12, 0, 5, tzinfo=UTC)
SECRET = mfa.new_secret()


@pytest.mark.asvs("V6.5.5")
@pytest.mark.parametrize("away", [-1, 0, 1])
def test_code_at_most_one_step_away_is_found_with_its_step(away: int):
    moment = NOW + timedelta(seconds=30 * away)
    assert mfa.matching_step(SECRET, pyotp.TOTP(SECRET).at(moment), NOW) == mfa.step_at(moment)


@pytest.mark.asvs("V6.5.5")
@pytest.mark.parametrize("away", [-3, -2, 2, 3])
def test_code_further_away_is_not_found(away: int):
    code = pyotp.TOTP(SECRET).at(NOW + timedelta(seconds=30 * away))
    near = {pyotp.TOTP(SECRET).at(NOW + timedelta(seconds=30 * step)) for step in (-1, 0, 1)}
    assert mfa.matching_step(SECRET, code, NOW) is None or code in near


@given(st.text(max_size=12))
def test_text_that_is_not_six_ascii_digits_is_never_found(text: str):
    if not (text.isascii() and text.isdecimal() and len(text) == 6):
        assert mfa.matching_step(SECRET, text, NOW) is None


def test_full_width_digits_are_not_found():
    full = "".join(chr(ord(digit) + 0xFEE0) for digit in pyotp.TOTP(SECRET).at(NOW))
    assert mfa.matching_step(SECRET, full, NOW) is None


@pytest.mark.asvs("V6.5.4")
def test_backup_codes_are_ten_different_ones_that_read_back():
    codes = mfa.new_backup_codes()
    assert len(set(codes)) == 10
    for code in codes:
        assert mfa.normalise_backup_code(f" {code.upper()} ") == code.replace("-", "")


@given(st.text(max_size=20))
def test_any_text_normalises_to_a_code_or_to_nothing(text: str):
    plain = mfa.normalise_backup_code(text)
    assert plain is None or (len(plain) == 10 and plain.isascii())


def test_picture_and_address_carry_the_secret():
    uri = mfa.provisioning_uri(SECRET, "alice@example.com")
    assert uri.startswith("otpauth://totp/")
    assert SECRET in uri
    assert mfa.qr_picture(uri).startswith("data:image/svg+xml")
