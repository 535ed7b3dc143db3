"""More project briefs of the category Legal. Only ``legal`` imports them."""

from __future__ import annotations

from sandbox.content.brief import Brief

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="finance_tax_law",
        titles=(
            "Tax lawyer: {issue}",
            "Cross-border tax advice, {issue}",
            "International tax attorney for {who}",
            "Need opinion on {issue}",
        ),
        context=(
            "I'm {who} and live in two countries at the same time, at least for the tax offices.",
            "My accountant said politely: for this you need a lawyer.",
            "A letter arrived and it has a deadline and many paragraphs.",
        ),
        need=(
            "Written advice on {issue}, based on facts that I give in a call, with options and costs.",
            "Look at our structure, find the problems with {issue} and tell what to do until year-end.",
            "Answer the letter of the authority for me and calculate what comes in the worst case.",
        ),
        details=(
            "Facts summary of four pages is ready.",
            "Years concerned: last three.",
            "Amount is around $180,000.",
            "Treaty position must be checked.",
            "Opinion of maximum 8 pages with conclusion first.",
            "One follow-up call.",
            "My local accountant implements.",
        ),
        wants=("Qualified tax lawyer", "Experience with {issue}", "Conclusion first, footnotes later"),
        closers=(
            "Please give the fee for the opinion and hourly rate for the rest.",
            "Deadline is at the end of next month.",
        ),
        questions=(
            "Have you dealt with {issue}?",
            "Which facts would change your answer?",
            "Are you insured for international advice?",
        ),
        skills=(
            "Tax Law",
            "International Taxation",
            "Legal Research",
            "Tax Planning",
            "Legal Opinion",
            "Business Taxation",
        ),
        hourly=(60, 220),
        fixed=(600, 6000),
        slots={
            "issue": (
                "tax residency after a move",
                "permanent establishment through remote staff",
                "voluntary disclosure of foreign accounts",
                "VAT on digital services",
            ),
            "who": ("a software contractor", "the owner of a small group", "an author with royalties"),
        },
    ),
    Brief(
        subcategory="finance_tax_law",
        titles=(
            "Startup financing lawyer ({instrument})",
            "Documents for a ${amount} raise ({instrument})",
            "Lawyer for {instrument}, {investors} investors",
            "Review term sheet and draft {instrument}",
        ),
        context=(
            "We raise ${amount} from {investors} angels and everybody brings another template.",
            "Lead investor's lawyer sent documents. They are long.",
            "First round, founders without experience, honest investors.",
        ),
        need=(
            "Draft the {instrument} documents, explain them to us and run the signing.",
            "Review the documents of the other side, negotiate the three points that matter and get us closed.",
            "Model with us what the {instrument} means for the cap table, then make the papers.",
        ),
        details=(
            "Cap table in a sheet.",
            "The {investors} investors sit in four countries.",
            "Board and shareholder resolutions included.",
            "Securities filings where necessary.",
            "Side letters: please none.",
            "Signing by DocuSign.",
            "Closing in 30 days.",
            "Fixed fee with cap.",
        ),
        wants=("Venture financing as daily work", "Founder side", "Fast at night too"),
        closers=("How many rounds did you close this year?", "Introductory call this week would be great."),
        questions=(
            "What are the three points that matter in a {instrument}?",
            "What do founders overlook?",
            "How do you bill?",
        ),
        skills=(
            "Securities & Finance Law",
            "Corporate Law",
            "Fundraising",
            "Contract Negotiation",
            "Due Diligence",
            "Venture Capital",
        ),
        hourly=(60, 200),
        fixed=(800, 6000),
        slots={
            "instrument": ("SAFE", "convertible note", "priced seed round"),
            "amount": ("350,000", "600,000", "1,200,000"),
            "investors": ("five", "nine", "fourteen"),
        },
    ),
    Brief(
        subcategory="corporate_contract_law",
        titles=(
            "Paralegal, {hours} h/week, {area}",
            "Virtual paralegal for {area} firm",
            "Remote legal assistant: {area}, {tool}",
            "Experienced paralegal, {area}",
        ),
        context=(
            "I'm a solo attorney in {area} and I drown in documents.",
            "Small firm, three lawyers, one paralegal on maternity leave.",
            "We took on a large client and need capacity for half a year.",
        ),
        need=(
            "Draft, file, calendar: support in {area} for {hours} hours a week, under supervision of an attorney.",
            (
                "Prepare documents from templates, keep deadlines in {tool}, organise discovery and talk to clients "
                "politely."
            ),
            "Take the document work off my desk so I can be in court and not at the copier.",
        ),
        details=(
            "We use {tool}, Dropbox and DocuSign.",
            "Deadlines are double-checked, always.",
            "E-filing in state courts.",
            "Client calls only for scheduling and documents.",
            "Confidentiality agreement and conflict check.",
            "Working hours overlap of four hours with Eastern time.",
            "Templates are good, please use them.",
        ),
        wants=("3+ years paralegal in the US", "Knows the terms and forms of the field", "Perfect grammar"),
        closers=("Please mention software you know.", "Trial month with 10 hours per week."),
        questions=(
            "In which states have you e-filed?",
            "How do you keep track of deadlines?",
            "What do you never do as a paralegal?",
        ),
        skills=(
            "Paralegal Services",
            "Legal Assistance",
            "Legal Writing",
            "Clio",
            "Document Preparation",
            "Case Management",
            "E-Filing",
        ),
        hourly=(25, 80),
        fixed=(300, 3000),
        slots={
            "area": ("estate planning", "family law", "personal injury"),
            "tool": ("Clio", "MyCase", "PracticePanther"),
            "hours": ("10", "20", "30"),
        },
    ),
    Brief(
        subcategory="public_law",
        titles=(
            "Legal research memo: {topic}",
            "Attorney for research on {topic} ({where})",
            "Research + brief: {topic}",
            "{where} law: memo about {topic}",
        ),
        context=(
            "We are a small advocacy group and a city wants to change the rules on {topic}.",
            "I'm a litigator with a hearing date and no associate.",
            "A board member asked a simple question about {topic}. It's not simple.",
        ),
        need=(
            (
                "Research {topic} under the law of {where} and write a memo with a clear answer, arguments on both "
                "sides, and citations."
            ),
            "Collect statutes, cases and recent bills on {topic} in {where}, and summarise on six pages.",
            (
                "Check the draft brief on {topic}: are the citations right, is something newer, what does the other "
                "side say?"
            ),
        ),
        details=(
            "Bluebook style.",
            "All cited cases attached as PDF.",
            "Every citation verified in Westlaw or Lexis. No AI hallucinations, please.",
            "Short answer at the top.",
            "Unfavourable cases must be included.",
            "About ten pages.",
            "Draft in seven days.",
        ),
        wants=("JD and bar admission", "Own Westlaw or Lexis access", "Strong writing sample"),
        closers=("Attach a writing sample, redacted.", "More research jobs come each month."),
        questions=(
            "Which database do you use?",
            "Experience with {topic}?",
            "How do you check that a case is still good law?",
        ),
        skills=(
            "Legal Research",
            "Legal Writing",
            "Westlaw",
            "LexisNexis",
            "Brief Writing",
            "Administrative Law",
            "Public Law",
        ),
        hourly=(30, 120),
        fixed=(200, 2500),
        slots={
            "topic": ("short-term rentals", "public records requests", "zoning appeals", "drone flights over parks"),
            "where": ("California", "Florida", "Ohio", "Pennsylvania"),
        },
    ),
    Brief(
        subcategory="corporate_contract_law",
        titles=(
            "Employment contract templates for {country}",
            "Employment lawyer {country}: contracts for {count} hires",
            "Hire in {country}: contractor or employee?",
            "{country} employment law: contract + advice",
        ),
        context=(
            "We are a US company and found {count} great people in {country}.",
            "Our first employee in {country} is sick for long term and we don't know the rules.",
            "We used an employer of record and now we're big enough to have own contracts.",
        ),
        need=(
            (
                "Draft employment contract templates for {country} with remote work, IP, notice periods and data "
                "protection."
            ),
            (
                "Advise if our people in {country} are contractors or employees, and make the right contracts for "
                "{count} of them."
            ),
            (
                "Two-hour consultation about hiring and ending employment in {country}, plus templates in English and "
                "local language."
            ),
        ),
        details=(
            "Bilingual, two columns.",
            "Bonus and stock options are mentioned in a separate letter.",
            "Mandatory policies listed.",
            "Typical mistakes of US companies, one page please.",
            "Working time tracking.",
            "Explanation of costs on top of salary.",
            "Fixed fee for package.",
        ),
        wants=("Lawyer admitted in {country}", "Works for foreign companies", "Fluent English"),
        closers=("What is the biggest surprise for US companies in {country}?", "First start date is in six weeks."),
        questions=(
            "Where are you admitted?",
            "How long does it take?",
            "What does termination cost in a typical case?",
        ),
        skills=(
            "Employment Law",
            "Contract Drafting",
            "Labor Law",
            "Legal Consulting",
            "International Law",
            "Employment Contract",
        ),
        hourly=(30, 110),
        fixed=(300, 2500),
        slots={
            "country": ("Germany", "Poland", "Portugal", "Brazil"),
            "count": ("three", "five", "eight"),
        },
    ),
    Brief(
        subcategory="corporate_contract_law",
        titles=(
            "Contract lawyer wanted: {agreement} for {deal}",
            "Lawyer to draft {agreement}",
            "Draft {agreement}, plain English ({law})",
            "{deal_cap}: need a good agreement",
        ),
        context=(
            "We're about to start {deal} and so far it's a handshake and a shared Google Doc.",
            "The last cooperation ended with a fight over who owns what.",
            "My partner is honest, I'm honest, and still I want it on paper.",
        ),
        need=(
            (
                "Draft {agreement} for {deal} which says who does what, who owns what, who gets which money and how we "
                "part."
            ),
            "Turn our two-page summary into {agreement} under {law}.",
            "Advise on the structure ({deal}), then draft; both parties want something fair.",
        ),
        details=(
            "Revenue split 60/40 after costs.",
            "IP made before stays with its owner.",
            "Exit after 12 months with three months' notice.",
            "Disputes: mediation first.",
            "Length under 12 pages.",
            "Two negotiation rounds included.",
            "Schedule with figures which we can update.",
        ),
        wants=("Commercial contracts", "Practice in {law}", "Fair drafting"),
        closers=(
            "Tell us which three questions we surely forgot.",
            "We have no hurry, but also no patience for six months.",
        ),
        questions=("Would you act for one party or both?", "How do you draft an exit clause?", "Price and time?"),
        skills=(
            "Contract Drafting",
            "Joint Venture",
            "Licensing Agreement",
            "Contract Law",
            "Negotiation",
            "Business Law",
        ),
        hourly=(40, 130),
        fixed=(400, 3500),
        slots={
            "agreement": ("a licence agreement", "a joint venture agreement", "a collaboration agreement"),
            "deal": ("a co-branded product line", "an online course with a partner", "a shared workshop"),
            "deal_cap": ("Two partners", "New cooperation"),
            "law": ("English law", "New York law", "Swiss law"),
        },
    ),
)
