"""People who sign up and in by the real services: their mailbox, their authenticator, and the queue worked off by hand."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from datetime import timedelta
from email.message import EmailMessage
from itertools import count
from uuid import UUID

import pyotp
from pydantic import SecretStr
from sqlalchemy import text

from src.auth.models import AuthSubject, FactorKind, Origin
from src.domain.step_up import StepUpPurpose
from src.schemas.auth import ConsentGiven, RegisterRequest, SignedIn
from src.schemas.security import ConfirmFactorRequest, EnableFactorRequest, TotpOffer
from src.services.account_service import CONSENT_VERSION, AccountService
from src.services.address_service import AddressService
from src.services.code_sender import CodeSender
from src.services.enrolment_service import EnrolmentService
from src.services.factor_changes import FactorChanges
from src.services.factor_check import FactorCheck
from src.services.factor_service import FactorService
from src.services.identity import Identity
from src.services.log_service import LogService
from src.services.login_service import LoginService
from src.services.notification_service import NotificationService
from src.services.passkey_service import PasskeyService
from src.services.password_service import PasswordService
from src.services.resources import Resources
from src.services.security_service import SecurityService
from src.services.session_service import SessionService
from src.services.sign_in import SignInSteps
from src.services.step_up_service import StepUpService
from src.services.token_service import TokenService

PASSWORD = "a long enough phrase 7"
AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0"
HOME = Origin("203.0.113.7", AGENT, "test")
ELSEWHERE = Origin("198.51.100.9", "curl/8", "test")
NUMBERS = count(1)


def fresh_email(name: str = "alice") -> str:
    """Return an address that nobody has used in this test process."""
    return f"{name}.{next(NUMBERS)}@people.example"


class Mailbox:
    """A mail gateway that keeps everything."""

    def __init__(self) -> None:
        self.messages: list[EmailMessage] = []

    async def send(self, message: EmailMessage) -> None:
        """Keep the mail."""
        self.messages.append(message)

    @staticmethod
    def example() -> EmailMessage:
        """Return a mail that says nothing."""
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = "a@people.example", "b@people.example", "nothing"
        message.set_content("nothing")
        return message

    def to(self, email: str) -> list[EmailMessage]:
        """Return the mails to one address, the oldest first."""
        return [message for message in self.messages if message["To"] == email]

    def subjects(self, email: str) -> list[str]:
        """Return the subjects of the mails to one address."""
        return [message["Subject"] for message in self.to(email)]

    def code(self, email: str) -> str:
        """Return the code of the newest mail to an address that has one."""
        bodies = [body.get_content() for mail in self.to(email) if (body := mail.get_body(("plain",)))]
        codes = [found[1] for text in bodies if (found := re.search(r"^([0-9]{6})$", text, re.MULTILINE))]
        return codes[-1]

    def token(self, email: str, number: int = -1) -> str:
        """Return the token in the link of a mail to one address."""
        body = self.to(email)[number].get_body(("plain",))
        assert body is not None
        found = re.search(r"#token=([\w-]+)", body.get_content())
        assert found, "no token in the mail"
        return found[1]


class Phones:
    """An SMS gateway that keeps everything: pairs of number and text."""

    def __init__(self) -> None:
        self.messages: list[tuple[str, str]] = []

    async def send(self, number: str, text: str) -> None:
        """Keep the message."""
        self.messages.append((number, text))

    def code(self, number: str) -> str:
        """Return the code of the newest message to a number that has one."""
        codes = [found[1] for to, text in self.messages if to == number and (found := re.match(r"([0-9]{6}) ", text))]
        return codes[-1]


@dataclass
class Person:
    """Somebody with an account and an authenticator."""

    email: str
    user_id: UUID
    secret: str
    backup_codes: list[str]
    signed_in: SignedIn
    password: str = PASSWORD


@dataclass
class FrontDoor:
    """The services of identity over the real engines."""

    r: Resources
    mailbox: Mailbox = field(default_factory=Mailbox)
    phones: Phones = field(default_factory=Phones)

    def __post_init__(self) -> None:
        self.id = Identity.over(self.r)
        self.notifications = NotificationService(self.r, gateway=self.mailbox, sms=self.phones)
        self.steps = SignInSteps(self.r, self.id, self.notifications)
        self.checks = FactorCheck(self.r, self.id)
        self.accounts = AccountService(self.r, self.id, self.notifications)
        self.logins = LoginService(self.r, self.id, self.steps, self.checks, self.accounts)
        self.step_ups = StepUpService(self.r, self.id, self.steps, self.checks)
        self.security = SecurityService(self.r, self.id)
        self.log = LogService(self.r)
        self.codes = CodeSender(self.r, self.id, self.steps, self.checks, self.notifications)
        changes = FactorChanges(self.r, self.id, self.steps, self.notifications)
        self.factors = FactorService(self.r, self.id, changes)
        self.passkeys = PasskeyService(self.r, self.steps, self.checks, self.logins)
        self.enrolment = EnrolmentService(
            self.r,
            self.id,
            steps=self.steps,
            factors=self.checks,
            changes=changes,
            codes=self.codes,
            logins=self.logins,
            step_ups=self.step_ups,
            notifications=self.notifications,
        )
        self.passwords = PasswordService(self.r, self.id, self.steps, self.logins, self.notifications)
        self.addresses = AddressService(self.r, self.id, self.steps, self.passwords, self.notifications)
        self.sessions = SessionService(self.r, self.id)
        self.tokens = TokenService(self.r, self.id, self.steps)

    def wish(
        self, email: str, password: str = PASSWORD, first_admin: str | None = None, locale: str = "en"
    ) -> RegisterRequest:
        """Return a complete wish to have an account."""
        return RegisterRequest(
            email=email,
            password=SecretStr(password),
            consent=ConsentGiven(terms=True, privacy=True, version=CONSENT_VERSION),
            locale="uk" if locale == "uk" else "en",
            first_admin_token=first_admin,
        )

    async def work_off(self) -> int:
        """Run every task in the queue until there is none; returns how many ran."""
        tasks = {
            "finish_registration": self.accounts.finish_registration,
            "resend_verification": self.accounts.finish_resend,
            "send_reset": self.passwords.send_reset,
            "send_address_change": self.addresses.send_change,
            "send_mail": self.notifications.send_mail,
            "send_sms": self.notifications.send_sms,
        }
        done = 0
        while True:
            async with self.r.database.engine.begin() as connection:
                rows = (
                    await connection.execute(
                        text("delete from procrastinate_jobs where task_name = any(:names) returning task_name, args"),
                        {"names": list(tasks)},
                    )
                ).all()
            if not rows:
                return done
            for name, arguments in rows:
                values = json.loads(arguments) if isinstance(arguments, str) else arguments
                await tasks[name](**values)
                done += 1

    async def register(self, email: str, password: str = PASSWORD, first_admin: str | None = None) -> None:
        """Sign up as far as the mail."""
        await self.accounts.register(self.wish(email, password, first_admin), HOME)
        await self.work_off()

    async def verified(self, email: str, password: str = PASSWORD) -> None:
        """Sign up and follow the mail's link."""
        await self.register(email, password)
        await self.accounts.verify_email(self.mailbox.token(email), HOME)

    async def person(self, email: str | None = None, password: str = PASSWORD) -> Person:
        """Go the whole way: sign up, verify, enrol an authenticator, be signed in."""
        email = email or fresh_email()
        await self.verified(email, password)
        stage = await self.logins.login(email, password, HOME)
        offer = await self.offer_totp(stage.challenge)
        wish = ConfirmFactorRequest(factor_id=offer.factor_id, code=self.code(offer.secret), challenge=stage.challenge)
        done = await self.enrolment.confirm(None, wish, HOME)
        assert done.signed_in is not None
        return Person(email, done.signed_in.answer.user.id, offer.secret, done.backup_codes, done.signed_in, password)

    async def offer_totp(self, challenge: str | None = None, subject: AuthSubject | None = None) -> TotpOffer:
        """Ask for an authenticator app, for a sign-up or a session."""
        offer = await self.enrolment.offer(subject, EnableFactorRequest(kind="totp", challenge=challenge), HOME)
        assert isinstance(offer, TotpOffer)
        return offer

    def code(self, secret: str, ahead: int = 0) -> str:
        """Return the authenticator's code now, or ``ahead`` steps from now."""
        return pyotp.TOTP(secret).at(self.r.clock.now() + timedelta(seconds=30 * ahead))

    async def challenge(self, person: Person, origin: Origin = HOME) -> str:
        """Pass the password step and return the challenge."""
        return (await self.logins.login(person.email, person.password, origin)).challenge

    async def sign_in(self, person: Person, origin: Origin = HOME) -> SignedIn:
        """Sign in again with a backup code (codes of the authenticator are good once per half minute)."""
        challenge = await self.challenge(person, origin)
        return await self.logins.verify_factor(challenge, FactorKind.BACKUP_CODE, person.backup_codes.pop(), origin)

    async def step_up(self, person: Person, purpose: StepUpPurpose, origin: Origin = HOME) -> AuthSubject:
        """Prove again that it is them, on the person's session, with a backup code."""
        subject = await self.subject(person.signed_in)
        offer = await self.step_ups.offer(subject, purpose, origin)
        code = person.backup_codes.pop()
        await self.step_ups.verify(subject, offer.challenge, FactorKind.BACKUP_CODE, code, origin)
        return subject

    async def subject(self, signed_in: SignedIn) -> AuthSubject:
        """Return who the access token says is calling."""
        return await self.logins.subject(signed_in.answer.access_token)

    async def events(self, user_id: UUID) -> list[str]:
        """Return the person's security events, the oldest first."""
        async with self.r.database.as_user(user_id) as db:
            rows = await db.execute(text("select event from security_logs order by at, id"))
            return [row[0] for row in rows]
