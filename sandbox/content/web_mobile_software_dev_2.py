"""Project briefs of the category Web, Mobile & Software Dev, part 2 of 6. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content.brief import Brief
from sandbox.content.pools import COMPANY, DEADLINE, SAAS

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="mobile_development",
        titles=(
            "Flutter developer for {app}",
            "Build MVP mobile app (iOS + Android): {app}",
            "Mobile app developer wanted, Flutter or React Native",
            "App idea ready to be built - {app}",
        ),
        context=(
            "I'm a {job} and I have wanted this app for myself for years, now I have the budget to build it.",
            "We are two founders with a validated waiting list of {users} people and no technical co-founder.",
            "{company} has a working web version and customers keep asking for an app.",
        ),
        need=(
            (
                "We need the first version of {app} in both stores. Login, the main list, a detail screen, push "
                "notifications and payments."
            ),
            (
                "Build {app} for iOS and Android from the Figma file. Back end is Firebase unless you convince us "
                "otherwise."
            ),
            (
                "An existing prototype made by a student has to be turned into a real app that survives the App Store "
                "review."
            ),
        ),
        details=(
            "Sign in with Apple and Google, no passwords.",
            "Works offline and syncs later, our users are often without signal.",
            "Push notifications with a setting to switch each kind off.",
            "Subscriptions through RevenueCat, one monthly and one yearly plan.",
            "Dark mode is not needed in the first version.",
            "Simple admin page so that I can hide bad content.",
            "You handle the submission to both stores under our accounts.",
            "Analytics: only screens and five events, no creepy tracking.",
            "English first, but text must be translatable.",
            "Source code in our GitHub from day one.",
        ),
        wants=(
            "Two or more published apps I can download today",
            "Experience with App Store rejections and how to answer them",
            "Can say no to features that do not belong in an MVP",
            "Basic design sense because the Figma is missing some states",
        ),
        closers=(
            "Tell me what you would leave out of version one.",
            "NDA before I share the Figma.",
            "Fixed scope for version one, then we will keep you for updates.",
            "Links to apps in the stores please, not videos.",
        ),
        questions=(
            "Links to apps in the stores that you built yourself",
            "Flutter or React Native for this one, and why?",
            "What was your last App Store rejection about?",
            "How do you handle offline sync conflicts?",
        ),
        skills=(
            "Flutter",
            "React Native",
            "iOS",
            "Android",
            "Firebase",
            "Mobile App Development",
            "Dart",
            "Push Notifications",
        ),
        hourly=(25, 80),
        fixed=(1500, 20000),
        slots={
            "app": (
                "a plant care app",
                "a dog walking app",
                "an app for beekeepers",
                "a meal planner for diabetics",
                "a carpool app for schools",
                "a workout log for climbers",
                "a neighbourhood tool sharing app",
                "a medication reminder",
            ),
            "job": (
                "nurse",
                "teacher",
                "chef",
                "physiotherapist",
                "vet",
            ),
            "users": (
                "400",
                "1,100",
                "2,500",
            ),
            "company": COMPANY,
        },
    ),
    Brief(
        subcategory="mobile_development",
        titles=(
            "iOS app crashes since update to iOS {ios}",
            "Swift developer to fix crashes and update old app",
            "Need an iOS developer for bug fixing, start today",
            "Our {kind} app broke after the last iOS update",
        ),
        context=(
            (
                "Our {kind} app has {users} users and since the iOS {ios} update it crashes at start for about a third"
                " of them."
            ),
            (
                "The developer who wrote the app in 2019 is not reachable anymore. I have the source code and the "
                "developer account."
            ),
            "One star reviews are coming in every hour, so this is urgent.",
        ),
        need=(
            "Find the crash, fix it, submit the update. After that there is a list of {bugs} smaller bugs.",
            (
                "Bring an old Swift 4 app to a current Xcode, replace the dead libraries and get it through the review"
                " again."
            ),
            "The app must open again on every iPhone since the XS. Whatever it takes, but no new features.",
        ),
        details=(
            "Crash logs are in Firebase Crashlytics, you get access right away.",
            "Uses CocoaPods, some pods are abandoned.",
            "Please do not rewrite in SwiftUI, just make it stable.",
            "In-app purchases must be tested in the sandbox before release.",
            "TestFlight build to me and two colleagues first.",
            "Write down what was wrong in a few sentences.",
            "Privacy manifest is missing as well.",
        ),
        wants=(
            "Native iOS, five years or more",
            "Has dealt with legacy Objective-C bits",
            "Available today or tomorrow",
        ),
        closers=(
            "Reply with the time you could start.",
            "I pay well for fast.",
            "Please tell me what you would look at first.",
        ),
        questions=(
            "When exactly can you start?",
            "What is the oldest app you have brought back to life?",
            "How do you find a crash that you cannot reproduce?",
        ),
        skills=(
            "Swift",
            "iOS",
            "Objective-C",
            "Xcode",
            "Crashlytics",
            "iOS Development",
            "Bug Fix",
        ),
        hourly=(30, 85),
        fixed=(300, 4000),
        slots={
            "ios": (
                "17",
                "18",
                "26",
            ),
            "kind": (
                "parking",
                "recipe",
                "guitar tuner",
                "tide times",
                "bus timetable",
                "expense",
            ),
            "users": (
                "9,000",
                "26,000",
                "80,000",
            ),
            "bugs": (
                "seven",
                "twelve",
                "fifteen",
            ),
        },
    ),
    Brief(
        subcategory="web_development",
        titles=(
            "Python / FastAPI back end developer",
            "Django developer for {product}",
            "Backend engineer: REST API, Postgres, Celery",
            "Python dev to build API for our mobile app",
        ),
        context=(
            "{company} builds {product}. Back end team is two people and the backlog is for five.",
            "Our prototype runs on a no-code tool that has reached its limits.",
            "We have a contract with a large customer that wants an API {deadline}.",
        ),
        need=(
            "Design and build a REST API for our mobile app: accounts, bookings, payments with Stripe, notifications.",
            (
                "Move the business logic out of {nocode} into a proper Django project with PostgreSQL, without the "
                "customers noticing."
            ),
            (
                "Build the integration layer between our product and three partner APIs. Two are documented, one is "
                '"documented".'
            ),
        ),
        details=(
            "PostgreSQL, migrations from the first day.",
            "Stripe with webhooks, idempotent please. We have been charged twice ourselves, it's not funny.",
            "Roles: admin, manager, staff, customer.",
            "Automated tests for money and permissions, the rest is up to you.",
            "Deployed on {cloud} with Docker, CI on GitHub Actions.",
            "OpenAPI docs that a mobile developer can work with.",
            "Rate limiting and an audit log of who changed what.",
            "Personal data of EU users, so deletion and export have to work.",
            "Existing data (about {rows} rows) must be migrated.",
        ),
        wants=(
            "Solid Python, Django or FastAPI, your choice but argue for it",
            "You know what an index is and when it doesn't help",
            "Has integrated Stripe or a similar provider in production",
            "Writes documentation without being asked",
        ),
        closers=(
            "Show us an API you built that other people use.",
            "A short note on how you would structure this is worth more than a CV.",
            "We decide this week.",
        ),
        questions=(
            "FastAPI or Django for this, and why?",
            "How do you make a payment webhook safe to receive twice?",
            "Tell us about a data migration that went wrong",
            "How do you test permissions?",
        ),
        skills=(
            "Python",
            "Django",
            "FastAPI",
            "PostgreSQL",
            "REST API",
            "Docker",
            "Stripe API",
            "Celery",
            "API Integration",
        ),
        hourly=(30, 90),
        fixed=(500, 8000),
        slots={
            "company": COMPANY,
            "product": SAAS,
            "nocode": (
                "Bubble",
                "Airtable",
                "Glide",
            ),
            "cloud": (
                "AWS",
                "Hetzner",
                "Google Cloud",
                "DigitalOcean",
            ),
            "rows": (
                "200,000",
                "1.5 million",
                "40,000",
            ),
            "deadline": DEADLINE,
        },
    ),
    Brief(
        subcategory="qa_testing",
        titles=(
            "QA tester for {product} (manual)",
            "QA engineer: manual first, Playwright later",
            "Test our website before launch",
            "Software tester, detail oriented, {hours} hours a week",
        ),
        context=(
            "We launch {product} next month and the developers test their own code, which goes as you would expect.",
            "Our customers find the bugs before we do and I want that to stop.",
            "{company} has no QA at all right now, you would be the first.",
        ),
        need=(
            (
                "Test the whole sign-up, billing and reporting part by hand and write bug reports that a developer can"
                " act on."
            ),
            (
                "Write an end to end suite with Playwright for our {flows} most important flows and make it run in "
                "GitHub Actions."
            ),
            "Go through the app on real devices like an annoyed customer would and break it.",
        ),
        details=(
            "Bug reports in Jira: steps, expected, actual, screenshot or video.",
            "At least one real iPhone and one real Android, no emulators only.",
            "A test plan of two pages before you start.",
            "Regression round after every release, usually on Thursdays.",
            "Please also look at wording and typos, not only crashes.",
            "Tests must not be flaky. A flaky test is worse than none.",
            "Staging environment with test credit cards is ready.",
        ),
        wants=(
            "Has written bug reports in a team with developers",
            "Patient, curious, a bit nasty",
            "Playwright or Cypress if you apply for the automation part",
            "Clear written English",
        ),
        closers=(
            "Attach one bug report you have written (remove names).",
            "Ideally {hours} hours per week for the start.",
            "Tell me the worst bug you ever found.",
        ),
        questions=(
            "What was the most interesting bug you ever found?",
            "What makes a bug report good?",
            "Which devices do you have at home?",
        ),
        skills=(
            "QA Testing",
            "Manual Testing",
            "Playwright",
            "Bug Reports",
            "Test Case Design",
            "Jira",
            "Automated Testing",
        ),
        hourly=(10, 40),
        fixed=(150, 2000),
        slots={
            "product": SAAS,
            "company": COMPANY,
            "hours": (
                "5",
                "10",
                "15",
                "20",
            ),
            "flows": (
                "eight",
                "twelve",
                "twenty",
            ),
        },
    ),
)
