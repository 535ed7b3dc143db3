"""Project briefs of the category IT & Networking, part 3 of 5. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content.brief import Brief
from sandbox.content.pools import COMPANY

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="network_system_administration",
        titles=(
            "IT helpdesk, remote, {h} hours a day",
            "Tier 1 support agent for {n} users",
            "Remote IT person for {place}",
            "Help desk evening shift",
        ),
        context=(
            "{place} with {n} users, no IT department, everybody asks Kevin. Kevin is the accountant.",
            "Our MSP answers after two days.",
            "We grow and need somebody for the daily little problems.",
        ),
        need=(
            "Answer tickets: passwords, printers, Outlook, VPN, new laptops. {h} hours a day.",
            "Take over first level support in Freshdesk and write the articles as you go.",
            "Prepare laptops by Intune for new people, and collect them from those who leave.",
        ),
        details=(
            "Tools: Freshdesk, TeamViewer, M365.",
            "English on the phone.",
            "Tickets answered within 30 minutes in shift.",
            "Passwords are never sent by mail.",
            "Checklist for joiners and leavers.",
            "Escalation to our provider.",
            "Weekly numbers: tickets, causes.",
        ),
        wants=(
            "Help desk background",
            "Friendly on bad days",
            "Explains without jargon",
        ),
        closers=(
            "Your English by short voice message please.",
            "Shift: {shift}.",
            "Long term, part-time first.",
        ),
        questions=(
            "How would you explain MFA to somebody who hates it?",
            "Which ticket systems do you know?",
            "Which shifts can you do?",
        ),
        skills=(
            "Help Desk",
            "IT Support",
            "Microsoft 365",
            "TeamViewer",
            "Freshdesk",
            "Active Directory",
            "Troubleshooting",
        ),
        hourly=(8, 30),
        fixed=(50, 900),
        slots={
            "place": (
                "A housing association",
                "A chain of opticians",
                "A logistics firm",
                "A private college",
                "A theatre",
            ),
            "n": (
                "40",
                "75",
                "160",
            ),
            "h": (
                "three",
                "four",
                "six",
            ),
            "shift": (
                "8-12 CET",
                "14-18 UK time",
                "9-13 Eastern",
                "evenings Pacific",
            ),
        },
    ),
    Brief(
        subcategory="network_system_administration",
        titles=(
            "VMware to Proxmox migration ({n} VMs)",
            "Proxmox expert, cluster of {k}",
            "Backup concept for {n} virtual machines",
            "Virtualisation: leave VMware",
        ),
        context=(
            "New licence price for VMware is {x} times the old one. No thanks.",
            "{company}, {k} hosts, {n} VMs, a storage from 2017.",
            'Backups say "successful". I\'ve read stories.',
        ),
        need=(
            "Plan and carry out the move to Proxmox, host by host, with us at the console.",
            "Build backup with Proxmox Backup Server incl. off-site copy and a restore test.",
            "Review our cluster, tell us what's dangerous.",
        ),
        details=(
            "Windows servers incl. a domain controller and SQL Server.",
            "Two weekends.",
            "Network 10 GbE, two switches.",
            "Ceph or not: we would like your opinion.",
            "Documentation for the next admin.",
            "UPS shutdown has to work, we'll test it.",
            "Old hosts remain as a way back for a month.",
        ),
        wants=(
            "Proxmox in production",
            "Windows guests with virtio",
            "Keeps calm when it boots into blue",
        ),
        closers=(
            "Ceph with {k} hosts: yes or no?",
            "Please quote days, not only price.",
            "References from similar size.",
        ),
        questions=(
            "Would you use Ceph with so few hosts?",
            "What goes wrong most with Windows guests?",
            "How do you test a restore?",
        ),
        skills=(
            "Proxmox VE",
            "VMware",
            "Virtualization",
            "Backup",
            "Windows Server",
            "Ceph",
            "Linux System Administration",
        ),
        hourly=(20, 70),
        fixed=(150, 2000),
        slots={
            "n": (
                "14",
                "28",
                "45",
            ),
            "k": (
                "three",
                "four",
            ),
            "x": (
                "four",
                "six",
                "ten",
            ),
            "company": COMPANY,
        },
    ),
    Brief(
        subcategory="erp_crm_software",
        titles=(
            "{erp} expert: {mod}",
            "{erp} admin, {mod}",
            "Customise {erp} ({mod})",
            "{erp} consultant for {mod}",
        ),
        context=(
            "{company} uses {erp} for everything but {mod}, which lives in Excel.",
            "Implementation partner went bankrupt in the middle of {mod}.",
            "Version is two behind, customisations are many.",
        ),
        need=(
            "Set up {mod} in {erp} with our real cases, test with three users, go live.",
            "List our customisations, throw away what standard does, upgrade the rest.",
            "Fix {mod}: numbers are wrong after returns.",
        ),
        details=(
            "Test system first.",
            "Three key users have two hours a week.",
            "Data import from Excel, checked by sums.",
            "As little code as possible.",
            "Training recorded.",
            "Rights by role.",
            "Prints: delivery note, invoice with our layout.",
        ),
        wants=(
            "{erp} projects in trade or production",
            "Functional and technical",
            "Says no to strange wishes",
        ),
        closers=(
            "Which standard feature do people reinvent most?",
            "Half a day a week is ok.",
            "Similar references please.",
        ),
        questions=(
            "Which standard features do companies rebuild without need?",
            "How do you check an import?",
            "How do you upgrade with many customisations?",
        ),
        skills=(
            "Odoo",
            "ERPNext",
            "Salesforce",
            "ERP Software",
            "Business Process Modeling",
            "Python",
            "Data Migration",
        ),
        hourly=(25, 80),
        fixed=(200, 4000),
        slots={
            "erp": (
                "Odoo",
                "ERPNext",
                "Dynamics 365 BC",
                "Salesforce",
            ),
            "mod": (
                "warehouse",
                "repairs",
                "subscriptions",
                "production planning",
                "commission",
                "rental",
            ),
            "company": COMPANY,
        },
    ),
    Brief(
        subcategory="network_system_administration",
        titles=(
            "NAS data recovery help, {nas}",
            "{nas} NAS setup with backup",
            "Can't access my {nas}, help",
            "Private: {nas}, photos, backup, remote",
        ),
        context=(
            "I'm a photographer, {tb} TB of pictures on a {nas} that blinks orange.",
            "After the update the {nas} is gone from the network.",
            "Family of four, {tb} TB, no backup, yes I know.",
        ),
        need=(
            "Guide me by screen share to get the data safe first, then repair the volume.",
            "Set up {nas} with snapshots, backup to a second place, and access on the road without opening ports.",
            "Tell me what to buy, then help me move {tb} TB.",
        ),
        details=(
            "I'm able to swap disks.",
            "Don't click anything that deletes.",
            "RAID is SHR or RAID 5, not sure.",
            "Explain while doing.",
            "Alerts by mail.",
            "Test: we restore one folder.",
            "Evening hours.",
        ),
        wants=(
            "{nas} experience",
            "Careful",
            "Calm voice",
        ),
        closers=(
            "Can you do it tonight?",
            "I pay for calm.",
            "Please tell me what NOT to do until then.",
        ),
        questions=(
            "What should I not do until we talk?",
            "When could you be on a call?",
            "Have you recovered such a volume before?",
        ),
        skills=(
            "NAS",
            "Synology",
            "Data Recovery",
            "Backup",
            "RAID",
            "Troubleshooting",
            "Network Storage",
        ),
        hourly=(15, 50),
        fixed=(30, 500),
        slots={
            "nas": (
                "Synology",
                "QNAP",
                "TrueNAS",
                "Asustor",
            ),
            "tb": (
                "6",
                "12",
                "24",
            ),
        },
    ),
)
