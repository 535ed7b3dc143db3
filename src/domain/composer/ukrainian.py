"""The Ukrainian phrase book: frames of a letter. How to go about each kind of work is in ``ukrainian_approaches``.

No frame says anything about the person that a fact does not say, and none tells whether a man or a woman writes.
"""

from __future__ import annotations

from typing import Final

from src.domain.composer.phrases import PhraseBook
from src.domain.composer.ukrainian_approaches import APPROACHES
from src.domain.composer.ukrainian_reviewing import REVIEWING

UKRAINIAN: Final = PhraseBook(
    greeting={"plain": ("Вітаю!",), "warm": ("Вітаю!", "Доброго дня!"), "formal": ("Добрий день.",)},
    plain_opening=("Ваш допис прочитано уважно, і завдання мені цікаве.",),
    title_opening=("Ваше завдання: {title}.", "Пишу щодо вашого допису {title}."),
    condition_opening=("У дописі {title} головне для роботи таке: {points}.",),
    two_conditions_opening=("У дописі {title} дві речі визначають, як я працюватиму: {points}.",),
    quote_opening=("Головне у вашому дописі для мене таке: {quote}.", "Суть завдання, як видно з допису: {quote}."),
    bridge=("",),
    proof_verb=(
        "Найближча до цього робота в моєму портфоліо: {piece}. {Fact}.",
        "З мого портфоліо до цього найближче {piece}. Коротко: {fact}.",
    ),
    proof_noun=(
        "Найближча до цього робота в моєму портфоліо: {piece}. {Fact}.",
        "З мого портфоліо до цього найближче {piece}. Коротко: {fact}.",
    ),
    same_piece_verb=("З тієї самої роботи: {fact}.",),
    same_piece_noun=("З тієї самої роботи: {fact}.",),
    other_piece_verb=("Ще одна робота, що стосується вашого завдання: {piece}. {Fact}.",),
    other_piece_noun=("Ще одна робота, що стосується вашого завдання: {piece}. {Fact}.",),
    piece_only=("Найближча до цього робота в моєму портфоліо: {piece}.",),
    skills_only=("Із навичок, названих у дописі, маю такі: {skills}.",),
    nothing="[скажіть тут одним-двома реченнями, що з вашого досвіду підходить до цієї роботи]",
    approach_lead=("Ось як можна це зробити.", ""),
    conditions=(
        "Враховую з вашого допису: {points}.",
        "З допису беру за умову: {points}.",
        "Ваші умови закладу від самого початку: {points}.",
    ),
    question_lead=(
        "Одне запитання наперед: {question}",
        "Чого не видно з допису: {question}",
        "Перш ніж говорити про строки, запитаю: {question}",
    ),
    closing={
        "plain": (
            "Якщо такий хід роботи вам підходить, напишіть тут, і узгодимо обсяг та строки.",
            "Відповіді на це запитання досить, щоб назвати вам строк.",
            "Напишіть тут, що б ви змінили в такому порядку роботи, і домовимося про дату.",
        ),
        "warm": ("Якщо це схоже на те, що ви мали на увазі, охоче обговорю деталі тут, у чаті.",),
        "formal": (
            "Якщо пропозиція відповідає вашим очікуванням, прошу написати тут для узгодження обсягу та строків.",
        ),
    },
    padding=(
        "На кожному кроці ви матимете коротке письмове повідомлення, а якщо щось виявиться складнішим, ніж здається, то одразу.",
        "Якщо дорогою стане видно, що щось коштує більше, ніж дає, скажу про це до того, як робити.",
        "Проміжні результати надсилатиму частинами, щоб ви могли виправити напрям, поки це недорого.",
    ),
    approaches={**APPROACHES, **REVIEWING},
    other_language=(
        "Найближча до цього робота в моєму портфоліо: {piece}. Там про неї сказано так: {fact}.",
        "З мого портфоліо до цього найближче {piece}, де записано: {fact}.",
    ),
    other_language_again=("Стосується вашого завдання і {piece}: {fact}.",),
    join_and="{} і {}",
    quotes=("«", "»"),
)
