"""More project briefs of the category Admin Support. Only ``admin_support`` imports them."""

from __future__ import annotations

from sandbox.content.brief import Brief

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="data_entry_transcription_services",
        titles=(
            "Build a list of {count} {target} with verified emails",
            "Lead list research: {target} in {region}",
            "List building, {count} contacts, quality over quantity",
            "Web researcher to find decision makers at {target}",
        ),
        context=(
            "We are a small B2B agency and bought three lists this year. All of them were rubbish.",
            "I'm launching a service for {target} and I want to write personal mails, not blast.",
            "Our sales team of two needs good data for {region} before the new quarter.",
        ),
        need=(
            (
                "Find {count} {target} in {region}: company, website, name of owner or manager, verified business "
                "e-mail, LinkedIn profile."
            ),
            (
                "Research by hand {target} in {region} and fill our sheet. Every contact must be still in the job "
                "today, checked on LinkedIn."
            ),
            "We want a clean list of {count} contacts. I rather have 200 right ones than double that with bounces.",
        ),
        details=(
            "Bounce rate over 5% means replacement at no cost.",
            "No info@ or contact@ addresses.",
            "Company size between 5 and 50 employees.",
            "One personal remark for each lead (recent project, award, opening), maximum 15 words.",
            "Deliver in Google Sheets, 50 rows each second day.",
            "We supply the exclude list of our current customers.",
            "Tools such as Hunter or Apollo are fine, if you have own account.",
        ),
        wants=(
            "Proven list building experience",
            "Own e-mail verification tool",
            "Understanding of what is a decision maker",
        ),
        closers=(
            "Please send 5 sample rows for our target so I see your quality.",
            "If this list converts, we order one every month.",
        ),
        questions=(
            "Which tools do you use for finding and verifying e-mails?",
            "What price per lead do you offer?",
            "What bounce rate did your last list have?",
        ),
        skills=(
            "List Building",
            "Lead Generation",
            "Online Research",
            "LinkedIn",
            "Data Mining",
            "Google Sheets",
            "Email Verification",
        ),
        hourly=(6, 20),
        fixed=(60, 500),
        slots={
            "count": ("300", "500", "750", "1,000"),
            "target": ("independent dental clinics", "boutique hotels", "architecture studios", "craft breweries"),
            "region": ("Texas", "the UK", "Germany and Austria", "Ontario"),
        },
    ),
    Brief(
        subcategory="virtual_assistance",
        titles=(
            "Real estate VA: {task} for a {market} team",
            "Transaction coordinator / VA for realtor in {market}",
            "Real Estate Virtual Assistant who knows {tool}",
            "Need help with {task}, busy agent in {market}",
        ),
        context=(
            "I'm a solo agent in {market} closing 30-35 deals per year and the paperwork is eating my evenings.",
            "We're a team of five agents. Our coordinator left and deadlines begin to slip.",
            "My business grew faster than my back office, which is a nice problem but still a problem.",
        ),
        need=(
            "I need a VA mainly for {task}, plus keeping {tool} up to date so that no lead gets forgotten.",
            (
                "Take over {task} from contract to close: checklists, reminders, signatures, and polite chasing of "
                "lenders and title companies."
            ),
            "You will own {task} for the team and the weekly pipeline report from {tool}.",
        ),
        details=(
            "We work with {tool}, DocuSign and Google Drive.",
            "Phone calls are part of the work, maybe 5-8 a day, so clear spoken English matters.",
            "Each file has a checklist of 38 points, nothing is closed before all are green.",
            "New listings must be live on the same day when photos arrive before noon.",
            "Hours are 9 to 1 local time in {market}, Monday to Friday.",
            "Birthday and closing-anniversary cards to past clients, we have a template.",
            "Simple Canva flyers for open houses.",
        ),
        wants=(
            "At least one year supporting US realtors",
            "Knowledge of {tool} or a similar CRM",
            "Neutral accent on the phone",
            "Quiet home office",
        ),
        closers=(
            "Tell me which CRM you know and how many files you handled at one time.",
            "This is a long-term role, I don't want to hire again in spring.",
        ),
        questions=(
            "How many transactions did you coordinate in the last 12 months?",
            "Which real estate CRM do you know best?",
            "Please describe your internet and phone set-up.",
        ),
        skills=(
            "Real Estate Virtual Assistance",
            "Transaction Coordination",
            "CRM Software",
            "DocuSign",
            "Cold Calling",
            "Administrative Support",
            "Follow Up Boss",
        ),
        hourly=(7, 16),
        fixed=(200, 900),
        slots={
            "task": ("transaction coordination", "listing coordination", "lead follow-up", "database clean-up"),
            "market": ("Tampa", "Phoenix", "Charlotte", "San Antonio"),
            "tool": ("Follow Up Boss", "kvCORE", "LionDesk", "Lofty"),
        },
    ),
    Brief(
        subcategory="project_management",
        titles=(
            "Project manager for {project}, part-time",
            "Freelance PM wanted: keep {project} on track",
            "Digital project manager, {hours} h/week, {tool}",
            "Somebody organised to run {project} for us",
        ),
        context=(
            "We are a {size}-person studio where everybody is creative and nobody reads the Gantt chart.",
            "The founder has been the project manager until now. The founder is tired. (It's me.)",
            "The project ({project}) is eight weeks old, two weeks late, and the client started to ask questions.",
        ),
        need=(
            (
                "Take over the project as it stands and bring it to the end: plan, weekly call, risk list, and honest "
                "status for the client."
            ),
            "We look for a PM for {hours} hours a week who will set up {tool} properly and make the team use it.",
            (
                "Take the brief, cut it into tasks, agree dates with five people in three countries, and then hold "
                "them to it in a friendly manner."
            ),
        ),
        details=(
            "One weekly status mail in plain language, no more than ten lines.",
            "Stand-up is at 9:30 CET, 15 minutes, you lead it.",
            "Budget tracking in a sheet: hours planned, hours used, forecast.",
            "You write the meeting notes the same day with owner and date for each action.",
            "Change requests go through you and get a price before anybody starts.",
            "Team: 2 designers, 2 developers, 1 copywriter, all freelancers.",
            "{tool} exists already but looks like a cemetery.",
        ),
        wants=(
            "4+ years managing digital projects with external clients",
            "Able to say no to a client and still be liked",
            "Strong {tool} skills",
            "Certification is nice, a good reference is nicer",
        ),
        closers=(
            "In your application please name one project that went wrong and what you learned.",
            "We can start this week.",
        ),
        questions=(
            "What do you do on the first day of a project that is already late?",
            "How many projects do you manage in parallel right now?",
            "How do you handle a developer who is always at 90%?",
        ),
        skills=(
            "Project Management",
            "Agile Project Management",
            "Asana",
            "Project Scheduling",
            "Stakeholder Management",
            "Risk Management",
            "Communications",
        ),
        hourly=(25, 60),
        fixed=(800, 4000),
        slots={
            "project": (
                "a website relaunch",
                "a mobile app launch",
                "an ERP roll-out",
                "a rebranding with 40 deliverables",
            ),
            "size": ("9", "12", "15"),
            "hours": ("8", "12", "20"),
            "tool": ("Asana", "ClickUp", "Jira", "Monday.com"),
        },
    ),
    Brief(
        subcategory="project_management",
        titles=(
            "Set up {tool} for our {team} team",
            "{tool} expert needed for workspace rebuild",
            "Clean up our {tool}: templates, automations, training",
            "{tool} consultant, one-time setup with training",
        ),
        context=(
            "We pay for {tool} since two years and use about 10% of it, mostly as a very expensive to-do list.",
            "Our {team} team grew from 4 to 15 and the processes only live in heads.",
            "After three of us built things on their own, {tool} has 62 boards and nobody can find anything.",
        ),
        need=(
            (
                "Audit what we have in {tool}, propose a simple structure, build it, move live work into it and train "
                "the {team} team."
            ),
            (
                "We need templates for our recurring processes, forms for incoming requests and automations that "
                "replace copy and paste."
            ),
            (
                "Rebuild our {tool} workspace from scratch with dashboards for management and simple views for "
                "everybody else."
            ),
        ),
        details=(
            "Kick-off call with three team leads, 60 minutes.",
            "Maximum five recurring workflows in the first phase, please no monster.",
            "Integrations with Slack and Google Calendar.",
            "Old data: only open items are migrated, the rest is archived.",
            "Two recorded training sessions of 45 minutes.",
            "A written guide of max. 6 pages with screenshots.",
            "Two weeks of small fixes after go-live are included.",
        ),
        wants=(
            "Real references of {tool} workspaces that people actually use",
            "Can explain to non-technical people",
            "Certified partner is a plus",
        ),
        closers=(
            "Show me one workspace you built (with dummy data) and tell why you built it that way.",
            "Fixed price preferred, split in two milestones.",
        ),
        questions=(
            "How many {tool} set-ups have you done?",
            "What is the most common mistake companies make in {tool}?",
            "How do you get people to adopt it?",
        ),
        skills=(
            "ClickUp",
            "Monday.com",
            "Workflow Automation",
            "Business Process Management",
            "Process Documentation",
            "Training",
            "Zapier",
        ),
        hourly=(20, 50),
        fixed=(400, 2500),
        slots={
            "tool": ("ClickUp", "Monday.com", "Asana", "Airtable", "Notion"),
            "team": ("marketing", "operations", "production", "HR"),
        },
    ),
    Brief(
        subcategory="market_research_product_reviews",
        titles=(
            "Market research: {market} in {region}",
            "Competitor analysis for {market} startup",
            "Desk research on {market}, {region}, with sources",
            "Researcher wanted for a market entry report ({region})",
        ),
        context=(
            "We sell {market} at home and consider entering {region} next year.",
            (
                "I'm preparing a seed round and investors keep asking about market size. My numbers come from the "
                "first page of Google, which is embarrassing."
            ),
            (
                "Management asks for a decision paper until end of the month, and our marketing department is one "
                "person."
            ),
        ),
        need=(
            (
                "Write a report about {market} in {region}: size, growth, segments, ten main competitors, prices, "
                "channels, regulation."
            ),
            (
                "We need an honest competitor analysis for {market}: who is there, what do they charge, how do they "
                "sell, what do their customers complain about."
            ),
            (
                "Find out whether it makes sense to enter {region} with {market}. I want facts with sources and a "
                "clear yes, no, or not yet."
            ),
        ),
        details=(
            "Every number needs a source with link and date, not older than 2 years where possible.",
            "15-20 pages, plus an Excel with the raw data.",
            "Bottom-up estimate of market size with the assumptions visible.",
            "Read at least 200 customer reviews of the top competitors and group the complaints.",
            "Three short expert interviews would be great, tell us the extra price.",
            "First outline after three days, then a call.",
            "Final presentation by video call, 30 minutes.",
        ),
        wants=(
            "Experience in market research or consulting",
            "Access to paid databases is an advantage",
            "Clear business English",
            'Able to say "there is no reliable data on this"',
        ),
        closers=(
            "Attach one anonymised report, please.",
            "If the report is good we have two more countries to look at.",
        ),
        questions=(
            "Which sources would you use for {market} in {region}?",
            "How do you estimate market size when no study exists?",
            "How long do you need?",
        ),
        skills=(
            "Market Research",
            "Competitive Analysis",
            "Market Analysis",
            "Report Writing",
            "Secondary Research",
            "Microsoft Excel",
            "Trend Analysis",
        ),
        hourly=(20, 55),
        fixed=(300, 2500),
        slots={
            "market": (
                "plant-based pet food",
                "e-bike accessories",
                "online tutoring",
                "home saunas",
                "refurbished phones",
            ),
            "region": ("Poland", "the Nordics", "the Gulf states", "Canada"),
        },
    ),
)
