"""Project briefs of the category Writing, part 3 of 5. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content.brief import Brief
from sandbox.content.pools import COMPANY, DEADLINE

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="professional_business_writing",
        titles=(
            "CV + LinkedIn for {job}",
            "Resume writer, career change: {job}",
            "Rewrite my resume ({job})",
            "Cover letter and CV for move to {country}",
        ),
        context=(
            "{years} years as {job}, never had to write a CV.",
            "I apply in {country} and my CV follows the rules of another country.",
            "60 applications, two answers.",
        ),
        need=(
            "Rewrite my CV on two pages and my LinkedIn profile, after a call of 45 minutes.",
            "Make a CV for {country} and one cover letter I can adapt.",
            "Tell me what's wrong first. Then fix it.",
        ),
        details=(
            "No invented numbers.",
            "Word file, plain layout, readable by software.",
            "Career gap of 14 months, for family, shouldn't be hidden.",
            "One language: English.",
            "Two rounds.",
            "Three job ads as targets are attached.",
            "Privacy please.",
        ),
        wants=(
            "Knows recruiting in {country}",
            "Asks a lot",
            "Plain style",
        ),
        closers=(
            "Before/after (anonymous) please.",
            "I need it {deadline}.",
            "What do you need from me?",
        ),
        questions=(
            "Do you have recruiting experience?",
            "Show one anonymised before and after",
            "How do you deal with gaps?",
        ),
        skills=(
            "Resume Writing",
            "LinkedIn Profile",
            "Cover Letter Writing",
            "Career Coaching",
            "Editing",
        ),
        hourly=(15, 60),
        fixed=(40, 500),
        slots={
            "job": (
                "a chef",
                "an operations manager",
                "a nurse",
                "a site manager",
                "a teacher",
                "a lab technician",
                "a ship's officer",
            ),
            "country": (
                "Canada",
                "Ireland",
                "the Netherlands",
                "Germany",
                "New Zealand",
            ),
            "years": (
                "9",
                "14",
                "22",
            ),
            "deadline": DEADLINE,
        },
    ),
    Brief(
        subcategory="sales_marketing_copywriting",
        titles=(
            "Email copywriter: {n} mails for {what}",
            "Sequence of {n} emails, {what}",
            "Newsletter writer, weekly, {what}",
            "Write my newsletter (I talk, you write)",
        ),
        context=(
            "{what}, list of {subs} people who signed up and have heard nothing since spring.",
            "I can talk for hours and never write.",
            "Open rates are fine, nobody clicks.",
        ),
        need=(
            "Write a sequence of {n} mails for {what}: story, use, doubts, offer. No fake countdown.",
            "One newsletter a week out of a 20 minute voice note.",
            "Rewrite our transactional mails. Right now they read like court letters.",
        ),
        details=(
            "Subject lines, three for each mail.",
            "Under 250 words.",
            "Plain text style.",
            "You get old mails with numbers.",
            "Reader is busy and clever.",
            "Links to two pages only.",
            "British English.",
            "No emojis in subject lines.",
        ),
        wants=(
            "Mails with numbers to show",
            "Writes like people speak",
            "Understands consent and unsubscribing",
        ),
        closers=(
            "Send one mail you are proud of.",
            "One sequence, then weekly if it fits.",
            "What would you cut first in a normal newsletter?",
        ),
        questions=(
            "Paste one mail you're proud of",
            "What do you cut first?",
            "How do you write in another person's voice?",
        ),
        skills=(
            "Email Copywriting",
            "Newsletter Writing",
            "Copywriting",
            "Email Marketing",
            "Storytelling",
            "Direct Response",
        ),
        hourly=(20, 80),
        fixed=(80, 1500),
        slots={
            "what": (
                "an online choir course",
                "a tax app",
                "a veg box scheme",
                "a pottery studio",
                "a walking holiday firm",
            ),
            "n": (
                "five",
                "six",
                "eight",
            ),
            "subs": (
                "900",
                "3,400",
                "12,000",
            ),
        },
    ),
    Brief(
        subcategory="content_writing",
        titles=(
            "White paper on {topic}",
            "B2B writer for technical white paper, {topic}",
            "Technical B2B writer: {topic}",
            "Thought leadership articles (without the fluff), {topic}",
        ),
        context=(
            "{company} sells to engineers who throw away marketing text.",
            "Our customers have done great things with our product, and nobody wrote it down.",
            "We promised a white paper on {topic} at the fair. The fair is near.",
        ),
        need=(
            (
                "Interview {n} of our experts and customers and turn it into one white paper on {topic}, with numbers "
                "they approve."
            ),
            "White paper of 10 pages on {topic} from interviews with our experts plus own research.",
            "White paper on {topic} with our CTO, who is brilliant and speaks in acronyms.",
        ),
        details=(
            "Interviews by video, we make the appointments.",
            "Quotes must be approved in writing.",
            "Figures as sketches, designer draws them.",
            "Sources from journals and standards.",
            "No sales talk before page 9.",
            "Short version for LinkedIn.",
            "Draft {deadline}.",
        ),
        wants=(
            "Technical B2B writing",
            "Interviews engineers and survives",
            "Structure",
        ),
        closers=(
            "Two PDFs please.",
            "How do you get numbers out of customers?",
            "Rate per piece is fine.",
        ),
        questions=(
            "Link to two technical pieces",
            "How do you get customers to agree to numbers?",
            "What is your price for a two page case study?",
        ),
        skills=(
            "White Paper Writing",
            "Case Study Writing",
            "B2B Writing",
            "Technical Writing",
            "Interview",
            "Content Strategy",
        ),
        hourly=(20, 75),
        fixed=(150, 2500),
        slots={
            "topic": (
                "predictive maintenance",
                "cold chain monitoring",
                "hydrogen valves",
                "ISO 27001 for small firms",
                "machine safety",
                "waste heat",
            ),
            "n": (
                "three",
                "five",
                "six",
            ),
            "company": COMPANY,
            "deadline": DEADLINE,
        },
    ),
    Brief(
        subcategory="content_writing",
        titles=(
            "Story writer for game: {what}",
            "Narrative designer, {what}",
            "Write {n} short stories, {what}",
            "Dialogue writer, humour, {what}",
        ),
        context=(
            "We make {what}, two of us, we can code and draw and our dialogues are terrible.",
            "World and characters are there, with a wiki of 60 pages written by a fan of wikis.",
            "{company} produces audio stories for children in cars.",
        ),
        need=(
            "Write about {k},000 words of dialogue with branches, in a spreadsheet.",
            "{n} short stories of 1,200 words for {what}, same heroes, each with a beginning and an end.",
            "Punch up what exists: shorter, funnier, each voice different.",
        ),
        details=(
            "Characters have to be recognisable without names.",
            "Content rating from 7 years.",
            "Branches return to the main path quickly, budget is small.",
            "Comments for voice actors.",
            "Two rounds of notes.",
            "No AI text (store rules and our taste).",
            "Credit as writer.",
        ),
        wants=(
            "Humour that isn't mean",
            "Game or audio experience",
            "Structure in spreadsheets doesn't frighten you",
        ),
        closers=(
            "A scene of one page from your archive please.",
            "Tell us your favourite comic character.",
            "Start in two weeks.",
        ),
        questions=(
            "Send one page of dialogue",
            "Which character of yours would fit here?",
            "How do you give each character a voice?",
        ),
        skills=(
            "Creative Writing",
            "Storytelling",
            "Dialogue Writing",
            "Game Writing",
            "Narrative Design",
            "Short Story Writing",
        ),
        hourly=(15, 60),
        fixed=(60, 1500),
        slots={
            "what": (
                "a detective game with geese",
                "bedtime stories about trams",
                "a space hotel adventure",
                "a puzzle game in a post office",
                "an audio series with pirates",
            ),
            "n": (
                "six",
                "ten",
                "twelve",
            ),
            "k": (
                "15",
                "25",
                "40",
            ),
            "company": COMPANY,
        },
    ),
)
