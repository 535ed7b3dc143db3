"""More project briefs of the category Accounting & Consulting. Only ``accounting_consulting`` imports them."""

from __future__ import annotations

from sandbox.content.brief import Brief

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="financial_planning",
        titles=(
            "Valuation of {target} for {reason}",
            "Business valuation report ({reason})",
            "Help value {target}",
            "Independent valuation, {target}",
        ),
        context=(
            "My partner and I part ways in peace, but we need a number.",
            "I got an offer for my company and I have no idea if it's good.",
            "The tax adviser asks for a valuation because of {reason}.",
        ),
        need=(
            "Value {target} with at least two methods, explain the assumptions and give a range I can defend.",
            "Prepare a written valuation for {reason}, about 15 pages, understandable for non-finance people.",
            "Check the offer we've received for {target}: is the multiple fair, what adjustments are missing?",
        ),
        details=(
            "Five years of financial statements are available.",
            "Owner's salary is below the market and must be normalised.",
            "One customer makes 31% of sales.",
            "Real estate belongs to another company.",
            "Comparable deals with source.",
            "Sensitivity table.",
            "A call with both partners to explain the result.",
        ),
        wants=("CVA, ABV, CFA or similar", "Valuations of small private companies", "Neutral and clear"),
        closers=("Please describe in three sentences how you'd proceed.", "No success fee, we want independence."),
        questions=(
            "Which methods fit {target}?",
            "How many small-company valuations have you done?",
            "How do you treat dependence on one customer?",
        ),
        skills=(
            "Business Valuation",
            "Financial Analysis",
            "Discounted Cash Flow",
            "Mergers & Acquisitions",
            "Financial Reporting",
            "Corporate Finance",
        ),
        hourly=(40, 110),
        fixed=(500, 4500),
        slots={
            "target": (
                "a 12-person print shop",
                "a small software company",
                "a family-owned wholesale firm",
                "a physiotherapy clinic",
            ),
            "reason": ("a partner buy-out", "a planned sale", "a transfer of shares"),
        },
    ),
    Brief(
        subcategory="other_accounting_consulting",
        titles=(
            "{standard} consultant for a {staff}-person company",
            "Prepare us for {standard} certification",
            "{standard}: gap analysis and documents",
            "Quality / compliance consultant, {standard}",
        ),
        context=(
            "Two customers require {standard} from next year. We have good practice and no paper.",
            "We tried {standard} with a template kit from the internet. The auditor was not amused.",
            "We are {staff} people in two sites and the certificate should be there by autumn.",
        ),
        need=(
            (
                "Gap analysis against {standard}, plan, documents that fit us, internal audit, and support in the "
                "certification audit."
            ),
            "Write the missing procedures with our people and prepare them for the audit of {standard}.",
            (
                "Conduct an internal audit according to {standard}, remote, and give us findings we can repair in two "
                "months."
            ),
        ),
        details=(
            "Documents as lean as possible.",
            "Process owners are known and willing.",
            "Management review has never been done.",
            "Risk register exists in Excel, it's thin.",
            "Training for three internal auditors.",
            "Certification body is not chosen yet, advice is welcome.",
            "Weekly call on Wednesday.",
        ),
        wants=(
            "Lead auditor certificate for {standard}",
            "Projects in small companies",
            "Practical, no paper for paper's sake",
        ),
        closers=(
            "Which documents can we drop without losing the certificate? I'm curious about your answer.",
            "A fixed price per phase, please.",
        ),
        questions=(
            "How many companies of our size did you bring to {standard}?",
            "How much time do our own people need each week?",
            "Which findings do you see again and again?",
        ),
        skills=(
            "ISO 9001",
            "Quality Management System",
            "Compliance",
            "Internal Auditing",
            "Risk Assessment",
            "Process Documentation",
            "Information Security",
        ),
        hourly=(35, 100),
        fixed=(500, 4000),
        slots={
            "standard": ("ISO 9001", "ISO 27001", "ISO 14001", "SOC 2"),
            "staff": ("22", "38", "60"),
        },
    ),
    Brief(
        subcategory="accounting_bookkeeping",
        titles=(
            "{platform} seller accounting: payouts, fees, inventory",
            "E-commerce accountant ({platform}, {region})",
            "Bookkeeper for {platform} business with stock",
            "{platform} bookkeeping, COGS done right",
        ),
        context=(
            "We sell on {platform} and book the payouts as income. I learned yesterday that this is wrong.",
            "Our numbers say profit. The bank account says something else.",
            "Sales passed $900k and the shoebox method is at its end.",
        ),
        need=(
            (
                "Set up correct accounting for our {platform} business: gross sales, fees, refunds, inventory and "
                "COGS, every month."
            ),
            "Correct this year's books, connect {platform} via A2X or Link My Books and run monthly closes.",
            "Give us margin by product and channel, based on landed cost, not on hope.",
        ),
        details=(
            "Two warehouses and one in transit at any time.",
            "Purchases in USD and CNY.",
            "Freight and customs must be part of the cost.",
            "Tax registrations in {region} are done.",
            "Stock count by us on the last day of the quarter.",
            "Report on one page: sales, margin, ads, stock days.",
            "Ad spend comes from three platforms.",
        ),
        wants=("E-commerce accounting as main field", "A2X or Link My Books experience", "Knows landed cost"),
        closers=("Mention your biggest {platform} client (size only, no name).", "Monthly package price preferred."),
        questions=(
            "How do you calculate COGS with changing purchase prices?",
            "Which connectors do you use with {platform}?",
            "What do you need to start?",
        ),
        skills=(
            "Bookkeeping",
            "Ecommerce",
            "Inventory Accounting",
            "A2X",
            "Xero",
            "QuickBooks Online",
            "Cost Accounting",
            "Sales Tax",
        ),
        hourly=(20, 60),
        fixed=(400, 3000),
        slots={
            "platform": ("Amazon", "Shopify", "Amazon and Shopify"),
            "region": ("the US", "the UK", "the EU"),
        },
    ),
    Brief(
        subcategory="accounting_bookkeeping",
        titles=(
            "Audit preparation support for {org}",
            "Accountant to prepare us for first audit ({org})",
            "Year-end close + audit file, {org}",
            "Audit readiness help, {standard}",
        ),
        context=(
            "Our organisation has its first external audit this year. We're nervous.",
            "Last year's audit needed nine weeks, and everybody hated everybody.",
            "Our controller had an accident and will be away for three months.",
        ),
        need=(
            (
                "Prepare the year-end file under {standard}: reconciliations, lead schedules, supporting documents, "
                "and answers to the auditor."
            ),
            (
                "Go through the auditor's request list, collect, check, and deliver; be the single contact for the "
                "audit team."
            ),
            "Review our closing, find what the auditors will find, and repair it before they come.",
        ),
        details=(
            "PBC list has 86 items.",
            "Fixed asset register does not match the ledger.",
            "Revenue recognition memo is missing.",
            "Field work begins in seven weeks.",
            "Tracker with owner and status, updated daily.",
            "Auditors are a mid-size local firm, nice people.",
            "Accounting system is NetSuite.",
        ),
        wants=("Some years in audit or as controller", "{standard} knowledge", "Stays polite under pressure"),
        closers=(
            "Which three reconciliations would you do first?",
            "About 20-25 hours per week until field work is done.",
        ),
        questions=(
            "Have you worked on the auditor's side?",
            "What was the biggest adjustment you avoided?",
            "When could you start?",
        ),
        skills=(
            "Accounting",
            "Financial Audit",
            "GAAP",
            "IFRS",
            "Account Reconciliation",
            "NetSuite",
            "Financial Reporting",
        ),
        hourly=(30, 90),
        fixed=(500, 4000),
        slots={
            "org": ("a charity", "a venture-backed company", "a subsidiary of a foreign group"),
            "standard": ("US GAAP", "IFRS"),
        },
    ),
    Brief(
        subcategory="recruiting_human_resources",
        titles=(
            "Salary benchmark for {count} roles in {region}",
            "Compensation analyst: pay bands, {region}",
            "Build salary bands ({count} roles)",
            "Comp & benefits freelancer for a one-time project",
        ),
        context=(
            "Two people with the same job found out each other's salary last week.",
            "We hire in {region} for the first time and are guessing.",
            "New pay transparency rules are coming and our salaries grew wild.",
        ),
        need=(
            "Benchmark {count} roles in {region}, build pay bands with levels and show us who is outside of them.",
            "Create a simple salary structure for {count} roles with rules for raises and promotions.",
            "Analyse our pay data for unfair gaps and propose corrections within a budget of 2%.",
        ),
        details=(
            "Data is confidential, work on pseudonymised files.",
            "Job levels must be written first, four are enough.",
            "Sources named, no self-reported websites alone.",
            "Two sessions with management.",
            "One-page explanation for employees.",
            "Excel file we can update each year.",
            "Remote employees in different cost zones are a headache.",
        ),
        wants=("Compensation experience", "Access to salary surveys", "Excel or R"),
        closers=("Please tell which data sources you would use.", "Result before the next salary round in two months."),
        questions=(
            "How do you match our titles to survey roles?",
            "How would you treat people above the band?",
            "Have you done a gender pay gap analysis?",
        ),
        skills=(
            "Compensation & Benefits",
            "Compensation Management",
            "Human Resources",
            "Data Analysis",
            "Microsoft Excel",
            "HR Analytics",
        ),
        hourly=(25, 70),
        fixed=(400, 2500),
        slots={
            "count": ("14", "23", "30"),
            "region": ("Germany", "Canada", "Spain", "the US"),
        },
    ),
)
