"""Which addresses a model's server may have: an IPv4 address is the same one in whatever form of IPv6 it comes."""

from __future__ import annotations

import pytest

from src.integrations.ai.addresses import AddressRefused, check_url, resolve

PRIVATE = ("10.0.0.1", "192.168.1.1", "172.16.0.1", "100.64.0.1", "127.0.0.1", "fd00::1", "2001:db8::1")
NEVER = (
    "169.254.169.254",
    "0.0.0.0",
    "255.255.255.255",
    "224.0.0.1",
    "192.88.99.1",
    "::",
    "fe80::1",
    "ff02::1",
    "fec0::1",
    "3fff::1",
    "fd00:ec2::254",
)
WRAPPED_PRIVATE = ("::ffff:10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b::127.0.0.1")
WRAPPED_NEVER = (
    "::ffff:169.254.169.254",
    "64:ff9b::169.254.169.254",
    "64:ff9b:1::10.0.0.1",
    "64:ff9b:1:a9fe:a9fe::",
    "64:ff9b:1::8.8.8.8",
    "::10.0.0.1",
    "::8.8.8.8",
    "2002:a00:1::1",
    "2002:a9fe:a9fe::1",
    "2002:808:808::1",
    "2001:0:808:808::f5ff:fffe",
    "2001:0:a00:1::f7f7:f7f7",
    "2001:4860::5efe:10.0.0.1",
    "2001:4860::200:5efe:169.254.169.254",
)
PUBLIC = ("8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8")


def written(address: str) -> str:
    return f"https://{f'[{address}]' if ':' in address else address}/v1"


@pytest.mark.parametrize("address", [*PRIVATE, *WRAPPED_PRIVATE])
async def test_private_address_is_for_those_alone_who_may_name_one(address):
    with pytest.raises(AddressRefused):
        check_url(written(address), "person")
    with pytest.raises(AddressRefused):
        await resolve(address, 443, "person")
    check_url(written(address), "person_private")


@pytest.mark.parametrize("address", [*NEVER, *WRAPPED_NEVER])
@pytest.mark.parametrize("trust", ["person", "person_private"])
async def test_special_address_is_for_nobody(address, trust):
    with pytest.raises(AddressRefused):
        check_url(written(address), trust)
    with pytest.raises(AddressRefused):
        await resolve(address, 443, trust)


@pytest.mark.parametrize("address", PUBLIC)
async def test_public_address_is_for_everybody(address):
    check_url(written(address), "person")
    assert await resolve(address, 443, "person")
