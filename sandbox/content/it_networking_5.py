"""Project briefs of the category IT & Networking, part 5 of 5. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content.brief import Brief
from sandbox.content.pools import COMPANY, DEADLINE

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="network_system_administration",
        titles=(
            "Apple MDM for {n} Macs",
            "Jamf / Mosyle setup",
            "Mac admin for agency ({n} Macs)",
            "{n} Macs, no management, help",
        ),
        context=(
            "Creative agency, {n} Macs, each set up by its owner.",
            "{n} Macs in three offices and no list of who has which.",
            "Insurance wants disk encryption proved.",
        ),
        need=(
            "Choose and set up MDM, enrol all devices, FileVault, updates, apps.",
            "Zero touch: new Mac out of the box, sign in, done.",
            "Enrol {n} Macs which are in use, without anybody losing a day.",
        ),
        details=(
            "Apple Business Manager exists.",
            "Users keep their data.",
            "Recovery keys are stored safely.",
            "App list by department.",
            "Guide with screenshots for enrolling.",
            "Lost device procedure, tested.",
            "Budget for MDM below $4 per device.",
        ),
        wants=(
            "MDM for Apple",
            "Talks with creatives kindly",
            "Documents",
        ),
        closers=(
            "Which MDM would you choose for us?",
            "Remote, one contact on site.",
            "Price for all devices.",
        ),
        questions=(
            "Which MDM would you choose and why?",
            "How do you enrol Macs which are in use?",
            "What goes wrong most when enrolling?",
        ),
        skills=(
            "Jamf",
            "Mosyle",
            "Apple Business Manager",
            "MDM",
            "macOS",
            "iOS",
            "FileVault",
        ),
        hourly=(20, 70),
        fixed=(100, 2000),
        slots={
            "n": (
                "22",
                "40",
                "75",
                "150",
            ),
        },
    ),
    Brief(
        subcategory="network_system_administration",
        titles=(
            "Cloudflare expert: {prob}",
            "DNS / CDN help, {prob}",
            "Nginx + Cloudflare, {prob}",
            "Cloudflare review, small company",
        ),
        context=(
            "{company}: {prob}, since we moved to Cloudflare.",
            "We put Cloudflare in front of everything and hoped.",
            "{n} domains, one colleague who knows the rules, and he is on parental leave.",
        ),
        need=(
            "Set up WAF, rate limits and caching so that people get through and the flood doesn't.",
            "Solve {prob}, explain why it happened.",
            "Review the rules for {n} domains, delete what's dead, solve {prob} on the way.",
        ),
        details=(
            "Shop cart must not be cached, ever.",
            "API clients have fixed addresses.",
            "Origin hidden behind a tunnel.",
            "Emergency switch described on one page.",
            "Mail records untouched.",
            "Business plan is paid.",
            "Redirects list of 300 lines.",
        ),
        wants=(
            "Cloudflare rules in detail",
            "HTTP caching",
            "Works cleanly under pressure",
        ),
        closers=(
            "First guess?",
            "Evenings European time.",
            "Fixed price for the setup, hourly for emergencies.",
        ),
        questions=(
            "What is your first guess?",
            "How do you cache without caching carts?",
            "How do you move domains without losing mail?",
        ),
        skills=(
            "Cloudflare",
            "DNS",
            "Nginx",
            "CDN",
            "DDoS Protection",
            "Web Application Firewall",
            "Terraform",
        ),
        hourly=(25, 80),
        fixed=(100, 1500),
        slots={
            "prob": (
                "redirect loops",
                "wrong cache for logged in users",
                "522 errors at night",
                "images not updating",
            ),
            "n": (
                "24",
                "60",
            ),
            "company": COMPANY,
        },
    ),
    Brief(
        subcategory="network_system_administration",
        titles=(
            "Disaster recovery plan for {place}",
            "Backup and restore concept (3-2-1)",
            "IT documentation for {place}",
            "Write our IT emergency handbook",
        ),
        context=(
            "{place}, {n} users, one server room below the toilets.",
            'After the fire next door our boss asked "what if". Silence.',
            "Insurer wants a written plan {deadline}.",
        ),
        need=(
            "Write the emergency handbook with us: who, what, in which order, phone numbers, on paper.",
            "Check backups, define what may be lost and how long we may be down, close the gaps.",
            "Document our IT from zero: network, servers, contracts, accounts.",
        ),
        details=(
            "Two workshops by video.",
            "Restore test of the most important system.",
            "Offline copy.",
            "Ransomware as main scenario.",
            "Costs of each option.",
            "Plan fits on 15 pages.",
            "Exercise with the team at the end, one hour.",
        ),
        wants=(
            "Did it for {place} or the like",
            "Asks stupid questions, those are the good ones",
            "Writes short",
        ),
        closers=(
            "What do people forget most often?",
            "Sample table of contents please.",
            "Fixed price.",
        ),
        questions=(
            "What do people forget in such plans?",
            "How do you set recovery goals with a boss who wants zero?",
            "Send a sample table of contents",
        ),
        skills=(
            "Disaster Recovery",
            "Backup Administration",
            "Business Continuity Planning",
            "Technical Documentation",
            "Risk Assessment",
        ),
        hourly=(25, 85),
        fixed=(300, 4000),
        slots={
            "place": (
                "a town hall",
                "a dairy",
                "a hospital kitchen",
                "a print shop",
                "a care home",
            ),
            "n": (
                "30",
                "80",
                "140",
            ),
            "deadline": DEADLINE,
        },
    ),
)
