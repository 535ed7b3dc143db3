"""Project briefs of the category IT & Networking, part 1 of 5. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content import it_networking_2, it_networking_3, it_networking_4, it_networking_5
from sandbox.content.brief import Brief
from sandbox.content.pools import COMPANY, DEADLINE, SAAS

_OWN: tuple[Brief, ...] = (
    Brief(
        subcategory="network_system_administration",
        titles=(
            "Linux admin: {os} server hardening",
            "Sysadmin for {n} Linux servers, few hours a month",
            "Server upgrade {os}",
            "Linux admin wanted, {n} servers",
        ),
        context=(
            '{company} has {n} servers on {host}, set up by a developer who "also does servers".',
            "Last month the host warned us about an open port. We didn't know that it was open.",
            "{os} goes out of support and we have put it off for a year.",
        ),
        need=(
            "Upgrade {os} with a plan, a test and a way back, then hand over documentation.",
            "Check {n} servers, harden them, and write down what you find.",
            "Take care of {n} servers: updates, backups, monitoring, and answer when something falls over.",
        ),
        details=(
            "SSH keys only, no root login.",
            "Backups must be restored once as a proof.",
            "Monitoring with mail and Telegram alerts to our team.",
            "Nginx, PHP-FPM, MariaDB, Postfix.",
            "Downtime only after 22:00.",
            "Ansible would be welcome.",
            "Write down every change.",
            "Access goes through a jump host.",
            "Emergency hours agreed beforehand.",
        ),
        wants=(
            "Linux administration for years, not tutorials",
            "Security mindset",
            "Clear notes in English",
            "Reachable",
        ),
        closers=(
            "What do you check first on an unknown server?",
            "Monthly retainer possible.",
            "Please name your time zone and response time.",
        ),
        questions=(
            "What do you check first on an unknown server?",
            "How do you prove that a backup works?",
            "What is your response time in an emergency?",
        ),
        skills=(
            "Linux System Administration",
            "Ubuntu",
            "Debian",
            "Nginx",
            "Ansible",
            "System Security",
            "Bash",
        ),
        hourly=(20, 75),
        fixed=(100, 2500),
        slots={
            "os": (
                "Ubuntu 18.04",
                "Debian 10",
                "CentOS 7",
                "Ubuntu 20.04",
            ),
            "n": (
                "three",
                "five",
                "nine",
            ),
            "host": (
                "Hetzner",
                "OVH",
                "DigitalOcean",
                "Linode",
            ),
            "company": COMPANY,
        },
    ),
    Brief(
        subcategory="devops_solution_architecture",
        titles=(
            "DevOps engineer: CI/CD + {cloud}",
            "Terraform for our {cloud} setup",
            "Kubernetes help needed ({cloud})",
            "Part-time DevOps for team of {n}",
        ),
        context=(
            "{company}, {n} developers, deployments are a checklist in Slack.",
            "Somebody clicked our whole {cloud} account together and then left the company.",
            "Our Kubernetes cluster is bigger than our product.",
        ),
        need=(
            "Put what exists into Terraform without breaking production, then add a staging environment.",
            "Build pipelines: test, build, deploy, rollback. Under ten minutes.",
            "Tell us whether we need Kubernetes. If not, get us off it.",
        ),
        details=(
            "GitHub Actions.",
            "Secrets out of the repos.",
            "Staging like production, smaller.",
            "Cost report monthly, budget alarm.",
            "Zero downtime for database changes where possible.",
            "Logs and traces in one place.",
            "Runbooks for the five usual problems.",
            "Our developers are on call and should understand it all.",
            "Least privilege for every account.",
        ),
        wants=(
            "Terraform on real accounts",
            "{cloud} experience",
            "Prefers boring solutions",
            "Teaches while working",
        ),
        closers=(
            "How would you start with an account nobody understands?",
            "Two days a week for the start.",
            "Please no certificates list.",
        ),
        questions=(
            "How would you import an existing account into Terraform?",
            "When is Kubernetes the wrong choice?",
            "What was your last outage and what did you change?",
        ),
        skills=(
            "DevOps",
            "Terraform",
            "AWS",
            "Kubernetes",
            "Docker",
            "GitHub Actions",
            "CI/CD",
            "Google Cloud Platform",
        ),
        hourly=(35, 110),
        fixed=(400, 6000),
        slots={
            "cloud": (
                "AWS",
                "Azure",
                "GCP",
            ),
            "n": (
                "six",
                "eleven",
                "18",
            ),
            "company": COMPANY,
        },
    ),
    Brief(
        subcategory="information_security_compliance",
        titles=(
            "Penetration test of web app",
            "Pentester for {product}",
            "Security review before customer audit",
            "OSCP / web pentest, report needed",
        ),
        context=(
            "A bank wants to buy {product} and sent a questionnaire with {q} questions.",
            "{company} has never been tested by anyone friendly.",
            "Last test was two years ago, since then everything changed.",
        ),
        need=(
            "Grey box test of web app and API, two roles, report with evidence and risk.",
            "Help us to answer the security questionnaire honestly and fix what is missing.",
            "Review our login, sessions and permissions in code. Python and React.",
        ),
        details=(
            "Test environment is a copy with fake data.",
            "Scope and dates in writing.",
            "OWASP ASVS level 2 as a frame.",
            "No denial of service.",
            "Retest after fixes is included.",
            "Report for managers (2 pages) and for developers.",
            "Findings only through the encrypted channel.",
            "No scanner print-outs as a report.",
        ),
        wants=(
            "Public work: CVEs, write-ups or talks",
            "Web and API focus",
            "Writes reports developers can use",
        ),
        closers=(
            "A redacted report please.",
            "NDA and written permission before anything starts.",
            "Customer's date is {deadline}.",
        ),
        questions=(
            "Can you share a redacted report?",
            "How do you test permissions between tenants?",
            "Which finding is missed most often?",
        ),
        skills=(
            "Penetration Testing",
            "Web Application Security",
            "OWASP",
            "Burp Suite",
            "Security Assessment & Testing",
            "API Security",
        ),
        hourly=(40, 120),
        fixed=(500, 6000),
        slots={
            "product": SAAS,
            "q": (
                "140",
                "220",
                "310",
            ),
            "company": COMPANY,
            "deadline": DEADLINE,
        },
    ),
    Brief(
        subcategory="network_system_administration",
        titles=(
            "Network engineer: {gear} setup for {place}",
            "Office WiFi problem, {place}",
            "Configure {gear} remotely",
            "VLANs + firewall ({gear}) for {place}",
        ),
        context=(
            "{place}, {n} people, wifi dies at 10 am each day.",
            "Electrician pulled the cables, put in the boxes, and wished us luck.",
            "We moved and the network moved with us, more or less.",
        ),
        need=(
            "Configure {gear}: VLANs for office, guests and cameras, VPN for {vpn} people.",
            "Find out why wifi drops. We can send logs, floor plan and patience.",
            "Plan the network for {place}: list of hardware, drawing, later the configuration.",
        ),
        details=(
            "Guests may not see the printer.",
            "Someone here can press buttons and plug cables.",
            "Failover to LTE.",
            "Documentation with drawing and passwords in our vault.",
            "VPN with WireGuard.",
            "Voice traffic has priority.",
            "Config backups.",
            "After hours only.",
        ),
        wants=(
            "{gear} knowledge",
            "Explains by phone what to plug where",
            "Plans before typing",
        ),
        closers=(
            "How would you search for the reason of the drops?",
            "Remote, one or two evenings.",
            "We have a spare switch for tests.",
        ),
        questions=(
            "What would you look at first when wifi drops at the same time each day?",
            "How do you avoid locking yourself out remotely?",
            "Which gear would you choose for us?",
        ),
        skills=(
            "Network Administration",
            "UniFi",
            "MikroTik",
            "Firewall",
            "VPN",
            "Wi-Fi",
            "Cisco",
            "Network Design",
        ),
        hourly=(20, 70),
        fixed=(100, 2000),
        slots={
            "gear": (
                "UniFi",
                "MikroTik",
                "FortiGate",
                "pfSense",
                "Meraki",
            ),
            "place": (
                "a dental practice",
                "a hostel",
                "a warehouse",
                "a coworking space",
                "a school",
                "an architects' office",
            ),
            "n": (
                "12",
                "35",
                "60",
                "90",
            ),
            "vpn": (
                "four",
                "ten",
                "25",
            ),
        },
    ),
)
BRIEFS: tuple[Brief, ...] = (
    *_OWN,
    *it_networking_2.BRIEFS,
    *it_networking_3.BRIEFS,
    *it_networking_4.BRIEFS,
    *it_networking_5.BRIEFS,
)
