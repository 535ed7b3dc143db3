"""Project briefs of the category Web, Mobile & Software Dev, part 6 of 6. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content.brief import Brief
from sandbox.content.pools import COMPANY

BRIEFS: tuple[Brief, ...] = (
    Brief(
        subcategory="ai_apps_integration",
        titles=(
            "n8n / Make automation expert",
            "Automate {flow} with n8n",
            "Zapier is getting too expensive, move to n8n",
            "Workflow automation: {flow}",
        ),
        context=(
            "We pay {cost} dollars a month to Zapier and half of it is one workflow that loops.",
            "{company} is 12 people, everybody made their own automations, nobody knows what runs where.",
            "My assistant does {flow} by hand, about two hours every day.",
        ),
        need=(
            "Automate {flow} with self-hosted n8n, including what happens when a step fails.",
            "Move our {zaps} Zaps to n8n one by one and switch each off only after it ran for a week in parallel.",
            "List what we have, draw it, throw out what nobody needs, rebuild the rest cleanly.",
        ),
        details=(
            "n8n runs on our own server, you can set it up from zero.",
            "Error mails go to one address with a link to the failed run.",
            "Credentials are entered by us, you don't need passwords.",
            "Document each flow in five lines.",
            "LLM steps must have a check, no blind sending.",
            "HubSpot, Slack, Google Drive and Xero are involved.",
            "Call at the end to show two colleagues how to change things.",
        ),
        wants=(
            "n8n in production, show me a flow",
            "API knowledge for the cases without a ready node",
            "Structured, names things properly",
        ),
        closers=(
            "Screenshot of your most complex flow please.",
            "We can begin with one flow as a test, paid of course.",
            "Need it stable more than clever.",
        ),
        questions=(
            "What do your flows do when an API is down?",
            "How would you move running Zaps without losing events?",
            "Share a screenshot of a flow you are proud of",
        ),
        skills=(
            "n8n",
            "Make.com",
            "Zapier",
            "Automation",
            "API Integration",
            "HubSpot",
            "JavaScript",
        ),
        hourly=(25, 85),
        fixed=(300, 5000),
        slots={
            "flow": (
                "lead follow-up",
                "invoice collection",
                "applicant screening mails",
                "order status updates",
                "onboarding of new clients",
            ),
            "cost": (
                "400",
                "650",
                "900",
            ),
            "company": COMPANY,
            "zaps": (
                "28",
                "45",
                "63",
            ),
        },
    ),
)
