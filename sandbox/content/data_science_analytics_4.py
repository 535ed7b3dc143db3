"""Project briefs of the category Data Science & Analytics, part 4 of 5. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content.brief import Brief
from sandbox.content.pools import COMPANY, DEADLINE, SAAS

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="data_mining_management",
        titles=(
            "SQL expert to write reports from {db}",
            "SQL help, reports from {db}",
            "Write {k} SQL queries for monthly reporting",
            "MySQL / Postgres analyst, few hours a week",
        ),
        context=(
            "Our software has no reporting, only a {db} database with {t} tables.",
            "{company} asks the software vendor for each report, 400 dollars apiece and four weeks of waiting.",
            "I know basic SQL, joins over five tables are where I stop.",
        ),
        need=(
            "Write {k} queries for our monthly reports, commented so that I can change dates and filters.",
            "Find out why the stock report takes 11 minutes and bring it under 20 seconds.",
            "Draw a map of the tables we need and build views that hide the mess.",
        ),
        details=(
            "Read-only access to a copy, never the live system.",
            "Version is {db}, cannot be upgraded this year.",
            "Results must match the vendor's old reports for March, we use that as a check.",
            "Column names are in {lang}, I'll explain them.",
            "Export to Excel by our staff must be easy.",
            "Write the assumptions on top of each query.",
        ),
        wants=(
            "SQL for a living",
            "Used to databases without documentation",
            "Asks before assuming",
        ),
        closers=(
            "First two reports as a start, then the rest.",
            "Please give a price per report.",
            "Which questions would you ask me first?",
        ),
        questions=(
            "How do you start with an undocumented database?",
            "How do you check that a report is right?",
            "Describe a query you made much faster",
        ),
        skills=(
            "SQL",
            "MySQL",
            "PostgreSQL",
            "Microsoft SQL Server",
            "Query Optimization",
            "Reporting",
            "Database Design",
        ),
        hourly=(20, 60),
        fixed=(200, 2500),
        slots={
            "db": (
                "SQL Server 2014",
                "MySQL 5.7",
                "PostgreSQL 12",
                "Oracle 11g",
            ),
            "k": (
                "eight",
                "twelve",
                "twenty",
            ),
            "t": (
                "180",
                "420",
                "900",
            ),
            "company": COMPANY,
            "lang": (
                "German",
                "Danish",
                "Spanish",
                "Czech",
            ),
        },
    ),
    Brief(
        subcategory="data_analysis_testing",
        titles=(
            "Data analyst to find out why customers leave",
            "Why do they cancel? {n} answers to read",
            "Customer churn analysis, {product}",
            "Analyst for one-off question: why do customers leave",
        ),
        context=(
            "We run {product} with about {n} customers, and churn went up from 2 to {churn} percent in a quarter.",
            "We asked everybody who left, {n} answered, many wrote long texts. Nobody had time to read them.",
            "My co-founder says it's the price, I say it's onboarding. Please tell us who is right.",
        ),
        need=(
            "Find out what customers who leave have in common, with data from our database and from support tickets.",
            "Analyse the exit survey including free text, and give us the five findings that matter with quotes.",
            "Check the three stories we tell ourselves about churn (price, onboarding, competitor) against our data.",
        ),
        details=(
            "Export as CSV, names removed.",
            "Say how sure you are about each finding.",
            "Slides, ten at most.",
            "Don't stop at correlation, suggest how to test.",
            "Code as a notebook, we'd like to repeat it in six months.",
            "A call with both founders, we will argue.",
        ),
        wants=(
            "Background in statistics or research",
            "Writes clearly",
            "Doesn't tell people what they want to hear",
        ),
        closers=(
            "What data would you ask for first?",
            "Result needed {deadline}.",
            "Please show one anonymised report.",
        ),
        questions=(
            "What data would you ask for first?",
            "How would you tell price and onboarding apart as reasons?",
            "Show us one finding from your past work in two sentences",
        ),
        skills=(
            "Data Analysis",
            "Python",
            "SQL",
            "Customer Churn",
            "A/B Testing",
            "Survey Data Analysis",
            "Statistics",
        ),
        hourly=(25, 75),
        fixed=(150, 1800),
        slots={
            "product": SAAS,
            "n": (
                "480",
                "1,300",
                "2,700",
            ),
            "churn": (
                "3.5",
                "4",
                "5",
            ),
            "deadline": DEADLINE,
        },
    ),
    Brief(
        subcategory="data_mining_management",
        titles=(
            "Annotators for {obj} images",
            "Label {n} photos, bounding boxes",
            "Data annotation, long term, part time",
            "Careful eyes wanted: annotate {obj}",
        ),
        context=(
            "For a research project on {obj} we need carefully labelled pictures.",
            "{company} trains a model and the labels by the last vendor were, let's say, creative.",
            "We label in CVAT, everything is set up, we only lack hands and eyes.",
        ),
        need=(
            "Draw boxes around {obj} on {n} photos after a guideline of six pages.",
            "Check the labels of somebody else: correct, reject or comment.",
            "Outline {obj} with polygons on {n} photos, the hard cases first.",
        ),
        details=(
            "First 50 are training, paid, with feedback.",
            "Accuracy counts, not speed. We measure agreement between two people.",
            "Unclear cases go to a channel, we answer within hours.",
            "No pictures leave the tool.",
            "You can work whenever you like.",
            "Guideline test with 20 pictures before the start, paid as well.",
        ),
        wants=(
            "Good eyes, a real screen, no phone",
            "Stamina for repetitive work",
            "English good enough for a six page guideline",
        ),
        closers=(
            "How many a day is realistic for you?",
            "Long term for people who are careful.",
            "Please apply personally, no teams.",
        ),
        questions=(
            "Have you worked with CVAT or Label Studio?",
            "How do you stay concentrated for hours?",
            "How many hours a day would you like to do this?",
        ),
        skills=(
            "Data Annotation",
            "Data Labeling",
            "CVAT",
            "Image Annotation",
            "Attention to Detail",
        ),
        hourly=(5, 20),
        fixed=(60, 1200),
        slots={
            "obj": (
                "ripe tomatoes",
                "road cracks",
                "birds on power lines",
                "mushrooms",
                "moles on skin",
                "ship hulls",
            ),
            "n": (
                "3,000",
                "8,000",
                "20,000",
            ),
            "company": COMPANY,
        },
    ),
    Brief(
        subcategory="data_analysis_testing",
        titles=(
            "Financial model / data analyst for {what}",
            "Build model for {what} with scenarios",
            "Python + Excel analyst, {what}",
            "Monte Carlo simulation for {what}",
        ),
        context=(
            "{company} has to decide on {what} and the current sheet has one scenario, the nice one.",
            "The bank asks for numbers on {what} that we cannot defend yet.",
            "I've built a first model, it needs somebody who finds my mistakes.",
        ),
        need=(
            "Build a model for {what} with three scenarios, clear assumptions, and a sheet where the bank can play.",
            "Review my spreadsheet like an enemy would, then fix what you found.",
            "Simulate {what} with ranges in place of single numbers and show which assumption matters most.",
        ),
        details=(
            "Monthly for two years, yearly for eight after that.",
            "All assumptions on one page with source.",
            "No hard coded numbers in formulas.",
            "Tornado chart or the like for sensitivity.",
            "Handover call plus 14 days of questions.",
            "We deliver costs and contracts, you check if they make sense.",
        ),
        wants=(
            "Modelled for investors or banks before",
            "FAST or similar standard",
            "Understands energy, property or leasing at least a little",
        ),
        closers=(
            "Please send a model with dummy numbers as a sample.",
            "Meeting with the bank is soon, so {deadline}.",
            "English or German, both fine.",
        ),
        questions=(
            "How do you structure a model so others can check it?",
            "Which assumption would you doubt first?",
            "Have your models been audited?",
        ),
        skills=(
            "Financial Modeling",
            "Microsoft Excel",
            "Python",
            "Monte Carlo Simulation",
            "Scenario Analysis",
            "Forecasting",
        ),
        hourly=(30, 90),
        fixed=(400, 5000),
        slots={
            "what": (
                "a solar roof",
                "a second warehouse",
                "buying instead of renting trucks",
                "a new production line",
                "a hotel extension",
            ),
            "company": COMPANY,
            "deadline": DEADLINE,
        },
    ),
    Brief(
        subcategory="ai_machine_learning",
        titles=(
            "MLOps engineer, part time",
            "Put our models into production (AWS)",
            "Kubernetes + ML: deployment help",
            "Someone to clean up our ML infrastructure",
        ),
        context=(
            "{company} has four data scientists, nine models and one laptop that runs the important one.",
            "Every deployment takes a week and two people, so we avoid it.",
            "Our GPU bill was ${bill} last month. Most of it idle.",
        ),
        need=(
            (
                "Build a path from training to production that a data scientist can use alone: registry, tests, "
                "deployment, rollback."
            ),
            "Set up monitoring for {m} models: data drift, latency, cost, with alerts that mean something.",
            "Reduce our GPU cost without slowing the team down.",
        ),
        details=(
            "AWS, Terraform, GitHub Actions are given.",
            "MLflow exists, half used.",
            "One model must answer in under 80 ms.",
            "Rollback in a minute, tested.",
            "Documentation for data scientists, not for engineers.",
            "No vendor lock-in beyond AWS if we can avoid it.",
            "Work with us, don't vanish for three weeks.",
        ),
        wants=(
            "Production ML on AWS",
            "Terraform and containers",
            "Taught other people before",
        ),
        closers=(
            "Half time for three months, maybe longer.",
            "What would you standardise first?",
            "Please tell us about an incident you caused.",
        ),
        questions=(
            "What would you standardise first?",
            "How do you detect drift without labels?",
            "Tell us about an incident you caused",
        ),
        skills=(
            "MLOps",
            "AWS",
            "Kubernetes",
            "Terraform",
            "MLflow",
            "Python",
            "Docker",
        ),
        hourly=(40, 130),
        fixed=(1000, 12000),
        slots={
            "company": COMPANY,
            "bill": (
                "6,200",
                "11,000",
                "18,400",
            ),
            "m": (
                "five",
                "nine",
                "twelve",
            ),
        },
    ),
)
