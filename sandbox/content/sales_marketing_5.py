"""Project briefs of the category Sales & Marketing, part 5 of 5. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content.brief import Brief
from sandbox.content.pools import COMPANY

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="digital_marketing",
        titles=(
            "App store optimisation, {app}",
            "ASO expert for {app}",
            "Grow downloads of {app}",
            "App marketing without ad budget, {app}",
        ),
        context=(
            "{app}, {rating} stars, {dl} downloads a month, made by one person in the evenings.",
            "Competitors with worse apps are above us in the store.",
            "We localised the app in six languages but not the store pages.",
        ),
        need=(
            "Keyword research, new title, subtitle, description and screenshot concept for two stores.",
            "Localise the store pages for {k} markets with real keyword research, not translation.",
            "Find out why people look at our page and don't install, then test changes.",
        ),
        details=(
            "Screenshots: texts and order by you, graphics by our designer.",
            "A/B tests in Play Console and product page optimisation.",
            "Review prompt timing, we'd follow your advice.",
            "Before/after table by keyword.",
            "Six weeks at first.",
            "App is free with one purchase.",
        ),
        wants=(
            "ASO with apps of small makers",
            "Tools such as AppTweak or Astro",
            "Good at short texts",
        ),
        closers=(
            "Tell me one thing that is wrong with most store pages.",
            "Please show one ranking change you achieved.",
            "One-off, repeat in half a year.",
        ),
        questions=(
            "Which ranking change are you proud of?",
            "How do you choose keywords for a small app?",
            "What would you test first on our page?",
        ),
        skills=(
            "App Store Optimization",
            "Mobile Marketing",
            "Keyword Research",
            "Google Play",
            "Copywriting",
            "A/B Testing",
        ),
        hourly=(15, 50),
        fixed=(150, 1500),
        slots={
            "app": (
                "a tide table app",
                "a knitting counter",
                "a train delay app",
                "a bird song app",
                "a budget app for couples",
                "a crossword app",
            ),
            "rating": (
                "4.3",
                "4.6",
                "4.8",
            ),
            "dl": (
                "700",
                "2,400",
                "9,000",
            ),
            "k": (
                "four",
                "six",
            ),
        },
    ),
    Brief(
        subcategory="lead_generation_telemarketing",
        titles=(
            "Write our sales deck and proposal template",
            "Sales enablement for team of {n}",
            "Sales coach / consultant, B2B",
            "Improve our demo calls",
        ),
        context=(
            "Our {n} sales people each tell a different story about {company}.",
            "Demos go well and then silence. For weeks.",
            'We lose {pct}% of deals to "no decision".',
        ),
        need=(
            "Listen to ten recorded demos and tell us what to change, then train the team.",
            "Write one sales deck, one proposal template and a one pager, in plain English.",
            "Interview lost customers and find out why they really did not buy.",
        ),
        details=(
            "Recordings are in Gong.",
            "Price page is part of the problem, have a look.",
            "Objection list with answers that don't sound rehearsed.",
            "Two live trainings, small groups.",
            "Follow-up texts for the silence after demos.",
            "CRM stages redefined with exit rules.",
            "Results measured over three months.",
        ),
        wants=(
            "Sold B2B software or services yourself",
            "Coaching experience",
            "Direct but kind",
        ),
        closers=(
            "What is the most common mistake in demos?",
            "Start with the recordings.",
            "Your references, please.",
        ),
        questions=(
            "What is the most common mistake in demos?",
            "How do you interview customers who said no?",
            "Which sales method do you find overrated?",
        ),
        skills=(
            "Sales Enablement",
            "Sales Coaching",
            "B2B Sales",
            "Proposal Writing",
            "Presentation",
            "Sales Strategy",
        ),
        hourly=(25, 80),
        fixed=(200, 3000),
        slots={
            "n": (
                "four",
                "seven",
                "12",
            ),
            "company": COMPANY,
            "pct": (
                "38",
                "45",
                "55",
            ),
        },
    ),
    Brief(
        subcategory="marketing_pr_brand_strategy",
        titles=(
            "User tests, {n} people, {what}",
            "Testers wanted for {what} (30 min, feedback)",
            "Mystery shopping online, {what}",
            "Feedback on {what} from native speakers",
        ),
        context=(
            "Before we launch we want to see real people use {what}.",
            "{company} does usability work for small firms.",
            "We're too close to it to see the problems.",
        ),
        need=(
            "Use {what} for 30 minutes, record the screen, speak out loud what you think.",
            "Order as a normal customer, note each step and where you hesitated. Costs are repaid through Upwork.",
            "Read our page and tell us what you believe we sell.",
        ),
        details=(
            "No experience needed, honesty needed.",
            "Desktop or phone, we need both.",
            "English recording.",
            "Short form with eight questions afterwards.",
            "{n} people in all, different ages.",
            "You don't need to buy anything with your own money.",
            "Negative feedback is what we pay for.",
        ),
        wants=(
            "Speaks clearly",
            "Has a microphone",
            "Not a UX professional",
        ),
        closers=(
            "Tell me your age group and device.",
            "Takes 45 minutes in all.",
            "We'll hire several people.",
        ),
        questions=(
            "What phone or computer do you use?",
            "Which age group are you in?",
            "Have you used a similar service before?",
        ),
        skills=(
            "Usability Testing",
            "User Research",
            "Feedback",
            "Product Review",
            "Screen Recording",
        ),
        hourly=(5, 25),
        fixed=(30, 400),
        slots={
            "what": (
                "a train booking page",
                "a bank's sign-up",
                "a grocery app",
                "a museum shop",
                "a language course",
            ),
            "n": (
                "eight",
                "ten",
                "twenty",
            ),
            "company": COMPANY,
        },
    ),
    Brief(
        subcategory="digital_marketing",
        titles=(
            "Community manager, Discord, {topic}",
            "Moderator for {topic} community",
            "Discord server for {topic}, {n} members",
            "Community person for {topic} Discord",
        ),
        context=(
            "{n} members in our {topic} Discord, three volunteers, two tired.",
            "We make a game about {topic} and players want to be heard.",
            "Trolls found us last month and our volunteers are fed up.",
        ),
        need=(
            "Moderate two shifts a day, welcome newcomers, collect feedback every week.",
            "Set up channels, roles, rules and bots again from a clean start.",
            "Welcome people, keep arguments friendly and tell us every Friday what they want.",
        ),
        details=(
            "Code of conduct exists.",
            "Weekly summary: mood, top five wishes, trouble.",
            "Time slots: evenings in Europe.",
            "Escalate threats at once, never alone.",
            "One small event each month.",
            "No sock puppets, no fake accounts.",
            "Tone: relaxed, fair.",
        ),
        wants=(
            "Moderated before",
            "Thick skin",
            "Knows {topic} a bit",
            "Evenings free",
        ),
        closers=(
            "Which community do you moderate?",
            "How do you deal with a loud minority?",
            "Long term, few hours.",
        ),
        questions=(
            "Which community have you moderated?",
            "How do you deal with a loud minority?",
            "Which evenings are you free?",
        ),
        skills=(
            "Community Management",
            "Discord",
            "Moderation",
            "Reddit",
            "Social Media Engagement",
            "Customer Engagement",
        ),
        hourly=(8, 35),
        fixed=(100, 1200),
        slots={
            "topic": (
                "model railways",
                "speedrunning",
                "home automation",
                "board games",
                "synthesisers",
                "aquariums",
            ),
            "n": (
                "1,900",
                "5,400",
                "16,000",
            ),
        },
    ),
)
