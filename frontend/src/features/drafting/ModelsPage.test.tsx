/** The page of models: who writes, trials told in words, keys that never come back, caps, what leaves. */
import { act, screen, waitFor, within } from "@testing-library/react";
import i18next from "i18next";
import { describe, expect, it, vi } from "vitest";
import type { OwnStyleWrite } from "@/client/types";
import { UNDO_SECONDS } from "@/lib/leaving";
import { expectNoViolations } from "@/test/axe";
import { buildProfile, buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { buildModels, buildServer, buildStyle } from "./builders";
import { ModelsPage } from "./ModelsPage";

const ADD = "POST /api/v1/ai/servers";
const SAVE = "PUT /api/v1/ai/servers/server-1";
const REMOVE = "DELETE /api/v1/ai/servers/server-1";
const SETTINGS = "PUT /api/v1/ai";
const ORDER = "PUT /api/v1/ai/servers/order";
const STYLE = "PUT /api/v1/ai/style";

async function show(doors: Record<string, Door> = {}) {
  const server = serve({
    "GET /api/v1/ai": buildModels(),
    "GET /api/v1/ai/calls": { items: [] },
    "GET /api/v1/ai/style": buildStyle(),
    "GET /api/v1/profile": buildProfile(),
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
      [trial]: { is_ready: false, milliseconds: null, form: null, problem: "key_refused" },
    });
    await user.click(screen.getByRole("button", { name: "Try Home box" }));
    expect(await screen.findByText(/does not accept the key/)).toBeVisible();
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

  it("moves a server in the order, keeps the focus and says where it stands", async () => {
    const two = buildServer({ id: "server-2", label: "Mine" });
    const turned = buildModels({ servers: [two, buildServer()] });
    const { user, server } = await show({
      "GET /api/v1/ai": buildModels({ servers: [buildServer(), two] }),
      [ORDER]: turned,
    });
    const up = () => screen.getByRole("button", { name: "Ask Mine earlier" });
    expect(screen.getByRole("button", { name: "Ask Home box earlier" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    up().focus();
    await user.keyboard("{Enter}");
    expect(await screen.findByText("Mine is now number 1 of 2.")).toBeInTheDocument();
    await waitFor(() => expect(up()).toHaveFocus());
    expect(server.to(ORDER)[0]?.body).toEqual({ ids: ["server-2", "server-1"] });
    await user.keyboard("{Enter}");
    expect(server.to(ORDER)).toHaveLength(1);
    const names = screen.getAllByRole("switch", { name: /^Ask / });
    expect(names.map((each) => each.getAttribute("aria-label"))).toEqual([
      "Ask Mine",
      "Ask Home box",
    ]);
  });

  it("reads the list again where the order is refused", async () => {
    const two = buildServer({ id: "server-2", label: "Mine" });
    const { user } = await show({
      "GET /api/v1/ai": buildModels({ servers: [buildServer(), two] }),
      [ORDER]: refusal(409, "servers_changed"),
    });
    await user.click(screen.getByRole("button", { name: "Ask Home box later" }));
    expect(await screen.findByText("The order could not be kept")).toBeVisible();
    await waitFor(() =>
      expect(
        screen
          .getAllByRole("switch", { name: /^Ask / })
          .map((each) => each.getAttribute("aria-label")),
      ).toEqual(["Ask Home box", "Ask Mine"]),
    );
  });

  it("shows what the manner is learned from, switches it and begins anew", async () => {
    const letters = [
      {
        application_id: "app-1",
        job_title: "Depot screen",
        confirmed_at: "2026-11-20T08:00:00Z",
        shown: "Hello, your depot…",
      },
    ];
    const since = "2026-11-21T08:00:00Z";
    const { user, server, container } = await show({
      "GET /api/v1/ai/style": buildStyle({ letters }),
      [STYLE]: ({ body }) => {
        const { enabled, learn_from } = body as OwnStyleWrite;
        return learn_from === "now"
          ? buildStyle({ version: 4, enabled, since, letters: [] })
          : buildStyle({ version: 3, enabled, letters });
      },
    });
    const style = within(screen.getByRole("region", { name: "Tone of your own letters" }));
    expect(await style.findByText(/^Switched off/)).toBeVisible();
    expect(style.getByText("Hello, your depot…")).toBeInTheDocument();
    await user.click(style.getByRole("switch", { name: /Learn the tone/ }));
    expect(await style.findByText(/^Learned from the letters/)).toBeVisible();
    expect(await screen.findByText(/beginnings of your last letters, for/)).toBeVisible();
    await user.click(style.getByRole("button", { name: "Forget these and begin anew" }));
    expect(await style.findByText(/no letters since then/)).toBeVisible();
    expect(server.to(STYLE).map(({ body }) => body)).toEqual([
      { version: 2, enabled: true, learn_from: "as_before" },
      { version: 3, enabled: true, learn_from: "now" },
    ]);
    await expectNoViolations(container);
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() =>
      expect(server.to(STYLE)[2]?.body).toEqual({ version: 4, enabled: true, learn_from: "all" }),
    );
  });

  it("keeps what the person allows", async () => {
    const { user, server } = await show({ [SETTINGS]: buildModels({ version: 3 }) });
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
        use_own_style: false,
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
