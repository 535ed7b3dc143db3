"""Project briefs of the category Sales & Marketing, part 3 of 5. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content.brief import Brief
from sandbox.content.pools import COMPANY, SAAS, SHOP

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="marketing_pr_brand_strategy",
        titles=(
            "Fractional CMO for {product}",
            "Marketing strategy, early stage B2B",
            "Go-to-market plan for {product}",
            "Positioning workshop + messaging",
        ),
        context=(
            "We sell {product}, {n} customers, all through the founders' network, which is now used up.",
            "We tried ads, content, partnerships and a podcast. Each for six weeks.",
            "{company} needs someone senior for a day a week, not a junior for five.",
        ),
        need=(
            "Talk to ten customers, sharpen our positioning and give us a plan for two channels. Two, not nine.",
            "Lead our marketing part-time: plan, budget, two freelancers and one motivated trainee.",
            "Run a positioning workshop with founders and write the messaging guide afterwards.",
        ),
        details=(
            "Budget is ${budget} a month apart from you.",
            "Metrics and goals for each quarter.",
            "Customer interviews recorded with consent.",
            "Homepage text as the first test of the new message.",
            "A plan for what we stop doing.",
            "Direct contact with the founders, who disagree with each other.",
            "No decks above 20 pages.",
        ),
        wants=(
            "B2B software below $5m revenue",
            "Has written copy themselves",
            "References from founders",
        ),
        closers=(
            "Which channel would you not touch?",
            "A call with two founders decides.",
            "Please tell us what you need from us to succeed.",
        ),
        questions=(
            "Which channel would you leave out for us and why?",
            "Tell us about a positioning you changed",
            "How many clients do you work with at once?",
        ),
        skills=(
            "Marketing Strategy",
            "Go-to-Market Strategy",
            "Positioning",
            "B2B Marketing",
            "Brand Strategy",
            "Messaging",
            "Content Strategy",
        ),
        hourly=(35, 120),
        fixed=(500, 6000),
        slots={
            "product": SAAS,
            "n": (
                "14",
                "38",
                "70",
            ),
            "company": COMPANY,
            "budget": (
                "2,000",
                "4,500",
                "9,000",
            ),
        },
    ),
    Brief(
        subcategory="digital_marketing",
        titles=(
            "Influencer manager for {shop}",
            "Micro influencers, {shop}",
            "Influencer outreach, {shop} brand",
            "Find {n} small influencers for {shop}",
        ),
        context=(
            "{shop}: pretty products, tiny ad budget.",
            "Customers post pictures of our products by themselves, we never asked anyone.",
            "We sent free products to big accounts and got nothing. Small ones worked better.",
        ),
        need=(
            "Plan and run our work with small creators: selection, contact, shipping, results.",
            (
                "Find {n} creators between 3k and 30k followers who would honestly like {shop}, write to them, manage "
                "shipping and posts."
            ),
            "Run a three month test with creators, with codes and a simple table of what came back.",
        ),
        details=(
            "Brand safe, please look at the last 20 posts of each.",
            "Messages must be personal, no mass copy.",
            "Disclosure rules have to be followed.",
            "Budget for creators is separate.",
            "Spreadsheet with status of each contact.",
            "Photos may be reused by us, get it in writing.",
            "English speaking countries first.",
        ),
        wants=(
            "Did this for small brands",
            "Writes friendly mails",
            "Organised, very",
        ),
        closers=(
            "How many of ten contacts normally answer you?",
            "Start with one month.",
            "Show me a table like you would keep.",
        ),
        questions=(
            "What reply rate do you get from creators?",
            "How do you check if followers are real?",
            "Which niche have you worked in?",
        ),
        skills=(
            "Influencer Marketing",
            "TikTok",
            "Outreach",
            "Content Marketing",
            "Instagram",
            "Social Media Marketing",
        ),
        hourly=(15, 55),
        fixed=(150, 2000),
        slots={
            "shop": SHOP,
            "n": (
                "20",
                "30",
                "50",
            ),
        },
    ),
    Brief(
        subcategory="digital_marketing",
        titles=(
            "Amazon PPC + listings, {shop}",
            "Amazon account manager ({region})",
            "Listing optimisation, {n} ASINs",
            "Amazon specialist for {shop}",
        ),
        context=(
            "We sell {shop} on Amazon {region}, ACOS is {acos}% and growing.",
            'Our best listing was suppressed for a "compliance document" we already sent three times.',
            "Brand registry is done, A+ content is not.",
        ),
        need=(
            "Restructure our PPC, bring ACOS below 25% without killing sales.",
            "Rewrite {n} listings: title, bullets, back-end keywords, A+ text. Photos exist.",
            "Look after the account for three months: PPC, listings, suppressed items, reviews.",
        ),
        details=(
            "Keyword research with tool data, sources given.",
            "Claims must be allowed in the EU.",
            "Weekly bid changes, monthly report.",
            "Access by user permission, never our login.",
            "Vine enrolment for two new products.",
            "Inventory forecast for Q4.",
            "Storefront with five pages, if time allows.",
        ),
        wants=(
            "Seller Central daily",
            "Real ACOS and TACOS results",
            "Good English copy",
        ),
        closers=(
            "Which report would you pull first?",
            "Please attach a redacted before and after.",
            "Monthly retainer possible.",
        ),
        questions=(
            "Which report would you pull first?",
            "How would you bring ACOS down without losing sales?",
            "Have you won an appeal? What made the difference?",
        ),
        skills=(
            "Amazon PPC",
            "Amazon Seller Central",
            "Amazon Listing",
            "Keyword Research",
            "Product Listings",
            "Helium 10",
            "A+ Content",
        ),
        hourly=(15, 60),
        fixed=(150, 2500),
        slots={
            "shop": SHOP,
            "region": (
                "US",
                "UK",
                "DE",
                "CA",
            ),
            "n": (
                "12",
                "25",
                "60",
            ),
            "acos": (
                "41",
                "48",
                "57",
            ),
        },
    ),
    Brief(
        subcategory="marketing_pr_brand_strategy",
        titles=(
            "PR freelancer for launch of {thing}",
            "Press release + media outreach, {thing}",
            "Get us into trade press ({thing})",
            "Publicist, small budget, honest story",
        ),
        context=(
            "{company} launches {thing} and nobody outside of our street knows.",
            "We have a real story: {story}.",
            "Last agency charged a retainer and sent a newsletter to 2,000 journalists who did not ask.",
        ),
        need=(
            "Write the press release and pitch to 20 hand-picked journalists. Few but right.",
            "Plan the launch with embargo, press kit and follow-up calls.",
            "Find podcasts and trade magazines that fit, pitch our founder, prepare her for interviews.",
        ),
        details=(
            "Press kit: facts, photos, quotes, founder bio.",
            "List of journalists with reasons is shared with us.",
            "No paid placements sold as PR.",
            "Launch date is fixed, six weeks from now.",
            "Founder has two hours per week for this.",
            "Clippings report at the end.",
            "Crisis questions prepared (price, safety).",
        ),
        wants=(
            "Contacts in the field, or the skill to make them",
            "Writes like a journalist",
            "Tells us when something isn't news",
        ),
        closers=(
            "Is it news? Please be honest.",
            "Examples of coverage you got.",
            "We pay for work, not for promises of coverage.",
        ),
        questions=(
            "Is our story news in your opinion? For whom?",
            "Show one coverage you got and your pitch for it",
            "How many clients do you have at once?",
        ),
        skills=(
            "Public Relations",
            "Press Release",
            "Media Relations",
            "Pitching",
            "Media Outreach",
            "Content Writing",
        ),
        hourly=(25, 85),
        fixed=(200, 3500),
        slots={
            "thing": (
                "a repairable kettle",
                "a night train booking site",
                "an app for choirs",
                "a school garden kit",
                "a hearing test for home",
            ),
            "story": (
                "our founder is 71",
                "we make it in an old fire station",
                "the first batch sold out to nurses",
                "it started as a school project",
            ),
            "company": COMPANY,
        },
    ),
)
