/** The profile's further sections: other names of skills, hours, specialised profiles, and how letters are made. */
import { notifications } from "@mantine/notifications";
import { screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Profile } from "@/client/types";
import { buildMe, buildProfile, buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { serve } from "@/test/server";
import { ProfilePage } from "./ProfilePage";

const DATA: Profile["specialised"][number] = {
  name: "Data",
  title: "Data engineer",
  overview: "",
  skills: [],
  services_offered: [],
  hourly_rate: null,
};
const PUT = "PUT /api/v1/profile";

async function open(change: Partial<Profile> = {}) {
  const profile = buildProfile({ skills: ["Python"], ...change });
  const server = serve({
    "GET /api/v1/profile": profile,
    "GET /api/v1/profile/portfolio": { items: [] },
    "GET /api/v1/me": buildMe({ has_profile: true }),
    [PUT]: ({ body }) => ({
      ...profile,
      ...(body as object),
      version: profile.version + 1,
      updated_at: "2026-11-21T08:00:00Z",
    }),
  });
  const app = await renderApp(<ProfilePage />, { at: "/profile", session: buildSession() });
  await screen.findByLabelText("Overview");
  async function saved(): Promise<Profile> {
    await app.user.click(screen.getByText("Save the profile"));
    await waitFor(() => expect(server.to(PUT)).toHaveLength(1));
    return server.to(PUT)[0]?.body as Profile;
  }
  return { ...app, server, saved };
}

afterEach(() => notifications.clean());

describe("further sections of the profile", () => {
  it("sends the other names of a skill", async () => {
    const { user, saved } = await open();
    await user.click(await screen.findByText("0 skills have other names"));
    await user.type(screen.getByLabelText("Python"), "py, CPython");
    expect((await saved()).skill_names).toEqual([{ skill: "Python", names: ["py", "CPython"] }]);
  });

  it("sends hours with the days that were chosen", async () => {
    const { user, saved } = await open({
      hours: { start: 9, until: 18, days: [1, 2] },
      time_zone: "Europe/Kyiv",
    });
    await user.click(await screen.findByLabelText("Mon"));
    await user.click(screen.getByLabelText("Wed"));
    await user.selectOptions(screen.getByLabelText("Until"), "17:00");
    const { hours, time_zone } = await saved();
    expect(hours).toEqual({ start: 9, until: 17, days: [2, 3] });
    expect(time_zone).toBe("Europe/Kyiv");
  });

  it("begins with a usual week and the browser's time zone when hours are switched on", async () => {
    const { user, saved } = await open({ hours: null, time_zone: null });
    await user.click(await screen.findByRole("switch", { name: /^Working hours/ }));
    expect(screen.getByLabelText("Until")).toHaveValue("18");
    const first = await saved();
    expect(first.hours).toEqual({ start: 9, until: 18, days: [1, 2, 3, 4, 5] });
    expect(first.time_zone).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  it("sends no hours once they are switched off", async () => {
    const { user, saved } = await open({
      hours: { start: 9, until: 18, days: [1] },
      time_zone: "Europe/Kyiv",
    });
    await user.click(await screen.findByRole("switch", { name: /^Working hours/ }));
    expect(screen.queryByLabelText("Until")).toBeNull();
    expect((await saved()).hours).toBeNull();
  });

  it("sends no hours where none of their days is chosen, and says so", async () => {
    const { user, server } = await open({
      hours: { start: 9, until: 18, days: [1] },
      time_zone: "Europe/Kyiv",
    });
    await user.click(await screen.findByLabelText("Mon"));
    await user.click(screen.getByText("Save the profile"));
    expect(await screen.findByText("Choose at least one day")).toBeVisible();
    expect(server.to(PUT)).toHaveLength(0);
  });

  it("sends no specialised profile without a name, and says so", async () => {
    const { user, server } = await open();
    await user.click(await screen.findByText("Add a specialised profile"));
    await user.click(screen.getByText("Save the profile"));
    expect(await screen.findByText("Give each profile a name of its own")).toBeVisible();
    expect(server.to(PUT)).toHaveLength(0);
  });

  it("gives a removed specialised profile back", async () => {
    const { user, saved } = await open({ specialised: [DATA] });
    await user.click(await screen.findByText("Remove this profile"));
    expect(screen.queryByLabelText("Name of the profile")).toBeNull();
    await user.click(await screen.findByText("Undo"));
    expect(await screen.findByLabelText("Name of the profile")).toHaveValue("Data");
    expect((await saved()).specialised).toEqual([DATA]);
  });

  it("says what a letter looks like with and without the disclosure", async () => {
    const { user, saved } = await open({ disclosure: { enabled: true, text: "Made with help." } });
    const text = screen.getByDisplayValue("Made with help.");
    await user.click(screen.getByRole("switch", { name: /AI/ }));
    expect(text).not.toBeInTheDocument();
    await user.click(screen.getByRole("radio", { name: "Warm" }));
    const { disclosure, tone } = await saved();
    expect(disclosure.enabled).toBe(false);
    expect(tone).toBe("warm");
  });
});
