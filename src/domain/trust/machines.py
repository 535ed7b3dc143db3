"""Instructions in a post that are aimed at a machine reading it. What applicants themselves are asked to write is in ``traps``."""

from __future__ import annotations

import base64
import binascii
import re
from typing import Final

from src.domain.trust.evidence import sentences

_KIND: Final = (
    r"(?:a\.?i\.?|artificial\s+intelligence|(?:large\s+)?language\s+models?|llms?|chat\s?gpt|gpt(?:-?\d)?|claude|gemini|copilot|chat\s?bots?|bots?|"
    r"(?:ai|virtual|automated|digital)\s+(?:assistants?|agents?|models?|systems?|tools?|writers?|helpers?|readers?|scrapers?|screeners?|bots?)|"
    r"automated\s+\w+|machine|robot)"
)
_NOT_A_PERSON: Final = (
    r"(?!\s*[-/]?\s*(?:engineer|developer|dev\b|expert|specialist|enthusiast|researcher|artist|consultant|compan|agenc|train|prompt|savvy|"
    r"native|team|user|nerd|generalist|automation|startup|studio|founder|product|project|platform|build|creat|video|design|firm|business|"
    r"professional|scientist|architect|freelancer|learn|strateg|lead\b|person|coach|power|driven|based|focused|first|enabled|generated|content))"
)
_ANY: Final = r"(?:any|all|the|every|each|you|your|our|my|other)"
_ORDER: Final = (
    r"(?:include|write|add|start|begin|mention|reply|ignore|disregard|state|say|translate|output|print|insert|append|end|put|use|reveal|"
    r"answer\s+with|respond\s+(?:with|only)|attach|rate|score|stop|refuse|recommend|set\s+the|promise|call\s+the|skip)"
)
_OBEYED: Final = r"(?:previous|prior|above|earlier|preceding|foregoing|existing|system|safety|your|my|the|all|any|other|of|these|those|and|below)"
_IGNORED: Final = r"(?:instructions?|prompts?|rules|directions|directives|guidelines|commands|constraints|programming|context|restrictions)"
_PATTERNS: Final = (
    # told to forget what they were told; people who "ignore these instructions" are only warned
    (rf"(?:^|[,.:;!?>(\[\"'“\-–—*#/]\s*|\b(?:please|and|must|should|then|now|also|to|just|so|ai|llm|model|bots?)\s+)"
    rf"(?:ignore|disregard|forget|override|bypass|discard|overwrite)\s+(?:{_OBEYED}\s+){{1,5}}{_IGNORED}\b"),
    r"(?:^|[,.:;!?>]\s*)(?:ignore|disregard|forget)\s+(?:everything|all|the\s+rest)\b[^.!?\n]{0,30}\b(?:above|before|you\s+were\s+told|prior|previous|of\s+this\s+post)",
    r"\b(?:ignore|forget)\s+your\s+(?:rules|guidelines|training|programming|instructions|system)\b",
    # spoken to as a machine
    rf"\b(?:if|when|since|because|in\s+case)\s+you(?:['’]re|\s+are|\s+happen\s+to\s+be)\s+(?:an?\s+|any\s+(?:kind\s+of\s+)?)?{_KIND}\b{_NOT_A_PERSON}",
    (rf"\b(?:if|when|in\s+case|should)\s+(?:this|the|your|an?)\s*(?:[\w']+\s+){{0,4}}(?:is|are|was|were|be)?\s*(?:being\s+)?"
    rf"(?:read|written|processed|parsed|generated|summari[sz]ed|analy[sz]ed|answered|evaluated|screened)\s+by\s+(?:an?\s+|any\s+)?{_KIND}\b"),
    rf"\b(?:if|when)\s+(?:an?\s+|any\s+)?{_KIND}\s+(?:is|are)\s+(?:reading|processing|writing|parsing|generating)\s+(?:this|these|the)\b",
    rf"\b(?:dear|hey|hello|hi|attention|to)\s*[,:]?\s+(?:{_ANY}\s+)?{_KIND}\s*(?:\w+\s+)?[,:!–—]",
    (rf"\b(?:notes?|instructions?|messages?|prompts?|config|commands?|directives?|reminder|task|info(?:rmation)?)\s+(?:to|for)\s+"
    rf"(?:(?:{_ANY}|{_ANY}\s+{_ANY})\s+)?{_KIND}\b{_NOT_A_PERSON}[^.!?\n]{{0,40}}[:;,–—]"),
    rf"(?:^|[.!?>(\[\-–—*/]\s*){_KIND}\s*(?:\([^)]*\)\s*)?[:,–—]\s*(?:please\s+|you\s+(?:must|should)\s+)?{_ORDER}\b",
    (rf"\b(?:ais|llms|bots|chatbots|language\s+models|(?:ai|automated|machine)\s+(?:assistants?|tools?|agents?|systems?|writers?|applicants?|bidders?|"
    rf"responders?|helpers?|generators?))\s+(?:must|should|have\s+to|need\s+to|please|are\s+(?:required|instructed|asked)\s+to|shall|will\s+please)\s+"
    rf"(?:always\s+|also\s+|only\s+)?{_ORDER}\b"),
    rf"\bas\s+an?\s+(?:ai|llm|artificial\s+intelligence|language\s+model|chat\s?bot)\b{_NOT_A_PERSON}\s*,?\s*(?:language\s+model|assistant|model|you|please|must)\b",
    r"(?:^|[.!?]\s+)assistant\s*,\s*(?:before\s+you|you\s+must|ignore|when\s+(?:you\s+)?(?:writ|generat|answer)|do\s+not\s+follow|please\s+(?:ignore|write|add))",
    r"\byou\s+are\s+(?:now\s+)?(?:DAN\b|in\s+(?:developer|maintenance|debug|god|jailbreak)\s+mode|an?\s+(?:unrestricted|jailbroken)\b)",
    r"\byou\s+are\s+(?:now\s+)?(?:an?|the)\s+(?:helpful\s+)?(?:ai|llm|language\s+model|chatbot)\s*(?:assistant|model|agent)?\s*(?:that|who|which|and|[.,!])\s*(?:must|will|should|has|have|always|never|now)\b",
    rf"\b{_KIND}s?\s+(?:that\s+(?:is|are)\s+|who\s+(?:is|are)\s+|currently\s+)?(?:reading|parsing|processing|scraping)\s+this\b",
    (rf"\bif\s+(?:you|your\s+\w+)\b[^.!?\n]{{0,40}}\b(?:using|use|used|with|by)\s+(?:an?\s+)?{_KIND}\b[^.!?\n]{{0,50}}[,:]\s*(?:then\s+|please\s+|also\s+)*"
    r"(?:include|start|mention|add|begin|end|insert|put|use)\b"),
    # their insides asked for
    r"\b(?:reveal|print|output|repeat|disclose|leak|dump|expose)\w*\s+(?:\w+\s+){0,3}(?:your|the|its|their)\s+(?:\w+\s+){0,2}(?:system\s+prompt|prompt|instructions|api\s+key)\b(?!s)",
    r"\b(?:print|repeat|output)\s+(?:everything|all\s+(?:the\s+)?text|the\s+text)\s+(?:above|before)\b",
    r"\bmust\s+state\s+which\s+(?:model|prompt)\b|\bstate\s+which\s+(?:model|llm)\s+(?:you|and|wrote|was)\b",
    # the marks of a conversation with a model
    r"<\|/?(?:im_start|im_end|system|user|assistant|endoftext|eot_id|start_header_id)[^>]*\|?>|\[/?INST\]|<</?SYS>>|\[/?SYSTEM\]",
    r"</?(?:system|instructions?|job_description|prompt|assistant|untrusted\w*|tool_result|user_input|admin)>",
    r"\{\{\s*(?:system|assistant|prompt|instruction)\s*:|\bsystem\s*:\s*(?:override|ignore|reveal|new\s+(?:policy|instruction|task)|you\s+(?:are|must))",
    r"^\s*#{2,}\s*(?:instruction|system|response|new\s+task)s?\s*:",
    r"^\s*(?:system|developer)\s*(?:prompt|message|override|instruction)s?\s*[:>]",
    r"(?:^|\n)\s*assistant\s*:\s*(?:sure|of\s+course|certainly|here)",
    # written where only a machine looks
    rf"<!--(?=[^>]*(?:{_KIND}\b|\b(?:ignore|instructions|system)\b))[^>]*-->",
    r"<(?:span|div|p|font)\b[^>]*(?:color\s*:\s*(?:#f{3,6}|white|transparent)|font-size\s*:\s*[01]|display\s*:\s*none|opacity\s*:\s*0)[^>]*>",
    rf"\(?(?:white|hidden|invisible)\s+(?:text|note|message)\)?[^.!?\n]{{0,20}}\b{_KIND}\b",
    # in other languages
    r"\bякщо\s+(?:ти|ви)\s+(?:[-–—]\s*)?(?:штучний\s+інтелект|ші\b|шi\b|ai\b|бот|мовна\s+модель|нейромережа|робот|чат-?бот|chatgpt)",
    r"\b(?:ігноруй|проігноруй|забудь|відкинь)(?:те)?\s+(?:\w+\s+){0,3}(?:інструкці|правил|вказівк|промпт)",
    r"\b(?:якщо\s+це\s+читає|увага|звернення\s+до|для|шановн\w+)[,:]?\s+(?:всіх\s+|будь-який\s+)?(?:штучн\w+\s+інтелект\w*|ші-?\s?(?:асистент|помічник|агент|бот)\w*|нейромереж\w*|мовн\w+\s+модел\w*|ботів|бот\b|chatgpt)\s*[:,!–—]",
    r"\bесли\s+(?:ты|вы)\s+(?:[-–—]\s*)?(?:искусственный\s+интеллект|ии\b|ai\b|бот|языковая\s+модель|нейросеть|робот|chatgpt)",
    r"\b(?:игнорируй|проигнорируй|забудь)(?:те)?\s+(?:\w+\s+){0,3}(?:инструкци|правил|указани|промпт)",
    r"\bsi\s+(?:eres|usted\s+es|es\s+usted)\s+(?:una?\s+)?(?:inteligencia\s+artificial|ia\b|modelo\s+de\s+lenguaje|bot\b|chatbot|robot\b|llm|asistente\s+(?:de\s+ia|virtual))",
    r"\b(?:ignora|ignore|olvida|olvide|descarta)\s+(?:\w+\s+){0,3}(?:instrucciones|reglas|indicaciones)\s+(?:anteriores|previas)",
    r"\b(?:wenn|falls|sofern)\s+(?:du|sie)\s+(?:eine?\s+)?(?:ki\b|künstliche\s+intelligenz|sprachmodell|bot\b|chatbot|llm|ki-\w+)",
    r"\b(?:vergiss|ignoriere|vergessen\s+sie|ignorieren\s+sie)\s+(?:\w+\s+){0,3}(?:anweisungen|instruktionen|regeln|vorgaben)",
    r"\bsi\s+(?:vous\s+êtes|tu\s+es)\s+(?:une?\s+)?(?:ia\b|intelligence\s+artificielle|modèle\s+de\s+langage|robot\b|bot\b|chatbot|llm)",
    r"\b(?:ignorez|oubliez|ignore|oublie)\s+(?:\w+\s+){0,3}(?:instructions|consignes|règles)\s+(?:précédentes|antérieures|ci-dessus)",
    r"\bse\s+(?:você\s+(?:é|for)|és|sei|lei\s+è)\s+(?:uma?\s+|un['’]?\s?)?(?:ia\b|inteligência\s+artificial|intelligenza\s+artificiale|modelo\s+de\s+linguagem|modello\s+linguistico|bot\b|robô)",
    r"\b(?:ignore|ignora|esqueça|dimentica)\s+(?:\w+\s+){0,3}(?:instruções|istruzioni)\s+(?:anteriores|precedenti)",
    r"\bjeśli\s+jesteś\s+(?:sztuczną\s+inteligencją|modelem\s+językowym|botem|ai\b)|\bzignoruj\s+(?:\w+\s+){0,3}(?:instrukcje|polecenia)",
)  # fmt: skip
_AIMED: Final = re.compile("|".join(f"(?:{pattern})" for pattern in _PATTERNS), re.IGNORECASE | re.MULTILINE)
_TRIGGERS: Final = re.compile(
    r"a\.?i\b|\bais\b|artificial|language\s+model|llm|gpt|claude|gemini|copilot|bots?\b|assistant|automated|machine|robot|ignor|disregard|forget|overrid|"
    r"bypass|discard|overwrite|prompt|system|<|\[/?inst|reveal|print|repeat|\bDAN\b|mode\b|\{\{|##|hidden|white|модел|інтелект|интеллект|\bші\b|\bии\b|"
    r"бот|нейро|ігнор|игнор|забуд|intelig|intellig|modelo|modèle|\bki\b|sprachmodell|anweisung|instruc|instruk|istruz|\bia\b|robô|sztuczn|zignoruj|відкинь|олвід|olvid",
    re.IGNORECASE,
)
_CODED: Final = re.compile(r"(?<![\w+/=])[A-Za-z0-9+/]{24,}={0,2}(?![\w+/=])")
_ORDERED: Final = re.compile(rf"\b(?:{_ORDER}|your\s+(?:rules|prompt|instructions)|system)\b", re.IGNORECASE)


def orders_to_machines(text: str) -> tuple[tuple[int, int], ...]:
    """Return where a text without disguise speaks to a machine: (start, end) of each sentence or mark, in order."""
    found: list[tuple[int, int]] = []
    if _TRIGGERS.search(text):
        bounds = [(start, end) for start, end, _ in sentences(text)]
        for match in _AIMED.finditer(text):
            around = [(s, e) for s, e in bounds if s < match.end() and e > match.start()]
            found.append((around[0][0], around[-1][1]) if around else match.span())
    for match in _CODED.finditer(text):
        if _ORDERED.search(_decoded(match.group(0))):
            found.append(match.span())
    return _merged(found)


def _decoded(coded: str) -> str:
    """Return what base64 text says, empty where it is none or says nothing readable."""
    try:
        plain = base64.b64decode(coded + "=" * (-len(coded.rstrip("=")) % 4)).decode("utf-8")
    except (binascii.Error, ValueError):
        return ""
    return plain if plain.isprintable() else ""


def _merged(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
