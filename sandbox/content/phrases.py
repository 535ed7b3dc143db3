"""Phrases of clients' voices that fit any project: greetings, headings, complaints, working terms. The project texts are in the category modules."""

from __future__ import annotations

GREETINGS = (
    "Hi,",
    "Hello,",
    "Hi there!",
    "Hey,",
    "Hello everyone,",
    "Good day,",
    "Hi all,",
    "Dear freelancers,",
    "Hey there,",
)
SIGN_OFFS = (
    "Thanks,\n{person}",
    "Best,\n{person}",
    "Cheers, {person}",
    "Kind regards,\n{person}",
    "Thank you!\n{person}",
    "- {person}",
)

DETAIL_LEADS = (
    "Scope:",
    "What we need:",
    "Deliverables:",
    "The work:",
    "To do:",
    "Tasks:",
    "What's included:",
    "Details:",
)
WANT_LEADS = ("You:", "Requirements:", "Must have:", "Who we look for:", "Ideal candidate:", "Skills:", "About you:")
BULLETS = ("- ", "- ", "* ", "• ", "– ", "+ ", "> ")

LONG_HEADINGS = (
    ("About us", "The project", "Scope of work", "What we are looking for", "How we work", "How to apply"),
    ("ABOUT US", "THE ROLE", "RESPONSIBILITIES", "REQUIREMENTS", "WORKING WITH US", "NEXT STEPS"),
    ("Background", "Objective", "Deliverables", "Your profile", "Communication", "Application"),
    ("Who we are", "What needs doing", "In detail", "Who you are", "Our process", "To apply"),
    ("1. Company", "2. Project overview", "3. Tasks", "4. Qualifications", "5. Collaboration", "6. Applying"),
)
HEADING_MARKS = (("", ""), ("", ":"), ("## ", ""), ("**", "**"), ("--- ", " ---"), ("[", "]"), ("== ", " =="))

# One theme a line of thought: a posting takes at most one text of each, so that it does not contradict itself.
WORKING = (
    (
        "We keep meetings to a minimum. One call at the start, then updates in writing twice a week.",
        "A short screen recording at the end of each week is enough for us, no status meetings.",
        "We track work in a shared board. Each task has an owner, a due date and a definition of done.",
        "Every Friday we look at what is done together, fifteen minutes, cameras optional.",
    ),
    (
        "We are in the {zone} time zone and would like about three hours of overlap on working days.",
        "Time zone does not matter to us as long as the work is done when we agreed it would be.",
        "The team is spread over {countries} countries, so clear written English matters more than an accent.",
        "Our office hours are 9 to 17, {zone} time, but messages may wait until your morning.",
    ),
    (
        "You will work directly with {person}, who makes the decisions, so there are no committees.",
        "There is one person on our side who reviews everything, normally within 24 hours.",
        "Your contact is {person}, who did this job until now and knows every trap.",
        "Expect honest and quick feedback. We answer questions the same day and expect roughly the same from you.",
    ),
    (
        "We start everyone with a small paid test. If it goes well there is a lot more behind it.",
        "First week is a trial for both sides, paid at your normal rate.",
        "We have worked with freelancers for {years} years and pay on time, always.",
        "We would rather pay a bit more and do this once.",
    ),
    (
        "You will be asked to sign a short NDA when the contract starts because the material is confidential.",
        "Everything you produce belongs to us after payment. You may show it in your portfolio once it is public.",
        "Please keep the name of the company out of your portfolio until we agree.",
    ),
    (
        "All communication goes through Upwork messages and, once the contract is running, our project board.",
        "We do not micromanage. Tell us early when something slips and we will sort it out together.",
        "If you get stuck, ask. Nobody here minds a simple question, everybody minds a lost week.",
    ),
)
APPLYING = (
    "Please send two or three examples that are close to this, not your whole portfolio.",
    "Tell us in a few sentences how you would approach it and what you would need from us.",
    "Please mention your availability over the next four weeks and your time zone.",
    "Include a rough estimate of hours. We know it can change once you have seen everything.",
    "Short applications are fine. We read all of them, but we stop reading at the first copied paragraph.",
    "We will shortlist five people, have a 20 minute call with each and decide by the end of the week.",
    "If something in this post is unclear, ask. Good questions count for more than a long letter.",
    "Let us know which part of the project you find the most risky and why.",
    "Agencies may apply, but please tell us who exactly would be doing the work.",
)
ZONES = ("US Eastern", "Central European", "UK", "Pacific", "Singapore", "Sydney", "Gulf", "US Central")

