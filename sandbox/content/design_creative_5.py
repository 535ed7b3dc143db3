"""Project briefs of the category Design & Creative, part 5 of 5. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content.brief import Brief
from sandbox.content.pools import CITY, COMPANY, DEADLINE

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="product_design",
        titles=(
            "Interior designer online: {room}",
            "{room} makeover, mood board and shopping list",
            "Help me furnish {room}",
            "Online interior design, {room}, small budget",
        ),
        context=(
            "We rent, so no walls may be moved and no floors changed.",
            "We moved in spring and half of the boxes are still closed.",
            "I have measured everything and made photos, I just can't decide.",
        ),
        need=(
            "Plan {room}: layout, colours, lamps, with a shopping list within budget.",
            "Two layouts for {room} to choose from and a lighting plan. The rest I can do myself with a good list.",
            "Give me two concepts for {room}, one with the sofa and one without it. My wife wants to keep it.",
        ),
        details=(
            "Floor plan with measures is available.",
            "Renders from two angles.",
            "Storage for coats and boxes.",
            "Materials which can be reused.",
            "List with links, prices and alternatives.",
            "Budget for furniture is separate.",
            "Lighting plan.",
            "No drilling into the ceiling.",
        ),
        wants=(
            "Real projects with photos after",
            "Works with normal budgets",
            "Draws to scale",
        ),
        closers=(
            "Two projects with photos please.",
            "Video call at the beginning to see it all.",
            "How many revisions are in your price?",
        ),
        questions=(
            "Show a finished project with photos",
            "How do you work remotely with measurements?",
            "How many revisions are included?",
        ),
        skills=(
            "Interior Design",
            "3D Rendering",
            "SketchUp",
            "Space Planning",
            "Furniture Design",
            "Mood Board",
        ),
        hourly=(20, 70),
        fixed=(150, 3000),
        slots={
            "room": (
                "a living room",
                "a waiting room",
                "a home office",
                "a small café",
                "a teenager's room",
            ),
        },
    ),
    Brief(
        subcategory="video_animation",
        titles=(
            "Videographer in {city} for {what}",
            "Film crew {city}, one day, {what}",
            "Drone + camera operator, {city}",
            "Shoot interviews in {city}",
        ),
        context=(
            "We are based abroad and need someone on site in {city}.",
            "{company} films its customers in eight cities, {city} is next.",
            "Our regular cameraman can't travel.",
        ),
        need=(
            "One day of filming for {what}: two interviews and b-roll. We edit ourselves.",
            "Film {what} and cut a two minute version and one of 30 seconds.",
            "Interviews in an office in {city}, two cameras, light, clean sound.",
        ),
        details=(
            "4K 25p, log is fine.",
            "Two lavaliers plus backup recorder.",
            "Insurance and drone licence where needed.",
            "Raw material by hard disk or upload in 3 days.",
            "Questions for the interviews come from us, you ask them.",
            "Release forms must be signed.",
            "Date is between Tuesday and Thursday, tbc.",
        ),
        wants=(
            "Lives near {city}",
            "Own equipment",
            "Makes nervous people relax",
        ),
        closers=(
            "Reel, kit list and day rate please.",
            "Travel inside the city is included.",
            "Please say which days next month you can't.",
        ),
        questions=(
            "What is your day rate and what's included?",
            "Which equipment do you own?",
            "How do you relax people who are afraid of the camera?",
        ),
        skills=(
            "Videography",
            "Video Production",
            "Interview",
            "Drone Videography",
            "Lighting",
            "Video Editing",
        ),
        hourly=(25, 80),
        fixed=(300, 5000),
        slots={
            "city": CITY,
            "what": (
                "a customer story",
                "an opening",
                "a construction site",
                "a conference",
                "a recruiting film",
            ),
            "company": COMPANY,
        },
    ),
    Brief(
        subcategory="graphic_editorial_presentation_design",
        titles=(
            "Menu design for {place}",
            "Design menu + sign for {place}",
            "{place} needs new menu, print ready",
            "Typography lover for restaurant menu",
        ),
        context=(
            "{place}, 40 seats, opening again after renovation.",
            "Prices change all the time so the menu has to be editable by us.",
            "The chef writes the menu by hand. Guests can't read it.",
        ),
        need=(
            "Design the menu (A4 folded), drinks list and a daily special slip.",
            "New menu and matching sign outside, kind of 60s Italy, without flags.",
            "Make a template in Word or Canva that still looks designed.",
        ),
        details=(
            "Allergens as small numbers.",
            "Two languages.",
            "Text in good size, light is low.",
            "Print on 300 g paper in the copy shop next door.",
            "{n} dishes, not more, we promise.",
            "PDF for website and QR.",
            "Sketch of the sign for the sign maker.",
        ),
        wants=(
            "Good typography",
            "Loves food",
            "Quick",
        ),
        closers=(
            "A menu you designed, please.",
            "Needed {deadline}.",
            "You eat for free if you pass by.",
        ),
        questions=(
            "Show a menu you made",
            "Word, Canva or InDesign for the template, and why?",
            "How soon can you start?",
        ),
        skills=(
            "Menu Design",
            "Graphic Design",
            "Typography",
            "Adobe InDesign",
            "Canva",
            "Signage Design",
        ),
        hourly=(12, 45),
        fixed=(60, 900),
        slots={
            "place": (
                "a trattoria",
                "a ramen bar",
                "a beach café",
                "a pub",
                "a vegan bistro",
                "a wine bar",
            ),
            "n": (
                "18",
                "24",
                "30",
            ),
            "deadline": DEADLINE,
        },
    ),
    Brief(
        subcategory="art_illustration",
        titles=(
            "Game artist: {what}",
            "Pixel art, {what}",
            "Character artist for indie game, {what}",
            "Sprites for indie game: {what}",
        ),
        context=(
            "Two programmers, one game, zero talent in drawing.",
            "Our placeholder art comes from four different packs and it shows.",
            "The style guide exists, made by an artist who has no time for the rest.",
        ),
        need=(
            "Draw {what} in the style of the three samples we have.",
            "Draw {what} and about {n} small icons for the inventory, all one family.",
            "Make {what}: idle, walk, jump, hit. 32 px, palette of 16 colours.",
        ),
        details=(
            "Sprites in one sheet with names.",
            "PNG, no anti-aliasing.",
            "Palette will be shared.",
            "Aseprite files included.",
            "First one, feedback, then the others.",
            "Commercial rights, credit in the game.",
            "No AI generated parts (store asks for it).",
        ),
        wants=(
            "Portfolio in this style",
            "Consistency",
            "Reads a style guide",
        ),
        closers=(
            "Price for one and for all.",
            "Where can we see your pixel art?",
            "We have funding until autumn so no endless project.",
        ),
        questions=(
            "Which piece in your portfolio is closest to this style?",
            "What do you charge for one and for all?",
            "Which tools do you use?",
        ),
        skills=(
            "Pixel Art",
            "Game Art",
            "Character Design",
            "Icon Design",
            "Aseprite",
            "Illustration",
            "Sprite Design",
        ),
        hourly=(20, 70),
        fixed=(200, 3500),
        slots={
            "what": (
                "eight enemies",
                "a hero with four outfits",
                "tiles for a forest and a cave",
                "20 items",
                "three bosses",
            ),
            "n": (
                "48",
                "64",
                "120",
            ),
        },
    ),
)
