"""The mechanics of passkeys (WebAuthn): what the browser is asked, and whether its answer is genuine.

The library keeps no state, so neither does this: which challenge is open, whose key it is and how far its counter came are
the database's to say. User verification is demanded in every ceremony, and a page inside another page is refused.
"""

from __future__ import annotations

import base64
import binascii
import json
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from webauthn import (
    generate_authentication_options,
    generate_registration_options,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.helpers import (
    bytes_to_base64url,
    decode_credential_public_key,
    decoded_public_key_to_cryptography,
    options_to_json_dict,
    parse_attestation_object,
)
from webauthn.helpers.cose import COSEAlgorithmIdentifier
from webauthn.helpers.structs import (
    AttestationFormat,
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

CHALLENGE_BYTES: Final = 32
TIMEOUT_MILLISECONDS: Final = 120_000
MAX_CREDENTIAL_ID: Final = 1_023
"""What WebAuthn allows an id to be."""
MIN_RSA_BITS: Final = 2_048
ALGORITHMS: Final = [
    COSEAlgorithmIdentifier.EDDSA,
    COSEAlgorithmIdentifier.ECDSA_SHA_256,
    COSEAlgorithmIdentifier.RSASSA_PKCS1_v1_5_SHA_256,
]
# "none" is asked for; self-attestation ("packed" without a certificate) is what some browsers pass on all the same.
FORMATS: Final = frozenset({AttestationFormat.NONE.value, AttestationFormat.PACKED.value})


class BadPasskey(Exception):
    """An answer that is not genuine, not for us, or not what was asked. Its words are for the log of a developer only."""


@dataclass(frozen=True, slots=True)
class NewPasskey:
    """A key that was just made. ``is_resident``: it can say by itself whose it is, so it may open an account alone."""

    credential_id: bytes
    public_key: bytes
    sign_count: int
    is_resident: bool
    is_synced: bool


@dataclass(frozen=True, slots=True)
class Assertion:
    """What an answer claims before anything about it is proven: which key, which challenge, and whose."""

    credential_id: bytes
    challenge: bytes
    user_id: UUID | None


@dataclass(frozen=True, slots=True)
class PasskeyUse:
    """A genuine use: the key's counter now, and whether the key is kept in somebody's cloud."""

    sign_count: int
    is_synced: bool


class RelyingParty:
    """The application as passkeys know it: its host is their scope, its origin the only page they may be used on."""

    def __init__(self, origin: str, name: str) -> None:
        self._origin = origin
        self._id = urlsplit(origin).hostname or "localhost"
        self._name = name

    def creation_options(self, challenge: bytes, user_id: UUID, account: str, known: Iterable[bytes]) -> dict[str, Any]:
        """Return what ``navigator.credentials.create`` is to be asked; ``known`` are the keys the person has."""
        options = generate_registration_options(
            rp_id=self._id,
            rp_name=self._name,
            user_id=user_id.bytes,
            user_name=account,
            challenge=challenge,
            timeout=TIMEOUT_MILLISECONDS,
            authenticator_selection=AuthenticatorSelectionCriteria(
                resident_key=ResidentKeyRequirement.PREFERRED,
                user_verification=UserVerificationRequirement.REQUIRED,
            ),
            exclude_credentials=[PublicKeyCredentialDescriptor(id=each) for each in known],
            supported_pub_key_algs=ALGORITHMS,
        )
        # "credProps" tells whether the key was made resident, which the attestation itself does not say.
        return {**options_to_json_dict(options), "extensions": {"credProps": True}}

    def request_options(self, challenge: bytes, allowed: Iterable[bytes] = ()) -> dict[str, Any]:
        """Return what ``navigator.credentials.get`` is to be asked; without ``allowed`` keys the person picks one."""
        options = generate_authentication_options(
            rp_id=self._id,
            challenge=challenge,
            timeout=TIMEOUT_MILLISECONDS,
            allow_credentials=[PublicKeyCredentialDescriptor(id=each) for each in allowed],
            user_verification=UserVerificationRequirement.REQUIRED,
        )
        return options_to_json_dict(options)

    def read_new(self, credential: Mapping[str, Any], challenge: bytes) -> NewPasskey:
        """Return the key of a genuine answer to ``creation_options``; raises BadPasskey."""
        _check_client_data(credential)
        attestation = _decoded(_response(credential).get("attestationObject"))
        try:
            parsed = parse_attestation_object(attestation)
            is_plain = parsed.fmt in FORMATS and not parsed.att_stmt.x5c
            made = verify_registration_response(
                credential=dict(credential),
                expected_challenge=challenge,
                expected_rp_id=self._id,
                expected_origin=self._origin,
                require_user_verification=True,
                supported_pub_key_algs=ALGORITHMS,
            )
            decoded = decode_credential_public_key(made.credential_public_key)
            key = decoded_public_key_to_cryptography(decoded)
        except Exception as error:  # noqa: BLE001 -- hostile input makes the parsers raise anything; all of it means no
            raise BadPasskey(type(error).__name__) from None
        if not is_plain or not _fits(key, decoded.alg):
            raise BadPasskey("a format or a kind of key that was not asked for")
        if made.credential_id != _decoded(credential.get("rawId")) or len(made.credential_id) > MAX_CREDENTIAL_ID:
            raise BadPasskey("the id is not the one that was attested")
        return NewPasskey(
            credential_id=made.credential_id,
            public_key=made.credential_public_key,
            sign_count=made.sign_count,
            is_resident=_is_resident(credential),
            is_synced=made.credential_backed_up,
        )

    def read_use(self, credential: Mapping[str, Any], challenge: bytes, public_key: bytes) -> PasskeyUse:
        """Return what a genuine answer to ``request_options`` says of its key; raises BadPasskey.

        The counter is not judged here: only the database can do that in one step with keeping it.
        """
        _check_client_data(credential)
        try:
            used = verify_authentication_response(
                credential=dict(credential),
                expected_challenge=challenge,
                expected_rp_id=self._id,
                expected_origin=self._origin,
                credential_public_key=public_key,
                credential_current_sign_count=0,
                require_user_verification=True,
            )
        except Exception as error:  # noqa: BLE001 -- as above
            raise BadPasskey(type(error).__name__) from None
        return PasskeyUse(used.new_sign_count, used.credential_backed_up)


def new_challenge() -> bytes:
    """Return a fresh challenge of 256 random bits."""
    return secrets.token_bytes(CHALLENGE_BYTES)


def read_assertion(credential: Mapping[str, Any]) -> Assertion:
    """Return what an answer claims, to find the challenge and the key by; raises BadPasskey. Nothing of it is proven."""
    client_data = _client_data(credential)
    credential_id = _decoded(credential.get("rawId"))
    if credential.get("id") != bytes_to_base64url(credential_id) or not 1 <= len(credential_id) <= MAX_CREDENTIAL_ID:
        raise BadPasskey("id and rawId differ")
    handle = _response(credential).get("userHandle")
    user_id = None
    if handle is not None:
        raw = _decoded(handle)
        if len(raw) != 16:
            raise BadPasskey("a user handle that is not ours")
        user_id = UUID(bytes=raw)
    return Assertion(credential_id, _decoded(client_data.get("challenge")), user_id)


def read_challenge(credential: Mapping[str, Any]) -> bytes:
    """Return the challenge that an answer claims to be for; raises BadPasskey."""
    return _decoded(_client_data(credential).get("challenge"))


def _response(credential: Mapping[str, Any]) -> Mapping[str, Any]:
    response = credential.get("response")
    if not isinstance(response, dict):
        raise BadPasskey("no response")
    return response


def _decoded(text: object) -> bytes:
    """Return the bytes of base64url without padding; raises BadPasskey for every other spelling of them."""
    if not isinstance(text, str) or not text.isascii():
        raise BadPasskey("not base64url")
    try:
        raw = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise BadPasskey("not base64url") from None
    if bytes_to_base64url(raw) != text:
        raise BadPasskey("not the one spelling of base64url")
    return raw


def _client_data(credential: Mapping[str, Any]) -> Mapping[str, Any]:
    raw = _decoded(_response(credential).get("clientDataJSON"))
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError):
        raise BadPasskey("client data is not JSON") from None
    if not isinstance(data, dict):
        raise BadPasskey("client data is not an object")
    return data


def _check_client_data(credential: Mapping[str, Any]) -> None:
    """Refuse an answer from a page within a page: the library reads the mark and does not judge it."""
    data = _client_data(credential)
    if data.get("crossOrigin", False) is not False or "topOrigin" in data:
        raise BadPasskey("from a page within another page")


def _is_resident(credential: Mapping[str, Any]) -> bool:
    extensions = credential.get("clientExtensionResults")
    told = extensions.get("credProps") if isinstance(extensions, dict) else None
    return isinstance(told, dict) and told.get("rk") is True


def _fits(key: object, algorithm: COSEAlgorithmIdentifier) -> bool:
    """True where a key is of the family its algorithm names: a key that says otherwise was put together by hand."""
    if algorithm == COSEAlgorithmIdentifier.EDDSA:
        return isinstance(key, Ed25519PublicKey)
    if algorithm == COSEAlgorithmIdentifier.ECDSA_SHA_256:
        return isinstance(key, EllipticCurvePublicKey) and isinstance(key.curve, SECP256R1)
    return isinstance(key, RSAPublicKey) and key.key_size >= MIN_RSA_BITS
