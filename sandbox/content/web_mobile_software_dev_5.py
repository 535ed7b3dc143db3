"""Project briefs of the category Web, Mobile & Software Dev, part 5 of 6. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content.brief import Brief
from sandbox.content.pools import COMPANY, SAAS

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="desktop_application_development",
        titles=(
            "C# desktop app to control {device}",
            "Windows application for {device}, WPF",
            "Update old VB6 program to .NET",
            ".NET developer for in-house tool at factory",
        ),
        context=(
            "In our workshop a program from 2004 controls the {device}, on a PC that we are afraid to switch off.",
            "{company} makes parts for the food industry, 40 people, no IT department.",
            "The man who wrote the program is 74 and happy to answer questions.",
        ),
        need=(
            (
                "Rewrite our VB6 tool in C# so it runs on Windows 11. Same functions, same screens, operators should "
                "not need training."
            ),
            (
                "Small WPF app that reads the {device} over serial port, shows live values and saves a CSV for every "
                "batch."
            ),
            "Replace our old VB6 tool with a small .NET program, including label printing (Zebra) and a user login.",
        ),
        details=(
            "Serial protocol is known, two pages.",
            "Must survive power cuts without losing the batch.",
            "Operators wear gloves, so big buttons.",
            "Texts in English and {lang}.",
            "Installer without internet connection, the machine is offline.",
            "Data stored locally in SQLite plus a copy on a network folder.",
            "Source code, comments in English.",
            "Testing on site is done by us with you on the phone.",
        ),
        wants=(
            "Solid C# and WPF or WinForms",
            "Has talked to hardware before, RS-232, Modbus or the like",
            "Patience with non-technical people",
        ),
        closers=(
            "Which similar programs have you made?",
            "We don't need fancy, we need it to run for 15 years.",
            "Please ask for the photos of the old screens.",
        ),
        questions=(
            "Which hardware have you connected to a PC program?",
            "How do you protect data when the power goes off?",
            "Have you converted VB6 code before?",
        ),
        skills=(
            "C#",
            ".NET Framework",
            "WPF",
            "Desktop Application",
            "SQLite",
            "Serial Port Interfacing",
            "Windows Forms",
        ),
        hourly=(20, 60),
        fixed=(400, 6000),
        slots={
            "device": (
                "filling scale",
                "label printer",
                "cutting machine",
                "kiln",
                "packaging line",
                "test bench",
            ),
            "company": COMPANY,
            "lang": (
                "Polish",
                "German",
                "Italian",
                "Spanish",
            ),
        },
    ),
    Brief(
        subcategory="blockchain_nft_cryptocurrency",
        titles=(
            "Solidity developer for {what}",
            "Smart contract + tests: {what}",
            "Review and finish our {what} contract",
            "Web3 dev (Solidity, Foundry)",
        ),
        context=(
            "We are a cooperative with {n} members and want transparent voting that does not depend on us.",
            "{company} has a finished product without any blockchain and one module where it makes sense.",
            "Previous developer left us with contracts that pass their own tests and nothing else.",
        ),
        need=(
            "Write the contract for {what}, with tests in Foundry, ready for an outside audit.",
            "Read our existing contracts, list what is dangerous, fix it, and prepare the audit documents.",
            "Front end for {what}: connect wallet, show state, sign, done. Contracts exist.",
        ),
        details=(
            "OpenZeppelin where possible, nothing clever.",
            "Gas cost under a limit we agree on for each function.",
            "100% branch coverage, fuzz tests for everything with numbers.",
            "Deployment scripts for testnet and {chain}.",
            "Upgradeable only if you can explain why we need it.",
            "Clear comments, our lawyer will read them too.",
            "No token sale, no trading, nobody gets rich here.",
        ),
        wants=(
            "Contracts on mainnet that we can look at",
            "Has been through an audit",
            "Thinks like an attacker",
        ),
        closers=(
            "Send addresses of contracts you wrote.",
            "Paid per approved milestone in USD on Upwork.",
            "Auditor is already booked.",
        ),
        questions=(
            "Addresses of contracts you wrote on mainnet",
            "What did your last audit find?",
            "Which part of our idea should not be on chain?",
        ),
        skills=(
            "Solidity",
            "Smart Contracts",
            "Ethereum",
            "Foundry",
            "Web3",
            "TypeScript",
            "Security Testing",
        ),
        hourly=(35, 110),
        fixed=(800, 12000),
        slots={
            "what": (
                "member voting",
                "a royalty split",
                "ticket resale limits",
                "an escrow for repair work",
            ),
            "n": (
                "900",
                "2,400",
                "11,000",
            ),
            "company": COMPANY,
            "chain": (
                "Base",
                "Polygon",
                "Arbitrum",
            ),
        },
    ),
    Brief(
        subcategory="product_management_scrum",
        titles=(
            "Fractional product manager for {product}",
            "Product owner to bring order into our backlog",
            "Write specs and user stories for {product}",
            "Scrum master / PM, part-time, remote",
        ),
        context=(
            "We have five developers, {n} open tickets and no idea what to build first.",
            "As a founder I'm the bottleneck for every decision at {company}.",
            "{product}, three years old, growing, chaotic.",
        ),
        need=(
            "Go through the backlog, talk to ten customers, and give us a roadmap for two quarters that we can defend.",
            "Turn my voice notes and sketches into specs that developers can estimate.",
            "Run planning and review for a remote team in three time zones and keep the board honest.",
        ),
        details=(
            "Weekly call with the founders, 45 minutes.",
            "Jira is a mess, you may delete things.",
            "User stories with acceptance criteria.",
            "A one page summary for investors each month.",
            "You'd talk to customers yourself.",
            "Metrics: activation and churn are known, the rest isn't.",
            "You are the one who says no.",
        ),
        wants=(
            "Worked as PM in a B2B software company",
            "Can read an API doc without fear",
            "Writes short texts",
            "Comfortable with developers who argue",
        ),
        closers=(
            "Please tell us about something you decided not to build.",
            "Around {hours} hours a week.",
            "Start whenever you are free, rather next week than next month.",
        ),
        questions=(
            "Tell us about a feature you killed and why",
            "How do you order a backlog with hundreds of tickets?",
            "How do you work with developers in other time zones?",
            "What do you need from the founders?",
        ),
        skills=(
            "Product Management",
            "Agile Project Management",
            "Jira",
            "User Stories",
            "Roadmapping",
            "Scrum",
            "Requirements Analysis",
        ),
        hourly=(35, 100),
        fixed=(500, 6000),
        slots={
            "product": SAAS,
            "company": COMPANY,
            "n": (
                "240",
                "410",
                "700",
            ),
            "hours": (
                "10",
                "15",
                "20",
            ),
        },
    ),
    Brief(
        subcategory="web_development",
        titles=(
            "Chrome extension for {use}",
            "Browser extension developer (Manifest V3)",
            "Chrome extension, from prototype to store",
            "Build small browser extension: {use}",
        ),
        context=(
            "Our team of {n} copies data between two tabs all day long.",
            "We tried two existing extensions for {use}, neither does it properly.",
            "I'm a {job} and built the first version with ChatGPT. It works on my machine only.",
        ),
        need=(
            "Build a Chrome extension for {use}. One popup, one options page, no server.",
            "Build a simple extension for {use} and get it through the store review.",
            (
                "Finish my prototype properly: permissions as few as possible, works on slow pages, publishes to "
                "Chrome and Edge."
            ),
        ),
        details=(
            "Only asks for permissions it needs.",
            "Data stays in the browser.",
            "Works when the page changes its layout a bit, no brittle selectors.",
            "Keyboard shortcut to trigger the main function.",
            "Firefox would be nice, not required.",
            "You publish it from our developer account.",
            "Unit tests for the parsing.",
        ),
        wants=(
            "Published extensions",
            "Knows service worker lifecycle in MV3",
            "TypeScript",
        ),
        closers=(
            "Links to your extensions in the store please.",
            "Estimate in hours please.",
            "I have a list with screenshots of every step.",
        ),
        questions=(
            "Link to an extension that you published",
            "Which permissions would this need?",
            "How do you test an extension against pages that change?",
        ),
        skills=(
            "Chrome Extension",
            "JavaScript",
            "TypeScript",
            "Browser Extension",
            "Web API",
            "HTML",
        ),
        hourly=(25, 70),
        fixed=(400, 5000),
        slots={
            "use": (
                "copying orders from webmail into our ERP",
                "marking suppliers we already contacted",
                "saving recipes without the life stories",
                "checking translations on our own site",
                "filling in customs forms",
            ),
            "n": (
                "six",
                "nine",
                "15",
            ),
            "job": (
                "teacher",
                "customs agent",
                "buyer",
                "translator",
            ),
        },
    ),
)
