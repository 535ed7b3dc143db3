"""More project briefs of the category Customer Service. Only ``customer_service`` imports them."""

from __future__ import annotations

from sandbox.content.brief import Brief

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="customer_service_tech_support",
        titles=(
            "Guest messaging for {count} {stay}, {shift}",
            "Airbnb / Booking.com virtual assistant ({count} units)",
            "Guest support agent, {shift}, {stay}",
            "Remote guest relations for {stay}",
        ),
        context=(
            "We manage {count} {stay} and guests always write at 2 am.",
            "My partner and I haven't had dinner without the phone for three years.",
            "High season starts in six weeks and our guest support agent is leaving for a hotel job.",
        ),
        need=(
            (
                "Answer guest messages in the {shift}, solve check-in problems, organise cleaners and keep the "
                "calendar correct."
            ),
            "Take over communication with guests on Airbnb, Booking and direct, from enquiry to review.",
            (
                "Respond within 10 minutes in the {shift}, decide small refunds yourself, and wake me only for fire "
                "and water."
            ),
        ),
        details=(
            "We use Hostaway, templates are in there.",
            "Smart locks: you can send new codes yourself.",
            "Cleaners answer on WhatsApp, a little Spanish helps.",
            "Compensation up to $60 is your decision.",
            "A review is requested from each happy guest.",
            "House manual for each place, please learn the heating by heart.",
            "Early check-in only when the cleaner confirms.",
            "Damage is documented with photos inside 24 hours.",
        ),
        wants=("Experience with short-term rentals", "Excellent English, Spanish is welcome", "Stays calm at 2 am"),
        closers=(
            'Guest writes: "The door code does not work and it\'s raining." Please answer in your proposal.',
            "Five nights a week, two off, swap is possible.",
        ),
        questions=(
            "Which channel managers do you know?",
            "How do you deal with a guest who threatens with a bad review?",
            "How many units did you support at once?",
        ),
        skills=(
            "Guest Services",
            "Airbnb",
            "Customer Support",
            "Property Management",
            "Online Chat Support",
            "Hospitality",
            "Booking Management",
        ),
        hourly=(6, 16),
        fixed=(200, 1000),
        slots={
            "count": ("14", "27", "42"),
            "stay": ("holiday apartments", "cabins", "city flats"),
            "shift": ("night shift", "late evening", "weekend"),
        },
    ),
    Brief(
        subcategory="customer_service_tech_support",
        titles=(
            "Handle chargebacks and disputes for {shop}",
            "Chargeback specialist ({platform}, {count} a month)",
            "Dispute response VA, evidence packs, {platform}",
            "Help us win more chargebacks",
        ),
        context=(
            "We get about {count} chargebacks a month and lose most because we answer late.",
            '{shop_cap} with good products, honest service, and still people who "never received" it.',
            "{platform} warned us about the dispute rate.",
        ),
        need=(
            (
                "Answer every dispute on {platform} with a complete evidence pack before the deadline, and note the "
                "reason for each."
            ),
            (
                "Build templates for the six frequent dispute reasons, work through the {count} open cases, then run "
                "it each week."
            ),
            (
                "Analyse half a year of disputes, respond to the new ones and tell us what to change in checkout and "
                "mails so that fewer come."
            ),
        ),
        details=(
            "Evidence: order, tracking, mails, terms, IP and delivery photo.",
            "Deadline calendar shared with us.",
            "Win rate report monthly by reason.",
            "Sometimes the customer is right. Then we refund fast.",
            "Access through a restricted staff role.",
            "About 5 hours a week after the first month.",
            "Descriptor on card statements should be checked too.",
        ),
        wants=(
            "Proven experience with disputes on {platform}",
            "Organised with deadlines",
            "Persuasive and short writing",
        ),
        closers=(
            "What was your win rate, and how was it before you came?",
            "We can pay a bonus per won case, let's talk.",
        ),
        questions=(
            'Which evidence convinces banks for "item not received"?',
            "Have you worked with {platform} disputes?",
            "How many cases can you prepare in a day?",
        ),
        skills=(
            "Chargeback Management",
            "Dispute Resolution",
            "Stripe",
            "PayPal",
            "Customer Support",
            "Ecommerce Support",
            "Fraud Detection",
        ),
        hourly=(8, 20),
        fixed=(150, 900),
        slots={
            "shop": ("an online jewellery shop", "a phone accessories shop", "a supplements store"),
            "shop_cap": ("Small shop", "Family shop", "Ten-person company"),
            "platform": ("Stripe", "PayPal", "Shopify Payments"),
            "count": ("30", "55", "80"),
        },
    ),
    Brief(
        subcategory="community_management_tagging",
        titles=(
            "Tag {count} {items} with our taxonomy",
            "Tagging and categorising {items}, {count} pieces",
            "Content tagger with good taste ({items})",
            "Metadata tagging project: {items}",
        ),
        context=(
            "We run a library of {items} and search finds nothing since tags are a mess.",
            "Every editor made own tags for 8 years: there are 3,900 of them.",
            "A new website needs clean metadata, and the old one has none.",
        ),
        need=(
            "Tag {count} {items} with 5 to 8 tags each from our fixed list of 220 terms.",
            "Clean the tag list (merge, rename, delete), then retag {count} {items} after the new scheme.",
            "Look at every one of the {count} {items}, give category, mood, audience and three keywords.",
        ),
        details=(
            "The first 100 are discussed together on a call.",
            "New terms are only proposed, not invented.",
            "Work happens in Airtable.",
            "Two people tag the same 5%, so we can measure agreement.",
            "Around 30 seconds for each item.",
            "No automatic tagging; we tried, it was hilarious.",
            "Delivery in weekly batches.",
        ),
        wants=("Library, archive or editorial background", "Consistency", "Good English vocabulary"),
        closers=('Tell me what you would do with "cosy", "hygge" and "comfy".', "Paid test of 50 items."),
        questions=(
            "Have you worked with a controlled vocabulary?",
            "How many items a day are realistic?",
            "How do you avoid drift over a long project?",
        ),
        skills=(
            "Content Tagging",
            "Taxonomy",
            "Metadata",
            "Data Entry",
            "Airtable",
            "Digital Asset Management",
            "Cataloging",
        ),
        hourly=(6, 18),
        fixed=(100, 900),
        slots={
            "count": ("1,500", "3,000", "6,500"),
            "items": ("recipes", "stock photos", "lesson plans", "short videos"),
        },
    ),
    Brief(
        subcategory="customer_service_tech_support",
        titles=(
            "Train our support team: {topic}",
            "Customer service trainer, {size} people, online",
            "Workshop on {topic} for support agents",
            "Support coaching for {size} agents",
        ),
        context=(
            "Our {size} agents are kind people but the customers do not feel it in the text.",
            "We hired eight juniors in one quarter and the seniors have no time to coach.",
            "A bad social media story showed us that {topic} is our weak point.",
        ),
        need=(
            (
                "Design and hold an online training on {topic} for {size} agents in two groups, with exercises from "
                "our real tickets."
            ),
            (
                "Three live sessions of 90 minutes about {topic}, plus individual feedback on five conversations per "
                "person."
            ),
            "Create a self-paced mini course about {topic} that new agents take in their first week.",
        ),
        details=(
            "Groups of not more than 12.",
            "Role plays are a must, slides are not.",
            "Non-native speakers of English, level B2-C1.",
            "Anonymised real cases are delivered a week before.",
            "A one-page cheat sheet at the end.",
            "Sessions at 9 am and 4 pm CET due to shifts.",
            "A follow-up after six weeks to see what stayed.",
        ),
        wants=("Own experience in front-line support", "Training samples or video", "Energy without shouting"),
        closers=(
            "Tell us what you'd do different from the last boring training we had.",
            "Budget is approved, dates are flexible.",
        ),
        questions=(
            "How do you measure whether a training worked?",
            "What's your experience with {topic}?",
            "Do you adapt material to our brand voice?",
        ),
        skills=(
            "Customer Service Training",
            "Training & Development",
            "Coaching",
            "Presentation Design",
            "Instructional Design",
            "Customer Experience",
        ),
        hourly=(12, 32),
        fixed=(300, 1800),
        slots={
            "topic": ("difficult customers", "writing empathetic e-mails", "de-escalation on the phone"),
            "size": ("16", "24", "38"),
        },
    ),
    Brief(
        subcategory="customer_service_tech_support",
        titles=(
            "Reply to reviews on {sites} for {chain}",
            "Review management: {count} reviews per month",
            "Reputation assistant, answer reviews in our voice",
            "Public review responses for {chain}",
        ),
        context=(
            "We are {chain} and about {count} reviews per month come in. Half are never answered.",
            "Head office found out that one branch answers reviews with emojis only.",
            "Our rating fell from 4.5 to 4.1 and nobody could say why.",
        ),
        need=(
            (
                "Answer every review on {sites} within 24 hours, individually, in our tone, and forward the serious "
                "ones."
            ),
            "Write responses for {count} reviews a month and a report which problem comes from which branch.",
            "Work through the backlog from this year, then keep {sites} up to date daily.",
        ),
        details=(
            "Never argue and never mention private details.",
            "One and two stars: draft first, the branch manager approves.",
            "No copy of the same sentence twice on one page.",
            "Fake reviews are reported with the platform's own form.",
            "Monthly top five complaints with quotes.",
            "No buying or asking friends for reviews, we play clean.",
            "Good quotes go to the marketing folder.",
        ),
        wants=("Feeling for tone", "Experience in hospitality or retail", "Very good written English"),
        closers=(
            'Answer this review in your letter: "Food great, waited 50 minutes, waiter laughed."',
            "This is a small but steady job.",
        ),
        questions=(
            "How do you answer a review that is unfair?",
            "Can you work every day for 30-40 minutes?",
            "Which review tools do you know?",
        ),
        skills=(
            "Online Reputation Management",
            "Review Management",
            "Customer Service",
            "Copywriting",
            "Social Listening",
            "Google My Business",
        ),
        hourly=(6, 15),
        fixed=(150, 800),
        slots={
            "sites": ("Google and Tripadvisor", "Google and Yelp", "Trustpilot and Google"),
            "chain": ("a chain of five restaurants", "a group of nine gyms", "a hotel group with four houses"),
            "count": ("90", "160", "240"),
        },
    ),
)
