/** Another password, another address, and the account's end. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { sessionStore } from "@/lib/session";
import { expectNoViolations } from "@/test/axe";
import { buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { AccountPage } from "./AccountPage";
import { buildProfile } from "./builders";

const OLD = "correct horse battery";
const NEW = "velvet otter quarry mist";

async function open(doors: Record<string, Door> = {}) {
  const server = serve({
    "GET /security/profile": buildProfile(),
    "POST /auth/password-check": { score: 4, problems: [] },
    "POST /security/step-up": { challenge: "challenge-1", factors: ["totp"], expires_in: 300 },
    ...doors,
  });
  const page = await renderApp(<AccountPage />, {
    at: "/security/account",
    session: buildSession(),
  });
  const openDialog = async (name: string) => {
    await page.user.click(await screen.findByRole("button", { name }));
    return screen.findByRole("dialog");
  };
  return { ...page, server, openDialog };
}

describe("the account's page", () => {
  it("is accessible, and says when the password was set", async () => {
    const { container } = await open();
    expect(await screen.findByText("olena@example.org")).toBeVisible();
    await expectNoViolations(container);
  });

  it("changes the password after a step-up and goes on under the fresh session", async () => {
    let proven = false;
    const { user, server, openDialog } = await open({
      "POST /security/step-up/verify": () => {
        proven = true;
        return null;
      },
      "POST /security/password": () =>
        proven
          ? buildSession({ access_token: "access-2" })
          : refusal(403, "step_up_required", { detail: "password" }),
    });
    const dialog = await openDialog("Change the password");
    await expectNoViolations(dialog);
    await user.type(within(dialog).getByLabelText("Present password"), OLD);
    await user.type(within(dialog).getByLabelText("New password"), `${NEW}{Enter}`);
    await user.type(await screen.findByLabelText("Code from the app"), "123456{Enter}");
    expect(await screen.findByText(/The password is changed/)).toBeVisible();
    expect(server.to("POST /security/password").map(({ body }) => body)).toEqual([
      { current_password: OLD, new_password: NEW },
      { current_password: OLD, new_password: NEW },
    ]);
    expect(sessionStore.get()).toMatchObject({ status: "signed_in", token: "access-2" });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("shows what is wrong at the field and keeps what was typed when the step-up is closed", async () => {
    let tries = 0;
    const { user, openDialog } = await open({
      "POST /security/password": () => {
        tries += 1;
        return tries === 1
          ? refusal(403, "step_up_required", { detail: "password" })
          : refusal(422, "wrong_password", { fields: { current_password: "wrong_password" } });
      },
    });
    const dialog = await openDialog("Change the password");
    await user.type(within(dialog).getByLabelText("Present password"), OLD);
    await user.type(within(dialog).getByLabelText("New password"), `${NEW}{Enter}`);
    await screen.findByRole("dialog", { name: "Confirm that it is you" });
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.getAllByRole("dialog")).toHaveLength(1));
    expect(within(dialog).queryByRole("alert")).toBeNull();
    expect(within(dialog).getByLabelText("New password")).toHaveValue(NEW);
    await user.click(within(dialog).getByRole("button", { name: "Change the password" }));
    expect(await within(dialog).findByText("The present password is not right")).toBeVisible();
    expect(within(dialog).getByLabelText("Present password")).toHaveFocus();
  });

  it("has a link sent to another address and says so without saying who has it", async () => {
    const { user, server, openDialog } = await open({
      "POST /security/email": { status: "confirmation_sent" },
    });
    const dialog = await openDialog("Change the address");
    await user.type(within(dialog).getByLabelText("New e-mail address"), "not an address{Enter}");
    expect(within(dialog).getByText(/does not look like/)).toBeVisible();
    await user.clear(within(dialog).getByLabelText("New e-mail address"));
    await user.type(within(dialog).getByLabelText("New e-mail address"), " new@example.org{Enter}");
    expect(await within(dialog).findByText(/If new@example.org can be used/)).toBeVisible();
    expect(server.to("POST /security/email")[0]?.body).toEqual({ email: "new@example.org" });
  });

  it("erases the account only after saying what that means, and signs out", async () => {
    const { user, server, openDialog } = await open({
      "POST /security/erase": new Response(null, { status: 202 }),
      "POST /auth/logout": refusal(401, "session_ended"),
    });
    const dialog = await openDialog("Erase the account…");
    expect(within(dialog).getByText("Destroyed")).toBeVisible();
    expect(within(dialog).getByText("Stays")).toBeVisible();
    await expectNoViolations(dialog);
    expect(server.to("POST /security/erase")).toHaveLength(0);
    await user.click(within(dialog).getByRole("button", { name: "Erase for ever" }));
    await waitFor(() =>
      expect(sessionStore.get()).toEqual({ status: "signed_out", reason: "left" }),
    );
    expect(await screen.findByText(/is being erased/)).toBeVisible();
  });

  it("says that the last administrator has to stay", async () => {
    const { user, openDialog } = await open({ "POST /security/erase": refusal(409, "last_admin") });
    const dialog = await openDialog("Erase the account…");
    await user.click(within(dialog).getByRole("button", { name: "Erase for ever" }));
    expect(await within(dialog).findByRole("alert")).toHaveTextContent(/last administrator/);
    expect(sessionStore.get().status).toBe("signed_in");
  });
});
