"""Shapes of passkeys: a browser's credential as its ``toJSON()`` gives it, and what a browser is to be asked. Proof is elsewhere."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from src.schemas.common import Answer

# Far above what honest keys need, far below what could keep a parser busy.
KEY_ID_CHARS = 1_400
CLIENT_DATA_CHARS = 4_000
ATTESTATION_CHARS = 12_000


_BASE64URL = r"^[A-Za-z0-9_-]*$"
KeyIdText = Annotated[str, Field(max_length=KEY_ID_CHARS, pattern=_BASE64URL)]
ClientDataText = Annotated[str, Field(max_length=CLIENT_DATA_CHARS, pattern=_BASE64URL)]
AttestationText = Annotated[str, Field(max_length=ATTESTATION_CHARS, pattern=_BASE64URL)]
HandleText = Annotated[str, Field(max_length=100, pattern=_BASE64URL)]


class _FromBrowser(BaseModel):
    """The base of what browsers put together: members that we do not know are left out and not refused."""

    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)

    def plain(self) -> dict[str, Any]:
        """Return the members as they came, without those that did not."""
        return self.model_dump(by_alias=True, exclude_none=True)


class CredentialProperties(_FromBrowser):
    """``rk``: the key was made resident, so that it can say by itself whose it is."""

    rk: bool | None = None


class ExtensionResults(_FromBrowser):
    """The extensions we ask about."""

    properties: CredentialProperties | None = Field(default=None, alias="credProps")


class AttestationResponse(_FromBrowser):
    """What a new key says of itself."""

    client_data: ClientDataText = Field(alias="clientDataJSON")
    attestation: AttestationText = Field(alias="attestationObject")


class AssertionResponse(_FromBrowser):
    """What a key in use says."""

    client_data: ClientDataText = Field(alias="clientDataJSON")
    authenticator_data: ClientDataText = Field(alias="authenticatorData")
    signature: ClientDataText
    user_handle: HandleText | None = Field(default=None, alias="userHandle")


class _Credential(_FromBrowser):
    id: KeyIdText
    raw_id: KeyIdText = Field(alias="rawId")
    type: Literal["public-key"]


class NewCredential(_Credential):
    """The answer of ``navigator.credentials.create``."""

    response: AttestationResponse
    extensions: ExtensionResults | None = Field(default=None, alias="clientExtensionResults")


class UsedCredential(_Credential):
    """The answer of ``navigator.credentials.get``."""

    response: AssertionResponse


class PasskeyOptions(Answer):
    """What ``navigator.credentials`` is to be asked (the JSON form that browsers parse), under which challenge of ours."""

    challenge_id: str
    options: dict[str, Any]


class PasskeyQuestion(Answer):
    """What ``navigator.credentials.get`` is to be asked for the challenge that the caller has already."""

    options: dict[str, Any]
