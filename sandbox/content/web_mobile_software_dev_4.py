"""Project briefs of the category Web, Mobile & Software Dev, part 4 of 6. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content.brief import Brief
from sandbox.content.pools import COMPANY, DEADLINE, SAAS, SHOP

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="other_software_development",
        titles=(
            "Rust developer for network service",
            "C++ engineer, {domain}",
            "Senior Go developer: performance of {domain} service",
            "Embedded/back end crossover for {domain}",
        ),
        context=(
            (
                "We build software for {domain} and the existing service was written by researchers, with love but "
                "without tests."
            ),
            "{company} is a team of eleven engineers, we lack one with systems background.",
            "The service handles {rps} messages per second now and must handle ten times that.",
        ),
        need=(
            "Profile the service, find the three worst bottlenecks and remove them, with benchmarks before and after.",
            "Rewrite the ingest part in Rust or Go, keep the wire protocol, run both side by side until we trust it.",
            "Write a small, boring and reliable agent that runs on customers' Linux machines and sends data to us.",
        ),
        details=(
            "Benchmarks in CI, a regression above 5% fails the build.",
            "Memory must stay under 200 MB on the smallest machine.",
            "Wire protocol is documented in 30 pages, I wrote it, I answer questions.",
            "Graceful shutdown without losing messages.",
            "Prometheus metrics and structured logs.",
            "Cross compilation for ARM64.",
            "Fuzzing of the parser.",
            "Code review is strict and friendly.",
        ),
        wants=(
            "Five years of systems programming, any of Rust, Go, C++",
            "Can read a flame graph",
            "Has been on call for what they wrote",
        ),
        closers=(
            "Tell me about the hardest bug in your last service.",
            "Public code is a big plus.",
            "No recruiters.",
        ),
        questions=(
            "Describe a performance problem you solved and the numbers",
            "How would you run old and new service side by side safely?",
            "Which of your code is public?",
        ),
        skills=(
            "Rust",
            "Go",
            "C++",
            "Linux",
            "Performance Optimization",
            "Systems Programming",
            "gRPC",
        ),
        hourly=(35, 110),
        fixed=(1000, 15000),
        slots={
            "domain": (
                "weather radar",
                "charging stations",
                "warehouse robots",
                "market data",
                "satellite telemetry",
                "smart meters",
            ),
            "company": COMPANY,
            "rps": (
                "3,000",
                "12,000",
                "40,000",
            ),
        },
    ),
    Brief(
        subcategory="web_mobile_design",
        titles=(
            "UX/UI designer for {product}",
            "Redesign our app, users get lost",
            "Figma designer: mobile app, {screens} screens",
            "Product designer part-time for startup",
        ),
        context=(
            "Trial users of {product} sign up, look around and leave. We watched recordings and it hurts.",
            "Developers made our current design. It works, it's ugly.",
            "{company} has a design system in a very early state and nobody who owns it.",
        ),
        need=(
            "Redesign the onboarding and the three main screens in Figma, test with five users, adjust, hand over.",
            (
                "Design {screens} mobile screens with all states (empty, loading, error, full) and a small component "
                "library."
            ),
            "Audit our web app and give us a ranked list of what to fix, then design the top five.",
        ),
        details=(
            "Auto layout and variables, no loose rectangles.",
            "Accessible contrast and touch targets.",
            "Clickable prototype for the sales team.",
            "Light and dark theme.",
            "Hand-over call with our developers and answering their questions for two weeks.",
            "We have brand colours and a logo, everything else is open.",
            "User interviews are recorded by us, you get the recordings.",
            "No dribbble shots please, real product work.",
        ),
        wants=(
            "Portfolio with reasoning, not only pictures",
            "Experience with B2B tools",
            "Works well with developers",
            "Can defend a decision and drop it when data says so",
        ),
        closers=(
            "Show one project where your design changed a number.",
            "Please don't send 40 links, two is fine.",
            "We would like first ideas {deadline}.",
        ),
        questions=(
            "Which of your designs had a measurable effect?",
            "How do you hand over to developers?",
            "What would you look at first in our product?",
        ),
        skills=(
            "UI/UX Design",
            "Figma",
            "Product Design",
            "Mobile App Design",
            "Prototyping",
            "User Research",
            "Design System",
        ),
        hourly=(20, 70),
        fixed=(300, 5000),
        slots={
            "product": SAAS,
            "company": COMPANY,
            "screens": (
                "12",
                "18",
                "25",
                "30",
            ),
            "deadline": DEADLINE,
        },
    ),
    Brief(
        subcategory="web_development",
        titles=(
            "Laravel developer for bug fixes and small features",
            "PHP dev to maintain {kind} system",
            "Laravel {v} upgrade",
            "Long term PHP/Laravel help, {hours} hours per week",
        ),
        context=(
            "We run a {kind} system written in Laravel by a company that no longer exists.",
            "I took over the business last year and the software came with it.",
            "Two developers have worked on this before you and they did not agree on anything.",
        ),
        need=(
            "Upgrade from Laravel {v} to the current version and PHP 8.3, then work through our list of small things.",
            "Fix bugs as they come in, roughly {hours} hours a week, some weeks nothing, some weeks more.",
            (
                "The invoice PDF is wrong for customers with two addresses, the export times out, and login mails land"
                " in spam. Start with these three."
            ),
        ),
        details=(
            "Production is one VPS, deployment is currently FTP, yes I know.",
            "MySQL database of 6 GB.",
            "No tests exist. Please add them where you touch something.",
            "Set up git deployment as the first task.",
            "Customers use it from 7 to 19 CET, releases only outside of that.",
            "Backups are made nightly but nobody ever tried to restore one.",
            "Old jQuery front end stays.",
        ),
        wants=(
            "Laravel since at least version 5",
            "Careful with old code",
            "Answers messages on working days",
        ),
        closers=(
            "Tell me honestly if you hate legacy code, then this is not for you.",
            "Reliable is more important than cheap.",
            "Please say what you would do in your first week.",
        ),
        questions=(
            "What would you do in the first week?",
            "How many Laravel upgrades over several versions have you done?",
            "How fast do you normally answer messages?",
        ),
        skills=(
            "PHP",
            "Laravel",
            "MySQL",
            "jQuery",
            "Bug Fix",
            "Linux System Administration",
            "Git",
        ),
        hourly=(20, 55),
        fixed=(200, 3000),
        slots={
            "kind": (
                "booking",
                "warehouse",
                "membership",
                "invoicing",
                "school administration",
            ),
            "v": (
                "5.8",
                "6",
                "8",
                "9",
            ),
            "hours": (
                "5",
                "8",
                "10",
                "15",
            ),
        },
    ),
    Brief(
        subcategory="web_development",
        titles=(
            "Fix checkout bug in {cart}",
            "{cart} payment not working, need help now",
            "{cart} developer, small job",
            "Orders stuck in pending ({cart})",
        ),
        context=(
            'Since the last plugin update customers pay but the order stays on "pending".',
            'We sell {shop}, about {n} orders a day, and support is drowning in "where is my order".',
            "I already asked the plugin support, they say it is the theme. Theme support says it's the plugin.",
        ),
        need=(
            "Find out why orders stay pending after payment and fix it. {gateway} shows the payments as captured.",
            "Payments arrive, orders don't move. Find the reason and fix it, today if you can.",
            "Go through webhook, plugin and theme until orders change their status by themselves again.",
        ),
        details=(
            "I can give admin and SFTP access, there is a staging site too.",
            "Do not update everything at once, please.",
            "The webhook log shows 401 errors since Tuesday.",
            "Correct the stuck orders from the last days as well ({n} or so).",
            "Tell me what caused it so I can shout at the right support.",
            "Theme is a child theme with custom checkout template.",
        ),
        wants=(
            "{cart} and {gateway} experience",
            "Can start within a few hours",
            "Leaves things cleaner than found",
        ),
        closers=(
            "When can you start?",
            "Paying for a fix, not for a research project.",
            "I'm online all day, just message.",
        ),
        questions=(
            "What is your first guess about the cause?",
            "When can you start?",
            "Have you worked with payment webhooks before?",
        ),
        skills=(
            "WooCommerce",
            "WordPress",
            "PHP",
            "Payment Gateway Integration",
            "Stripe",
            "Bug Fix",
            "Magento",
        ),
        hourly=(20, 50),
        fixed=(100, 1200),
        slots={
            "cart": (
                "WooCommerce",
                "PrestaShop",
                "Magento 2",
                "OpenCart",
            ),
            "shop": SHOP,
            "n": (
                "20",
                "40",
                "75",
            ),
            "gateway": (
                "Stripe",
                "PayPal",
                "Mollie",
                "Klarna",
            ),
        },
    ),
)