RUDE_OPENERS = (
    "READ THE WHOLE POST BEFORE APPLYING.",
    "No agencies. No middlemen. No copy paste.",
    "Third time posting this because people here can't read.",
    "If you are going to send me an AI generated proposal don't bother.",
    "I have already fired two freelancers on this. Don't be number three.",
    "Serious people only.",
    "This is simple work and I know exactly how long it takes, so don't try to tell me it's 40 hours.",
    "I don't want your life story.",
    "Stop sending me templates. I delete them after the first line.",
    "Not interested in excuses.",
    "I am tired of so called experts.",
    "DO NOT APPLY if you have not done this before.",
    "Last freelancer disappeared with the work half done, so I have zero patience left.",
    "I need an adult who can follow instructions.",
)
RUDE_CLOSERS = (
    "If you can't do it, don't apply. Simple.",
    "I will not explain this twice.",
    "Time wasters will be reported.",
    "No calls. No 'hello sir'. No 'dear hiring manager'.",
    "If your English is bad, move on.",
    "If you miss the deadline you don't get paid.",
    "I know what this costs so don't insult me with your quote.",
    "Don't ask me for more details, everything you need is above.",
    "One revision late and I am leaving 1 star.",
    "My nephew could do this, I just don't have the time.",
    "Whoever is cheapest AND good gets it. Not just cheapest.",
    "And no, I won't 'hop on a quick call'.",
    "You work when I say it's needed, weekends included.",
    "Anyone bidding over budget gets blocked.",
)
RUDE_ASIDES = (
    "This is not rocket science.",
    "And I mean all of it, not half.",
    "The last one got this wrong, amazingly.",
    "Yes, really.",
    "Apparently this needs to be spelled out.",
    "No shortcuts.",
    "I check everything.",
    "You get one chance.",
)

RAMBLE_OPENERS = (
    "Ok so a bit of background first.",
    "I'll try to keep this short but I probably won't manage.",
    "Never posted here before so bear with me.",
    "So here's the situation.",
    "Not sure if this is the right category, but anyway.",
    "Long story short (it is a long story).",
    "My business partner told me to write everything down so here it goes.",
    "I've been putting this off for months to be honest.",
    "Let me start from the beginning.",
)
RAMBLE_LINKS = (
    "Also:",
    "Oh, and:",
    "The other thing is this.",
    "I should also mention:",
    "Before I forget.",
    "And then there is this:",
    "What else...",
    "Right, so.",
    "Another thing my partner keeps asking for:",
    "Important (I think):",
    "My notes also say:",
    "Anyway.",
)
RAMBLE_ASIDES = (
    "(we tried to do it ourselves over Christmas, didn't go well)",
    "(don't ask)",
    "(I know, I know)",
    "(my wife says I overthink this, she may be right)",
    "(this changed twice already, sorry)",
    "(I can show you on a call, it's easier than writing)",
    "(there is a spreadsheet somewhere, I will find it)",
    "(we had a guy for this but he moved to Portugal)",
    "(budget was approved yesterday finally)",
)
RAMBLE_CLOSERS = (
    "I think that's all, if I think of anything else I will add it.",
    "Sorry for the wall of text!",
    "Hope that makes sense, if not just ask me.",
    "That's about it really. Maybe I forgot something, we will see.",
    "Ok that got longer than planned.",
    "Thanks for reading this far, most people won't.",
)

VAGUE_TITLES = (
    "Need help with {thing}",
    "{thing} needed",
    "Looking for someone for {thing}",
    "Help with {thing}",
    "Freelancer for {thing}",
    "{thing} - easy job",
    "Quick project: {thing}",
    "Expert needed",
    "Someone good with {thing}",
    "Small job, {thing}",
)
VAGUE_NEEDS = (
    "I need {thing}.",
    "We are looking for somebody who can do {thing} for us.",
    "Need {thing} done, nothing complicated.",
    "I have an idea and need {thing}.",
    "Looking for an expert who can help with {thing}.",
    "We need {thing} and maybe some other things too.",
    "It is about {thing}, but there will be more tasks.",
    "I want {thing}, something modern.",
    "Basically {thing}. You know what I mean.",
    "Need a reliable person for {thing}.",
    "Hello I want {thing} made good and fast.",
    "Just {thing}, should be easy for someone experienced.",
    "Our company needs help with {thing}.",
)
VAGUE_MIDDLES = (
    "Details will be discussed with the right person.",
    "I will explain more in chat.",
    "It should be professional and high quality.",
    "I don't have a clear spec yet but I will know it when I see it.",
    "Something similar to what the big companies have, but better.",
    "Should not take long.",
    "Make it look nice.",
    "More info later.",
    "The rest we can figure out together.",
    "Nothing special, just the usual stuff.",
    "You should be able to work independently and bring ideas.",
    "There might be long term work if I like the result.",
    "I have some notes, will send them.",
    "Has to be good, cheap and fast.",
    "We are flexible about how.",
    "I am open to suggestions.",
)
VAGUE_CLOSERS = (
    "Send me your price.",
    "Let me know how much and how long.",
    "Please apply if interested.",
    "Message me.",
    "Contact me asap.",
    "Show me what you did before.",
    "Only experts please.",
    "Thank you.",
    "Looking forward.",
    "Start today if possible.",
    "How much would this cost?",
    "Waiting for your offers.",
)

