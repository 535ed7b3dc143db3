"""Different names of one skill, and words that say little about a job. What a text is about is judged in ``signals``."""

from __future__ import annotations

from typing import Final

_SAME: Final = """
javascript = js, java script, ecmascript, vanilla js, vanilla javascript, es6
typescript = ts
node.js = node, nodejs, node js
react = react.js, reactjs, react js
next.js = next js, nextjs
vue = vue.js, vuejs, vue js, nuxt, nuxt.js
angular = angularjs, angular.js, angular js
express.js = expressjs, express js
nestjs = nest.js, nest js
react native = reactnative, rn app
tailwind = tailwind css, tailwindcss
html = html5
css = css3, scss, sass
postgresql = postgres, postgre, psql
mongodb = mongo, mongo db
sql server = mssql, ms sql, t sql, microsoft sql server, microsoft sql
kubernetes = k8s
golang = go lang, go programming, go developer
ruby on rails = rails, ror
asp.net = asp.net core, asp net, .net core
.net = dotnet, dot net
c# = csharp, c sharp
c++ = cpp, c plus plus
objective c = objc
python = py, python 3, python3
scikit learn = sklearn, scikit
machine learning = ml
natural language processing = nlp
llm = large language model, large language models
retrieval augmented generation = rag
ai = artificial intelligence, a.i.
openai api = openai, chatgpt, chatgpt api, gpt 4, gpt4, gpt api
aws = amazon web services, amazon aws
gcp = google cloud, google cloud platform
azure = microsoft azure
ci/cd = ci cd, cicd, continuous integration, continuous delivery, gitlab ci, github actions, jenkins
infrastructure as code = iac
site reliability = sre
system administrator = sysadmin, sys admin, systems administrator, system administration
linux administration = linux system administration, linux administrator, linux admin
microsoft 365 = office 365, o365, m365, ms 365
google workspace = g suite, gsuite
wordpress = wp
wordpress theme = theme development wordpress
shopify = shopify store, shopify website
ecommerce = e commerce, online shop, online store, web shop, webshop, ecommerce website
page speed = page speed optimization, website speed, core web vitals, speed optimization
front end developer = front end development, frontend developer, frontend development, front end web developer
frontend = front end
backend = back end, server side, back end development, backend development, back end developer, backend developer
full stack = fullstack, full stack development, full stack developer, full stack web developer
mobile app = mobile application, mobile apps, mobile phone app
mobile app developer = mobile app development, mobile developer, mobile development, app development
ios = iphone, ios development, ios developer
android = android app development, android developer
rest api = restful, restful api, rest apis, api development, restful apis
web developer = web development, website development, website developer, web programmer
web design = website design, web designer, website designer, website redesign
web application = web app
ui ux = ui/ux, ux ui, ux/ui, user experience, ui ux design, ux ui design, user experience design, ui ux designer
ui design = user interface design, interface design
mobile app design = mobile ui design, app ui
qa = quality assurance, qa testing, software testing, qa tester, qa engineer
test automation = automated testing, automation testing, qa automation
web scraping = data scraping, web scraper, screen scraping, scraping, web crawling, data crawler
data extraction = extract data
data visualization = data visualisation
power bi = powerbi, microsoft power bi, ms power bi
excel = microsoft excel, ms excel, excel spreadsheet
powerpoint = microsoft powerpoint, ms powerpoint, ppt, pptx
google sheets = gsheets, google sheet
google apps script = apps script, appscript
google analytics = ga4, google analytics 4
google tag manager = gtm
looker studio = google data studio, data studio
etl = extract transform load, etl pipeline, elt
airflow = apache airflow
spark = apache spark, pyspark
data labeling = data labelling, labeling
zapier = zaps
make.com = integromat
gohighlevel = go high level, highlevel, ghl
logo = logo design, logo designer, logotype
branding = brand identity design, brand design, corporate identity
brand guideline = brand guidelines, brand book, style guide
graphic design = graphics design, graphic designer, graphics designer, graphic
photoshop = adobe photoshop
illustrator = adobe illustrator
indesign = adobe indesign, in design
lightroom = adobe lightroom
premiere = adobe premiere, adobe premiere pro, premiere pro
after effects = adobe after effects, aftereffects
video editing = video editor, edit videos, edit video, video post production, video edit
photo retouching = photo retouch, image retouching, retouching
photo editing = photo editor, image editing
2d animation = 2d animator
motion graphics = motion design, motion designer, motion graphic
explainer video = explainer
voice over = voiceover, voice overs, voiceovers, voice actor
3d modeling = 3d modelling, 3d model, 3d modeler, 3d design
3d rendering = 3d render, 3d renders, 3d renderings, 3d visualisation, rendering
illustration = illustrations, illustrate
children's book illustration = childrens book illustration, children book illustrator, children's book illustrator, picture book
presentation design = presentation designer, powerpoint presentation, powerpoint design, slide design
pitch deck = investor deck, pitch decks
social media = social network, socials
social media marketing = smm
social media manager = social media management
seo = search engine optimization, search engine optimisation, seo optimization, seo specialist, seo expert
local seo = google my business, gmb, google business profile, google maps ranking
link building = link builder, backlinks, guest posting, guest post outreach
advertising = ads, ad, advertisement
google ads = google adwords, adwords, google ad, google ppc
facebook ads = meta ads, fb ads, facebook ad, facebook advertising, meta advertising, facebook ads manager, facebook ad campaign
ppc = pay per click, ppc campaign setup & management, paid search, sem, search engine marketing
instagram = ig, insta
tiktok = tik tok
amazon seller central = seller central
amazon fba = fba
lead generation = lead gen, leads generation, generate leads
cold calling = cold caller, cold call, outbound calling, outbound calls, telemarketer
appointment setting = appointment setter
cold email = cold emailing, cold email outreach
list building = build a list, build list, prospect list, contact list building
crm = customer relationship management, crm software
email marketing = email marketer, email campaigns
copywriting = copywriter, copy writing, copy writer
website copywriting = website copy, web copy
content writing = content writer, web content, content writers
blog writing = blog writer, blog posts, blog post writing, blog articles
article writing = article writer, articles writing
creative writing = creative writer
ghostwriting = ghostwriter, ghost writer, ghost writing
script writing = scriptwriting, script writer, scriptwriter, screenwriting
technical writing = technical writer, tech writer, technical documentation
api documentation = api docs
proofreading = proofreader, proofread, proof reading, editing & proofreading
copy editing = copyediting, copy editor, copyeditor
developmental editing = development editing, developmental editor
resume = cv, curriculum vitae, resumes
resume writing = resume writer, cv writing
product description = product descriptions, product description writing
virtual assistant = virtual assistance, va, general virtual assistance
executive assistant = ea, executive support, executive virtual assistant
administrative assistant = admin assistant, administrative support, admin support
calendar management = scheduling calendar, manage calendar, managing calendar, diary management
email management = inbox management, manage inbox, manage email, email handling
data entry = data entry clerk, data entry operator, data encoding
market research = market analysis, market researcher
web research = internet research, online research
project management = project manager, project manage
product management = product manager
transcription = transcribe, transcriptionist, audio transcription, general transcription, transcriber
translation = translate, translator, translations, translating, translated
localization = localisation, localize, localise
subtitle = subtitling, subtitles, srt
tutoring = tutor, online tutoring, private tutor, lessons
language teacher = language instruction, language teaching, language tutor
customer service = customer support, customer care, customer service representative, customer service rep, customer support agent, customer service agent
email support = email customer support
chat support = live chat, online chat support, live chat support, chat agent
phone support = inbound calls, inbound call, telephone support
help desk = helpdesk, service desk
bookkeeping = bookkeeper, bookkeep, book keeping, bookkeeping services
quickbooks = quick books, qbo, quickbooks online, intuit quickbooks
bank reconciliation = reconcile bank, bank reconciliations
accounts payable = account payable
accounts receivable = account receivable
accounting = accountant, accountancy
cpa = certified public accountant
tax preparation = tax preparer, tax prep, tax return, tax returns, tax filing, file taxes
financial model = financial modeling, financial modelling, financial models, finance model
forecasting = forecast
financial forecasting = finance forecast
time series forecasting = time series, demand forecast, demand forecasting, sales forecast, forecasting model
cfo = chief financial officer, fractional cfo
valuation = business valuation
recruiter = recruiting, recruitment, talent sourcing, talent acquisition
hr = human resources, human resource
lawyer = attorney, solicitor, legal counsel
contract drafting = draft contract, drafting contract, draft agreement, draft contracts, contract draft
contract review = review contract, review a contract, reviewing contract, contract reviewing
nda = non disclosure agreement
terms of service = terms and conditions, terms of use, t&c
trademark = trade mark, trademarks
intellectual property = ip law, intellectual property law
architectural design = architecture design, architectural designer
architectural drawing = architectural drawings, architectural plans
revit = autodesk revit
autocad = auto cad, autodesk autocad
solidworks = solid works
fusion 360 = autodesk fusion 360, fusion360
3d printing = 3d print, 3d printable
pcb design = pcb layout, printed circuit board, pcb designer
firmware = firmware development, embedded firmware, firmware engineer
embedded = embedded systems, embedded system, embedded software
iot = internet of things
mechanical engineer = mechanical engineering
electrical engineer = electrical engineering
structural engineer = structural engineering
civil engineer = civil engineering
finite element analysis = fea
penetration testing = pentest, pen testing, pentesting, penetration tester, pen test
cybersecurity = cyber security, cyber security specialist
information security = infosec
instructional design = instructional designer
elearning = e learning, online course
standard operating procedure = sop, sops, standard operating procedures
press release = press releases
public relations = publicist
"""
_GENERIC: Final = """
experience professional expert quality team company business client customer time day week month year hour budget skill task task
candidate freelancer remote position role detail attention deadline communication reliable fast quick long term short ongoing hire
apply proposal portfolio sample example question answer person people part full urgent asap immediately simple easy small big large
create build make provide ensure review include follow start finish deliver complete require requirement responsibility must
strong excellent knowledge ability understand clear high level well plus etc minimum maximum available availability schedule call
english language native speaker fluent speak us usa uk world country europe european american british online internet website site page
new existing current update change improve improvement fix issue problem solution service product system tool platform software
process plan setup set manage management manager assistant specialist consultant consult develop developer development engineer
design designer creative creation creator write writer writing content text file document data information report research
marketing market digital brand sale support analysis analyst strategy growth technical technology tech app application mobile web
social media video image photo book story school course student health medical food home house real estate
startup agency international local global industry sector field area department ecommerce store shop
partner partnership opportunity contract hourly fixed price rate pay weekly monthly daily per
freelance independent contractor virtual support various different multiple several another next first second free
"""
_SLIGHT: Final = """
experience professional expert quality team company business client time day week month year hour budget skill task candidate
freelancer remote position role detail attention deadline communication reliable fast quick long term short ongoing hire apply
proposal portfolio sample example question answer person people part full urgent asap immediately simple easy small big large
provide ensure include follow start finish deliver complete require requirement responsibility must strong excellent knowledge
ability understand clear high level plus minimum maximum available availability schedule new existing current various different
multiple several another next first second us usa uk world country need opportunity contract hourly fixed price rate pay weekly
monthly daily per freelance independent contractor
"""
SAME: Final = tuple(
    (name.strip(), tuple(other.strip() for other in others.split(",")))
    for name, _, others in (line.partition(" = ") for line in _SAME.strip().splitlines())
)
"""Each skill with its other names."""

GENERIC: Final = frozenset(_GENERIC.split())
"""Words that many posts of all kinds hold: they tell little of what a job is about."""

SLIGHT: Final = frozenset(_SLIGHT.split())
"""Words about hiring itself: they tell nothing of what a job is about."""

_PROTECTED: Final = """
marketing accounting unity notion canvas excel access rust swift flutter spring oracle teams sales react express make apply app building
"""
PROTECTED: Final = frozenset(_PROTECTED.split())
"""Words whose stem would run together with another word's."""
