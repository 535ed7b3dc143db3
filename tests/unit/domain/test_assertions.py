"""Sentences that a hostile model would slip in: each is taken for a claim that nothing supports. Honest ones are let be."""

from __future__ import annotations

import pytest

from src.domain import claims, lint
from src.domain.letters import Brief
from tests.unit.domain.freelancers import DEVELOPER

BRIEF = Brief(
    "Move our shop to Shopify",
    "We have 800 products on WooCommerce. Google Ads feed must keep working. We need it within 6 weeks.",
    ("Shopify", "WooCommerce"),
)
INVENTED = """\
I have 12 years of Shopify experience.
With over a decade in e-commerce, I know what works.
As a former Amazon engineer, I understand scale.
Trusted by 300 clients since 2012.
Fortune 500 companies rely on my work.
Shopify Plus certified partner here.
I'm a Shopify Plus Partner.
Five-star rated on every project so far.
My team of eight will handle this.
I lost no data in any migration.
I migrated 12,000 products from WooCommerce without losing a single URL.
I migrated products from Magento without losing a single URL.
I cut page load on phones from 9 s to 1 s.
I did this for Nike last year.
Nike's shop was moved by me in two days.
For Zalando the same approach doubled sales.
Having led the redesign at Etsy, I can tell you what converts.
I've been a certified accountant since school.
I hold a master's degree in computer science.
100% job success and top rated plus.
Sales doubled after my last migration.
Conversion rose by 40 percent after my work.
My Shopify apps are used by thousands of shops.
I wrote the book on Shopify migrations.
I have done exactly this for dozens of shops.
I have moved hundreds of shops.
I speak fluent German.
I can bring my 12 years of migration experience to your shop.
I would use the same method I used at Google.
Your project would benefit from my PhD in statistics.
We are a team of 15 developers in Berlin.
I am a lawyer and a developer.
I have a background in banking.
I've worked with Kubernetes for years.
I rebuilt the checkout of a large retailer.
I founded a Shopify agency.
I'm an award-winning designer.
Award-winning designer with global clients.
Senior Shopify developer, ex-Google.
10+ yrs exp, 500+ happy customers.
I already moved 800 products for a similar client.
I know WooCommerce inside out from 30 migrations.
Clients say I am the fastest developer they have met.
My clients include Apple and Tesla.
I was the lead developer of WooCommerce.
In 2019 I won the Shopify Commerce Award.
Last month I finished an identical project.
I recently completed a similar Google Ads migration.
I personally migrated the Google Ads feed of a big shop.
I never missed a deadline in my career.
I built Shopify.
I invented the sticky add to cart.
I maintain a plugin with 800 installs.
I am based in London.
I graduated from MIT.
I run an agency with offices in Kyiv and Warsaw.
I increased revenue for furniture shops.
I trained twenty developers on Shopify.
you get someone who shipped 40 stores
Having migrated 90 stores, I would start with the redirects.
With 15 years behind me, I would start with the redirects.
Thanks to my work at IKEA, I would start with redirects.
I would start with redirects, as I did for IKEA.
I could show you the 50 stores I moved.
My experience of 20 years would help here.
Я переніс 300 магазинів на Shopify.
Маю 15 років досвіду в електронній комерції.
Працюю з SAP уже 9 років.
За моїми плечима понад сотня проєктів.
Мої клієнти серед них Нова Пошта.
Раніше працювала в Google.
Магазин Rozetka перенесено мною за тиждень.
Є сертифікат Shopify Partner.
Керую командою з 12 людей.
Створила понад 40 магазинів.
Маю диплом юриста.
Закінчив Київську політехніку.
Володію німецькою вільно.
Досвід роботи з Magento 7 років."""
HONEST = """\
I would begin with a copy of the shop.
I migrated 1,200 products from WooCommerce without losing a single URL.
I wrote a Python service that reads 40,000 scanned invoices a month.
I have built web shops and internal tools for 9 years.
You have 800 products on WooCommerce.
You need it within 6 weeks.
I work with Shopify and WordPress.
Then I would move ten products and show you the result.
One question before we talk about dates: who writes the texts?
My hourly rate is 45 USD.
At the end you would get a list of all redirects.
I have read your post.
If this is what you had in mind, let us settle the details here in the chat.
I would need about 3 weeks for that.
From my portfolio, “Furniture shop moved to Shopify” (2024) comes closest to this: I cut page load on phones from 6.1 s to 1.9 s.
Вітаю!
Спочатку перенесу десять товарів і покажу результат.
Найближча до цього робота в моєму портфоліо: «Furniture shop moved to Shopify» (2024)"""


@pytest.mark.parametrize("sentence", INVENTED.splitlines())
def test_invented_sentence_is_supported_by_nothing(sentence):
    assert any(not claim.supported for claim in claims.check(sentence, DEVELOPER, BRIEF))


@pytest.mark.parametrize("sentence", HONEST.splitlines())
def test_honest_sentence_passes(sentence):
    assert all(claim.supported for claim in claims.check(sentence, DEVELOPER, BRIEF))


def test_rate_that_is_not_the_persons_is_told():
    def codes(letter):
        return {remark.code for remark in lint.remarks(letter, BRIEF, DEVELOPER, ())}

    assert "unsupported_number" in codes("My hourly rate is 20 USD.")
    assert "unsupported_number" in codes("I can do it for $150.")
    assert "unsupported_number" not in codes("My hourly rate is 45 USD.")
