"""Project briefs of the category Web, Mobile & Software Dev, part 1 of 6. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content import (
    web_mobile_software_dev_2,
    web_mobile_software_dev_3,
    web_mobile_software_dev_4,
    web_mobile_software_dev_5,
    web_mobile_software_dev_6,
)
from sandbox.content.brief import Brief
from sandbox.content.pools import CITY, COMPANY, DEADLINE, SAAS, SHOP, TRADE

_OWN: tuple[Brief, ...] = (
    Brief(
        subcategory="web_development",
        titles=(
            "React developer for {product}",
            "Front-end dev needed, React + TypeScript, existing codebase",
            "Help us finish the front end of {product}",
            "Senior React dev to take over half finished dashboard",
        ),
        context=(
            (
                "We run {product} with about {users} paying users and our only front-end developer leaves at the end "
                "of the month."
            ),
            "I'm a solo founder, back end is my thing, CSS is not.",
            "We are a team of four at {company} and the back end has been ready for weeks, the front end has not.",
            "Our agency delivered 60% of the dashboard and then went quiet.",
        ),
        need=(
            (
                "You would finish the remaining {screens} screens of our React app. The API is documented in OpenAPI "
                "and the designs are in Figma."
            ),
            (
                "Build the reporting area of our dashboard: filters, a data table that does not choke on 20k rows, CSV"
                " export."
            ),
            (
                "Take over an existing React 18 + TypeScript code base, fix the list of open bugs first and then build"
                " the billing pages."
            ),
        ),
        details=(
            "Figma designs are final, all states included, please follow them.",
            "State is TanStack Query, no Redux and we don't want Redux.",
            "Components must work with keyboard only, one of our customers is a public library.",
            "Tests with Vitest and Testing Library for everything that has logic.",
            "Pull requests on GitHub, small ones, reviewed by our CTO the same day.",
            "The table needs server side sorting and paging.",
            "Safari on iPad has to work, half of our users are on it.",
            "Translations are handled with i18next (English and {lang} at the start).",
            "No new UI library without talking to us, we use Mantine.",
        ),
        wants=(
            "Three or more years of React in production",
            'You write TypeScript without "any" everywhere',
            "Able to show me code, not only screenshots",
            "You have inherited somebody else's code before and did not rewrite it",
            "Decent eye for spacing, our designer is picky",
        ),
        closers=(
            "Please link one repository or a code sample you are proud of.",
            "Tell me when you could start and how many days you have in the next month.",
            "If it works out there is at least half a year of work.",
        ),
        questions=(
            "Which React project of yours had the most users, and what was your part in it?",
            "How do you decide what to test in a front end?",
            "Have you worked with TanStack Query? What for?",
            "How would you make a table with 20,000 rows feel fast?",
        ),
        skills=(
            "React",
            "TypeScript",
            "JavaScript",
            "Front-End Development",
            "CSS",
            "HTML",
            "REST API",
            "Figma",
            "Vitest",
        ),
        hourly=(25, 75),
        fixed=(600, 6000),
        slots={
            "product": SAAS,
            "users": (
                "120",
                "300",
                "700",
                "2,000",
            ),
            "company": COMPANY,
            "screens": (
                "six",
                "nine",
                "eleven",
                "fourteen",
            ),
            "lang": (
                "German",
                "French",
                "Spanish",
                "Dutch",
            ),
        },
    ),
    Brief(
        subcategory="web_development",
        titles=(
            "WordPress site for {trade} is slow, please fix",
            "Speed up WordPress website (PageSpeed {score} on mobile)",
            "WordPress expert for performance and cleanup",
            "website very slow need wordpress guy",
        ),
        context=(
            "We are {trade} in {city} and most of our bookings come from the website.",
            "My web guy retired and nobody has touched the site for two years.",
            "Google Search Console keeps sending me mails about Core Web Vitals and I don't understand half of it.",
        ),
        need=(
            "The site takes 8 seconds to load on a phone. I want it under 3 without changing how it looks.",
            (
                "Clean up our WordPress installation: {plugins} plugins (most unused), a page builder, huge images. "
                "Then make it fast."
            ),
            "Our WordPress scores {score} on mobile. Find out why, tell me in plain language, then fix it.",
        ),
        details=(
            "Site is built with Elementor, I would like to keep it so I can edit texts.",
            "Work on a staging copy first please, last time somebody broke our booking form live.",
            "PHP is still 7.4, must be updated.",
            "Images need to be compressed and served as WebP.",
            "Contact form and booking widget have to keep working.",
            "Hosting is SiteGround, I can give you access through a separate login.",
            "Before and after report with screenshots of PageSpeed.",
            "A short list of what I should not do in future.",
        ),
        wants=(
            "You have done this for real sites and can show numbers before and after",
            "Explains things without jargon",
            "Knows caching plugins but doesn't only install a caching plugin",
        ),
        closers=(
            "Please include the url of a site you made faster.",
            "I would like this done {deadline}.",
            "Thanks, looking forward to hear from you.",
        ),
        questions=(
            "What do you think is the first thing you would check?",
            "How do you make sure nothing breaks on the live site?",
            "Can you show PageSpeed results from a similar site?",
        ),
        skills=(
            "WordPress",
            "PHP",
            "Page Speed Optimization",
            "Elementor",
            "Core Web Vitals",
            "CSS",
            "Web Hosting",
        ),
        hourly=(15, 45),
        fixed=(150, 1500),
        slots={
            "trade": TRADE,
            "city": CITY,
            "score": (
                "22",
                "31",
                "38",
                "27",
                "44",
            ),
            "plugins": (
                "34",
                "41",
                "27",
                "52",
            ),
            "deadline": DEADLINE,
        },
    ),
    Brief(
        subcategory="ecommerce_development",
        titles=(
            "Shopify developer for {shop} store",
            "Customize Shopify theme, {shop}",
            "Shopify expert, changes for {shop} store",
            "Need Shopify help ({shop})",
        ),
        context=(
            "We sell {shop} online since {year} and do most of our orders from Instagram traffic.",
            "Our store makes about 600 orders a month and the theme is holding us back.",
            "Small family brand, two people, {shop}. I can edit text in Shopify but I don't write code.",
        ),
        need=(
            (
                "Product page needs a redesign: sticky add to cart, size guide popup, reviews higher up, and bundles"
                ' ("buy 3 pay 2").'
            ),
            (
                "When we moved from WooCommerce we lost things on the way: redirects, filters, related products. "
                "Please bring them back and check all {items} products."
            ),
            (
                "Set up a subscription option for our best sellers and change the cart so customers see how far they "
                "are from free shipping."
            ),
        ),
        details=(
            "Theme is Dawn, slightly changed.",
            "No extra monthly apps if it can be done in Liquid.",
            "Redirects for every old product URL, I have the list.",
            "Shipping zones for the EU and UK with different prices.",
            "Mobile first, 85% of our visitors are on phones.",
            "Must not slow down the store.",
            "Metafields for ingredients and care instructions.",
            "Checkout stays as it is, we are not on Plus.",
            "A short video that shows me how to change things myself afterwards.",
        ),
        wants=(
            "Shopify 2.0 sections and Liquid",
            "Has done at least one migration with redirects",
            "An eye for conversion, not just code",
            "Speaks up when an idea of mine is bad",
        ),
        closers=(
            "Please send 2 store links and say what exactly you did there.",
            "We'd like to be finished {deadline}.",
            "After this we need somebody for around 5 small changes each month.",
        ),
        questions=(
            "Link to a Shopify store you changed and what you did",
            "Would you use an app for bundles or build it? Why?",
            "How do you test theme changes before they go live?",
        ),
        skills=(
            "Shopify",
            "Liquid",
            "Shopify Theme",
            "eCommerce",
            "JavaScript",
            "WooCommerce",
            "CSS",
        ),
        hourly=(20, 60),
        fixed=(300, 4000),
        slots={
            "shop": SHOP,
            "year": (
                "2016",
                "2018",
                "2019",
                "2021",
            ),
            "items": (
                "140",
                "380",
                "900",
                "1,600",
            ),
            "deadline": DEADLINE,
        },
    ),
)
BRIEFS: tuple[Brief, ...] = (
    *_OWN,
    *web_mobile_software_dev_2.BRIEFS,
    *web_mobile_software_dev_3.BRIEFS,
    *web_mobile_software_dev_4.BRIEFS,
    *web_mobile_software_dev_5.BRIEFS,
    *web_mobile_software_dev_6.BRIEFS,
)
