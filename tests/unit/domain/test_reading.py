"""How a client's words are read and said back: kinds, conditions, slips, other languages."""

from __future__ import annotations

import pytest

from sandbox.content import compose as write_postings
from src.domain.claims import check
from src.domain.composer import compose, ukrainian_mirror
from src.domain.composer.kinds import kind_of
from src.domain.composer.mirror import as_condition, as_need, as_statement, can_be_quoted
from src.domain.composer.shouting import calmed
from src.domain.composer.slips import has_slips, has_ukrainian_slips, is_common, words_of
from src.domain.letters import Brief, Freelancer
from src.domain.words import language_told
from tests.unit.domain.freelancers import ASSISTANT, DEVELOPER, EVERYBODY


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("No AI-generated images; geometry must be exact", "no AI-generated images"),
        ("Shipping zones for the EU must keep working.", "shipping zones for the EU must keep working"),
        ("No text boxes and no manual line breaks, please.", "no text boxes and no manual line breaks"),
        ("4K resolution, layered PSD", "4K resolution, layered PSD"),
        ("English first, but text must be translatable", "English first, but text must be translatable"),
        ("My name is Jonas and I represent a studio", None),
        ("You are the one who says no", None),
        ("Metrics: activation and churn are known", None),
        ("Use a grocery app for 30 minutes", None),
        ("Remote is fine, we are in the GMT+1 zone", None),
        ("If the result is good, there is catalogue no. two", None),
        ('Details at 1" = 1\'-0"', None),
    ],
)
def test_conditions_are_said_back_or_left_out(said, back):
    assert as_condition(said) == back


def test_ukrainian_conditions_are_said_back_or_left_out():
    assert ukrainian_mirror.as_condition("Без стоку та шаблонів") == "без стоку та шаблонів"
    assert ukrainian_mirror.as_condition("Файли лише у нашому форматі") == "файли лише у вашому форматі"
    assert ukrainian_mirror.as_condition("Відкриваємося через місяць, готове тільки приміщення") is None


@pytest.mark.parametrize("said", ["Report for managers (2 pages) and for developers", "Work in staging first"])
def test_nouns_are_not_taken_for_orders(said):
    assert as_need(said) is None


def test_jest_and_misfortune_are_not_said_back():
    assert as_statement("We can code and draw and our dialogues are terrible") is None
    assert as_statement("We build special machines and our programmer has broken his arm") is None
    assert as_statement("We merged two companies (don't ask) last year") == "You merged two companies last year."


@pytest.mark.parametrize(
    "sentence",
    [
        "Document our IT from zero: network, sevrers, contracts",
        "Only business adresses count",
        "A profile with veirfied mail",
        "We looking for a writer",
        "i need it today",
        "Send the the file",
        "We are having two shops",
    ],
)
def test_slips_are_found(sentence):
    assert has_slips(sentence, words_of(f"{sentence} servers"))


def test_slips_are_seldom_seen_where_there_are_none():
    clean = {"typos", "second_language", "lowercase", "rude", "scam", "foreign"}
    descriptions = [posting.description for posting in write_postings(17, 400) if not clean & posting.traits]
    lines = [(line, words_of(text)) for text in descriptions for line in text.split(". ")]
    wrong = [line for line, around in lines if has_slips(line, around)]
    assert len(wrong) < 0.02 * len(lines), wrong[:10]


def test_slip_of_the_client_is_not_quoted():
    brief = Brief("Document our IT", "Document our IT from zero: network, sevrers, contracts, accounts.", ())
    assert "sevrers" not in compose(brief, DEVELOPER).letter
    titled = Brief("Wordpres webiste porject", "Details later.", ())
    assert "webiste" not in compose(titled, DEVELOPER).letter


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Necesitamos pasar la tienda de WooCommerce a Shopify sin perder los pedidos antiguos.", "es"),
        ("Wir suchen jemanden, der unsere Karteikarten in eine Tabelle einträgt, bitte mit Preis.", "de"),
        ("Nous cherchons une personne pour traduire notre site en français et en anglais.", "fr"),
        ("Потрібна вичитка готового перекладу, дванадцять сторінок, текст у ворді.", "uk"),
        ("Нужно сделать сайт быстрее, сейчас он открывается слишком долго, объясните цену.", "other"),
        ("Document IT: network, servers, contracts, accounts.", "en"),
        ("Logo", "en"),
    ],
)
def test_language_of_a_posting_is_told(text, language):
    assert language_told(text) == language


def test_posting_in_another_language_is_not_quoted():
    words = "Necesitamos pasar la tienda de WooCommerce a Shopify sin perder los pedidos. No cambiar los precios."
    brief = Brief(
        "Arreglar la tienda de zapatos con Shopify para el verano que viene", words, ("Shopify", "WooCommerce")
    )
    draft = compose(brief, DEVELOPER)
    assert draft.language == "en"
    assert "zapatos" not in draft.letter
    assert "pedidos" not in draft.letter
    assert "1,200 products" in draft.letter
    assert [remark.detail for remark in draft.warnings if remark.code == "wrong_language"] == ["es"]
    english = Brief(
        "Shop move", "We need our shop moved to Shopify. The old addresses must keep working.", ("Shopify",)
    )
    in_ukrainian = compose(english, DEVELOPER, language="uk")
    assert "addresses" not in in_ukrainian.letter


