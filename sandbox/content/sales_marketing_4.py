"""Project briefs of the category Sales & Marketing, part 4 of 5. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content.brief import Brief
from sandbox.content.pools import CITY, COMPANY, SAAS

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="digital_marketing",
        titles=(
            "HubSpot specialist, setup and cleanup",
            "CRM migration to HubSpot ({n} contacts)",
            "Marketing automation, {tool}",
            "HubSpot admin few hours a week",
        ),
        context=(
            "{company} bought HubSpot a year ago and uses it as an address book.",
            'Sales keeps notes in Excel because "HubSpot is wrong". They are right.',
            "We move from {tool} to HubSpot, {n} contacts.",
        ),
        need=(
            "Clean properties, pipelines and lists, then train the team of {t}.",
            "Migrate contacts, deals and notes from {tool}, nothing may get lost, duplicates must go.",
            "Set up lead scoring, routing and three nurturing sequences that sales agrees with.",
        ),
        details=(
            "Sales Pro and Marketing Pro licences.",
            "Document naming rules.",
            "GDPR consent for each contact must be kept.",
            "Dashboards: pipeline, source, speed to first contact.",
            "Test import with 200 contacts first.",
            "Two trainings of 60 minutes, recorded.",
            "Integration with our webshop exists and makes duplicates.",
        ),
        wants=(
            "HubSpot admin experience in sales teams",
            "Clean data habits",
            "Patience with sales people",
        ),
        closers=(
            "How would you begin?",
            "Fixed scope first, then hours as needed.",
            "Please name the worst portal you cleaned up.",
        ),
        questions=(
            "How do you migrate notes and activities?",
            "How do you get sales people to use the CRM?",
            "What would you delete first?",
        ),
        skills=(
            "HubSpot",
            "CRM",
            "Marketing Automation",
            "Data Migration",
            "Lead Scoring",
            "Salesforce",
            "Pipedrive",
        ),
        hourly=(20, 70),
        fixed=(200, 3000),
        slots={
            "company": COMPANY,
            "tool": (
                "Salesforce",
                "Pipedrive",
                "Zoho",
                "a self-made Access database",
            ),
            "n": (
                "7,000",
                "22,000",
                "51,000",
            ),
            "t": (
                "six",
                "eleven",
                "20",
            ),
        },
    ),
    Brief(
        subcategory="digital_marketing",
        titles=(
            "Link building (real outreach only)",
            "Guest post outreach, {niche}",
            "Keyword research + content plan, {niche}",
            "SEO content plan for {niche} site",
        ),
        context=(
            "We run an independent site about {niche} since {year}.",
            "Competitors publish four articles a day. We can do two a week, good ones.",
            "{niche} is a field where Google wants to see expertise, and we have it.",
        ),
        need=(
            "Build a content plan for six months: topics, intent, outline, internal links.",
            "Reach out to {n} relevant sites and earn links with our own data study, no payments.",
            "Find pages which compete with each other and tell us which to merge.",
        ),
        details=(
            "Deliver as a sheet with volume, difficulty, intent, priority.",
            "Outreach from our own mail address with your texts.",
            "No directories, no comments, no packages.",
            "Monthly list of contacts and results.",
            "Outlines with sources for our authors.",
            "Use our Ahrefs account.",
        ),
        wants=(
            "Works by hand",
            "Understands {niche} or learns quickly",
            "Good mails",
        ),
        closers=(
            "A real outreach mail you wrote please.",
            "We see this as a long project.",
            "No packages with DA numbers, thanks.",
        ),
        questions=(
            "Paste one outreach mail that worked",
            "How do you choose topics when volume is low?",
            "Which pages would you merge first?",
        ),
        skills=(
            "Link Building",
            "SEO",
            "Content Strategy",
            "Keyword Research",
            "Ahrefs",
            "Outreach",
            "Guest Posting",
        ),
        hourly=(12, 45),
        fixed=(100, 1500),
        slots={
            "niche": (
                "beekeeping",
                "tax for expats",
                "houseboats",
                "allergy friendly cooking",
                "bicycle touring",
                "piano practice",
            ),
            "year": (
                "2012",
                "2015",
                "2018",
            ),
            "n": (
                "60",
                "100",
                "150",
            ),
        },
    ),
    Brief(
        subcategory="marketing_pr_brand_strategy",
        titles=(
            "Affiliate program manager",
            "Set up referral program for {product}",
            "Partnership marketing, {product}",
            "Launch affiliate program from scratch",
        ),
        context=(
            "Customers of {product} recommend us all the time and get nothing for it.",
            "{company} runs an affiliate program where 3 of {n} partners bring all sales.",
            "A partner in {city} asked if they can resell us, and we had no answer.",
        ),
        need=(
            "Set up a referral program: rules, rewards, pages, mails, and a way to measure.",
            "Clean up the affiliate program, win back sleeping partners, find new ones.",
            "Write our first partner programme for agencies including contract points for our lawyer.",
        ),
        details=(
            "Software is up to you (under $150 a month).",
            "Fraud rules: self referral, coupon sites.",
            "Ten interviews with happy customers.",
            "Page and mail texts.",
            "Goal: {goal} customers by referral in six months.",
            "Legal check is done by us.",
            "Handover to our marketing person.",
        ),
        wants=(
            "Has run a program with numbers to show",
            "Fair to partners",
            "Writes clear rules",
        ),
        closers=(
            "Which reward would you choose?",
            "Project first, then some hours monthly.",
            "Tell us about fraud you have seen.",
        ),
        questions=(
            "Which reward works for B2B?",
            "How do you spot self referrals?",
            "What numbers did your last program reach?",
        ),
        skills=(
            "Affiliate Marketing",
            "Partnership Development",
            "Referral Marketing",
            "Marketing Strategy",
            "Copywriting",
            "Analytics",
        ),
        hourly=(20, 60),
        fixed=(200, 2500),
        slots={
            "product": SAAS,
            "company": COMPANY,
            "n": (
                "45",
                "120",
                "300",
            ),
            "city": CITY,
            "goal": (
                "40",
                "75",
                "120",
            ),
        },
    ),
    Brief(
        subcategory="marketing_pr_brand_strategy",
        titles=(
            "Event marketing: fill {event}",
            "Sell tickets for {event}",
            "Marketing help for {event} in {city}",
            "Promote {event}, {n} seats",
        ),
        context=(
            "{event} in {city}, {n} seats, {sold} sold so far.",
            "We organise for the love of it, marketing happens on Sunday nights.",
            "Second edition, first one was sold out by friends and family.",
        ),
        need=(
            "Plan and run the campaign until the date: mail, social, partners, local press.",
            "Write and schedule all posts and mails for eight weeks, with what we have.",
            "Find 15 partners in {city} who share the event for free tickets.",
        ),
        details=(
            "Ticket shop is Eventbrite.",
            "Ads budget ${ads}.",
            "Speakers share posts if you give them ready texts.",
            "Weekly number: sold, by which channel.",
            "Discount codes for partners.",
            "Waiting list from last year: 340 addresses.",
            "Photos from last year are good.",
        ),
        wants=(
            "Sold tickets before",
            "Quick writer",
            "Knows {city} or finds out",
        ),
        closers=(
            "Which step would you take tomorrow?",
            "Event date is fixed.",
            "Bonus if we sell out.",
        ),
        questions=(
            "What would you do in the first week?",
            "Which event have you filled?",
            "Which channel sells the most in your experience?",
        ),
        skills=(
            "Event Marketing",
            "Social Media Marketing",
            "Email Marketing",
            "Facebook Ads",
            "Local Marketing",
            "Copywriting",
        ),
        hourly=(20, 65),
        fixed=(150, 2500),
        slots={
            "event": (
                "a craft fair",
                "a choir festival",
                "a conference for teachers",
                "a women's coding weekend",
                "a whisky tasting series",
            ),
            "city": CITY,
            "n": (
                "180",
                "300",
                "450",
            ),
            "sold": (
                "40",
                "75",
                "110",
            ),
            "ads": (
                "300",
                "600",
                "1,000",
            ),
        },
    ),
)
