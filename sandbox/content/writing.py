"""Project briefs of the category Writing, part 1 of 5. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content import writing_2, writing_3, writing_4, writing_5
from sandbox.content.brief import Brief
from sandbox.content.pools import COMPANY, DEADLINE

_OWN: tuple[Brief, ...] = (
    Brief(
        subcategory="content_writing",
        titles=(
            "Blog writer for {topic} ({n} articles)",
            "Need {n} blog posts about {topic}, human written",
            "Content writer, {topic}, long term",
            "{topic} writer who actually knows the subject",
        ),
        context=(
            "{company} has a blog about {topic} with 40 posts that all say the same.",
            "Our last writer sent AI text with invented studies. Our readers noticed before we did.",
            "We want to write more but the experts in our company have no time for writing.",
        ),
        need=(
            "{n} articles of {words} words on {topic}. You interview one of our engineers for 20 minutes for each.",
            "Write {n} posts from our outlines. Search intent and keywords are prepared, sources are up to you.",
            (
                "Refresh {n} old posts: cut the fluff, correct what is out of date, add something that can't be found "
                "elsewhere."
            ),
        ),
        details=(
            'Every fact has a source, and please no "studies show".',
            "Simple language, short paragraphs, one idea each.",
            "Headline and meta description included.",
            "Delivered in Google Docs.",
            "One round of edits.",
            "You get a byline if you like.",
            "No AI text. Tools for spelling are fine.",
            "One article per week is enough.",
            "Internal links to our existing posts.",
        ),
        wants=(
            "Published articles on {topic} or close to it",
            "Native level English",
            "Interview skills",
            "Knows when to stop",
        ),
        closers=(
            "Two samples please, closest to our topic.",
            "Paid test article, then monthly.",
            "Price per article or per word, as you prefer.",
        ),
        questions=(
            "Link two published articles close to our topic",
            "How do you check facts?",
            "What is your price for an article of 1,200 words?",
        ),
        skills=(
            "Blog Writing",
            "Content Writing",
            "Article Writing",
            "SEO Writing",
            "Research",
            "Interview",
            "Copy Editing",
        ),
        hourly=(15, 60),
        fixed=(60, 1500),
        slots={
            "topic": (
                "heat pumps",
                "home brewing",
                "payroll",
                "sailing",
                "dog training",
                "industrial sensors",
                "fermentation",
                "retirement planning",
                "cycling tours",
            ),
            "n": (
                "four",
                "six",
                "eight",
                "ten",
            ),
            "words": (
                "900",
                "1,200",
                "1,500",
            ),
            "company": COMPANY,
        },
    ),
    Brief(
        subcategory="sales_marketing_copywriting",
        titles=(
            "Website copy for {biz}",
            "Rewrite our homepage, it says nothing",
            "Copywriter for {n} page website",
            "Landing page copywriter, conversion focused",
        ),
        context=(
            '{biz}, new website is nearly ready, the text is still "lorem ipsum".',
            'Our homepage could belong to any company in the world. I counted "solutions" seven times.',
            "I wrote the text myself and my wife fell asleep. Her words.",
        ),
        need=(
            "Write {n} pages: home, services, about, prices, contact. Interview with me instead of a briefing form.",
            "Rewrite our homepage so that a stranger understands in five seconds what we do and for whom.",
            "Read 60 of our customer reviews and write the landing page with their words.",
        ),
        details=(
            "Tone: calm, a little funny, no superlatives.",
            "Headlines in three variants each.",
            "Wireframe exists, length is flexible.",
            "Button and form texts too.",
            "Two rounds of revisions.",
            'No "we are passionate about".',
            "A short guide about our tone for later.",
            "Deadline {deadline}.",
        ),
        wants=(
            "Copy samples with the thinking behind them",
            "Listens well",
            "British or American English, consistent",
        ),
        closers=(
            "Send one page you wrote and one you would rewrite.",
            "Please tell me how you start.",
            "I answer quickly and I'm not offended by the truth.",
        ),
        questions=(
            "Show one page you wrote and what it changed",
            "How do you start with a new client?",
            "What do you need from us?",
        ),
        skills=(
            "Copywriting",
            "Website Copywriting",
            "Landing Page",
            "Conversion Copywriting",
            "Brand Voice",
            "Content Writing",
        ),
        hourly=(20, 85),
        fixed=(100, 2500),
        slots={
            "biz": (
                "A roofing company",
                "A coaching practice for teachers",
                "A cider maker",
                "A firm of surveyors",
                "A dog groomer",
                "A removal company",
            ),
            "n": (
                "five",
                "seven",
                "nine",
            ),
            "deadline": DEADLINE,
        },
    ),
    Brief(
        subcategory="editing_proofreading_services",
        titles=(
            "Proofread my {doc} ({words} words)",
            "Copy editor for {doc}",
            "English editor, author is not native speaker, {doc}",
            "Line edit of {doc}, {words} words",
        ),
        context=(
            "I am a native {lang} speaker and my English is good but not print good.",
            "The {doc} goes out {deadline} and I can't see my own errors any more.",
            'Reviewer 2 wrote "needs language editing". Fair enough.',
        ),
        need=(
            "Proofread a {doc} of {words} words: grammar, punctuation, consistency.",
            "Line edit: make sentences shorter, keep my voice, ask when something is unclear.",
            "Check the language and the references of my {doc}, style is {style}.",
        ),
        details=(
            "Track changes in Word.",
            "Style: {style}.",
            "British spelling.",
            "A short list of my typical mistakes at the end.",
            "Please don't change technical terms without a comment.",
            "Tables and captions too.",
            "Confidential until published.",
            "No online grammar service, the text is unpublished.",
        ),
        wants=(
            "Editing experience with similar text",
            "Native or equal",
            "Keeps the author's voice",
            "On time",
        ),
        closers=(
            "Edit the first page as a paid sample?",
            "Price for all of it and date please.",
            "Thank you for careful reading.",
        ),
        questions=(
            "How would you edit without losing my voice?",
            "Which style guides do you know well?",
            "When could you deliver?",
        ),
        skills=(
            "Proofreading",
            "Copy Editing",
            "Line Editing",
            "Academic Editing",
            "English",
            "Microsoft Word",
            "APA Formatting",
        ),
        hourly=(12, 50),
        fixed=(50, 1800),
        slots={
            "doc": (
                "dissertation",
                "research article",
                "memoir",
                "company report",
                "grant application",
                "novel",
                "white paper",
            ),
            "words": (
                "8,000",
                "22,000",
                "45,000",
                "78,000",
            ),
            "lang": (
                "Italian",
                "Polish",
                "Korean",
                "Turkish",
                "French",
                "Ukrainian",
            ),
            "style": (
                "APA 7",
                "Chicago",
                "the journal's own",
                "Oxford",
            ),
            "deadline": DEADLINE,
        },
    ),
    Brief(
        subcategory="content_writing",
        titles=(
            "Ghostwriter for {book}",
            "Help me write {book} (interviews + drafts)",
            "Memoir ghostwriter, {book}",
            "Book writer wanted: {book}",
        ),
        context=(
            "My father is 83, he tells great stories and someone should write them down before it's too late.",
            "I have run {biz} for 25 years and want to hand on what I learned, in {book}.",
            "{chap} chapters are planned, two are written, one is good.",
        ),
        need=(
            "Write {book} with me: about {hours} recorded conversations, then drafts chapter by chapter.",
            "Turn my voice notes and 200 pages of diary into {book} with about {k},000 words.",
            "Take my rough manuscript and make it something that strangers will finish.",
        ),
        details=(
            "Sample chapter first, paid.",
            "My voice, not yours, sorry.",
            "Facts about living people must be handled with care.",
            "Chapter outline before any writing.",
            "One chapter every two or three weeks.",
            "NDA and full rights to me.",
            "Conversations by video, in English.",
            "You're named in thanks if you want.",
        ),
        wants=(
            "Finished books, at least one",
            "Good listener",
            "Structure",
            "Experience with old people and bad sound",
        ),
        closers=(
            "Please tell me how you work in the first month.",
            "No hurry, quality counts.",
            "I'd like to talk to two former clients of yours.",
        ),
        questions=(
            "How do you capture somebody's voice?",
            "Which finished books can you name or show under NDA?",
            "What happens in your first month with a client?",
        ),
        skills=(
            "Ghostwriting",
            "Book Writing",
            "Memoir",
            "Creative Writing",
            "Interview",
            "Non-Fiction",
            "Editing",
        ),
        hourly=(20, 90),
        fixed=(400, 12000),
        slots={
            "book": (
                "a family memoir",
                "a business book",
                "a book about sheep farming",
                "a travel memoir",
                "a book on grief",
                "a founder's story",
            ),
            "biz": (
                "a hotel",
                "a shipyard",
                "a school",
                "a bakery chain",
                "an orchestra",
            ),
            "chap": (
                "nine",
                "twelve",
                "fourteen",
            ),
            "hours": (
                "12",
                "20",
                "30",
            ),
            "k": (
                "40",
                "55",
                "70",
            ),
        },
    ),
)
BRIEFS: tuple[Brief, ...] = (*_OWN, *writing_2.BRIEFS, *writing_3.BRIEFS, *writing_4.BRIEFS, *writing_5.BRIEFS)
