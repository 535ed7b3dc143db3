"""Telephone numbers: which ones codes may be sent to, in one spelling. Sending is done by ``integrations.channels.sms``."""

from __future__ import annotations

import re
from typing import Final

import phonenumbers
from phonenumbers import PhoneNumberType

from src.errors import Invalid

_FORM: Final = re.compile(r"\+[0-9][0-9 ().-]{5,30}", re.ASCII)
# "Fixed line or mobile" is what numbers are called where the two cannot be told apart (North America).
_ACCEPTED: Final = frozenset({PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE})
_NOWHERE: Final = "001"
"""The region of numbers that belong to no country: satellites and worldwide services, which can cost anything."""


def read_phone(text: str) -> str:
    """Return the number in ``text`` in its one spelling (E.164), with its country's code.

    Raises Invalid: ``phone_invalid`` where it is no number, ``phone_refused`` where it is one that we do not send to
    (premium, shared cost, personal, satellite, fixed line).
    """
    try:
        number = phonenumbers.parse(text, None) if _FORM.fullmatch(text.strip()) else None
    except phonenumbers.NumberParseException:
        number = None
    if number is None or not phonenumbers.is_possible_number(number):
        raise _refusal("phone_invalid", "This is not a telephone number with its country's code")
    region = phonenumbers.region_code_for_number(number)
    if region is None or region == _NOWHERE or not phonenumbers.is_valid_number(number):
        raise _refusal("phone_refused", "We cannot send codes to this number")
    if phonenumbers.number_type(number) not in _ACCEPTED:
        raise _refusal("phone_refused", "We cannot send codes to this number")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _refusal(code: str, title: str) -> Invalid:
    return Invalid(title, code=code, fields={"phone": code})
