"""Project briefs of the category Design & Creative, part 3 of 5. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content.brief import Brief
from sandbox.content.pools import DEADLINE, SHOP

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="graphic_editorial_presentation_design",
        titles=(
            "Social media designer, {n} posts a month",
            "Canva templates for {biz}",
            "Instagram carousel designer",
            "Designer for LinkedIn carousels and banners",
        ),
        context=(
            "{biz}, we post three times a week and every post looks like from another company.",
            "I write the texts, my designs look like a school project.",
            "Agency prices are not possible for us, so we look for one good person.",
        ),
        need=(
            "Create {k} Canva templates we can fill ourselves: quote, tip, offer, team, event and so on.",
            "Design {n} posts a month from texts that I deliver on the 20th of the month before.",
            "Refresh our profile: highlight covers, banner, and a grid that looks as if it was planned.",
        ),
        details=(
            "Canva Pro account exists.",
            "Our colours are dark green and sand.",
            "Photos by us plus stock.",
            "Text must be readable on a phone.",
            "Alt text suggestions.",
            "English texts, sometimes Spanish.",
            "Two hours of changes each month included.",
            "Work a week ahead, no night shifts.",
        ),
        wants=(
            "Instagram portfolio",
            "Typography on small formats",
            "Reliable each month",
        ),
        closers=(
            "Please link the accounts you design for.",
            "We start with one month.",
            "What would you change first on a typical small business profile?",
        ),
        questions=(
            "Which accounts do you design for now?",
            "What do you charge for a month of posts?",
            "Canva or Adobe?",
            "How do you keep a grid from looking boring?",
        ),
        skills=(
            "Social Media Design",
            "Canva",
            "Instagram",
            "Graphic Design",
            "Adobe Photoshop",
            "LinkedIn",
            "Content Design",
        ),
        hourly=(15, 60),
        fixed=(100, 1500),
        slots={
            "biz": (
                "A yoga studio",
                "A tax office",
                "A kids' shoe shop",
                "A florist",
                "An animal shelter",
                "A language school",
            ),
            "n": (
                "12",
                "16",
                "20",
            ),
            "k": (
                "ten",
                "twelve",
                "fifteen",
            ),
        },
    ),
    Brief(
        subcategory="graphic_editorial_presentation_design",
        titles=(
            "Book cover design, {genre}",
            "Typeset my {genre} ({pages} pages)",
            "Interior layout + cover for KDP, {genre}",
            "Layout of {genre} in InDesign",
        ),
        context=(
            "My {genre} is edited and I will publish it myself.",
            "Publisher with eight titles a year, our layout person retires.",
            "First book, so please explain things to me now and then.",
        ),
        need=(
            "Design the cover (e-book and paperback with spine) for a {genre}.",
            "Typeset {pages} pages in InDesign, with {fig} pictures, footnotes and an index made by me.",
            "Do cover and interior so that both belong together, for KDP and IngramSpark.",
        ),
        details=(
            "Trim size 5.5 x 8.5 inches.",
            "Fonts must be licensed for embedding.",
            "EPUB which passes the check.",
            "Spine depends on the page count, so the cover comes last.",
            "No stock couple staring into the sunset.",
            "Two cover ideas at least.",
            "Proof copy is ordered by me, small corrections after it are included.",
        ),
        wants=(
            "Covers in this genre",
            "Knows KDP's rules",
            "Typography of long text",
        ),
        closers=(
            "Please send covers of the same genre.",
            "Text is final {deadline}.",
            "What else will I have forgotten?",
        ),
        questions=(
            "Show 2 covers in a similar genre",
            "How do you handle changes after the proof copy?",
            "What files do you deliver?",
        ),
        skills=(
            "Book Cover Design",
            "Adobe InDesign",
            "Typesetting",
            "eBook Formatting",
            "Amazon KDP",
            "Typography",
        ),
        hourly=(15, 50),
        fixed=(100, 1500),
        slots={
            "genre": (
                "crime novel",
                "cookbook",
                "family history",
                "poetry collection",
                "fantasy novel",
                "business book",
            ),
            "pages": (
                "180",
                "260",
                "340",
                "420",
            ),
            "fig": (
                "12",
                "30",
                "85",
            ),
            "deadline": DEADLINE,
        },
    ),
    Brief(
        subcategory="audio_music_production",
        titles=(
            "Podcast audio editing, weekly",
            "Podcast editor, {n} episodes a month",
            "Clean up noisy interview recordings",
            "Sound editor for {what}",
        ),
        context=(
            "We record over the internet, my guests use laptop microphones, you can imagine.",
            "Three friends, one room, two microphones and a fridge.",
            "Listeners like {what} and complain about the sound.",
        ),
        need=(
            "Edit one episode a week of 45 minutes: noise, levels, ums, intro and outro.",
            "Clean up and level {n} episodes that we recorded and never dared to publish.",
            "Edit and master {what}: 45 minutes each, with intro, ads and chapter marks.",
        ),
        details=(
            "-16 LUFS for podcast, please.",
            "Keep natural pauses, people should still sound like people.",
            "Delivery in 48 hours after upload.",
            "WAV and MP3.",
            "Two revisions.",
            "Chapter marks and show notes timestamps.",
            "Two reference episodes will be supplied.",
            "One recording has a fridge in it, sorry.",
        ),
        wants=(
            "Good monitoring, not earbuds",
            "iZotope RX or similar",
            "Honest when a recording cannot be saved",
        ),
        closers=(
            "Before/after sample please, one minute is fine.",
            "Long term.",
            "Rate per episode please.",
        ),
        questions=(
            "Please share a before/after sample",
            "What do you charge per episode?",
            "What can not be repaired in a recording?",
        ),
        skills=(
            "Audio Editing",
            "Podcast Editing",
            "Audio Mixing",
            "Audio Mastering",
            "Sound Design",
            "iZotope RX",
            "Adobe Audition",
        ),
        hourly=(15, 60),
        fixed=(50, 900),
        slots={
            "n": (
                "four",
                "five",
                "nine",
            ),
            "what": (
                "our history podcast",
                "our podcast for nurses",
                "a football podcast",
                "a podcast about old houses",
            ),
        },
    ),
    Brief(
        subcategory="photography",
        titles=(
            "Retouch {n} product photos",
            "Photo editing, white background, {shop}",
            "Lightroom editor for {kind} photographer",
            "Background removal, {n} images",
        ),
        context=(
            "Our shop for {shop} gets new products every week and I shoot them in the garage.",
            "I am a {kind} photographer in high season and can't keep up with editing.",
            "Marketplace rejected our pictures because the white isn't white.",
        ),
        need=(
            "Cut out and retouch {n} product photos: pure white, soft shadow, dust removed.",
            "Edit about {m} pictures per {kind} job in my style, I send presets and three finished series.",
            (
                "Colour correct {n} photos so that the product looks like the product. Returns are caused by wrong "
                "colours."
            ),
        ),
        details=(
            "2000 x 2000 px, JPG, product fills 85%.",
            "File names stay.",
            "Turnaround of three days.",
            "First 10 as a paid test.",
            "No automatic cutout, look at the edges please.",
            "Skin stays skin.",
            "Shared Lightroom catalogue or Dropbox.",
        ),
        wants=(
            "Sharp eye for colour",
            "Calibrated screen",
            "Consistent over hundreds of pictures",
        ),
        closers=(
            "Price per image please.",
            "Weekly work if the test is good.",
            "Which file formats do you want?",
        ),
        questions=(
            "What is your price per image?",
            "How do you make sure colours are right?",
            "How many images can you do in a day?",
        ),
        skills=(
            "Photo Editing",
            "Adobe Photoshop",
            "Adobe Lightroom",
            "Photo Retouching",
            "Background Removal",
            "Color Correction",
        ),
        hourly=(15, 50),
        fixed=(40, 900),
        slots={
            "n": (
                "60",
                "150",
                "320",
                "500",
            ),
            "shop": SHOP,
            "kind": (
                "wedding",
                "real estate",
                "school",
                "newborn",
            ),
            "m": (
                "200",
                "400",
                "650",
            ),
        },
    ),
)
