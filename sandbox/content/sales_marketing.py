"""Project briefs of the category Sales & Marketing, part 1 of 5. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content import sales_marketing_2, sales_marketing_3, sales_marketing_4, sales_marketing_5
from sandbox.content.brief import Brief
from sandbox.content.pools import CITY, COMPANY, SHOP, TRADE

_OWN: tuple[Brief, ...] = (
    Brief(
        subcategory="digital_marketing",
        titles=(
            "SEO for {trade} in {city}",
            "Local SEO expert, {trade}",
            "Our rankings dropped, need SEO audit",
            "SEO person, no link farms please",
        ),
        context=(
            "We are {trade} in {city} and customers tell us they found the competitor first.",
            "Since the last Google update we lost {pct}% of our traffic.",
            "We paid an agency for {months} months and got a monthly PDF with green arrows.",
        ),
        need=(
            "Do a technical and content audit, then fix the most important things together with our web developer.",
            "Get our Google Business Profile, location pages and reviews in order so that we show up on the map.",
            "Find out what happened to our traffic and say honestly whether it can come back.",
        ),
        details=(
            "Access to Search Console and Analytics from day one.",
            "Ranked list: what, why, effort, expected effect.",
            "No bought links, no PBN, no AI text farm.",
            "Keyword research for {k} services.",
            "Titles and descriptions rewritten for 30 pages.",
            "Monthly call of 30 minutes, no PDF with green arrows.",
            "Schema markup for opening hours and reviews.",
            "Our site runs on WordPress with Yoast.",
        ),
        wants=(
            "Can show traffic curves of similar clients",
            "Technical SEO basics (crawl, canonical, speed)",
            "Explains in normal words",
            "Doesn't promise number one",
        ),
        closers=(
            "What would you look at first?",
            "Please tell us what you will not do as well.",
            "Start with the audit, then we will see.",
        ),
        questions=(
            "What would you look at first and why?",
            "Show a traffic curve of a local client",
            "Which SEO tactics do you refuse?",
        ),
        skills=(
            "SEO",
            "Local SEO",
            "Google Search Console",
            "Keyword Research",
            "SEO Audit",
            "On-Page SEO",
            "Google Business Profile",
        ),
        hourly=(15, 60),
        fixed=(150, 2500),
        slots={
            "trade": TRADE,
            "city": CITY,
            "pct": (
                "35",
                "48",
                "60",
            ),
            "months": (
                "nine",
                "14",
                "18",
            ),
            "k": (
                "six",
                "eight",
                "ten",
            ),
        },
    ),
    Brief(
        subcategory="digital_marketing",
        titles=(
            "Google Ads manager for {trade}",
            "PPC audit + restructuring, spend ${spend}/mo",
            "Google Ads specialist, lead gen, {city}",
            "Take over our Google Ads account",
        ),
        context=(
            "We spend ${spend} a month on Google Ads and I can't say what for.",
            "{trade} in {city}, we live from phone calls.",
            "My nephew set up the campaigns. He is a nice guy.",
        ),
        need=(
            "Audit the account, stop the waste in week one and rebuild the campaigns by service and area.",
            "Set up call and form tracking so that we know which keyword brought a customer, not just a click.",
            "Manage the account monthly, budget ${spend}, goal is cost per lead below ${cpl}.",
        ),
        details=(
            "Negative keywords, at the moment we show for jobs and DIY.",
            "Ad texts, I approve them.",
            "No Performance Max before we understand search.",
            "Landing pages exist, changes by our developer.",
            "Report: leads, cost per lead, what changed, what's next. One page.",
            "Account stays ours.",
            "Call recording is not allowed here.",
            "Campaign pause on public holidays.",
        ),
        wants=(
            "Lead generation for local services",
            "Own Google Ads experience above $100k a year",
            "Reachable by message on weekdays",
        ),
        closers=(
            "What would you need to see before you quote?",
            "Monthly, can be cancelled any time.",
            'Please no "certified partner" speech.',
        ),
        questions=(
            "What cost per lead would you expect in our field?",
            "How do you track phone calls?",
            "What is the first thing you switch off in most accounts?",
        ),
        skills=(
            "Google Ads",
            "PPC Campaign Setup & Management",
            "Search Engine Marketing",
            "Conversion Tracking",
            "Lead Generation",
            "Google Tag Manager",
        ),
        hourly=(20, 80),
        fixed=(200, 3000),
        slots={
            "trade": TRADE,
            "city": CITY,
            "spend": (
                "900",
                "1,800",
                "3,500",
                "6,000",
            ),
            "cpl": (
                "35",
                "60",
                "90",
            ),
        },
    ),
    Brief(
        subcategory="digital_marketing",
        titles=(
            "Meta ads for {shop} brand",
            "Facebook / Instagram ads manager, eCommerce, {shop}",
            "Paid social buyer (Meta + TikTok)",
            "Media buyer for DTC brand, ROAS stuck at {roas}",
        ),
        context=(
            "We sell {shop} online, ROAS is stuck at {roas} and creatives are tired.",
            "Grew to {rev}k a month with founder-made ads. Founder needs sleep.",
            "Our ad account was restricted once, all is fine now, but we are careful.",
        ),
        need=(
            "Take over Meta: structure, testing plan, weekly new creatives together with our designer.",
            "Plan and run tests on TikTok next to the existing Meta campaigns.",
            "Review the last six months, tell us what we learned without knowing it, then plan the next three.",
        ),
        details=(
            "Budget ${budget} per day, more if it works.",
            "Creative briefs from you, production by us.",
            "Conversion API is installed, please check.",
            "Look at profit, not only ROAS. Margins will be shared.",
            "One page report on Mondays.",
            "No fake scarcity in ads.",
            "Separate campaigns for UK and EU.",
        ),
        wants=(
            "Shops of similar size",
            "Understands creative testing",
            "Numbers person who can write hooks",
        ),
        closers=(
            "Show an ad you tested and what it taught you.",
            "Three months first.",
            "Tell us a brand where it did not work.",
        ),
        questions=(
            "Which test taught you the most last year?",
            "How do you decide that a creative is dead?",
            "How would you structure our account?",
        ),
        skills=(
            "Facebook Ads",
            "Instagram Ads",
            "TikTok Ads",
            "Media Buying",
            "eCommerce Marketing",
            "Creative Testing",
            "Meta Pixel",
        ),
        hourly=(20, 80),
        fixed=(250, 4000),
        slots={
            "shop": SHOP,
            "roas": (
                "1.4",
                "1.8",
                "2.1",
            ),
            "rev": (
                "30",
                "55",
                "120",
            ),
            "budget": (
                "80",
                "150",
                "400",
            ),
        },
    ),
    Brief(
        subcategory="lead_generation_telemarketing",
        titles=(
            "B2B lead list: {target}",
            "Lead generation, {n} contacts, {target}",
            "LinkedIn research for {target}",
            "Find decision makers at {target}",
        ),
        context=(
            "{company} sells software to {target} and our list is from a fair in 2019.",
            "Two sales people waste half their day with looking for the right person.",
            "We buy no lists anymore, half of the addresses bounced last time.",
        ),
        need=(
            "Research {n} {target} with name, role, LinkedIn profile and verified business mail.",
            "Build a list by our criteria and note one real reason to call for each company.",
            "Update our CRM: who left, who is new, which firms merged.",
        ),
        details=(
            "Countries: {region}.",
            "Only business addresses, GDPR is taken seriously here.",
            "Bounce rate under 3%.",
            "10 to 200 employees.",
            "Google Sheet with our columns.",
            "First 25 as a sample to agree on quality.",
            "No scraping tools that break LinkedIn's rules.",
            "Note the source of each contact.",
        ),
        wants=(
            "Researches by hand where needed",
            "Understands B2B roles",
            "Good English writing",
        ),
        closers=(
            "Price for {n} and how long you need.",
            "If the quality is right we need it every month.",
            "Please describe how you verify a mail address.",
        ),
        questions=(
            "How do you verify an e-mail address?",
            "How many good contacts can you find in a day?",
            "What makes a lead a bad one?",
        ),
        skills=(
            "Lead Generation",
            "LinkedIn Sales Navigator",
            "Market Research",
            "B2B Lead Generation",
            "Email Verification",
            "CRM",
            "Data Mining",
        ),
        hourly=(8, 35),
        fixed=(100, 1200),
        slots={
            "target": (
                "dental labs",
                "private schools",
                "machine builders",
                "boutique hotels",
                "logistics companies",
                "architects' offices",
                "breweries",
            ),
            "n": (
                "200",
                "350",
                "500",
                "1,000",
            ),
            "region": (
                "Germany and Austria",
                "UK and Ireland",
                "the Nordics",
                "Texas and Florida",
                "Benelux",
            ),
            "company": COMPANY,
        },
    ),
)
BRIEFS: tuple[Brief, ...] = (
    *_OWN,
    *sales_marketing_2.BRIEFS,
    *sales_marketing_3.BRIEFS,
    *sales_marketing_4.BRIEFS,
    *sales_marketing_5.BRIEFS,
)
