/** Coming back from Upwork: the code is used once, and each failure has words and one way on. */
import { notifications } from "@mantine/notifications";
import { screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { captureSecrets, forgetSecrets } from "@/lib/secrets";
import { expectNoViolations } from "@/test/axe";
import { buildMe, buildSession, buildUpworkStatus } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { RETURN_PATH } from "./requests";
import { UpworkReturnPage } from "./UpworkReturnPage";

const CALLBACK = "POST /auth/upwork/callback";

async function comeBack(query: string, door: Door = buildUpworkStatus()) {
  const server = serve({ [CALLBACK]: door, "GET /api/v1/me": buildMe({ has_upwork: true }) });
  history.replaceState(null, "", RETURN_PATH + query);
  captureSecrets();
  const app = await renderApp(<UpworkReturnPage />, { at: RETURN_PATH, session: buildSession() });
  return { ...app, server };
}

afterEach(() => {
  notifications.clean();
  forgetSecrets(RETURN_PATH);
  history.replaceState(null, "", "/");
});

describe("coming back from Upwork", () => {
  it("takes the code out of the address, posts it once, and goes to the Upwork page", async () => {
    const { server, address } = await comeBack("?code=c-1&state=s-1");
    expect(location.search).toBe("");
    await waitFor(() => expect(address()).toBe("/upwork"));
    expect(server.to(CALLBACK).map(({ body }) => body)).toEqual([{ code: "c-1", state: "s-1" }]);
  });

  it("shows that it is working", async () => {
    let answer: (reply: object) => void = () => undefined;
    const { address } = await comeBack(
      "?code=c&state=s",
      () => new Promise<object>((resolve) => (answer = resolve)),
    );
    expect(await screen.findByRole("status")).toHaveTextContent("Finishing the connection");
    answer(buildUpworkStatus());
    await waitFor(() => expect(address()).toBe("/upwork"));
  });

  it.each([
    [400, "oauth_state_invalid", "This attempt is no longer valid"],
    [403, "oauth_denied", "Access was not granted at Upwork"],
    [503, "upwork_unreachable", "Upwork did not answer"],
  ])("tells %i %s in words with one way on", async (status, code, words) => {
    const { container } = await comeBack("?code=c&state=s", refusal(status, code));
    expect(await screen.findByRole("alert")).toHaveTextContent(words);
    expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual([
      "Start again",
    ]);
    await expectNoViolations(container);
  });

  it("asks the server nothing when the person said no at Upwork", async () => {
    const { server } = await comeBack("?error=access_denied&state=s");
    expect(await screen.findByRole("alert")).toHaveTextContent("Access was not granted");
    expect(server.to(CALLBACK)).toHaveLength(0);
  });

  it("takes a return without its state for an invalid one", async () => {
    const { server } = await comeBack("?code=c");
    expect(await screen.findByRole("alert")).toHaveTextContent("no longer valid");
    expect(server.to(CALLBACK)).toHaveLength(0);
  });

  it("tries the same code again when no answer came at all", async () => {
    let tries = 0;
    const { user, address } = await comeBack("?code=c&state=s", () => {
      tries += 1;
      if (tries === 1) throw new TypeError("Failed to fetch");
      return buildUpworkStatus();
    });
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    await waitFor(() => expect(address()).toBe("/upwork"));
    expect(tries).toBe(2);
  });

  it("has nothing to finish when opened by hand", async () => {
    const { server } = await comeBack("");
    expect(await screen.findByText("There is no connection to finish here.")).toBeVisible();
    expect(screen.getByRole("link", { name: "To the Upwork page" })).toHaveAttribute(
      "href",
      "/upwork",
    );
    expect(server.to(CALLBACK)).toHaveLength(0);
  });
});
