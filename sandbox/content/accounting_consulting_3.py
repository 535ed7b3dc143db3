"""More project briefs of the category Accounting & Consulting. Only ``accounting_consulting`` imports them."""

from __future__ import annotations

from sandbox.content.brief import Brief

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="management_consulting_analysis",
        titles=(
            "Business plan for {venture} ({purpose})",
            "Business plan writer with numbers, {venture}",
            "Need a professional business plan: {purpose}",
            "Business plan + forecast, {venture}",
        ),
        context=(
            "I'm opening {venture} with my brother. He cooks the ideas, I do the paper.",
            "The bank was friendly and said: come back with a business plan.",
            "I have 22 years experience in the trade but never wrote something like this.",
        ),
        need=(
            (
                "Write a business plan for {venture} with market, concept, team, risks, and a 3-year forecast, for "
                "{purpose}."
            ),
            "I've a rough draft of nine pages. Make it complete, correct and convincing, and add the numbers.",
            "Interview me two times, research the local market and write the plan for {purpose}.",
        ),
        details=(
            "25 to 30 pages plus appendix.",
            "Forecast in Excel with formulas, not only pictures.",
            "Local competitors by name.",
            "Rent contract and quotes of equipment are available.",
            "Break-even and cash need must be easy to find.",
            "A short version of two pages.",
            "I have to be able to explain everything myself.",
            "British or American English is both fine.",
        ),
        wants=("Business plans that got money", "Finance knowledge", "No ready-made templates"),
        closers=("Please tell which part you find weak in a typical plan.", "The appointment is in four weeks."),
        questions=("What do lenders read first?", "How do you research the local market?", "Can you show a sample?"),
        skills=(
            "Business Plan Writing",
            "Financial Projection",
            "Market Research",
            "Business Planning",
            "Business Development",
            "Microsoft Excel",
        ),
        hourly=(30, 100),
        fixed=(600, 5000),
        slots={
            "venture": (
                "a bakery with café",
                "a mobile physiotherapy service",
                "a small brewery",
                "a kindergarten",
                "a bike repair chain",
            ),
            "purpose": ("a bank loan", "a start-up visa", "a regional grant"),
        },
    ),
    Brief(
        subcategory="management_consulting_analysis",
        titles=(
            "Operations consultant: {problem} in {place}",
            "Process improvement for {place}",
            "Lean consultant, remote + {visits} visits",
            "Help us with {problem}",
        ),
        context=(
            "We are {place} with 60 people and lose customers over {problem}.",
            "We bought new machines, but the output is nearly the same.",
            "Since my father handed over the company I look at our processes with other eyes.",
        ),
        need=(
            (
                "Analyse the causes of {problem}, with data and on the floor, and propose five changes with cost and "
                "effect."
            ),
            (
                "Map the process from order to delivery, find the bottleneck and help to implement the first two "
                "improvements."
            ),
            (
                "We need an experienced outsider for {problem}: measure, talk with people, propose, and train our team "
                "lead."
            ),
        ),
        details=(
            "Data of 18 months from the ERP is available.",
            "We plan {visits} visits on site, the rest by video.",
            "Workers must be heard, not only managers.",
            "Quick wins in the first month.",
            "Final result on ten slides at most.",
            "No software sale, please.",
            "Our team lead will continue alone afterwards.",
        ),
        wants=(
            "Own experience in operations management",
            "Six Sigma or Lean background",
            "Can talk with workers and owners",
        ),
        closers=("Tell me a similar case: before, after, how long.", "Day rate or project price, both are OK."),
        questions=(
            "What would you measure in week one?",
            "How do you win over a sceptical shift leader?",
            "Are {visits} visits enough in your opinion?",
        ),
        skills=(
            "Business Process Optimization",
            "Lean Manufacturing",
            "Operations Management",
            "Process Improvement",
            "Six Sigma",
            "Business Analysis",
            "Management Consulting",
        ),
        hourly=(50, 150),
        fixed=(1000, 8000),
        slots={
            "problem": ("long lead times", "picking errors", "late deliveries", "scrap and rework"),
            "place": ("a metal workshop", "a distribution warehouse", "a food packing plant"),
            "visits": ("two", "three"),
        },
    ),
    Brief(
        subcategory="management_consulting_analysis",
        titles=(
            "Pricing consultant for {offer}",
            "Help me raise prices ({offer})",
            "Pricing strategy project: {offer}",
            "{offer_short} pricing review with data",
        ),
        context=(
            "We haven't touched prices in {years} years because we're afraid.",
            "We sell {offer}, win 70% of the quotes, and I think that means we're too cheap.",
            "Costs are up 18%, our prices 0%.",
        ),
        need=(
            (
                "Review the pricing of {offer}: data, competitors, ten customer interviews, and a recommendation with "
                "expected effect."
            ),
            "Help us to design three packages and new prices for {offer}, plus the letter to existing customers.",
            "Analyse two years of sales, find who pays too little for what, and build a simple price calculator.",
        ),
        details=(
            "Sales data as CSV, about 4,000 lines.",
            "Customer interviews: you ask, we introduce you.",
            "Legal conditions are simple, no long contracts.",
            "Sales team of three has to believe in it.",
            "A test with one segment first.",
            "Calculator in Google Sheets.",
            "Communication plan with FAQ for support.",
        ),
        wants=("Pricing projects in a similar field", "Statistics that goes further than averages", "Courage"),
        closers=("In your letter: what would you ask our customers?", "We start as soon as we find you."),
        questions=(
            "What's your view on grandfathering old customers?",
            "Which data do you need?",
            "What result did your last pricing project have?",
        ),
        skills=(
            "Pricing Strategy",
            "Business Strategy",
            "Data Analysis",
            "Market Research",
            "Customer Interviews",
            "Microsoft Excel",
            "Management Consulting",
        ),
        hourly=(40, 120),
        fixed=(800, 5000),
        slots={
            "offer": ("maintenance contracts", "our subscription software", "design services", "training courses"),
            "offer_short": ("Service", "B2B", "Small business"),
            "years": ("three", "five", "six"),
        },
    ),
    Brief(
        subcategory="personal_professional_coaching",
        titles=(
            "Career coach for {person}",
            "Coaching: {goal} ({sessions} sessions)",
            "Looking for a coach, {goal}",
            "Career / leadership coach for {person}",
        ),
        context=(
            "I'm 38, {person}, and on Sunday evening I have a stomach ache.",
            "My company gives me a budget for coaching and I'd like to use it for {goal}.",
            "I have two options in front of me and turn in circles since months.",
        ),
        need=(
            "{sessions_cap} sessions on {goal}. I want structure, homework, and someone who doesn't just nod.",
            "Help me with {goal}: clarify what I want, make a plan, practise the difficult conversations.",
            "I look for a coach who has been in a corporate job and can help me with {goal}.",
        ),
        details=(
            "Video, 60 minutes, every second week.",
            "Evenings CET.",
            "A free call of 20 minutes first, to see if we fit.",
            "Between sessions one short message is OK for me.",
            "I don't want personality tests with colours.",
            "Everything stays between us.",
            "Invoice to my employer must be possible.",
        ),
        wants=("Coaching certification (ICF or similar)", "Real work life before coaching", "Direct but kind"),
        closers=(
            "Write me one question you'd ask me in the first session.",
            "I decide by feeling after the first call.",
        ),
        questions=(
            "What is your coaching background?",
            "How do you notice that coaching is finished?",
            "When would you send a client away?",
        ),
        skills=(
            "Career Coaching",
            "Executive Coaching",
            "Leadership Coaching",
            "Life Coaching",
            "Goal Setting",
            "Interview Preparation",
        ),
        hourly=(40, 120),
        fixed=(200, 1500),
        slots={
            "person": (
                "an engineering manager",
                "a teacher who wants to change",
                "a lawyer in a big firm",
                "a marketing lead",
            ),
            "goal": (
                "moving into leadership",
                "changing career",
                "negotiating a new role",
                "returning after parental leave",
            ),
            "sessions": ("five", "six", "eight"),
            "sessions_cap": ("A series of", "A small package of", "A regular rhythm of"),
        },
    ),
    Brief(
        subcategory="recruiting_human_resources",
        titles=(
            "Resume + LinkedIn for {person}",
            "Rewrite my CV ({person}, {target})",
            "Resume writer who understands {field}",
            "CV and cover letter help, target: {target}",
        ),
        context=(
            "I have 14 years in {field}, a four-page CV and no interviews.",
            "I moved to a new country and my CV looks like from another planet.",
            "I was laid off with 200 colleagues, and we all apply to the same ads now.",
        ),
        need=(
            "Rewrite my resume and LinkedIn profile for {target} roles, with results instead of duties.",
            "Talk to me for 45 minutes, then write a two-page CV, a LinkedIn profile and a cover letter I can adapt.",
            "Review my CV like a hiring manager in {field}, tell me what's wrong, then fix it with me.",
        ),
        details=(
            "ATS friendly, no columns, no photo.",
            "Please don't invent numbers, ask me for them.",
            "Word file I can edit myself.",
            "One page of typical interview questions would be nice.",
            "Two rounds of changes.",
            "English is my second language, I want it to sound like me, only better.",
            "Needed within seven days.",
        ),
        wants=("Knowledge of hiring in {field}", "Before and after samples", "Native level English"),
        closers=("I attach my current CV after first contact.", 'Please no "guaranteed interview" promises.'),
        questions=(
            "Have you been a recruiter or hiring manager?",
            "How do you find out results when a client has no numbers?",
            "What is included in your price?",
        ),
        skills=(
            "Resume Writing",
            "Resume Design",
            "LinkedIn Profile Optimization",
            "Cover Letter Writing",
            "Career Coaching",
            "Editing & Proofreading",
        ),
        hourly=(20, 70),
        fixed=(80, 600),
        slots={
            "person": ("an operations person", "a project manager", "a scientist leaving academia"),
            "field": ("logistics", "clinical research", "renewable energy", "retail banking"),
            "target": ("team lead", "project lead", "operations manager"),
        },
    ),
)
