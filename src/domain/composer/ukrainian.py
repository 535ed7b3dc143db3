"""The Ukrainian phrase book: frames of a letter. How to go about the kinds of work is in the modules beside it.

No frame says anything about the person that a fact does not say, and none tells whether a man or a woman writes.
"""

from __future__ import annotations

from typing import Final

from src.domain.composer.phrases import PhraseBook
from src.domain.composer.ukrainian_approaches import APPROACHES
from src.domain.composer.ukrainian_business import BUSINESS
from src.domain.composer.ukrainian_reviewing import REVIEWING

UKRAINIAN: Final = PhraseBook(
    greeting={"plain": ("Вітаю!",), "warm": ("Вітаю!", "Доброго дня!"), "formal": ("Добрий день.",)},
    plain_opening=("Ваше завдання мені цікаве, тож одразу до справи.",),
    title_opening=("Пишу щодо вашого завдання {title}.", "Пишу щодо вашого оголошення {title}."),
    condition_opening=("У вашому завданні {title} для мене головне таке: {points}.",),
    two_conditions_opening=("У вашому завданні {title} хід роботи визначають дві речі: {points}.",),
    quote_opening=(
        "Головне у вашому оголошенні, як на мене, таке: {quote}.",
        "Суть завдання ви назвали самі: {quote}.",
    ),
    proof_verb=(
        "Найближчий до цього проєкт у моєму портфоліо: {piece}. {Fact}.",
        "З мого досвіду найближче до цього {piece}: {fact}.",
    ),
    proof_noun=(
        "Найближчий до цього проєкт у моєму портфоліо: {piece}. {Fact}.",
        "З мого досвіду найближче до цього {piece}. {Fact}.",
    ),
    same_piece_verb=("Там само {fact}.", "У тому самому проєкті {fact}."),
    same_piece_noun=("З того самого проєкту: {fact}.",),
    other_piece_verb=(
        "Ще один мій проєкт, який стосується вашого завдання: {piece}. {Fact}.",
        "Сюди ж належить {piece}: {fact}.",
    ),
    other_piece_noun=("Ще один мій проєкт, який стосується вашого завдання: {piece}. {Fact}.",),
    piece_only=("Найближчий до цього проєкт у моєму портфоліо: {piece}.",),
    skills_only=("Мої навички, названі в оголошенні: {skills}.",),
    one_skill_only=("Одну з моїх навичок названо у вашому оголошенні: {skills}.",),
    approach_lead=("Ось як можна це зробити.", ""),
    conditions=(
        "Пам'ятатиму ваші слова: {points}.",
        "Від самого початку врахую: {points}.",
        "З вашого оголошення беру до уваги: {points}.",
    ),
    question_lead=(
        "Одне запитання: {question}",
        "З оголошення не видно одного: {question}",
        "Перш ніж говорити про строки, запитаю: {question}",
    ),
    closing={
        "plain": (
            "Якщо такий хід роботи вам підходить, напишіть тут, і узгодимо обсяг та строки.",
            "Відповіді на це запитання мені досить, щоб назвати строк.",
            "Напишіть тут, що б ви змінили в такому порядку роботи, і домовимося про дату.",
        ),
        "warm": (
            "Якщо це схоже на те, що ви мали на увазі, охоче обговорю деталі тут, у чаті.",
            "Якщо вам близький такий підхід, пишіть: радо обговорю решту тут.",
        ),
        "formal": (
            "Якщо пропозиція вам підходить, напишіть, будь ласка, тут, і ми узгодимо обсяг та строки.",
            "Обсяг і строки пропоную узгодити з вами тут, у листуванні.",
        ),
    },
    first_part=(
        "Першу частину зроблю невеликою, але завершеною, щоб ви судили з готової роботи, а не з обіцянок.",
        "Першу завершену частину ви побачите рано і за нею вирішите, чи продовжувати.",
    ),
    padding=(
        "Після кожного кроку надсилатиму коротке повідомлення, а якщо щось виявиться складнішим, ніж здавалося, напишу одразу.",
        "Якщо з'ясується, що якась частина не варта своїх грошей, скажу про це, перш ніж братися за неї.",
        "Запитання, які виникатимуть у процесі, збиратиму й ставитиму разом, щоб не відволікати вас щоразу.",
    ),
    approaches={**APPROACHES, **BUSINESS, **REVIEWING},
    other_language=(
        "Найближчий до цього проєкт у моєму портфоліо: {piece}. Там про нього сказано так: {fact}.",
        "З мого досвіду найближче до цього {piece}, де записано: {fact}.",
    ),
    other_language_again=("Стосується вашого завдання і {piece}: {fact}.",),
    join_and="{} і {}",
    quotes=("«", "»"),
)
