"""The names of security events, ``noun:verb:outcome``. Writing them down is done by ``auth.security_monitor``."""

from __future__ import annotations

from enum import StrEnum


class EventTag(StrEnum):
    """Everything the security log can say."""

    REGISTRATION_FINISHED = "registration:finish:succeeded"
    REGISTRATION_REPEATED = "registration:finish:repeated"
    ADDRESS_VERIFIED = "address:verify:succeeded"
    ADDRESS_VERIFY_REFUSED = "address:verify:refused"
    VERIFICATION_SENT = "verification:send:succeeded"
    ADMIN_APPOINTED = "first_admin:appoint:succeeded"

    LOGIN_STARTED = "login:start:succeeded"
    LOGIN_REFUSED = "login:start:failed"
    GUESSING_PAUSED = "guessing:pause:started"
    LOGIN_UNVERIFIED = "login:start:unverified"
    LOGIN_LOCKED = "login:start:locked"
    LOGIN_COMPLETED = "login:finish:succeeded"

    FACTOR_STARTED = "factor:enrol:started"
    FACTOR_CONFIRMED = "factor:enrol:succeeded"
    FACTOR_CONFIRM_REFUSED = "factor:enrol:failed"
    FACTOR_REPLACED = "factor:replace:succeeded"
    TOTP_ACCEPTED = "totp:check:succeeded"
    TOTP_REFUSED = "totp:check:failed"
    TOTP_REPLAYED = "totp:replay:detected"
    FACTOR_REMOVED = "factor:remove:succeeded"
    FACTOR_RENAMED = "factor:rename:succeeded"
    PASSKEY_ACCEPTED = "passkey:check:succeeded"
    PASSKEY_REFUSED = "passkey:check:failed"
    PASSKEY_COPIED = "passkey:copy:detected"
    CODE_SENT = "code:send:succeeded"
    CODES_STOPPED = "code:send:refused"
    CODE_ACCEPTED = "code:check:succeeded"
    CODE_REFUSED = "code:check:failed"
    CODE_REPLAYED = "code:replay:detected"
    DEVICE_REMEMBERED = "device:remember:succeeded"
    DEVICE_ACCEPTED = "device:check:succeeded"
    DEVICE_REFUSED = "device:check:failed"
    BACKUP_CODE_REPLAYED = "backup_code:replay:detected"
    BACKUP_CODE_ACCEPTED = "backup_code:check:succeeded"
    BACKUP_CODE_REFUSED = "backup_code:check:failed"
    BACKUP_CODES_MADE = "backup_codes:make:succeeded"

    STEP_UP_STARTED = "step_up:ask:started"
    STEP_UP_PASSED = "step_up:check:succeeded"

    PASSWORD_CHANGED = "password:change:succeeded"  # noqa: S105 -- the name of an event, not a secret
    PASSWORD_CHANGE_REFUSED = "password:change:failed"  # noqa: S105
    RESET_SENT = "password_reset:send:succeeded"
    RESET_LIMITED = "password_reset:send:limited"
    PASSWORD_RESET = "password_reset:finish:succeeded"  # noqa: S105
    PASSWORD_RESET_REFUSED = "password_reset:finish:refused"  # noqa: S105
    ADDRESS_CHANGE_ASKED = "address:change:started"
    ADDRESS_CHANGED = "address:change:succeeded"
    ADDRESS_CHANGE_REFUSED = "address:change:refused"
    ADDRESS_CHANGE_UNDONE = "address:undo:succeeded"
    ADDRESS_UNDO_REFUSED = "address:undo:refused"
    TOKEN_MADE = "personal_token:make:succeeded"  # noqa: S105
    TOKEN_REVOKED = "personal_token:revoke:succeeded"  # noqa: S105

    DEVICE_NEW = "device:use:first"
    SESSIONS_LIMITED = "sessions:limit:reached"
    SESSION_REVOKED = "session:revoke:succeeded"
    SESSIONS_ENDED = "sessions:end:succeeded"
    REFRESH_REUSED = "refresh_token:reuse:detected"
    REFRESH_REFUSED = "session:refresh:refused"

    ACCOUNT_LOCKED = "account:lock:succeeded"
    ACCOUNT_UNLOCKED = "account:unlock:succeeded"
    SESSIONS_ENDED_BY_ADMIN = "sessions:end:ordered"
    RESET_ORDERED = "password_reset:send:ordered"
    ROLES_CHANGED = "roles:change:succeeded"
    ADMIN_REFUSED = "admin:act:refused"
    ALERT_ACKNOWLEDGED = "alert:acknowledge:succeeded"
    ALERT_RESOLVED = "alert:resolve:succeeded"
    OWN_LOG_EXPORTED = "own_log:export:succeeded"
    LOG_LOOKED_AT = "log:read:succeeded"
    ERASURE_ASKED = "account:erase:started"
    ERASED = "account:erase:succeeded"

    UPWORK_CONNECT_STARTED = "upwork:connect:started"
    UPWORK_CONNECTED = "upwork:connect:succeeded"
    UPWORK_CONNECT_REFUSED = "upwork:connect:refused"
    UPWORK_ORGANISATION_CHOSEN = "upwork:organisation:chosen"
    UPWORK_DISCONNECTED = "upwork:disconnect:succeeded"
    UPWORK_GRANT_ENDED = "upwork:grant:ended"

    @property
    def outcome(self) -> str:
        """The last of the three words."""
        return self.value.rpartition(":")[2]
