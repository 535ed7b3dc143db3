/** The page of models: who writes, trials told in words, keys that never come back, caps, what leaves. */
import { act, screen, waitFor, within } from "@testing-library/react";
import i18next from "i18next";
import { describe, expect, it, vi } from "vitest";
import { UNDO_SECONDS } from "@/lib/leaving";
import { expectNoViolations } from "@/test/axe";
import { buildProfile, buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { buildModels, buildServer } from "./builders";
import { ModelsPage } from "./ModelsPage";

const ADD = "POST /api/v1/ai/servers";
const SAVE = "PUT /api/v1/ai/servers/server-1";
const REMOVE = "DELETE /api/v1/ai/servers/server-1";
const SETTINGS = "PUT /api/v1/ai";

async function show(doors: Record<string, Door> = {}) {
  const server = serve({
    "GET /api/v1/ai": buildModels(),
    "GET /api/v1/ai/calls": { items: [] },
    "GET /api/v1/profile": buildProfile(),
    "GET /api/v1/applications": { items: [], next_cursor: null, counts: {} },
    ...doors,
  });
  const page = await renderApp(<ModelsPage />, { at: "/settings/ai", session: buildSession() });
  await screen.findByRole("heading", { name: "Who writes" });
  return { ...page, server };
}

describe("the page of models", () => {
  it("tells the order, today's use with its caps, and what leaves", async () => {
    const { container } = await show();
    const steps = within(screen.getByRole("region", { name: "Who writes" })).getAllByRole(
      "listitem",
    );
    expect(steps.map((step) => step.textContent)).toEqual([
      expect.stringContaining("Home box"),
      expect.stringContaining("house-model is asked where your own servers do not answer."),
      expect.stringContaining("Without AI"),
    ]);
    expect(screen.getByText("50,000 of 200,000")).toBeVisible();
    expect(screen.getByText("$0.0123, no cap")).toBeVisible();
    expect(screen.getByText("0 of 0: reached")).toBeVisible();
    expect(screen.getByText(/without contact data$/, { selector: "li:first-child" })).toBeVisible();
    expect(screen.queryByText(/beginnings of your last letters, for/)).toBeNull();
    expect(await screen.findByText("A tool helped with this draft.")).toBeVisible();
    expect(await screen.findByText("No model has been asked anything yet.")).toBeVisible();
    await expectNoViolations(container);
  });

  it("says in words how a trial went", async () => {
    const trial = "POST /api/v1/ai/servers/server-1/trial";
    const { user } = await show({
      [trial]: { is_ready: false, milliseconds: null, form: null, problem: "Refused" },
    });
    await user.click(screen.getByRole("button", { name: "Try Home box" }));
    expect(await screen.findByText(/The server refused. Check the key/)).toBeVisible();
  });

  it("adds a server and lets its key be seen by nobody", async () => {
    const { user, server } = await show({ [ADD]: buildServer({ id: "server-2", label: "Mine" }) });
    await user.click(screen.getByRole("button", { name: "Add a server" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("button", { name: "Save" }));
    expect(dialog.getAllByText("Fill this in")).toHaveLength(2);
    await user.selectOptions(dialog.getByLabelText("Kind"), "OpenRouter");
    await user.type(dialog.getByLabelText("Name"), "Mine");
    await user.type(dialog.getByLabelText("Model"), "big");
    const key = dialog.getByLabelText("Key");
    expect(key).toHaveAttribute("type", "password");
    await user.type(key, "sk-secret");
    await user.type(dialog.getByLabelText("$ for a million tokens read"), "0,15");
    await expectNoViolations(document.body);
    await user.click(dialog.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(server.to(ADD)[0]?.body).toEqual({
      label: "Mine",
      base_url: "https://openrouter.ai/api/v1",
      model: "big",
      key: "sk-secret",
      price_read: "0.15",
      price_written: "0",
      enabled: true,
    });
    expect(await screen.findByText("Mine")).toBeVisible();
    expect(document.body.innerHTML).not.toContain("sk-secret");
  });

  it("keeps the key that is there, and asks for it where the address is new", async () => {
    const { user, server } = await show({
      [SAVE]: refusal(422, "key_needed", { fields: { key: "key_needed" } }),
    });
    await user.click(screen.getByRole("button", { name: "Change Home box" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByLabelText("Key")).toHaveValue("");
    await user.click(dialog.getByRole("button", { name: "Save" }));
    await waitFor(() =>
      expect(dialog.getByLabelText("Key")).toHaveAccessibleDescription(
        /a key is never sent to another place/,
      ),
    );
    expect(server.to(SAVE)[0]?.body).not.toHaveProperty("key");
  });

  it("switches a server off at once", async () => {
    const { user, server } = await show({ [SAVE]: buildServer({ enabled: false }) });
    await user.click(screen.getByRole("switch", { name: "Ask Home box" }));
    await waitFor(() =>
      expect(screen.getByRole("switch", { name: "Ask Home box" })).not.toBeChecked(),
    );
    expect(server.to(SAVE)[0]?.body).toMatchObject({ enabled: false, model: "small" });
  });

  it("removes a server only when the time to undo is over", async () => {
    const { user, server } = await show({ [REMOVE]: null });
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await user.click(screen.getByRole("button", { name: "Remove Home box" }));
    expect(screen.queryByText("Home box")).toBeNull();
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(screen.getByText("Home box")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Remove Home box" }));
    expect(server.to(REMOVE)).toHaveLength(0);
    await act(() => vi.advanceTimersByTimeAsync((UNDO_SECONDS + 1) * 1000));
    expect(server.to(REMOVE)).toHaveLength(1);
    vi.useRealTimers();
  });

  it("keeps what the person allows", async () => {
    const { user, server } = await show({ [SETTINGS]: buildModels({ version: 3 }) });
    await user.click(screen.getByRole("switch", { name: /Learn the tone from my own letters/ }));
    expect(await screen.findByText(/You have sent no letters yet/)).toBeVisible();
    const tokens = screen.getByLabelText("Tokens a day, at most");
    await user.clear(tokens);
    await user.type(screen.getByLabelText("Dollars a day, at most"), "1,5");
    const days = screen.getByLabelText("Days to keep what was sent");
    await user.clear(days);
    await user.type(days, "999");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("Use a whole number from 0 to 365")).toBeVisible();
    await user.clear(days);
    await user.type(days, "0");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() =>
      expect(server.to(SETTINGS)[0]?.body).toEqual({
        version: 2,
        use_installation: true,
        use_own_style: true,
        tokens_per_day: null,
        dollars_per_day: "1.5",
        log_days: 0,
      }),
    );
  });

  it("speaks Ukrainian", async () => {
    await show();
    await act(() => i18next.changeLanguage("uk"));
    expect(screen.getByRole("heading", { name: "Що залишає цю машину" })).toBeVisible();
    expect(screen.getByText("3 запити")).toBeVisible();
  });
});
