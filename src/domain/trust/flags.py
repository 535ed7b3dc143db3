"""Red flags in a post's words: the ways in which freelancers are cheated, as rules over text without disguise. Figures are judged in ``figures``.

The words are ours, from what freelancers report; a flag is a reason to look, never a verdict.
"""

from __future__ import annotations

import re
from typing import Final, Literal

from src.domain.trust.evidence import sentences

FlagCode = Literal[
    "contact_outside",
    "pay_to_work",
    "equipment_vendor",
    "cheque",
    "gift_card",
    "crypto_payment",
    "currency_transfer",
    "account_rental",
    "profile_verification",
    "identity_documents",
    "shortened_link",
    "unsafe_file",
    "unpaid_test",
    "before_contract",
    "review_pressure",
    "money_mule",
    "too_good",
    "new_client_far_above",
    "basic_and_vague",
]

_TELEGRAM: Final = (
    r"(?:(?<![\w])te[l1I|i][\s.\-_]?e[\s.\-_]?gr[a@4]m+e?\b|(?<!\w)tele[\s.\-_]?gram\b|t\.\.+gram|\bt\s?[\[(]?\s?\.\s?[\])]?\s?me\s?/\s?\S+|paper\s+plane\s+app|\btg\b(?=\s*[:@]|\s+id\b|\s+@?\w*[_\d])|"
    r"(?<!\w)телегра[мн]\w*|(?<!\w)телег[уаеи]\b|(?<!\w)тг\b(?=\s*[:@])|\btelegrama\b)"
)
_WHATSAPP: Final = r"(?:\bwh?at['’]?s?[\s.\-_]?a[\s.\-_]?p+\w?\b(?!ening)|\bwa\.me/\S+|green\s+app\s*\(wa\)|(?<!\w)(?:ватсап|вотсап|вацап|ватцап|вайбер)\w*|\bviber\b|\bwechat\b)"
_MESSENGER: Final = rf"(?:{_TELEGRAM}|{_WHATSAPP}|\bsignal\s+app\b|\bskype\b|\bgoogle\s+(?:hangouts|chat)\b|\bhangouts\b|\bdiscord\b|\bicq\b|\bim\s*o\b\s+app)"
_REACH: Final = (
    r"(?:contact|message|text|reach|add|write|ping|dm|hit|call|chat\s+(?:with|to|me|us)|find|send|interview|talk|speak|reply|connect|share|download|join|"
    r"напиш\w*|пиш\w*|звертай\w*|додай\w*|зв['’ʼ]?яж\w*|свяж\w*|добавь\w*|обращай\w*|schreib\w*|kontaktier\w*|escr[ií]b\w*|contact[ae]\w*|contactez|écri\w+)"
)
_HANDLE: Final = (
    r"(?:@\w{4,}|\bid\s+\w{4,}|:\s*@?\w{4,}|\+?\d[\d\s()\-]{7,}|\b\w+_\w+\b|\b[a-z]{3,}\d{3,}\b|\+\d[\w\s()]{8,})"
)
_DOMAIN: Final = r"(?:g\s*mail|outlook|yahoo|hotmail|proton(?:mail)?|icloud|aol|ukr|mail|yandex|gmx|zoho|[\w-]{2,})"
_AT: Final = r"\s*(?:@|[\[({<]\s*(?:at|a|собака)\s*[\])}>]|\bAT\b)\s*"
_DOT: Final = r"\s*(?:\.|[\[({<]\s*(?:dot|крапка|точка)\s*[\])}>]|\bDOT\b|\bdot\b)\s*"
_MONEY: Final = r"(?:[$€£]\s?\d[\d,.]*|\d[\d,.]*\s?(?:\$|usd|eur|euro|dollars?|usdt|грн|руб)\b)"
_FEE: Final = r"(?<!\w)(?:fees?|deposits?|charges?|bond|payment|внес\w+|депозит\w*|застав\w*|плат[аиуі]\w*|взнос\w*|gebühr\w*|kaution\w*|tasa|cuota|depósito|frais|caution)"
_BASIC: Final = r"(?:data\s+entry|typing|typist|copy[\s-]?past\w*|pdf\s+to\s+word|retyp\w*|simple\s+(?:job|task|work)|easy\s+(?:job|task|work|typing)|copy\s+typing)"

