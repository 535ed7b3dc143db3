"""Invented freelancers of all categories, and which of the sandbox's kinds of project each would take. Measuring is in ``fit``.

A grade is written beside the beginning of a project's first title in ``sandbox.content``: 2 is a job the person would apply
to with confidence, 1 a neighbouring job that they could do or might discuss. Everything else is 0. The grades were written by
reading the projects, before any score was seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from src.domain.fit import FitProfile, OwnSkill


@dataclass(frozen=True, slots=True)
class Freelancer:
    """A freelancer with what they offer, and the grades of projects by category and beginning of the first title."""

    name: str
    profile: FitProfile
    good: tuple[tuple[str, str], ...]
    fair: tuple[tuple[str, str], ...]


def _profile(title: str, overview: str, lists: str, *, rate: int, languages: str = "en") -> FitProfile:
    """Read a profile; ``lists`` are three lines: skills, services offered, services not offered, parted by semicolons."""
    skills, offered, not_offered = (
        tuple(part.strip() for part in line.split(";")) for line in lists.strip().splitlines()
    )
    return FitProfile(
        title=title,
        overview=overview,
        skills=tuple(OwnSkill(name) for name in skills),
        services_offered=offered,
        services_not_offered=not_offered,
        hourly_rate=Decimal(rate),
        languages=tuple(languages.split()),
    )


def _projects(text: str) -> tuple[tuple[str, str], ...]:
    """Read ``category: beginning; beginning`` lines."""
    found: list[tuple[str, str]] = []
    for line in text.strip().splitlines():
        category, _, beginnings = line.strip().partition(": ")
        found.extend((category, beginning.strip()) for beginning in beginnings.split(";"))
    return tuple(found)


FREELANCERS = (
    Freelancer(
        "web",
        _profile(
            "Senior React & TypeScript front-end developer",
            "I build dashboards and SaaS front ends: React, Next.js, accessible components, fast pages, tests with Playwright.",
            """
            React; TypeScript; Next.js; JavaScript; Tailwind CSS; HTML5; REST API; Playwright
            React front ends for SaaS products; Next.js web applications; Chrome extensions in TypeScript
            WordPress; mobile apps; logo design; Shopify themes
            """,
            rate=55,
        ),
        _projects("web_mobile_software_dev: React developer; Chrome extension"),
        _projects("web_mobile_software_dev: Landing page in; Python / FastAPI; Laravel developer; UX/UI designer"),
    ),
    Freelancer(
        "backend",
        _profile(
            "Python back-end engineer (Django, FastAPI, PostgreSQL)",
            "APIs, data pipelines and scrapers in Python. I like clean schemas, tests, and boring deployments with Docker.",
            """
            Python; Django; FastAPI; PostgreSQL; Redis; Docker; Celery; Web Scraping; REST API; pandas
            Python back ends and REST APIs; Web scraping and data extraction; Scripts that automate spreadsheets and PDFs; Chatbots on own documents
            Front-end design; WordPress; machine learning research; smart contracts
            """,
            rate=60,
        ),
        _projects(
            """web_mobile_software_dev: Python / FastAPI; Python script; Build chatbot on
            data_science_analytics: Web scraping; Extract tables from"""
        ),
        _projects(
            """data_science_analytics: Data engineer; SQL expert
            web_mobile_software_dev: n8n / Make; Rust developer
            it_networking: PostgreSQL DBA; Docker Compose setup"""
        ),
    ),
    Freelancer(
        "wordpress",
        _profile(
            "WordPress and WooCommerce developer",
            "Speed, bugs, checkout problems, hacked sites, small custom plugins. Ten years of WordPress only.",
            """
            WordPress; WooCommerce; PHP; Elementor; MySQL; Page Speed Optimization; Plugin Development
            WordPress speed optimisation; WooCommerce bug fixes; Custom WordPress plugins; Malware clean-up of WordPress sites
            Blog writing; SEO; Shopify; logo design; product upload
            """,
            rate=35,
        ),
        _projects("web_mobile_software_dev: WordPress site for; Fix checkout bug\nit_networking: Hacked WordPress"),
        _projects("web_mobile_software_dev: Laravel developer; Landing page in\nit_networking: Cloudflare expert"),
    ),
    Freelancer(
        "data",
        _profile(
            "Data analyst - Power BI, SQL, Tableau, Excel",
            "I turn messy tables into dashboards that people open on Monday morning. Retail, SaaS, logistics.",
            """
            Microsoft Power BI; SQL; DAX; Tableau; Microsoft Excel; Data Visualization; Python; Data Modeling
            Power BI dashboards; Tableau dashboards; SQL reports; Excel models; Analysis of customer churn
            Data entry; data labeling; deep learning; web scraping
            """,
            rate=45,
        ),
        _projects(
            """data_science_analytics: Power BI dashboard; Tableau dashboard; Excel expert; SQL expert; Data analyst to find"""
        ),
        _projects(
            """data_science_analytics: Google Analytics 4; Financial model / data; Clean customer list; Sports data analyst; Data engineer; Statistician for
            accounting_consulting: Financial model for"""
        ),
    ),
    Freelancer(
        "machine_learning",
        _profile(
            "Machine learning engineer: computer vision and NLP",
            "PyTorch from prototype to production. Detection, text classification, forecasting, recommendation.",
            """
            Machine Learning; Python; PyTorch; Computer Vision; Natural Language Processing; scikit-learn; Hugging Face; MLOps
            Object detection models; Text classification; Recommendation systems; Forecasting models; LLM applications with retrieval
            Data annotation; dashboards; web scraping; website development
            """,
            rate=80,
        ),
        _projects(
            """data_science_analytics: Computer vision; NLP: classify; Recommendation engine; Demand forecast
            web_mobile_software_dev: Build chatbot on"""
        ),
        _projects(
            "data_science_analytics: MLOps engineer; Data analyst to find; Sports data analyst\ncustomer_service: Build support chatbot"
        ),
    ),
    Freelancer(
        "designer",
        _profile(
            "Brand and graphic designer",
            "Logos, identities, packaging and print that printers do not send back. Illustrator, InDesign, Photoshop.",
            """
            Logo Design; Brand Identity; Graphic Design; Adobe Illustrator; Adobe InDesign; Adobe Photoshop; Packaging Design; Print Design
            Logo design; Brand identity; Packaging and label design; Flyers, menus and brochures; Infographics
            Video editing; UX/UI design; 3D rendering; web development
            """,
            rate=40,
        ),
        _projects("design_creative: Logo for; Flyer design; Packaging design; Infographic designer; Menu design"),
        _projects("design_creative: Pitch deck design; Social media designer; Book cover design; Illustrator for"),
    ),
    Freelancer(
        "video",
        _profile(
            "Video editor and motion designer for YouTube and brands",
            "I cut long and short form, animate explainers, clean up sound. Premiere Pro, After Effects, DaVinci Resolve.",
            """
            Video Editing; Adobe Premiere Pro; After Effects; Motion Graphics; DaVinci Resolve; 2D Animation; Captions
            YouTube video editing; Explainer videos; Short-form reels; Motion graphics
            Voice over; filming on location; scriptwriting; 3D modeling
            """,
            rate=35,
        ),
        _projects("design_creative: Video editor for; Explainer video"),
        _projects("design_creative: Podcast audio editing; Social media designer"),
    ),
    Freelancer(
        "bookkeeper",
        _profile(
            "Bookkeeper, QuickBooks Online & Xero certified",
            "Monthly books, clean-ups, payroll and sales tax for small companies and web shops.",
            """
            Bookkeeping; QuickBooks Online; Xero; Bank Reconciliation; Accounts Payable; Payroll; A2X; Gusto
            Monthly bookkeeping; Clean-up of old books; Payroll; Migration between QuickBooks and Xero; Seller accounting for Amazon and Shopify
            Tax returns; financial audits; CFO services; business plans
            """,
            rate=35,
        ),
        _projects(
            "accounting_consulting: Bookkeeper for; Clean up {months}; Payroll for; Migrate accounting; {platform} seller accounting"
        ),
        _projects("accounting_consulting: Audit preparation; Tax return preparation; Fractional CFO"),
    ),
    Freelancer(
        "copywriter",
        _profile(
            "B2B and e-commerce copywriter",
            "Websites, e-mail sequences, product descriptions, blog posts that rank. Research first, then short sentences.",
            """
            Copywriting; Website Copywriting; Email Copywriting; SEO Writing; Blog Writing; Product Descriptions; Content Writing
            Website and landing page copy; Email sequences; Blog articles; Product descriptions; White papers and case studies
            Academic writing; ghostwriting of novels; translation; resumes
            """,
            rate=45,
        ),
        _projects("writing: Blog writer; Website copy; Product descriptions; Email copywriter; White paper"),
        _projects(
            "writing: UX writer; Rewrite {n}; Health writer; Travel writer; Technical writer; Write RFP\nsales_marketing: Klaviyo expert; Write our sales deck"
        ),
    ),
    Freelancer(
        "translator",
        _profile(
            "German to English translator, legal and technical",
            "Sworn translator. Manuals, contracts, certificates. Trados Studio and memoQ, termbases kept tidy.",
            """
            Translation; Technical Translation; Legal Translation; Trados Studio; memoQ; Proofreading; German to English
            Technical translation German to English; Legal translation; Certified translation of documents; Proofreading of translations
            Interpreting; subtitling; literary translation; language lessons
            """,
            rate=40,
            languages="en de",
        ),
        (),
        (),
    ),
    Freelancer(
        "support",
        _profile(
            "Customer support specialist for e-commerce (Zendesk, Gorgias)",
            "E-mail and chat for web shops: orders, returns, chargebacks, angry people calmed down.",
            """
            Customer Support; Email Support; Online Chat Support; Zendesk; Gorgias; Shopify; Order Processing
            Email and chat support; Order and return handling; Chargebacks and disputes; Replies to reviews
            Cold calling; phone support; data labeling; social media design
            """,
            rate=14,
        ),
        _projects(
            """customer_service: Customer support agent; Handle chargebacks; Reply to reviews; Guest messaging
            admin_support: VA for {platform}"""
        ),
        _projects(
            "customer_service: Tier {tier} technical; Set up {desk}; QA of our support; Customer success manager; Train our support; Phone support"
        ),
    ),
    Freelancer(
        "assistant",
        _profile(
            "Virtual assistant: inbox, calendar, research, data entry",
            "I keep founders' days in order: mail, meetings, travel, lists, spreadsheets, processes written down.",
            """
            Virtual Assistance; Email Management; Calendar Management; Travel Planning; Data Entry; Google Workspace; Online Research
            Inbox and calendar management; Travel planning; Data entry and list building; Process documentation
            Cold calling; bookkeeping; graphic design; phone support
            """,
            rate=15,
        ),
        _projects("admin_support: Data entry:; Executive assistant; Build a list; Research assistant to; Set up SOPs"),
        _projects(
            """admin_support: Podcast VA; {crm} clean up; PDF to {format}; Upload {count}; VA for {platform}; Real estate VA; Transcribe {hours}
            sales_marketing: B2B lead list
            data_science_analytics: Clean customer list"""
        ),
    ),
    Freelancer(
        "advertiser",
        _profile(
            "Paid ads specialist: Google Ads and Meta Ads",
            "Lead generation and web shops. Tracking first, then campaigns, then scale.",
            """
            Google Ads; Facebook Ads; PPC; Conversion Tracking; Google Tag Manager; Instagram Ads; TikTok Ads; Google Analytics 4
            Google Ads management; Meta and TikTok ads; Conversion tracking set-up
            Cold calling; influencer marketing; link building; organic social media
            """,
            rate=60,
        ),
        _projects("sales_marketing: Google Ads manager; Meta ads for\ndata_science_analytics: Google Analytics 4"),
        _projects("sales_marketing: Amazon PPC; Fractional CMO; Event marketing; SEO for"),
    ),
    Freelancer(
        "administrator",
        _profile(
            "DevOps and Linux engineer: AWS, Kubernetes, Terraform",
            "Pipelines, monitoring, hardening, smaller cloud bills. On call for small teams.",
            """
            AWS; Kubernetes; Docker; Terraform; CI/CD; Linux System Administration; Ansible; Prometheus; Nginx
            CI/CD pipelines; Cloud cost reduction; Monitoring with Prometheus and Grafana; Linux server hardening; Docker and Kubernetes set-up
            IT helpdesk; WordPress; Windows desktop support; network cabling
            """,
            rate=70,
        ),
        _projects(
            "it_networking: Linux admin; DevOps engineer; Cut our {cloud}; Monitoring with; Docker Compose setup"
        ),
        _projects(
            "it_networking: PostgreSQL DBA; Cloudflare expert; VMware to Proxmox; Disaster recovery\ndata_science_analytics: MLOps engineer"
        ),
    ),
    Freelancer(
        "mechanical",
        _profile(
            "Mechanical design engineer, SolidWorks and FEA",
            "Products for injection moulding and sheet metal, drawings a workshop accepts, stress analysis.",
            """
            SolidWorks; Mechanical Design; CAD Drafting; 3D Modeling; Finite Element Analysis; Injection Molding; Fusion 360; Ansys
            CAD models and drawings; Product design for manufacturing; Finite element analysis; Reverse engineering of parts
            House plans; photoreal rendering; PCB design; structural engineering of buildings
            """,
            rate=50,
        ),
        _projects("engineering_architecture: {cad} model of; FEA of; Product design: {product}"),
        _projects("engineering_architecture: Find a manufacturer; HVAC design\ndesign_creative: 3D product renderings"),
    ),
    Freelancer(
        "lawyer",
        _profile(
            "Contract lawyer for startups and SaaS",
            "Terms, privacy, founder agreements, reviews before you sign. Plain English, redlines with reasons.",
            """
            Contract Drafting; Contract Review; Contract Law; GDPR; Privacy Law; Terms of Service; Corporate Law; Negotiation
            Contract drafting and review; SaaS terms and privacy policies; Founder agreements; GDPR compliance
            Immigration; tax law; trademarks; court representation
            """,
            rate=110,
        ),
        _projects("legal: SaaS terms; Review a {contract}; Form {entity}; GDPR help; Contract lawyer wanted"),
        _projects(
            "legal: Employment contract; Due diligence; Startup financing; Legal research; Collection letters; Non-profit lawyer; DMCA"
        ),
    ),
)
