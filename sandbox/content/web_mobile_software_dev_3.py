"""Project briefs of the category Web, Mobile & Software Dev, part 3 of 6. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content.brief import Brief
from sandbox.content.pools import COMPANY, DEADLINE, SAAS

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="scripts_utilities",
        titles=(
            "Python script: rename and sort {n} PDF invoices",
            "Small automation: {source} to Google Sheets",
            "Need a script that does my boring job",
            "Google Apps Script for {source} report every Monday",
        ),
        context=(
            "Every Monday I spend three hours copying numbers from {source} into a sheet and I am done with it.",
            'Our back office gets {n} PDF files each month, all named "scan0001" and so on.',
            "I'm an accountant, not a programmer, but I can follow instructions.",
        ),
        need=(
            (
                "Script should read the new entries in {source}, put them into Google Sheets and mail me when "
                "something looks off."
            ),
            (
                "A Python script that reads each PDF, finds the invoice number, date and supplier, renames the file "
                "and moves it to the folder of the supplier."
            ),
            "Turn my manual report into something that runs by itself, with a log I can read when it fails.",
        ),
        details=(
            "Must run on Windows 10 without me installing ten things.",
            "If a value can't be found, put the file in a \"check\" folder, don't guess.",
            "I will give you 30 sample files.",
            "Runs every Monday at 7:00.",
            "Settings (folders, mail address) in a simple text file.",
            "Short readme with screenshots.",
            "Needs to handle German number format 1.234,56 too.",
            "Source code belongs to me.",
        ),
        wants=(
            "Done something like this before",
            "Asks about edge cases before coding",
            "Can be reached for two weeks after delivery for small fixes",
        ),
        closers=(
            "How long would it take?",
            "Please say roughly how you would do it.",
            "Simple job for the right person I think.",
        ),
        questions=(
            "How would you get the invoice number out of a scanned PDF?",
            "What happens in your script when a file is broken?",
            "Will I be able to run it without you?",
        ),
        skills=(
            "Python",
            "Automation",
            "Google Sheets",
            "Google Apps Script",
            "PDF",
            "Scripting",
            "Data Extraction",
        ),
        hourly=(15, 55),
        fixed=(50, 900),
        slots={
            "n": (
                "300",
                "800",
                "1,200",
                "2,500",
            ),
            "source": (
                "Gmail",
                "our CRM",
                "Stripe",
                "a supplier portal",
                "Toggl",
                "Etsy",
            ),
        },
    ),
    Brief(
        subcategory="game_design_development",
        titles=(
            "Unity developer for {genre}",
            "2D game programmer (Unity, C#)",
            "Godot or Unity dev to finish {genre}",
            "Small indie studio looks for gameplay programmer",
        ),
        context=(
            "We are two artists with a finished art style, a demo level and no programmer.",
            "{genre} on Steam with {wish} wishlists already, made in evenings.",
            "Our programmer got a job at a big studio (happy for him, sad for us).",
        ),
        need=(
            (
                "Implement the remaining mechanics: inventory, saving, dialogue and the final boss. The base project "
                "exists in Unity 2022."
            ),
            "Port the game to Steam Deck and Nintendo Switch, fix controller support and the frame drops in level 3.",
            "Prototype the core loop in two weeks so we can see if it's fun before we spend more.",
        ),
        details=(
            "Code should be simple enough that we can change numbers ourselves (ScriptableObjects or similar).",
            "Save files must survive updates.",
            "All art, sound and music is ready, you only plug it in.",
            "60 fps on a five year old laptop.",
            "Steam achievements, {ach} of them.",
            "Localisation ready, text in spreadsheet.",
            "Builds twice a week, we test on weekends.",
            "Git LFS is set up.",
        ),
        wants=(
            "Shipped at least one game, small is fine",
            "Likes this genre and plays it",
            "Can estimate honestly",
            "Shader knowledge is a plus, not a must",
        ),
        closers=(
            "Please link a playable build.",
            "Revenue share is possible on top but you'd be paid normally.",
            "Tell us your favourite game in this genre and why.",
        ),
        questions=(
            "Link to a game we can play",
            "How do you structure save data so old saves keep loading?",
            "What is the fun part in your last project and how did you find it?",
        ),
        skills=(
            "Unity",
            "C#",
            "Game Development",
            "Godot",
            "2D Game",
            "Steam",
            "Gameplay Programming",
        ),
        hourly=(20, 65),
        fixed=(500, 10000),
        slots={
            "genre": (
                "a cosy farming game",
                "a pixel art platformer",
                "a detective visual novel",
                "a roguelike card game",
                "a puzzle game about trains",
                "a tower defence with cats",
            ),
            "wish": (
                "1,800",
                "6,000",
                "14,000",
            ),
            "ach": (
                "15",
                "24",
                "30",
            ),
        },
    ),
    Brief(
        subcategory="ai_apps_integration",
        titles=(
            "Build chatbot on our own documents",
            "RAG assistant for {company} support team",
            "Developer for OpenAI integration in existing {stack} app",
            "AI assistant that answers from our manuals",
        ),
        context=(
            "Our support team of {n} answers the same questions all day, and all the answers are in our manuals.",
            "We sell machines, the manuals have 4,000 pages, customers don't read them.",
            'The board wants "AI" this year. I would like it to be useful too.',
        ),
        need=(
            (
                "Build an assistant that answers questions from our documents, shows the page it took the answer "
                'from and says "I don\'t know" when it is not there.'
            ),
            "Add a summary and a reply suggestion to the tickets in our {stack} application, using an API model.",
            (
                "We have a demo made with LangChain that works in meetings and fails with real customers. Make it "
                "reliable."
            ),
        ),
        details=(
            "Every answer needs its source with page number.",
            "Evaluation set of 150 real questions exists, we want to see the score after each change.",
            "No customer data may be used for training, EU hosting is preferred.",
            "Cost per question must be visible.",
            "Roles: staff see more documents than customers.",
            "Documents change monthly, re-indexing must be a button.",
            "German and English questions over English documents.",
            "Please no framework for its own sake.",
            "Fall back to a human hand-over with the conversation attached.",
        ),
        wants=(
            "You have put a retrieval system in production, not only a notebook",
            "Knows how to measure answer quality",
            "{stack} experience",
            "Honest about what models can't do",
        ),
        closers=(
            "Please describe one failure of such a system and how you fixed it.",
            "We start with a two week paid pilot.",
            "Keep your application short.",
        ),
        questions=(
            "How do you measure whether answers are right?",
            "How do you stop the assistant from making things up?",
            "What would this cost us per 1,000 questions?",
            "What is your experience with prompt injection?",
        ),
        skills=(
            "OpenAI API",
            "Python",
            "Retrieval Augmented Generation",
            "Chatbot Development",
            "LangChain",
            "Vector Database",
            "Node.js",
        ),
        hourly=(30, 100),
        fixed=(400, 9000),
        slots={
            "company": COMPANY,
            "stack": (
                "Laravel",
                "Node",
                "Django",
                "Rails",
            ),
            "n": (
                "six",
                "nine",
                "fourteen",
            ),
        },
    ),
    Brief(
        subcategory="web_development",
        titles=(
            "Landing page in {tool} for {product}",
            "Convert Figma to {tool} (1 page, 7 sections)",
            "Need landing page before campaign starts",
            "Figma -> responsive website, pixel perfect",
        ),
        context=(
            "Our ad campaign starts soon and the page it should lead to does not exist.",
            "Designer is done, Figma file is clean, auto layout everywhere.",
            "We are {company}, we make {product}.",
        ),
        need=(
            "Build one landing page in {tool} from a finished Figma design. Seven sections, one form, two languages.",
            "Convert our Figma into a responsive page. Desktop and mobile are designed, tablet is up to you.",
            "Make the landing page live on our domain, connect the form to HubSpot and set up the tracking.",
        ),
        details=(
            "Animations on scroll, subtle ones.",
            "The form goes to HubSpot and sends a confirmation mail.",
            "Cookie banner that really blocks before consent.",
            "Lighthouse 90+ on mobile.",
            "The marketing team must be able to change texts.",
            "A/B variant of the hero section.",
            "Fonts are licensed and delivered by us.",
            "Delivery {deadline}.",
        ),
        wants=(
            "{tool} portfolio with live links",
            "Pixel accuracy, our designer will overlay screenshots",
            "Replies within a day",
        ),
        closers=(
            "Live links please.",
            "Price for the page and price for each extra section.",
            "Figma link goes out to shortlisted people.",
        ),
        questions=(
            "Please share 2 landing pages built in the same tool",
            "How do you handle tablet sizes that are not in the design?",
            "What is your price for one extra section?",
        ),
        skills=(
            "Webflow",
            "Framer",
            "HTML5",
            "CSS",
            "Landing Page",
            "Figma",
            "Responsive Design",
            "JavaScript",
        ),
        hourly=(20, 60),
        fixed=(200, 2500),
        slots={
            "tool": (
                "Webflow",
                "Framer",
                "WordPress",
                "Next.js",
            ),
            "product": SAAS,
            "company": COMPANY,
            "deadline": DEADLINE,
        },
    ),
)
