/** Choosing in whose name to act: offered only where there is a choice, and everything is read anew after it. */
import { screen, waitFor, within } from "@testing-library/react";
import i18next from "i18next";
import { describe, expect, it } from "vitest";
import { expectNoViolations } from "@/test/axe";
import { buildCapabilities, buildMe, buildSession, buildUpworkStatus } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { RETENTION, USAGE } from "./builders";
import { UpworkPage } from "./UpworkPage";

const CHOOSE = "PUT /api/v1/upwork/organisation";
const CAPABILITIES = "GET /api/v1/upwork/capabilities";
const OWN = { id: "1", name: "Karpenko Studio", kind: "SoleProprietor" };
const AGENCY = { id: "2", name: "North Agency", kind: "FL_AGENCY" };
const CHOSEN = { name: "Olena K.", organization_id: "2", organization_name: "North Agency" };

async function open(doors: Record<string, Door> = {}, listed = [OWN, AGENCY]) {
  let status = buildUpworkStatus();
  const server = serve({
    "GET /api/v1/upwork/status": () => status,
    "GET /api/v1/me": buildMe(),
    [CAPABILITIES]: buildCapabilities({ search: "works" }),
    "GET /api/v1/upwork/budget": USAGE,
    "GET /api/v1/upwork/retention": RETENTION,
    "GET /api/v1/upwork/organisations": listed,
    [CHOOSE]: () => {
      status = buildUpworkStatus({ account: CHOSEN, connects_balance: null });
      return status;
    },
    ...doors,
  });
  const app = await renderApp(<UpworkPage />, { at: "/upwork", session: buildSession() });
  return { ...app, server };
}

describe("in whose name", () => {
  it("is chosen by the person, and what the other could do is read anew", async () => {
    const { user, server, container } = await open();
    const part = await screen.findByRole("region", { name: "In whose name" });
    expect(within(part).getByText("agency")).toBeVisible();
    expect(within(part).getAllByText("You act in this name")).toHaveLength(1);
    await expectNoViolations(container);
    const before = server.to(CAPABILITIES).length;
    await user.click(within(part).getByRole("button", { name: "Act in the name of North Agency" }));
    expect(
      await within(part).findByRole("button", { name: "Act in the name of Karpenko Studio" }),
    ).toBeVisible();
    expect(server.to(CHOOSE).map(({ body }) => body)).toEqual([{ id: "2" }]);
    await waitFor(() => expect(server.to(CAPABILITIES).length).toBeGreaterThan(before));
  });

  it("is no question where there is one organization", async () => {
    await open({}, [OWN]);
    expect(await screen.findByText("Connected since")).toBeVisible();
    expect(screen.queryByRole("region", { name: "In whose name" })).toBeNull();
  });

  it("says why a choice did not come about", async () => {
    const { user } = await open({ [CHOOSE]: refusal(404, "organisation_unknown") });
    await user.click(
      await screen.findByRole("button", { name: "Act in the name of North Agency" }),
    );
    expect(await screen.findByRole("alert")).toHaveTextContent("names no such organization");
    expect(screen.getAllByText("You act in this name")).toHaveLength(1);
  });

  it("speaks Ukrainian", async () => {
    await i18next.changeLanguage("uk");
    await open();
    expect(await screen.findByRole("region", { name: "Від чийого імені" })).toBeVisible();
  });
});
