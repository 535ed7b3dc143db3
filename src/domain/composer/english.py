"""The English phrase book: frames of a letter. How to go about each kind of work is in ``english_approaches``.

No frame says anything about the person that a fact does not say: a proof is always the person's own sentence.
"""

from __future__ import annotations

from typing import Final

from src.domain.composer.english_approaches import APPROACHES
from src.domain.composer.english_reviewing import REVIEWING
from src.domain.composer.phrases import PhraseBook

ENGLISH: Final = PhraseBook(
    greeting={"plain": ("Hello,",), "warm": ("Hi there,", "Hi,"), "formal": ("Good day,",)},
    plain_opening=(
        "I have read your post and would like to do this work with you.",
        "I have read your post to the end, and the task interests me.",
    ),
    title_opening=(
        "I am writing about your post {title}.",
        "This is about your post {title}.",
    ),
    condition_opening=(
        "What decides how I would do {title}: {points}.",
        "I read {title} with one thing in mind: {points}.",
    ),
    two_conditions_opening=(
        "Two things in {title} decide how I would work: {points}.",
        "In {title} I read two things that everything else has to fit: {points}.",
    ),
    quote_opening=(
        "The line in your post that matters most to me is {quote}.",
        "As I read your post, the heart of it is {quote}.",
    ),
    proof_verb=(
        "The closest piece of work in my portfolio is {piece}: {fact}.",
        "From my portfolio, {piece} comes closest to this: {fact}.",
        "What I can show you for it is {piece}, where {fact}.",
        "Something of the same kind is {piece}. There {fact}.",
        "To give you something to check: in {piece} {fact}.",
    ),
    proof_noun=(
        "The closest piece of work in my portfolio is {piece}: {fact}.",
        "From my portfolio, {piece} comes closest to this. In short: {fact}.",
    ),
    same_piece_verb=("On the same job {fact}.", "For the same piece of work {fact}.", "In the same project {fact}."),
    same_piece_noun=("From the same piece of work: {fact}.",),
    other_piece_verb=(
        "A second one that bears on your job is {piece}: {fact}.",
        "Also of use here is {piece}, where {fact}.",
        "And from {piece}: {fact}.",
    ),
    other_piece_noun=("A second one that bears on your job is {piece}: {fact}.",),
    piece_only=("The closest piece of work in my portfolio is {piece}.",),
    skills_only=("Of what you ask for, I can offer {skills}.",),
    one_skill_only=("Of what you ask for, I can offer {skills}.",),
    approach_lead=("", "Here is how I would go about it.", "This is the order I would work in."),
    conditions=(
        "I would plan around what you wrote: {points}.",
        "From your post I have noted: {points}.",
        "From your post I keep in mind: {points}.",
        "What I would not lose sight of: {points}.",
    ),
    question_lead=(
        "To plan this properly I would need to know: {question}",
        "What I could not tell from your post: {question}",
        "One question before we talk about dates: {question}",
        "One thing I would like to know first: {question}",
    ),
    closing={
        "plain": (
            "If that sounds right, write to me here and we can settle scope and dates.",
            "If this is what you had in mind, let us settle the details here in the chat.",
            "If you agree with that order, tell me here what you would change, and I will name a date.",
            "If the plan suits you, write to me here, and with your answer I can tell you how long it would take.",
        ),
        "warm": (
            "If this sounds like what you had in mind, I would be glad to talk it through here in the chat.",
            "If it fits, let us talk it through here; either way I wish you a smooth project.",
        ),
        "formal": (
            "Should this meet your expectations, I would be pleased to discuss scope and schedule here.",
            "I remain at your disposal here for questions about scope and schedule.",
        ),
    },
    first_week=(
        "After the first week you would decide whether it is worth going on.",
        "After the first week we would look at it together, and you would decide whether to go on.",
    ),
    first_part=(
        "You would see a first result early, so that you can judge the work itself before the rest goes on.",
        "The first result would be small and complete, so that you can judge by it before you decide about the rest.",
    ),
    padding=(
        "You would hear from me in writing at each step, and at once if something turns out to be harder than it looks.",
        "If I see on the way that something costs more than it brings, I would tell you before doing it.",
        "Questions that come up on the way I would collect and ask together, so that they cost you one answer and not ten.",
        "You could see at any time what is finished, what comes next and what waits for a word from you.",
        "If the scope changes on the way, I would put the change and what it means for the dates in writing before going on.",
    ),
    approaches={**APPROACHES, **REVIEWING},
    other_language=("The closest piece of work in my portfolio is {piece}, in its own words: {fact}.",),
    other_language_again=("Also {piece}, in its own words: {fact}.",),
    join_and="{} and {}",
    quotes=("“", "”"),
)
