"""Words that a client hides in a post for applicants to repeat, to see who read it. What is aimed at machines is in ``machines``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from src.domain.trust.evidence import sentences

_MOST_WORDS: Final = 8
_LETTER: Final = (
    r"(?:proposals?|applications?|cover\s+letters?|bids?|submissions?|u?r\s+bid|(?:your|yours|the|ur)\s+(?:repl(?:y|ies)|responses?|messages?|letter|answers?|e-?mail|introduction|pitch|greeting|post|quote)|"
    r"on\s+top\s+of\s+yours|when\s+(?:you\s+)?apply(?:ing)?|your\s+(?:very\s+)?(?:first|opening|last|second)\s+(?:line|sentence|word|paragraph)s?|пропозиці\w+|відгук\w*|заявк\w+|(?:супровідн\w+|свій|свого|ваш\w*)\s+лист\w*|повідомленн\w+|відповід[іь]\w*|отклик\w*|письм\w*|ответ\w*|"
    r"propuestas?|solicitud\w*|mensaje|respuesta|bewerbung\w*|antwort\w*|anschreiben\w*|candidature|proposition|réponse|proposta|candidatura|mensagem|resposta)"
)
_PLACE: Final = (
    r"(?:first\s+(?:line|word|sentence|thing|paragraph)|second\s+(?:line|sentence)|last\s+(?:line|word|sentence)|(?:very\s+)?top\b|(?:very\s+)?beginning|(?:at\s+the\s+)?start\s+of|"
    r"opening\s+(?:line|word|sentence)|subject\b|headline\b|before\s+(?:your|the)\s+greeting|on\s+its\s+own|перш\w+\s+(?:слов|рядк|речен)\w*|початк\w+|"
    r"перв\w+\s+(?:слов|строк|предложен)\w*|начал\w+|primera\s+(?:línea|palabra|frase)|al\s+(?:principio|inicio|comienzo)|erste\w*\s+(?:wort|zeile|satz)|"
    r"(?:am|zu)\s+(?:anfang|beginn)|betreff\w*|première\s+(?:ligne|phrase)|premier\s+mot|au\s+début|primeira\s+(?:linha|palavra|frase)|no\s+início)"
)
_REASON: Final = (
    r"(?:(?:so|to)\s+(?:that\s+)?(?:i|we|me|us)\s+(?:can\s+)?(?:know|see|tell|confirm|verify|be\s+sure)|you(?:['’]ve|\s+have)?\s+(?:actually\s+|really\s+|fully\s+|carefully\s+)?read\b|"
    r"if\s+(?:yo)?u\s+(?:have\s+|actually\s+|did\s+|really\s+)?(?:read|reading|made\s+it|got|are\s+reading)|prove\s+(?:that\s+|to\s+(?:me|us)\s+)?you|(?:not|are)\s+(?:an?\s+)?(?:ro)?bots?\b|human\b|real\s+person|filter\s+out|weed\s+out|"
    r"skip\s+the\s+(?:ro)?bots|copy(?:ing)?[\s-]+(?:and\s+|&\s+)?past|attention\s+(?:check|to\s+detail)|spam|generic\s+(?:bids|proposals)|automat\w+\s+(?:bids|proposals|responses)|read(?:ing)?\s+(?:this|my\s+(?:post|job)|all\s+(?:of\s+)?this|everything|"
    r"(?:the\s+|this\s+)?(?:whole|entire|full|complete)|(?:the\s+)?(?:post|job|description|ad\b|instructions))|to\s+be\s+considered|small\s+test|quick\s+test|прочита\w+|не\s+бот|людина|человек|leíd?o\b|leyó|leíste|robot|gelesen|mensch\b|lu\s+(?:cette|l|jusqu)|leu\s|"
    r"will\s+(?:not\s+be\s+(?:considered|read|opened|reviewed)|be\s+(?:ignored|deleted|rejected|skipped|discarded|declined|archived))|won['’]?t\s+(?:open|read|be|consider|look)|"
    r"(?:i|we)['’ ]?(?:ll|will)?\s*(?:only\s+(?:read|consider|open|look|reply|respond)|delete|ignore|skip|discard|reject)|are\s+(?:deleted|ignored|rejected|not\s+read)|goes?\s+to\s+the\s+bin|"
    r"no\s+reply|automatically)"
)
_VERB: Final = (
    r"(?:start|begin|open|lead|writing|typing|saying|putting|adding|write|type|put|place|include|mention|use|say|add|insert|quote|state|enter|tell|name|answer|reply|respond|end|finish|close|sign|prefix|preface|"
    r"drop|give|provide|send|spell|title|reference|repeat|copy|contain|have|with|without|beginning|starting|containing|including|mentioning|appears?|"
    r"почніть|розпочніть|напишіть|вкажіть|додайте|вставте|зазначте|укажіть|згадайте|почни|напиши|вкажи|начните|напишите|укажите|добавьте|вставьте|упомяните|начни|напиши|укажи|"
    r"empiez\w+|comienz\w+|comience\w*|escrib\w+|incluy\w+|menci\w+|añad\w+|pon(?:ga|er)?|indique|beginn\w*|schreib\w*|erwähn\w*|nenn\w*|füg\w*|starte\w*|verwend\w*|"
    r"commenc\w+|écri\w+|mentionn\w+|inclu\w+|indiqu\w+|ajout\w+|comece|escreva|inclua|mencione)"
)
_NAMING: Final = (
    r"(?:(?:secret|magic|code|pass|special|key|hidden|safe|following|exact)[\s-]*)?(?:words?|phrases?|keywords?|code\s?words?|passwords?|codes?|sentences?|text|emoji|hashtag|"
    r"слов\w*|фраз\w*|код\w*|пароль\w*|palabras?(?:\s+clave)?|frases?|código|contraseña|(?:code|kenn|stich|schlüssel)?w[oö]rt\w*|satz|mots?(?:[\s-]clé)?|phrase|code|palavras?(?:-chave)?)"
)
_IN_QUOTES: Final = re.compile(
    r"(?<!\w)[\"“”„«‘'`]{1,2}([^\"“”„«‘`\n]{1,60}?)[\"”“»’'`]{1,2}(?!\w)|\*\*([^*\n]{2,40})\*\*|#([^\W\d]\w{2,30})"
)
_LOUD: Final = re.compile(r"\b[A-ZА-ЯІЇЄҐ]{3,}[0-9]*(?:\s+[A-ZА-ЯІЇЄҐ]{3,}[0-9]*){0,3}\b")
_PLAIN_NAMING: Final = (
    r"(?:(?:secret|magic|code|pass|special|key|hidden|safe|following|exact)[\s-]*)?(?:words?|keywords?|code\s?words?|phrase|слов\w*|фраз\w*|"
    r"palabras?(?:\s+clave)?|(?:code|kenn|stich|schlüssel)?w[oö]rt\w*|mots?(?:[\s-]clé)?|palavras?(?:-chave)?)"
)
_NAMED_WORD: Final = re.compile(
    rf"\b{_PLAIN_NAMING}\s*(?:is|are|should\s+be|must\s+be|will\s+be|:|=|-|–)?\s*:?\s*(?P<word>[^\W\d_][\w'’-]*(?:\s+[^\W\d_][\w'’-]*)?)",
    re.IGNORECASE,
)
_ACRONYMS: Final = frozenset(
    ["EUIPO", "IPO", "VPN", "API", "APIS", "SEO", "PDF", "URL", "CV", "NDA", "USA", "USD", "EUR", "GBP", "HTML", "CSS", "PHP", "SQL", "FAQ", "LLC", "CRM", "ERP", "AWS", "GCP", "IOS", "AND", "NOT", "YOU", "YOUR", "THE", "FOR", "ONLY", "MUST", "WITH", "PLEASE", "READ", "THIS", "ALL", "BEFORE", "APPLYING", "APPLY", "LOOM", "VAT", "KPI", "ROI", "PPC", "CTA", "SAAS", "MVP", "JSON", "CSV", "XML", "REST", "VBA", "DOC", "DOCX", "PNG", "JPG", "SVG", "PSD", "MP4", "EST", "PST", "CET", "UTC", "GMT", "UK", "EU", "WEB", "UPWORK", "WHO", "WHAT", "WHEN", "WHERE", "WHY", "HOW", "HAVE", "WILL", "SHOULD", "ARE", "GPT", "LLM", "SDK", "IDE", "GIT", "BIM", "CAD", "IMPORTANT", "NOTE", "NEVER", "ALWAYS", "ANY", "NEW", "ONE", "TWO", "THREE", "FIRST", "LAST", "WORD", "LINE", "TOP", "START", "BEGIN", "PROPOSAL", "COVER", "LETTER", "INCLUDE", "WRITE", "CODE", "QUESTIONS", "QUESTION", "ANSWER", "EXPERIENCE", "PORTFOLIO", "RATE", "HOURLY", "RELEVANT", "LINKS", "LINK"]
)  # fmt: skip
_FILLERS: Final = frozenset(
    ["a", "an", "the", "your", "our", "my", "this", "that", "these", "those", "some", "any", "each", "every", "it", "its", "of", "in", "on", "at", "to", "for", "from", "with", "and", "or", "if", "is", "are", "be", "was", "were", "should", "must", "will", "can", "count", "limit", "document", "processor", "file", "doc", "press", "editor", "you", "we", "i", "he", "she", "they", "who", "which", "what", "how", "why", "when", "where", "about", "below", "above", "not", "no", "only", "as", "by", "per", "so", "here", "there", "please", "first", "last", "length", "choice", "style", "order", "number", "following", "used", "using", "related", "based", "level", "base", "review", "reviews", "needed", "required", "snippet", "quality", "samples", "sample", "examples", "list", "research", "density", "art", "smith", "cloud", "play", "for", "word", "words", "phrase", "phrases", "does", "do", "did", "has", "have", "had"]
)  # fmt: skip
_PLAIN_AFTER: Final = re.compile(
    rf"\b(?:(?:start|begin|open)\s+(?:(?:your|the)\s+{_LETTER}\s+)?with\s*:?|(?:begin|start)\s+by\s+(?:writing|typing|saying)\s*:?|(?:write|put|type|mention|say|include|add)\s*:?|(?:beginning|starting)\s+with)\s+"
    r"(?P<word>(?!(?:a|an|the|your|our|my|what|how|why|which|who|any|all|some|it|this|that|me|us|in|at|on|to|if|down|about|links?|examples?|samples?|something|details?|where|when|whether|\d)\b)"
    r"[^\W\d_][\w'’-]*(?:\s+[^\W\d_][\w'’-]*)?)(?=\s+(?:or\s+(?:i|we|your)\b|so\s+(?:i|we|that)|to\s+(?:show|prove|let|confirm|demonstrate|verify|filter|start)|in\s+(?:your|the)\s+(?:first|subject|opening|very)|at\s+(?:the\s+)?(?:very\s+)?(?:top|start|beginning|end)|"
    r"on\s+(?:the\s+)?(?:top|first)|as\s+(?:the|your)\s+(?:first|opening|subject)|before\s+(?:your|the)\s+greeting|first\b|somewhere)|\s*[).!]|\s*$|,\s*(?:then|so|or)\b)",
    re.IGNORECASE,
)
_RIDDLE: Final = re.compile(
    r"\b(?:what(?:['’]s|\s+is|\s+comes|\s+do\s+you\s+get)?\s+(?:the\s+)?(?:\d+|\w+)\s*(?:[-+x*×/]|plus|minus|times|after|before)\s*(?:\d+|\w+)|\d+\s*[-+x*×]\s*\d+|(?:result|answer|sum|product|total)\s+(?:of|to)\s+(?:\d+|\w+)\s*(?:[-+x*×/]|plus|minus|times|and)|"
    r"(?:what\s+)?colou?r\s+(?:the\s+|of\s+(?:the\s+|a\s+|an\s+)?)?(?:sky|banana|grass|sun|snow|orange|ocean|lemon|blood|apple|\w+\s+is)|capital\s+(?:city\s+)?of\s+\w+|opposite\s+of|backwards?|comes\s+(?:after|before)\s+\w+day|"
    r"how\s+many\s+(?:legs|days|letters|wheels|fingers|months|eyes)\b|(?:your\s+|tell\s+(?:me|us)\s+)(?:\w+\s+){0,2}favou?rite\s+(?:\w+\s+)?(?:colou?r|food|movie|film|animal|book|song|fruit|ice\s?cream|band|emoji|dish|joke|pizza|drink|dessert|season|number|superhero|quote|planet|cartoon|meme)|"
    r"(?:a|your\s+best|your\s+favou?rite)\s+(?:dad\s+)?joke\b|\bfun\s+fact\b|скільки\s+буде|яка\s+столиця|улюблен\w+\s+(?:колір|страв\w+|тварин\w+|фільм)|любим\w+\s+(?:цвет|блюд\w+|животн\w+|фильм))",
    re.IGNORECASE,
)
_HAS_VERB: Final = re.compile(rf"\b{_VERB}\b", re.IGNORECASE)
_HAS_LETTER: Final = re.compile(rf"\b{_LETTER}\b", re.IGNORECASE)
_HAS_PLACE: Final = re.compile(_PLACE, re.IGNORECASE)
_HAS_REASON: Final = re.compile(_REASON, re.IGNORECASE)
_HAS_NAMING: Final = re.compile(rf"\b{_NAMING}(?!\w)", re.IGNORECASE)
_SECRET: Final = re.compile(
    r"\b(?:secret|magic|code|pass|hidden|safe)[\s-]*(?:word|phrase|code|keyword)s?\b\s*(?:for\s+this\s+(?:job|post|project)\s*)?(?:is|:|=|in\s+it|to\s+use)|"
    r"\b(?:кодове|секретне|чарівне|контрольне)\s+слово|\b(?:кодовое|секретное|волшебное)\s+слово|\bcodewort\b|\bpalabra\s+(?:clave|secreta)\b|\bmot\s+de\s+passe\b",
    re.IGNORECASE,
)
_FIRST_IS: Final = re.compile(
    rf"\b(?:first|opening)\s+(?:word|line|sentence)\b[^.!?\n]{{0,30}}\b{_LETTER}\b[^.!?\n\"“]{{0,25}}?(?:must|should|has\s+to|needs\s+to|is|be|:)|\bwrite\s+\S+\s+first\b",
    re.IGNORECASE,
)
_ENDS_A_WORD: Final = frozenset(("somewhere", "before", "then", "appears", "when", "otherwise", "anywhere", "within"))
_A_WORD: Final = r"(?P<word>[^\W\d_][\w'’-]*(?:\s+[^\W\d_][\w'’-]*){0,1})"
_AFTER_COLON: Final = re.compile(rf":\s*(?:the\s+word\s+)?{_A_WORD}\s*[.!)]*\s*$", re.IGNORECASE)
_ANSWER_FIRST: Final = re.compile(
    rf"\b(?:answer|reply|respond)\s+with\s+(?!(?:a|an|the|your|my|our|some|any|what|how|examples?|links?)\b){_A_WORD}\s+first\b",
    re.IGNORECASE,
)
_STARTS_WITH: Final = re.compile(
    r"^(?:please\s+)?(?:start|begin|open)\s+(?:it\s+)?with\s+the\s+(?:word|phrase|code\s?word)\b", re.IGNORECASE
)
_NUMBER: Final = re.compile(
    r"\b(?:code|number|digits?|pin|код|число)\s*:?\s*[#\"“]?(?P<word>\d{1,8}[A-Za-z]?)\b", re.IGNORECASE
)
_INTO: Final = re.compile(
    r"\b(?:include|mention|writing|typing|saying|adding|putting|end|title|without|write|type|say|quote|put|add|contain\w*|beginning|begin|start|starting|use|insert|containing|(?:reply|answer|respond)\s+with)\b",
    re.IGNORECASE,
)
_OPENS: Final = re.compile(
    rf"\b(?:start|begin|open|end|put|prefix)\b[^.!?\n]{{0,25}}\b{_LETTER}\b[^.!?\n]{{0,20}}\b(?:with|by)\b",
    re.IGNORECASE,
)
_MASCOT: Final = re.compile(r"\bmention\s+(?:our|the|my)\s+\w+,\s*(?P<word>[^,]{2,30}),\s*in\s+your\b", re.IGNORECASE)
_ON_TOP: Final = re.compile(
    rf"\b(?:put|place|write|type|say|add)\s+{_A_WORD}\s+(?:at|on|in|before|as)\b", re.IGNORECASE
)
_SHOWN: Final = re.compile(
    rf"\b(?:make\s+sure|ensure)\s+(?:that\s+)?(?:the\s+word\s+)?{_A_WORD}\s+(?:appears|is)\b", re.IGNORECASE
)
_BIDS_WITH: Final = re.compile(
    rf"\b(?:proposals|applications|bids)\s+(?:without|beginning\s+with|starting\s+with)\s+(?:the\s+word\s+)?{_A_WORD}\b",
    re.IGNORECASE,
)
_READ_THIS_FAR: Final = re.compile(
    r"\b(?:if|since)\s+you(?:['’]ve|\s+have|\s+are)?\s+(?:read|reading|made\s+it|got)|attention\s+(?:check|test|to\s+detail)|"
    r"\bto\s+(?:prove|show|confirm|make\s+sure)\s+(?:that\s+)?you",
    re.IGNORECASE,
)
_SUBJECT_OF_WORK: Final = re.compile(
    r"\b(?:articles?|blog|title\s+tag|meta|anchor|headings?\s+h[1-6]|pages?\s+should|search|keywords?\s+(?:research|density|list)|on\s+the\s+(?:page|site|label|logo|cover|shirt)|"
    r"button|field|database|cell|column|form|user\s+can|users?|customers?|voicemail|script)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, repr=False)
class Trap:
    """An attention check: where its sentence stands, and the words asked for; empty where an answer has to be thought of."""

    start: int
    end: int
    word: str


def trap_words(text: str) -> tuple[Trap, ...]:
    """Return the attention checks of a text without disguise, in order."""
    found: list[Trap] = []
    before: tuple[int, str] = (0, "")
    for start, end, sentence in sentences(text):
        word = _asked(sentence, before[1])
        if word is not None:
            is_riddle_before = word == "" and not _RIDDLE.search(sentence)
            found.append(Trap(before[0] if is_riddle_before else start, end, word))
        before = (start, sentence)
    return tuple(found)


def _asked(sentence: str, before: str) -> str | None:
    """Return the word that a sentence asks applicants to repeat, empty for a riddle, None where it asks for nothing."""
    secret = _SECRET.search(sentence) or _STARTS_WITH.search(sentence)
    if secret and (word := _payload(sentence, after=secret.start())):
        return word
    if answer := _ANSWER_FIRST.search(sentence):
        return answer.group("word")
    setting = _Setting(
        placed=bool(_HAS_PLACE.search(sentence)),
        lettered=bool(_HAS_LETTER.search(sentence)),
        reasoned=bool(_HAS_REASON.search(sentence)) or bool(_READ_THIS_FAR.search(before)),
    )
    if not (setting.placed or setting.lettered or setting.reasoned):
        return None
    if _is_riddle(sentence, before, setting):
        return ""
    if _SUBJECT_OF_WORK.search(sentence) and not setting.reasoned and not (setting.lettered and setting.placed):
        return None
    looks = (_first_is, _by_name, _loud_or_quoted, _in_place)
    return next((word for look in looks if (word := look(sentence, setting))), None)


def _is_riddle(sentence: str, before: str, setting: _Setting) -> bool:
    """Say whether a question with a known answer, or about a favourite thing, is to be answered in the application."""
    if _RIDDLE.search(sentence):
        return setting.placed or setting.reasoned or (setting.lettered and bool(_HAS_VERB.search(sentence)))
    return setting.placed and setting.lettered and before.endswith("?") and bool(_RIDDLE.search(before))


@dataclass(frozen=True, slots=True)
class _Setting:
    """What a sentence tells beside a word: a place for it, the application it goes into, a reason for it."""

    placed: bool
    lettered: bool
    reasoned: bool

    @property
    def is_told_twice(self) -> bool:
        return self.placed + self.lettered + self.reasoned >= 2


def _first_is(sentence: str, _: _Setting) -> str | None:
    """Look for "first word of your application: X" and the like."""
    if not _FIRST_IS.search(sentence):
        return None
    word = _AFTER_COLON.search(sentence)
    return word.group("word") if word else _quoted(sentence) or _loud(sentence)


def _by_name(sentence: str, setting: _Setting) -> str | None:
    """Look for "the word X"."""
    if not _HAS_VERB.search(sentence):
        return None
    number = _NUMBER.search(sentence)
    if number and setting.lettered:
        return number.group("word")
    if not _HAS_NAMING.search(sentence):
        return None
    if quoted := _quoted(sentence):
        return quoted
    if not (setting.lettered or setting.reasoned):
        return None
    return _word_after_naming(sentence, 0)


def _loud_or_quoted(sentence: str, setting: _Setting) -> str | None:
    """Look for a word in quotes or capitals that is to stand in the application."""
    if not _HAS_VERB.search(sentence):
        return None
    quoted = _quoted(sentence)
    if quoted and (setting.lettered or setting.reasoned) and _INTO.search(sentence):
        return quoted
    if setting.is_told_twice or (setting.reasoned and _INTO.search(sentence)) or _OPENS.search(sentence):
        return _loud(sentence)
    return None


def _in_place(sentence: str, setting: _Setting) -> str | None:
    """Look for a plain word where a place or reason is told."""
    if (setting.is_told_twice or setting.reasoned) and (plain := _PLAIN_AFTER.search(sentence)):
        return _first_words(plain.group("word"))
    for pattern, is_enough in (
        (_MASCOT, True),
        (_ON_TOP, setting.is_told_twice),
        (_SHOWN, setting.lettered),
        (_BIDS_WITH, setting.reasoned),
    ):
        match = pattern.search(sentence) if is_enough else None
        if match and (word := _first_words(match.group("word"))):
            return word
    return None


def _payload(sentence: str, *, after: int) -> str | None:
    """Return the quoted, loud or named word of a sentence, from a place on."""
    rest = sentence[after:]
    return _quoted(rest) or _loud(rest) or _word_after_naming(rest, 0)


def _quoted(sentence: str) -> str | None:
    for match in _IN_QUOTES.finditer(sentence):
        word = next(group for group in match.groups() if group).strip(" .,!:;")
        if (
            word
            and not word.endswith("?")
            and len(word.split()) <= _MOST_WORDS
            and not word.startswith(("http", "www"))
        ):
            return word
    return None


def _loud(sentence: str) -> str | None:
    """Return a word in capitals where the rest of the sentence is not."""
    if sum(char.isupper() for char in sentence) > sum(char.islower() for char in sentence):
        return None
    for match in _LOUD.finditer(sentence):
        if words := [word for word in match.group(0).split() if word not in _ACRONYMS]:
            return " ".join(words)
    return None


def _word_after_naming(sentence: str, start: int) -> str | None:
    for match in _NAMED_WORD.finditer(sentence, start):
        if word := _first_words(match.group("word")):
            return word
    return None


def _first_words(words: str) -> str | None:
    """Return the word asked for, with the second one where both belong together."""
    first, *rest = words.split()
    if first.casefold() in _FILLERS or len(first) < 3:
        return None
    return f"{first} {rest[0]}" if rest and rest[0].casefold() not in _FILLERS | _ENDS_A_WORD else first
