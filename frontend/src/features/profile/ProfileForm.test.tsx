/** The profile's form: what is sent, what is refused, two versions at once, and unsaved words. */
import { notifications } from "@mantine/notifications";
import { screen, waitFor, within } from "@testing-library/react";
import i18next from "i18next";
import { afterEach, describe, expect, it } from "vitest";
import type { Profile } from "@/client/types";
import { LinkAnchor } from "@/components/links";
import { expectNoViolations } from "@/test/axe";
import { buildMe, buildProfile, buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { type Door, refusal, serve } from "@/test/server";
import { ProfilePage } from "./ProfilePage";

const PUT = "PUT /api/v1/profile";

/** A server that keeps what it is sent, as the real one does. */
function keeping(first: Profile) {
  let kept = first;
  return {
    "GET /api/v1/profile": () => kept,
    [PUT]: ({ body }: { body: unknown }) => {
      const { version, ...rest } = body as Omit<Profile, "updated_at">;
      if (version !== kept.version) return refusal(409, "version_conflict");
      kept = { ...rest, version: version + 1, updated_at: "2026-11-21T08:00:00Z" };
      return kept;
    },
    change: (change: Partial<Profile>) => {
      kept = { ...kept, ...change, version: kept.version + 1 };
    },
  };
}

async function open(profile = buildProfile(), doors: Record<string, Door> = {}) {
  const { change, ...own } = keeping(profile);
  const server = serve({
    ...own,
    "GET /api/v1/profile/portfolio": { items: [] },
    "GET /api/v1/me": buildMe({ has_profile: true }),
    ...doors,
  });
  const page = (
    <>
      <LinkAnchor to="/jobs">elsewhere</LinkAnchor>
      <ProfilePage />
    </>
  );
  const app = await renderApp(page, { at: "/profile", session: buildSession() });
  await screen.findByLabelText("Overview");
  return { ...app, server, change };
}

function saveButton() {
  return screen.getByRole("button", { name: "Save the profile" });
}

type User = Awaited<ReturnType<typeof open>>["user"];

async function fill(user: User, label: string, text: string) {
  const field = screen.getByLabelText(label, { selector: "input, textarea" });
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
}

function retitle(user: User, title: string) {
  return fill(user, "Title", title);
}

afterEach(() => notifications.clean());

describe("saving the profile", () => {
  it("sends the whole profile with the version it was read with", async () => {
    const { user, server } = await open();
    await retitle(user, "Data engineer");
    await fill(user, "Hourly rate, USD", "1 200,50");
    await fill(user, "Services you do not offer", "Mobile apps\nDesign");
    await user.click(screen.getByText("Warm"));
    expect(screen.getByText("Not saved yet")).toBeVisible();
    await user.click(saveButton());
    expect(await screen.findByText("Saved")).toBeVisible();
    expect(server.to(PUT)[0]?.body).toEqual({
      ...buildProfile(),
      updated_at: undefined,
      title: "Data engineer",
      hourly_rate: "1200.50",
      services_not_offered: ["Mobile apps", "Design"],
      tone: "warm",
    });
    await retitle(user, "Data engineer again");
    await user.click(saveButton());
    await waitFor(() => expect(server.to(PUT)).toHaveLength(2));
    expect(server.to(PUT)[1]?.body).toMatchObject({ version: 4 });
  });

  it("tells Home of the first profile", async () => {
    const { user, server } = await open(buildProfile({ version: 0, updated_at: null, title: "" }));
    expect(screen.getByText("Nothing is saved yet")).toBeVisible();
    await retitle(user, "Writer");
    await user.click(saveButton());
    expect(await screen.findByText("Saved")).toBeVisible();
    expect(server.to(PUT)[0]?.body).toMatchObject({ version: 0 });
  });

  it("takes a pasted list of skills apart and drops what is there twice", async () => {
    const { user, server } = await open();
    await user.click(screen.getByLabelText("Skills", { selector: "input" }));
    await user.paste("Redis, python,  technical   writing ;Redis");
    await user.click(screen.getByRole("button", { name: "Remove the skill PostgreSQL" }));
    await user.click(saveButton());
    await waitFor(() => expect(server.to(PUT)).toHaveLength(1));
    expect(server.to(PUT)[0]?.body).toMatchObject({
      skills: ["Python", "Redis", "technical writing"],
    });
  });

  it("says at the button that something has to be corrected, and leads there", async () => {
    const { user, server } = await open();
    const field = screen.getByLabelText("Skills", { selector: "input" });
    await user.click(field);
    await user.paste("x".repeat(81));
    await user.click(saveButton());
    expect(await screen.findByText("A skill has at most 80 characters")).toBeVisible();
    expect(screen.getByText("Not saved: something has to be corrected.")).toBeVisible();
    expect(field).toHaveFocus();
    saveButton().focus();
    await user.click(screen.getByRole("button", { name: "Go to it" }));
    expect(field).toHaveFocus();
    expect(server.to(PUT)).toHaveLength(0);
  });

  it("keeps languages with their levels, and knows one that is there twice", async () => {
    const { user, server } = await open();
    await user.click(screen.getByRole("button", { name: "Add a language" }));
    await user.selectOptions(screen.getByLabelText("Language 2"), "Ukrainian");
    await user.click(saveButton());
    expect(await screen.findByText("One language is listed twice")).toBeVisible();
    await user.selectOptions(screen.getByLabelText("Language 2"), "English");
    await fill(user, "Level of language 2", "Fluent");
    await user.click(saveButton());
    await waitFor(() => expect(server.to(PUT)).toHaveLength(1));
    expect(server.to(PUT)[0]?.body).toMatchObject({
      languages: [
        { code: "uk", level: "Native or bilingual" },
        { code: "en", level: "Fluent" },
      ],
    });
  });

  it("sends nothing while something is wrong, and says what", async () => {
    const { user, server } = await open();
    await user.clear(screen.getByLabelText("The line, as clients read it"));
    await fill(user, "Proposals a day, at most", "500");
    await fill(user, "Hourly rate, USD", "x");
    await user.click(saveButton());
    expect(await screen.findByText("Use a whole number from 1 to 100")).toBeVisible();
    expect(screen.getByText(/Write the line/)).toBeVisible();
    expect(screen.getByText(/Use an amount such as/)).toBeVisible();
    expect(screen.getByLabelText("Hourly rate, USD")).toHaveFocus();
    expect(server.to(PUT)).toHaveLength(0);
  });

  it("keeps what was typed when the server fails", async () => {
    const { user } = await open(buildProfile(), { [PUT]: refusal(500, "internal_error") });
    await retitle(user, "Data engineer");
    await user.click(saveButton());
    expect(await screen.findByRole("alert")).toHaveTextContent("The server could not do this");
    expect(screen.getByLabelText("Title")).toHaveValue("Data engineer");
  });

  it("gives discarded changes back when asked", async () => {
    const { user } = await open();
    await retitle(user, "Data engineer");
    await user.click(screen.getByRole("button", { name: "Discard" }));
    expect(screen.getByLabelText("Title")).toHaveValue("Back-end developer");
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(screen.getByLabelText("Title")).toHaveValue("Data engineer");
  });

  it("is accessible", async () => {
    const { container } = await open();
    await expectNoViolations(container);
  });

  it("speaks Ukrainian", async () => {
    await open();
    await i18next.changeLanguage("uk");
    expect(await screen.findByRole("button", { name: "Зберегти профіль" })).toBeVisible();
  });
});

describe("a profile changed elsewhere meanwhile", () => {
  async function meet() {
    const opened = await open();
    await retitle(opened.user, "Mine");
    opened.change({ title: "Theirs", skills: ["Go"] });
    await opened.user.click(saveButton());
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("The two differ in: Title, Skills.");
    return { ...opened, alert };
  }

  it("keeps mine over theirs", async () => {
    const { user, server, alert } = await meet();
    await user.click(within(alert).getByRole("button", { name: "Keep mine" }));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
    expect(server.to(PUT).at(-1)?.body).toMatchObject({ version: 4, title: "Mine" });
    expect(screen.getByText("Saved")).toBeVisible();
  });

  it("never writes over theirs by plain saving", async () => {
    const { user, server } = await meet();
    await user.click(saveButton());
    await waitFor(() => expect(server.to(PUT)).toHaveLength(2));
    expect(server.to(PUT)[1]?.body).toMatchObject({ version: 3 });
    expect(await screen.findByRole("alert")).toBeVisible();
  });

  it("takes theirs, and gives mine back when asked", async () => {
    const { user, alert } = await meet();
    await user.click(within(alert).getByRole("button", { name: "Take the other version" }));
    expect(screen.getByLabelText("Title")).toHaveValue("Theirs");
    expect(screen.getByText("Saved")).toBeVisible();
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(screen.getByLabelText("Title")).toHaveValue("Mine");
  });
});

describe("leaving with unsaved words", () => {
  it("asks first, and stays or goes as told", async () => {
    const { user, address } = await open();
    await retitle(user, "Unsaved");
    await user.click(screen.getByRole("link", { name: "elsewhere" }));
    await user.click(await screen.findByRole("button", { name: "Stay here" }));
    expect(address()).toBe("/profile");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await user.click(screen.getByRole("link", { name: "elsewhere" }));
    await user.click(await screen.findByRole("button", { name: "Leave without saving" }));
    await waitFor(() => expect(address()).toBe("/jobs"));
  });

  it("asks nothing when everything is saved", async () => {
    const { user, address } = await open();
    await user.click(screen.getByRole("link", { name: "elsewhere" }));
    await waitFor(() => expect(address()).toBe("/jobs"));
  });
});
