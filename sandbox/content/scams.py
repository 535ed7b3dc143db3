"""Fraudulent postings, one kind for each way in which freelancers are cheated. Honest postings are in the category modules."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from sandbox.content.pools import CITY, COMPANY, PERSON

_TELEGRAMS = (
    "Telegram",
    "t e l e g r a m",
    "T.e.l.e.g.r.a.m",
    "Tele\u200bgram",
    "T\u0435l\u0435gr\u0430m",
    "te1egram",
    "TG",
    "Tele gram",
    "T\u200be\u200bl\u200be\u200bg\u200bram",
    "tele-gram",
    "teIegram",
    "the paper plane app (T...gram)",
)
_WHATSAPPS = (
    "WhatsApp",
    "w h a t s a p p",
    "What's App",
    "Wh\u0430ts\u0410pp",
    "whats\u200bapp",
    "W.h.a.t.s.A.p.p",
    "the green app (wa)",
    "watsapp",
)


@dataclass(frozen=True, slots=True)
class ScamKind:
    """One way to cheat. ``lines`` go into a description; ``alone`` means that the lines are the whole job.

    ``far_above`` makes the pay several times the market's.
    """

    name: str
    lines: tuple[str, ...]
    titles: tuple[str, ...] = ()
    alone: bool = False
    far_above: bool = False


SCAM_KINDS = (
    ScamKind(
        "telegram",
        (
            "Contact me on {telegram}: @{handle}, I answer faster there.",
            "For the interview add {telegram} @{handle}. Upwork chat is too slow.",
            "Message our hiring manager {person} directly, {telegram} ID {handle}.",
            "Write to {telegram} {handle} with your CV before applying here.",
            "All details are on t.me/{handle}, please join first.",
            't(.)me/{handle} - send "READY" there and we will start today.',
        ),
    ),
    ScamKind(
        "whatsapp",
        (
            "Text me on {whatsapp} {phone} for fast hire.",
            "Please share your {whatsapp} number, we do the interview there.",
            "I don't check Upwork often. {whatsapp}: {phone}.",
            "Interview is text only on {whatsapp}, {phone}, ask for {person}.",
        ),
    ),
    ScamKind(
        "obfuscated_mail",
        (
            "Send your resume to {person_low}.{handle} [at] g m a i l [dot] com and we will send the full brief.",
            'mail: {handle}(AT)outlook(DOT)com, subject "hired".',
            "Write to {handle} @ gmail . com, do not reply here.",
            "e-mail me at h\u0440.{handle}\u200b@\u200bgmail.com, attachments don't work on this site.",
        ),
    ),
    ScamKind(
        "fee",
        (
            "There is a one time registration fee of ${small} which is refunded with your first salary.",
            "You only pay ${small} for the software license at the start, we refund it after the first week.",
            "A small security deposit of ${small} is required to reserve your place, fully returned after 30 days.",
            "To activate your work account a refundable deposit of ${small} is needed.",
        ),
    ),
    ScamKind(
        "training",
        (
            "Every new member completes our online training first. The course costs ${small} and you get a certificate.",
            "Training kit (${small}) has to be bought before the first task, this is company policy.",
            "You will be trained by us. Training material ${small}, deducted or paid up front, your choice (up front preferred).",
        ),
    ),
    ScamKind(
        "equipment_cheque",
        (
            "You will receive a check by mail to buy your home office equipment (laptop, printer) from our certified vendor {vendor}.",
            "We send you a cashier's check of ${big}. Deposit it, keep ${small} as first pay and send the rest to {vendor} for the equipment.",
            "Company provides MacBook and printer: a mobile cheque deposit, then you order from our approved supplier {vendor} only.",
        ),
        (
            "Remote {role} (equipment provided)",
            "Work from home {role}, laptop included",
            "{role} - we provide home office",
        ),
    ),
    ScamKind(
        "gift_cards",
        (
            "One of your tasks is buying gift cards (Apple, Steam) for our clients and sending us the codes. You are reimbursed the same day.",
            "First task: purchase 4 gift cards of ${small} for a staff surprise, send photos of the back. We pay back plus 10%.",
        ),
        ("Personal assistant for busy CEO", "Executive assistant - flexible hours", "Shopping assistant, online"),
        alone=True,
    ),
    ScamKind(
        "crypto",
        (
            "Payment is in USDT only, to your wallet, outside the platform so both of us save fees.",
            "You'll need a Binance account. We send crypto, you move it to the wallets we tell you and keep 3%.",
            "Connect your MetaMask wallet on our site to get the task list and your welcome bonus.",
        ),
    ),
    ScamKind(
        "currency_transfer",
        (
            "We need someone with a bank account to receive payments in USD and send them on in EUR. You keep 8% of every transfer.",
            "I have blocked funds in my country and need a partner for money exchange. Good percent, very easy.",
            "Currency exchange assistant: receive PayPal, send bank transfer to our partner in {city}, earn ${small} per day.",
        ),
        ("Payment processing assistant", "Finance helper, no experience needed", "Currency exchange agent (part time)"),
        alone=True,
    ),
    ScamKind(
        "rent_account",
        (
            "Looking to rent your Upwork account for long term. I pay ${small} each month, you do nothing. Only verified profiles.",
            "We are a strong team from Asia and need a US or EU person to share account with us. You attend calls, we do the work, 70/30.",
            "I need your laptop with AnyDesk on 24/7 and your freelancer account. ${small}/month passive income for you.",
            "Need person with European passport to open a freelance account, we manage it. You get 20% of everything.",
        ),
        (
            "Long term partnership for US/EU citizens",
            "Business partner wanted, passive income",
            "Collaboration with native speaker (no skills needed)",
        ),
        alone=True,
    ),
    ScamKind(
        "verify_profile",
        (
            "Before we can hire you, verify your profile at {link} with your Upwork login.",
            "Upwork asked us to check new freelancers. Please log in here to verify your profile: {link}",
            "Only applicants with verified badge, get it free on {link} (takes 2 minutes, card needed for age check).",
        ),
    ),
    ScamKind(
        "identity_codes",
        (
            "To set up payroll send a photo of your passport and ID card, front and back, plus a selfie with them.",
            "You will receive a 6 digit code on your phone, just forward the code to us so we can add you to the project.",
            "Please have your driver's licence, SSN and bank login ready for the onboarding chat.",
            "We register you in our system: send the 2FA code you get by SMS within one minute.",
        ),
    ),
    ScamKind(
        "short_link",
        (
            "Full job description: bit.ly/{handle}-brief",
            "See requirements here first: tinyurl.com/{handle} and confirm that you agree.",
            "The form must be completed before the interview: cutt.ly/{handle}",
            "Portfolio of the design we like is here -> t.ly/{handle} (open on PC)",
        ),
    ),
    ScamKind(
        "malware",
        (
            "Download the brief: {company_low}_project_brief.zip (password 1234), run Requirements.exe to view the designs.",
            "All details in the archive: {link}/{company_low}-specs.zip. Open Brief.pdf.exe on Windows, Mac does not work.",
            "Please install our work tracker first ({company_low}-setup.exe, antivirus must be off) and then send a proposal.",
            "The repo won't start? Just run npm install && npm start on your main machine and tell me what you see, that is the interview.",
        ),
    ),
    ScamKind(
        "unpaid_test",
        (
            "Every applicant does a full test project first (not paid), about 2 days of work. The best one gets the contract.",
            "Complete the first 10 pages as a free sample so that we can compare. If we like it you are hired for the next 500.",
            "Test task is unpaid, sorry, too many people apply. Please send finished work with your bid.",
        ),
    ),
    ScamKind(
        "before_contract",
        (
            "We start right away, contract and payment setup come next week when our finance person is back.",
            "Please begin today, I will open the contract after the first delivery. I am verified, don't worry.",
            "Work first, then I fund the milestone. This is how I work with everybody.",
        ),
    ),
    ScamKind(
        "review_blackmail",
        (
            "Full refund if I don't like it, otherwise I leave 1 star. This is the deal, take it or leave it.",
            "First job is for $5 and you get a 5 star review from me, which is worth more than money for you.",
            "You will get a good review only if you add extra work for free in the end. Everybody wants my feedback.",
        ),
    ),
    ScamKind(
        "money_mule",
        (
            "You receive payments from our customers to your account, withdraw and pass them to our courier. Bonus ${small} for every transfer.",
            "We pay your salary in advance: ${big}. Keep your part and send the balance to our agent {person} in {city}. Signing bonus ${small}.",
            "As local representative you collect deposits, keep 5% and forward the rest the same day. ${big} welcome bonus.",
        ),
        ("Regional payment representative", "Local agent - high bonus", "Account manager, weekly bonus"),
        alone=True,
    ),
    ScamKind(
        "far_above_market",
        (
            "Super easy copy typing, PDF to Word. No experience, no interview, ${big} per week, paid daily.",
            "We pay double for fast people. No skills required, only a phone and honest person. Hiring 50 people today!",
            "Simple job 1 hour a day, earn ${big} weekly, no experience needed, kindly apply fast as slots are limited.",
        ),
        (
            "Data entry clerk - {big}$ weekly",
            "PDF to Word typing, $80/hr",
            "Easy typing job, immediate hire, 50 people",
        ),
        alone=True,
        far_above=True,
    ),
)
_ALONE_OPENERS = (
    "{company} is expanding to {city} and we are hiring now.",
    "Hello dear, hope you are fine.",
    "URGENT HIRING!!!",
    "Greetings from {company} human resources.",
    "We are an international company with offices in {city}.",
    "I am very busy with traveling and need a trusted person.",
    "Good opportunity for honest and hardworking people.",
    "Are you looking to earn from home?",
    "Immediate start, no experience, no interview.",
    "My name is {person} and I represent {company}.",
    "Serious and God fearing persons only.",
)
_ALONE_CLOSERS = (
    "Kindly apply now.",
    "First come first served.",
    "Only {slots} positions left.",
    "Payment every Friday, 100% guaranteed.",
    "Reply with your full name, age and bank.",
    "No time wasters, we hire today.",
    "Trust is everything, don't disappoint us.",
    "Students and housewives are welcome.",
    "Apply fast.",
    "You will not regret.",
    "Please be discreet.",
    "Work from any country.",
)
_ROLES = (
    "Data Entry Clerk",
    "Administrative Assistant",
    "Customer Support Agent",
    "Bookkeeping Assistant",
    "Proofreader",
    "Virtual Assistant",
    "Graphic Assistant",
)
_VENDORS = (
    "OfficePro Direct LLC",
    "Certified TechSupply Inc",
    "HomeDesk Vendors Ltd",
    "Prime Equip Solutions",
    "Apex Office Depotline",
)


def scam_values(rng: Random) -> dict[str, str]:
    """One value for each slot of the texts above. Phone numbers come from the range kept for fiction."""
    person, company = rng.choice(PERSON), rng.choice(COMPANY)
    plain = "".join(letter for letter in company.lower() if letter.isalpha())
    number = rng.randint(1000, 9999)
    return {
        "person": person,
        "person_low": person.lower(),
        "company": company,
        "company_low": plain,
        "city": rng.choice(CITY),
        "handle": rng.choice((f"{plain}_hr_{number}", f"{person.lower()}{plain}{number}", f"{plain}jobs{number}")),
        "phone": f"+1 (555) 01{rng.randint(10, 99)}"
        if rng.random() < 0.6
        else f"+1 five five five 01{rng.randint(10, 99)}",
        "telegram": rng.choice(_TELEGRAMS),
        "whatsapp": rng.choice(_WHATSAPPS),
        "link": f"https://{rng.choice(('upwork-verify', 'profile-check', 'secure-hire', 'freelance-id'))}-{number}.example",
        "small": str(rng.choice((25, 40, 50, 75, 99, 120, 150, 200, 250, 300))),
        "big": f"{rng.choice((1200, 1500, 1800, 2000, 2400, 2850, 3200, 4500)):,}",
        "vendor": rng.choice(_VENDORS),
        "role": rng.choice(_ROLES),
        "slots": str(rng.randint(3, 15)),
    }


def standalone(rng: Random, kind: ScamKind, values: dict[str, str]) -> tuple[str, str]:
    """Title and description of a posting that is nothing but the scam."""
    texts = [rng.choice(_ALONE_OPENERS), rng.choice(kind.lines), *rng.sample(_ALONE_CLOSERS, rng.randint(1, 3))]
    if rng.random() < 0.35:
        texts.insert(2, "Contact {telegram} @{handle}.")
    glue = rng.choice((" ", " ", "\n\n"))
    return rng.choice(kind.titles).format_map(values), glue.join(texts).format_map(values)


def overlaid(rng: Random, kind: ScamKind, values: dict[str, str]) -> str:
    """The line that turns an honest-looking posting into the scam."""
    return rng.choice(kind.lines).format_map(values)
