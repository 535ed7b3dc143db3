"""More project briefs of the category Admin Support. Only ``admin_support`` imports them."""

from __future__ import annotations

from sandbox.content.brief import Brief

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="market_research_product_reviews",
        titles=(
            "Design and run an online survey about {topic}",
            "Survey specialist: questionnaire, panel, analysis",
            "{respondents} respondents survey on {topic}",
            "Help with customer survey in {tool}",
        ),
        context=(
            "Our product team argues every week about what people want. I'd like to ask the people.",
            "We're a non-profit with small budget and an important question about {topic}.",
            "I teach at a business school and need data on {topic} for a paper.",
        ),
        need=(
            (
                "Write the questionnaire about {topic}, program it in {tool}, collect {respondents} complete answers "
                "and send me cleaned data with a short summary."
            ),
            (
                "I have a draft of 25 questions on {topic}. Make it neutral, shorter, and logical, put it in {tool} "
                "and test it with ten people."
            ),
            (
                "We need {respondents} answers from adults in the US on {topic}, with quotas for age and gender, and "
                "simple charts at the end."
            ),
        ),
        details=(
            "Maximum 7 minutes to fill in.",
            "Attention checks, and removal of speeders.",
            "Skip logic tested on phone and desktop.",
            "Panel cost is paid by us separately, please estimate it.",
            "Output: CSV, codebook and 10 slides with charts.",
            "Open answers should be coded into categories.",
            "No leading questions. A previous survey was useless for that reason.",
        ),
        wants=(
            "Background in social research, psychology or marketing",
            "Knows {tool} well",
            "Can explain significance in simple words",
        ),
        closers=(
            "Please name one mistake you often see in surveys.",
            "Timeline: field work should finish within three weeks.",
        ),
        questions=(
            "How would you recruit the respondents?",
            "What sample size would you advise and why?",
            "Have you used {tool} before?",
        ),
        skills=(
            "Survey Design",
            "Survey Data Analysis",
            "Questionnaire Design",
            "SurveyMonkey",
            "Qualtrics",
            "Market Research",
            "Data Visualization",
        ),
        hourly=(8, 25),
        fixed=(100, 900),
        slots={
            "topic": (
                "grocery delivery",
                "remote work habits",
                "volunteering",
                "sustainable packaging",
                "sleep and screens",
            ),
            "respondents": ("150", "300", "400", "1,000"),
            "tool": ("Typeform", "SurveyMonkey", "Qualtrics", "Google Forms"),
        },
    ),
    Brief(
        subcategory="virtual_assistance",
        titles=(
            "Research assistant to plan a {days}-day trip to {place}",
            "Travel planner / VA for {occasion} in {place}",
            "Help me organise {occasion} ({place})",
            "Find and book: hotels, transfers, dinners for {guests} people in {place}",
        ),
        context=(
            "I promised to organise {occasion} in {place}, and I'm already behind.",
            "Our office manager is sick and the preparations ({occasion}) need new hands.",
            "We are a small events agency with too many projects in the same month.",
        ),
        need=(
            (
                "Please plan {days} days in {place} for {guests} people: three hotel options, transfers, one dinner "
                "per evening, one activity per day, with prices."
            ),
            (
                "I need someone who phones and mails hotels and restaurants in {place}, negotiates group rates and "
                "keeps all in one sheet."
            ),
            "Take over the logistics: rooming list, flights of the participants, special diets, a printed schedule.",
        ),
        details=(
            "Budget is roughly $280 per person and night, all inclusive.",
            "Four of the guests are vegetarian, one uses a wheelchair.",
            "All offers in a comparison table with cancellation terms.",
            "I decide, you book. My card is used over the hotel's own payment link.",
            "Final schedule as a two-page PDF which people can read on a phone.",
            "You should be reachable by WhatsApp on the travel days.",
            "First options by Friday, please.",
        ),
        wants=(
            "Experience in travel or event organisation",
            "Not shy on the telephone",
            "Knowledge of {place} is welcome, not required",
        ),
        closers=("Tell me the best trip you ever planned.", "I appreciate clear and short messages."),
        questions=(
            "Have you organised groups of {guests} or more?",
            "How many hours do you think this will take?",
            "Which days are you available?",
        ),
        skills=(
            "Travel Planning",
            "Event Planning",
            "Online Research",
            "Vendor Management",
            "Virtual Assistance",
            "Budget Planning",
        ),
        hourly=(8, 20),
        fixed=(100, 700),
        slots={
            "days": ("three", "four", "five"),
            "place": ("Lisbon", "Prague", "Barcelona", "Tuscany", "Iceland"),
            "occasion": (
                "a company retreat",
                "our wedding weekend",
                "a client incentive trip",
                "a reunion of old friends",
            ),
            "guests": ("14", "22", "35"),
        },
    ),
    Brief(
        subcategory="data_entry_transcription_services",
        titles=(
            "PDF to {format} conversion, {pages} pages, formatting must match",
            "Retype and format {pages} page manual in {format}",
            "Document formatting specialist ({format}, {pages} pages)",
            "Recreate old {document} as clean {format} file",
        ),
        context=(
            "The original files of our {document} are lost and only a printed PDF remains.",
            "A client needs the {document} editable by next week and my DTP colleague is on holiday.",
            "We merged two companies and now every {document} looks different.",
        ),
        need=(
            (
                "Recreate our {document} ({pages} pages) in {format}, with real styles, automatic table of contents "
                "and tables that can be edited."
            ),
            (
                "Convert our {document} from PDF to {format}. It should look the same and must be easy for us to "
                "change later."
            ),
            "Format {pages} pages according to our style guide: headings, numbering, captions, cross references.",
        ),
        details=(
            "No text boxes and no manual line breaks, please.",
            "Around 40 tables and 25 pictures.",
            "Tables must be real tables, not images.",
            "Spelling mistakes may be corrected, but with comment.",
            "Page numbers in sections, roman for the front matter.",
            "A template file with the styles is part of delivery.",
            "I will test it by changing the heading font once. If all headings change, you get your five stars.",
        ),
        wants=("Deep knowledge of {format} styles", "Portfolio with before and after", "Patience"),
        closers=("Please quote for the complete job.", "Sample pages are attached, look at them first."),
        questions=(
            "Do you work with paragraph styles or direct formatting?",
            "Can you deliver within five working days?",
            "What would you do with low-resolution images?",
        ),
        skills=("Document Formatting", "Document Conversion", "Microsoft Word", "Typing", "Template Design", "PDF"),
        hourly=(6, 18),
        fixed=(80, 600),
        slots={
            "format": ("Word", "Google Docs", "PowerPoint"),
            "pages": ("60", "110", "180", "240"),
            "document": ("operations manual", "training handbook", "technical catalogue", "grant report"),
        },
    ),
    Brief(
        subcategory="virtual_assistance",
        titles=(
            "Podcast VA: guests, scheduling, show notes",
            "Assistant for {show}, about {hours} h a week",
            "Podcast coordinator needed ({hours} hours weekly)",
            "VA who loves podcasts, guest outreach and publishing",
        ),
        context=(
            "I host {show}, we are 140 episodes in, and I do everything myself besides the editing.",
            "Our agency makes {show} for a client and the coordinator is leaving.",
            "I started {show} as hobby, now it has sponsors and I have less sleep.",
        ),
        need=(
            (
                "Find and invite guests, book them, send the briefing, collect bios and photos, then publish the "
                "episode with show notes."
            ),
            (
                "I need a podcast coordinator: everything from the first e-mail to the guest until the thank-you note "
                "after publishing."
            ),
            "Keep the episode pipeline full for eight weeks ahead and publish every {day} at 6 am Eastern.",
        ),
        details=(
            "Guest outreach: 10 personal invitations every week, no templates that smell like templates.",
            "Scheduling by Calendly, recording in Riverside.",
            "Show notes of 200 words, five time stamps, three quotes.",
            "Upload to Transistor, the blog and YouTube.",
            "One audiogram and two quote cards per episode, Canva templates exist.",
            "Sponsors get their numbers on the first of each month.",
            "Audio editing is NOT part of this job.",
        ),
        wants=("Has worked on at least one podcast", "Writes like a human", "Organised enough for two people"),
        closers=("Name a podcast you listen to and a guest who'd fit {show}.", "Trial: two episodes, paid."),
        questions=(
            "Which podcasts have you supported, and with what?",
            "Write the first two sentences of an invitation to a guest you admire.",
            "Are you free on {day} mornings?",
        ),
        skills=(
            "Podcast Production",
            "Virtual Assistance",
            "Outreach Strategy",
            "Scheduling",
            "Show Notes",
            "Canva",
            "Email Communication",
        ),
        hourly=(10, 25),
        fixed=(200, 1000),
        slots={
            "show": (
                "a weekly show on climate tech",
                "an interview podcast for school leaders",
                "a true-story business podcast",
                "a podcast about endurance sports",
            ),
            "hours": ("6", "8", "12"),
            "day": ("Tuesday", "Wednesday", "Thursday"),
        },
    ),
    Brief(
        subcategory="data_entry_transcription_services",
        titles=(
            "Upload {count} products to {platform} from supplier catalogue",
            "Product data entry in {platform}, {count} SKUs",
            "{platform} catalogue work: titles, attributes, images",
            "Add {category} to our webshop",
        ),
        context=(
            "We are a wholesaler of {category} and open our webshop in six weeks.",
            "Our supplier sends a PDF catalogue and nothing else. Welcome to {category}.",
            "We had an import done by a developer. Half the attributes landed in the wrong fields.",
        ),
        need=(
            (
                "Create {count} products in {platform}: title, description, price, weight, attributes and images from "
                "the supplier's catalogue."
            ),
            (
                "Go through {count} existing products in {platform}, correct the attributes, add missing photos and "
                "put each in the right category."
            ),
            "Prepare the import file for {count} SKUs and after import check product by product that it is correct.",
        ),
        details=(
            "Titles follow a scheme: brand, model, size, colour.",
            "Images 1200 x 1200 on white; simple cropping and background removal needed.",
            "Variants have to be one product, not five.",
            "Descriptions are rewritten in own words, 60-80 words.",
            "Prices come from a separate sheet, matched by EAN.",
            "Work in staging, we push to live after each 100.",
            "Somebody from our team answers questions daily at 4 pm CET.",
        ),
        wants=("Experience with {platform} product import", "Basic image editing", "Care with numbers"),
        closers=(
            "Tell us how many products you can finish per day at good quality.",
            "Sample product: choose any from our current shop and tell what you would improve.",
        ),
        questions=(
            "Do you know the import format of {platform}?",
            "Price per product?",
            "How do you check your own work?",
        ),
        skills=(
            "Product Entry",
            "WooCommerce",
            "Shopify",
            "Microsoft Excel",
            "Data Entry",
            "Image Editing",
            "Ecommerce Product Upload",
        ),
        hourly=(5, 15),
        fixed=(80, 800),
        slots={
            "count": ("250", "600", "900", "1,800"),
            "platform": ("WooCommerce", "Shopify", "Magento", "PrestaShop"),
            "category": ("hand tools", "bathroom fittings", "kids' shoes", "lighting"),
        },
    ),
)
