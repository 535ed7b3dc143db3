"""Project briefs of the category IT & Networking, part 4 of 5. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content.brief import Brief
from sandbox.content.pools import COMPANY

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="devops_solution_architecture",
        titles=(
            "Monitoring with Prometheus + Grafana",
            "Set up alerts that people don't ignore",
            "Observability for {n} services",
            "ELK is too expensive, move logs to Loki",
        ),
        context=(
            "{n} services, {a} alerts a day, all ignored.",
            "{company} learns about outages from customers.",
            "Log bill was higher than the servers'.",
        ),
        need=(
            "Build monitoring with a few good alerts: what users feel first, causes second.",
            "Move logs to Loki or something cheaper, keep 90 days, find things in seconds.",
            "Add tracing to our {n} services and show us the slow parts.",
        ),
        details=(
            "OpenTelemetry, please.",
            "Dashboards as code.",
            "On-call rotation of four people.",
            "Each alert has a runbook link.",
            "Synthetic check of the checkout.",
            "No personal data in logs.",
            "Review after a month: which alerts fired, which helped.",
        ),
        wants=(
            "Been on call",
            "Prometheus, Grafana, Loki",
            "Deletes alerts with joy",
        ),
        closers=(
            "Which alert would you delete first?",
            "Project of about three weeks.",
            "Screenshots of your dashboards, please.",
        ),
        questions=(
            "Which alerts would you start with?",
            "How do you keep personal data out of logs?",
            "Share a dashboard you like",
        ),
        skills=(
            "Prometheus",
            "Grafana",
            "Loki",
            "OpenTelemetry",
            "Monitoring",
            "Kubernetes",
            "Site Reliability Engineering",
        ),
        hourly=(35, 100),
        fixed=(300, 4000),
        slots={
            "n": (
                "nine",
                "16",
                "30",
            ),
            "a": (
                "60",
                "200",
                "450",
            ),
            "company": COMPANY,
        },
    ),
    Brief(
        subcategory="information_security_compliance",
        titles=(
            "Hacked WordPress / website cleanup",
            "Malware on our site, Google warning",
            "Hacked website, please help",
            "Incident response, small business",
        ),
        context=(
            "Google shows a red page in place of our shop since {day}.",
            "Customers land on a casino when they open our site on a phone.",
            "Our web guy restored the backup. It came back in two days.",
        ),
        need=(
            "Find the way they got in, clean everything, get us off the blacklist.",
            "Clean {n} sites on one server, find the hole, close it.",
            "Clean up our site and write a short report that we can give to customers and to the authority.",
        ),
        details=(
            "Logs are kept since {day}.",
            "{n} sites on the same server.",
            "Don't wipe before evidence is copied.",
            "List of accounts to change, in order.",
            "Help with Google's review request.",
            "Two weeks of watching afterwards.",
            "A plan so it won't happen again, in one page.",
        ),
        wants=(
            "Incident experience",
            "Today",
            "Plain words",
        ),
        closers=(
            "How soon can you start?",
            "What should we do in the next ten minutes?",
            "Price for the emergency part please.",
        ),
        questions=(
            "How soon can you start?",
            "What should we do right now?",
            "How do you make sure that it doesn't come back?",
        ),
        skills=(
            "Malware Removal",
            "WordPress Security",
            "Incident Response",
            "Website Security",
            "Linux System Administration",
            "Forensics",
        ),
        hourly=(25, 90),
        fixed=(80, 1500),
        slots={
            "day": (
                "Sunday",
                "Monday",
                "last night",
                "Thursday",
            ),
            "n": (
                "four",
                "eleven",
                "20",
            ),
        },
    ),
    Brief(
        subcategory="network_system_administration",
        titles=(
            "VoIP: set up {pbx} for {place}",
            "{pbx} expert, calls drop after {s} seconds",
            "Phone system for {place}, {n} extensions",
            "Asterisk / FreePBX help",
        ),
        context=(
            "{place}, {n} phones, old ISDN system goes away.",
            "Calls drop after {s} seconds, provider says it is our firewall, firewall man says it's the provider.",
            "Customers hear themselves twice.",
        ),
        need=(
            "Set up {pbx} with greeting, opening hours, queue, voicemail to mail.",
            "Find the reason why calls drop, captures available.",
            "Move {n} numbers without being unreachable for a day.",
        ),
        details=(
            "SIP trunk exists.",
            "Phones are Yealink.",
            "Night mode by key.",
            "Emergency calls must work, test with the provider.",
            "Recording off by default.",
            "Drawing and passwords handed over.",
            "Security: we were abused for calls to Cuba once.",
        ),
        wants=(
            "SIP and NAT knowledge",
            "{pbx} experience",
            "Reads captures",
        ),
        closers=(
            "What is your guess?",
            "Evening work.",
            "Fixed price for setup.",
        ),
        questions=(
            "What usually makes calls drop after a fixed time?",
            "How do you protect a PBX from abuse?",
            "How do you move numbers without an outage?",
        ),
        skills=(
            "VoIP",
            "Asterisk",
            "FreePBX",
            "3CX",
            "SIP",
            "Network Administration",
            "Troubleshooting",
        ),
        hourly=(20, 60),
        fixed=(100, 1500),
        slots={
            "pbx": (
                "FreePBX",
                "3CX",
                "Asterisk",
                "FusionPBX",
            ),
            "place": (
                "a medical practice",
                "a taxi company",
                "a hotel",
                "a law office",
            ),
            "n": (
                "eight",
                "16",
                "40",
            ),
            "s": (
                "30",
                "32",
                "900",
            ),
        },
    ),
    Brief(
        subcategory="devops_solution_architecture",
        titles=(
            "Docker Compose setup for our app",
            "Dockerise old {app} app",
            "Deployment: from FTP to something decent",
            "Put our {app} app in containers",
        ),
        context=(
            "{company}, one developer (me), one server, deployments by FTP and prayer.",
            "Every release costs us an evening and some nerves.",
            "Our {app} app runs on one machine and nobody can say why.",
        ),
        need=(
            "Put our {app} app in containers, with local development that starts with one command.",
            "Containers, TLS, backups and updates for our {app} app on one server.",
            "Replace FTP with a pipeline which a single person can understand.",
        ),
        details=(
            "One VPS, 8 GB.",
            "No Kubernetes, thanks.",
            "Rollback must be one command.",
            "Database is outside of the containers.",
            "Readme for future me.",
            "Cron jobs and uploads folder mustn't be forgotten.",
            "Restore test.",
            "Half an hour call at the end.",
        ),
        wants=(
            "Docker in production on small servers",
            "{app} basics",
            "Keeps it simple",
        ),
        closers=(
            "Compose file of yours, if public.",
            "Two or three days of work I think.",
            "Tell me if I am wrong about the time.",
        ),
        questions=(
            "How do you update a single server without downtime?",
            "Share a Compose file you like",
            "Where would you keep uploads and secrets?",
        ),
        skills=(
            "Docker",
            "Docker Compose",
            "CI/CD",
            "Linux System Administration",
            "Nginx",
            "GitLab",
            "Self-Hosting",
        ),
        hourly=(30, 90),
        fixed=(200, 3000),
        slots={
            "app": (
                "PHP",
                "Node",
                "Rails",
                "Java",
            ),
            "company": COMPANY,
        },
    ),
    Brief(
        subcategory="network_system_administration",
        titles=(
            "Active Directory cleanup + GPO",
            "Windows Server {v} migration",
            "AD expert: {n} users, old domain",
            "Print and file server move, {n} users",
        ),
        context=(
            "Domain from 2006, {n} users, {g} group policies, one person who understood it, retired.",
            "Server {v} must go before insurance comes to check.",
            "{company} was bought, two domains have to become one.",
        ),
        need=(
            "Move roles from Server {v} to 2022, file shares and printers too.",
            "Clean groups and policies, keep logins fast, document what's left.",
            "Merge two domains with {n} users, computers and shares.",
        ),
        details=(
            "Admin tiers, no daily work as domain admin.",
            "LAPS.",
            "Login takes four minutes now.",
            "Old software needs SMB1. Find a way out.",
            "Weekend work.",
            "Test with five users.",
            "Rollback plan.",
        ),
        wants=(
            "AD migrations",
            "PowerShell",
            "Documents",
        ),
        closers=(
            "Which traps do you expect?",
            "Remote, with our trainee on site.",
            "Days and price please.",
        ),
        questions=(
            "Which traps do you expect in a domain of that age?",
            "How would you get rid of SMB1?",
            "How do you find unused group policies?",
        ),
        skills=(
            "Active Directory",
            "Windows Server",
            "Group Policy",
            "PowerShell",
            "Microsoft Azure",
            "System Administration",
        ),
        hourly=(20, 70),
        fixed=(100, 1500),
        slots={
            "v": (
                "2008 R2",
                "2012 R2",
                "2016",
            ),
            "n": (
                "45",
                "130",
                "300",
            ),
            "g": (
                "60",
                "140",
            ),
            "company": COMPANY,
        },
    ),
)
