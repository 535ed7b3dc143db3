"""The one-page face of all tables. Import rows from here; ``tables`` is an inner room of the database floor."""

from src.database.base import Base, TenantOwned
from src.database.tables.account import Consent, DataKey, InstallationKey, Role, User, UserRole, UserSecurity
from src.database.tables.applications import Application, ApplicationEvent, ApplicationPreview
from src.database.tables.drafting import AICall, AIDay, AIServer, AISettings, DraftVersion, LetterText
from src.database.tables.factor import BackupCode, Factor, OneTimeCode, Passkey, PasskeyCeremony
from src.database.tables.jobs import FitRulesKept, Job, JobSnapshot, SavedSearch
from src.database.tables.profiles import PortfolioFile, PortfolioItem, Profile
from src.database.tables.rooms import Message, Outgoing, Room
from src.database.tables.runs import RetentionRun
from src.database.tables.security import Attempt, Erasure, SecurityAlert, SecurityAlertAccount, SecurityLog
from src.database.tables.session import LoginChallenge, OneTimeToken, Session
from src.database.tables.trust import Device, PersonalToken, StepUp
from src.database.tables.upwork import OAuthState, UpworkClient, UpworkConnection

__all__ = [
    "AICall",
    "AIDay",
    "AIServer",
    "AISettings",
    "Application",
    "ApplicationEvent",
    "ApplicationPreview",
    "Attempt",
    "BackupCode",
    "Base",
    "Consent",
    "DataKey",
    "Device",
    "DraftVersion",
    "Erasure",
    "Factor",
    "FitRulesKept",
    "InstallationKey",
    "Job",
    "JobSnapshot",
    "LetterText",
    "LoginChallenge",
    "Message",
    "OAuthState",
    "OneTimeCode",
    "OneTimeToken",
    "Outgoing",
    "Passkey",
    "PasskeyCeremony",
    "PersonalToken",
    "PortfolioFile",
    "PortfolioItem",
    "Profile",
    "RetentionRun",
    "Role",
    "Room",
    "SavedSearch",
    "SecurityAlert",
    "SecurityAlertAccount",
    "SecurityLog",
    "Session",
    "StepUp",
    "TenantOwned",
    "UpworkClient",
    "UpworkConnection",
    "User",
    "UserRole",
    "UserSecurity",
]
