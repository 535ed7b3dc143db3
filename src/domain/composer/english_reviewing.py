"""How one would go about judging or mending what others made: testing, security, editing, repair. Making things is in ``english_approaches``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from src.domain.composer.kinds import Kind
from src.domain.composer.phrases import Approach, ask

REVIEWING: Final[Mapping[Kind, Approach]] = {
    "testing": Approach(
        (
            "I would begin by using it the way a new user does, and note every place where I stop to think.",
            "First I would agree with you on the paths that must never break, and test those before anything else.",
        ),
        (
            "Each finding would reach you with the steps, what should have happened, what did happen, and a recording or a screenshot.",
            "Then I would write each problem down so that somebody who was not there can repeat it.",
        ),
        (
            "At the end you would get the findings in order of the harm they do, with the ones I would mend first on top.",
            "Afterwards I would go through what was mended once more, and say plainly what still fails.",
        ),
        (
            ask("which devices and browsers do your users really have?", r"android|ios|iphone|chrome|browser|desktop"),
            ask("where do you want findings written down?", r"jira|trello|github|sheet|report|form"),
            ask("is there a test account with realistic data?", r"test account|staging|demo|sandbox"),
        ),
    ),
    "security": Approach(
        (
            "I would begin with the scope in writing: what may be tested, when, from where, and whom to call if something breaks.",
            "First I would agree with you in writing on what is in scope and what is not, before a single request is sent.",
        ),
        (
            "Then I would go through sign-in, sessions, permissions and input by hand, with tools only to prepare the ground.",
            "After that I would test by hand what an attacker would try first, and stop at proof, without touching real data.",
        ),
        (
            "Each finding would come with how to repeat it, what it means for you, and how to close it; afterwards I would test again.",
            "You would get one page for those who decide and one for those who mend, and a second look once it is mended.",
        ),
        (
            ask("is there a copy of the system that may be tested without harm?", r"staging|copy|test environment"),
            ask(
                "which loss would hurt most, that of data, of money, or of working hours?",
                r"gdpr|personal data|payment",
            ),
            ask("who on your side will mend what is found?", r"our (?:team|developers?)|in-house|for developers"),
        ),
    ),
    "editing": Approach(
        (
            "I would begin with a few pages as a sample, so that you see how far I go and what I leave alone.",
            "First I would read the whole once without a pen, to hear the voice before I touch a sentence.",
        ),
        (
            "Then I would work through it with every change visible, and a short note where I am not sure what you mean.",
            "After that I would go through it with changes marked, so that each of them stays yours to accept.",
        ),
        (
            "At the end you would get a clean copy, the marked one, and a page on what I would look at next.",
            "A last reading would be only for consistency: names, numbers, spelling, and what was promised early on.",
        ),
        (
            ask(
                "may I go beyond spelling, into sentences and structure?",
                r"proofread|structur|developmental",
            ),
            ask("which spelling and style do you follow?", r"british|american|chicago|style guide|oxford"),
            ask("who is going to read this in the end?", r"readers?|audience|editors?|agents?"),
        ),
    ),
    "repair": Approach(
        (
            "I would begin by making the fault happen in front of me, on a copy where that is possible, before I change anything.",
            "First I would look at the logs and at what was changed shortly before it began, and make the fault happen again.",
        ),
        (
            "Then I would look for the cause instead of the symptom, and mend it with the smallest change that does so.",
            "Once the cause is known I would tell you what it is and what mending it touches, and only then change it.",
        ),
        (
            "At the end I would try what lies next to it as well, and write down what it was, so that it can be undone or found again.",
            "Afterwards I would check that nothing beside it broke, and tell you in two lines what it was and how to notice it early.",
        ),
        (
            ask("what was changed shortly before it began?", r"since|after (?:the|an|our) |update|upgrade|changed"),
            ask("is there a copy on which it can be tried without harm?", r"staging|copy|test environment|backup"),
            ask(
                "does it happen every time, or only now and then?", r"every time|always|sometimes|randomly|intermittent"
            ),
        ),
    ),
}
