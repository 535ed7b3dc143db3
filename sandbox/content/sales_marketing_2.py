"""Project briefs of the category Sales & Marketing, part 2 of 5. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content.brief import Brief
from sandbox.content.pools import COMPANY, DEADLINE, SHOP

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="digital_marketing",
        titles=(
            "Klaviyo expert for {shop} store",
            "Email flows: welcome, cart, win-back",
            "Email marketing specialist, {n} subscribers",
            "Our newsletters go to spam, help",
        ),
        context=(
            "{shop} shop with {n} subscribers and one newsletter per month, if somebody has time.",
            "Mail makes {pct}% of our sales and I am told it should be 25.",
            "We moved from Mailchimp to Klaviyo and left all automations behind.",
        ),
        need=(
            "Set up the five basic flows in Klaviyo with texts, segments and tests.",
            "Find out why our mails land in spam, fix SPF, DKIM and DMARC, clean the list and warm up again.",
            "Plan and send four campaigns a month, design from our templates.",
        ),
        details=(
            "Texts in our tone: friendly, dry, no exclamation marks.",
            "Design blocks exist in Figma.",
            "Segment by last order and category.",
            "Double opt-in must remain.",
            "Holdout group so that we see what mails really add.",
            "Sunset flow for people who never open.",
            "Everything documented in Notion.",
        ),
        wants=(
            "Klaviyo certificates matter less than results",
            "Deliverability knowledge",
            "Writes well",
        ),
        closers=(
            "Which flow would you build first?",
            "One project now, retainer possible.",
            "Send 2 mails you wrote.",
        ),
        questions=(
            "Which flow would you start with and why?",
            "How do you measure what mail really adds?",
            "What would you check first when mails go to spam?",
        ),
        skills=(
            "Email Marketing",
            "Klaviyo",
            "Email Automation",
            "Copywriting",
            "Email Deliverability",
            "Segmentation",
            "Mailchimp",
        ),
        hourly=(20, 75),
        fixed=(200, 3000),
        slots={
            "shop": SHOP,
            "n": (
                "6,500",
                "18,000",
                "42,000",
            ),
            "pct": (
                "six",
                "nine",
                "eleven",
            ),
        },
    ),
    Brief(
        subcategory="digital_marketing",
        titles=(
            "Social media manager for {biz}",
            "Instagram + TikTok for {biz}",
            "Run our LinkedIn page ({company})",
            "Social media, {h} hours weekly, {biz}",
        ),
        context=(
            "{biz} with great pictures and no plan.",
            "The intern who did our Instagram left and took the passwords. We have them back now.",
            "{company}, B2B, boring product, interesting people.",
        ),
        need=(
            "Plan, write and post three times a week, answer comments, report monthly.",
            "Set up a content plan for three months from material we already have (about 2,000 photos).",
            "Write LinkedIn posts for our founder from a weekly 20 minute call with him.",
        ),
        details=(
            "Posting through Metricool.",
            "You don't have to make videos, cutting phone clips is enough.",
            "Answer comments on the same day.",
            "No dancing.",
            "We approve a week at a time, on Fridays.",
            "Tone: like a good neighbour.",
            "Hashtags are not a strategy, please have another.",
        ),
        wants=(
            "Accounts you ran with before and after numbers",
            "Native level English",
            "Own ideas",
            "Not offended by changes",
        ),
        closers=(
            "Which account do you run at the moment?",
            "{h} hours a week for a start.",
            "Please propose one post idea for us, one line is enough.",
        ),
        questions=(
            "Which accounts do you run now?",
            "What would our first three posts be about?",
            "How do you measure success besides followers?",
        ),
        skills=(
            "Social Media Marketing",
            "Instagram",
            "TikTok",
            "LinkedIn",
            "Content Calendar",
            "Community Management",
            "Copywriting",
        ),
        hourly=(10, 40),
        fixed=(150, 1800),
        slots={
            "biz": (
                "A campsite",
                "A city bakery",
                "A garden centre",
                "A music school",
                "A boat rental",
                "A museum",
                "A vet practice",
            ),
            "company": COMPANY,
            "h": (
                "five",
                "eight",
                "ten",
            ),
        },
    ),
    Brief(
        subcategory="lead_generation_telemarketing",
        titles=(
            "Cold caller for {what}",
            "Appointment setter, {what}, base + bonus",
            "Sales rep (remote, commission on top)",
            "SDR part-time, {region}",
        ),
        context=(
            "{company} sells {what}, proven in our home market, unknown in {region}.",
            "Founder-led sales worked until we had customers to look after.",
            "We have a script, 300 numbers and stage fright.",
        ),
        need=(
            "Call {calls} companies a week and book meetings for our sales lead.",
            "Work a warm list of {n} trial users who never bought, by phone and mail.",
            "Build the first outbound process with us and document it so the next person can start quickly.",
        ),
        details=(
            "Script exists, improve it.",
            "CRM is Pipedrive, notes after each call.",
            "Bonus per meeting which takes place.",
            "Business hours in {region}.",
            "No pressure tactics, we want to be called back.",
            "Weekly review of two recorded calls, where law allows.",
            "Training on the product takes a day, paid.",
        ),
        wants=(
            "{region} experience",
            "Enjoys the phone, really",
            "Clear voice, quiet room",
            "Handles a no",
        ),
        closers=(
            "Send a short voice note introducing yourself.",
            "Base pay hourly plus bonus.",
            "How many calls an hour are realistic for you?",
        ),
        questions=(
            "How many meetings did you book per 100 calls in your last job?",
            "What do you say in the first ten seconds?",
            "Which CRM do you know?",
        ),
        skills=(
            "Cold Calling",
            "Appointment Setting",
            "Sales",
            "Lead Generation",
            "Pipedrive",
            "B2B Marketing",
            "Outbound Sales",
        ),
        hourly=(10, 45),
        fixed=(150, 2500),
        slots={
            "what": (
                "time tracking for builders",
                "cleaning robots",
                "office plants on rent",
                "HR software",
                "fleet insurance",
                "solar maintenance",
            ),
            "region": (
                "the UK",
                "the US",
                "Australia",
                "Ireland and the UK",
                "Canada",
            ),
            "calls": (
                "100",
                "150",
                "250",
            ),
            "n": (
                "280",
                "640",
            ),
            "company": COMPANY,
        },
    ),
    Brief(
        subcategory="marketing_pr_brand_strategy",
        titles=(
            "Market research: {topic} in {region}",
            "Competitor analysis, {topic}",
            "Interview {n} buyers about {topic}",
            "Desk research, {topic}, {region}",
        ),
        context=(
            '{company} thinks about entering {region} with {topic}. "Thinks" is the word.',
            "Our board wants numbers and we have opinions.",
            "A competitor has raised money and we'd like to know what they do better.",
        ),
        need=(
            (
                "Research the market for {topic} in {region}: size, players, prices, channels, rules. Sources for each"
                " number."
            ),
            "Compare {n} competitors by price, promise, reviews and hiring, in one honest table.",
            "Recruit and interview {n} buyers, 30 minutes each, and write down what they said, not what we hope.",
        ),
        details=(
            "15 pages at most, summary on page one.",
            "Mark guesses as guesses.",
            "Raw notes are part of the delivery.",
            "No copied statistics without the original source.",
            "Interview guide is agreed with us.",
            "Incentives for participants are paid by us.",
            "Presentation by video, one hour.",
        ),
        wants=(
            "Research background",
            "Knows where to find public registers",
            "Speaks the local language, or knows who does",
        ),
        closers=(
            "One sample of your reports, please (redacted).",
            "We decide on the market {deadline}.",
            "Which source would you begin with?",
        ),
        questions=(
            "Which sources would you start with?",
            "How do you recruit interview partners?",
            "How do you deal with numbers that contradict each other?",
        ),
        skills=(
            "Market Research",
            "Competitive Analysis",
            "Qualitative Research",
            "Interview",
            "Report Writing",
            "Data Analysis",
        ),
        hourly=(20, 65),
        fixed=(200, 3000),
        slots={
            "topic": (
                "e-bike leasing",
                "pet insurance",
                "oat drinks",
                "home care software",
                "second-hand children's clothes",
                "cargo drones",
            ),
            "region": (
                "Poland",
                "Spain",
                "the Nordics",
                "Canada",
                "the Gulf states",
                "Japan",
            ),
            "n": (
                "eight",
                "twelve",
                "fifteen",
            ),
            "company": COMPANY,
            "deadline": DEADLINE,
        },
    ),
)
