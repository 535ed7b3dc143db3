/** A call that needs a fresh proof opens the dialog and goes on by itself; "no" is quiet. */
import { Button, Modal } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { screen, waitFor, within } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ProblemNotice } from "@/components/ProblemNotice";
import { api, call } from "@/lib/api";
import { sessionStore } from "@/lib/session";
import { expectNoViolations } from "@/test/axe";
import { buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";

const OFFER = {
  challenge: "challenge-1",
  factors: ["passkey", "totp", "backup_code"],
  expires_in: 300,
};
const CODES = { codes: ["abcde-12345"] };

/** Two calls with one purpose, from within a dialog of their own. */
function Caller() {
  const [opened, setOpened] = useState(true);
  const make = useMutation({
    mutationFn: () => Promise.all([1, 2].map(() => call(api.POST("/security/backup-codes")))),
  });
  return (
    <Modal opened={opened} onClose={() => setOpened(false)} title="Caller">
      <Button onClick={() => make.mutate()}>Make codes</Button>
      {make.error ? <ProblemNotice error={make.error} /> : null}
      {make.isError ? <p>was refused</p> : null}
      {make.data ? <p>made {make.data.length}</p> : null}
    </Modal>
  );
}

/** A back end that wants a proof until it has had one. */
async function open(doors: Record<string, Door> = {}) {
  let proven = false;
  const server = serve({
    "POST /security/backup-codes": () =>
      proven ? CODES : refusal(403, "step_up_required", { detail: "factors" }),
    "POST /security/step-up": OFFER,
    "POST /security/step-up/verify": () => {
      proven = true;
      return null;
    },
    ...doors,
  });
  const page = await renderApp(<Caller />, { session: buildSession() });
  await page.user.click(await screen.findByRole("button", { name: "Make codes" }));
  const dialog = await screen.findByRole("dialog", { name: "Confirm that it is you" });
  return { ...page, server, dialog };
}

describe("the step-up", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("asks once for calls at the same time, repeats them, and is accessible", async () => {
    const { user, server, dialog } = await open();
    expect(dialog).toHaveTextContent("What guards your account is about to change.");
    const code = await within(dialog).findByLabelText("Code from the app");
    await expectNoViolations(dialog);
    await user.click(code);
    await user.paste("123 456");
    await user.keyboard("{Enter}");
    expect(await screen.findByText("made 2")).toBeVisible();
    expect(server.to("POST /security/step-up").map(({ body }) => body)).toEqual([
      { purpose: "factors" },
    ]);
    expect(server.to("POST /security/step-up/verify").map(({ body }) => body)).toEqual([
      { challenge: "challenge-1", factor: "totp", code: "123456" },
    ]);
    expect(server.to("POST /security/backup-codes")).toHaveLength(4);
    await waitFor(() =>
      expect(screen.queryByRole("dialog", { name: "Confirm that it is you" })).toBeNull(),
    );
  });

  it("takes Escape for a quiet no and leaves the dialog below open", async () => {
    const { user, server } = await open();
    await user.keyboard("{Escape}");
    expect(await screen.findByText("was refused")).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByRole("dialog", { name: "Caller" })).toBeVisible();
    expect(server.to("POST /security/backup-codes")).toHaveLength(2);
  });

  it("shows a wrong code at its field and takes a backup code instead", async () => {
    const { user, dialog, server } = await open({
      "POST /security/step-up/verify": ({ body }) =>
        (body as { factor: string }).factor === "totp"
          ? refusal(422, "bad_code", { fields: { code: "bad_code" } })
          : null,
    });
    await user.type(await within(dialog).findByLabelText("Code from the app"), "000000{Enter}");
    expect(await within(dialog).findByText("This code is not right")).toBeVisible();
    await user.click(within(dialog).getByRole("button", { name: "Backup code" }));
    await user.type(within(dialog).getByLabelText("Backup code"), "ABCDE 12345{Enter}");
    await waitFor(() =>
      expect(server.to("POST /security/step-up/verify").at(-1)?.body).toMatchObject({
        factor: "backup_code",
        code: "abcde-12345",
      }),
    );
  });

  it("does not ask a second time when the proof did not help", async () => {
    const { user, dialog, server } = await open({ "POST /security/step-up/verify": null });
    await user.type(await within(dialog).findByLabelText("Code from the app"), "123456{Enter}");
    expect(await screen.findByText("was refused")).toBeVisible();
    expect(server.to("POST /security/step-up")).toHaveLength(1);
  });

  it("begins again when the challenge ran out, without renewing the session", async () => {
    let asked = 0;
    const { user, dialog, server } = await open({
      "POST /security/step-up": () => {
        asked += 1;
        return { ...OFFER, challenge: `challenge-${asked}` };
      },
      "POST /security/step-up/verify": refusal(401, "challenge_expired"),
    });
    await user.type(await within(dialog).findByLabelText("Code from the app"), "123456{Enter}");
    expect(await within(dialog).findByText("That took too long. Try once more.")).toBeVisible();
    expect(asked).toBe(2);
    expect(server.to("POST /auth/refresh")).toHaveLength(0);
  });

  it("goes away when the person is signed out", async () => {
    await open();
    sessionStore.signOut("ended");
    await waitFor(() =>
      expect(screen.queryByRole("dialog", { name: "Confirm that it is you" })).toBeNull(),
    );
    expect(await screen.findByText("was refused")).toBeVisible();
  });
});
