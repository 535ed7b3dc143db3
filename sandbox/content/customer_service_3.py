"""More project briefs of the category Customer Service. Only ``customer_service`` imports them."""

from __future__ import annotations

from sandbox.content.brief import Brief

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="customer_service_tech_support",
        titles=(
            "Customer success manager for {product}, part-time",
            "CSM freelance: onboarding and renewals ({accounts} accounts)",
            "Onboarding specialist for SaaS ({product})",
            "Reduce churn: customer success help",
        ),
        context=(
            "We lose 4% of customers per month and honestly don't know why.",
            "{accounts} accounts, no customer success person. The CEO calls them when they have already cancelled.",
            "We are a bootstrapped company ({product}) and every renewal counts.",
        ),
        need=(
            "Onboard new accounts in three calls, watch usage, and talk to those who go quiet before they leave.",
            (
                "Own {accounts} accounts of our {product}: onboarding, quarterly reviews, renewals and the "
                "uncomfortable calls."
            ),
            (
                "Build our customer success from zero: health score, onboarding checklist, mails, and a calendar for "
                "renewals."
            ),
        ),
        details=(
            "CRM is HubSpot, usage data in Metabase.",
            "Contracts between $1,500 and $12,000 a year.",
            "Exit interviews with the last 15 lost customers.",
            "Onboarding should fit in 14 days.",
            "You get access to all call recordings.",
            "Upsell is welcome but not a target.",
            "Customers sit in the UK, Ireland and the Netherlands.",
        ),
        wants=(
            "3+ years in B2B customer success",
            "Confident in video calls",
            "Works with data, not only with feelings",
            "English C1 or better",
        ),
        closers=(
            "What would you ask a customer in the first 5 minutes of an exit interview? Put it in the letter.",
            "15 hours per week to start with.",
        ),
        questions=(
            "How did you calculate a health score before?",
            "Largest portfolio of accounts that you managed?",
            "How would you spend the first 30 days?",
        ),
        skills=(
            "Customer Success",
            "Customer Onboarding",
            "Customer Retention",
            "HubSpot",
            "SaaS",
            "Account Management",
            "Presentation Skills",
        ),
        hourly=(14, 35),
        fixed=(400, 2500),
        slots={
            "product": ("scheduling software for care homes", "compliance tool", "e-learning platform"),
            "accounts": ("60", "120", "210"),
        },
    ),
    Brief(
        subcategory="customer_service_tech_support",
        titles=(
            "{lang}-speaking customer support for a webshop",
            "Native {lang} support agent, e-mail + chat",
            "Customer service in {lang} for our online shop",
            "{lang} speaker wanted for support ({hours} h/week)",
        ),
        context=(
            "We opened our shop for {lang} speakers in spring and answer with a translator tool. Customers notice.",
            "Our {lang} colleague will be on parental leave for ten months.",
            "{lang} speakers are 15% of our revenue and 40% of our complaints.",
        ),
        need=(
            (
                "Answer the {lang} tickets, about {hours} hours a week spread over five days, in correct and friendly "
                "{lang}."
            ),
            (
                "You're the voice of our shop for {lang} speakers: mails, chats, marketplace messages, and replies to "
                "public reviews."
            ),
            "Translate our 50 macros to {lang} first, then take over the daily tickets.",
        ),
        details=(
            "Help desk is Gorgias, training in English.",
            "Formal address, except when the customer starts informally.",
            "Reaction within one working day.",
            "Twice a day is fine, you choose the hours.",
            "The courier has its own portal, you'll get a log-in.",
            "Returns go to Poland, explain this nicely.",
            "Report of common problems on each Friday.",
        ),
        wants=("Native {lang}", "English for internal talk", "Some e-commerce experience"),
        closers=("Apply in English but add a short paragraph in {lang}.", "Start on the first of the month."),
        questions=(
            "Is {lang} your mother tongue?",
            "Which marketplaces do you know?",
            "How would you tell a customer that the return costs €9?",
        ),
        skills=(
            "Customer Support",
            "Email Support",
            "Online Chat Support",
            "Multilingual Support",
            "Translation",
            "Ecommerce Support",
        ),
        hourly=(6, 14),
        fixed=(150, 700),
        slots={
            "lang": ("German", "French", "Italian", "Dutch", "Swedish"),
            "hours": ("10", "15", "20"),
        },
    ),
    Brief(
        subcategory="customer_service_tech_support",
        titles=(
            "IT helpdesk for a {staff}-person company, remote",
            "Remote IT support: {suite}, laptops, accounts",
            "IT support freelancer on call, {staff} users",
            "Part-time IT admin / helpdesk",
        ),
        context=(
            'We are {staff} people in three offices and the person who "knows computers" is our accountant.',
            "We ended the contract with our IT company, because they closed tickets without solving them.",
            "We doubled headcount and new colleagues wait days for access.",
        ),
        need=(
            (
                "First and second level support for {staff} users: accounts, passwords, printers, Teams trouble, "
                'laptops that are "slow".'
            ),
            (
                "Run the daily IT by remote access: {suite} admin, onboarding and offboarding, updates, licences, "
                "small documentation."
            ),
            "We look for a calm helpdesk person about 15 hours a week who can also clean up our {suite} tenant.",
        ),
        details=(
            "Tickets come by mail and Slack, please choose one and move us to it.",
            "Onboarding checklist: laptop, mail, groups, phone, door badge.",
            "MFA has to be switched on for everyone by end of quarter.",
            "Mixed fleet: 70% Windows, 30% Mac.",
            "A password manager roll-out is planned.",
            "Response in 30 minutes between 8 and 17 CET.",
            "List of all licences and who uses them, we pay for ghosts.",
            "Background check is required.",
        ),
        wants=("{suite} administration", "Intune or another MDM", "Kind to people who click on everything"),
        closers=("Tell us your hourly rate and your minimum hours.", "References from two companies, please."),
        questions=(
            "How would you switch on MFA for {staff} people without a revolt?",
            "What do you do first when someone leaves the company?",
            "Which remote tools do you use?",
        ),
        skills=(
            "IT Support",
            "Microsoft 365",
            "Google Workspace",
            "Remote Support",
            "Active Directory",
            "Technical Support",
            "Microsoft Intune",
        ),
        hourly=(8, 22),
        fixed=(200, 1200),
        slots={
            "staff": ("35", "55", "70"),
            "suite": ("Microsoft 365", "Google Workspace"),
        },
    ),
    Brief(
        subcategory="customer_service_tech_support",
        titles=(
            "QA of our support: review {count} conversations",
            "Customer service audit + scorecard",
            "Support quality consultant ({channel})",
            "Tell us honestly how good our {channel} support is",
        ),
        context=(
            "We outsourced {channel} support to a partner and want an independent opinion.",
            "CSAT says 94%. Our churn says something different.",
            "As new head of CX I'd like a baseline before I change anything.",
        ),
        need=(
            (
                "Read {count} conversations ({channel}), score them with a rubric you create, and tell us what to "
                "change first."
            ),
            (
                "Create a quality scorecard, review {count} cases with it and train two team leads to continue on "
                "their own."
            ),
            (
                "Mystery shopping plus review of {count} real cases; we'd like facts, examples and a short list of "
                "actions."
            ),
        ),
        details=(
            "Anonymised export is ready.",
            "Scorecard with maximum 10 criteria.",
            "Quotes of good and bad cases in the report.",
            "Calibration session with team leads, 90 minutes.",
            "No ranking of individual agents, please.",
            "Management summary on two pages.",
            "Comparison with two competitors by mystery contact.",
            "Work is to be done within three weeks.",
        ),
        wants=("QA background in a contact centre", "Diplomatic but clear writing", "Sample scorecard to show"),
        closers=("Which three criteria would never be missing on your scorecard?", "Please quote a fixed price."),
        questions=(
            "How do you keep scoring objective?",
            "Have you audited {channel} support before?",
            "How many conversations can you review per hour?",
        ),
        skills=(
            "Quality Assurance",
            "Customer Service",
            "Call Monitoring",
            "Customer Experience",
            "Auditing",
            "Report Writing",
            "Training",
        ),
        hourly=(12, 40),
        fixed=(300, 2000),
        slots={
            "count": ("150", "250", "400"),
            "channel": ("chat", "e-mail", "phone"),
        },
    ),
    Brief(
        subcategory="community_management_tagging",
        titles=(
            "Facebook group manager for {topic}",
            "Community manager, {platform} group on {topic}",
            "Keep our {platform} community alive ({members} members)",
            "Engagement specialist for {topic} community",
        ),
        context=(
            "I built a group about {topic} on {platform}; it has {members} members and I have a full-time job.",
            "Our company sponsors a community on {topic}. It is quiet like a library.",
            "The former manager posted only ads and members left.",
        ),
        need=(
            (
                "Plan and post five discussion starters a week, answer within the day, accept new members, and remove "
                "spam."
            ),
            (
                "Bring the community about {topic} back to life: themes, member interviews, small challenges, a "
                "monthly live session."
            ),
            "Manage our group on {platform}: content calendar, moderation, welcome messages, monthly numbers.",
        ),
        details=(
            "Maximum one promotional post a week.",
            "Posts in our voice, examples are given.",
            "Membership questions are checked by hand.",
            "A monthly member spotlight with a short interview.",
            "Trolls get one warning.",
            "Access by role, no sharing of passwords.",
            "Goal: 20% of members active each month.",
        ),
        wants=(
            "Real interest in {topic}",
            "Experience with {platform} groups",
            "Writes English that starts conversations",
        ),
        closers=(
            "Write one discussion starter about {topic} in your application.",
            "First month is a trial for both sides.",
        ),
        questions=(
            "Which communities have you grown?",
            "Where do you find ideas for posts?",
            "How do you handle two members who fight about politics?",
        ),
        skills=(
            "Community Management",
            "Facebook",
            "Community Engagement",
            "Content Calendar",
            "Social Media Management",
            "Community Moderation",
        ),
        hourly=(10, 30),
        fixed=(200, 1500),
        slots={
            "topic": ("home baking", "houseplants", "early retirement", "sailing", "homeschooling"),
            "platform": ("Facebook", "Circle", "Skool", "Reddit"),
            "members": ("1,800", "5,200", "14,000"),
        },
    ),
)