@pytest.mark.parametrize(
    ("title", "skills", "kind"),
    [
        ("Support engineer needed for invoicing tool", ("Technical Support",), "support"),
        ("OSCP / web pentest, report needed", ("Penetration Testing", "OWASP", "API Security"), "security"),
        ("Testers wanted for a grocery app", ("Usability Testing",), "testing"),
        ("Developmental editor, science fiction", ("Copy Editing", "Manuscript Critique"), "editing"),
        ("Story writer for game", ("Storytelling", "Creative Writing"), "writing"),
        ("PLC programming: CNC loading cell", ("SCADA", "PLC Programming"), "engineering"),
        ("Prepare us for ISO 9001 certification", ("ISO 9001",), "consulting"),
        ("PHP dev to maintain warehouse system", ("jQuery", "MySQL", "PHP"), "software"),
    ],
)
def test_kinds_are_told(title, skills, kind):
    assert kind_of(Brief(title, "", skills)) == kind


def test_nine_postings_in_ten_have_a_kind():
    kinds = [kind_of(Brief(p.title, p.description, tuple(p.skills))) for p in write_postings(31, 600)]
    assert kinds.count("general") < 0.1 * len(kinds)


def test_one_chance_word_is_no_proof():
    brief = Brief("Fintech counsel: gift card, the UK", "Prepare AML policy and terms.", ("AML Compliance",))
    draft = compose(brief, ASSISTANT)
    assert "cards" not in draft.letter
    assert "no_matching_fact" in {remark.code for remark in draft.warnings}


def test_only_fitting_work_is_shown_as_similar():
    brief = Brief(
        "Structural design of a retaining wall",
        "Size a retaining wall for a duplex.",
        ("AutoCAD",),
        ((0, "Please link one project that is most similar to this one."), (1, "Please link your portfolio")),
    )
    answers = compose(brief, DEVELOPER).answers
    assert answers[0].text.startswith("[your answer")
    assert "https://example.com/shop" in answers[1].text


def test_what_is_said_back_claims_nothing():
    for index, posting in enumerate(write_postings(301, 400)):
        brief = Brief(posting.title, posting.description, tuple(posting.skills))
        draft = compose(brief, EVERYBODY[index % 3])
        assert [claim.text for claim in draft.claims if not claim.supported] == []
        assert check(draft.letter, EVERYBODY[index % 3], brief) == draft.claims


@pytest.mark.parametrize(
    "said",
    [
        "I delete them after the first line",
        "I'm a photographer, 6 TB of pictures on a drive",
        "We are a small publisher with six titles so far",
    ],
)
def test_what_says_little_by_itself_is_not_said_back(said):
    assert as_statement(said) is None


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("Будуємо навіс біля будинку", "Ви будуєте навіс біля будинку."),
        ("Ми продаємо обладнання для стоматологій", "Ви продаєте обладнання для стоматологій."),
        ("Незабаром відкриваємо крамницю", "Незабаром ви відкриваєте крамницю."),
        ("Ми запустили сайт торік, і нам бракує замовлень", "Ви запустили сайт торік, і вам бракує замовлень."),
        ("Маю дві кав'ярні й багато паперів", "Ви маєте дві кав'ярні."),
        ("Я відкриваю другу пекарню й хочу зрозуміти, чи витягну оренду", "Ви відкриваєте другу пекарню."),
        ("У нас магазин, і ми не встигаємо відповідати", "У вас магазин, і ви не встигаєте відповідати."),
        ("Окремо хочемо звіт", None),
        ("Чекаємо на ваші пропозиції", None),
        ("Ми невелика клініка", None),
        ("Серію відео вже знято", None),
        ("Маю сайт, який мені зробив знайомий", "Ви маєте сайт."),
        ("Ми продаємо сир і хочемо більше, ніж можу встигнути", None),
    ],
)
def test_ukrainian_verbs_of_the_client_are_turned(said, back):
    assert ukrainian_mirror.as_statement(said) == back


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("Хочемо перевірити сайт із записом", "Ви хочете перевірити сайт із записом."),
        ("Після новин про злами хочемо перевірити сайт", "Після новин про злами ви хочете перевірити сайт."),
        ("Допоможіть зробити резюме англійською", "Вам треба зробити резюме англійською."),
        ("Допоможіть мені, бо я не встигаю", None),
        ("Доробити лендінг", "Вам треба доробити лендінг."),
        ("Протестувати наш застосунок", "Вам треба протестувати ваш застосунок."),
        ("Тексти й фото є", None),
        ("Сайти без захисту", None),
    ],
)
def test_ukrainian_wishes_and_pleas_are_needs(said, back):
    assert ukrainian_mirror.as_need(said) == back


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("You would finish the screens of our app", "You need someone to finish the screens of your app."),
        ("Your task is to move our shop", "You need someone to move your shop."),
        ("You will like our team", None),
        ("Support says that half of the questions are answered", None),
        ("Stop sending us templates", None),
        ("Work a week ahead, no night shifts", None),
        ("Code and readme, Python preferred", None),
        ("Hello we want our drawings made", "You need your drawings made."),
        ("Critique of the first three chapters", None),
        ("Separate campaigns for UK and EU", None),
        ("Clean code and tests", None),
        ("Clean 9,000 contacts in our list", "You need someone to clean 9,000 contacts in your list."),
        ("Separate the old orders from the new", "You need someone to separate the old orders from the new."),
    ],
)
def test_what_the_freelancer_would_do_is_a_need_and_an_adjective_is_no_order(said, back):
    assert as_need(said) == back


