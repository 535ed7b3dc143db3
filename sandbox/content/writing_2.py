"""Project briefs of the category Writing, part 2 of 5. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content.brief import Brief
from sandbox.content.pools import COMPANY, DEADLINE, SAAS, SHOP

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="professional_business_writing",
        titles=(
            "Technical writer: {what}",
            "API documentation writer",
            "Docs for {product}",
            "Rewrite our user manual ({what})",
        ),
        context=(
            "{company} has software that people like and documentation that people fear.",
            "Support says that 60% of tickets are answered in the manual, if one could find it.",
            "Developers wrote the docs. Correct, complete, unreadable.",
        ),
        need=(
            "Write {what} together with two developers, in Markdown, in our repo.",
            "Restructure our docs: tutorials, how-to, reference, explanation. {n} pages exist.",
            "Write the user manual for {what}, including safety notes after the standard, with screenshots.",
        ),
        details=(
            "Docs site is built with MkDocs.",
            "Code examples must run, we test them in CI.",
            "Screenshots with neutral data.",
            "Simplified technical English because it will be translated.",
            "Reviews by pull request.",
            "Glossary with one word for each thing.",
            "{n} pages, several can go.",
            "Version notes for each release.",
        ),
        wants=(
            "Samples of public documentation",
            "Can try a product and find out how it works",
            "Reads a bit of code",
            "Asks developers good questions",
        ),
        closers=(
            "Link to docs you wrote.",
            "What makes you close a documentation page?",
            "Few hours a week, for months.",
        ),
        questions=(
            "Link to public docs you wrote",
            "How do you get answers out of busy developers?",
            "How do you decide what to delete?",
        ),
        skills=(
            "Technical Writing",
            "API Documentation",
            "Markdown",
            "User Manuals",
            "Software Documentation",
            "DITA",
            "MkDocs",
        ),
        hourly=(25, 85),
        fixed=(200, 5000),
        slots={
            "what": (
                "a REST API reference",
                "a getting started guide",
                "an admin handbook",
                "a manual for a lab device",
                "a migration guide",
            ),
            "product": SAAS,
            "company": COMPANY,
            "n": (
                "60",
                "140",
                "230",
            ),
        },
    ),
    Brief(
        subcategory="content_writing",
        titles=(
            "Script writer for YouTube ({topic})",
            "Video scripts, {n} per month, {topic}",
            "Write scripts for documentary style channel on {topic}",
            "Podcast script writer: {topic}",
        ),
        context=(
            "Channel about {topic}, {subs} subscribers, I narrate, my research takes forever.",
            'We make calm, well researched videos on {topic}. No "you won\'t believe".',
            "I lost my writer to a novel. Happy for her.",
        ),
        need=(
            "{n} scripts a month of 1,800 words with sources, written for the ear.",
            "Research and write one 25 minute script on {topic} as a trial.",
            "Take my outline and 14 bookmarks, make a script with a beginning that holds.",
        ),
        details=(
            "Each claim has a link in a comment.",
            "Hook without lying.",
            "Notes on which pictures could be shown.",
            "No AI drafts, I compare.",
            "Read it aloud before you send it.",
            "Topics are chosen together.",
            "Pay per script.",
        ),
        wants=(
            "Long form scripts",
            "Research in libraries and not only on page one",
            "Humour in small doses",
        ),
        closers=(
            "Send a script you wrote and the video.",
            "What's a story about {topic} nobody told yet?",
            "Trial is paid.",
        ),
        questions=(
            "Send one script and the finished video",
            "How do you begin a script?",
            "Where do you research?",
        ),
        skills=(
            "Scriptwriting",
            "Creative Writing",
            "Research",
            "YouTube",
            "Storytelling",
            "Video Script",
            "Podcast",
        ),
        hourly=(15, 65),
        fixed=(80, 2500),
        slots={
            "topic": (
                "shipwrecks",
                "forgotten inventions",
                "mountain railways",
                "the history of food",
                "space probes",
                "strange buildings",
            ),
            "n": (
                "two",
                "three",
                "four",
            ),
            "subs": (
                "12,000",
                "60,000",
                "210,000",
            ),
        },
    ),
    Brief(
        subcategory="content_writing",
        titles=(
            "Product descriptions, {n} items ({shop})",
            "Write {n} product texts for {shop} shop",
            "eCommerce copy: {shop}",
            "Category texts for online shop, {shop}",
        ),
        context=(
            "Our shop for {shop} uses the manufacturer's text, like 30 other shops.",
            "Google calls our pages duplicate. It's right.",
            "New shop, {n} products, photos are great, texts missing.",
        ),
        need=(
            "Write {n} product descriptions of 80 to 120 words from data sheets and photos.",
            "Write 14 category texts which help people to choose, not fill space.",
            "Rewrite the {n} most visited products first. Size, material, for whom, for whom not.",
        ),
        details=(
            "Excel template with columns for title, bullets, text, meta.",
            "Honest about disadvantages.",
            "Same order of facts for each product.",
            "No claims about health.",
            "American spelling.",
            "First five as a paid sample.",
            "20 a week is fine.",
            'Don\'t start each with "Introducing".',
        ),
        wants=(
            "Short texts with character",
            "Careful with facts",
            "Excel",
        ),
        closers=(
            "What do you charge per product?",
            "Two samples please, any product.",
            "More later, we add products each month.",
        ),
        questions=(
            "Price per description?",
            "How do you avoid writing the same sentence 100 times?",
            "Paste one product description you wrote",
        ),
        skills=(
            "Product Descriptions",
            "eCommerce Copywriting",
            "SEO Writing",
            "Content Writing",
            "Microsoft Excel",
        ),
        hourly=(8, 35),
        fixed=(40, 900),
        slots={
            "n": (
                "60",
                "120",
                "250",
                "400",
            ),
            "shop": SHOP,
        },
    ),
    Brief(
        subcategory="professional_business_writing",
        titles=(
            "Grant writer for {org}",
            "Proposal to {funder}, deadline close",
            "Write application for {org} ({funder})",
            "Fundraising writer, small non-profit",
        ),
        context=(
            "{org}, {staff} staff, lots of volunteers, money until December.",
            "We were rejected by {funder} last year with friendly comments and want to do better.",
            "Our director writes proposals at night. She should sleep.",
        ),
        need=(
            "Write the application to {funder}: need, plan, budget text, evaluation. We deliver facts.",
            "Find five funders that fit and write one strong core text which can be adapted.",
            "Edit our draft, cut {cut} words, answer the comments of last year's reviewers.",
        ),
        details=(
            "Word limit is strict.",
            "Budget is made by our treasurer, must match the text.",
            "Logic model in one figure.",
            "Letters of support are being collected.",
            "Deadline is {deadline}.",
            "Real numbers from last year are available.",
            "No payment by success, we know it isn't ethical.",
        ),
        wants=(
            "Funded proposals",
            "Clear, warm English",
            "Organised with attachments",
        ),
        closers=(
            "Which of your proposals were funded and by whom?",
            "Please read the call before you apply (public on their site).",
            "We're kind and quick to answer.",
        ),
        questions=(
            "Which proposals of yours were funded?",
            "What would you need from us in week one?",
            "How do you cut a text by a third?",
        ),
        skills=(
            "Grant Writing",
            "Proposal Writing",
            "Nonprofit",
            "Fundraising",
            "Research",
            "Editing",
            "Budget Narrative",
        ),
        hourly=(25, 85),
        fixed=(250, 4000),
        slots={
            "org": (
                "a food bank",
                "a rural library",
                "a theatre for young people",
                "a river clean-up group",
                "a refuge for donkeys",
                "a repair café network",
            ),
            "funder": (
                "a city fund",
                "a family foundation",
                "an EU programme",
                "the national lottery",
            ),
            "staff": (
                "two",
                "three",
                "five",
            ),
            "cut": (
                "600",
                "900",
                "1,400",
            ),
            "deadline": DEADLINE,
        },
    ),
)
