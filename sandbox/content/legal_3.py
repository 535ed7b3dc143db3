"""More project briefs of the category Legal. Only ``legal`` imports them."""

from __future__ import annotations

from sandbox.content.brief import Brief

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="corporate_contract_law",
        titles=(
            "DMCA / copyright help: {work} stolen",
            "IP lawyer: somebody copies our {work}",
            "Copyright attorney for {work}",
            "Takedown + cease and desist, {work}",
        ),
        context=(
            "Copies of our {work} are on {count} pages that aren't ours.",
            "I'm an illustrator and teacher and found my {work} in a shop on another continent.",
            "The copycat ranks above us in Google. That's the point where I got angry.",
        ),
        need=(
            "Send takedown notices for {count} pages and a cease and desist letter to the main one.",
            "Evaluate our rights in the {work}, collect evidence, and write the letter with a realistic demand.",
            "Set up a process with templates so our assistant can handle the small cases.",
        ),
        details=(
            "Screenshots with dates are saved.",
            "Registration doesn't exist yet.",
            "Infringers in the US, Türkiye and unknown.",
            "Hosting companies have to be found.",
            "Litigation is not planned.",
            "Report sheet: page, date, result.",
            "Letters should sound firm and not hysterical.",
        ),
        wants=("Copyright practice", "Knows platforms' procedures", "Reasonable fees"),
        closers=("Which steps first? Three lines are enough.", "Some pages make damage each day, so soon please."),
        questions=(
            "Do we need registration first?",
            "What success rate do takedowns have?",
            "What's your fee for a letter?",
        ),
        skills=(
            "Copyright Law",
            "Intellectual Property Law",
            "DMCA",
            "Cease and Desist",
            "Legal Writing",
            "Brand Protection",
        ),
        hourly=(40, 140),
        fixed=(300, 2500),
        slots={
            "work": ("course videos", "pattern library", "product photos", "worksheets"),
            "count": ("12", "40", "130"),
        },
    ),
    Brief(
        subcategory="international_immigration_law",
        titles=(
            "Export / customs lawyer for {goods}",
            "Trade compliance: {goods} to {market}",
            "Help with customs classification of {goods}",
            "International trade counsel ({market})",
        ),
        context=(
            "We ship {goods} to {market} and the last container stood 26 days.",
            "Bank asks about sanctions screening and we have an Excel list.",
            "New customer in {market}, large order, many questions.",
        ),
        need=(
            (
                "Check classification, licence need and sanctions risk for {goods} to {market}, and write a simple "
                "procedure."
            ),
            "Review our sales contract for {market}: Incoterms, retention of title, payment, arbitration.",
            "Help to answer the customs authority's questions about {goods} and prevent the next stop.",
        ),
        details=(
            "HS codes used so far are in a list.",
            "Dual-use question for two items.",
            "Forwarder is cooperative.",
            "End-user statement template wanted.",
            "Contract under CISG or not, please explain.",
            "One page for sales people.",
            "Working language English.",
        ),
        wants=("Trade law background", "Has talked with customs officers", "Practical"),
        closers=("Tell us what documents you need.", "It can grow into a retainer."),
        questions=(
            "Have you handled {goods}?",
            "How would you screen end users?",
            "Which Incoterm would you avoid here?",
        ),
        skills=(
            "International Law",
            "Trade Compliance",
            "Export Control",
            "Customs",
            "Contract Law",
            "Legal Consulting",
        ),
        hourly=(40, 140),
        fixed=(300, 3000),
        slots={
            "goods": ("machine tools", "drones for agriculture", "lab instruments", "used trucks"),
            "market": ("Kazakhstan", "the UAE", "Serbia", "Egypt"),
        },
    ),
    Brief(
        subcategory="finance_tax_law",
        titles=(
            "Compliance lawyer for a {asset} product, {place}",
            "Lawyer: is our {asset} product regulated in {place}?",
            "Fintech counsel: {asset}, {place}",
            "Legal opinion for {asset} start-up",
        ),
        context=(
            "We build a {asset} product and the bank won't open an account without an opinion.",
            "Our developers are ready. Our legal folder is empty.",
            'An adviser told us "no licence needed". We would like to see that in writing from a lawyer.',
        ),
        need=(
            (
                "Written opinion if our {asset} product needs a licence in {place}, which exemptions fit and what we "
                "must not say in marketing."
            ),
            "Map the regulation for {asset} products in {place} and two alternatives; recommend where to start.",
            "Prepare AML policy, terms and risk disclosures fitting to our product and our size.",
        ),
        details=(
            "Flow of funds diagram is ready.",
            "We never hold customer money longer than a day.",
            "Users are consumers.",
            "Marketing page to be checked.",
            "Opinion addressed to the bank.",
            "Call with our banking partner.",
            "Six weeks.",
        ),
        wants=(
            "Financial regulation practice in {place}",
            "Has dealt with the regulator",
            "Brave enough for a clear conclusion",
        ),
        closers=("Please quote memo and AML package separately.", "NDA will be signed before."),
        questions=(
            "What licence category comes to mind?",
            "How does the regulator in {place} think?",
            "How long does a formal opinion take?",
        ),
        skills=(
            "Financial Regulation",
            "Fintech",
            "AML Compliance",
            "Legal Opinion",
            "Securities & Finance Law",
            "Policy Writing",
        ),
        hourly=(60, 200),
        fixed=(500, 4500),
        slots={
            "asset": ("payment", "crowdlending", "stablecoin payout", "gift card"),
            "place": ("Lithuania", "the UK", "the UAE", "Malta"),
        },
    ),
    Brief(
        subcategory="public_law",
        titles=(
            "Non-profit lawyer: {task}",
            "Volunteer-run charity needs a lawyer: {task}",
            "Attorney for a small charity, {task}",
            "{task_cap} for our non-profit",
        ),
        context=(
            "We're a group of parents who do good things without any legal form.",
            "The board is new, the bylaws are from 1988, typed on a typewriter.",
            "A foundation offers us a grant if our papers are right.",
        ),
        need=(
            "We need {task} with guidance by somebody who has done it often.",
            "Look at our situation and do {task}; explain what the board must do each year.",
            "Prepare {task} so that our volunteers only sign and file.",
        ),
        details=(
            "Yearly budget of $90,000.",
            "Seven board members, two of them related.",
            "Conflict of interest policy is missing.",
            "State registration for fundraising too.",
            "Reduced rate is appreciated.",
            "One evening call with the board.",
            "Checklist for the treasurer.",
        ),
        wants=("Non-profit law experience", "Patient with volunteers", "Flat fee"),
        closers=(
            "Please say what we can do ourselves to save cost.",
            "Board meeting is on the first Thursday of next month.",
        ),
        questions=(
            "How many exemption applications did you file?",
            "How long does the IRS take now?",
            "What do small boards forget?",
        ),
        skills=(
            "Nonprofit Law",
            "501(c)(3)",
            "Legal Consulting",
            "Policy Writing",
            "Governance",
            "Document Preparation",
        ),
        hourly=(40, 130),
        fixed=(300, 3000),
        slots={
            "task": ("a 501(c)(3) application", "a rewrite of the bylaws", "a set of governance policies"),
            "task_cap": ("Legal work", "Governance help"),
        },
    ),
    Brief(
        subcategory="corporate_contract_law",
        titles=(
            "Due diligence support: {count} contracts, {deal}",
            "M&A lawyer for {deal}",
            "Contract review team, {count} documents",
            "Legal due diligence, {deal}",
        ),
        context=(
            "We are buying a company for the first time (it is the {deal}) and the data room has opened.",
            "In-house counsel of one, with the {deal} on top of daily business.",
            "The seller is a friend. That's a reason for more care, not less.",
        ),
        need=(
            (
                "Review {count} contracts for change of control, assignment, exclusivity, liability; fill our table "
                "and write red flags on four pages."
            ),
            "Do a lean legal due diligence and help negotiate the purchase agreement.",
            "Draft the share purchase agreement from the buyer's side and lead it to closing.",
        ),
        details=(
            "Data room stays open for six weeks.",
            "Contracts under three laws, mostly English.",
            "Red flag report, no novel.",
            "Weekly call on Monday at 10 London time.",
            "Employment and IP by the same team, please.",
            "Closing planned in ten weeks.",
            "Warranty insurance is not used.",
        ),
        wants=("M&A practice of several years", "Small deals too, not only giants", "Keeps to budget"),
        closers=("State your team, your price and your availability.", "Conflict check: names on request."),
        questions=(
            "Smallest and largest deal?",
            "How many contracts a day do you review?",
            "What would be a deal breaker in your eyes?",
        ),
        skills=(
            "Mergers & Acquisitions",
            "Due Diligence",
            "Contract Review",
            "Corporate Law",
            "Share Purchase Agreement",
            "Negotiation",
        ),
        hourly=(60, 200),
        fixed=(1000, 8000),
        slots={
            "count": ("85", "160", "240"),
            "deal": (
                "purchase of a software company",
                "purchase of a training provider",
                "purchase of a packaging firm",
            ),
        },
    ),
    Brief(
        subcategory="corporate_contract_law",
        titles=(
            "Collection letters for unpaid invoices ({count})",
            "Debt recovery lawyer, {place}, {count} invoices",
            "Demand letter to a client in {place}",
            "Client doesn't pay: help in {place}",
        ),
        context=(
            "I'm a freelancer and a client in {place} has owed me money since {month}.",
            "We are an agency with {count} open invoices and too much politeness.",
            "Three reminders, two promises, no payment.",
        ),
        need=(
            (
                "Write a demand letter that works in {place}, send it under your name and tell me the next step with "
                "cost."
            ),
            "Check {count} cases, say which are worth it, and send letters for those.",
            "Prepare the small claims papers for {place} so that I can file it alone.",
        ),
        details=(
            "Contracts and mails are sorted in folders.",
            "Sums between $1,200 and $19,000.",
            "Work was accepted in writing.",
            "Payment plan would be acceptable.",
            "Interest and costs to be claimed.",
            "No threats about things we will not do.",
            "Report every second week.",
        ),
        wants=("Lawyer in {place}", "Debt collection practice", "Sense for cost and benefit"),
        closers=("Fee per letter and percentage, if any, please.", "First letters should go out next week."),
        questions=("How often does a letter suffice?", "Is court worth it under $5,000?", "What do you need from me?"),
        skills=("Debt Collection", "Legal Writing", "Demand Letter", "Contract Law", "Negotiation", "Small Claims"),
        hourly=(25, 90),
        fixed=(150, 1200),
        slots={
            "count": ("four", "seven", "eleven"),
            "place": ("England", "Ontario", "New York", "Ireland"),
            "month": ("February", "April", "June"),
        },
    ),
)
