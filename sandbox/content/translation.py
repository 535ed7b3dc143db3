"""Project briefs of the category Translation. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content import translation_2, translation_3
from sandbox.content.brief import Brief

_OWN: tuple[Brief, ...] = (
    Brief(
        subcategory="translation_localization_services",
        titles=(
            "{pair} translation: {doc}, {words} words",
            "Translator {pair} for a {doc}",
            "Native translator needed, {pair}, {field}",
            "{doc_cap} to translate ({pair})",
        ),
        context=(
            "We sell {field} machines and our {doc} exists only in the language of our engineers.",
            "Our regular translator had a baby (congratulations) and pauses for half a year.",
            "A dealer refuses the machine without a {doc} in his language. He's right, it's the law.",
        ),
        need=(
            "Translate the {doc}, about {words} words, {pair}, keeping layout, numbering and warning signs.",
            "Translate and check against the machine photos; where the source is nonsense, tell us.",
            "Update of the {doc}: 30% changed, the rest comes from translation memory.",
        ),
        details=(
            "Files in Word and InDesign (IDML).",
            "TMX and termbase are provided and come back updated.",
            "Units stay metric.",
            "Button names as on the screen, list attached.",
            "Safety notes follow the standard wording.",
            "Sample of 250 words, paid.",
            "Delivery in three parts.",
            "Second pair of eyes is included.",
        ),
        wants=("Native in the target language", "Technical background in {field}", "Trados, memoQ or similar"),
        closers=(
            "Price per source word and capacity per day, please.",
            "Please don't offer post-edited machine output as human work.",
        ),
        questions=(
            "Which CAT tool do you use?",
            "Have you translated about {field}?",
            "How do you handle unclear source text?",
        ),
        skills=(
            "Translation",
            "Technical Translation",
            "Trados Studio",
            "memoQ",
            "Localization",
            "Proofreading",
            "Terminology Management",
        ),
        hourly=(15, 45),
        fixed=(150, 1800),
        slots={
            "pair": ("German to English", "Italian to French", "English to Polish", "Czech to German"),
            "doc": ("machine manual", "maintenance handbook", "safety manual"),
            "doc_cap": ("Technical manual", "Machine documentation"),
            "words": ("9,000", "18,000", "42,000"),
            "field": ("woodworking", "packaging", "food processing", "metal forming"),
        },
    ),
    Brief(
        subcategory="translation_localization_services",
        titles=(
            "Localise our app into {lang} ({strings} strings)",
            "{lang} localisation, {app}, {strings} strings",
            "App translator {lang} (UI + store texts)",
            "Native {lang} speaker for {app} localisation",
        ),
        context=(
            "We launch our {app} in a new country and machine translation made users laugh. At the wrong places.",
            "The app has 4.6 stars in English and 3.1 in {lang}. The reviews quote our own buttons.",
            "Our first {lang} version was made by a friend of the CTO.",
        ),
        need=(
            "Translate {strings} strings of our {app} into {lang}, plus store page and ten e-mails.",
            (
                "Review and repair the existing {lang} translation in context, screen by screen, then write a short "
                "style guide."
            ),
            (
                "Localise the {app} completely: interface, notifications, help texts, prices and examples that make "
                "sense for {lang} speakers."
            ),
        ),
        details=(
            "Work in Lokalise, screenshots are linked.",
            "Length limits on buttons are real.",
            "ICU plurals and placeholders must survive.",
            "Informal address.",
            "Test build on your phone at the end.",
            "Glossary of 60 terms to be agreed first.",
            "New strings weekly, around 40, answered in two days.",
        ),
        wants=("Native {lang}", "App localisation projects", "Feeling for short texts"),
        closers=(
            'Translate "You\'re all set!" into {lang} and tell me why you chose that.',
            "We like long cooperations.",
        ),
        questions=(
            "Which localisation platforms do you know?",
            "How do you solve text that doesn't fit?",
            "iOS or Android for testing?",
        ),
        skills=(
            "Localization",
            "App Localization",
            "Translation",
            "Lokalise",
            "UX Writing",
            "Proofreading",
            "Linguistic Testing",
        ),
        hourly=(15, 40),
        fixed=(200, 2500),
        slots={
            "lang": ("Brazilian Portuguese", "Japanese", "Turkish", "Finnish", "Ukrainian"),
            "app": ("running app", "budgeting app", "language exchange app"),
            "strings": ("1,200", "2,600", "4,800"),
        },
    ),
    Brief(
        subcategory="translation_localization_services",
        titles=(
            "Certified translation: {doc}, {pair}",
            "Sworn / certified translator, {pair}, {doc}",
            "Official document translation for {purpose}",
            "Certified {pair} translation needed soon",
        ),
        context=(
            "I need it for {purpose} and the appointment is in nine days.",
            "The office returned our papers as the stamp was missing.",
            "My husband's papers have to be translated, he is from far away and very organised.",
        ),
        need=(
            "Certified translation of {doc} ({pair}), accepted for {purpose}.",
            "Translate {doc}, {pages} pages, with certification and a scan by mail, original by post.",
            "I have an old translation ({doc}); please check, correct and certify it.",
        ),
        details=(
            "{pages} pages, scans are sharp.",
            "Names as in the passport.",
            "Stamps and handwritten remarks too.",
            "Apostille is there already.",
            "Two originals on paper.",
            "Post with tracking to Vienna.",
            "Please confirm the form the office wants.",
        ),
        wants=("Sworn or certified translator", "Experience with {purpose}", "Quick"),
        closers=("Total price with postage, please.", "I send the scan when you say you're available."),
        questions=(
            "Where are you sworn or accredited?",
            "When would the scan arrive in my mailbox?",
            "Is your certification accepted for {purpose}?",
        ),
        skills=("Certified Translation", "Legal Translation", "Document Translation", "Translation", "Proofreading"),
        hourly=(15, 50),
        fixed=(60, 800),
        slots={
            "pair": ("Spanish to English", "Ukrainian to German", "French to English", "Arabic to English"),
            "doc": ("a birth and marriage certificate", "a diploma with transcript", "a court decision"),
            "purpose": ("a visa application", "university admission", "a residence permit"),
            "pages": ("3", "6", "11"),
        },
    ),
    Brief(
        subcategory="translation_localization_services",
        titles=(
            "Literary translator {pair}: {book}",
            "Translate my {book} ({pair}), {words} words",
            "Book translation, {pair}",
            "Translator with an ear, {book}, {pair}",
        ),
        context=(
            "I self-publish; my {book} sold 6,000 copies at home and readers abroad ask for it.",
            "We're a small press and have bought the rights.",
            "My first translator was correct and boring.",
        ),
        need=(
            "Translate a {book} of {words} words, {pair}, with the same rhythm and humour.",
            "First a chapter as paid sample, then the whole {book} over four months.",
            "Revise a raw translation by an amateur (my sister) so that it reads like an original.",
        ),
        details=(
            "Dialogue is full of dialect, we'll talk about it.",
            "Name of translator on the title page.",
            "Royalty share possible in addition.",
            "Two calls a month about open questions.",
            "Three poems inside, short ones.",
            "Editing is done by somebody else.",
            "Contract with rights clearly written.",
        ),
        wants=("Published literary translations", "Native in the target language", "Reads a lot"),
        closers=(
            "Attach the first page of something you translated, both languages.",
            "I answer everyone, it may take a week.",
        ),
        questions=(
            "Which author do you like to translate?",
            "How do you treat wordplay?",
            "How many words a week at a quality you love?",
        ),
        skills=(
            "Literary Translation",
            "Book Translation",
            "Creative Writing",
            "Translation",
            "Editing & Proofreading",
            "Fiction Writing",
        ),
        hourly=(18, 50),
        fixed=(300, 4000),
        slots={
            "pair": ("Norwegian to English", "English to Spanish", "German to English", "Ukrainian to English"),
            "book": ("crime novel", "young adult novel", "travel memoir"),
            "words": ("42,000", "58,000", "84,000"),
        },
    ),
    Brief(
        subcategory="translation_localization_services",
        titles=(
            "Subtitles {pair}: {count} {video}",
            "Subtitle translator, {video}, {pair}",
            "SRT translation + timing, {count} videos",
            "Subtitling {pair} for {video}",
        ),
        context=(
            "We produce {video} and festivals and customers ask for subtitles.",
            "Our videos have 2 million views in one language only.",
            'Automatic subtitles called our founder "Mrs. Potato". Enough.',
        ),
        need=(
            "Translate and time subtitles for {count} videos, average 11 minutes, {pair}.",
            "Make source subtitles from audio first, then translate ({pair}) and deliver SRT and VTT.",
            "Check and correct subtitles from a tool for {count} {video}.",
        ),
        details=(
            "Maximum 42 characters a line, 17 per second.",
            "Two lines at most.",
            "Songs are translated only when they matter.",
            "On-screen text is included.",
            "Speaker scripts exist for two thirds.",
            "File names by our scheme.",
            "Delivery of five videos a week.",
        ),
        wants=("Subtitling tools", "Both languages at high level", "Humour"),
        closers=("Translate the sample minute (link comes in chat).", "Per minute price please."),
        questions=("Which software?", "What reading speed do you work with?", "Have you done {video} before?"),
        skills=(
            "Subtitling",
            "Translation",
            "Subtitle Edit",
            "Transcription",
            "Closed Captioning",
            "Video Localization",
        ),
        hourly=(15, 45),
        fixed=(100, 1500),
        slots={
            "pair": ("English to Spanish", "French to English", "English to Arabic", "Korean to English"),
            "count": ("8", "16", "30"),
            "video": ("documentaries", "training videos", "cooking videos"),
        },
    ),
    Brief(
        subcategory="language_tutoring_interpretation",
        titles=(
            "{lang} tutor for {learner}",
            "Online {lang} lessons, {times} a week",
            "Private {lang} teacher ({goal})",
            "Teach me {lang}: {goal}",
        ),
        context=(
            "I'm moving in autumn and my {lang} is from an app with an owl.",
            "Our company pays for {lang} lessons and people prefer a person over a platform.",
            "Two teachers tried with me. Grammar was great, speaking was zero.",
        ),
        need=(
            "{lang} lessons by video for {learner}, {times} times a week, 50 minutes, aim: {goal}.",
            "A plan of three months for {goal}, with homework I can do on the train.",
            "Mostly conversation with correction, plus the grammar that I truly need for {goal}.",
        ),
        details=(
            "Level A2, test result available.",
            "Times between 18 and 20 CET.",
            "Materials are brought by you, costs extra are fine.",
            "After each lesson a list of my errors.",
            "Cancellation until 24 hours before.",
            "Camera on.",
            "Monthly small test.",
        ),
        wants=(
            "Teaching qualification or long experience",
            "Native or near native {lang}",
            "Patience and a bit of humour",
        ),
        closers=("Trial lesson paid, naturally.", "Write two sentences in {lang} so I can try to understand them."),
        questions=("How do you run a first lesson?", "Which books do you use?", "How quick is progress, honestly?"),
        skills=(
            "Language Instruction",
            "Online Tutoring",
            "Conversational Practice",
            "Lesson Planning",
            "Teaching",
            "English Tutoring",
        ),
        hourly=(12, 45),
        fixed=(150, 1500),
        slots={
            "lang": ("Spanish", "German", "Japanese", "Portuguese"),
            "learner": ("an adult beginner", "two colleagues", "a couple"),
            "times": ("two", "three"),
            "goal": ("daily life in a new country", "small talk with clients", "a B1 exam"),
        },
    ),
)

BRIEFS: tuple[Brief, ...] = _OWN + translation_2.BRIEFS + translation_3.BRIEFS
