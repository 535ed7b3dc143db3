"""A certificate for `./run --tls`: an authority of this data folder, and what it signs for `localhost`. Serving is `src.cli`'s.

The authority's key never leaves the folder and signs only names of this machine; whoever trusts it trusts nothing else by it.
"""

import datetime as dt
import ipaddress
import os
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

_NAMES = ("localhost",)
_ADDRESSES = ("127.0.0.1", "::1")
_AUTHORITY_DAYS = 3650
_CERTIFICATE_DAYS = 90
_RENEW_BEFORE = dt.timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Certificate:
    """Where the files are: the chain and key to serve with, and the authority for a browser to trust."""

    chain: Path
    key: Path
    authority: Path


def ensure(data_dir: Path) -> Certificate:
    """The certificate of a data folder, made or renewed where needed; its keys only their owner may read."""
    folder = data_dir / "tls"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    files = Certificate(folder / "localhost.pem", folder / "localhost.key", folder / "authority.pem")
    now = dt.datetime.now(dt.UTC)
    if not _lasts(files.authority, now) or not (folder / "authority.key").exists():
        _make_authority(files.authority, folder / "authority.key", now)
        files.chain.unlink(missing_ok=True)
    if not _lasts(files.chain, now) or not files.key.exists():
        _make_certificate(files, folder / "authority.key", now)
    return files


def _lasts(path: Path, now: dt.datetime) -> bool:
    try:
        certificate = x509.load_pem_x509_certificate(path.read_bytes())
    except (OSError, ValueError):
        return False
    return certificate.not_valid_after_utc - _RENEW_BEFORE > now


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _make_authority(path: Path, key_path: Path, now: dt.datetime) -> None:
    key, name = ec.generate_private_key(ec.SECP256R1()), _name("Upwork Web App on this machine")
    allowed: list[x509.GeneralName] = [*map(x509.DNSName, _NAMES), *_addresses(as_networks=True)]
    certificate = (
        _begin(name, name, key.public_key(), now, _AUTHORITY_DAYS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .add_extension(x509.NameConstraints(allowed, None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    _write_key(key_path, key)
    path.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))


def _make_certificate(files: Certificate, authority_key: Path, now: dt.datetime) -> None:
    authority = x509.load_pem_x509_certificate(files.authority.read_bytes())
    signer = serialization.load_pem_private_key(authority_key.read_bytes(), None)
    if not isinstance(signer, ec.EllipticCurvePrivateKey):
        raise TypeError(f"{authority_key} is not a key of ours")
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = (
        _begin(_name("localhost"), authority.subject, key.public_key(), now, _CERTIFICATE_DAYS)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(
            x509.SubjectAlternativeName([*map(x509.DNSName, _NAMES), *_addresses(as_networks=False)]), critical=False
        )
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False)
        .sign(signer, hashes.SHA256())
    )
    _write_key(files.key, key)
    files.chain.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))


def _begin(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey, now: dt.datetime, days: int
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(hours=1))
        .not_valid_after(now + dt.timedelta(days=days))
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


def _addresses(*, as_networks: bool) -> list[x509.GeneralName]:
    """The addresses of this machine alone; constraints want them as networks."""
    read = ipaddress.ip_network if as_networks else ipaddress.ip_address
    return [x509.IPAddress(read(address)) for address in _ADDRESSES]


def _write_key(path: Path, key: ec.EllipticCurvePrivateKey) -> None:
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path.unlink(missing_ok=True)
    with open(path, "xb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
        file.write(pem)
