"""More project briefs of the category Accounting & Consulting. Only ``accounting_consulting`` imports them."""

from __future__ import annotations

from sandbox.content.brief import Brief

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="financial_planning",
        titles=(
            "Fractional CFO for {business}, {days} days a month",
            "Part-time CFO wanted ({business})",
            "Fractional finance lead: cash flow, board pack, bank",
            "CFO support, {days} days/month",
        ),
        context=(
            "We are {business} with $3M revenue, good margins on paper and never any cash.",
            "The board wants proper reporting and I've been sending screenshots.",
            "Growth was fast; finance is one bookkeeper and the CEO's feeling.",
        ),
        need=(
            (
                "Be our CFO for {days} days a month: 13-week cash forecast, monthly board pack, pricing, and talks "
                "with the bank."
            ),
            (
                "We want a fractional CFO who sets up budget and forecast, teaches us to read it, and says no when "
                "needed."
            ),
            (
                "Help us in the next half year to get control of cash, renegotiate the credit line and prepare a "
                "budget everybody believes."
            ),
        ),
        details=(
            "Bookkeeping exists (Xero) and is decent.",
            "Inventory is the weak point.",
            "Board meets every second month.",
            "Margin by product does not exist today.",
            "Bank covenant is tested each quarter.",
            "You work with the owner directly.",
            "Mostly remote, two visits a year.",
            "Outgoing payments stay with us.",
        ),
        wants=(
            "Has been CFO or finance director in a company of our size",
            "Knows {business_kind} numbers",
            "Plain speaking",
        ),
        closers=(
            "Please mention the most similar company you've worked for.",
            "We speak to three people and decide in ten days.",
        ),
        questions=(
            "What do you need to see in the first two weeks?",
            "How do you build a 13-week cash forecast?",
            "How many clients do you serve at a time?",
        ),
        skills=(
            "Financial Management",
            "Cash Flow Management",
            "Budgeting",
            "Financial Reporting",
            "Forecasting",
            "CFO",
            "Board Reporting",
        ),
        hourly=(45, 120),
        fixed=(1000, 6000),
        slots={
            "business": ("a furniture importer", "an outdoor gear brand", "a small food producer"),
            "business_kind": ("inventory-heavy", "wholesale", "product company"),
            "days": ("two", "three", "four"),
        },
    ),
    Brief(
        subcategory="accounting_bookkeeping",
        titles=(
            "Payroll for {staff} employees in {state_count} states ({tool})",
            "Payroll specialist, {tool}, {staff} people",
            "Run our payroll and fix last year's mistakes",
            "Payroll help needed, {tool}",
        ),
        context=(
            "We are {staff} people in {state_count} states and I registered in only some of them.",
            "Our HR person did payroll on the side and has left.",
            "Got two letters from state agencies this month. I would like to get none.",
        ),
        need=(
            "Run payroll every second week in {tool}, keep registrations right and answer the employees' questions.",
            (
                "Check the set-up in {tool} for all {state_count} states, correct what's wrong, and then run it with "
                "us for three months."
            ),
            "Take over payroll including bonuses, garnishments, reimbursements and year-end forms.",
        ),
        details=(
            "Mix of salaried and hourly.",
            "Time tracking comes as CSV on Mondays.",
            "Two employees moved state in the middle of the year.",
            "Benefits deductions changed in January and nobody told {tool}.",
            "Employees get an answer within one day.",
            "Changes are always approved by a second person.",
            "You have to sign a confidentiality agreement.",
        ),
        wants=("Multi-state payroll experience", "{tool} in daily use", "Very exact"),
        closers=(
            "How would you deal with the agency letters? One paragraph is enough.",
            "Next payroll run is on the 15th.",
        ),
        questions=(
            "How many employees do you run payroll for at present?",
            "What do you check before you press submit?",
            "How do you register in a new state?",
        ),
        skills=(
            "Payroll Accounting",
            "Gusto",
            "ADP Workforce Now",
            "Payroll Reconciliation",
            "Tax Compliance",
            "Human Resources",
            "QuickBooks Payroll",
        ),
        hourly=(15, 35),
        fixed=(250, 1500),
        slots={
            "staff": ("12", "19", "31"),
            "state_count": ("three", "five", "seven"),
            "tool": ("Gusto", "Rippling", "ADP"),
        },
    ),
    Brief(
        subcategory="accounting_bookkeeping",
        titles=(
            "Migrate accounting from {old} to {new}",
            "Migration + training: {old} to {new}",
            "Set up {new} for {business}",
            "Accounting software switch: {old} → {new}",
        ),
        context=(
            "Our accountant strongly suggests {new}. We use {old} since the company exists.",
            "We are {business} and the old server with our {old} files is going to be switched off.",
            "I bought {new} in January, opened it twice.",
        ),
        need=(
            (
                "Move us from {old} to {new}: chart of accounts, customers, suppliers, open items, and opening "
                "balances that match to the cent."
            ),
            "Set up {new} for {business}, connect the bank and the shop, design the invoice and train two people.",
            (
                "Plan the switch, migrate the current year with details and older years as balances, and stay with us "
                "for the first close."
            ),
        ),
        details=(
            "Cut-over on the first day of a quarter.",
            "History older than two years stays in an archive PDF.",
            "Bank feeds for three accounts.",
            "VAT codes need care, we sell in four countries.",
            "Invoice template with our logo.",
            "Training of two hours, recorded.",
            "Trial balance of old and new compared and signed off.",
        ),
        wants=("Migrations of this kind done before", "{new} certification", "Structured and on time"),
        closers=("Tell us what cannot be migrated, so we know it now.", "Two milestones: set-up and go-live."),
        questions=(
            "How many {old} to {new} migrations have you done?",
            "What goes wrong most often?",
            "How long do we run both systems?",
        ),
        skills=(
            "Xero",
            "QuickBooks Online",
            "Data Migration",
            "Accounting Software",
            "Chart of Accounts",
            "Bookkeeping",
            "VAT",
        ),
        hourly=(25, 60),
        fixed=(400, 3000),
        slots={
            "old": ("Sage 50", "QuickBooks Desktop", "Excel"),
            "new": ("Xero", "QuickBooks Online", "Zoho Books"),
            "business": ("a tea importer", "a design studio", "a small machine builder"),
        },
    ),
    Brief(
        subcategory="recruiting_human_resources",
        titles=(
            "Recruiter to hire {role} ({seniority})",
            "Freelance recruiter: {count} x {role}",
            "Sourcing help for {role}, remote team",
            "Tech recruiter needed to fill {role} position",
        ),
        context=(
            "We've had the {role} position open since March and our ads bring only people from other fields.",
            "Start-up with good money, nice people and an unknown name. We need a person like this ({role}) twice.",
            "Our in-house recruiter is on leave and the hiring plan is not.",
        ),
        need=(
            (
                "Source and pre-screen candidates for {role} ({seniority}); we want five good conversations, not fifty "
                "CVs."
            ),
            (
                "Run the whole process for {count} positions: profile, ad, active sourcing, first interviews, "
                "scheduling, offer."
            ),
            (
                "Search actively on LinkedIn and GitHub, write personal messages and hand over people who really want "
                "to talk."
            ),
        ),
        details=(
            "Remote in European time zones.",
            "Salary range is in the ad, we think that's fair.",
            "You use our LinkedIn Recruiter seat.",
            "Short list in three weeks.",
            "Weekly numbers: contacted, replied, screened, passed.",
            "Candidates hear back within three days, also when it's a no.",
            "ATS is Teamtailor.",
            "Interview questions are given for the technical part.",
        ),
        wants=("Filled similar roles in the past year", "Writes messages people answer", "Knows what the job is about"),
        closers=(
            "Send us one outreach message you would write for this position.",
            "Hourly plus success bonus, open for your model.",
        ),
        questions=(
            "What reply rate do you get on LinkedIn?",
            "Which {role} roles did you fill recently?",
            "How do you screen for motivation?",
        ),
        skills=(
            "Recruiting",
            "Candidate Sourcing",
            "IT Recruiting",
            "LinkedIn Recruiting",
            "Candidate Interviewing",
            "Boolean Search",
            "Human Resources",
        ),
        hourly=(20, 55),
        fixed=(500, 3500),
        slots={
            "role": ("backend developer", "data engineer", "product designer", "embedded engineer"),
            "seniority": ("senior", "mid-level", "lead"),
            "count": ("two", "three", "four"),
        },
    ),
    Brief(
        subcategory="recruiting_human_resources",
        titles=(
            "HR consultant: {doc} for a {staff}-person company",
            "Write our {doc} ({region})",
            "Freelance HR manager to create {doc}",
            "HR documents needed, {region}, {staff} staff",
        ),
        context=(
            "We passed {staff} people and still work with handshake and good will.",
            "A former employee complained, and our lawyer asked for our {doc}.",
            'We grew out of the "family" phase. HR now needs some structure.',
        ),
        need=(
            "Create {doc} which fit our size and the law in {region}, in language that normal people read.",
            "Look at what we have, tell what is missing by law and what is only nice, then write our {doc}.",
            "Write our {doc} together with our office manager so she can maintain it afterwards.",
        ),
        details=(
            "Our tone is friendly, no legal monster sentences.",
            "Remote work and expenses have to be covered.",
            "Interviews with five colleagues, 30 minutes.",
            "Final check by our lawyer, you make the corrections.",
            "Delivered as Google Docs.",
            "Short presentation for the team.",
            "One page with what managers have to do and when.",
        ),
        wants=("HR generalist with knowledge of {region} law", "Good clear writing", "Samples"),
        closers=(
            "Please don't send us a bought template with our logo on it.",
            "Fixed price with one milestone per document.",
        ),
        questions=(
            "Which laws do small companies in {region} forget?",
            "How many handbooks have you written?",
            "What's your process?",
        ),
        skills=(
            "Human Resources",
            "HR Policy",
            "Employee Handbook",
            "Human Resources Compliance",
            "Policy Writing",
            "Employee Relations",
        ),
        hourly=(30, 80),
        fixed=(500, 3500),
        slots={
            "doc": (
                "employee handbook and policies",
                "onboarding documents and role descriptions",
                "pay framework and review forms",
            ),
            "staff": ("16", "27", "45"),
            "region": ("California", "the UK", "New York State", "Ireland"),
        },
    ),
)
