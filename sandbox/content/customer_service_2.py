"""More project briefs of the category Customer Service. Only ``customer_service`` imports them."""

from __future__ import annotations

from sandbox.content.brief import Brief

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="community_management_tagging",
        titles=(
            "Discord community manager for {community}",
            "Moderators wanted, Discord {members}+ members",
            "Community manager ({zone} evening) for {community}",
            "Grow and calm our Discord",
        ),
        context=(
            "Our Discord ({community}) went from 300 to {members} people in two months.",
            "Our two volunteer mods burned out. This time we'd like to pay somebody.",
            "The server of our {community} is lively, sometimes too lively.",
        ),
        need=(
            (
                "Moderate the Discord in the evening ({zone} time), welcome new people, run one event each week and "
                "bring feedback to the team."
            ),
            (
                "Take over the server: rules, roles, bots, a team of volunteer mods, and a calm tone when others lose "
                "theirs."
            ),
            (
                "We want a community manager who is really there, knows the regulars by name and stops fights before "
                "they become screenshots."
            ),
        ),
        details=(
            "Roughly 3 hours daily, 5 days, weekends count most.",
            "Anti-spam bots are your first project.",
            "A weekly report: mood, top three complaints, numbers.",
            "Bans need a second pair of eyes, mutes don't.",
            "Event ideas: AMA with devs, screenshot contest, game night.",
            "Announcements come from us, you make them readable.",
            "You will be paid also when you only wait for trouble.",
        ),
        wants=("Has moderated a server over 2,000 members", "Knows how such a community ticks", "Thick skin"),
        closers=(
            "Tell us about the worst day in a community you managed.",
            "We would like to start before the next update goes out.",
        ),
        questions=(
            "Which Discord bots would you install on day one?",
            "A popular member breaks a rule. What do you do?",
            "How many evening hours ({zone} time) can you cover?",
        ),
        skills=(
            "Community Management",
            "Discord",
            "Community Moderation",
            "Community Engagement",
            "Event Planning",
            "Social Media Engagement",
        ),
        hourly=(8, 25),
        fixed=(200, 1200),
        slots={
            "community": ("indie strategy game", "music producers' app", "3D printing start-up", "fantasy book series"),
            "members": ("2,500", "4,000", "9,000"),
            "zone": ("European", "US East Coast", "US West Coast"),
        },
    ),
    Brief(
        subcategory="community_management_tagging",
        titles=(
            "Content moderators, {place}, {shift} shift",
            "Moderate user {content} for {place}",
            "Careful moderator for {content} ({shift})",
            "Trust & safety moderator, part time",
        ),
        context=(
            "We operate {place} and take moderation seriously because our users are real people with real names.",
            "After a press article our sign-ups tripled, together with the idiots.",
            "The law requires us now to react within 24 hours.",
        ),
        need=(
            "Review reported {content} against our written policy and decide: leave, hide, warn or ban.",
            "Work the queue in the {shift} shift, around 400 items, mostly {content}, average 20 seconds for each.",
            (
                "We need someone to check new {content} before anything is public and to write a short reason when "
                "something is refused."
            ),
        ),
        details=(
            "Policy is 11 pages with examples; you pass a short paid test first.",
            "Some material is unpleasant. There is a blur filter and you may skip items.",
            "Every tenth decision is checked by a second person.",
            "Threats and self-harm are escalated within five minutes.",
            "Reasons are written politely, also to impolite people.",
            "Maximum four hours without a longer break.",
            "A monthly call to discuss borderline cases.",
        ),
        wants=("Moderation experience", "Fair judgement and consistency", "Good reading English, German is a plus"),
        closers=(
            "Please don't apply if you can't keep the hours.",
            "We take care about our moderators and expect that you say when it gets too much.",
        ),
        questions=(
            "Have you moderated {content} before?",
            "How do you protect your own mood in this work?",
            "Which hours can you guarantee?",
        ),
        skills=(
            "Content Moderation",
            "Community Moderation",
            "Trust and Safety",
            "Policy Enforcement",
            "Attention to Detail",
            "English",
        ),
        hourly=(5, 14),
        fixed=(150, 700),
        slots={
            "place": ("a classifieds marketplace", "a dating app", "a forum for parents", "a local news site"),
            "content": ("photos", "comments", "profiles", "listings"),
            "shift": ("night", "weekend", "early morning"),
        },
    ),
    Brief(
        subcategory="customer_service_tech_support",
        titles=(
            "Phone support: inbound calls for {business}",
            "Virtual receptionist for {business}, {zone}",
            "Inbound call agent, friendly voice, {zone} hours",
            "Answer our phones ({calls} calls a day)",
        ),
        context=(
            "We are {business} and lose business as nobody picks up when we are with a customer.",
            "An answering service did it for a year and could not pronounce our name.",
            "My mother has answered the phone for 22 years. She retires in May.",
        ),
        need=(
            (
                "Answer around {calls} calls per day in {zone} hours, book appointments in our calendar and pass "
                "urgent matters to us by text."
            ),
            (
                "We need a receptionist who works remote: takes calls, knows our prices, books, and calls back those "
                "who hung up."
            ),
            "Inbound calls only, no sales. Make people feel they called the right place.",
        ),
        details=(
            "VoIP line and headset are provided by us.",
            "A script exists, please don't read it like a robot.",
            "Appointments in Google Calendar with name, number, reason.",
            "Emergencies are transferred to the mobile of the person on duty.",
            "Monday is double volume.",
            "Call notes are typed during the call.",
            "We listen together to two recordings a week.",
        ),
        wants=(
            "Pleasant, clear English on the phone",
            "A quiet room, no roosters please",
            "At least one year of phone work",
        ),
        closers=(
            "Send a voice note saying how you would greet a caller.",
            "The position is permanent if it goes well.",
        ),
        questions=(
            "Are you comfortable with {calls} calls a day?",
            "Angry caller, first sentence is an insult. What do you say?",
            "What internet connection and backup do you have?",
        ),
        skills=(
            "Phone Support",
            "Inbound Inquiry",
            "Receptionist Skills",
            "Appointment Scheduling",
            "Phone Communication",
            "Customer Service",
            "VoIP",
        ),
        hourly=(5, 15),
        fixed=(200, 900),
        slots={
            "business": (
                "a plumbing and heating company",
                "a veterinary practice",
                "a physiotherapy clinic",
                "a car repair shop",
            ),
            "zone": ("US Central", "UK", "Australian Eastern", "US Mountain"),
            "calls": ("20", "35", "50"),
        },
    ),
    Brief(
        subcategory="customer_service_tech_support",
        titles=(
            "Write {count} help centre articles for {product}",
            "Knowledge base writer, {product}",
            "Help docs needed: screenshots, simple English ({tool})",
            "Rewrite our help centre in {tool}",
        ),
        context=(
            "Our help centre was written by the developers. For developers.",
            "{product_cap} changed its whole interface in March and the articles still show the old one.",
            "Support says that half of the questions are answered in the docs. Nobody finds them.",
        ),
        need=(
            "Write {count} new articles for {product} in {tool}, step by step, each with fresh screenshots.",
            (
                "Restructure the help centre, merge duplicates, rewrite {count} articles in plain language and improve "
                "the search."
            ),
            (
                "Interview our support team, choose the top topics and produce {count} articles people can follow "
                "without contacting us."
            ),
        ),
        details=(
            "Maximum 500 words for each article.",
            "Screenshots with one uniform style, retina, no real customer data.",
            "American spelling.",
            "Titles are questions in the customer's words.",
            "Short GIFs for three difficult flows.",
            "You get a test account and a person for questions.",
            "An outline of the structure is agreed first.",
            "Articles will be translated later, so no idioms.",
        ),
        wants=("Samples of published help articles", "Plain English", "Quick understanding of software"),
        closers=("Link two articles you are proud of.", "Payment per batch of ten articles."),
        questions=(
            "How do you decide what gets its own article?",
            "How fast can you write {count} articles?",
            "Have you used {tool}?",
        ),
        skills=(
            "Technical Writing",
            "Knowledge Base",
            "Help Desk",
            "User Documentation",
            "Zendesk Guide",
            "English",
            "Screen Capture",
        ),
        hourly=(10, 28),
        fixed=(300, 1500),
        slots={
            "product": ("our payroll software", "our fitness studio app", "our CRM for charities"),
            "product_cap": ("The product", "The app", "Our tool"),
            "tool": ("Zendesk Guide", "Intercom Articles", "Help Scout Docs", "GitBook"),
            "count": ("20", "30", "45"),
        },
    ),
)
