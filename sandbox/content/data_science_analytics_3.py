"""Project briefs of the category Data Science & Analytics, part 3 of 5. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content.brief import Brief
from sandbox.content.pools import COMPANY, DEADLINE, SHOP, TRADE

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="data_analysis_testing",
        titles=(
            "Tableau dashboard for {who}",
            "Make our yearly data beautiful (charts for report)",
            "Data visualization designer, {topic}",
            "Charts for our report on {topic}",
        ),
        context=(
            "We are a foundation working on {topic} and our data sits in tables nobody reads.",
            "{who} get a 60 page PDF from us. They'd prefer one page.",
            "The annual report goes to print soon and the charts look like Excel 2003.",
        ),
        need=(
            "Design {k} charts on {topic} for print and web, from data that we give you in clean CSV.",
            "Build one Tableau dashboard for {who} that answers four questions which we already wrote down.",
            (
                "Turn our tables on {topic} into charts that a journalist could print, with one interactive version "
                "for the web."
            ),
        ),
        details=(
            "Colour-blind safe palette in our brand colours.",
            "Each chart needs a headline that says the finding.",
            "Vector files for print, SVG for web.",
            "Works on phones.",
            "Sources and notes below each chart.",
            "No 3D, no pie with 12 slices.",
            "Two rounds of changes.",
            "Data may change slightly until the end, so please keep it linked.",
        ),
        wants=(
            "Portfolio of charts that explain something",
            "Tableau, D3 or similar",
            "Sense for typography",
        ),
        closers=(
            "Link your three favourite charts that you made.",
            "Draft {deadline}.",
            "Tell us what is wrong with your favourite chart.",
        ),
        questions=(
            "Link three charts you made and say what they show",
            "How do you choose between a table and a chart?",
            "How do you check colours for colour-blind readers?",
        ),
        skills=(
            "Data Visualization",
            "Tableau",
            "D3.js",
            "Adobe Illustrator",
            "Infographics",
            "Mapbox",
            "Flourish",
        ),
        hourly=(25, 70),
        fixed=(200, 2500),
        slots={
            "who": (
                "board members",
                "donors",
                "city councillors",
                "journalists",
            ),
            "topic": (
                "rents",
                "drinking water",
                "school meals",
                "air quality",
                "bird migration",
                "child care places",
            ),
            "k": (
                "nine",
                "twelve",
                "fifteen",
            ),
            "deadline": DEADLINE,
        },
    ),
    Brief(
        subcategory="ai_machine_learning",
        titles=(
            "NLP: classify {docs} automatically",
            "Fine-tune small language model for {docs}",
            "Text classification, {n} labelled {docs}",
            "ML engineer for document understanding",
        ),
        context=(
            "{company} gets {n} {docs} a month and a person reads each one only to send it to the right team.",
            "We tried a big API model, quality is fine, price and privacy are not.",
            "Labels exist for two years of {docs} but the categories changed in between.",
        ),
        need=(
            "Train and ship a classifier for {docs} that runs on our own hardware and knows when it isn't sure.",
            (
                "Compare three options (rules, small model, API model) on our data with cost per 1,000 and tell us "
                "which to take."
            ),
            "Extract six fields out of {docs} with confidence values, unsure ones go to a person.",
        ),
        details=(
            "Languages: English and {lang}, sometimes both in one document.",
            "Personal data must be masked before anything is logged.",
            "Confidence has to be calibrated, 90% should mean 90%.",
            "Runs on one GPU server, 24 GB.",
            "API with FastAPI, Docker image.",
            "Evaluation report by category, including the ugly ones.",
            "Retraining is a script with a readme.",
            "Label cleaning may be half of the work, we know that.",
        ),
        wants=(
            "Text classification in production",
            "Honest evaluation, no leaking of test data",
            "PyTorch, Hugging Face",
        ),
        closers=(
            "How would you measure if it is good enough?",
            "We like short, exact applications.",
            "Start with a paid one week study.",
        ),
        questions=(
            "How do you calibrate confidence?",
            "When would you not use a language model?",
            "How do you deal with labels that changed meaning?",
        ),
        skills=(
            "Natural Language Processing",
            "Hugging Face",
            "PyTorch",
            "Python",
            "Text Classification",
            "FastAPI",
            "Machine Learning",
        ),
        hourly=(40, 120),
        fixed=(800, 10000),
        slots={
            "docs": (
                "insurance letters",
                "complaint mails",
                "delivery notes",
                "grant applications",
                "repair reports",
            ),
            "n": (
                "3,000",
                "9,000",
                "20,000",
            ),
            "company": COMPANY,
            "lang": (
                "German",
                "French",
                "Dutch",
                "Polish",
            ),
        },
    ),
    Brief(
        subcategory="data_analysis_testing",
        titles=(
            "Excel expert: {model}",
            "Fix formulas in my {model} spreadsheet",
            "Google Sheets wizard needed",
            "Build {model} in Excel with no macros",
        ),
        context=(
            "I run {trade} and my {model} sheet has grown over six years. It's full of #REF.",
            "My accountant made it, only he understands it, he is slow.",
            "We will stay with spreadsheets, please don't try to sell us software.",
        ),
        need=(
            "Rebuild my {model} in Excel so that I only fill in the yellow cells.",
            "Find the error: the total is off by {off} and I have looked for two evenings.",
            "Connect five Google Sheets from five locations to one overview which updates itself.",
        ),
        details=(
            "Input, calculation and output on separate sheets.",
            "Protect formulas, my staff click everywhere.",
            "Works in Excel 2016.",
            "One printable page, A4.",
            "Last year's data must be taken over.",
            "Explain the three most important formulas in a comment.",
            "Drop-downs instead of free text.",
        ),
        wants=(
            "Excel on a high level, XLOOKUP and friends",
            "Tidy",
            "Can screen share for half an hour",
        ),
        closers=(
            "Can you do it this week?",
            "Price please.",
            "I'll send the file when we agree, it has salaries in it.",
        ),
        questions=(
            "How would you find a wrong total in a large sheet?",
            "Excel or Google Sheets for this, in your opinion?",
            "When are you available for a short call?",
        ),
        skills=(
            "Microsoft Excel",
            "Google Sheets",
            "Excel Formula",
            "Spreadsheet Skills",
            "Data Analysis",
            "Power Query",
        ),
        hourly=(15, 45),
        fixed=(50, 700),
        slots={
            "model": (
                "cash flow plan",
                "staff rota",
                "price calculation",
                "stock list",
                "commission calculation",
            ),
            "trade": TRADE,
            "off": (
                "137.20",
                "1,004",
                "about 3%",
                "12.50",
            ),
        },
    ),
    Brief(
        subcategory="ai_machine_learning",
        titles=(
            "Recommendation engine for {shop} shop",
            'Build "you may also like" that works',
            "ML engineer, recommendations, small catalogue",
            "Personalisation for online shop, {n} products",
        ),
        context=(
            'Our shop ({shop}, {n} products) shows "related products" picked by hand in 2020.',
            "Tried an app for this, it recommends what people just bought.",
            "{company} has three years of orders and clicks and no data person.",
        ),
        need=(
            "Build recommendations for product page, cart and mail, and prove with a test that they earn something.",
            (
                "Look at our data and tell us if recommendations can work with a catalogue this small. Then a first "
                "version."
            ),
            'Replace the rule based mails ("you bought X") with a model that knows what people buy next and when.',
        ),
        details=(
            "Cold start for new products, we add 20 a week.",
            "Must not recommend sold out items.",
            "Answer within 100 ms.",
            "A/B test with a plan for how long it has to run.",
            "Rules on top: margin, brand conflicts.",
            "Runs without expensive services.",
            "Simple admin view with the reason for each suggestion.",
        ),
        wants=(
            "Recommendation systems outside of Kaggle",
            "Understands statistics of A/B tests",
            "Can deploy what you build",
        ),
        closers=(
            "What would be your simplest first version?",
            "Data sample is available under NDA.",
            "Please tell us about a test that failed.",
        ),
        questions=(
            "What would be your simplest useful version?",
            "How long must an A/B test run with 600 orders a month?",
            "How do you recommend a product nobody has bought?",
        ),
        skills=(
            "Recommendation System",
            "Machine Learning",
            "Python",
            "A/B Testing",
            "SQL",
            "eCommerce",
            "pandas",
        ),
        hourly=(35, 110),
        fixed=(700, 9000),
        slots={
            "shop": SHOP,
            "n": (
                "240",
                "700",
                "1,900",
            ),
            "company": COMPANY,
        },
    ),
)