def test_what_exists_is_not_quoted_as_the_heart_of_the_job():
    assert not can_be_quoted("The API is documented in OpenAPI and the designs are in Figma")
    assert not can_be_quoted("Articulate Rise is used")
    assert not can_be_quoted("Model with us what the note means for the cap table")
    assert can_be_quoted("Grey box test of web app and API, two roles")
    assert not ukrainian_mirror.can_be_quoted("треба парсер оголошень з одного сайту (скажу в лс)")


def test_fragment_before_a_sentence_is_not_said_back_with_it():
    assert as_statement("Clear comments, our lawyer will read them too") is None
    assert as_statement("Currently, our shop is on WooCommerce") == "Currently, your shop is on WooCommerce."


def test_shouting_is_said_back_quietly_and_names_keep_their_capitals():
    assert calmed("ПОТРІБЕН СММНИК ДЛЯ КАВ'ЯРНІ", (), is_common) == "Потрібен сммник для кав'ярні"
    assert calmed("ПОТРІБЕН КУР'ЄР У ЛЬВОВІ", (), is_common) is None
    assert (
        calmed("MOVE OUR STORE TO SHOPIFY BY MONDAY", ("Shopify",), is_common) == "Move our store to Shopify by Monday"
    )
    assert calmed("MOVE OUR STORE TO WINTERTHUR", (), is_common) is None
    assert calmed("Move our store to Winterthur", (), is_common) == "Move our store to Winterthur"
    brief = Brief("SMM ДЛЯ КАВ'ЯРНІ!!!", "ПОТРІБЕН СММНИК ДЛЯ КАВ'ЯРНІ. 3 ПОСТИ НА ТИЖДЕНЬ.", ("SMM",))
    letter = compose(brief, Freelancer()).letter
    assert "Вам потрібен сммник для кав'ярні." in letter
    assert "3 пости на тиждень" in letter


@pytest.mark.parametrize(
    ("said", "is_slip"),
    [
        ("Переклад на 24 сторінок", True),
        ("Переклад на 24 сторінки", False),
        ("Переклад на 14 сторінок", False),
        ("Строк до 4 тижнів", False),
        ("раніше був такий, але автор зник))", True),
        ("Нужны этикетки", True),
    ],
)
def test_ukrainian_slips_are_seen(said, is_slip):
    assert has_ukrainian_slips(said) is is_slip


def test_situation_that_reads_like_a_deed_leaves_the_need_standing():
    brief = Brief(
        "Налаштувати сервер і копії",
        "У нас два сервери на Ubuntu, минулого тижня впав диск і ми ледь відновили базу. "
        "Потрібно налаштувати щоденні копії сервера і моніторинг.",
        ("Linux",),
    )
    assert "Вам потрібно налаштувати щоденні копії сервера і моніторинг." in compose(brief, DEVELOPER).letter


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Social media designer, 12 posts a month", "design"),
        ("Fractional CFO: cash flow, board pack", "consulting"),
        ("Треба зробити CRM для автошколи", "software"),
        ("Модератор у чат мешканців", "support"),
    ],
)
def test_who_is_sought_tells_the_kind(title, kind):
    assert kind_of(Brief(title, "")) == kind


def test_title_that_is_an_order_is_said_back_where_nothing_else_is():
    assert "Вам треба доробити лендінг." in compose(Brief("Доробити лендінг", ""), Freelancer()).letter
    assert "You need someone to rewrite your resume." in compose(Brief("Rewrite my resume", ""), Freelancer()).letter
    assert "You need" not in compose(Brief("Build support chatbot", ""), Freelancer()).letter
    assert "You need" not in compose(Brief("Rewrite my resume - urgent", ""), Freelancer()).letter


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("prestashop payment not working, need help now", "repair"),
        ("Fix broken checkout on our WooCommerce store", "repair"),
        ("Python API crashes under load", "repair"),
        ("Server doesn't send mail", "repair"),
        ("Не працює оплата на сайті", "repair"),
        ("Полагодити форму на WordPress", "repair"),
        ("Build a WooCommerce store", "web"),
        ("Virtual assistant, fix my calendar", "assistance"),
        ("Bug hunt by a QA tester before our release", "testing"),
    ],
)
def test_mending_is_another_kind_of_work_than_building(title, kind):
    assert kind_of(Brief(title, "")) == kind
