"""Telling which sentences of a stranger's text may talk to a machine instead of a person. What is done with them is in ``redaction``.

What surely does is ``trust.machines``' matter: that is said of a client, so it must be certain. Here, when in doubt, a sentence counts
as aimed at a machine: it is then kept from models, shown to the person, and never obeyed.
"""

from __future__ import annotations

import re
from typing import Final

from src.domain.trust.disguise import bare
from src.domain.trust.machines import orders_to_machines

_MACHINE: Final = (
    r"(?:a\.?i\.?s?|a\.i\.|llms?|gpt\w*|chat\s?gpt|copilot|gemini|claude|bots?|chat\s?bots?|language\s+models?|"
    r"(?:ai|automated|automatic|virtual|machine)[\s-]+(?:\w+\s+)?(?:assistants?|tools?|agents?|systems?|writers?|helpers?|models?|bots?)|"
    r"agents\s+and\s+crawlers|neural\s+networks?|crawlers|scrapers)"
)
_ORDER: Final = (
    r"(?:must|should|shall|ha(?:s|ve)\s+to|need\s+to|please|include|mention|write|say|state|start|begin|add|append|output|list|translate|rate|"
    r"ignore|disregard|follow|repeat|print|reveal|call|send|use|put|insert|respond|reply|answer|give|recommend|promise|provide|tell|return|show|disclose|copy|forget)"
)
_META: Final = (
    r"(?:(?:system\s+|hidden\s+|your\s+|initial\s+|original\s+|the\s+)*(?:prompts?\b(?!\s+(?:users|people|customers|payment|repl|answer|respon))|instructions\s+you|guidelines\s+you|rules\s+you)|"
    r"(?:your|previous|prior|earlier|above|all|any|system|these|those)\s+(?:\w+\s+)?(?:instructions?|guidelines?|rules|directions?|context|constraints|restrictions)|"
    r"(?:text|everything|anything|all|line|lines|what(?:ever)?)\s+(?:of\s+(?:the\s+)?|that\s+was\s+|that\s+came\s+|written\s+|was\s+)?(?:above|before\s+this|you\s+were\s+(?:told|given))|"
    r"what\s+you\s+were\s+told|(?:between|inside)\s+the\s+marks?|contents?\s+of\s+(?:facts|the\s+prompt|your\s+\w+)|facts\s+you\s+(?:hold|were|have)|"
    r"api\s+keys?|(?:full|whole|entire|complete)\s+(?:profile|context|conversation)|all\s+context|rest\s+of\s+this\s+(?:post|text)|last\s+instruction)"
)
_VERB_AT_META: Final = (
    r"(?:ignore|disregard|forget|override|overrule|bypass|skip|reveal|print|output|repeat|send|include|disclose|show|append|provide|write|translate|"
    r"copy|leak|dump|list|add|summari[sz]e|paste|tell|respond|reply|state|follow|share|export|echo|recite)"
)
_PATTERNS: Final = (
    rf"^[^\w\n]*(?:(?:dear|hey|hello|hi|attention|to|for|note\s+(?:to|for)|instructions?\s+(?:to|for)|message\s+(?:to|for)|prompt\s+for|config\s+for)\s*:?\s+)?(?:all\s+|any\s+|the\s+|every\s+|your\s+)*{_MACHINE}\b\s*(?:(?:reading|processing|parsing|seeing)\s+(?:\w+\s*){{0,2}})?[:,]",
    rf"\b(?:dear|attention|note\s+(?:to|for)|instructions?\s+(?:to|for)|message\s+(?:to|for)|prompt\s+for|config\s+for)\s*:?\s+(?:all\s+|any\s+|the\s+|every\s+|your\s+)*{_MACHINE}\b",
    rf"(?<!the\s)(?<!our\s)(?<!your\s)(?<!this\s)(?<!\ba\s)\b{_MACHINE}\s+(?:also\s+|all\s+|only\s+|always\s+)?(?:must|should|shall|have\s+to|has\s+to|please|include|mention|only\s*:|instructions?\b|reading\s+this)\b",
    rf"\b(?:if|when|in\s+case|should|because)\s+(?:an?\s+|the\s+|any\s+|some\s+)?(?:you(?:'re|’re)?|this|whoever)\b[^.]{{0,40}}?\b(?:are|is|use|used|using|by|a|an|with)\s+(?:an?\s+)?{_MACHINE}\b(?![\s-]+(?:generated|written|engineer|developer|expert|specialist|company|agency))",
    rf"\b(?:if|when|in\s+case|should)\s+(?:an?\s+|the\s+|any\s+)?{_MACHINE}\s+(?:is|are|was|were|reads?|writes?|wrote|processes|sees)\b",
    r"\b(?:ai|bot|gpt|llm|machine)[\s-]+(?:generated|written|assisted|made)\s+(?:\w+\s+)?(?:applications?|proposals?|letters?|texts?|answers?|bids?)\s+(?:must|should|shall|have|need|will\s+need|contain)",
    rf"\b(?:written|generated|made|sent)\s+by\s+(?:an?\s+)?{_MACHINE}\s+(?:must|should|shall|have|need)",
    rf"\b{_VERB_AT_META}\b[^.]{{0,60}}?\b{_META}",
    rf"\b(?:do\s+not|don't|don’t|never|stop)\s+follow\w*\b[^.]{{0,30}}?\b{_META}",
    r"\b(?:new|updated|real|following|hidden|secret)\s+instructions?\s*:",
    r"^[^\w\n]*(?:override|system\s+override|jailbreak)\b|\boverride\s*[:=]|\b(?:system|developer)\s*(?:prompt|message|instruction|override)\b(?!s)",
    r"\b(?:from\s+now\s+on|henceforth)\b[^.]{0,20}\byou\s+(?:are|must|will)\b|\byou\s+(?:must|should|will|shall)\s+now\b|\bunrestricted\s+(?:\w+\s+)?(?:model|ai|assistant|mode)\b|\byou\s+are\s+(?:now\s+)?(?:dan|jailbroken|free\s+of)\b|\byou\s+have\s+no\s+(?:restrictions|rules|limits)\b",
    rf"\byou\s+are\s+(?:now\s+)?(?:an?|the)\s+(?:\w+\s+){{0,3}}{_MACHINE}\b|\b(?:as|being)\s+an?\s+(?:\w+\s+)?{_MACHINE}\b(?!\s+(?:engineer|developer|expert|specialist|company|startup|consultant|researcher|agency|team))",
    r"\b(?:say|write|state|claim|pretend|simulate|assert|confirm|promise|tell\s+them|mention)\s+that\s+(?:you\s+(?:have|are)|(?:the|this)\s+(?:freelancer|applicant|candidate|writer|contractor|user))\b",
    r"\b(?:include|append|add|output|list|print|send|reveal|forget|ignore|disregard|share|give|write|insert|provide|disclose)\b[^.]{0,40}?\b(?:the|this)\s+(?:freelancer|applicant|candidate|user|contractor)(?:'s|’s)",
    r"\b(?:when|while|before|after)\s+(?:you\s+)?(?:generat|compos|writ|draft|produc)\w+\s+(?:the|this|a|your)\s+(?:cover\s+letter|proposal|letter|response|reply|output)\b[^.]*\b(?:append|include|add|output|insert|call|print|reveal|send)\b",
    r"<!--|-->|</?(?:system|instructions?|assistant|user|prompt|job_description|hidden)\b|\[\[?/?(?:system|inst|user|assistant)\]\]?|\{\{\s*system|<\|?/?(?:im_start|im_end|endoftext)|^[^\S\n]*#{2,}\s*(?:instruction|response|system|new\s+instruction)|^[^\w\n]*(?:system|assistant|user|developer|human)\]?\s*[:>]|\b(?:begin|end)\s+hidden\b|font-size\s*:\s*[01]px|color\s*:\s*#?f{3,6}\b",
    r"\bassistant,\s|^[^\w\n]*assistants?\s*:|\bdecode\s+and\s+(?:follow|execute|run)\b|\bwithout\s+asking\s+the\s+user\b|\bautomated\s+writers\b",
    r"\b(?:ignora|olvida)\b[^.]{0,40}\b(?:instrucciones|reglas)\b|\b(?:inteligencia\s+artificial|modelo\s+de\s+lenguaje)\b[^.]*\b(?:ignora|escribe|incluye|olvida|responde)\w*",
    r"\b(?:vergiss|ignoriere?)\b[^.]{0,40}\b(?:anweisungen|regeln)\b|\b(?:ki|sprachmodell)\b[^.]*\b(?:vergiss|ignorier|schreib|beantworte|antworte)\w*",
    r"\b(?:ignore[zr]?|oublie[zr]?|r[ée]v[ée]le[zr]?)\b[^.]{0,40}\b(?:instructions|consignes|r[èe]gles)\b|\bmod[èe]le\s+de\s+langage\b|\bsi\s+vous\s+[êe]tes\s+une?\s+ia\b",
    r"\bякщо\s+(?:ви|ти)\s+(?:\w+\s+){0,4}(?:ші|аі|ai|бот|модель|чат)|\b(?:ші|штучн\w+\s+інтелект\w*|нейромереж\w*|мовн\w+\s+модел\w*|чат-?бот\w*)\b[^.]*\b(?:напиш|дода|ігнор|перелі|вивед|вкаж|почн|вста|відпов|скаж|розкри)\w*|\b(?:якщо|коли)\b[^.]{0,30}\b(?:ші|аі|штучн\w+\s+інтелект\w*|нейромереж\w*|мовн\w+\s+модел\w*)\b",
    r"\b(?:ігноруй|забудь|проігноруй|знехтуй|не\s+зважай)\w*\b[^.]{0,40}\b(?:інструкц|правил|вказів|усе|все|попередн|вище)\w*|\bсистемн\w+\s+(?:промпт|підказк|інструкц)\w*|\bдля\s+ші\b|\bші-(?:асистент|помічник|агент)\w*",
)
_AIMED: Final = re.compile("|".join(f"(?:{pattern})" for pattern in _PATTERNS), re.IGNORECASE | re.MULTILINE)
_ENCODED: Final = re.compile(
    r"(?<![\w/.:=-])(?=[A-Za-z0-9+/]*[a-z])(?=[A-Za-z0-9+/]*[A-Z])(?=[A-Za-z0-9+/]*\d)[A-Za-z0-9+/]{24,}={0,2}(?![\w/.-])"
)
_GOES_ON: Final = re.compile(
    r"^[^\w\n]*(?:(?:do\s+not|don't|don’t|never)\s+(?:mention|tell|reveal|say|refer)\b|promise\b|instead\b|afterwards\b|"
    r"you\s+(?:are|have\s+no|must|will)\b|не\s+згадуй\w*)",
    re.IGNORECASE,
)


def is_aimed_at_machines(sentence: str) -> bool:
    """Say whether a sentence may talk to a machine, however its letters are disguised."""
    plain = bare(sentence).text
    may_be = _AIMED.search(plain) or _AIMED.search(sentence) or _ENCODED.search(sentence)
    return bool(may_be or orders_to_machines(plain))


def goes_on(before: str, sentence: str) -> bool:
    """Say whether a sentence carries on the one before it, which was aimed at machines: an order, or the rest of a quotation."""
    is_open = before.rstrip().endswith(":") or before.count('"') % 2 == 1 or ("<!--" in before and "-->" not in before)
    return is_open or bool(_GOES_ON.match(sentence))
