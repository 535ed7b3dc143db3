"""Somebody with an account, seen over HTTP: their browser, authenticator, codes and mails. What is judged is in the tests."""

from __future__ import annotations

import httpx2

from tests.accounts import PASSWORD, fresh_email
from tests.browser import Browser
from tests.house import House

NEW_PASSWORD = "velvet otter quarry mist"
OTHER_AGENT = "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_1) AppleWebKit/605.1.15 Version/17.1 Safari/605.1.15"


class Member:
    """Somebody with an account: their browser, authenticator and codes."""

    def __init__(self, browser: Browser, email: str, secret: str, codes: list[str]) -> None:
        self.browser, self.email, self.secret, self.codes = browser, email, secret, codes
        self.password = PASSWORD

    async def step_up(self, purpose: str, browser: Browser | None = None) -> None:
        """Prove again that it is them, with a backup code."""
        browser = browser or self.browser
        offer = (await browser.post("/security/step-up", {"purpose": purpose})).json()
        proof = {"challenge": offer["challenge"], "factor": "backup_code", "code": self.codes.pop()}
        done = await browser.post("/security/step-up/verify", proof)
        assert done.status_code == 204, done.text

    async def sign_in(self, browser: Browser) -> httpx2.Response:
        """Sign in with a backup code; returns the answer."""
        stage = await browser.post("/auth/login", {"email": self.email, "password": self.password})
        if stage.status_code != 200:
            return stage
        body = {"challenge": stage.json()["challenge"], "factor": "backup_code", "code": self.codes.pop()}
        answer = await browser.post("/auth/mfa/verify", body)
        if answer.status_code == 200:
            browser.access = answer.json()["access_token"]
        return answer

    async def forgotten(self, browser: Browser) -> str:
        """Ask for a reset and return the token of the mail."""
        assert (await browser.post("/auth/password/forgot", {"email": self.email})).status_code == 202
        return await browser.mail_token(self.email)


async def join(house: House, name: str = "alice") -> Member:
    """Sign somebody up and in, over HTTP."""
    browser, address = house.browser(), fresh_email(name)
    secret, codes = await browser.sign_up(address)
    return Member(browser, address, secret, codes)
