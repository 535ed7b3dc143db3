/** The guards: who is sent where, and back again, through the app's own routes. */
import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { createQueryClient } from "@/lib/queries";
import { sessionStore } from "@/lib/session";
import { buildMe, buildMeta, buildSession, buildUpworkStatus } from "@/test/builders";
import { type Door, serve } from "@/test/server";
import { Providers } from "./providers";
import { makeRouter } from "./router";

const DOORS: Record<string, Door> = {
  "GET /api/v1/me": buildMe(),
  "GET /api/v1/meta": buildMeta(),
  "GET /api/v1/upwork/status": buildUpworkStatus(),
  "GET /api/v1/jobs": { items: [], next_cursor: null },
  "GET /security/profile": {
    email: "olena@example.org",
    email_verified_at: null,
    factors: [],
    backup_codes_left: 10,
    sessions: [],
    password_changed_at: null,
  },
  "GET /security/logs": { items: [], next_cursor: null },
};

async function openAt(address: string) {
  const server = serve({ ...DOORS, "POST /auth/logout": null, "PATCH /api/v1/me": buildMe() });
  const router = makeRouter(createMemoryHistory({ initialEntries: [address] }));
  await router.load();
  render(
    <Providers queryClient={createQueryClient()} env="test">
      <RouterProvider router={router} />
    </Providers>,
  );
  return { router, server, user: userEvent.setup({ delay: null }) };
}

describe("the routes", () => {
  it("send a stranger to sign in, and back to where they were headed after", async () => {
    const { router } = await openAt("/security?x=1");
    expect(await screen.findByRole("heading", { name: "Sign in" })).toBeVisible();
    expect(router.state.location.search).toEqual({ return_to: "/security?x=1" });
    act(() => sessionStore.signIn(buildSession()));
    expect(await screen.findByRole("heading", { level: 1, name: "Security" })).toBeVisible();
  });

  it("never return to another origin", async () => {
    sessionStore.signIn(buildSession());
    const { router } = await openAt("/sign-in?return_to=//evil.example/");
    await waitFor(() => expect(router.state.location.pathname).toBe("/"));
  });

  it("send a person whose session ended to sign in, with the place kept", async () => {
    sessionStore.signIn(buildSession());
    const { router } = await openAt("/security");
    await screen.findByRole("heading", { level: 1, name: "Security" });
    act(() => sessionStore.signOut("ended"));
    expect(await screen.findByText(/Your session has ended/)).toBeVisible();
    expect(router.state.location.search).toEqual({ return_to: "/security" });
  });

  it("name the page in the title and move focus to its heading", async () => {
    sessionStore.signIn(buildSession());
    const { user } = await openAt("/");
    await screen.findByRole("heading", { level: 1, name: "Home" });
    await user.click(screen.getAllByRole("link", { name: "Jobs" })[0] as HTMLElement);
    const heading = await screen.findByRole("heading", { level: 1, name: "Jobs" });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(document.title).toBe("Jobs · Upwork Web App");
    expect(screen.getByText("Sandbox")).toBeVisible();
  });

  it("change the language at once and keep it with the account", async () => {
    sessionStore.signIn(buildSession());
    const { user, server } = await openAt("/");
    await user.click(await screen.findByRole("button", { name: "Menu" }));
    await user.click(await screen.findByRole("radio", { name: "Українська" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Головна" })).toBeVisible();
    expect(server.to("PATCH /api/v1/me")[0]?.body).toEqual({ locale: "uk" });
  });

  it("sign out, and forget where the person was", async () => {
    sessionStore.signIn(buildSession());
    const { router, user } = await openAt("/security");
    await user.click(await screen.findByRole("button", { name: "Menu" }));
    await user.click(await screen.findByRole("button", { name: /^Sign out$/ }));
    expect(await screen.findByRole("heading", { name: "Sign in" })).toBeVisible();
    expect(router.state.location.search).toEqual({});
  });

  it("show a page for addresses that do not exist", async () => {
    await openAt("/no/such/page");
    expect(await screen.findByText("There is no such page")).toBeVisible();
    expect(screen.getByRole("main")).toBeVisible();
  });
});
