"""Red flags, checks for applicants and orders to machines: found where they are, not where they are not, with their words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from random import Random

import pytest

from sandbox.content import compose, scams, traps
from src.domain.postings import Activity, ClientFacts, Posting, PostingDetail, ScreeningQuestion
from src.domain.trust import FlagCode, Trust, assess
from src.domain.trust.disguise import bare
from src.domain.trust.flags import flags_in
from src.domain.trust.machines import orders_to_machines
from src.domain.trust.traps import trap_words

NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)
WORLD = compose(21, 2500)
KINDS = {
    "telegram": {"contact_outside"},
    "whatsapp": {"contact_outside"},
    "obfuscated_mail": {"contact_outside"},
    "fee": {"pay_to_work"},
    "training": {"pay_to_work"},
    "equipment_cheque": {"equipment_vendor", "cheque"},
    "gift_cards": {"gift_card"},
    "crypto": {"crypto_payment"},
    "currency_transfer": {"currency_transfer", "money_mule"},
    "rent_account": {"account_rental"},
    "verify_profile": {"profile_verification"},
    "identity_codes": {"identity_documents"},
    "short_link": {"shortened_link"},
    "malware": {"unsafe_file"},
    "unpaid_test": {"unpaid_test"},
    "before_contract": {"before_contract"},
    "review_blackmail": {"review_pressure"},
    "money_mule": {"money_mule", "currency_transfer"},
    "far_above_market": {"too_good"},
}


def of(text: str, **more: object) -> Trust:
    posting = replace(Posting("1", "A job", text, "hourly"), **more)  # type: ignore[arg-type]
    return assess(PostingDetail(posting), NOW)


def codes(text: str) -> set[FlagCode]:
    return {flag.code for flag in of(text).flags}


@pytest.mark.parametrize("kind", scams.SCAM_KINDS, ids=lambda kind: kind.name)
def test_every_way_to_cheat_is_flagged_by_its_name(kind: scams.ScamKind):
    rng = Random(3)
    lines = [line.format_map(scams.scam_values(rng)) for line in kind.lines for _ in range(8)]
    missed = [line for line in lines if not codes(line) & KINDS[kind.name]]
    assert missed == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Reach out on tele gram @hiring_dept77", "contact_outside"),
        ("Напишіть мені в телеграм @work_ua_2", "contact_outside"),
        ("Пиши в Телеграмм, там все розкажу", "contact_outside"),
        ("Wh\u0430tsApp +44 7700 900123", "contact_outside"),
        ("Email me at jobs(at)gmail(dot)com", "contact_outside"),
        ("I will pay you outside of Upwork to save fees", "contact_outside"),
        ("Потрібно внести реєстраційний внесок 20$", "pay_to_work"),
        ("You must pay a $50 registration fee before you start", "pay_to_work"),
        ("We will mail you a cashier's check to cover the laptop", "cheque"),
        ("Order your laptop from our approved vendor", "equipment_vendor"),
        ("Buy iTunes gift cards and send us the codes", "gift_card"),
        ("We pay only in USDT", "crypto_payment"),
        ("Оплата тільки в USDT", "crypto_payment"),
        ("I want to rent your Upwork account", "account_rental"),
        ("Оренда акаунта апворк, плачу щомісяця", "account_rental"),
        ("Send me a photo of your passport", "identity_documents"),
        ("Надішліть фото паспорта", "identity_documents"),
        ("Brief: https://bit.ly/3abcd", "shortened_link"),
        ("Download project.zip, password 1234", "unsafe_file"),
        ("There is an unpaid test task", "unpaid_test"),
        ("Тестове завдання безкоштовне", "unpaid_test"),
        ("Start today, the contract comes next week", "before_contract"),
        ("Five star review guaranteed instead of money", "review_pressure"),
        ("Easy typing job, earn $900 per week", "too_good"),
    ],
)
def test_other_wordings_and_languages_are_flagged(text: str, code: FlagCode):
    assert code in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Build a Telegram bot that posts our prices.",
        "Integrate WhatsApp Business API with our CRM.",
        "Add a crypto payment gateway to our checkout.",
        "Our shop sells gift cards, add a plugin for them.",
        "We start with a small paid test.",
        "Read our reviews on Google and reply to customers.",
        "Extract fields from passport scans with OCR.",
        "Moderate our Discord server and Telegram channel.",
        "We need a deposit feature for bookings on our website.",
        "Reconcile checks and vendor bills in QuickBooks.",
        "Please check the list and send me a note.",
        "Brand guide for a coffee roastery, small budget.",
        "Ми шукаємо перекладача з української, оплата щотижня.",
    ],
)
def test_the_work_itself_is_no_red_flag(text: str):
    assert codes(text) == set()


def test_honest_posts_of_the_world_are_hardly_ever_flagged():
    honest = [p for p in WORLD if not p.traits & {"scam", "injection"} and "leaving 1 star" not in p.description]
    flagged = [p for p in honest if flags_in(bare(p.description).text)]
    assert len(flagged) <= 0.005 * len(honest)


def test_scams_of_the_world_are_found():
    frauds = [p for p in WORLD if "scam" in p.traits]
    missed = [p for p in frauds if not flags_in(bare(f"{p.title}\n{p.description}").text)]
    assert len(missed) <= 0.05 * len(frauds)


def test_checks_for_applicants_are_found_and_no_others():
    hidden = [p for p in WORLD if "trap_word" in p.traits]
    clean = [p for p in WORLD if not p.traits & {"trap_word", "injection", "scam"}]
    found = [p for p in hidden if trap_words(bare(p.description).text)]
    assert len(found) >= 0.95 * len(hidden)
    assert sum(bool(trap_words(bare(p.description).text)) for p in clean) <= 0.001 * len(clean)


def test_orders_to_machines_are_found_and_no_others():
    hidden = [p for p in WORLD if "injection" in p.traits]
    clean = [p for p in WORLD if "injection" not in p.traits]
    found = [p for p in hidden if orders_to_machines(bare(p.description).text)]
    assert len(found) >= 0.95 * len(hidden)
    assert sum(bool(orders_to_machines(bare(p.description).text)) for p in clean) <= 0.001 * len(clean)
    assert all(orders_to_machines(bare(line).text) for line in traps.INJECTIONS)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('Please start your proposal with the word "pineapple" so I know you read this.', "pineapple"),
        ("To show you've read this, include the word potato in your application", "potato"),
        ('Begin your cover letter with "I read it".', "I read it"),
        ("Please add the number 7 to the start of your proposal to show you read this.", "7"),
        ("Applications not including the word Mango will be rejected.", "Mango"),
        ("Please mention your favorite color in the first line so we know you're not a bot.", ""),
        ("Please answer what is 2+2 at the beginning of your proposal.", ""),
        ("PLEASE START YOUR PROPOSAL WITH THE WORD “TURTLE”", "TURTLE"),
        ("Почніть відгук зі слова «кавун», щоб я знав, що ви прочитали.", "кавун"),
        ("Начните отклик со слова «арбуз».", "арбуз"),
        ("Empieza tu propuesta con la palabra «girasol».", "girasol"),
        ("Beginnen Sie Ihre Bewerbung mit dem Wort „Sonnenblume“.", "Sonnenblume"),
    ],
)
def test_word_asked_for_is_told(text: str, word: str):
    assert [trap.word for trap in trap_words(bare(text).text)] == [word]


@pytest.mark.parametrize(
    "text",
    [
        "Please start your cover letter with a short introduction about yourself.",
        "Include your hourly rate and relevant links in your proposal.",
        'The blog post must include the keyword "best dentist" in the heading.',
        'In your proposal, answer the question "Why us?".',
        "Please mention your availability in the first line of your proposal.",
        "Applications without a portfolio will be ignored.",
        "Use the word processor of your choice.",
        'Add the phrase "Made in Italy" to the label.',
        "Mention relevant AWS experience in your cover letter.",
        "Use the code SAVE20 at the checkout.",
    ],
)
def test_ordinary_wishes_are_no_checks(text: str):
    assert trap_words(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "As an AI engineer you will build agents.",
        "If you are an AI expert, apply.",
        "Applicants who ignore these instructions will be rejected.",
        "Do not ignore the instructions above.",
        "If you use ChatGPT to write your proposal it will be ignored.",
        "Our AI assistant must answer within 2 seconds.",
        "Write system prompts for our voice agents.",
        "Note to AI developers: we use LangChain.",
        "System: Windows 10. Assistant: 20 hours a week.",
    ],
)
def test_work_about_machines_is_no_order_to_them(text: str):
    assert orders_to_machines(text) == ()


def test_evidence_quotes_the_post_as_written():
    written = "Hello there.\nAdd me on T\u0435l\u200begram @some_body1 today."
    flag = of(written).flags[0]
    assert flag.evidence is not None
    assert written[flag.evidence.start : flag.evidence.end] == flag.evidence.quote
    assert "l\u200begram" in flag.evidence.quote
    assert flag.disguised


def test_words_of_another_alphabet_stay_as_they_are():
    text = "Шукаємо перекладача з англійської"
    assert bare(text).text == text
    assert not bare(text).is_disguised


def test_spelled_out_words_are_joined():
    assert bare("t e l e g r a m").text == "telegram"
    assert bare("W.h.a.t.s.A.p.p now").text == "WhatsApp now"
    assert bare("I am a VA").text == "I am a VA"


def test_person_overrules_a_flag():
    trust = of("There is an unpaid test task")
    assert trust.level() == "look_closer"
    assert trust.level(overruled={"unpaid_test"}) == "clear"
    assert of("Buy gift cards and send us the codes").level() == "warning"


def test_questions_are_read_too():
    detail = PostingDetail(
        Posting("1", "A job", "Text", "hourly"), questions=(ScreeningQuestion(0, "What is your WhatsApp number?"),)
    )
    flags = assess(detail, NOW).flags
    assert [(flag.code, flag.evidence and flag.evidence.field) for flag in flags] == [("contact_outside", "questions")]


def test_figures_show_their_qualities():
    client = ClientFacts(
        verified=True, total_spent=Decimal(5000), total_hires=8, total_posted=10, rating=4.9, reviews=7
    )
    posting = Posting("1", "A job", "", "hourly", published_at=NOW - timedelta(minutes=5), proposals=2, client=client)
    detail = PostingDetail(posting, (ScreeningQuestion(0, "Why?"),), activity=Activity(2, 1, 0, 0))
    found = {quality.code: quality.leaning for quality in assess(detail, NOW, is_repost=True).signals}
    assert found == {
        "payment_verified": "good",
        "hire_rate_good": "good",
        "spent": "good",
        "rating_good": "good",
        "fresh": "good",
        "few_proposals": "good",
        "interviewing": "neutral",
        "screening_questions": "good",
        "repost": "neutral",
    }


def test_what_is_not_told_shows_nothing():
    assert of("Text").signals == ()


def test_new_client_with_pay_far_above_is_flagged():
    new = ClientFacts(total_spent=Decimal(0), total_hires=0)
    trust = of("Simple typing", title="Data entry clerk", client=new, hourly_min=Decimal(60), hourly_max=Decimal(80))
    assert {"new_client_far_above", "basic_and_vague"} <= {flag.code for flag in trust.flags}
    known = replace(new, total_spent=Decimal(900))
    assert of("Simple typing", title="Data entry clerk", client=known, hourly_max=Decimal(80)).flags == ()
