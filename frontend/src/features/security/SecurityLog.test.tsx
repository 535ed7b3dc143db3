/** The log: in words, narrowed, page by page, as a file, empty and failed. */
import { screen, waitFor, within } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { expectNoViolations } from "@/test/axe";
import { buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { buildEntry } from "./builders";
import type { LogAddress } from "./logSearch";
import { SecurityLog } from "./SecurityLog";

const ONE = { items: [buildEntry("1")], next_cursor: null };
const NONE = { items: [], next_cursor: null };

function Log() {
  const [address, setAddress] = useState<LogAddress>({});
  return <SecurityLog address={address} onChange={setAddress} />;
}

async function open(log: Door, more: Record<string, Door> = {}) {
  const server = serve({ "GET /security/logs": log, ...more });
  const page = await renderApp(<Log />, { at: "/security/log", session: buildSession() });
  return { ...page, server };
}

describe("the security log", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("is told in words, accessibly; a newer event by its own name", async () => {
    const strange = buildEntry("2", { event: "comet:land:succeeded" });
    const { container } = await open({ items: [buildEntry("1"), strange], next_cursor: null });
    expect(await screen.findByText("Signed in")).toBeVisible();
    expect(screen.getByText("comet:land:succeeded")).toBeVisible();
    await expectNoViolations(container);
  });

  it("says that the log is empty", async () => {
    await open(NONE);
    expect(await screen.findByText("Nothing has been recorded yet.")).toBeVisible();
  });

  it("says that the log failed, with the request id, and loads it on retry", async () => {
    let tries = 0;
    const { user } = await open(() => {
      tries += 1;
      return tries === 1 ? refusal(500, "internal_error") : ONE;
    });
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("Request id: req-1");
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("Signed in")).toBeVisible();
  });

  it("adds the next page to the table", async () => {
    const wrong = buildEntry("2", { event: "totp:check:failed", outcome: "failed" });
    const { user, server } = await open(({ query }) =>
      query.get("cursor") === "next"
        ? { items: [wrong], next_cursor: null }
        : { ...ONE, next_cursor: "next" },
    );
    await user.click(await screen.findByRole("button", { name: "Show more" }));
    expect(await screen.findByText("Wrong code from the app")).toBeVisible();
    expect(screen.getByText("Signed in")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Show more" })).toBeNull();
    expect(server.to("GET /security/logs")).toHaveLength(2);
  });

  it("is narrowed by what it is about and how it ended, and shown whole again", async () => {
    const { user, server } = await open(({ query }) => (query.get("outcome") ? NONE : ONE));
    await screen.findByText("Signed in");
    await user.selectOptions(screen.getByLabelText("About"), "Factors");
    await user.selectOptions(screen.getByLabelText("Outcome"), "Signs of an attack");
    expect(await screen.findByText("Nothing like that was recorded.")).toBeVisible();
    const asked = server.to("GET /security/logs").at(-1)?.query;
    expect(Object.fromEntries(asked ?? [])).toEqual({
      kind: "factors",
      outcome: "detected",
      limit: "25",
    });
    await user.click(screen.getByRole("button", { name: "Show everything" }));
    expect(await screen.findByText("Signed in")).toBeVisible();
    expect(screen.getByLabelText("About")).toHaveValue("");
  });

  it("is taken out as a file, as narrow as it is in view", async () => {
    const urls: Blob[] = [];
    vi.stubGlobal(
      "URL",
      Object.assign(URL, {
        createObjectURL: (blob: Blob) => `blob:${urls.push(blob)}`,
        revokeObjectURL: () => undefined,
      }),
    );
    const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue();
    const { user, server } = await open(ONE, {
      "GET /security/logs/export": () => new Response("at,event\n"),
    });
    await user.selectOptions(await screen.findByLabelText("About"), "Signing in");
    await user.click(screen.getByRole("button", { name: "Download as CSV" }));
    await waitFor(() => expect(click).toHaveBeenCalledOnce());
    const asked = server.to("GET /security/logs/export")[0]?.query;
    expect(Object.fromEntries(asked ?? [])).toEqual({ kind: "sign_in", format: "csv" });
    expect(urls[0]?.size).toBe("at,event\n".length);
    click.mockRestore();
  });

  it("says why it cannot be taken out", async () => {
    const { user } = await open(ONE, {
      "GET /security/logs/export": refusal(429, "too_many_requests", { retry_after: 30 }),
    });
    await user.click(await screen.findByRole("button", { name: "Download as JSON" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Too many requests");
  });
});
