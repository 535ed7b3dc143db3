"""Project briefs of the category Accounting & Consulting. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content import accounting_consulting_2, accounting_consulting_3, accounting_consulting_4
from sandbox.content.brief import Brief

_OWN: tuple[Brief, ...] = (
    Brief(
        subcategory="accounting_bookkeeping",
        titles=(
            "Bookkeeper for {business}, monthly, {software}",
            "{software} bookkeeper needed ({accounts} accounts)",
            "Monthly bookkeeping in {software}",
            "Ongoing bookkeeping for small {business}",
        ),
        context=(
            "I run a {business} and the books are my Sunday punishment.",
            "Our bookkeeper of six years retires and we want somebody cloud-based this time.",
            "We changed our bank and since that nothing reconciles any more.",
        ),
        need=(
            (
                "Monthly bookkeeping in {software}: categorise, reconcile {accounts} accounts, chase missing receipts, "
                "and send a P&L I understand by the 10th."
            ),
            (
                "Take over the {software} file, keep it current every week, and give me a short call per month about "
                "what the numbers say."
            ),
            "Full-cycle bookkeeping including bills, invoices, reconciliations and month-end close for a {business}.",
        ),
        details=(
            "About {transactions} transactions a month.",
            "Receipts come through Dext, sometimes by photo at midnight.",
            "Sales tax is filed quarterly, you prepare and the CPA files.",
            "Payroll runs in Gusto, you only book it.",
            "No mixing of personal and business, please be strict with me.",
            "Closing checklist is documented so a holiday replacement can follow.",
            "Our CPA wants read access and clean books at year-end.",
            "US accounting, cash basis.",
        ),
        wants=(
            "{software} certification",
            "3+ years with US small businesses",
            "Replies within one working day",
            "References from two current clients",
        ),
        closers=("Quote a flat monthly fee if you can.", "Please tell me what you need from me in the first week."),
        questions=(
            "How many monthly clients do you have now?",
            "What does your month-end checklist look like?",
            "How do you handle transactions you can't identify?",
            "Which receipt tool do you prefer?",
        ),
        skills=(
            "Bookkeeping",
            "QuickBooks Online",
            "Xero",
            "Bank Reconciliation",
            "Accounts Payable",
            "Accounts Receivable",
            "Financial Reporting",
        ),
        hourly=(18, 45),
        fixed=(300, 2000),
        slots={
            "business": ("landscaping company", "dental practice", "web agency", "coffee roastery"),
            "software": ("QuickBooks Online", "Xero"),
            "accounts": ("four", "six", "nine"),
            "transactions": ("150", "280", "450"),
        },
    ),
    Brief(
        subcategory="accounting_bookkeeping",
        titles=(
            "Clean up {months} months of books in {software}",
            "Catch-up bookkeeping, {months} months behind",
            "{software} clean-up before tax deadline",
            "Books are a mess: rescue needed ({months} months)",
        ),
        context=(
            "I didn't look at the books for {months} months. No judgement please.",
            "The last bookkeeper put everything she didn't know into \"Ask my accountant\". It's 900 lines now.",
            "Bank asks for financials for a loan and I can't show what I have.",
        ),
        need=(
            (
                "Bring {months} months up to date in {software}, reconcile every account and give me statements I may "
                "send to a bank."
            ),
            (
                "Diagnose the file, tell me how bad it is, then clean it: duplicates, uncategorised, wrong opening "
                "balances, undeposited funds."
            ),
            "Catch-up from bank statements and receipts, with balance sheet that makes sense at the end.",
        ),
        details=(
            "Three bank accounts, two cards, one PayPal, one Stripe.",
            "Statements are available in PDF for all months.",
            "Stripe payouts must be split in gross, fees and net.",
            "The owner's loans were booked as income, that has to be corrected.",
            "A list of open questions once a week, not one by one.",
            "Deadline is the tax appointment in five weeks.",
            "Journal of all corrections for the CPA.",
        ),
        wants=(
            "Several clean-up projects done",
            "{software} Advanced ProAdvisor or equal",
            "Can explain without blaming",
        ),
        closers=(
            "Please look at read-only access first and then give a fixed price.",
            "If we work well together, monthly work follows.",
        ),
        questions=(
            "What do you check first in a messy file?",
            "How long for {months} months, roughly?",
            "Tell me about the worst clean-up you did.",
        ),
        skills=(
            "Bookkeeping",
            "QuickBooks Online",
            "Account Reconciliation",
            "Accounting",
            "Xero",
            "Journal Entries",
            "Balance Sheet",
        ),
        hourly=(22, 55),
        fixed=(400, 3500),
        slots={
            "months": ("7", "14", "22"),
            "software": ("QuickBooks Online", "Xero", "QuickBooks Desktop"),
        },
    ),
    Brief(
        subcategory="accounting_bookkeeping",
        titles=(
            "Tax return preparation {year} for {who}",
            "CPA / EA for {year} return, {who}",
            "Tax preparer needed for {who}",
            "Need help to file {year} taxes ({who})",
        ),
        context=(
            "I moved last year, changed from employee to self-employed and my old tax software surrendered.",
            "My CPA stopped taking small clients and the extension is running.",
            "The {year} return is late and I'd like to finish it with somebody calm.",
        ),
        need=(
            (
                "Prepare my federal and state return for {year} as {who}, and tell me what I should do differently "
                "this year."
            ),
            (
                "I need a CPA or EA who prepares the {year} return, checks the previous one for mistakes and answers "
                "my questions in plain English."
            ),
            "Review my draft return for {year}, complete the schedules that I don't understand, and e-file.",
        ),
        details=(
            "Income: 1099s from four clients, some interest, small stock sales.",
            "Home office, car and a new computer.",
            "Bookkeeping is done in a spreadsheet, quite tidy.",
            "Two states because of the move.",
            "Quarterly estimates for next year are part of the work.",
            "Documents only through a secure portal, not by e-mail.",
            "Extension is filed.",
        ),
        wants=("Active CPA or EA licence with PTIN", "Experience with cases like mine", "Explains the why"),
        closers=(
            "Give me a price range after reading this, please.",
            "I can send the last return after a signed engagement letter.",
        ),
        questions=(
            "Are you a CPA or EA, and in which state?",
            "Do you carry professional insurance?",
            "What documents do you need to begin?",
        ),
        skills=("Tax Preparation", "US Taxation", "Tax Return", "CPA", "Accounting", "Tax Planning", "Form 1040"),
        hourly=(30, 80),
        fixed=(250, 1800),
        slots={
            "who": (
                "a freelance designer",
                "the owner of a single-member LLC",
                "a consultant with two states",
                "an Airbnb host",
            ),
            "year": ("2024", "2025"),
        },
    ),
    Brief(
        subcategory="financial_planning",
        titles=(
            "Financial model for {venture}, investor ready",
            "Build 3-statement model: {venture}",
            "Excel financial modeler for {round} round",
            "Startup financial model ({venture})",
        ),
        context=(
            "We raise a {round} round and the first investor opened our spreadsheet and found a circular reference.",
            "I am the technical founder ({venture}). I can code but not forecast.",
            "An accelerator gave us a template that has nothing to do with our business.",
        ),
        need=(
            (
                "Build a driver-based model for {venture}: revenue, team, costs, cash, three scenarios, five years, "
                "monthly for the first two."
            ),
            "Rebuild our model so it's one clean file with assumptions on one sheet and no hard-coded numbers.",
            "Create the model with us in two or three calls, so that I can defend each number in front of investors.",
        ),
        details=(
            "Google Sheets or Excel, but no macros.",
            "Blue for inputs, black for formulas, checks on every sheet.",
            "Unit economics with CAC, LTV and payback.",
            "Hiring plan with start months and salaries.",
            "Cap table before and after the {round} round.",
            "Scenario switch in one cell.",
            "Two rounds of changes included.",
            "Video walk-through of 20 minutes.",
        ),
        wants=(
            "Models that were used in real fund raising",
            "Background in banking, VC or FP&A",
            "Asks hard questions about assumptions",
        ),
        closers=("Show me one anonymised model, please.", "First investor meeting is in three weeks."),
        questions=(
            "What is the first mistake you look for in a founder's model?",
            "How do you model churn?",
            "What did the last company you helped raise?",
        ),
        skills=(
            "Financial Modeling",
            "Microsoft Excel",
            "Startup Consulting",
            "Financial Projection",
            "Fundraising",
            "Valuation",
            "Unit Economics",
        ),
        hourly=(30, 90),
        fixed=(600, 5000),
        slots={
            "venture": (
                "a B2B SaaS company",
                "a meal kit delivery",
                "a hardware start-up",
                "a language school chain",
                "a marketplace for tools",
            ),
            "round": ("pre-seed", "seed", "Series A"),
        },
    ),
)

BRIEFS: tuple[Brief, ...] = (
    _OWN + accounting_consulting_2.BRIEFS + accounting_consulting_3.BRIEFS + accounting_consulting_4.BRIEFS
)
