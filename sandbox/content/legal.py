"""Project briefs of the category Legal. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content import legal_2, legal_3
from sandbox.content.brief import Brief

_OWN: tuple[Brief, ...] = (
    Brief(
        subcategory="corporate_contract_law",
        titles=(
            "SaaS terms + privacy policy for {product} ({law})",
            "Lawyer for terms of service, {product}",
            "Contract attorney: SaaS agreement, {law}",
            "Review and rewrite our terms, {product}",
        ),
        context=(
            "Our {product} grows well and the terms were copied from a competitor in 2019. There, I said it.",
            "An enterprise customer has sent our terms back with 61 comments.",
            "We launch our {product} next quarter and need paper that protects us without scaring people.",
        ),
        need=(
            "Draft terms of service, privacy policy and a data processing agreement for our {product} under {law}.",
            "Review what we have, tell us the five greatest risks, and rewrite it in plain English.",
            (
                "Prepare a customer agreement with order form and SLA that our sales team can use without calling a "
                "lawyer each time."
            ),
        ),
        details=(
            "Customers are businesses, no consumers.",
            "Data is hosted in Frankfurt and Virginia.",
            "Subprocessor list exists.",
            "Liability cap should be market standard.",
            "A short guide: which clauses may sales change, which not.",
            "One round of changes after our comments.",
            "Word documents with clean numbering.",
            "We'd like a call before you start.",
        ),
        wants=("Admitted attorney or solicitor, {law}", "SaaS clients", "Writes so that people understand"),
        closers=("Please state fixed fee and what is not included.", "We can begin right after conflict check."),
        questions=(
            "Where are you admitted?",
            "How many SaaS agreements did you draft last year?",
            "What liability cap do you see as usual?",
        ),
        skills=(
            "Contract Drafting",
            "Contract Law",
            "SaaS",
            "Privacy Law",
            "Terms of Service",
            "GDPR",
            "Legal Writing",
        ),
        hourly=(50, 160),
        fixed=(400, 3000),
        slots={
            "product": ("HR analytics tool", "video platform for trainers", "logistics app", "AI note taker"),
            "law": ("Delaware law", "English law", "Irish law"),
        },
    ),
    Brief(
        subcategory="corporate_contract_law",
        titles=(
            "Review a {contract} before I sign",
            "Contract review: {contract}, {pages} pages",
            "Attorney to check {contract} ({state})",
            "Quick legal review, {contract}",
        ),
        context=(
            "I got a {contract} of {pages} pages and five days to sign.",
            "The other side says it's standard. That's why I'm asking.",
            "My last {contract} cost me a lot of nerves, so this time I ask before.",
        ),
        need=(
            "Read the {contract}, explain in plain words what I agree to, and mark what I should negotiate.",
            "Redline the {contract} and write the e-mail with which I send it back.",
            "Call of 45 minutes about the {contract} plus a list: deal breaker, negotiable, harmless.",
        ),
        details=(
            "Law of {state} applies.",
            "{pages} pages plus two annexes.",
            "Non-compete and IP clauses worry me most.",
            "The commercial part is agreed, please leave it.",
            "Friendly tone, I want to work with these people.",
            "Answer needed within three working days.",
            "I'll be available for questions in the evening.",
        ),
        wants=("Licensed in {state}", "Reviews such contracts regularly", "Practical, no 30-page memo"),
        closers=("Tell me your fixed fee for this.", "Please confirm first that you've no conflict."),
        questions=("Are you licensed in {state}?", "Turnaround time?", "What are the typical traps in a {contract}?"),
        skills=("Contract Review", "Contract Law", "Negotiation", "Legal Consulting", "Redlining", "Business Law"),
        hourly=(40, 120),
        fixed=(200, 1500),
        slots={
            "contract": (
                "consulting agreement",
                "distribution agreement",
                "software development contract",
                "commercial lease",
            ),
            "pages": ("14", "22", "37"),
            "state": ("California", "New York", "Texas", "Illinois"),
        },
    ),
    Brief(
        subcategory="corporate_contract_law",
        titles=(
            "Form {entity} in {place} + founder agreements",
            "Startup lawyer: {entity}, {founders} founders",
            "Company formation, {place}",
            "Set-up of {entity} with vesting and IP assignment",
        ),
        context=(
            "We are {founders} friends with a product, first revenue and no company.",
            "An angel wants to wire money and asked: to which company?",
            "We wrote an agreement on a beer mat in 2022. Time for something better.",
        ),
        need=(
            (
                "Form {entity} in {place}, prepare founder agreements with vesting, IP assignment and the first board "
                "papers."
            ),
            (
                "Advise {founders} founders on the structure, then do the formation and all filings up to the bank "
                "account."
            ),
            "Clean up: past work belongs to us as persons, it must go to the new company in a proper way.",
        ),
        details=(
            "One founder lives abroad.",
            "Split isn't equal, that's agreed.",
            "Option pool 10%.",
            "Tax questions go to our tax adviser, you coordinate.",
            "A list of yearly obligations at the end.",
            "Templates for contractors and employees.",
            "A data room folder from day one.",
        ),
        wants=("Start-up practice", "Knows what investors in {place} expect", "Flat fees"),
        closers=("Please list government fees separately.", "Our investor wants to close in five weeks."),
        questions=(
            "How many companies did you form in {place}?",
            "What do founders regret most?",
            "Which vesting schedule would you suggest?",
        ),
        skills=(
            "Business Formation",
            "Corporate Law",
            "Startup Consulting",
            "Founders Agreement",
            "Intellectual Property Law",
            "Contract Drafting",
        ),
        hourly=(50, 200),
        fixed=(500, 4000),
        slots={
            "entity": ("a C-Corp", "a limited company", "an LLC"),
            "place": ("Delaware", "England", "Cyprus", "Ireland"),
            "founders": ("two", "three", "four"),
        },
    ),
    Brief(
        subcategory="corporate_contract_law",
        titles=(
            "Trademark application for {brand}, {office}",
            "Trademark search + filing ({office})",
            "TM attorney: {brand}",
            "Answer an office action for our trademark, {office}",
        ),
        context=(
            "We have built {brand} for three years and somebody registered nearly the same name last month.",
            "Amazon Brand Registry asks for a trademark. My designer asks why we did not do it first.",
            "We rebrand and want to be sure before we print 20,000 boxes.",
        ),
        need=(
            "Clearance search, honest opinion on the risk, and filing at the {office} in two classes.",
            "The {office} has refused our application; please read the letter and write the response.",
            "Build a filing plan: which countries, which classes, which order, with costs for two years.",
        ),
        details=(
            "Word mark first, logo maybe.",
            "Goods list is drafted by us, it's surely too broad.",
            "Evidence of use is available.",
            "Deadline is in 38 days.",
            "A letter to the other party could follow.",
            "Official fees are shown separately.",
            "Report of the search in readable form.",
        ),
        wants=("Attorney entitled to act before the {office}", "Successful responses", "Clear advice: yes or no"),
        closers=(
            "What chance do you see from the description? A careful guess is fine.",
            "After this, we have a second brand.",
        ),
        questions=(
            "How many applications did you file last year?",
            "What's included in your search?",
            "Would you file word, logo or both?",
        ),
        skills=("Trademark Law", "Intellectual Property Law", "Trademark Search", "Legal Research", "Brand Protection"),
        hourly=(40, 150),
        fixed=(300, 2500),
        slots={
            "brand": ("our tea brand", "our line of climbing gear", "our kids' app"),
            "office": ("USPTO", "EUIPO", "UK IPO"),
        },
    ),
    Brief(
        subcategory="international_immigration_law",
        titles=(
            "Immigration lawyer: {visa} for {who}",
            "{visa} petition, {who}",
            "Help with the {visa} (strategy + letters)",
            "{visa} evaluation and filing",
        ),
        context=(
            "I'm {who} and three people told me three different things about the {visa}.",
            "Our company wants to bring {who} and we have never done such a thing.",
            "First attempt was refused with two pages of reasons.",
        ),
        need=(
            "Evaluate honestly if the {visa} is realistic for {who}, then prepare the petition.",
            (
                "Strategy call, document list, drafting of recommendation letters, and the petition letter for the "
                "{visa}."
            ),
            "Review the refused case, tell what was weak and rebuild the file.",
        ),
        details=(
            "CV, publications, press and salary papers are scanned.",
            "Five referees have agreed.",
            "Family of three comes along.",
            "Timeline is about four months.",
            "Government fees are paid by us directly.",
            "Questions by mail are answered in two days, both sides.",
            "English documents; translations are certified already.",
        ),
        wants=(
            "Licensed immigration attorney",
            "Recent approvals ({visa})",
            "Tells the truth also when it costs a client",
        ),
        closers=(
            "In your reply please estimate the chances and the fee range.",
            "No guarantee expected, only good work.",
        ),
        questions=(
            "How many {visa} cases did you file in the past year, with which result?",
            "What is the weakest point you see?",
            "Who writes the letters, you or a paralegal?",
        ),
        skills=("Immigration Law", "Legal Writing", "Legal Research", "O-1 Visa", "Work Permit", "Case Preparation"),
        hourly=(50, 200),
        fixed=(500, 5000),
        slots={
            "visa": ("O-1A", "EB-2 NIW", "UK Global Talent", "EU Blue Card"),
            "who": ("a machine learning researcher", "a product designer", "a materials engineer", "a data scientist"),
        },
    ),
    Brief(
        subcategory="international_immigration_law",
        titles=(
            "GDPR help: {task} for {business}",
            "Data protection lawyer, {task}",
            "{task_cap} needed, EU + UK",
            "Privacy counsel for {business}",
        ),
        context=(
            "We are {business} outside of the EU with 30% customers inside.",
            "A customer asked for our records of processing and there was a long silence.",
            "Our DPO left and the to-do list stayed.",
        ),
        need=(
            "We need {task}, done properly and in a way we can maintain it ourselves.",
            "Gap check on GDPR for {business}, then {task} as first priority.",
            (
                "Act as external counsel for three months: {task}, contracts with vendors, answering customers' "
                "questionnaires."
            ),
        ),
        details=(
            "Tools: 34 vendors, half in the US.",
            "Cookie banner is from 2020.",
            "Two data subject requests are open, deadline in 12 days.",
            "Transfers outside the EU need documents.",
            "Training for 25 staff, one hour.",
            "Templates in Word, register in Excel.",
            "Please prioritise by risk.",
        ),
        wants=("Privacy lawyer or CIPP/E", "Business sense", "Experience with small companies"),
        closers=("Tell us what you would NOT do for a company of our size.", "Monthly retainer possible afterwards."),
        questions=("What would you look at first?", "How do you handle US vendors?", "Sample of a DPIA or register?"),
        skills=("GDPR", "Privacy Law", "Data Protection", "Compliance", "Legal Consulting", "Policy Writing", "CIPP/E"),
        hourly=(60, 180),
        fixed=(600, 5000),
        slots={
            "task": (
                "a record of processing and DPIA",
                "a data transfer assessment",
                "a set of vendor DPAs",
                "a privacy policy and cookie review",
            ),
            "task_cap": ("GDPR documents", "Privacy documents"),
            "business": ("a fitness app maker", "a recruitment start-up", "an online school"),
        },
    ),
)

BRIEFS: tuple[Brief, ...] = _OWN + legal_2.BRIEFS + legal_3.BRIEFS
