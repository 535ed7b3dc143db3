"""Settings become resources, resources become services: the whole wiring on one screen. Nothing is decided here."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import httpx2
import structlog

from src.auth.rate_limiter import RateLimiter
from src.auth.stream_seats import StreamSeats
from src.config import Settings
from src.services.account_service import AccountService
from src.services.address_service import AddressService
from src.services.admin_service import AdminService
from src.services.ai_service import AIService
from src.services.alert_service import AlertService
from src.services.application_service import ApplicationService
from src.services.audit_service import AuditService
from src.services.code_sender import CodeSender
from src.services.enrolment_service import EnrolmentService
from src.services.erasure_service import ErasureService
from src.services.factor_changes import FactorChanges
from src.services.factor_check import FactorCheck
from src.services.factor_service import FactorService
from src.services.health_service import HealthService
from src.services.identity import Identity
from src.services.job_desk import JobDesk
from src.services.log_service import LogService
from src.services.login_service import LoginService
from src.services.material_service import MaterialService
from src.services.notices import Notices
from src.services.notification_service import NotificationService
from src.services.passkey_service import PasskeyService
from src.services.password_service import PasswordService
from src.services.profile_service import ProfileService
from src.services.resources import Resources, open_resources
from src.services.security_service import SecurityService
from src.services.session_service import SessionService
from src.services.sign_in import SignInSteps
from src.services.step_up_service import StepUpService
from src.services.token_service import TokenService
from src.services.upwork_access import UpworkAccess
from src.services.upwork_desk import UpworkDesk
from src.utils.clock import Clock

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Services:
    """Every use case of the application, put together once per process."""

    resources: Resources
    limiter: RateLimiter
    seats: StreamSeats
    health: HealthService
    accounts: AccountService
    logins: LoginService
    security: SecurityService
    log: LogService
    step_ups: StepUpService
    factors: FactorService
    enrolment: EnrolmentService
    codes: CodeSender
    passkeys: PasskeyService
    passwords: PasswordService
    addresses: AddressService
    sessions: SessionService
    tokens: TokenService
    notifications: NotificationService
    profiles: ProfileService
    desk: UpworkDesk
    notices: Notices
    jobs: JobDesk
    ai: AIService
    applications: ApplicationService
    erasure: ErasureService
    admin: AdminService
    alerts: AlertService
    audit: AuditService

    @property
    def upwork(self) -> UpworkAccess:
        """People's own grants at Upwork, and asking with them."""
        return self.desk.access

    @property
    def material(self) -> MaterialService:
        """What drafts may rest on, made out of a person's own text."""
        return MaterialService(self.profiles)


def build(resources: Resources) -> Services:
    """Put the services together over ``resources``."""
    identity, notifications = Identity.over(resources), NotificationService(resources)
    steps, factors = SignInSteps(resources, identity, notifications), FactorCheck(resources, identity)
    accounts = AccountService(resources, identity, notifications)
    logins = LoginService(resources, identity, steps, factors, accounts)
    step_ups = StepUpService(resources, identity, steps, factors)
    codes = CodeSender(resources, identity, steps, factors, notifications)
    changes = FactorChanges(resources, identity, steps, notifications)
    passwords = PasswordService(resources, identity, steps, logins, notifications)
    profiles, desk, ai = ProfileService(resources), UpworkDesk.over(resources), AIService(resources)
    jobs = JobDesk.over(resources, desk.access, profiles)
    return Services(
        resources=resources,
        limiter=identity.limiter,
        seats=StreamSeats(resources.valkey),
        health=HealthService(resources),
        accounts=accounts,
        logins=logins,
        security=SecurityService(resources, identity),
        log=LogService(resources),
        step_ups=step_ups,
        factors=FactorService(resources, identity, changes),
        enrolment=EnrolmentService(
            resources,
            identity,
            steps=steps,
            factors=factors,
            changes=changes,
            codes=codes,
            logins=logins,
            step_ups=step_ups,
            notifications=notifications,
        ),
        codes=codes,
        passkeys=PasskeyService(resources, steps, factors, logins),
        passwords=passwords,
        addresses=AddressService(resources, identity, steps, passwords, notifications),
        sessions=SessionService(resources, identity),
        tokens=TokenService(resources, identity, steps),
        notifications=notifications,
        profiles=profiles,
        desk=desk,
        notices=Notices(notifications, jobs.searches),
        jobs=jobs,
        ai=ai,
        applications=ApplicationService(resources, desk.access, profiles, ai),
        erasure=ErasureService(resources, identity, notifications, desk.access),
        admin=AdminService(resources, identity, notifications),
        alerts=AlertService(resources, identity),
        audit=AuditService(resources),
    )


@asynccontextmanager
async def running_services(
    settings: Settings, *, clock: Clock | None = None, transport: httpx2.AsyncBaseTransport | None = None
) -> AsyncIterator[Services]:
    """Open the resources, offer the services, and close everything at the end."""
    resources = await open_resources(settings, clock=clock, transport=transport)
    for warning in settings.warnings():
        log.warning("configuration", warning=warning)
    if not resources.database.use_roles:
        log.warning("database roles are missing: row-level security holds, the separation of grants does not")
    try:
        yield build(resources)
    finally:
        await resources.close()
