"""The pages a person sees: permission, refusal of a request, and the state of the sandbox. All plain HTML without script."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from html import escape

from starlette.responses import HTMLResponse

from sandbox.grants import ApiKey
from sandbox.records import Account

_STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem 4rem; }
main.wide { max-width: none; } .notice { border: 2px solid #b45309; border-radius: 8px; padding: .6rem 1rem; }
fieldset { border: 1px solid #8888; border-radius: 8px; margin: 1rem 0; padding: .5rem 1rem; }
label { display: block; padding: .35rem 0; } small { opacity: .8; }
input[type=text] { font: inherit; padding: .3rem .5rem; width: min(20rem, 90%); }
button { font: inherit; padding: .6rem 1.6rem; border-radius: 8px; border: 1px solid #8888; cursor: pointer; }
button.yes { background: #14532d; color: #fff; } code { overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .2rem .6rem .2rem 0; }
.prose { white-space: pre-wrap; overflow-wrap: anywhere; }
th { border-bottom: 1px solid #8888; } .scroll { overflow-x: auto; }
"""


def page(title: str, body: str, *, status: int = 200, form_targets: Iterable[str] = ()) -> HTMLResponse:
    """A whole page; ``form_targets`` are the origins a form's answer may lead to. ``body`` is trusted HTML."""
    nonce = secrets.token_urlsafe(16)
    targets = " ".join(["'self'", *form_targets])
    policy = (
        f"default-src 'none'; style-src 'nonce-{nonce}'; form-action {targets}; base-uri 'none'; frame-ancestors 'none'"
    )
    html = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<style nonce="{nonce}">{_STYLE}</style></head><body><main>'
        f'<p class="notice"><strong>Sandbox — this is not Upwork.</strong> It runs on your own machine and knows '
        f"invented people only.</p><h1>{escape(title)}</h1>{body}</main></body></html>"
    )
    headers = {
        "Content-Security-Policy": policy,
        # Not no-referrer: that would make the form's own Origin header null, which is checked.
        "Referrer-Policy": "same-origin",
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
    }
    return HTMLResponse(html, status, headers)


def refusal(message: str) -> HTMLResponse:
    """Shown instead of a redirect where the place to go back to cannot be trusted."""
    return page("This request cannot be answered", f"<p>{escape(message)}</p>", status=400)


def permission(key: ApiKey, accounts: Iterable[Account], ticket: str, action: str, origin: str) -> HTMLResponse:
    """Asks a person whether ``key`` may act for one of the accounts; leads back to ``origin``."""
    choices = "".join(
        f'<label><input type="radio" name="account" value="{escape(account.id)}"{" checked" if first else ""}> '
        f"{escape(account.name)} <small>{escape(account.title or 'no profile yet')} · {escape(account.country)} · "
        f"{account.connects} Connects</small></label>"
        for first, account in ((place == 0, account) for place, account in enumerate(accounts))
    )
    scopes = "".join(f"<li><code>{escape(scope)}</code></li>" for scope in key.scopes)
    body = (
        f"<p><strong>{escape(key.name)}</strong> (<code>{escape(key.client_id)}</code>) asks to act for a freelancer. "
        f"You will be sent back to <code>{escape(origin)}</code>.</p>"
        f'<form method="post" action="{escape(action)}"><input type="hidden" name="ticket" value="{escape(ticket)}">'
        f"<fieldset><legend>As whom?</legend>{choices}"
        '<label><input type="radio" name="account" value="new"> A new freelancer, called</label>'
        '<label><input type="text" name="name" maxlength="80" aria-label="Name of the new freelancer" '
        'placeholder="First and last name" autocomplete="off"></label></fieldset>'
        f"<fieldset><legend>It may use</legend><ul>{scopes}</ul></fieldset>"
        '<p><button class="yes" name="decision" value="allow">Allow</button> '
        '<button name="decision" value="deny">Deny</button></p></form>'
    )
    return page("Allow access?", body, form_targets=[origin])


def table(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """An HTML table of plain texts, each made inert."""
    head = "".join(f"<th>{escape(text)}</th>" for text in heads)
    lines = "".join("<tr>" + "".join(f"<td>{escape(str(cell))}</td>" for cell in row) + "</tr>" for row in rows)
    return f'<div class="scroll"><table><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table></div>'
