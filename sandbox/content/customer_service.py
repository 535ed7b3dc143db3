"""Project briefs of the category Customer Service. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content import customer_service_2, customer_service_3, customer_service_4
from sandbox.content.brief import Brief

_OWN: tuple[Brief, ...] = (
    Brief(
        subcategory="customer_service_tech_support",
        titles=(
            "Customer support agent for {brand}, e-mail and chat",
            "{desk} support agent needed ({shift} shift)",
            "Customer service rep, {shift} hours, long-term",
            "Support person for growing online shop",
        ),
        context=(
            "We run {brand} and answer about {tickets} tickets a day with two people who also do everything else.",
            "Our first support hire was promoted, so her chair is free.",
            "Reviews say our product is great and our answers are slow. They are right.",
        ),
        need=(
            (
                "Answer e-mails and chats in {desk}, about {tickets} a day in the team, with a first reply in under "
                "two hours."
            ),
            (
                "Take the {shift} shift: orders, returns, delivery questions, and now and then somebody who just wants "
                "to talk."
            ),
            (
                "We need one agent who writes warm and correct English and solves the case in the first answer instead "
                "of the fourth."
            ),
        ),
        details=(
            "Macros exist for the 30 most frequent questions, but please read before you click.",
            "Refunds up to $50 without asking.",
            "Anything about safety or an injury goes to me by phone, immediately.",
            "Every week you tell us the three things that annoyed customers most.",
            "CSAT target is 92%.",
            "Order data is in Shopify, tracking in AfterShip.",
            "Two weeks of training, paid in full.",
            "Weekend rotation: one in three.",
        ),
        wants=(
            "A year or more in e-commerce support",
            "Knowledge of {desk} or a similar help desk",
            "Near-native written English",
            "Patience that lasts until the end of the shift",
        ),
        closers=(
            (
                'In your letter, answer this customer: "My parcel says delivered but I have nothing. This is the '
                'second time!"'
            ),
            "Please only apply if the hours fit you for at least six months.",
        ),
        questions=(
            "Which help desk tools have you worked with?",
            "How many tickets did you handle on an average day?",
            "Why is the {shift} shift good for you?",
        ),
        skills=(
            "Customer Support",
            "Email Support",
            "Online Chat Support",
            "Zendesk",
            "Gorgias",
            "Order Tracking",
            "Customer Satisfaction",
        ),
        hourly=(6, 16),
        fixed=(200, 900),
        slots={
            "brand": (
                "a skincare shop",
                "an online store for cyclists",
                "a subscription box for tea",
                "a brand of baby clothes",
            ),
            "desk": ("Zendesk", "Gorgias", "Freshdesk", "Help Scout"),
            "tickets": ("60", "90", "140"),
            "shift": ("morning", "evening", "night (US)", "weekend"),
        },
    ),
    Brief(
        subcategory="customer_service_tech_support",
        titles=(
            "Tier {tier} technical support for {product}",
            "Technical support engineer, SaaS, {hours} h/week",
            "Tech support for {product}: APIs, logs, patience",
            "Support engineer needed for {product}",
        ),
        context=(
            (
                "Our {product} is made for small companies. Developers answer the tickets today, so nothing gets "
                "developed."
            ),
            "We raised prices and promised better support. Now we have to deliver it.",
            "{customers} customers use our software and most of them aren't technical.",
        ),
        need=(
            (
                "Own tier {tier}: reproduce the problem, read the logs, find a workaround, and write a bug report that "
                "a developer can use without a call."
            ),
            (
                "Answer technical questions on our {product} in Intercom for {hours} hours a week, and write the help "
                "article when the same question comes the third time."
            ),
            "Help customers with set-up, imports, SSO and webhooks; escalate only what is really a bug.",
        ),
        details=(
            "You'll have read access to logs (Datadog) and a copy of the database without personal data.",
            "First response within one hour in your shift.",
            "Bug reports in Linear with steps, expected, actual, and a recording.",
            "API questions are about 20% of the volume.",
            "Screen-share sessions with customers twice or three times per week.",
            "We measure solved on first contact, not number of tickets.",
            "Direct line to the dev team in Slack.",
            "One on-call Saturday per month, paid extra.",
        ),
        wants=(
            "Reads JSON and HTTP status codes without fear",
            "Basic SQL",
            "2+ years in SaaS support",
            "Explains without being condescending",
        ),
        closers=("Describe one bug you hunted down, start to end.", "We hire two people if we find two good ones."),
        questions=(
            "How do you explain a webhook to a florist?",
            "How well do you know SQL and REST APIs?",
            "Which time zone are you in?",
        ),
        skills=(
            "Technical Support",
            "SaaS",
            "Intercom",
            "REST API",
            "SQL",
            "Bug Reports",
            "Customer Support",
            "Troubleshooting",
        ),
        hourly=(12, 35),
        fixed=(300, 1800),
        slots={
            "product": ("booking system for clinics", "invoicing tool", "warehouse app", "school management platform"),
            "tier": ("1", "2"),
            "hours": ("20", "30", "40"),
            "customers": ("400", "1,100", "2,600"),
        },
    ),
    Brief(
        subcategory="customer_service_tech_support",
        titles=(
            "Set up {desk} for our support team",
            "{desk} expert: routing, macros, SLAs, reports",
            "Migrate support from {old} to {desk}",
            "{desk} consultant for {agents} agents",
        ),
        context=(
            "Support lives in {old} and things get lost every single day.",
            "We signed {desk} for {agents} agents and now realise that nobody knows how to configure it.",
            "New support manager here. I inherited {agents} agents, {old}, and no numbers.",
        ),
        need=(
            (
                "Set up {desk} properly: channels, groups, triggers, SLAs, macros, help centre and a dashboard I can "
                "show to the board."
            ),
            "Move us from {old} to {desk} including history of two years, without losing one open conversation.",
            "Review our configuration in {desk}, tell us what is wrong and fix it in priority order.",
        ),
        details=(
            "Channels: e-mail, chat, WhatsApp, Instagram.",
            "Two brands with different signatures and business hours.",
            "VIP customers must jump the queue.",
            "Integration with Shopify and Slack.",
            "40 macros to be rewritten in our tone of voice.",
            "Admin guide in writing, so that we don't call you for every small thing.",
            "Cut-over on a Sunday.",
            "Agents need one hour of training each, in groups.",
        ),
        wants=(
            "Has implemented {desk} at least five times",
            "Understands support, not only software",
            "Can name the limits of the tool honestly",
        ),
        closers=(
            "Send a rough plan with phases and days, one page is enough.",
            "We decide next week and want to be live in four.",
        ),
        questions=(
            "What is the first report you would build, and why?",
            "Which {desk} plan would you recommend for {agents} agents?",
            "What usually goes wrong at a migration?",
        ),
        skills=(
            "Zendesk",
            "Freshdesk",
            "Intercom",
            "Help Desk",
            "CRM Automation",
            "Data Migration",
            "Customer Support",
            "System Configuration",
        ),
        hourly=(15, 45),
        fixed=(300, 2500),
        slots={
            "desk": ("Zendesk", "Freshdesk", "Intercom", "Front"),
            "old": ("a shared Gmail inbox", "Outlook folders", "Zoho Desk", "an old ticket tool"),
            "agents": ("6", "11", "20"),
        },
    ),
    Brief(
        subcategory="customer_service_tech_support",
        titles=(
            "Build support chatbot from our help centre ({tool})",
            "{tool} bot specialist: flows, hand-over, tuning",
            "Chatbot content designer for customer service",
            "Reduce our tickets: chatbot for {business}",
        ),
        context=(
            "{share}% of our tickets are the same six questions. We are {business}, not NASA.",
            "We bought a bot, switched it on, and customers hated it. Now we try with a professional.",
            "We are {business} with a support team of four; at night nobody answers.",
        ),
        need=(
            (
                "Design and build the conversation flows in {tool}: six top topics, order look-up, and a clean "
                "hand-over to a human with all context."
            ),
            (
                "Analyse 2,000 past chats, choose what a bot can really solve, write the dialogues and set them live "
                "step by step."
            ),
            (
                "Improve our existing bot in {tool}. It resolves 11% and should come to at least 30% without making "
                "people angry."
            ),
        ),
        details=(
            '"Talk to a human" must work in every step.',
            "Languages: English now, Spanish in phase two.",
            "The bot never promises refunds.",
            "Order status over the Shopify API, the connector exists.",
            "Answers are taken only from our help articles.",
            "A weekly review for the first six weeks: what failed, what we change.",
            "Tone: friendly, short, no jokes about robots.",
        ),
        wants=("Two live bots you can show us", "Good writing in English", "Knowledge of {tool}"),
        closers=(
            "Try our current bot on the website and tell us its biggest sin.",
            "Fixed price for build, monthly fee for tuning, please quote both.",
        ),
        questions=(
            "What resolution rate is realistic for us?",
            "How do you measure if a bot makes customers happier?",
            "When should a bot give up?",
        ),
        skills=(
            "Chatbot Development",
            "Conversational AI",
            "Intercom",
            "Customer Service",
            "UX Writing",
            "Zendesk",
            "Dialogflow",
        ),
        hourly=(18, 50),
        fixed=(400, 3000),
        slots={
            "tool": ("Intercom Fin", "Zendesk AI", "Tidio", "Ada"),
            "business": ("a sports nutrition shop", "an event ticketing company", "a furniture retailer"),
            "share": ("35", "45", "60"),
        },
    ),
)

BRIEFS: tuple[Brief, ...] = _OWN + customer_service_2.BRIEFS + customer_service_3.BRIEFS + customer_service_4.BRIEFS
