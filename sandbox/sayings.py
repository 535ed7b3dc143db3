"""What the sandbox's clients write in rooms. When they write is decided in ``reactions``."""

from __future__ import annotations

from random import Random

from sandbox.model import Posting
from sandbox.records import Act

_FIRST = (
    (
        "Hi {name}, thanks for your proposal. I liked that you got to the point. Could you tell me how you would start with "
        "this, and what you would need from us in the first week?"
    ),
    (
        "Hello {name}! Your rate is a bit above what I had in mind but the work looks right. Is the number you sent for "
        "everything in the description or only the first part?"
    ),
    (
        'Hi, quick question before we go further: have you done something close to "{title}" before? A link or two would '
        "help me sell it to my partner."
    ),
    "Hey {name}, are you free for a short call this week? Thursday after 15:00 my time would work.",
    (
        "Good day. We have five people on the shortlist and you are one of them. When could you start and how many hours "
        "a week do you really have?"
    ),
    "Hi {name} - before anything else, who owns the files and the code at the end? We had a bad experience last year.",
    "thanks for applying. pls send 2 examples. also can you do it faster?",
)
_FIRST_SCAM = (
    (
        "Hello dear, your profile is selected. For the onboarding kindly write to our manager on Telegram, the link cannot "
        "be shared here. The payment is weekly in USDT."
    ),
    (
        "Congratulations, you are hired! To activate your work account there is a small refundable deposit of 50 USD. "
        "Please write me your WhatsApp number."
    ),
)
_INTERVIEW = (
    (
        "Hi {name}, I would like to interview you for this. Does a 30 minute video call suit you? Send me two times and I "
        "will take one."
    ),
    (
        "We went through all proposals and yours is in our last three. Could you answer one thing in writing: what is the "
        "biggest risk you see in this project?"
    ),
    (
        "Hi {name}, let's talk. I have opened the interview here so that everything stays in one place. What time zone are "
        "you in these days?"
    ),
)
_OFFER = (
    "I have just sent you the offer. Please check the start date and the weekly limit, I can still change both.",
    "Offer is on its way, {name}. First milestone is what we discussed. Shout if something looks off.",
    "We decided for you. The offer should be in your inbox, please have a look when you can.",
)
_HIRE = (
    "Great, the contract has started. I am sharing the folder with you today and we will do a short kick-off tomorrow.",
    "Welcome on board, {name}! My colleague will give you access in the morning. No hurry tonight.",
)
_DECLINE = (
    (
        "Hi {name}, thank you for the time you took. We went with somebody who has done exactly this for a company like "
        "ours. I will keep your profile in mind."
    ),
    "Thanks, but we have put the project on hold until the new year. All the best.",
)
_INVITATION = (
    "Hi {name}, your profile fits what we look for. Would you have a look at our posting and tell me what you think?",
    "Hello {name}! I have seen your work and would like to hear your view on “{title}”. A short answer is enough.",
    "Dear {name}, we have a small budget and a clear plan. If the posting speaks to you, please send a proposal.",
)
_REPLY = (
    "That answers it, thank you. Let me talk to my partner and come back to you.",
    "Makes sense. And roughly how many days from start to something we can look at?",
    "Perfect. One more thing: we can only pay against milestones, is that fine for you?",
    "ok good. i check and tell you tomorrow",
    "Thanks {name}, very clear. What would you leave out if the budget were a third smaller?",
    "Understood. Could you put that into three bullet points I can forward?",
)
DECLINE_REASONS = (
    "Hired another freelancer",
    "Not enough relevant experience",
    "The bid is above the budget",
    "The project was put on hold",
)


def say_invitation(rng: Random, posting: Posting, name: str) -> str:
    """What this client writes when inviting."""
    return rng.choice(_INVITATION).format(name=name, title=posting.text.title)


def say(act: Act, rng: Random, posting: Posting, name: str) -> str:
    """What this client writes on this occasion; empty for acts that are silent."""
    texts = {"message": _FIRST, "interview": _INTERVIEW, "offer": _OFFER, "hire": _HIRE, "decline": _DECLINE}
    choice = _REPLY if act == "reply" else texts.get(act, ())
    if "scam" in posting.text.traits and act in {"message", "interview"}:
        choice = _FIRST_SCAM
    return rng.choice(choice).format(name=name, title=posting.text.title) if choice else ""
