"""Project briefs of the category IT & Networking, part 2 of 5. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content.brief import Brief
from sandbox.content.pools import COMPANY, SAAS

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="network_system_administration",
        titles=(
            "Microsoft 365 admin for small company",
            "Move {n} mailboxes to Microsoft 365",
            "M365 admin for a few weeks, {n} users",
            "M365 cleanup: users, licences, SharePoint",
        ),
        context=(
            "{company}, {n} people, mail at a small host that closes down.",
            "Our invoices land in customers' spam since October.",
            "Ex-employees still have licences, files are in three places, everybody is admin.",
        ),
        need=(
            "Migrate {n} mailboxes from IMAP to Microsoft 365 on a weekend, calendars and contacts as well.",
            "Set up the tenant properly for {n} people: MFA, groups, sharing, and SPF, DKIM and DMARC for {d} domains.",
            "Clean up the tenant: roles, MFA for all, licences, sharing.",
        ),
        details=(
            "Largest mailbox is 48 GB.",
            "Step by step mail for staff, with pictures.",
            "MFA without private phones for six people.",
            "DNS is at Cloudflare, we change it together.",
            "Backup of the tenant.",
            "Shared mailboxes: info@, invoices@.",
            "Short list of what costs money for nothing.",
            "Monday morning support by chat.",
        ),
        wants=(
            "M365 migrations",
            "Patient with users",
            "DNS without fear",
        ),
        closers=(
            "How would you plan the weekend?",
            "Fixed price please.",
            "Which problems will we have on Monday?",
        ),
        questions=(
            "Which problems do you expect on Monday morning?",
            "How do you handle the largest mailboxes?",
            "How do you introduce DMARC without losing mail?",
        ),
        skills=(
            "Microsoft 365",
            "Exchange Online",
            "Email Deliverability",
            "DNS",
            "SharePoint",
            "Microsoft Intune",
            "MFA",
        ),
        hourly=(12, 45),
        fixed=(50, 1200),
        slots={
            "company": COMPANY,
            "n": (
                "14",
                "25",
                "42",
                "80",
            ),
            "d": (
                "two",
                "three",
                "five",
            ),
        },
    ),
    Brief(
        subcategory="devops_solution_architecture",
        titles=(
            "Cut our {cloud} bill (${bill}/month)",
            "Cloud cost review, {cloud}",
            "{cloud} architect, migration plan",
            "Move from {cloud} to own servers?",
        ),
        context=(
            "We pay ${bill} a month to {cloud} for something that ran on one server before.",
            "{company} has grown by copying things. Copies cost money.",
            "Credits end in {months} months. After that it's real money.",
        ),
        need=(
            (
                "Look at the account and the bill, give us a list of savings with risk and effort, then do the first "
                "five with us."
            ),
            "Plan the move of {s} services from a data centre to {cloud}, or tell us why not to.",
            "Compare three ways to run our system with three year costs.",
        ),
        details=(
            "Read access first.",
            "Reserved capacity only after cleaning.",
            "No change on Fridays.",
            "Latency for users in {region} matters.",
            "Backups may not get worse.",
            "Result: table and a call.",
            "Tags, owners and budgets so that it stays cheap.",
        ),
        wants=(
            "Did this for others, with numbers",
            "Knows also non-cloud",
            "Independent, sells nothing",
        ),
        closers=(
            "What do you usually find first?",
            "Share of savings is possible but fixed pay is fine too.",
            "Short applications, please.",
        ),
        questions=(
            "What are the three most common wastes you find?",
            "When is leaving the cloud right?",
            "How much did your last client save?",
        ),
        skills=(
            "AWS",
            "Azure",
            "Google Cloud Platform",
            "Cloud Architecture",
            "Cost Optimization",
            "Terraform",
            "Cloud Migration",
        ),
        hourly=(40, 120),
        fixed=(400, 5000),
        slots={
            "cloud": (
                "AWS",
                "Azure",
                "GCP",
            ),
            "bill": (
                "4,800",
                "9,300",
                "17,000",
            ),
            "months": (
                "three",
                "five",
            ),
            "s": (
                "14",
                "30",
            ),
            "region": (
                "South America",
                "Southeast Asia",
                "the Gulf",
            ),
            "company": COMPANY,
        },
    ),
    Brief(
        subcategory="database_management_administration",
        titles=(
            "PostgreSQL DBA: {prob}",
            "MySQL expert, {prob}",
            "Database tuning and backup review",
            "DBA needed today, {prob}",
        ),
        context=(
            "{company}, database of {size} GB, and {prob} since last week.",
            "Our DBA is the developer who is most afraid of it.",
            "Everything is slow on Monday mornings. Customers tell us first.",
        ),
        need=(
            "Find the cause for {prob}, fix it, and show us how to see it coming.",
            "Set up replication and point in time recovery, test the restore with us watching.",
            "Upgrade to the current major version with less than {down} minutes of downtime.",
        ),
        details=(
            "pg_stat_statements is on.",
            "No ORM rewrite please.",
            "Staging copy with masked data.",
            "Each change with before and after numbers.",
            "Alert on replication lag and disk.",
            "Restore test documented.",
            "Cloud: RDS, no superuser.",
            "Query list, the worst 20.",
        ),
        wants=(
            "Years with large tables",
            "Calm",
            "Reads plans, explains plans",
        ),
        closers=(
            "First thought about the cause?",
            "Start today possible?",
            "Later some hours a month.",
        ),
        questions=(
            "What is your first guess and how would you check it?",
            "How do you upgrade with little downtime?",
            "When did a restore of yours last fail, and why?",
        ),
        skills=(
            "PostgreSQL",
            "MySQL",
            "Database Administration",
            "Query Optimization",
            "Replication",
            "Backup",
            "AWS RDS",
        ),
        hourly=(30, 90),
        fixed=(200, 3000),
        slots={
            "prob": (
                "deadlocks every night",
                "bloat and slow vacuum",
                "CPU at 100%",
                "replication lag",
                "connections running out",
            ),
            "size": (
                "120",
                "400",
                "900",
            ),
            "down": (
                "five",
                "15",
            ),
            "company": COMPANY,
        },
    ),
    Brief(
        subcategory="information_security_compliance",
        titles=(
            "ISO 27001 consultant, small company",
            "{std} readiness for {product}",
            "Security policies that people will read",
            "Virtual CISO, few hours a month",
        ),
        context=(
            "We make {product}, {n} people, and a large customer asks for {std}.",
            "We bought a policy template pack. Nobody believes it, including us.",
            "Auditor is booked for {month}. We're not ready.",
        ),
        need=(
            "Gap analysis for {std}, plan with owners, then support until the audit.",
            "Write short policies that match what we do, or tell us what to change.",
            "Be our security lead for four hours a month: risks, questionnaires, incidents.",
        ),
        details=(
            "Tool: spreadsheets and a wiki, no expensive platform.",
            "Risk workshop with the team.",
            "Awareness training, 30 minutes, no scary hoodies.",
            "Supplier list with ratings.",
            "Incident plan, tested once.",
            "Evidence collected as we go.",
            "Remote, one visit perhaps.",
        ),
        wants=(
            "Took small firms through {std}",
            "Pragmatic",
            "Technical enough to talk with developers",
        ),
        closers=(
            "What can small companies leave out?",
            "References from firms under 50 people.",
            "Fixed price for the gap analysis, the rest by time.",
        ),
        questions=(
            "What can a company of our size leave out?",
            "How long does it take realistically?",
            "How do you test an incident plan?",
        ),
        skills=(
            "ISO 27001",
            "SOC 2",
            "Information Security",
            "Risk Assessment",
            "Security Policies & Procedures Documentation",
            "Compliance",
        ),
        hourly=(35, 110),
        fixed=(500, 8000),
        slots={
            "std": (
                "ISO 27001",
                "SOC 2",
                "TISAX",
                "Cyber Essentials Plus",
            ),
            "product": SAAS,
            "n": (
                "12",
                "28",
                "45",
            ),
            "month": (
                "March",
                "June",
                "September",
                "November",
            ),
        },
    ),
)
