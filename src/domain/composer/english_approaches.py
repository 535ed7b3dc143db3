"""How one would go about each kind of work, in English. Which of it is said is chosen in ``writing``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from src.domain.composer.kinds import Kind
from src.domain.composer.phrases import Approach, ask

APPROACHES: Final[Mapping[Kind, Approach]] = {
    "data_entry": Approach(
        (
            "I would begin with a small sample, so that you can check the layout and the way I treat unclear entries.",
            "First I would do one short batch and send it to you, to be sure that we read the source the same way.",
        ),
        (
            "Then I would work through the rest in batches and flag every doubtful entry instead of guessing.",
            "After that I would go on in batches of the same size, with a list of whatever could not be read.",
        ),
        (
            "Before handing over I would go through a random part of it a second time against the source.",
            "At the end I would compare totals and row counts with the source and send you the differences, if any.",
        ),
        (
            ask("should duplicates be merged, marked, or left as they are?", r"duplicat"),
            ask("is there a part of the material that you need before the rest?", r"first|priorit|before"),
            ask("how do you want unreadable or missing values to be marked?", r"unclear|unreadable|missing"),
        ),
    ),
    "assistance": Approach(
        (
            "In the first days I would write down how you do things now and agree with you on what I may decide alone.",
            "I would begin with a short list of the tasks that cost you the most time, and take those over first.",
        ),
        (
            "From then on you would get one short message a day: what is done, what is open, what needs your word.",
            "Then I would keep one shared list of open points, so that nothing depends on anybody's memory.",
        ),
        (
            "After two weeks I would look at it with you and change what does not work yet.",
            "Whatever repeats I would turn into a checklist, so that it is done the same way each time.",
        ),
        (
            ask("which decisions may be made without asking you?", r"without asking|decide|up to \$"),
            ask("which hours of your day have to be covered?", r"hours|overlap|time ?zone"),
            ask("what went wrong the last time somebody else did this?", r"last (?:time|assistant|va)"),
        ),
    ),
    "support": Approach(
        (
            "First I would read a good number of your past conversations, to pick up your tone and the cases that repeat.",
            "I would begin with your existing answers and the most frequent questions before I write to a single customer.",
        ),
        (
            "Then I would answer under your rules, and ask once, not five times, where a case is not covered by them.",
            "From there I would take the simple cases at once and hand the hard ones on with everything needed to decide.",
        ),
        (
            "Each week you would get a short note on what customers asked most and what would make the question go away.",
            "What comes up again I would turn into a written answer that anyone on your side can use.",
        ),
        (
            ask("what may be decided without asking you, and what not?", r"without asking|escalat|refund"),
            ask("who decides when a case is not covered by your rules?", r"escalat|decid|hand.?over"),
            ask("what do customers complain about most at the moment?", r"complain|most frequent|same six"),
        ),
    ),
    "accounting": Approach(
        (
            "I would begin with the opening balances and the last reconciled period, to know where the books can be trusted.",
            "First I would go through what exists and list what is missing, doubtful or late.",
        ),
        (
            "Then I would work forward in order, with each open item in a list for you instead of a guess in the books.",
            "After that I would bring the entries up to date period by period, each tied to its document.",
        ),
        (
            "At the end every balance would have a reconciliation behind it that another person can follow.",
            "To close, I would hand you a short note on what was changed, why, and what needs your decision.",
        ),
        (
            ask("which period was the last one to be reconciled and closed?", r"closed|reconciled (?:up )?to"),
            ask("is there a filing date that everything has to be ready for?", r"deadline|due|filing|extension"),
            ask("who else works in the books, and may entries of the past be changed?", r"who else|read.?only"),
        ),
    ),
    "legal": Approach(
        (
            "I would begin with what each side has to be able to do and what must never happen, before any wording.",
            "First I would read what you have and list the points that are missing, unclear or against you.",
        ),
        (
            "Then I would draft in plain sentences, with a note in the margin wherever you have a choice to make.",
            "From there I would write a first version with the open points marked, so that you decide them knowingly.",
        ),
        (
            "After your remarks I would send a clean version together with one that shows every change.",
            "The final text would come with a one-page summary that a person without legal training can use.",
        ),
        (
            ask(
                "which law is to govern this, and where would a dispute be heard?",
                r"law of|governing|jurisdiction|court",
            ),
            ask(
                "has the other side already seen or proposed a text?",
                r"other side|their (?:draft|version)|counterparty",
            ),
            ask("which single point would you not give up?", r"not negotiable|must not|deal.?breaker"),
        ),
    ),
    "design": Approach(
        (
            "I would begin with two quick directions in rough form, so that we agree on the idea before anything is polished.",
            "First I would collect what exists, colours, type, earlier material, and show you where it does not hold together.",
        ),
        (
            "Then I would work out the one you choose on the hardest piece, because the rest follows from that.",
            "After your choice I would build it with real content instead of sample text, since that is where designs break.",
        ),
        (
            "You would get tidy source files with named layers and exports in the formats you use.",
            "At the end I would hand over source files, exports and a page on how to use them.",
        ),
        (
            ask(
                "is there existing work, yours or another's, that shows the direction you like?",
                r"reference|inspir|like the style|style guide",
            ),
            ask("who has the final word on the design?", r"decides|final (?:word|say)|approv"),
            ask(
                "will people see this first on a phone, on a screen, or in print?",
                r"phone|mobile|print|screen|garden|landscap|interior|apparel|fashion|furnit",
            ),
        ),
    ),
    "video": Approach(
        (
            "I would begin with a short test piece from your material, so that pace and tone are settled early.",
            "First I would go through all of the material and send you a cut on paper: what goes in, in what order.",
        ),
        (
            "Then I would make a rough cut without effects, because structure is cheaper to change at that point.",
            "After your word on it I would cut the whole, and keep sound and titles for when the structure stands.",
        ),
        (
            "Your remarks would go into one list with time codes, and the final export would follow your formats.",
            "Sound, colour and titles would come last, with exports for each place where you publish.",
        ),
        (
            ask(
                "is there a video whose pace and tone come close to what you want?",
                r"reference|like this|similar to|example",
            ),
            ask(
                "where will it be published, and in which lengths and formats?",
                r"youtube|tiktok|instagram|reels|format",
            ),
            ask("who provides music and graphics, and are the rights cleared?", r"music|royalt|licen"),
        ),
    ),
    "writing": Approach(
        (
            "I would begin with an outline of half a page: who reads this, what they should know or do after it, in what order.",
            "First I would read what you have published before, to hear how you sound, and send you a short outline.",
        ),
        (
            "Then I would write one part in full, so that you can correct the tone while it is still cheap.",
            "With your word on that I would write the draft, and mark each statement that needs a source of yours.",
        ),
        (
            "The rest would follow in that voice, with every figure checked against its source.",
            "After your remarks I would send a clean version, read once more only for what can be cut.",
        ),
        (
            ask("who exactly is going to read this, and what should they do afterwards?", r"readers?|audience|target"),
            ask("is there a text whose tone comes close to what you want?", r"tone|voice|style"),
            ask(
                "who on your side knows the subject and could answer questions of detail?", r"interview|expert|provide"
            ),
        ),
    ),
    "translation": Approach(
        (
            "I would begin with a list of your key terms and how each should be rendered, for you to correct.",
            "First I would translate one page that is typical of the whole, so that you can judge tone and form of address.",
        ),
        (
            "Then I would translate in the original's layout, and keep a list of passages that can be read in two ways.",
            "The rest would follow with the same terms throughout, and doubtful places marked instead of smoothed over.",
        ),
        (
            "At the end I would read the whole once without the original, the way your reader will.",
            "A second reading against the original would come last: figures, names, dates, omissions.",
        ),
        (
            ask(
                "is there a glossary or an earlier translation that this has to agree with?",
                r"glossary|terms|earlier translation",
            ),
            ask("how should readers be addressed, formally or informally?", r"formal"),
            ask("in which file format do you need it back?", r"word|excel|format|pdf|idml"),
        ),
    ),
    "marketing": Approach(
        (
            "I would begin with your own numbers: what has been spent, what came of it, and where people drop out.",
            "First I would look at what runs now and what it brings, and tell you what I would stop before starting anything new.",
        ),
        (
            "Then I would test one thing at a time with a small share of the budget, so that a result means something.",
            "From that I would make a short plan with one aim for each channel and a date on which we judge it.",
        ),
        (
            "You would get a short report with the numbers, what I make of them, and the next step.",
            "What works would be extended, what does not would be stopped, and both would be written down.",
        ),
        (
            ask("what is a new customer worth to you, and what may winning one cost?", r"cost per|cpa|ltv|worth"),
            ask("what have you tried already, and what came of it?", r"tried|so far|currently|until now"),
            ask(
                "is tracking in place, so that a sale can be traced to where it came from?", r"tracking|analytics|pixel"
            ),
        ),
    ),
    "sales": Approach(
        (
            "I would begin with your last ten won and lost deals, to see who buys and what they object to.",
            "First I would write down with you who is worth talking to and who is not.",
        ),
        (
            "Then I would try two short openings on a small list, and keep the one that gets real answers.",
            "From there I would work a clean list in small portions, with every contact and answer noted where you can see it.",
        ),
        (
            "Each week you would see the numbers, the answers word by word, and what I would change.",
            "What I learn on the way would go into a short script that others can use as well.",
        ),
        (
            ask(
                "what size, role and country does a good lead have for you?",
                r"decision.?maker|icp|target (?:market|customer)|owners of",
            ),
            ask("what do people say when they turn you down?", r"objection"),
            ask("where do you want contacts and answers to be kept?", r"crm|hubspot|pipedrive|salesforce|sheet"),
        ),
    ),
    "data": Approach(
        (
            "I would begin with the data itself: what is there, what is missing, and which numbers contradict each other.",
            "First I would build the simplest version that gives an answer, so that there is something to measure against.",
        ),
        (
            "Then I would go step by step, each step with a check that fails loudly when the input changes.",
            "From there I would improve only what moves the result, and keep a record of each try.",
        ),
        (
            "You would get something that runs from start to end without me, and a page that says what it can and cannot tell.",
            "The result would come with the checks that prove it and a list of the cases that still need a person.",
        ),
        (
            ask("which decision is going to be made with the result?", r"decide|decision|so that we"),
            ask("how will you judge whether the result is right?", r"accura|precision|% of|ground truth|check"),
            ask("who will run and maintain it afterwards?", r"maintain|hand.?over|our team (?:will|runs)"),
        ),
    ),
    "web": Approach(
        (
            "I would begin with a list of what has to work in the end, agreed with you, so that nobody has to guess later.",
            "First I would look at what is there now, pages, texts and orders, and list what stays, what changes and what is new.",
        ),
        (
            "Then I would build in small pieces that you can open and try on your own phone, each one finished before the next.",
            "From there I would change one thing at a time on a copy, never on the live site, so that each change can be seen and taken back.",
        ),
        (
            "Going live would come last, with a backup, a tested way back, and a check of orders, forms and search afterwards.",
            "Before it goes live I would test it on the devices your visitors use and show you how to change things yourself.",
        ),
        (
            ask(
                "is there a place to build and test on, or should I set one up first?",
                r"staging|copy of|test site|development store",
            ),
            ask("which one thing should a visitor find or do first?", r"best sell|most (?:visited|orders|traffic)"),
            ask(
                "who will change the site after that, and is there a date it has to be live?",
                r"by the end|deadline|launch|live (?:by|on)",
            ),
        ),
    ),
    "software": Approach(
        (
            "I would begin by writing down in tests what it should do, before I write or change a line.",
            "First I would cut the work into pieces that can each be shown to you running, the riskiest one in front.",
        ),
        (
            "Then I would go piece by piece, each with its tests and a short note on what changed and why.",
            "After that each piece would reach you as a small change that can be reviewed in one sitting.",
        ),
        (
            "At the end you would have the code, the tests, and a page that lets the next developer start within an hour.",
            "Hand-over would include how to run it, how to put it live, and what I would do next.",
        ),
        (
            ask("is there a test environment with realistic data?", r"staging|test environment|sandbox|test data"),
            ask(
                "which part has to work first, if not everything can be ready at once?", r"first|priorit|mvp|milestone"
            ),
            ask("who will look after the code once this is done?", r"maintain|our (?:team|developer)|in-house"),
        ),
    ),
    "infrastructure": Approach(
        (
            "I would begin by writing down what runs now and how it is restored, because that is the net for everything else.",
            "First I would look at what is there, access, backups, alerts, and list the risks in the order I would take them.",
        ),
        (
            "Then I would make each change in a test environment and as code, so that it can be repeated and undone.",
            "From there I would change one thing at a time, outside your busy hours, with a tested way back for each.",
        ),
        (
            "You would end up with monitoring that says what is wrong, and a short runbook that your people can follow.",
            "At the end I would prove a restore in front of you and hand over notes that do not need me.",
        ),
        (
            ask("what has gone wrong in the last months, and how did you notice?", r"incident|went down|crash|alert"),
            ask("which outage would hurt most, and for how long can it be down?", r"downtime|outage|uptime|sla"),
            ask("who gets called at night at the moment?", r"on.?call|night"),
        ),
    ),
    "engineering": Approach(
        (
            "I would begin with the dimensions, loads and rules that are fixed, and confirm them with you in writing.",
            "First I would check the documents against each other and list what is missing or does not agree.",
        ),
        (
            "Then I would send a concept with its main dimensions, so that changes happen before the details are drawn.",
            "After your word on the concept I would work out the part that decides whether the rest is possible.",
        ),
        (
            "The final set would come with native files, exports, and a list of the assumptions it rests on.",
            "At the end you would get drawings that can be built from, with native files and each assumption named.",
        ),
        (
            ask("which dimensions are fixed and which may still move?", r"fixed|tolerance|must be \d"),
            ask("which code or standard applies, and who signs it off?", r"code|standard|permit|stamp|authority"),
            ask("how is it going to be made, and by whom?", r"manufactur|mould|mold|printed|contractor|workshop"),
        ),
    ),
    "consulting": Approach(
        (
            "I would begin with the numbers you have and three short talks, to see the same picture from different sides.",
            "First I would agree with you on the one question that has to be answered, and on what you would do with the answer.",
        ),
        (
            "Then I would put the findings on one page, with the evidence for each, and let you argue with it.",
            "After that I would work out the options with what each costs, brings and risks, your people in the room.",
        ),
        (
            "The result would be short enough to be read, with the first steps, who takes them, and when.",
            "You would end up with a plan that your own people can carry on, and the figures behind it in a plain sheet.",
        ),
        (
            ask("who has to be convinced by the result?", r"investors?|board|bank|founders|management"),
            ask("what has been tried already, and why did it not last?", r"tried|before us|last (?:time|year)"),
            ask("which figures can you share at the start?", r"we have (?:the )?(?:data|figures|numbers)|attached"),
        ),
    ),
    "general": Approach(
        (
            "I would begin with a short list of what I understood, what I assume and what is open, for you to correct.",
            "First I would agree with you on what finished looks like, in a few lines that can be checked.",
        ),
        (
            "Then I would do a small part completely, so that you can judge the work before there is much of it.",
            "After that I would work in small finished pieces and show you each one when it is ready.",
        ),
        (
            "The rest would follow in the same way, with a short note whenever something turns out differently.",
            "At the end I would check the whole against the agreed list and hand it over with notes.",
        ),
        (
            ask("by what will you tell, a month later, that this was done well?", r"so that (?:we|i)|in order to"),
            ask(
                "is there a date by which you need it?",
                r"deadline|by the end|until|asap|urgent|days|weeks|schedule|friday|monday",
            ),
            ask("what have you already got that the work can build on?", r"we have|i have|exists|already|attached"),
        ),
    ),
}
