"""Project briefs of the category Admin Support. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content import admin_support_2, admin_support_3, admin_support_4
from sandbox.content.brief import Brief

_OWN: tuple[Brief, ...] = (
    Brief(
        subcategory="data_entry_transcription_services",
        titles=(
            "Data entry: {count} rows from {source} into {sheet}",
            "Need someone to type our {source} into {sheet}",
            "Data entry clerk for one-off clean up job",
            "Fast and accurate typist wanted ({count} records)",
        ),
        context=(
            (
                "We are a family-run {business} and after nineteen years of paper everything finally has to go into a "
                "computer."
            ),
            "My assistant went on maternity leave halfway through this and I have no time to finish it myself.",
            (
                "Our {business} is moving to a new system next month and the old records are not in any format it can "
                "import."
            ),
        ),
        need=(
            (
                "We have about {count} records in {source}. Each one has to be typed into {sheet} by hand, because OCR "
                "gives garbage on them."
            ),
            (
                "Copy the name, date, phone, amount and remark from {source} to {sheet}. One line for each record, no "
                "line skipped."
            ),
            "Please transfer everything from {source} into {sheet}, using the column layout I already prepared.",
        ),
        details=(
            "Dates go in as YYYY-MM-DD, phone numbers with country code.",
            "If you cannot read something, write UNCLEAR in the cell. Do not guess.",
            "I check every tenth row; more than 1% errors means you fix the batch.",
            "Files are shared by Google Drive, about 60 pages in each PDF.",
            "Some handwriting is bad, please look at the sample before you bid.",
            "Duplicates should be marked in the last column and not deleted.",
            "I need the first 100 rows within two days so I can see that we understand each other.",
            "All personal data stays confidential, you will sign a one-page NDA.",
        ),
        wants=(
            "Typing speed of 50 wpm or more",
            "Experience with manual data entry, not only scraping",
            "Good eyesight for handwriting, I mean it",
            "Own computer with two screens is a plus",
        ),
        closers=(
            "Please tell me how many records you can do in a day.",
            "Long term work is possible, there are many more boxes in the basement.",
            "Thank you for reading till the end.",
        ),
        questions=(
            "How many records per hour do you expect to do?",
            "Have you typed from handwritten documents before?",
            "When can you start?",
        ),
        skills=("Data Entry", "Microsoft Excel", "Google Sheets", "Typing", "Accuracy Verification", "PDF Conversion"),
        hourly=(4, 12),
        fixed=(40, 350),
        slots={
            "count": ("800", "1,400", "2,500", "3,200", "6,000"),
            "source": (
                "scanned invoices",
                "handwritten customer cards",
                "old order forms (PDF)",
                "photographed delivery notes",
            ),
            "sheet": ("Google Sheets", "Excel", "Airtable"),
            "business": ("plumbing supply shop", "dental lab", "flower wholesaler", "furniture workshop"),
        },
    ),
    Brief(
        subcategory="data_entry_transcription_services",
        titles=(
            "Transcribe {hours} hours of {material}",
            "Transcriptionist needed for {material}, clean verbatim",
            "Transcription of interviews in English ({hours} hrs audio)",
            "Human transcription only, {hours} hours of recordings",
        ),
        context=(
            "I'm a PhD candidate and my committee wants transcripts before the end of the month.",
            "We produce {material} and our usual transcriber has retired.",
            (
                "Our research team has tried automatic transcription and the result is full of wrong names and missing "
                "negations."
            ),
        ),
        need=(
            (
                "I have {hours} hours of {material} that must be turned into clean verbatim Word documents with "
                "speaker labels."
            ),
            "Transcribe {hours} hours of audio. Leave out ums and false starts, keep everything else as it was said.",
            (
                "Please correct the machine transcript against the audio for {hours} hours of {material}, or "
                "transcribe from zero if you prefer."
            ),
        ),
        details=(
            "Timestamps every two minutes and at each change of speaker.",
            "Most speakers are British or Nigerian, two have strong accents.",
            "A glossary of names and technical terms will be provided.",
            "Mark inaudible parts with the time code, e.g. [inaudible 00:12:41].",
            "Files may not be uploaded to any online AI service. This is an ethics board condition.",
            "Audio quality is good apart from two recordings made in a café.",
            "Please deliver file by file so I can begin coding the first ones.",
        ),
        wants=(
            "At least two years of transcription work",
            "Excellent written English and punctuation",
            "Familiarity with interview or academic material",
            "A quiet place and proper headphones",
        ),
        closers=(
            "Send me your price per audio minute and a realistic turnaround.",
            "A two-minute sample will be sent to the shortlisted freelancers.",
        ),
        questions=(
            "What is your rate per audio minute?",
            "Which style of transcription do you usually do: full verbatim, clean verbatim or edited?",
            "How do you protect confidential recordings?",
        ),
        skills=(
            "General Transcription",
            "Audio Transcription",
            "Clean Verbatim",
            "Proofreading",
            "English",
            "Microsoft Word",
        ),
        hourly=(10, 28),
        fixed=(60, 600),
        slots={
            "hours": ("4", "6", "11", "18", "25"),
            "material": (
                "research interviews",
                "podcast episodes",
                "focus group recordings",
                "oral history interviews",
            ),
        },
    ),
    Brief(
        subcategory="virtual_assistance",
        titles=(
            "Executive assistant for a busy {role}, part time",
            "Calendar + inbox VA ({zone} hours)",
            "Looking for my right hand: EA for the {role}",
            "Experienced Executive Virtual Assistant, {hours} hrs/week",
        ),
        context=(
            "I am the {role}, and I spend the first two hours of every day on e-mail. That has to stop.",
            "I run a company of 14 people, travel every second week and have been without an assistant since spring.",
            (
                "I have worked with two VAs before, so I know what I want: somebody who thinks ahead instead of "
                "waiting for tasks."
            ),
        ),
        need=(
            (
                "You take over my inbox and calendar in {zone} hours: sort, answer the routine, book the meetings, and "
                "leave me five things a day to decide."
            ),
            (
                "I need about {hours} hours a week of real assistance: inbox triage, scheduling across three time "
                "zones, travel, expenses and follow-ups."
            ),
            (
                "Manage my calendar, prepare a one-page brief before each external meeting, and chase people for the "
                "things they promised me."
            ),
        ),
        details=(
            "We use Google Workspace, Slack and Notion.",
            "Two hours of overlap with {zone} mornings is a must, the rest you arrange as you like.",
            "Travel: around two trips a month, flights and hotels to my preferences, all receipts filed.",
            "Every Friday a short summary of open loops.",
            "Some personal tasks too: gifts, appointments for the kids, restaurant bookings.",
            "You will see confidential things. An NDA is part of the contract.",
            "I dictate voice notes, you turn them into tasks and mails.",
            "We begin with a paid trial of two weeks.",
        ),
        wants=(
            "3+ years as EA to a founder or executive",
            "Written English good enough to send mails in my name",
            "Calm when plans change three times in one day",
            "Reliable internet and a backup for it",
        ),
        closers=(
            "Please include a short video or voice note of one minute so I can hear how you communicate.",
            "I read every application myself. Copy-paste letters go to the bin.",
            "I'd love to start next Monday.",
        ),
        questions=(
            "Tell me about a time when you saved your boss from a mistake.",
            "Which hours in {zone} can you cover?",
            "What would you do in your first week in my inbox?",
            "Why did your last long-term contract end?",
        ),
        skills=(
            "Executive Support",
            "Email Management",
            "Calendar Management",
            "Travel Planning",
            "Google Workspace",
            "Communication Etiquette",
            "Notion",
        ),
        hourly=(12, 30),
        fixed=(250, 1200),
        slots={
            "role": (
                "founder of a startup",
                "owner of a small agency",
                "head of a private clinic",
                "director of a family business",
            ),
            "zone": ("US Eastern", "US Pacific", "UK", "Central European"),
            "hours": ("10", "15", "20", "25"),
        },
    ),
    Brief(
        subcategory="virtual_assistance",
        titles=(
            "VA for {platform} store: orders, returns, listings",
            "E-commerce virtual assistant needed for {platform} shop",
            "Shop assistant (remote) {product} brand",
            "{platform} VA, 4 hours daily, long term",
        ),
        context=(
            "We sell {product} on {platform} and orders have doubled since summer.",
            (
                "It's just me and my wife running the shop, we pack in the garage and can't keep up with the screen "
                "work any more."
            ),
            (
                "Our current VA goes back to university, so we are looking for a replacement who can be trained by her "
                "for one week."
            ),
        ),
        need=(
            (
                "Daily work in our {platform} store: process orders, upload tracking, handle returns and create new "
                "listings for {product}."
            ),
            (
                "You look after listings and stock numbers, answer the simple customer questions and tell us when "
                "something smells wrong."
            ),
            (
                "We need a person for 4 hours each day, Monday to Saturday, who takes the complete order process off "
                "our hands."
            ),
        ),
        details=(
            "About {orders} orders a day, more before Christmas.",
            "New listings from a template: title, five bullets, photos from our Dropbox, price from the sheet.",
            "Refunds up to $30 you decide alone, above that you ask.",
            "Stock is counted weekly, you compare our sheet with {platform} and flag differences.",
            "Every evening a short report: orders, returns, problems.",
            "Fixed working window, because the courier comes at 3 pm Eastern.",
            "Everything is documented in Loom videos, you will not start from zero.",
        ),
        wants=(
            "Experience inside {platform} back office",
            "Good with spreadsheets, at least VLOOKUP and filters",
            "Friendly written English",
            "Somebody who stays, we do not want to train again every two months",
        ),
        closers=(
            "Start with the word about your {platform} experience, not with your life story please.",
            "We pay on time every week, and there is a bonus in December.",
        ),
        questions=(
            "How many months have you worked with {platform}?",
            "A buyer says the parcel arrived broken but sends no photo. What do you answer?",
            "Are you working for other clients at the moment, and how many hours?",
        ),
        skills=(
            "Ecommerce Support",
            "Order Processing",
            "Product Listings",
            "Shopify",
            "Inventory Management",
            "Virtual Assistance",
            "Order Tracking",
        ),
        hourly=(6, 18),
        fixed=(150, 800),
        slots={
            "platform": ("Shopify", "Etsy", "eBay", "WooCommerce"),
            "product": ("ceramic planters", "dog harnesses", "vintage lamps", "knitting kits"),
            "orders": ("25", "40", "60", "90"),
        },
    ),
)

BRIEFS: tuple[Brief, ...] = _OWN + admin_support_2.BRIEFS + admin_support_3.BRIEFS + admin_support_4.BRIEFS
