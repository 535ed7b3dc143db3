"""A software authenticator and the browser around it: makes real credentials and signs real assertions, and lies on request."""

from __future__ import annotations

import hashlib
import json
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, field
from typing import Any

import cbor2
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa

UP, UV, BE, BS, AT = 0x01, 0x04, 0x08, 0x10, 0x40
ES256, EDDSA, RS256 = -7, -8, -257


def encode(raw: bytes) -> str:
    """Return base64url without padding."""
    return urlsafe_b64encode(raw).decode().rstrip("=")


def decode(text: str) -> bytes:
    """Return the bytes of base64url."""
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


@dataclass
class Key:
    """One credential inside the authenticator."""

    private: Any
    algorithm: int
    user_handle: bytes
    rp_id: str
    id: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    count: int = 0

    def cose(self, algorithm: int | None = None) -> dict[int, Any]:
        """Return the public key in COSE form, under its own or a pretended algorithm."""
        named, numbers = algorithm if algorithm is not None else self.algorithm, self.private.public_key()
        if self.algorithm == ES256:
            point = numbers.public_numbers()
            return {1: 2, 3: named, -1: 1, -2: point.x.to_bytes(32, "big"), -3: point.y.to_bytes(32, "big")}
        if self.algorithm == EDDSA:
            return {1: 1, 3: named, -1: 6, -2: numbers.public_bytes_raw()}
        public = numbers.public_numbers()
        return {1: 3, 3: named, -1: public.n.to_bytes(256, "big"), -2: public.e.to_bytes(3, "big")}

    def sign(self, data: bytes) -> bytes:
        """Sign as the key's algorithm does."""
        if self.algorithm == ES256:
            return self.private.sign(data, ec.ECDSA(hashes.SHA256()))
        if self.algorithm == EDDSA:
            return self.private.sign(data)
        return self.private.sign(data, padding.PKCS1v15(), hashes.SHA256())


@dataclass
class Authenticator:
    """One authenticator in one browser. ``counts`` and ``verifies`` say what it does; each call can lie by keyword."""

    origin: str = "https://app.example"
    algorithm: int = ES256
    resident: bool = True
    counts: bool = True
    verifies: bool = True
    keys: list[Key] = field(default_factory=list)

    def create(self, options: dict[str, Any], **lies: Any) -> dict[str, Any]:
        """Answer ``navigator.credentials.create`` with a new key and no attestation."""
        makers = {
            ES256: lambda: ec.generate_private_key(ec.SECP256R1()),
            EDDSA: ed25519.Ed25519PrivateKey.generate,
            RS256: lambda: rsa.generate_private_key(65537, 2048),
        }
        key = Key(makers[self.algorithm](), self.algorithm, decode(options["user"]["id"]), options["rp"]["id"])
        if "credential_id" in lies:
            key.id = lies["credential_id"]
        self.keys.append(key)
        cose = lies.get("cose", cbor2.dumps(key.cose(lies.get("cose_algorithm"))))
        attested = bytes(16) + len(key.id).to_bytes(2, "big") + key.id + cose
        data = self._data(key, lies, AT) + attested
        statement = {"fmt": lies.get("fmt", "none"), "attStmt": lies.get("statement", {}), "authData": data}
        return {
            "id": encode(key.id),
            "rawId": encode(lies.get("raw_id", key.id)),
            "type": "public-key",
            "authenticatorAttachment": "platform",
            "clientExtensionResults": {"credProps": {"rk": self.resident}},
            "response": {
                "clientDataJSON": encode(self._client_data("webauthn.create", options, lies)),
                "attestationObject": lies.get("attestation", encode(cbor2.dumps(statement))),
                "transports": ["internal"],
            },
        }

    def get(self, options: dict[str, Any], key: Key | None = None, **lies: Any) -> dict[str, Any]:
        """Answer ``navigator.credentials.get`` with a signature of ``key``, or of the one that was made last."""
        key = key or self.keys[-1]
        if self.counts:
            key.count = lies.get("count", key.count + 1)
        data = self._data(key, lies)
        client_data = self._client_data("webauthn.get", options, lies)
        signature = lies.get("signature", key.sign(data + hashlib.sha256(client_data).digest()))
        response = {
            "clientDataJSON": encode(client_data),
            "authenticatorData": lies.get("authenticator_data", encode(data)),
            "signature": encode(signature),
        }
        handle = lies.get("user_handle", key.user_handle if self.resident else None)
        if handle is not None:
            response["userHandle"] = encode(handle)
        return {
            "id": encode(lies.get("credential_id", key.id)),
            "rawId": encode(lies.get("raw_id", lies.get("credential_id", key.id))),
            "type": "public-key",
            "clientExtensionResults": {},
            "response": response,
        }

    def _data(self, key: Key, lies: dict[str, Any], more: int = 0) -> bytes:
        flags = lies.get("flags", UP | (UV if self.verifies else 0)) | more
        rp_id = lies.get("rp_id", key.rp_id)
        return hashlib.sha256(rp_id.encode()).digest() + bytes([flags]) + key.count.to_bytes(4, "big")

    def _client_data(self, kind: str, options: dict[str, Any], lies: dict[str, Any]) -> bytes:
        told = {
            "type": lies.get("type", kind),
            "challenge": lies.get("challenge", options["challenge"]),
            "origin": lies.get("origin", self.origin),
            "crossOrigin": lies.get("cross_origin", False),
            **lies.get("client_data", {}),
        }
        return json.dumps(told).encode()
