"""Project briefs of the category Data Science & Analytics, part 2 of 5. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content.brief import Brief
from sandbox.content.pools import COMPANY, DEADLINE, SHOP

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="data_extraction_etl",
        titles=(
            "Data engineer: dbt + BigQuery",
            "Build data warehouse for {company}",
            "Airflow pipelines break every week, need help",
            "ELT setup: Stripe, HubSpot, Postgres into {dwh}",
        ),
        context=(
            "{company} grew to 60 people and each team pulls its own numbers from production.",
            "Our pipelines were written by three people who all left.",
            "We have {dwh} and dbt, but models were added without any plan.",
        ),
        need=(
            (
                "Set up the warehouse: load Stripe, HubSpot and our Postgres into {dwh}, model it in dbt, tests on "
                "everything that finance uses."
            ),
            "Make our nightly pipelines reliable. At the moment about one in five fails and we notice at 10 am.",
            (
                "Cut our {dwh} bill, it went from ${low} to ${high} a month in half a year, without anybody asking for"
                " more data."
            ),
        ),
        details=(
            "Revenue in the warehouse must agree with finance to the cent.",
            "Incremental models where tables are large.",
            "Freshness and uniqueness tests with alerts to Slack.",
            "History of customers' plans is needed (slowly changing).",
            "Personal data masked for analysts.",
            "Everything in git, deployments through CI.",
            "A page that explains the core tables.",
            "Our analyst should learn from you, he is good.",
        ),
        wants=(
            "dbt in production with more than 100 models",
            "SQL at a level where you enjoy reading query plans",
            "Has fought with API connectors",
        ),
        closers=(
            "How would you start? Half a page is enough.",
            "Part-time is fine, we prefer steady over fast.",
            "References welcome.",
        ),
        questions=(
            "What would you do in the first week?",
            "How do you prove that warehouse revenue equals finance's revenue?",
            "Tell us about a pipeline you made reliable",
        ),
        skills=(
            "dbt",
            "BigQuery",
            "SQL",
            "ETL",
            "Apache Airflow",
            "Data Engineering",
            "Snowflake",
            "Python",
        ),
        hourly=(35, 95),
        fixed=(800, 9000),
        slots={
            "company": COMPANY,
            "dwh": (
                "BigQuery",
                "Snowflake",
                "Redshift",
            ),
            "low": (
                "300",
                "700",
            ),
            "high": (
                "2,900",
                "4,100",
            ),
        },
    ),
    Brief(
        subcategory="data_extraction_etl",
        titles=(
            "Clean customer list in Excel ({n} rows)",
            "Data cleaning, duplicates, messy addresses",
            "Excel/Power Query: merge {k} lists into one",
            "Dedupe CRM export before import",
        ),
        context=(
            "We bought two smaller companies and now have {k} customer lists which overlap.",
            "Before the import to the new CRM our data has to be clean, that's what the consultant said, and left.",
            'Fifteen years of typing by different people: "St.", "Street", "Str", you name it.',
        ),
        need=(
            "Merge {k} lists, about {n} rows, remove duplicates and put names and addresses in one format.",
            "Check our CRM export: find duplicates, split names, fix phone numbers to international format.",
            "Build a Power Query that does the cleaning each month, so we only press refresh.",
        ),
        details=(
            "Never delete: mark duplicates and move them to a second sheet.",
            "Uncertain matches go to a list for us to decide.",
            "Phone numbers with country code (+{cc}).",
            "Countries as two-letter codes.",
            "Report how many rows were changed and why.",
            "The data stays on our SharePoint, you'll get a guest account.",
            "No macros, IT blocks them.",
        ),
        wants=(
            "Excel and Power Query (Python also ok)",
            "Careful with special characters like ö, ł, é",
            "Can explain the matching rules",
        ),
        closers=(
            'How do you match "Müller GmbH" and "Mueller Gmbh & Co"?',
            "Send a price for all of it.",
            "Should be done {deadline}.",
        ),
        questions=(
            "How do you find near duplicates?",
            "Which tool would you use?",
            "How do you handle umlauts and accents?",
        ),
        skills=(
            "Data Cleaning",
            "Microsoft Excel",
            "Power Query",
            "Data Entry",
            "CRM",
            "Deduplication",
            "Python",
        ),
        hourly=(8, 30),
        fixed=(40, 600),
        slots={
            "n": (
                "3,200",
                "8,000",
                "14,500",
                "40,000",
            ),
            "k": (
                "two",
                "three",
                "four",
            ),
            "cc": (
                "49",
                "44",
                "1",
                "31",
            ),
            "deadline": DEADLINE,
        },
    ),
    Brief(
        subcategory="ai_machine_learning",
        titles=(
            "Computer vision: detect {obj}",
            "Train model to recognise {obj} on photos",
            "YOLO expert, {obj} detection",
            "Object detection on edge device ({obj})",
        ),
        context=(
            "{company} counts {obj} by hand from photos, two people, all day.",
            "A first model by a student reaches 80%, and fails whenever the light changes.",
            "Camera is installed, {n} pictures exist, labels only for some.",
        ),
        need=(
            (
                "Train a detector for {obj}, measure it on pictures from a day the model hasn't seen and bring it on a"
                " Jetson Orin."
            ),
            "Improve our existing model. We think labels are part of the problem, please check first.",
            "Make a plan for labelling and a first model that shows if the idea holds, with clear numbers.",
        ),
        details=(
            "Precision matters more than recall, a false stop costs us 10 minutes.",
            "At least 8 frames a second on the device.",
            "Night, rain and dirty lens must be in the test set.",
            "Labels in COCO format.",
            "Training must be repeatable by us: one command.",
            "Licence must allow commercial use, please check the framework's licence.",
            "Report with examples of failures.",
            "Pictures don't leave our server.",
        ),
        wants=(
            "Deployed a vision model outside of a notebook",
            "Knows that data beats architecture",
            "Edge optimisation, TensorRT or similar",
        ),
        closers=(
            "Which failure would you expect first?",
            "Please show a project with real world photos, not COCO.",
            "Phase one is three weeks.",
        ),
        questions=(
            "How would you split the data into training and test, and why?",
            "Which model size would run at 8 fps on a Jetson?",
            "What would you do about rare situations?",
        ),
        skills=(
            "Computer Vision",
            "PyTorch",
            "YOLO",
            "Object Detection",
            "Python",
            "OpenCV",
            "NVIDIA Jetson",
        ),
        hourly=(30, 100),
        fixed=(500, 8000),
        slots={
            "obj": (
                "broken eggs",
                "parked bicycles",
                "weeds in carrots",
                "pallets",
                "scratches on glass",
                "sheep",
                "missing bottle caps",
                "potholes",
            ),
            "company": COMPANY,
            "n": (
                "4,000",
                "11,000",
                "30,000",
            ),
        },
    ),
    Brief(
        subcategory="data_analysis_testing",
        titles=(
            "Google Analytics 4 + Tag Manager setup",
            "GA4 numbers don't match our shop",
            "Fix conversion tracking ({shop} shop)",
            "Tracking specialist: GA4, GTM, server-side",
        ),
        context=(
            "Our shop sells {shop} and GA4 shows {pct}% less revenue than the shop itself.",
            "Agency changed, tracking was done twice, now everything counts double or not at all.",
            "Ads budget is growing and I want to know what works before I spend more.",
        ),
        need=(
            "Audit GA4 and Tag Manager, tell us what is wrong, then fix it: purchases, refunds, newsletter sign-ups.",
            "Set up server-side tagging with consent mode so that our numbers are right and legal.",
            "Rebuild our GTM container from zero, clean names, no leftovers, with a tracking plan.",
        ),
        details=(
            "Consent through Cookiebot, must really be respected.",
            "Revenue within 5% of the shop system.",
            "Google Ads and Meta conversions with the same event id.",
            "Tracking plan as a table: event, when, parameters, who uses it.",
            "Looker Studio overview with eight numbers, no more.",
            "No tracking before consent, we're in the EU.",
            "Test protocol with screenshots.",
        ),
        wants=(
            "GA4 and GTM every day",
            "Knows consent mode in detail",
            "Basic JavaScript for data layer work",
        ),
        closers=(
            "What would you check first?",
            "One time job plus a check each quarter.",
            'Please no "free audit" PDF.',
        ),
        questions=(
            "Why might GA4 show less revenue than the shop?",
            "How do you test consent mode?",
            "How do you avoid counting conversions twice?",
        ),
        skills=(
            "Google Analytics 4",
            "Google Tag Manager",
            "Conversion Tracking",
            "Looker Studio",
            "JavaScript",
            "Server-Side Tagging",
        ),
        hourly=(20, 60),
        fixed=(150, 2000),
        slots={
            "shop": SHOP,
            "pct": (
                "18",
                "25",
                "40",
            ),
        },
    ),
)