_RULES: Final[dict[FlagCode, tuple[str, ...]]] = {
    "contact_outside": (
        rf"\b{_REACH}\b[^.!?\n]{{0,80}}{_MESSENGER}",
        rf"{_MESSENGER}[^.!?\n]{{0,60}}(?:{_HANDLE}|\bnumber\b|\bid\b|\bhandle\b|\busername\b)",
        rf"{_TELEGRAM}\s*(?:[:@(]|$)|\bt\s?[\[(]?\s?\.\s?[\])]?\s?me\s?/|\bwa\.me/",
        rf"\b(?:interview|details|communication|communicate|chat|discussion|onboarding)\b[^.!?\n]{{0,40}}\b(?:on|via|through|over|in|by)\s+(?:our\s+|my\s+)?{_MESSENGER}",
        rf"(?<![\w@])[\w.+-]{{2,40}}{_AT}{_DOMAIN}{_DOT}(?:com|net|org|io|co|info|me|ua|ru|de|es|fr|uk|xyz|biz|us|example)\b",
        r"\b(?:e-?mail|text|call|sms)\s+(?:me|us|our\s+\w+(?:\s+\w+)?)\s+(?:directly\s+)?(?:at|on)\s+(?:\+?\d|\w+[@(\[])",
        r"\b(?:text|call)\s+(?:me|us|only|to)?\s*(?:at|on|:)?\s*\+?\d[\d\s().-]{8,}",
        r"\b(?:outside|off)\s+(?:of\s+)?(?:the\s+)?(?:upwork|platform|site)\b[^.!?\n]{0,40}(?:pay|contact|communicat|work|fees|chat|contract)|\b(?:pay|work|contract)\w*\s+(?:you\s+)?(?:directly\s+)?(?:outside|off)\s+(?:of\s+)?(?:the\s+)?(?:upwork|platform)",
        r"\b(?:share|send|leave|give|provide)\s+(?:me\s+|us\s+)?(?:your|ваш\w*)\s+(?:whats?app|telegram|phone|mobile|cell)\s*(?:number|id|no)?\b",
        r"\bsend\s+(?:your\s+)?(?:resume|cv|application|samples)\s+(?:directly\s+)?(?:to|at)\s+[\w.+-]+\s*(?:@|[\[(]\s*at)",
        r"поза\s+(?:апворк\w*|upwork|платформ\w*)|вне\s+(?:upwork|апворк\w*|платформ\w*)",
    ),
    "pay_to_work": (
        rf"\b(?:registration|activation|security|refundable|application|processing|onboarding|enrol?lment|membership|licen[sc]e|software|start-?up|verification|insurance|joining|training|certification|admin(?:istration)?|background\s+check)\s+{_FEE}\b[^.!?\n]{{0,80}}(?:{_MONEY}|require|needed|pay|refund|before|must)",
        rf"\b(?:you|freelancers?|candidates?|applicants?|member|everyone|new\s+\w+)\b[^.!?\n]{{0,40}}\b(?:pay|deposit|purchase|buy)\b[^.!?\n]{{0,40}}{_MONEY}[^.!?\n]{{0,80}}(?:start|before|refund|return|licen[sc]e|register|activate|account|first)",
        rf"\b(?:small|one[\s-]?time|refundable|returnable)\b[^.!?\n]{{0,30}}{_FEE}\b",
        rf"{_FEE}\b[^.!?\n]{{0,60}}\b(?:refund\w*|returned|reimburs\w*)\s+(?:with|after|in|to)\b[^.!?\n]{{0,40}}(?:salary|pay|week|month|day|job|task|work)",
        rf"\b(?:training|course|kit|starter\s+pack|materials?|certificate|work\s+account)\b[^.!?\n]{{0,40}}\b(?:costs?|{_MONEY}|bought|buy|purchase|paid\s+by\s+you|up\s+front)[^.!?\n]{{0,40}}(?:before|first|up\s+front|certificate|deducted|you|policy)",
        rf"\btraining\s+(?:kit|materials?|course|fee)\s*\(?\s*{_MONEY}",
        rf"\b(?:course|training)\s+costs?\s+{_MONEY}",
        rf"(?:реєстраційн\w+|страхов\w+|повертаєм\w+|регистрационн\w+|возвратн\w+|гарантийн\w+|гарантійн\w+)\s+{_FEE}",
        r"\b(?:оплат\w+|внес\w+|сплат\w+)\b[^.!?\n]{0,40}(?:за\s+навчання|за\s+реєстрацію|за\s+обучение|за\s+регистрацию|перед\s+початком|доступ)",
        r"\b(?:registrierungsgebühr|kaution|anmeldegebühr)\b|\b(?:tasa|cuota)\s+de\s+(?:registro|inscripción)\b|\bfrais\s+d['’](?:inscription|enregistrement)\b",
    ),
    "equipment_vendor": (
        r"\b(?:equipment|laptop|macbook|printer|computer|home\s+office|workstation|office\s+supplies|software)\b[^.!?\n]{0,120}\b(?:from|through|by|via)\s+(?:our|a|the|an|company)[\s-]+(?:\w+\s+)?(?:certified|approved|authori[sz]ed|accredited|trusted|designated|preferred|local)?\s*(?:vendors?|suppliers?|retailer|dealer)\b",
        r"\b(?:certified|approved|authori[sz]ed|accredited|designated)\s+(?:vendors?|suppliers?)\b[^.!?\n]{0,60}\b(?:equipment|laptop|only|office|check|cheque)\b",
        r"\b(?:send|forward|pay|transfer)\b[^.!?\n]{0,60}\bto\s+(?:the\s+vendor|our\s+vendor|[A-Z]\w+[^.!?\n]{0,30})\s*[^.!?\n]{0,20}\bfor\s+(?:the\s+|your\s+)?(?:equipment|laptop|office)\b",
        r"\b(?:funds|money|check|cheque|payment)\b[^.!?\n]{0,40}\b(?:to|for)\s+(?:buy|purchas\w+|order)\b[^.!?\n]{0,40}\b(?:equipment|laptop|printer|macbook|office)\b",
    ),
    "cheque": (
        r"\b(?:mail|send|receive|issue|deposit|cash)\w*\b[^.!?\n]{0,50}\b(?:cashier['’]?s?\s+check|e-?check|cheques?|certified\s+check|paper\s+check|check\s+by\s+(?:mail|e-?mail)|(?<!as\s)a\s+check\b(?!\s*(?:list|in|up|out|of|on))|checks?\s+(?:by\s+mail|to\s+(?:buy|purchase|cover)|into))",
        r"\b(?:mobile|bank)\s+(?:cheque|check)\s+deposit\b|\bdeposit\s+(?:the|a|this|our)\s+(?:check|cheque)\b|\bcashier['’]?s\s+(?:check|cheque)\b",
    ),
    "gift_card": (
        r"\b(?:buy|buying|purchas\w+|get|send|scratch|pick\s+up|redeem)\b[^.!?\n]{0,50}\bgift\s?cards?\b",
        r"\b(?:apple|steam|google\s+play|itunes|amazon|razer)\s+(?:gift\s+)?cards?\b[^.!?\n]{0,60}\b(?:codes?|photos?|back|scratch|send|reimburs\w*)\b",
        r"\bgift\s?cards?\b[^.!?\n]{0,80}\b(?:send(?:ing)?\s+(?:us|me)|codes?\s+to|photos?\s+of|reimburs\w*|pay\s+back)",
        r"\b(?:купити|купувати|купить|покупать|покупка)\b[^.!?\n]{0,30}\b(?:подарунков\w+|подарочн\w+)\s+(?:карт|сертифікат|сертификат)\w*",
    ),
    "crypto_payment": (
        r"\b(?:pay(?:ment|ments|ing|s)?|paid|salary|send|receive|compensat\w+)\b[^.!?\n]{0,50}\b(?:in|via|by|with|through|only)\s+(?:only\s+)?(?:usdt|bitcoin|btc|crypto(?:currency|currencies)?|ethereum|eth|usdc|tether|bnb|trx)\b",
        r"\b(?:usdt|bitcoin|btc|crypto|tether)\b[^.!?\n]{0,60}\b(?:to\s+your\s+wallet|outside\s+the\s+platform|save\s+fees|you\s+(?:move|keep|forward|send))",
        r"\b(?:need|create|open|have)\b[^.!?\n]{0,20}\b(?:binance|coinbase|bybit|trust\s*wallet|crypto)\s+(?:account|wallet)\b[^.!?\n]{0,40}",
        r"\bconnect\s+(?:your\s+)?(?:metamask|wallet|trust\s*wallet|phantom)\b[^.!?\n]{0,60}\b(?:bonus|site|task|list|reward|website)",
        r"\b(?:we|i)\s+send\s+(?:you\s+)?crypto\b|\b(?:seed|recovery)\s+phrase\b[^.!?\n]{0,30}\b(?:send|share|provide|enter)",
        r"\b(?:оплата|виплата|выплата|платимо|платим)\b[^.!?\n]{0,30}\b(?:usdt|крипт\w+|біткоїн\w*|биткоин\w*)",
        r"\bzahlung\b[^.!?\n]{0,20}\b(?:krypto|usdt|bitcoin)|\bpago\b[^.!?\n]{0,20}\b(?:cripto\w*|usdt|bitcoin)|\bpaiement\b[^.!?\n]{0,20}\b(?:crypto|usdt|bitcoin)",
    ),
    "currency_transfer": (
        r"\breceive\s+(?:\w+\s+){0,3}(?:payments?|paypal|funds|money|transfers?)\b[^.!?\n]{0,60}\b(?:send|forward|transfer|pass)\b",
        r"\b(?:currency|money|dollar|paypal|payoneer)\s+exchange\b[^.!?\n]{0,60}\b(?:partner|assistant|agent|percent|earn|need|help|%)",
        r"\bblocked\s+(?:funds|money|account)\b|\bfunds\b[^.!?\n]{0,30}\b(?:blocked|frozen|stuck)\b[^.!?\n]{0,60}\b(?:partner|percent|help)",
        r"\bkeep\s+\d+\s?%\s+(?:of|for|from)\s+(?:every|each|the)\s+(?:transfer|transaction|payment|amount)",
        r"\b(?:use|need|with)\s+(?:your|a|someone\s+with\s+a)\s+(?:bank|paypal|payoneer|wise|stripe|cash\s?app|zelle)\s+account\b[^.!?\n]{0,60}\b(?:receive|payments?|withdraw|transfer)",
        r"\b(?:обмін|обмен)\s+валют\w*\b[^.!?\n]{0,40}\b(?:відсот|процент|партнер|партнёр)|\b(?:приймати|принимать|отримувати|получать)\s+(?:платеж|платіж|переказ|перевод)\w*\b[^.!?\n]{0,50}\b(?:картк|карт|рахун|счет|счёт|відсот|процент|пересила|відправля)",
    ),
    "account_rental": (
        r"\b(?:rent|lease|borrow|buy|purchase|lend|sell|share|use|renting|sharing|buying)\b[^.!?\n]{0,30}\b(?:upwork|freelanc\w+|fiverr|linkedin|toptal|your|verified)\s+(?:\w+\s+){0,2}(?:accounts?|profiles?)\b(?!\s+(?:manager|to\s+run|in\s+(?:google|facebook|meta)))",
        r"\b(?:account|profile)\b[^.!?\n]{0,40}\b(?:rent(?:al|ing)?|lease)\b[^.!?\n]{0,40}\b(?:month|long\s+term|passive|pay|%)",
        r"\bshare\s+(?:an?\s+)?account\s+with\b|\bopen\s+a\s+(?:freelance|upwork)\s+account\b[^.!?\n]{0,40}\b(?:we|i)\s+(?:manage|run|use|work)",
        r"\b(?:anydesk|teamviewer|remote\s+access|rustdesk)\b[^.!?\n]{0,60}\b(?:24/7|account|always\s+on|your\s+(?:laptop|computer|pc))|\byour\s+(?:laptop|computer|pc)\b[^.!?\n]{0,40}\b(?:anydesk|teamviewer|rustdesk)\b",
        r"\byou\s+(?:only\s+)?(?:attend|join|take)\s+(?:the\s+)?(?:calls?|interviews?|meetings?)\b[^.!?\n]{0,30}\bwe\s+(?:do|handle)\s+(?:all\s+)?the\s+(?:work|coding|tasks?)",
        r"\b(?:passport|citizen\w*|resident\w*|identity)\b[^.!?\n]{0,60}\bopen\b[^.!?\n]{0,20}\baccount\b[^.!?\n]{0,60}\b(?:we|i|you\s+get|manage|%)",
        r"\b(?:оренд\w+|аренд\w+|купл\w+|здай\w*|сдай\w*|винайм\w+)\b[^.!?\n]{0,30}\b(?:акаунт|аккаунт|профіл|профил)\w*",
        r"\b(?:alquil\w+|rentar)\b[^.!?\n]{0,20}\b(?:cuenta|perfil)\b|\b(?:account|profil)\b[^.!?\n]{0,15}\bmieten\b|\blouer\b[^.!?\n]{0,15}\bcompte\b",
    ),
    "profile_verification": (
        r"\bverify\s+(?:your\s+)?(?:upwork\s+)?(?:profile|account|identity|badge)\b[^.!?\n]{0,60}(?:https?:|www\.|\bat\b|\bon\b|link|log\s?in|here|site)",
        r"\b(?:log\s?in|sign\s+in|login)\b[^.!?\n]{0,40}\b(?:to\s+verify|with\s+your\s+upwork|your\s+upwork)\b|\byour\s+upwork\s+(?:login|password|credentials)\b",
        r"\bverified\s+badge\b[^.!?\n]{0,60}(?:https?:|free|link|get\s+it|card)",
        r"\b(?:підтверд\w+|верифік\w+|подтверд\w+|верифиц\w+)\s+(?:свій\s+|ваш\s+|свой\s+)?(?:профіл|профил|акаунт|аккаунт)\w*[^.!?\n]{0,40}(?:https?:|посилан|ссылк|сайт)",
    ),
    "identity_documents": (
        r"\b(?:send|photo|copy|scan|picture|provide|upload|need|have|share|front\s+and\s+back)\b[^.!?\n]{0,50}\b(?:your\s+|of\s+)?(?:passport(?!\s+(?:photo|picture|size))|id\s+card|identity\s+card|driver['’]?s?\s+licen[sc]e|ssn|social\s+security|national\s+id|selfie\s+with|bank\s+login|bank\s+statement)\b",
        r"\b(?:passport(?!\s+(?:photo|picture|size))|id\s+card|driver['’]?s?\s+licen[sc]e|ssn|social\s+security\s+number)\b[^.!?\n]{0,60}\b(?:ready|front|selfie|photo|onboarding|copy|scan|payroll)\b",
        r"\b(?:forward|send|share|tell|give)\b[^.!?\n]{0,30}\b(?:the\s+|us\s+|me\s+)*(?:2fa|otp|sms|verification|6[\s-]?digit|one[\s-]time|confirmation)?\s*code\b[^.!?\n]{0,40}\b(?:you\s+(?:get|receive)|to\s+us|by\s+sms|phone|within|so\s+we|sms)",
        r"\b(?:6[\s-]?digit|verification|2fa|otp)\s+code\b[^.!?\n]{0,50}\b(?:forward|send|share|give)\b",
        r"\b(?:фото|копі[юя]|скан)\b[^.!?\n]{0,30}\b(?:паспорт|посвідчен|удостоверен|id-карт)\w*|\b(?:надішл\w+|перешл\w+|пришл\w+|скин\w+)\b[^.!?\n]{0,20}\bкод\w*\b[^.!?\n]{0,30}\b(?:sms|смс|телефон)",
    ),
    "shortened_link": (
        r"\b(?:bit\.ly|tinyurl\.com|cutt\.ly|t\.ly|rb\.gy|goo\.gl|is\.gd|ow\.ly|shorturl\.at|rebrand\.ly|t\.co|s\.id|tiny\.cc|lnkd\.in|shorte\.st|adf\.ly|clck\.ru|buff\.ly|v\.gd|linktr\.ee|soo\.gd|bl\.ink|qr\.ae|u\.to|vk\.cc)/\S+",
    ),
    "unsafe_file": (
        r"[\w-]+\.(?:zip|rar|7z|exe|msi|scr|iso|bat|cmd|vbs|ps1|apk|dmg|jar|lnk|js\.zip|pdf\.exe)\b[^\n]{0,80}(?:password|run|open|download|install|view|antivirus|windows|brief|pass\s?word)|\b(?:download|run|install|open|extract|unzip|execute)\b[^.!?\n]{0,60}[\w-]+\.(?:zip|rar|7z|exe|msi|scr|iso|bat|apk|dmg|jar)\b",
        r"\barchive\b[^\n]{0,40}https?://\S+\.(?:zip|rar|7z|exe|iso)\b|\bhttps?://\S+\.(?:zip|rar|7z|exe|msi|scr|iso|apk)\b",
        r"\bantivirus\b[^.!?\n]{0,30}\b(?:off|disable\w*|turn)\b|\b(?:disable|turn\s+off)\b[^.!?\n]{0,20}\bantivirus\b",
        r"\b(?:clone|run|npm\s+install|npm\s+start|yarn)\b[^\n]{0,80}\b(?:on\s+your\s+(?:main\s+)?(?:machine|pc|computer|laptop)|tell\s+me\s+what\s+you\s+see|is\s+the\s+interview|before\s+(?:the\s+)?interview)",
    ),
    "unpaid_test": (
        r"\b(?:unpaid|not\s+paid|free|no\s+pay|without\s+pay)\b[^.!?\n]{0,30}\b(?:tests?(?:\s+(?:task|project|assignment))?|trial|samples?)\b(?!\s*(?:version|account|ver))",
        r"\b(?:tests?(?:\s+(?:task|project|assignment))?|trial(?:\s+(?:task|week|day|period))?|sample\s+(?:task|work))\b[^.!?\n]{0,30}(?:\(?\s*(?:is\s+|are\s+|will\s+be\s+)?(?:not\s+(?:be\s+)?paid|unpaid|for\s+free|without\s+pay(?:ment)?|free\s+of\s+charge)\b)",
        r"\bas\s+a\s+free\s+(?:sample|test|trial)\b|\bsend\s+finished\s+work\s+with\s+your\s+(?:bid|proposal|application)\b|\bwork\s+for\s+free\b[^.!?\n]{0,40}\b(?:first|test|trial|sample|week)",
        r"\b(?:безкоштовн\w+|неоплачуван\w+|бесплатн\w+|неоплачиваем\w+)\s+(?:тест\w*|пробн\w+|завдання|задани\w+|випробувальн\w+)|\bтестов\w+\s+(?:завдання|задание|задача)\b[^.!?\n]{0,30}\b(?:не\s+оплач|безкоштовн|бесплатн)",
        r"\b(?:unbezahlt\w*|kostenlos\w*)\s+(?:probe|test)\w*|\bprueba\s+(?:no\s+(?:pagada|remunerada)|gratis|gratuita)\b|\btest\s+(?:non\s+(?:payé|rémunéré)|gratuit)\b",
    ),
    "before_contract": (
        r"\b(?:start|begin|work)\b[^.!?\n]{0,40}\b(?:right\s+away|today|immediately|now|first|before)\b[^.!?\n]{0,60}\b(?:contract|payment\s+setup|milestone|offer|escrow)\b[^.!?\n]{0,40}\b(?:later|after|next\s+week|come|comes|follow|once|when|will)\b",
        r"\bwork\s+first\b[^.!?\n]{0,60}\b(?:fund|pay|milestone|contract|then)\b|\b(?:i|we)(?:['’]ll|\s+will)?\s+(?:open|create|start|fund|send)\s+the\s+(?:contract|milestone|offer)\s+(?:after|once|when)\b[^.!?\n]{0,40}\b(?:deliver\w*|work|done|finish\w*|complet\w*|first)",
        r"\b(?:contract|offer|milestone)\s+(?:will\s+)?(?:come|comes|be\s+(?:made|opened|sent|funded|created))\s+(?:later|after|next\s+week|once)\b",
        r"\b(?:start|begin|starting)\s+(?:the\s+)?work\s+(?:before|without)\s+(?:a\s+|the\s+|any\s+)?(?:contract|offer|milestone)",
        r"\b(?:почн\w+|початок|начн\w+|начать|почати)\b[^.!?\n]{0,30}\b(?:без|до)\s+(?:контракт|договор)\w*|\b(?:контракт|договір|договор)\b[^.!?\n]{0,20}\b(?:потім|пізніше|после|потом|позже)\b",
    ),
    "review_pressure": (
        r"\b(?:5|five)[\s-]?stars?\b[^.!?\n]{0,40}\b(?:review|rating|feedback)?\b[^.!?\n]{0,40}\b(?:worth|instead|in\s+return|exchange|from\s+me|guarantee\w*)",
        r"\b(?:leav\w+|giv\w+|get|rate\w*|otherwise|or\s+else|drop)\b[^.!?\n]{0,20}\b(?:1|one)[\s-]?stars?\b|\b(?:bad|negative)\s+(?:review|feedback|rating)\b[^.!?\n]{0,40}\b(?:if|otherwise|or\s+else)\b",
        r"\b(?:good|great|positive|nice|excellent)\s+(?:review|feedback|rating)\b[^.!?\n]{0,30}\b(?:only\s+)?(?:if|in\s+(?:return|exchange)|instead)\b",
        r"\b(?:full\s+)?refund\s+if\s+(?:i|we)\s+(?:do\s*n['’]?t|am\s+not|are\s+not)\b[^.!?\n]{0,40}\b(?:otherwise|or\s+(?:i|else)|star|review)",
        r"\b(?:pay|paid)\s+(?:with|in)\s+(?:reviews?|feedback|exposure)\b|\b(?:гарн|хорош)\w+\s+(?:відгук|отзыв)\w*\b[^.!?\n]{0,20}\b(?:якщо|если|замість|вместо)\b",
    ),
    "money_mule": (
        r"\b(?:receive|collect|accept|process)\w*\b[^.!?\n]{0,40}\b(?:payments?|deposits?|money|funds)\b[^.!?\n]{0,60}\b(?:to\s+your\s+account|into\s+your|withdraw|pass\s+them|forward\s+the\s+rest|forward\s+it|keep\s+\d+\s?%|courier)",
        r"\bkeep\s+(?:your\s+(?:part|share|pay)|\d+\s?%)\b[^.!?\n]{0,50}\b(?:send|forward|transfer|pass)\b[^.!?\n]{0,20}\b(?:balance|rest|remaining|remainder|others?)\b",
        r"\b(?:salary|payment)\s+in\s+advance\b[^\n]{0,80}\bsend\s+the\s+(?:balance|rest)\b|\bbonus\b[^.!?\n]{0,20}\bfor\s+(?:every|each)\s+transfer\b|\bwelcome\s+bonus\b|\bsigning\s+bonus\b",
        r"\b(?:payment|regional|local|financial)\s+(?:processing\s+)?(?:agent|representative|operator)\b[^.!?\n]{0,60}\b(?:bonus|transfers?|deposits?|forward|collect)",
        r"\b(?:send|forward|wire|transfer)\s+the\s+(?:balance|rest|remaining(?:\s+(?:funds|amount|money))?)\s+to\b",
        r"\bреship\w*|\breship(?:ping)?\s+(?:agent|packages|parcels)|\breceive\s+(?:packages|parcels)\s+at\s+(?:your\s+)?home\b",
    ),
    "too_good": (
        rf"\b{_BASIC}\b[^\n]{{0,120}}(?:{_MONEY}\s*(?:per|a|each|/|every)?\s*(?:week|day|weekly|daily)|\bearn\b|\bpaid\s+daily\b|\$\s?(?:[4-9]\d|\d{{3,}})\s*(?:/|per)\s*h)",
        rf"\bearn\s+(?:up\s+to\s+)?{_MONEY}\s*(?:per|a|each|every|/)?\s*(?:week|day|weekly|daily|hour)\b[^.!?\n]{{0,60}}",
        rf"\bno\s+(?:experience|skills?|interview)\b[^.!?\n]{{0,60}}(?:{_MONEY}\s*(?:per|a|/|each)?\s*(?:week|day|weekly)|paid\s+daily|earn\b|only\s+a\s+phone|hiring\s+\d+)",
        rf"{_MONEY}\s*(?:per|a|/|each)?\s*(?:week|weekly|day|daily)\b[^.!?\n]{{0,60}}\bno\s+(?:experience|skills?|interview)",
        r"\bno\s+experience\s*,?\s*(?:and\s+)?no\s+interview\b|\bhiring\s+\d{2,}\s+people\s+today\b|\bpassive\s+income\b|\b(?:slots?|positions?)\s+(?:are\s+)?(?:limited|left)\b[^.!?\n]{0,40}\bapply\s+fast\b|\bapply\s+fast\s+as\s+slots\b",
        r"\b(?:без\s+досвіду|без\s+опыта)\b[^.!?\n]{0,60}\b(?:на\s+день|в\s+день|на\s+тиждень|в\s+неделю|щодня|ежедневно)",
    ),
}  # fmt: skip
_COMPILED: Final = {
    code: re.compile("|".join(f"(?:{rule})" for rule in rules), re.IGNORECASE) for code, rules in _RULES.items()
}
_WORK_WITH_IT: Final[dict[FlagCode, re.Pattern[str]]] = {
    "contact_outside": re.compile(
        r"\b(?:bots?|api|integrat\w*|chatbot|automation|widget|community|channel|server|moderat\w*|mini\s?app|webhook|buttons?|notifications?|campaigns?|marketing|template|"
        r"discord\s+(?:server|community|bot)|customers?|tickets?|inbox|guests?|leads?|migrat\w*|export|plugin|forward|bridge|sms)\b",
        re.IGNORECASE,
    ),
    "crypto_payment": re.compile(
        r"\b(?:gateway|integrat\w*|checkout|api|dapp|contract|plugin|website|platform|build|develop\w*|our\s+(?:users|customers))\b",
        re.IGNORECASE,
    ),
    "gift_card": re.compile(
        r"\b(?:plugin|woocommerce|shopify|feature|module|design|page|store\s+credit|checkout|print)\b", re.IGNORECASE
    ),
    "unpaid_test": re.compile(
        r"\b(?:free\s+trial|trial\s+version|no\s+(?:free|unpaid)\s+(?:tests?|samples?|work)|never\s+ask|not\s+ask\w*|shipping|license|users?)\b",
        re.IGNORECASE,
    ),
    "review_pressure": re.compile(
        r"\b(?:reply|respond|answer|analy[sz]e|reputation|google|amazon|tripadvisor|reviews\s+on|customers?|response|products?|hotel|restaurant|booking|app\s+store)\b",
        re.IGNORECASE,
    ),
    "identity_documents": re.compile(
        r"\b(?:ocr|app|recogni\w*|extract\w*|translat\w*|kyc|scanner|software|users?|field|api|visa|immigration|notar\w*|certified|client['’]?s|customers?)\b",
        re.IGNORECASE,
    ),
    "money_mule": re.compile(
        r"\b(?:crm|software|stripe|integration|api|quickbooks|bookkeep\w*|invoice\w*|app|platform|checkout)\b",
        re.IGNORECASE,
    ),
    "currency_transfer": re.compile(
        r"\b(?:app|api|software|integrat\w*|platform|website|widget|bookkeep\w*|reconcil\w*|wordpress|plugin)\b",
        re.IGNORECASE,
    ),
    "pay_to_work": re.compile(
        r"\b(?:plugin|booking|website|members?hip\s+site|checkout|stripe|customers?|guests?|tenant\w*|students|users?|property|rental|lease|invoice\w*|bookkeep\w*|clause|contract\s+law|uspto|court|filing|government|filings?|refund\s+policy|trademark|application\s+form|shop|our\s+shop)\b",
        re.IGNORECASE,
    ),
    "equipment_vendor": re.compile(
        r"\b(?:api|procurement|compare|quotes?|negotiat\w*|bill\s+of\s+materials|datasheet)\b", re.IGNORECASE
    ),
    "unsafe_file": re.compile(
        r"\b(?:deliver\w*|upload|export\w*|convert|our\s+app|builds?|sign(?:ing|ed)?|installer\s+for|package|hand\s?over)\b",
        re.IGNORECASE,
    ),
    "profile_verification": re.compile(
        r"\b(?:google\s+business|instagram|facebook|meta|tiktok|twitter|users?|customers?)\b", re.IGNORECASE
    ),
    "cheque": re.compile(
        r"\b(?:bookkeep\w*|reconcil\w*|quickbooks|payroll|accounts?\s+payable|vendor\s+bills|customers?)\b",
        re.IGNORECASE,
    ),
}
"""Words which show that the thing is what the job is about, such as a bot to build: then it is no flag."""


