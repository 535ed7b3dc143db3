"""More project briefs of the category Admin Support. Only ``admin_support`` imports them."""

from __future__ import annotations

from sandbox.content.brief import Brief

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="market_research_product_reviews",
        titles=(
            "Test our {product} and write honest feedback",
            "Beta testers for a {product} ({minutes} min, video)",
            "Usability test participant, {product}",
            "First-time users wanted: try our {product} and think aloud",
        ),
        context=(
            "We built our {product} for people like you and we are too close to it to see what is wrong.",
            "Launch is in five weeks. Before we spend on ads, we want to watch real people use the {product}.",
            "I'm a UX researcher and look for participants who never saw our {product} before.",
        ),
        need=(
            (
                "Use our {product} for {minutes} minutes on your own phone, record screen and voice, and say what you "
                "think while you do six small tasks."
            ),
            (
                "Go through the sign-up and the first week of the {product}, keep a short diary and tell us where you "
                "nearly gave up."
            ),
            "Try our {product}, complete our task sheet and join a {minutes}-minute call afterwards.",
        ),
        details=(
            "We need honest opinions. Praise is nice, problems are nicer.",
            "This is private feedback for us, no public reviews are asked for.",
            "Recording may show your screen only, camera is optional.",
            "iPhone and Android both wanted.",
            "You'll get test data, please do not use your real bank details.",
            "Payment after the recording has been received, whatever you say in it.",
            "Five participants in the first round.",
        ),
        wants=(
            "Has not used a {product} of this kind before",
            "Speaks clearly and thinks aloud",
            "Phone not older than four years",
        ),
        closers=("Tell us your phone model and one app you hate, and why.", "We pick participants on Thursday."),
        questions=(
            "Which phone and OS version do you have?",
            "Have you taken part in usability tests before?",
            "When are you free in the next seven days?",
        ),
        skills=("Usability Testing", "Beta Testing", "Product Feedback", "User Testing", "English", "Screen Recording"),
        hourly=(8, 30),
        fixed=(30, 400),
        slots={
            "product": ("budgeting app", "meal planning app", "language learning app", "habit tracker"),
            "minutes": ("30", "45", "60"),
        },
    ),
    Brief(
        subcategory="virtual_assistance",
        titles=(
            "Set up SOPs for our {department} ({count} processes)",
            "Process documentation: turn Loom videos into SOPs",
            "Write standard operating procedures, {count} in total",
            "VA / technical writer for SOPs in {tool}",
        ),
        context=(
            "I'm going on sabbatical and all that the {department} does is in my head.",
            "We fail every audit on the same point: nothing is written down.",
            "We hire three people in spring and I refuse to explain everything three more times.",
        ),
        need=(
            (
                "I record a video of every process, you make a clear written procedure with screenshots in {tool}. "
                "There are {count} of them."
            ),
            (
                "Interview five colleagues in the {department}, write down how they work and turn it into {count} SOPs "
                "of one to three pages."
            ),
            "Review the SOPs we have, throw out what is outdated, and write the missing ones, {count} altogether.",
        ),
        details=(
            "One structure for all: purpose, who, when, steps, what can go wrong.",
            "Steps should be so clear that a temp can follow them on the first day.",
            "Screenshots with arrows, no blurry pictures.",
            "Videos are 5-20 minutes long, in English with a Dutch accent.",
            "Where the process makes no sense, please tell us instead of documenting the nonsense.",
            "Delivery of three per week.",
            "A checklist version for the daily ones.",
        ),
        wants=("Clear, simple English", "Experience in documentation or operations", "Asks good questions"),
        closers=(
            "Send one SOP you wrote (you can black out the names).",
            "There will be more when the other departments see it.",
        ),
        questions=("How do you check that an SOP works?", "Price per SOP, or hourly? Why?", "Do you know {tool}?"),
        skills=(
            "Process Documentation",
            "Technical Writing",
            "Standard Operating Procedure",
            "Notion",
            "Administrative Support",
            "Loom",
        ),
        hourly=(9, 22),
        fixed=(150, 900),
        slots={
            "department": ("back office", "warehouse", "service desk", "bookkeeping team"),
            "count": ("12", "20", "34"),
            "tool": ("Notion", "Confluence", "Google Docs", "Trainual"),
        },
    ),
    Brief(
        subcategory="virtual_assistance",
        titles=(
            "{crm} clean up: duplicates, missing fields, dead contacts",
            "CRM data cleaning, {count} contacts in {crm}",
            "Someone patient to tidy up our {crm}",
            "{crm} admin assistant for data quality",
        ),
        context=(
            "Six sales people, five years, zero rules. You can imagine what our {crm} looks like.",
            "We want to start e-mail marketing but we don't trust our own data.",
            "Before we migrate away from {crm} we want to throw out the garbage.",
        ),
        need=(
            (
                "Clean {count} contacts in {crm}: merge duplicates, fill in missing company names, correct the "
                "spelling, mark who left the company."
            ),
            (
                "Go through {crm} record by record with a checklist and bring it in a state where a mail merge is not "
                "an embarrassment."
            ),
            (
                "Deduplicate {count} records, standardise countries, job titles and phone numbers, and write down the "
                "rules for the future."
            ),
        ),
        details=(
            "Full export as backup before you start. Always.",
            "When two records differ, the younger activity wins.",
            'Contacts without activity since 4 years get the tag "archive".',
            "Nothing is deleted before I have approved the list.",
            "Bounced addresses come from our newsletter tool as CSV.",
            "Weekly sync of 20 minutes.",
            "GDPR applies, the work happens only inside our system.",
        ),
        wants=(
            "Practical experience with {crm}",
            "Excel: remove duplicates, text functions, lookup",
            "Careful and discreet",
        ),
        closers=(
            "How many records do you manage in an hour, realistically?",
            "The start is next week, the end should be in a month.",
        ),
        questions=(
            "Which CRMs have you cleaned?",
            "How do you find duplicates with different spelling?",
            "Would you use a tool or do it manually?",
        ),
        skills=(
            "CRM Software",
            "Data Cleansing",
            "HubSpot",
            "Salesforce",
            "Microsoft Excel",
            "Data Entry",
            "Data Management",
        ),
        hourly=(7, 18),
        fixed=(100, 600),
        slots={
            "crm": ("HubSpot", "Salesforce", "Pipedrive", "Zoho CRM"),
            "count": ("4,500", "9,000", "17,000"),
        },
    ),
    Brief(
        subcategory="data_entry_transcription_services",
        titles=(
            "Label {count} images for {purpose}",
            "Image annotation job, {count} pictures, {shape}",
            "Data annotators wanted ({purpose})",
            "Careful annotator for a small computer vision project",
        ),
        context=(
            "We are a research group and need ground truth for {purpose}.",
            "Our first model is trained on data we labelled ourselves at night, and it shows.",
            "We are an ag-tech startup of four people; labelling is our bottleneck.",
        ),
        need=(
            "Annotate {count} images with {shape} in CVAT. Guidelines of nine pages with examples are ready.",
            "Label {count} photos for {purpose}, using {shape}. There are seven classes.",
            "Check and correct pre-labels from our model on {count} images; mostly {shape}.",
        ),
        details=(
            "A calibration batch of 50 comes first and is paid.",
            "Agreement with our reference should be 95% or better.",
            'When in doubt use the class "unsure", we decide.',
            "An average image takes us 40 seconds.",
            "Images may not be copied or published.",
            "Payment per accepted batch of 500.",
            "The work can be done at any hour.",
        ),
        wants=(
            "Previous annotation work with CVAT, Labelbox or similar",
            "Concentration over long sessions",
            "A big screen and a mouse",
        ),
        closers=(
            "Please say how many images a day is realistic for you.",
            "Teams are welcome if quality is checked inside the team.",
        ),
        questions=(
            "Which annotation tools have you used?",
            "How do you keep consistent over thousands of images?",
            "Are you alone or a team?",
        ),
        skills=("Data Annotation", "Image Annotation", "Data Labeling", "Computer Vision", "Quality Assurance", "CVAT"),
        hourly=(8, 20),
        fixed=(100, 900),
        slots={
            "count": ("2,000", "5,000", "8,000"),
            "purpose": (
                "weed detection in fields",
                "counting parts on a conveyor",
                "damage detection on parcels",
                "traffic sign recognition",
            ),
            "shape": ("bounding boxes", "polygons", "key points"),
        },
    ),
    Brief(
        subcategory="project_management",
        titles=(
            "Grant application coordinator for {funder}",
            "Project administrator for {funder} funded project",
            "Help managing reports and budget of a grant ({funder})",
            "Non-profit needs grant PM, {hours} hours a month",
        ),
        context=(
            (
                "We are a small non-profit and have just won our first big grant ({funder}). Happy and scared at the "
                "same time."
            ),
            "Our grant coordinator moved abroad in the middle of the reporting period.",
            "Four partners in four countries, one budget, and the first report is due in seven weeks.",
        ),
        need=(
            (
                "Coordinate the administration of our funded project: timesheets, partner reports, budget table, "
                "deviations, the periodic report."
            ),
            (
                "We need about {hours} hours a month from a person who knows the rules of {funder} and keeps us out of "
                "trouble."
            ),
            (
                "Set up the folders, templates and deadlines for the project, collect what partners owe us and "
                "assemble the report."
            ),
        ),
        details=(
            "Total budget of the project is about $310,000 over two years.",
            "Partners are friendly but late.",
            "Monthly call of all partners, you prepare agenda and minutes.",
            "Every cost needs its document in the right folder.",
            "A traffic-light overview for our board, once in a quarter.",
            "Knowledge transfer from the former coordinator: two calls.",
            "Travel is not needed.",
        ),
        wants=(
            "Has administered at least two publicly funded projects",
            "Excel budgets don't frighten you",
            "Diplomatic but persistent",
        ),
        closers=("Please mention which funders you've worked with.", "Remote is fine, we are in the GMT+1 zone."),
        questions=(
            "What was the largest grant you administered?",
            "How do you get late partners to deliver?",
            "Which mistakes in reporting cost money?",
        ),
        skills=(
            "Grant Management",
            "Project Management",
            "Budget Management",
            "Nonprofit Organization",
            "Report Writing",
            "Microsoft Excel",
        ),
        hourly=(30, 70),
        fixed=(800, 5000),
        slots={
            "funder": ("Erasmus+", "a state arts council", "Interreg", "a private health foundation"),
            "hours": ("15", "25", "40"),
        },
    ),
)
