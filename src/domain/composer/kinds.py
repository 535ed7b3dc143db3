"""Which kind of work a job is, told by its words. What to say about each kind is in the phrase books."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Literal

from src.domain.letters import Brief
from src.domain.remembering import while_held

Kind = Literal[
    "data_entry", "assistance", "support", "accounting", "legal", "design", "video", "writing", "translation", "marketing",
    "sales", "data", "web", "software", "infrastructure", "engineering", "consulting", "testing", "security", "editing",
    "repair", "general",
]  # fmt: skip

_WORDS: Final[Mapping[Kind, str]] = {
    "data_entry": r"data entry|dedup\w*|duplicates|data clean\w*|typing|typist|transcri\w+|copy.?paste|spreadsheet entry|scanned|convert\w* .{0,30}pdf|pdf to \w+|document "
    r"(?:conversion|formatting)|введення даних|дубл\w+|набір тексту|сканов\w+",
    "assistance": r"virtual assist\w+|va|community manager|personal assist\w+|executive assist\w+|calendar|inbox|appointment|travel planning|admin\w* task|"
    r"podcast coordinator|admin support|lead list|web research|асистент\w*|помічник\w*",
    "support": r"answer\w* (?:\w+ )?(?:customers?|emails|messages)|(?:customer|technical|guest) (?:support|service)|support (?:agent|person|specialist|engineer|manager|representative)|tier [12]|help ?desk|live chat|tickets?|zendesk|gorgias|freshdesk|call cent\w+|receptionist|"
    r"phone support|refunds?|chargebacks?|disputes?|content moderat\w+|moderators?|підтримк\w+|модератор\w*|модерац\w+|служб\w+ підтримки",
    "accounting": r"bookkeep\w*|accountant|accounting|payroll|tax(?:es|ation)?|quickbooks|xero|ifrs|gaap|reconcil\w+|invoices? "
    r"posted|cpa|vat|бухгалтер\w*|податк\w+|звітніст\w+",
    "legal": r"lawyer|attorney|counsel|\w+ law|customs|export control|contracts? (?:review|draft\w*)|legal|trademark|terms of service|privacy policy|nda|gdpr|compliance "
    r"review|paralegal|юрист\w*|договір\w*|договор\w+|правов\w+",
    "design": r"(?<!web )designers?|interior (?:design\w*|styl\w*)|mood ?boards?|logo|fashion|tech packs?|apparel|branding|brand identity|figma|ui ?/?ux|ui design|illustrat\w+|graphic design|photoshop|packaging|presentation design|"
    r"lightroom|photo (?:edit\w*|retouch\w*)|retouch\w*|photographers?|landing page design|banner|canva|poster|дизайн\w*|логотип\w*|ілюстрац\w+",
    "video": r"video edit\w*|premiere|davinci|after effects|animation|motion graphics|youtube edit\w*|reels|podcast edit\w*|audio|voice ?over|"
    r"subtitles?|монтаж\w*|відео\w*|озвуч\w+",
    "writing": r"copywrit\w+|resume|linkedin profile|article|blog post|content writ\w+|ghost ?writ\w+|(?:\w+ )?writers?|story ?writing|storytelling|creative writing|dialogues?|memoir|case stud(?:y|ies)|ebook|newsletter|white ?paper|technical "
    r"writ\w+|script ?writ\w+|product descriptions?|grant writ\w+|стат(?:ті|тя|ей)|копірайт\w*|тексти?",
    "translation": r"translat\w+|localis\w+|localiz\w+|interpret\w+|mtpe|(?:\w+) to (?:english|german|french|spanish|italian|polish|ukrainian|turkish|greek|dutch)|bilingual|переклад\w*|локалізац\w+",
    "marketing": r"seo|ppc|ga4|gtm|tag manager|tracking specialist|google ads|facebook ads|meta ads|social media|marketing|campaigns?|keyword research|backlinks?|email "
    r"marketing|klaviyo|mailchimp|реклам\w+|маркет\w+|просуванн\w+",
    "sales": r"cold (?:call\w*|email\w*)|lead generation|appointment sett\w+|sales rep\w*|telemarket\w+|outreach|prospect\w*|продаж\w*|лід\w*",
    "data": r"machine learning|gis|qgis|postgis|data (?:scien\w+|analy\w+|engineer\w*|warehouse)|dashboards?|power ?bi|tableau|looker|pandas|etl|dbt|"
    r"model (?:training|accuracy)|deep learning|nlp|computer vision|statistic\w*|forecast\w*|ocr|scrap(?:e|ing|er)|аналіз даних|парс\w+|вивантаж\w+|збир\w+ (?:дан\w+|цін\w+)|звіт\w* (?:у|в) power",
    "web": r"wordpress|prestashop|magento|opencart|shopify|woocommerce|webflow|wix|squarespace|web ?site|web ?page|landing page|html|css|front.?end|online "
    r"store|web ?shop|elementor|theme|react|vue|next\.?js|сайт\w*|інтернет.магазин\w*|лендінг\w*",
    "software": r"(?:build|develop|custom|зробити|розробити|створити) (?:\w+ )?crm|crm (?:develop\w*|integration|system)|api|back.?end|full.?stack|python|django|node\.?js|php|jquery|mysql|java|golang|rust|c\+\+|\.net|mobile app|ios|android|flutter|"
    r"react native|swift|kotlin|bug|refactor\w*|integration|microservices?|smart contracts?|solidity|software|chat ?bot|застосун\w+|"
    r"додат(?:ок|ку)|програм\w+|бот\w*|скрипт\w*",
    "infrastructure": r"devops|macs?|mdm|jamf|intune|(?:it|mac|system|systems|network|linux|windows) admin\w*|kubernetes|docker|terraform|aws|azure|gcp|linux|servers?(?!-side)|network (?:admin\w*|security|set-?up|engineer)|vlans?|firewall|vpn|ci/cd|migration to the "
    r"cloud|backups?|monitoring|active directory|office 365|mlops|сервер\w*|мереж\w+|адмініструван\w+",
    "engineering": r"autocad|plc|scada|industrial automation|(?:quantity )?takeoffs?|cost estimat\w+|bluebeam|solidworks|revit|sketchup|civil|structural|mechanical|architect\w*|floor ?plan|house plan|interior|3d model\w*|"
    r"pcb|electrical|hvac|grading|cad|bim|rendering|product design|injection mo\w+|креслен\w+|інженер\w*|інтер'єр\w*",
    "consulting": r"business plan|cfo|cash ?flow|board (?:pack|report\w*)|finance lead|financial management|iso ?\d{4,5}|quality management|internal audit\w*|valuations?|sourcing|procurement|consult\w+|strategy|product manag\w+|project manag\w+|pricing|market research|financial model\w*|pitch "
    r"deck|hr|recruit\w+|operations|бізнес.план\w*|консульт\w+|стратегі\w+",
    "testing": r"testers?|usability test\w*|user test\w*|qa|quality assurance|manual test\w*|test (?:cases?|plans?|automation)|test automation|bug "
    r"(?:hunt|report)s?|beta test\w*|selenium|cypress|тестувальник\w*|тестуванн\w+",
    "security": r"pen ?test\w*|penetration test\w*|oscp|owasp|burp suite|vulnerabilit\w+|security (?:audit|assessment|review|test\w*|engineer|consultant)|"
    r"cyber ?security|soc ?2|iso 27001|вразливост\w+|пентест\w*|кібербезпек\w+",
    "editing": r"(?<!video )(?<!photo )(?<!audio )(?<!image )(?<!podcast )(?<!film )(?<!sound )editing|proofread\w*|(?:copy|line|developmental|content|book) ?edit\w*|editors?|manuscript\w*|beta read\w*|вичитк\w+|коректор\w*|редактор\w*|"
    r"редагуванн\w+",
}
_PATTERNS: Final = {kind: re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE) for kind, pattern in _WORDS.items()}


# Who is sought weighs more than what the work is about: a technical writer for an API writes.
_ROLES: Final[Mapping[Kind, re.Pattern[str]]] = {
    "writing": re.compile(r"\b(?:copy)?writers?\b|\barticles?\b|копірайтер|\bстат(?:ті|ей|тя)\b", re.IGNORECASE),
    "translation": re.compile(r"\btranslators?\b|переклада[чц]", re.IGNORECASE),
    "testing": re.compile(r"\btesters?\b|тестувальни", re.IGNORECASE),
    "design": re.compile(r"(?<!web )\bdesigners?\b|дизайнер", re.IGNORECASE),
    "support": re.compile(r"\bsupport (?:agent|specialist|representative)s?\b", re.IGNORECASE),
}


# To set a help desk up is other work than to sit at it.
_RUN_DAILY: Final = frozenset[Kind]({"support", "sales"})
_SETTING_UP: Final = re.compile(
    r"\b(?:migrat\w+|set ?-?up|configur\w+|implement\w+|install\w+|налаштув\w+|впровад\w+|перенес\w+)\b", re.IGNORECASE
)
# To teach somebody is other work than what they do.
_TEACHES: Final = re.compile(
    r"\b(?:trainers?|tutor\w*|teachers?|lessons?|coach(?:es|ing)?|вчител\w+|викладач\w*|репетитор\w*|тренер\w*|уроки)\b",
    re.IGNORECASE,
)
# To mend what broke is other work than to build it.
_MADE: Final = frozenset[Kind]({"web", "software", "infrastructure"})
_BROKEN: Final = re.compile(
    r"\b(?:fix(?:es|ing)?|repair\w*|broken|breaks?|bugs?|errors?|crash\w*|fail(?:s|ing|ed|ure)?|hacked|"
    r"(?:not|\w+n['’]t|stopped) (?:work\w*|load\w*|send\w*|open\w*)|troubleshoot\w*|debug\w*)\b"
    r"|не (?:працю|відкрива|завантажу|надсила)|полаго?д|виправ|поламан|зламал|помилк|несправн",
    re.IGNORECASE,
)
LEAST_TELLING: Final = 1.5


def kind_of(brief: Brief) -> Kind:
    """Return the kind whose words the job uses most; the title counts most, then the skills. ``general`` where none fit."""
    scores = _scores(brief)
    best = max(scores, key=lambda kind: scores[kind])
    if scores[best] >= LEAST_TELLING and best in _MADE and _BROKEN.search(brief.title):
        return "repair"
    is_other = _TEACHES.search(brief.title) or (best in _RUN_DAILY and _SETTING_UP.search(brief.title))
    return best if scores[best] >= LEAST_TELLING and not is_other else "general"


def kinds_of(brief: Brief) -> frozenset[Kind]:
    """Return every kind whose words a text uses enough to tell; empty where none fit."""
    return frozenset(kind for kind, score in _scores(brief).items() if score >= LEAST_TELLING)


@while_held
def _scores(brief: Brief) -> dict[Kind, float]:
    skills = " ; ".join(brief.skills)
    scores: dict[Kind, float] = {}
    for kind, pattern in _PATTERNS.items():
        in_text = {match.casefold() for match in pattern.findall(brief.description)}
        role = 3.0 if kind in _ROLES and _ROLES[kind].search(brief.title) else 0.0
        scores[kind] = (
            role + 4.0 * len(pattern.findall(brief.title)) + 1.5 * len(pattern.findall(skills)) + len(in_text)
        )
    return scores
