"""A certificate authority of our own and what it signs: keys on P-256, constraints, files. Who holds what is its callers' to say."""

from __future__ import annotations

import ipaddress
import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID


@dataclass(frozen=True, slots=True)
class Subject:
    """Who a certificate is for: its common name, and the host names and addresses a server answers to; a client has none."""

    name: str
    hosts: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()


def lasts(path: Path, until: datetime) -> bool:
    """True where the file holds a certificate that is still good at ``until``."""
    try:
        certificate = x509.load_pem_x509_certificate(path.read_bytes())
    except (OSError, ValueError):
        return False
    return certificate.not_valid_after_utc > until


def make_authority(certificate: Path, key: Path, subject: Subject, now: datetime, life: timedelta) -> None:
    """Write an authority that can sign for the subject's hosts and addresses and nothing else; the key for its owner alone."""
    secret, name = ec.generate_private_key(ec.SECP256R1()), _name(subject.name)
    allowed: list[x509.GeneralName] = [
        *map(x509.DNSName, subject.hosts),
        *(x509.IPAddress(ipaddress.ip_network(address)) for address in subject.addresses),
    ]
    signed = (
        _begin(name, name, secret.public_key(), now, life)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .add_extension(x509.NameConstraints(allowed, None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(secret.public_key()), critical=False)
        .sign(secret, hashes.SHA256())
    )
    write(key, _pem(secret))
    write(certificate, signed.public_bytes(serialization.Encoding.PEM), mode=0o644)


def issue(
    authority: Path, authority_key: Path, subject: Subject, now: datetime, life: timedelta
) -> tuple[bytes, bytes]:
    """Return a fresh key and its certificate, both in PEM: of a server where the subject has hosts, else of a client.

    Raises OSError where the authority cannot be read, TypeError where its key is not one of ours.
    """
    issuer = x509.load_pem_x509_certificate(authority.read_bytes())
    signer = serialization.load_pem_private_key(authority_key.read_bytes(), None)
    if not isinstance(signer, ec.EllipticCurvePrivateKey):
        raise TypeError(f"{authority_key} is not a key of ours")
    secret = ec.generate_private_key(ec.SECP256R1())
    purpose = ExtendedKeyUsageOID.SERVER_AUTH if subject.hosts else ExtendedKeyUsageOID.CLIENT_AUTH
    builder = (
        _begin(_name(subject.name), issuer.subject, secret.public_key(), now, life)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([purpose]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False)
    )
    if subject.hosts:
        names: list[x509.GeneralName] = [
            *map(x509.DNSName, subject.hosts),
            *(x509.IPAddress(ipaddress.ip_address(address)) for address in subject.addresses),
        ]
        builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
    certificate = builder.sign(signer, hashes.SHA256())
    return _pem(secret), certificate.public_bytes(serialization.Encoding.PEM)


def write(path: Path, content: bytes, *, mode: int = 0o600, owner: int | None = None) -> None:
    """Put a file in place at once, so that no reader sees half of it; from its first byte with ``mode``, then given to ``owner``."""
    fresh = path.with_name(f".{path.name}.new")
    fresh.unlink(missing_ok=True)
    with open(fresh, "xb", opener=lambda name, flags: os.open(name, flags, mode)) as file:
        file.write(content)
        os.fchmod(file.fileno(), mode)
        if owner is not None:
            os.fchown(file.fileno(), owner, -1)
    fresh.replace(path)


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _begin(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey, now: datetime, life: timedelta
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + life)
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
