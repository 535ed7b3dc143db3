"""Kinds of work that freelancers do and the words by which posts and profiles name them. How a match is scored is in ``signals``.

The table is ours, written by hand over all twelve of Upwork's categories; it was learned from nobody's postings.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Trade:
    """One kind of work. ``telling`` names leave little doubt, ``hinting`` ones are shared with other trades."""

    name: str
    family: str
    telling: tuple[str, ...]
    hinting: tuple[str, ...]


_TABLE: Final = """
frontend | web | front end developer, react, vue, angular, next.js, svelte, frontend | javascript, typescript, html, css, tailwind, web developer, responsive design, web application
backend | web | backend, django, flask, fastapi, laravel, spring boot, node.js, express.js, ruby on rails, golang, asp.net, nestjs, microservices | python, php, java, rest api, postgresql, mysql, mongodb, graphql, software engineer, web application, redis, api
fullstack | web | full stack, mern, mean stack | react, node.js, javascript, typescript, web developer, web application, software engineer, saas, mvp
cms | web | wordpress, elementor, woocommerce, webflow, wix, squarespace, drupal, joomla, divi, framer, wordpress theme, wordpress plugin, landing page development | php, website, web developer, landing page, html, css, page speed
ecommerce_dev | web | shopify developer, shopify theme, liquid, magento, bigcommerce, shopify app, shopify plus, prestashop | shopify, woocommerce, ecommerce, online store, checkout
mobile | web | mobile app developer, ios, android, swift, kotlin, flutter, react native, swiftui, xcode, objective c, dart, mobile app | firebase, app store, google play, app developer
desktop | web | wpf, desktop application, .net framework, electron, winforms, qt | c#, c++, .net, windows
systems_dev | web | rust, embedded c, low latency, c++, linux kernel | performance optimization, golang, linux
game_dev | web | unity, unreal, game developer, game development, godot, roblox, game design | c#, game, multiplayer
blockchain | web | blockchain, solidity, smart contract, web3, ethereum, nft, solana, defi | crypto, token, dapp
qa | web | qa, quality assurance tester, test automation, manual testing, selenium, cypress, test case, playwright test, bug report | testing, tester, jira, playwright
scripts | web | chrome extension, browser extension, google apps script, script, bot development, excel macro, vba | python, automation, javascript, google sheets
automation | web | zapier, make.com, n8n, workflow automation, power automate, airtable automation, no code | automation, api integration, airtable, gohighlevel, crm, hubspot
ai_apps | data | llm, langchain, openai api, chatbot development, retrieval augmented generation, ai agent, prompt engineering, generative ai, ai chatbot, ai developer | chatbot, ai, gpt, python, vector database, fine tuning
ml | data | machine learning, deep learning, pytorch, tensorflow, computer vision, nlp, natural language processing, recommendation system, time series forecasting, scikit learn, data scientist, mlops, object detection, ml engineer | python, ai, model, pandas, data science, neural network, forecasting
data_analysis | data | data analyst, power bi, tableau, looker, dashboard, data visualization, data analysis, dax, business intelligence, looker studio | sql, excel, python, r, report, kpi, statistics, data model, analytics
statistics | data | statistician, spss, stata, statistical analysis, biostatistics, regression analysis, econometrics, sas | statistics, r, data analysis, survey, thesis, study
data_engineering | data | data engineer, etl, dbt, airflow, snowflake, bigquery, data pipeline, data warehouse, spark, databricks, redshift | sql, python, aws, postgresql, data model
scraping | data | web scraping, scraper, scrapy, data extraction, data mining, beautifulsoup, crawler | python, selenium, playwright, csv, lead list
spreadsheets | data | excel expert, google sheets, excel formula, pivot table, spreadsheet, power query, vba | excel, automation, data clean, dashboard
web_analytics | marketing | google analytics, ga4, google tag manager, conversion tracking, server side tracking, meta pixel | tracking, looker studio, analytics
gis | data | gis, qgis, arcgis, cartography, postgis, spatial analysis | map, geospatial, satellite
annotation | admin | data annotation, data labeling, image annotation, annotator, labelling, content tagging, ai training data | image, label, tag
database | data | sql expert, database administrator, query optimization, database design, sql server, dba, stored procedure | sql, mysql, postgresql, database, oracle
ux_ui | design | ui ux, ui designer, ux designer, ui design, ux design, figma, product designer, wireframe, prototyping, web design, app design, mobile app design, user interface, design system, usability | website, landing page, mobile app, user research, sketch
branding | design | logo, logo design, brand identity, branding, brand guideline, brand designer, visual identity | graphic design, illustrator, vector, rebrand, typography
graphic | design | graphic design, graphic designer, flyer, poster, brochure, banner, social media design, print design, infographic, menu design, layout design, indesign, catalog design, t shirt design | photoshop, illustrator, canva, typography, print, design
presentation | design | presentation design, powerpoint, pitch deck, google slides, keynote | slide, deck, presentation, infographic
packaging | design | packaging, label design, packaging design, dieline | print design, illustrator, product
illustration | design | illustration, illustrator artist, children's book illustration, character design, digital art, concept art, comic, portrait, procreate, watercolor, pixel art, game art, cartoon | drawing, photoshop, book, artist, sketch
video_editing | design | video editing, video editor, premiere, davinci resolve, final cut, capcut, youtube editor, reels editing, short form video, color grading | youtube, after effects, tiktok, reel, captions, video, podcast
motion | design | motion graphics, after effects, animation, animator, explainer video, 2d animation, 3d animation, whiteboard animation, lottie | video, storyboard, blender
audio | design | audio editing, podcast editing, mixing, mastering, sound design, music production, music composition, audio engineer, audio mixing | podcast, audio, music, sound
voice | design | voice over, voice acting, narration, voice artist, voice talent, audiobook | recording, accent, audio
photo_editing | design | photo editing, photo retouching, background removal, image editing, lightroom, retoucher | photoshop, product photo, image
photography | design | photographer, photography, videographer, videography, product photography, drone | shoot, photo
three_d | design | 3d rendering, 3d modeling, 3d artist, blender, product rendering, keyshot, 3ds max, cinema 4d, product visualization, maya, 3d visualization, architectural rendering | render, 3d, sketchup, model
fashion | design | fashion design, tech pack, pattern making, clo 3d, apparel design, textile design | clothing, garment, illustrator
interior | design | interior design, interior designer, space planning, home staging, furniture design | sketchup, room, 3d rendering, floor plan
book_design | design | book cover, typesetting, book layout, ebook formatting, interior book design | indesign, kdp, book
architecture | engineering | architect, architectural design, house plan, floor plan, revit, construction document, bim, landscape design, archicad, as built drawing, building permit, permit drawing, 2d drafting, architectural drawing | autocad, drafting, building, sketchup, cad
structural_civil | engineering | structural engineer, civil engineer, structural analysis, structural design, structural calculation, quantity surveying, construction estimate, cost estimate, civil 3d, land survey, stormwater, bill of quantities, takeoff | construction, building, foundation, autocad, engineer
mechanical | engineering | mechanical engineer, solidworks, cad design, product design engineering, sheet metal, fusion 360, 3d printing, injection molding, fea, inventor, cad drawing, mechanical design, machining, cnc, finite element analysis, cfd, enclosure design, prototype design | cad, autocad, prototype, drawing, 3d model, manufacturing, engineer
electronics | engineering | pcb, pcb design, electronics, electronic design, altium, kicad, embedded, firmware, arduino, esp32, stm32, iot, raspberry pi, microcontroller, circuit design, embedded system, electrical engineer, plc | c, sensor, bluetooth, hardware, schematic, engineer
energy_process | engineering | solar design, pv design, hvac, energy modeling, chemical engineer, process engineer, electrical design, chemical engineering, heat pump, pvsyst, mep | energy, electrical, autocad, engineer
sourcing | engineering | contract manufacturing, product sourcing, supplier sourcing, alibaba, procurement, supply chain, logistics, import export | china, manufacturer, supplier, negotiation
devops | it | devops, kubernetes, docker, terraform, ci/cd, aws, azure, gcp, cloud engineer, site reliability, cloud architect, infrastructure as code, helm, ansible, jenkins, cloud infrastructure, docker compose | linux, cloud, github actions, monitoring, deployment, server, migration
sysadmin | it | system administrator, linux administration, windows server, server administration, active directory, microsoft 365 administration, vps, exchange, backup administration, intune, group policy, mdm, email deliverability setup, google workspace administration, cpanel, powershell, disaster recovery | linux, server, microsoft 365, hosting, google workspace, backup, dns, ubuntu, email
networking | it | network engineer, network administration, cisco, mikrotik, firewall, vpn, voip, network design, wireguard, unifi, network security, wifi, asterisk, 3cx | network, router, switch, cloudflare, dns
security | it | cybersecurity, penetration testing, security audit, pentest, vulnerability assessment, soc 2, malware removal, information security, iso 27001, security engineer, incident response, security analyst, owasp | security, compliance, firewall, audit, hacked
helpdesk | it | it support, help desk, technical support, desktop support, remote support, helpdesk, it helpdesk | troubleshooting, windows, microsoft 365, ticket, support
seo | marketing | seo, local seo, technical seo, on page seo, link building, keyword research, seo audit, off page seo, backlink, search engine optimization, google business profile | google search console, content strategy, ahrefs, semrush, rank
paid_ads | marketing | google ads, facebook ads, ppc, meta ads, media buyer, media buying, tiktok ads, linkedin ads, paid social, search engine marketing, performance marketing, paid media, instagram ads, adwords, microsoft ads | campaign, retargeting, conversion tracking, lead generation, roas, advertising
amazon | marketing | amazon ppc, amazon seller central, amazon fba, amazon listing, amazon account, amazon seo, helium 10, amazon | ebay, etsy, walmart, product listing, product research
social_media | marketing | social media manager, social media marketing, social media management, instagram growth, content calendar, community manager, tiktok, instagram management, pinterest, influencer marketing, linkedin content, social media strategist | instagram, facebook, canva, content creation, linkedin, reel, social media, community
email_marketing | marketing | email marketing, klaviyo, mailchimp, email automation, email campaign, newsletter, email flow, activecampaign, email deliverability, sms marketing | email, crm, hubspot, copywriting, automation
marketing_strategy | marketing | marketing strategy, marketing manager, fractional cmo, go to market, brand strategy, growth marketing, marketing consultant, digital marketing, positioning, marketing director, marketing plan | marketing, campaign, growth, b2b
pr | marketing | public relations, press release, media outreach, publicist, media relations, pr | journalist, outreach, pitching
lead_gen | marketing | lead generation, list building, b2b lead, cold email, linkedin outreach, prospecting, lead list, apollo, email list, linkedin sales navigator, contact list | linkedin, email verification, research, outreach, data entry
sales | marketing | cold calling, appointment setting, sales representative, telemarketing, closer, sdr, cold caller, business development, inside sales, sales development, appointment setter | sales, b2b, crm, commission, call
crm | marketing | hubspot, salesforce, crm setup, zoho, pipedrive, gohighlevel, crm automation, marketing automation, salesforce administrator, apex | crm, automation, migration, workflow
aso_affiliate | marketing | app store optimization, affiliate marketing, affiliate program, aso, event marketing | app store, partner, mobile marketing
content_writing | writing | content writing, blog writing, article writing, blog post, seo writing, content writing, blogger, freelance writer, travel writing, rewriting | article, blog, research, writing, content, wordpress, seo
copywriting | writing | copywriter, copywriting, sales copy, website copy, landing page copy, email copy, ad copy, product description, direct response, brand voice, conversion copywriting, tagline, email copywriting | writing, landing page, marketing, headline, content
editing | writing | proofreading, copy editing, editor, line editing, developmental editing, manuscript, beta reading, proofreader, academic editing | book, novel, grammar, editing, writing, english
creative_writing | writing | ghostwriting, ghostwriter, creative writing, book writing, fiction, memoir, storytelling, script writing, screenwriting, scriptwriter, novel, story writer, game writing, narrative, speech writing, poetry, lyrics | book, story, writer, ebook, video script, dialogue, writing
technical_writing | writing | technical writer, technical writing, api documentation, user manual, software documentation, documentation, white paper, knowledge base, standard operating procedure, case study | writing, markdown, guide, help center, writer
ux_writing | writing | ux writing, microcopy, ux writer, content design | figma, writing
grants | writing | grant writing, grant writer, proposal writing, rfp, tender, bid writing, grant application | nonprofit, funding, proposal, writing, business plan
resume | writing | resume, resume writing, cv, linkedin profile, cover letter | career, job search, linkedin
medical_writing | writing | medical writing, medical writer, health writing, scientific writing, clinical, regulatory writing, academic writing | health, research, medical, pubmed
course_design | writing | instructional design, course creation, elearning, e learning, curriculum, articulate storyline, course development, lms | training, course, storyboard
translation | translation | translation, translator, localization, translate, subtitle, subtitling, transcreation, certified translation, medical translation, legal translation, post editing, localisation | language, native, bilingual, proofreading, linguist
transcription | admin | transcription, transcribe, transcriptionist, transcriber, captioning | audio, video, typing
interpreting | translation | interpreter, interpretation, simultaneous interpretation, consecutive interpretation | language, meeting
tutoring | translation | tutor, tutoring, language teacher, english teacher, language instruction, teaching, esl, conversational practice, lesson | student, language, coach, practice
virtual_assistant | admin | virtual assistant, executive assistant, personal assistant, administrative assistant, administrative support, calendar management, email management, inbox management, va, executive support, office assistant | scheduling, email, admin, calendar, travel planning, data entry, google workspace
data_entry | admin | data entry, copy paste, typing, pdf to word, pdf to excel, product entry, product upload, document conversion, data processing | excel, google sheets, spreadsheet, accuracy, web research, csv
research | admin | market research, competitive analysis, internet research, web research, online research, industry analysis, survey design, questionnaire, usability testing, user testing | research, report, survey, interview, competitor
project_management | admin | project manager, project management, scrum master, program manager, project coordinator, agile, product manager, product owner, scrum, product management | jira, asana, clickup, notion, roadmap, stakeholder, trello
ecommerce_va | admin | product listing, ecommerce manager, store manager, order processing, dropshipping, ecommerce assistant, ecommerce support, shopify manager | shopify, ecommerce, etsy, ebay, inventory, virtual assistant
real_estate_va | admin | real estate assistant, transaction coordinator, property management, real estate virtual assistance, transaction coordination, real estate | listing, crm, virtual assistant, cold calling
customer_support | support | customer support, customer service, chat support, email support, live chat, phone support, zendesk, gorgias, support agent, intercom, call center, freshdesk, customer service representative, guest service, receptionist, inbound call, customer care | support, ticket, shopify, customer, chat, airbnb, refund
customer_success | support | customer success, customer onboarding, account manager, customer retention, churn | saas, hubspot, customer
moderation | support | content moderation, moderator, community moderation, discord moderator, trust and safety, community management, discord | community, discord, facebook group, forum, telegram
reviews | support | review management, online reputation, reputation management, chargeback, dispute resolution | review, customer service
bookkeeping | finance | bookkeeping, bookkeeper, quickbooks, xero, bank reconciliation, accounts payable, accounts receivable, account reconciliation, freshbooks, catch up bookkeeping, chart of accounts | accounting, invoice, payroll, reconciliation, ecommerce
accounting | finance | accountant, accounting, financial statement, cpa, gaap, ifrs, month end close, financial reporting, audit preparation, controller, financial audit, general ledger | quickbooks, xero, audit, tax, excel, finance
tax | finance | tax preparation, tax return, tax accountant, us taxation, tax filing, income tax, sales tax, vat return, 1040, 1120, tax compliance | tax, cpa, irs, accounting
payroll | finance | payroll, gusto, adp, payroll processing, payroll accounting | hr, accounting, tax
fp_a | finance | financial model, financial modeling, fp&a, cfo, financial forecasting, financial analyst, financial analysis, valuation, financial projection, cash flow forecast, budgeting, investor ready model, fractional cfo, discounted cash flow, financial planning | excel, forecasting, finance, fundraising, startup, investor, business plan
recruiting | finance | recruiter, recruiting, talent acquisition, candidate sourcing, hr, human resources, headhunter, sourcer, hr consultant, employee handbook, compensation | linkedin, hiring, candidate, interview, policy
consulting | finance | business plan, management consulting, business consultant, operations consultant, business analyst, strategy consultant, process improvement, pricing strategy, business analysis, lean manufacturing, six sigma, operations management | startup, business, strategy, process, market research
coaching | finance | career coach, life coach, executive coaching, career coaching, business coach, leadership coaching | coach, coaching, interview
quality_compliance | finance | iso 9001, quality management system, internal auditing, compliance consultant | compliance, audit, iso
contracts_law | legal | lawyer, attorney, contract drafting, contract review, contract law, terms of service, privacy policy, corporate law, legal consulting, nda, legal document, agreement drafting, business formation, employment law, founders agreement, due diligence, shareholder agreement, mergers acquisitions | legal, contract, agreement, negotiation, startup, compliance
ip_law | legal | trademark, patent, intellectual property, copyright law, trademark law, dmca, cease and desist, patent drafting | legal, brand, lawyer, license
immigration_law | legal | immigration, visa, immigration law, uscis, work permit, o 1 visa | legal, petition, lawyer
privacy_law | legal | gdpr, privacy law, data protection, dpo, ccpa | privacy, compliance, legal, saas
tax_law | legal | tax law, tax lawyer, international taxation, tax planning, securities law, financial regulation, aml | tax, legal, fintech, lawyer
paralegal | legal | paralegal, legal assistant, legal research, legal writing, brief writing, litigation support, westlaw, legal memo, debt collection, demand letter | legal, law firm, court, document preparation
"""


def _rows() -> tuple[Trade, ...]:
    found = []
    for line in _TABLE.strip().splitlines():
        name, family, telling, hinting = (part.strip() for part in line.split(" | "))
        found.append(Trade(name, family, _split(telling), _split(hinting)))
    return tuple(found)


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


TRADES: Final = _rows()
FAMILY: Final[Mapping[str, str]] = {trade.name: trade.family for trade in TRADES}

CATEGORY_FAMILY: Final[Mapping[str, str]] = {
    "accounting_consulting": "finance",
    "admin_support": "admin",
    "customer_service": "support",
    "data_science_analytics": "data",
    "design_creative": "design",
    "engineering_architecture": "engineering",
    "it_networking": "it",
    "legal": "legal",
    "sales_marketing": "marketing",
    "translation": "translation",
    "web_mobile_software_dev": "web",
    "writing": "writing",
}
"""Upwork's twelve categories, by the slug a search tells, and the family of trades that each holds."""
