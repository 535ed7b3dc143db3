"""More project briefs of the category Translation. Only ``translation`` imports them."""

from __future__ import annotations

from sandbox.content.brief import Brief

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="language_tutoring_interpretation",
        titles=(
            "Interpreter {pair} for a {event}",
            "Remote interpreter, {pair}, {event}",
            "{mode} interpretation {pair}",
            "Need {pair} interpreter, {hours} hours",
        ),
        context=(
            "We have a {event} with a partner whose English is as good as our version of his language.",
            "Our colleague who speaks both languages is ill.",
            "It's the first time we do a {event} in two languages, please guide us.",
        ),
        need=(
            "Interpret a {event}, about {hours} hours, {pair}, by Zoom.",
            "{mode} interpretation for our {event}; preparation material comes four days before.",
            "Interpret and afterwards write a page with what was agreed in both languages.",
        ),
        details=(
            "Topic: supply contracts, a bit of technics.",
            "Ten people, three speak a lot.",
            "Recording is made for minutes only.",
            "Test call the day before.",
            "Breaks every 45 minutes.",
            "Confidentiality agreement.",
            "Second interpreter if you think it's needed.",
        ),
        wants=("Trained interpreter", "Business vocabulary", "Headset and stable line"),
        closers=("Give us your minimum fee and preparation fee.", "Date is fixed: third Tuesday of next month."),
        questions=("How do you prepare for a {event}?", "Are you working alone or in a pair?", "Where did you train?"),
        skills=(
            "Live Interpretation",
            "Simultaneous Interpretation",
            "Consecutive Interpretation",
            "Business Communication",
            "Zoom",
            "Translation",
        ),
        hourly=(25, 90),
        fixed=(100, 1500),
        slots={
            "pair": ("English-Mandarin", "English-Turkish", "German-Polish", "English-Vietnamese"),
            "event": ("supplier negotiation", "two-party workshop", "distributor meeting"),
            "mode": ("Consecutive", "Simultaneous"),
            "hours": ("two", "four", "six"),
        },
    ),
    Brief(
        subcategory="translation_localization_services",
        titles=(
            "Website translation {pair}, {pages} pages, SEO",
            "Translate {business} website ({pair})",
            "{pair} web localisation with keywords",
            "Copy + translation of our site, {pair}",
        ),
        context=(
            "We are {business}, half of our guests are foreigners and the site speaks to the other half.",
            "The plugin translated our slogan into something rude.",
            "New site goes online in five weeks; language two should too.",
        ),
        need=(
            (
                "Translate {pages} pages, {pair}, so that it reads as if written by a local, with titles and meta "
                "descriptions."
            ),
            "Transcreate home page and main offers freely, translate the rest faithfully, {pages} pages in total.",
            "Do keyword research for the target language and localise {pages} pages.",
        ),
        details=(
            "WordPress with WPML, you may enter it directly or send Word.",
            "Tone: warm, short, no superlatives.",
            "Alt texts and form messages as well.",
            "Blog is not included.",
            "Prices, dates and addresses in local format.",
            "A final check on the live page.",
            "Legal pages are done by our lawyer.",
        ),
        wants=("Native in the target language", "Marketing translations in the portfolio", "SEO basics"),
        closers=(
            'Translate our headline in three variants: "Come as you are, stay as long as you like."',
            "Quote for all pages please.",
        ),
        questions=("How do you find keywords?", "What's your daily output for marketing text?", "How many revisions?"),
        skills=("Website Localization", "Translation", "SEO Writing", "Transcreation", "WordPress", "Copywriting"),
        hourly=(18, 50),
        fixed=(250, 3000),
        slots={
            "pair": ("Greek to English", "English to German", "Croatian to English", "English to French"),
            "pages": ("14", "28", "45"),
            "business": ("a small hotel", "a sailing school", "a wine estate"),
        },
    ),
    Brief(
        subcategory="translation_localization_services",
        titles=(
            "Medical translator {pair}: {doc}",
            "{pair} medical / clinical translation, {words} words",
            "Life science linguist, {doc}, {pair}",
            "Translate {doc} ({pair}), back-translation needed",
        ),
        context=(
            "We are a CRO and start sites in two further countries.",
            "The ethics committee sent our documents back because of language.",
            "Small medtech firm; regulatory submission is planned for the end of the quarter.",
        ),
        need=(
            "Translate {doc}, {words} words, {pair}, and follow the terms of the authority.",
            "Independent back-translation of {doc} with a table of differences.",
            "Review an existing translation ({doc}) for accuracy and readability for patients.",
        ),
        details=(
            "Reading level: 12 years old for patient texts.",
            "Templates of the authority must be kept.",
            "MedDRA terms where they exist.",
            "Certificate of translation signed by you.",
            "Confidential documents, secure server.",
            "Track changes on.",
            "Two working days for questions.",
        ),
        wants=(
            "Medical or pharmacy degree, or 5 years in the field",
            "Native in the target language",
            "Knows QRD templates",
        ),
        closers=("State your rate for translation and for back-translation.", "Regular projects."),
        questions=(
            "What clinical documents have you translated?",
            "How do you make a text readable for patients?",
            "Which reference sources do you use?",
        ),
        skills=(
            "Medical Translation",
            "Clinical Trials",
            "Translation",
            "Back Translation",
            "Regulatory Affairs",
            "Proofreading",
            "Life Science",
        ),
        hourly=(20, 60),
        fixed=(300, 4000),
        slots={
            "pair": ("English to Czech", "English to Romanian", "English to Spanish", "German to English"),
            "doc": ("an informed consent form", "instructions for use", "a clinical study protocol"),
            "words": ("4,500", "9,000", "17,000"),
        },
    ),
    Brief(
        subcategory="translation_localization_services",
        titles=(
            "Legal translation {pair}: {doc}",
            "Contracts {pair}, {words} words",
            "Lawyer-linguist for {doc}",
            "Translator for legal texts ({pair})",
        ),
        context=(
            "Our law office has a client with many documents and one language.",
            "The contract is bilingual and the two versions don't say the same thing.",
            "In-house legal team, arbitration soon, folders full.",
        ),
        need=(
            "Translate {doc} with {words} words, {pair}, numbering and defined terms consistent.",
            "Compare both language versions we have, list differences and propose wording.",
            "Do the translation ({doc}) and be reachable for questions of the lawyers for a week.",
        ),
        details=(
            "Two-column format.",
            "Defined terms list first, approved by us.",
            "Court-ready quality, without certification.",
            "OCR of scans is your work.",
            "Strict confidentiality, no online engines.",
            "Deadline ten days.",
            "Draft by halves.",
        ),
        wants=("Legal training or 5+ years legal translation", "Both legal systems", "Precise"),
        closers=("Rate per word and capacity, thank you.", "NDA is attached after first reply."),
        questions=(
            "How do you deal with concepts that don't exist in the other law?",
            "Legal education?",
            "Which tools, and do they store data in the cloud?",
        ),
        skills=(
            "Legal Translation",
            "Contract Translation",
            "Translation",
            "Proofreading",
            "Terminology Management",
            "Legal Research",
        ),
        hourly=(15, 40),
        fixed=(150, 2000),
        slots={
            "pair": ("Russian to English", "Italian to English", "English to Portuguese", "Dutch to English"),
            "doc": ("a shareholder agreement", "a bundle of witness statements", "a lease and its annexes"),
            "words": ("7,000", "15,000", "33,000"),
        },
    ),
    Brief(
        subcategory="translation_localization_services",
        titles=(
            "Game localisation {lang}, {words} words, {genre}",
            "{lang} translator for a {genre}",
            "Indie game needs {lang} ({words} words)",
            "LQA + translation {lang}, {genre}",
        ),
        context=(
            "We're three people and made a {genre} in four years of evenings.",
            "Publisher signed us, and {lang} is in the contract.",
            '{lang} players wishlisted our game but write "no {lang}, no buy".',
        ),
        need=(
            "Translate {words} words of our {genre} into {lang}: dialogue, items, menus, Steam page.",
            "LQA of the fan translation, play it through, fix the text, and make names consistent.",
            "Localise freely where jokes need it; we will explain each strange sentence.",
        ),
        details=(
            "Google Sheet with context column and screenshots.",
            "Variables like player name move around, careful.",
            "Steam key for testing.",
            "Character sheets with manner of speech.",
            "Credit in the game, of course.",
            "Puns list with explanation.",
            "Two updates with new text are planned.",
        ),
        wants=("Gamers, please", "Native {lang}", "Localised games to show"),
        closers=("What game had a wonderful {lang} version, in your opinion?", "Release is in spring."),
        questions=(
            "Which games did you localise?",
            "How do you treat invented names?",
            "How long for {words} words with playing?",
        ),
        skills=(
            "Game Localization",
            "Translation",
            "Linguistic Testing",
            "Creative Writing",
            "Video Game",
            "Proofreading",
        ),
        hourly=(12, 35),
        fixed=(200, 3000),
        slots={
            "lang": ("German", "Simplified Chinese", "Polish", "French"),
            "words": ("14,000", "26,000", "61,000"),
            "genre": ("cosy farming game", "detective game", "card battler", "pixel adventure"),
        },
    ),
    Brief(
        subcategory="translation_localization_services",
        titles=(
            "Proofread {lang} text, {words} words, native",
            "{lang} native proofreader for a {doc}",
            "Check our {lang} translation ({doc})",
            "Proofreading {lang}, {doc}, bilingual",
        ),
        context=(
            "Our {lang} text was written by a colleague who lived there for two years. It's good, but not that good.",
            "Print date is close and nobody in the house can read the {lang} version.",
            "We bought a cheap translation. Now I'm afraid.",
        ),
        need=(
            (
                "Proofread our {doc} ({words} words) in {lang}: spelling, grammar, style, and sense against the "
                "English source."
            ),
            "Only correct what's wrong or sounds foreign, please don't rewrite with another taste.",
            "Give us an honest judgement on the {lang} version of the {doc}, then correct it.",
        ),
        details=(
            "PDF comments or Word track changes.",
            "Typography too: quotes, spaces, hyphens.",
            "List of the ten most serious errors.",
            "Final check after typesetting.",
            "Three days.",
            "Brand names stay English.",
            "Numbers and units to be compared with source.",
        ),
        wants=("Native {lang}", "Editor's eye", "Good English"),
        closers=("Price for all, please.", "If the result is good, there is catalogue no. two."),
        questions=(
            "What tells you that a text was machine translated?",
            "How many words can you proofread per hour?",
            "Are you free this week?",
        ),
        skills=("Proofreading", "Translation", "Editing & Proofreading", "Language Quality Assurance", "Copy Editing"),
        hourly=(10, 30),
        fixed=(80, 900),
        slots={
            "lang": ("Hungarian", "Danish", "Korean", "Hebrew"),
            "words": ("3,500", "8,000", "16,000"),
            "doc": ("product catalogue", "yearly report", "museum guide"),
        },
    ),
)