ONE_LINER_CLOSERS = (
    "Quick turnaround please.",
    "Send samples.",
    "Need it soon.",
    "Budget is flexible for the right person.",
    "Start this week.",
    "More work after this.",
    "Please share a rate.",
    "Thx",
    "Should be quick for someone who knows it.",
    "Show me one similar project.",
    "Details on request.",
    "Can start right away.",
)

ACCEPTANCE = (
    "Accepted when every point above is checked by us and two rounds of remarks are closed.",
    "Done means: delivered, reviewed by {person}, remarks worked in.",
    "We test each deliverable ourselves within three working days before approving it.",
    "Acceptance: all items above delivered, files editable, no open remarks.",
    "The work is accepted against the list above and nothing else, so please quote on that list.",
    "Definition of done: all points delivered, reviewed once, corrections made, files in our shared drive.",
)
OUT_OF_SCOPE = (
    "Not included: anything not listed here. Extras are quoted separately.",
    "Out of scope for now: everything for phase 2 (we have a list, ask for it).",
    "What we do ourselves: final approval and all contact with other suppliers.",
    "Not part of this job: meetings beyond one call a week.",
    "Extras only after a written yes from us.",
)
TIMELINES = (
    "Timeline: kick-off on Monday, first version after {days} working days, final version one week later.",
    "Timeline: {days} working days in all, starting when the contract does.",
    "Schedule: start as soon as possible, half-way review on day {half}, delivery on day {days}.",
    "Deadline: {days} calendar days after start. Not a day earlier is needed, not a day later is possible.",
    "Time frame: about {days} working days, please tell us if you see it differently.",
)

PLACEHOLDER_NOTES = (
    "Budget is just a placeholder, please send me your quote.",
    "Ignore the budget in the post, Upwork makes me enter something.",
    "The price shown is not the real budget.",
    "Please give your own estimate, the number above means nothing.",
    "Put in your real price, the budget field is a dummy.",
    "(budget to be discussed)",
)
NO_BUDGET_NOTES = (
    "Please quote.",
    "I have no idea what this costs, so tell me.",
    "Open to offers.",
    "Tell me your price and why.",
    "Budget depends on your proposal.",
    "We will agree on the budget after a short call.",
)
REPOST_NOTES = (
    "Reposting because the person we hired had to step back.",
    "(Repost, first post expired.)",
    "Posting again, the previous freelancer did not work out.",
    "EDIT: still open, posted again.",
    "We had this up last week and closed it too early.",
    "Second try.",
    "Re-posted with more details below.",
)
GENERAL_QUESTIONS = (
    "When can you start?",
    "What is your time zone and how many hours a week are you free?",
    "Please link one project that is most similar to this one.",
    "What part of this project do you expect to be the hardest?",
    "What questions do you have about the project?",
    "How would you estimate the time this takes?",
    "Do you work alone or as part of a team?",
    "Which of your past clients would recommend you, and for what?",
    "Have you read the whole description? What did you notice?",
    "Why do you think you are a good fit?",
    "Describe your recent experience with similar projects",
    "What frameworks or tools have you worked with?",
)
TITLE_PREFIXES = ("URGENT: ", "Urgent - ", "ASAP: ", "Long term: ", "[Remote] ", "Ongoing: ")
TITLE_SUFFIXES = (
    " - ASAP",
    " (long term)",
    " - start immediately",
    " - ongoing work",
    " (small project)",
    " needed asap",
    "!!",
    " - quick job",
)
