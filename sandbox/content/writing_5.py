"""Project briefs of the category Writing, part 5 of 5. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content.brief import Brief
from sandbox.content.pools import COMPANY, DEADLINE, SAAS

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="content_writing",
        titles=(
            "Rewrite {n} AI articles so humans can read them",
            "Humanise texts? No: rewrite them properly ({n})",
            "Editor for AI drafts, {topic}",
            "Fact check and rewrite {n} articles on {topic}",
        ),
        context=(
            "Someone here published {n} AI articles on {topic} in one weekend. That someone was me.",
            "Traffic went up, then Google's update came. You can guess.",
            "{company} drafts with AI, and wants a person who takes responsibility for what's published.",
        ),
        need=(
            "Check facts in {n} articles, rewrite what is worth saving, tell us what to delete.",
            "Edit two drafts a week: facts, examples, voice.",
            "Merge {n} thin articles on {topic} to about eight good ones.",
        ),
        details=(
            "Table with decision for each: keep, merge, delete.",
            "Sources with links.",
            "Add an example from real life to each.",
            "Redirect list.",
            "1,000 words per article or less.",
            "No detector games, quality is the aim.",
            "WordPress access.",
        ),
        wants=(
            "Editor, not a text spinner",
            "Good knowledge of {topic} or research skills",
            "Courage to delete",
        ),
        closers=(
            "What is the first thing you cut?",
            "Price per article.",
            "Paid test with one.",
        ),
        questions=(
            "What gives machine text away for you?",
            "How long do you need for 1,000 words?",
            "Which three things do you check first?",
        ),
        skills=(
            "Copy Editing",
            "Fact-Checking",
            "Rewriting",
            "Content Writing",
            "SEO Writing",
            "WordPress",
        ),
        hourly=(10, 40),
        fixed=(50, 700),
        slots={
            "n": (
                "35",
                "60",
                "90",
            ),
            "topic": (
                "houseplants",
                "camping",
                "personal finance",
                "parenting",
                "coffee",
                "small boats",
            ),
            "company": COMPANY,
        },
    ),
    Brief(
        subcategory="professional_business_writing",
        titles=(
            "Write RFP response / tender text",
            "Tender writer: {what}",
            "Bid writer for public tender ({what})",
            "Help with proposal, {what}, {p} pages",
        ),
        context=(
            "{company} does good work and writes weak tenders.",
            'We always come second. The debrief says "quality answers generic".',
            "Public tender for {what}, deadline {deadline}, {p} pages allowed.",
        ),
        need=(
            "Write the quality part from interviews with our people, following the scoring scheme.",
            "Review our draft against each criterion, score it like the client would, fix the gaps.",
            "Build a library of answers we can use again: safety, staffing, environment, social value.",
        ),
        details=(
            "Questions and scoring are public, link in chat.",
            "Evidence for each promise.",
            "Page limit, font 11.",
            "Diagrams from our designer.",
            "Two review rounds with our director.",
            "Compliance table.",
            "Submitted by us through the portal.",
        ),
        wants=(
            "Won public tenders",
            "Reads scoring schemes like others read novels",
            "Calm at deadlines",
        ),
        closers=(
            "Your win rate and in which sector?",
            "Days in the next two weeks, please.",
            "We prefer clear words to long ones.",
        ),
        questions=(
            "What's your win rate, and for which kind of bids?",
            "How do you get facts from technical people?",
            "Are you free in the next two weeks?",
        ),
        skills=(
            "Proposal Writing",
            "Bid Writing",
            "RFP",
            "Technical Writing",
            "Editing",
            "Business Writing",
        ),
        hourly=(20, 65),
        fixed=(150, 2000),
        slots={
            "what": (
                "school cleaning",
                "park maintenance",
                "bus shelters",
                "IT support for a council",
                "home care",
                "road marking",
            ),
            "company": COMPANY,
            "p": (
                "20",
                "35",
                "60",
            ),
            "deadline": DEADLINE,
        },
    ),
    Brief(
        subcategory="content_writing",
        titles=(
            "UX writer: microcopy for {product}",
            "Error messages and onboarding texts",
            "Short texts for app, {n} screens",
            "Content designer, small job",
        ),
        context=(
            "We make {product}. Designers wrote the texts, developers wrote the errors.",
            'A customer sent a screenshot of "Unknown error 4" with a heart.',
            "{company} translates into nine languages, and unclear English becomes very clear nonsense.",
        ),
        need=(
            "Rewrite the texts of {n} screens, errors first. You get a test account.",
            "Write a guide for texts: tone, words we use, words we don't.",
            'Name our features. At the moment there are three things called "workspace".',
        ),
        details=(
            "Length limits per button.",
            "Say what happened and what to do.",
            "Work in Figma or in JSON files.",
            "Empty states as well.",
            "One word for one thing.",
            "Legal texts stay.",
            "Before/after table for the team.",
        ),
        wants=(
            "UX writing portfolio",
            "Simple English",
            "Asks what the user wants at that point",
        ),
        closers=(
            "Your favourite error message?",
            "About {n} screens, one-off.",
            "Before/after from your work please.",
        ),
        questions=(
            "Show a before and after",
            'How would you rewrite "Unknown error 4"?',
            "Figma or JSON, what do you prefer?",
        ),
        skills=(
            "UX Writing",
            "Content Design",
            "Microcopy",
            "Figma",
            "Copy Editing",
            "Style Guide",
        ),
        hourly=(15, 55),
        fixed=(40, 600),
        slots={
            "product": SAAS,
            "n": (
                "25",
                "40",
                "70",
            ),
            "company": COMPANY,
        },
    ),
)
