/** The checkup: what is good, what to do, in the order of worry. */
import { screen, within } from "@testing-library/react";
import i18next from "i18next";
import { describe, expect, it } from "vitest";
import type { SecurityProfile } from "@/client/types";
import { expectNoViolations } from "@/test/axe";
import { buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { serve } from "@/test/server";
import { buildFactor, buildProfile } from "./builders";
import { checkup, mayRemove } from "./findings";
import { SecurityPage } from "./SecurityPage";

const PASSKEY = buildFactor({ id: "factor-passkey", kind: "passkey", label: "Laptop" });

async function open(profile: SecurityProfile) {
  serve({ "GET /security/profile": profile });
  const page = await renderApp(<SecurityPage />, { at: "/security", session: buildSession() });
  await screen.findAllByRole("listitem");
  return page;
}

function cards() {
  return screen
    .getAllByRole("listitem")
    .map((card) => within(card).getByRole("heading", { level: 2 }).textContent);
}

describe("the checkup", () => {
  it("puts what to do first, each with one action, accessibly", async () => {
    const { container } = await open(buildProfile({ backup_codes_left: 0 }));
    expect(screen.getByText("3 things would make your account safer.")).toBeVisible();
    expect(cards().slice(0, 3)).toEqual([
      "0 backup codes left",
      "No passkey yet",
      "Only one strong factor",
    ]);
    expect(screen.getByText("Act now")).toBeVisible();
    expect(screen.getByRole("link", { name: "Add a passkey" })).toHaveAttribute(
      "href",
      "/security/factors",
    );
    for (const card of screen.getAllByRole("listitem")) {
      expect(within(card).getAllByRole("link")).toHaveLength(1);
    }
    await expectNoViolations(container);
  });

  it("says that all is well", async () => {
    await open(buildProfile({ factors: [buildFactor(), PASSKEY] }));
    expect(screen.getByText("Your account is well guarded.")).toBeVisible();
    expect(screen.queryByText("To do")).toBeNull();
    expect(cards()).toContain("10 backup codes left");
  });

  it("says the same in Ukrainian", async () => {
    await i18next.changeLanguage("uk");
    await open(buildProfile({ backup_codes_left: 2 }));
    expect(cards()).toContain("Лишилося 2 резервні коди");
    expect(screen.getByText(/зробити 3 речі/)).toBeVisible();
  });
});

describe("the findings", () => {
  it("count a copied passkey for nothing and warn of it first", () => {
    const copied = { ...PASSKEY, is_suspected: true };
    const found = checkup(buildProfile({ factors: [buildFactor(), copied] }));
    expect(found[0]).toMatchObject({ about: "suspected", tone: "bad" });
    expect(found).toContainEqual(expect.objectContaining({ about: "spare", tone: "warn" }));
    expect(found).toContainEqual(expect.objectContaining({ about: "passkey", tone: "warn" }));
  });

  it("tell which factor has to stay", () => {
    const totp = buildFactor();
    const sms = buildFactor({ id: "factor-sms", kind: "sms" });
    expect(mayRemove(totp, [totp, sms])).toBe(false);
    expect(mayRemove(sms, [totp, sms])).toBe(true);
    expect(mayRemove(totp, [totp, PASSKEY])).toBe(true);
    expect(mayRemove(totp, [totp, { ...PASSKEY, is_suspected: true }])).toBe(false);
  });
});
