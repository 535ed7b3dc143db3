"""Project briefs of the category Data Science & Analytics, part 1 of 5. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content import (
    data_science_analytics_2,
    data_science_analytics_3,
    data_science_analytics_4,
    data_science_analytics_5,
)
from sandbox.content.brief import Brief
from sandbox.content.pools import COMPANY, DEADLINE

_OWN: tuple[Brief, ...] = (
    Brief(
        subcategory="data_analysis_testing",
        titles=(
            "Power BI dashboard for {area}",
            "Power BI report for {area}, our own attempt failed",
            "Power BI / DAX expert needed",
            "Turn {n} Excel files into one Power BI report",
        ),
        context=(
            (
                "{company} steers {area} with {n} Excel files and every Monday there is a fight about whose number is "
                "right."
            ),
            "Our controller built the report and left. The refresh fails since then.",
            "I am head of operations, I know what I want to see but not how to build it.",
        ),
        need=(
            (
                "Build one Power BI report for {area} with three pages: overview, trend, exceptions. Data comes from "
                "SQL Server and two Excel lists."
            ),
            (
                "The report takes 40 seconds to open and the year-to-date total is wrong when you filter by region. "
                "Find out why and fix both."
            ),
            "Model our data properly (star schema), rebuild the measures and write down what each one means.",
        ),
        details=(
            "Row level security by region manager.",
            "Refresh every morning at 6, alert by mail when it fails.",
            "Comparison to last year and to budget.",
            "Fiscal year starts in {month}.",
            "Must look ok on a phone for the two directors.",
            "Measures documented in plain words.",
            "Two hours of handover with our analyst, recorded.",
            "No custom visuals that cost extra.",
        ),
        wants=(
            "Strong DAX, not only drag and drop",
            "Data modelling before visuals",
            "Asks what decision a chart is for",
            "Experience with {area} is nice to have",
        ),
        closers=(
            "Please send a screenshot or public link of a report of yours.",
            "We would like the first version {deadline}.",
            "Data can only be shared after an NDA.",
        ),
        questions=(
            "How would you find out why a report opens slowly?",
            "How do you handle a fiscal year that doesn't match the calendar?",
            "Which report of yours is still in use, and by whom?",
        ),
        skills=(
            "Microsoft Power BI",
            "DAX",
            "SQL",
            "Data Modeling",
            "Microsoft Excel",
            "Power Query",
            "Data Visualization",
        ),
        hourly=(20, 65),
        fixed=(200, 3000),
        slots={
            "area": (
                "sales",
                "production",
                "purchasing",
                "logistics",
                "staffing",
            ),
            "n": (
                "14",
                "23",
                "37",
            ),
            "company": COMPANY,
            "month": (
                "April",
                "July",
                "October",
            ),
            "deadline": DEADLINE,
        },
    ),
    Brief(
        subcategory="data_extraction_etl",
        titles=(
            "Web scraping: {what} into CSV",
            "Python scraper for {what}",
            "Need list of {what}, {n} rows",
            "Scrapy / Playwright developer, {what}",
        ),
        context=(
            "For a market study at {company} we need public data on {what}.",
            "We used to collect this by hand with two interns. It takes a month and is outdated when done.",
            "I have a scraper that worked until they changed the site.",
        ),
        need=(
            (
                "Collect {what} from {sites} public websites: name, address, category, website, opening hours. About "
                "{n} rows."
            ),
            "Write a scraper I can run myself once a month, with a clear error when a page changed.",
            "Repair my Scrapy project, three of seven spiders are broken.",
        ),
        details=(
            "Respect robots.txt and go slowly, we don't want trouble.",
            "No personal data, only what businesses publish about themselves.",
            "Deduplicate by address, the same place is often listed twice.",
            "Output as CSV in UTF-8 and as Google Sheet.",
            "Column for the source URL and the date.",
            "I check 50 random rows, at least 48 must be right.",
            "Code and a readme, Python preferred.",
            "First 100 rows as a sample.",
        ),
        wants=(
            "Has done this at similar size",
            "Clean data matters more than speed to you",
            "Tells me when a source is not worth it",
        ),
        closers=(
            "How long and how much?",
            "Please don't sell me old lists.",
            "A sample of 10 rows from any one source with your application would convince me, but is not required.",
        ),
        questions=(
            "How do you deal with duplicates across sources?",
            "What do you do when a site changes its layout?",
            "Which tool would you use here and why?",
        ),
        skills=(
            "Data Scraping",
            "Python",
            "Scrapy",
            "Playwright",
            "Data Extraction",
            "CSV",
            "Data Cleaning",
        ),
        hourly=(15, 55),
        fixed=(80, 1500),
        slots={
            "what": (
                "opening hours of museums",
                "prices of camping sites",
                "climbing gyms in Europe",
                "organic wholesalers",
                "charging points",
                "tender notices",
                "trade fair exhibitors",
                "language schools",
            ),
            "n": (
                "800",
                "2,000",
                "5,500",
                "12,000",
            ),
            "sites": (
                "three",
                "five",
                "nine",
            ),
            "company": COMPANY,
        },
    ),
    Brief(
        subcategory="ai_machine_learning",
        titles=(
            "Demand forecast for {goods}",
            "Data scientist: forecast sales of {goods} by {unit}",
            "Time series forecasting, {goods}",
            "Improve our forecast, currently an Excel average",
        ),
        context=(
            "We sell {goods} and throw away too much at the end of the week, or run out by Thursday.",
            "{company} has five years of daily sales, promotions and weather, all in one database.",
            (
                "Our planner uses the average of the last four weeks plus gut feeling. The gut feeling is good but she"
                " retires in spring."
            ),
        ),
        need=(
            (
                "Build a forecast per {unit} for the next 14 days and show honestly how much better it is than our "
                "average."
            ),
            (
                "Check whether our data is good enough for a forecast at all. If it is, build a first version. If not,"
                " tell us what is missing."
            ),
            "Take the model of a student's thesis into daily use: scheduled, monitored, with a fallback.",
        ),
        details=(
            "Baseline first, model second.",
            "Backtest over at least 12 months, including Christmas.",
            "Intervals, not only one number.",
            "Promotions and school holidays are known in advance and must be used.",
            "Python, code in our repo, no notebook as final product.",
            "Result table written to PostgreSQL at 5 am.",
            "Alert when the error grows.",
            "A presentation for people who don't like statistics.",
        ),
        wants=(
            "Time series experience in retail or food",
            "Knows when a simple model wins",
            "Explains uncertainty to non-statisticians",
            "Clean Python",
        ),
        closers=(
            "Tell us which error measure you would use and why.",
            "Budget is for a first phase of four weeks.",
            "Please no buzzwords.",
        ),
        questions=(
            "Which error measure fits perishable goods and why?",
            "What was your baseline in your last forecast, and by how much did you beat it?",
            "How do you handle new products without history?",
        ),
        skills=(
            "Machine Learning",
            "Python",
            "Time Series Forecasting",
            "pandas",
            "scikit-learn",
            "Statistics",
            "SQL",
        ),
        hourly=(35, 110),
        fixed=(800, 12000),
        slots={
            "goods": (
                "bread and pastries",
                "cut flowers",
                "fresh pasta",
                "sushi boxes",
                "dairy products",
                "magazines",
            ),
            "unit": (
                "store",
                "product",
                "store and product",
            ),
            "company": COMPANY,
        },
    ),
    Brief(
        subcategory="data_analysis_testing",
        titles=(
            "Statistician for {field} study",
            "Help with SPSS / R analysis ({field})",
            "Check the statistics in my paper",
            "Data analysis for {field} survey, n={n}",
        ),
        context=(
            "I'm a PhD student in {field}, my supervisor knows the topic and not the statistics.",
            "We ran a survey with {n} participants and the reviewer wants a different analysis.",
            "Our department did the study without a statistician, which I regret now.",
        ),
        need=(
            (
                "Run a mixed model on repeated measures, check assumptions, and explain the result so that I can "
                "defend it myself."
            ),
            "Answer the reviewer's three points on our statistics, with the extra analyses and text for the reply.",
            "Clean the survey data, do the descriptive tables and the regression we preregistered.",
        ),
        details=(
            "R preferred, scripts must run on my machine from raw data to tables.",
            "Missing data about {miss}%, needs a sensible treatment.",
            "APA tables and two figures.",
            "Effect sizes with confidence intervals.",
            "No fishing for significance. If there's nothing, there is nothing.",
            "An hour of explanation on video.",
            "Data is anonymous and shared by the university's cloud.",
            "I write the paper, you do not.",
        ),
        wants=(
            "Degree in statistics or a quantitative field",
            "Published or supported published work",
            "Patience",
        ),
        closers=(
            "Please mention which method you'd use.",
            "Deadline for the revision is close: {deadline}.",
            "Student budget, sorry.",
        ),
        questions=(
            "Which model would you use for repeated measures with missing data?",
            "Have you answered reviewers on statistics before?",
            "R, SPSS or something else, and why?",
        ),
        skills=(
            "Statistics",
            "R",
            "SPSS",
            "Data Analysis",
            "Regression Analysis",
            "Survey Data Analysis",
            "Academic Research",
        ),
        hourly=(20, 70),
        fixed=(100, 1500),
        slots={
            "field": (
                "nursing",
                "sports science",
                "psychology",
                "education",
                "agriculture",
                "public health",
            ),
            "n": (
                "84",
                "212",
                "340",
                "1,150",
            ),
            "miss": (
                "7",
                "12",
                "18",
            ),
            "deadline": DEADLINE,
        },
    ),
)
BRIEFS: tuple[Brief, ...] = (
    *_OWN,
    *data_science_analytics_2.BRIEFS,
    *data_science_analytics_3.BRIEFS,
    *data_science_analytics_4.BRIEFS,
    *data_science_analytics_5.BRIEFS,
)