def flags_in(text: str) -> tuple[tuple[FlagCode, int, int], ...]:
    """Return (code, start, end) of what a text without disguise says that freelancers are cheated with, in order."""
    found: list[tuple[FlagCode, int, int]] = []
    bounds: list[tuple[int, int, str]] | None = None
    for code, pattern in _COMPILED.items():
        for match in pattern.finditer(text):
            bounds = list(sentences(text)) if bounds is None else bounds
            around = " ".join(
                sentence for start, end, sentence in bounds if start < match.end() and end > match.start()
            )
            about = _WORK_WITH_IT.get(code)
            if about is not None and about.search(around) and not _PLAIN_CASES.search(around):
                continue
            found.append((code, *match.span()))
            break
    return tuple(sorted(found, key=lambda row: row[1]))


_PLAIN_CASES: Final = re.compile(
    rf"@\w{{4,}}|\bt\s?[\[(]?\s?\.\s?[\])]?\s?me\s?/|\bwa\.me/|\+\d[\d\s().-]{{8,}}|\b{_REACH}\s+(?:me|us|our\s+(?:hiring\s+)?manager)\b|outside\s+(?:the\s+)?(?:upwork|platform)|keep\s+\d+\s?%|"
    r"your\s+(?:bank|account|wallet)|gmail|outlook|\bhr\b|antivirus|before\s+you\s+start|for\s+our\s+clients\s+and\s+sending|sending\s+us\s+the\s+codes|password\s+\d+",
    re.IGNORECASE,
)
