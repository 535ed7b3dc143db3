"""Project briefs of the category Design & Creative, part 2 of 5. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content.brief import Brief
from sandbox.content.pools import COMPANY, DEADLINE

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="art_illustration",
        titles=(
            "Illustrator for children's book ({pages} pages)",
            "Children's book about {hero}",
            "Watercolour style illustrations, {hero}",
            "Illustrator needed, picture book, text is finished",
        ),
        context=(
            "I wrote a story about {hero} for my daughter and after three years it will become a book.",
            "We are a small publisher with six titles so far.",
            "The text has been edited by a professional and is final.",
        ),
        need=(
            "{pages} illustrations plus cover for a picture book about {hero}, ages 3 to 6.",
            "Develop the main character first ({hero}), then {spreads} double pages.",
            "Ink and watercolour feeling, may be digital. Warm, a bit funny, no Disney eyes.",
        ),
        details=(
            "Size 21 x 21 cm, 300 dpi, with bleed.",
            "Sketches of all pages before any colours.",
            "The character must look the same on each page.",
            "Leave space for text, I will send you the layout.",
            "Not made with AI, I'd like to see layers.",
            "Contract about rights: print, e-book, translations.",
            "Your name goes on the cover.",
            "About four months is fine.",
        ),
        wants=(
            "Published picture book or the skill for one",
            "Consistent characters",
            "Enjoys animals with personality",
            "Communicates when life happens",
        ),
        closers=(
            "Send a link with characters please.",
            "One paid character sketch from three illustrators, then I decide.",
            "I answer everybody, might take a week.",
        ),
        questions=(
            "Which of your characters fits my story best?",
            "How do you keep a character consistent?",
            "What rights do you normally give?",
        ),
        skills=(
            "Illustration",
            "Children's Book Illustration",
            "Watercolor Painting",
            "Procreate",
            "Character Design",
            "Adobe Photoshop",
        ),
        hourly=(18, 65),
        fixed=(150, 4000),
        slots={
            "hero": (
                "a snail who collects sounds",
                "a lighthouse afraid of the dark",
                "two stubborn goats",
                "a girl who repairs clouds",
                "a very small dragon",
                "a bus that wants to see the sea",
            ),
            "pages": (
                "24",
                "28",
                "32",
            ),
            "spreads": (
                "12",
                "14",
                "16",
            ),
        },
    ),
    Brief(
        subcategory="graphic_editorial_presentation_design",
        titles=(
            "Pitch deck design, {n} slides",
            "PowerPoint designer for {occasion}",
            "Make my slides look good ({n} slides, {occasion})",
            "Google Slides template for our company",
        ),
        context=(
            "I present at {occasion} and my slides are 90% text.",
            "{company} has a corporate design made for print and nobody can make a decent slide with it.",
            'Content is done, numbers are checked, design is "engineer".',
        ),
        need=(
            "Redesign {n} slides in PowerPoint, keep content, cut words where possible.",
            "Build a master template with 15 layouts which my colleagues can't destroy.",
            "Turn {n} slides into a deck that works on stage and a second version that works as a PDF without me.",
        ),
        details=(
            "Charts must be real charts, editable.",
            "Our fonts and colours, brand guide is available.",
            "Icons from one family.",
            "No animations except where they explain something.",
            "Native PowerPoint, not pictures of slides.",
            "NDA because of the numbers.",
            "Two rounds of feedback.",
            "Final deck {deadline}.",
        ),
        wants=(
            "Before/after examples",
            "Real PowerPoint skills (masters, placeholders)",
            "Understands business content",
        ),
        closers=(
            "Before and after of one slide please.",
            "Price per slide is ok.",
            "Confidential, so no public portfolio use before summer.",
        ),
        questions=(
            "Show one before and after slide",
            "What is your price per slide?",
            "How do you build a template that survives colleagues?",
        ),
        skills=(
            "Presentation Design",
            "Microsoft PowerPoint",
            "Google Slides",
            "Pitch Deck",
            "Infographics",
            "Graphic Design",
        ),
        hourly=(18, 65),
        fixed=(80, 1500),
        slots={
            "n": (
                "12",
                "18",
                "25",
                "40",
            ),
            "occasion": (
                "an investor day",
                "a medical congress",
                "a trade fair",
                "our annual kick-off",
                "a conference talk",
            ),
            "company": COMPANY,
            "deadline": DEADLINE,
        },
    ),
    Brief(
        subcategory="video_animation",
        titles=(
            "Explainer video {sec} seconds, {topic}",
            "2D animator for {topic}",
            "After Effects motion designer ({topic})",
            "Animated video about {topic}, script is ready",
        ),
        context=(
            "{company} explains {topic} on the phone forty times a day. A video would help.",
            "We are a public office and must explain {topic} in simple language.",
            "Script and voice recording are finished and paid, the animator became ill.",
        ),
        need=(
            "Animate {sec} seconds from our storyboard, flat 2D style, in our colours.",
            "Take care of everything after the script: style frames, storyboard, animation, sound.",
            "Three versions in different lengths out of one animation: {sec}, 30 and 15 seconds.",
        ),
        details=(
            "16:9 and 9:16.",
            "Style frames for approval before anything moves.",
            "Version without text for translations.",
            "Voice-over in English, two more languages later.",
            "Music with licence for web and TV.",
            "Project files of After Effects included.",
            "People of different ages and bodies, please.",
            "No whiteboard hand.",
        ),
        wants=(
            "Reel with explainers, two minutes is plenty",
            "Timing",
            "Used to feedback from committees",
        ),
        closers=(
            "Link to the one explainer that is closest to ours.",
            "We need it {deadline}.",
            "Say which parts you do yourself and which you give away.",
        ),
        questions=(
            "Link to the explainer that is closest to this",
            "Which parts do you do yourself?",
            "How many revisions are in your price?",
        ),
        skills=(
            "Motion Graphics",
            "Adobe After Effects",
            "2D Animation",
            "Explainer Video",
            "Storyboarding",
            "Adobe Illustrator",
        ),
        hourly=(20, 75),
        fixed=(250, 4000),
        slots={
            "sec": (
                "60",
                "75",
                "90",
                "120",
            ),
            "topic": (
                "organ donation",
                "how a heat pump works",
                "our warranty process",
                "waste separation",
                "joining a credit union",
                "reading a payslip",
            ),
            "company": COMPANY,
            "deadline": DEADLINE,
        },
    ),
    Brief(
        subcategory="art_illustration",
        titles=(
            "Portrait illustration from photo, {n} people",
            "Digital drawings of our team ({n} portraits)",
            "Hand drawn portraits of {n} people",
            "Illustrator for {n} portraits, one style",
        ),
        context=(
            "It's a gift for my parents' 40th anniversary, so it's personal.",
            "Our about page has selfies, holiday pictures and one passport photo.",
            "The pictures go on our office wall and on the website.",
        ),
        need=(
            "Draw {n} portraits in one style from photos of quite different quality.",
            "Line portraits of {n} people, black ink look with one colour.",
            "A group portrait of {n} people and a dog who were never in one room together.",
        ),
        details=(
            "High resolution file for print.",
            "Same line width and crop for all.",
            "One sketch to approve before the final.",
            "Deliver as PNG with transparent background and PDF.",
            "No AI filters, I can tell.",
            "Commercial use is included.",
            "Dog must look like our dog, he is special.",
        ),
        wants=(
            "Own recognisable style",
            "Portraits where one recognises people",
            "On time, there is a party date",
        ),
        closers=(
            "Tell me your price for one and for all.",
            "Style examples please.",
            "It must be finished {deadline}.",
        ),
        questions=(
            "What do you charge for one portrait?",
            "Which of your works is closest to this style?",
            "When could you send a sketch?",
        ),
        skills=(
            "Illustration",
            "Portrait Painting",
            "Digital Art",
            "Procreate",
            "Line Art",
            "Caricature",
        ),
        hourly=(15, 55),
        fixed=(80, 1200),
        slots={
            "n": (
                "four",
                "seven",
                "eleven",
            ),
            "deadline": DEADLINE,
        },
    ),
)
