/** A row shows what is told, says what matters and is not, and never invents. */
import { screen } from "@testing-library/react";
import i18next from "i18next";
import { describe, expect, it } from "vitest";
import { expectNoViolations } from "@/test/axe";
import { renderApp } from "@/test/render";
import { buildJob, NO_CLIENT } from "./builders";
import { JobRow } from "./JobRow";
import { TriageProvider } from "./TriageProvider";

function show(change: Parameters<typeof buildJob>[0] = {}) {
  return renderApp(
    <TriageProvider>
      <ul>
        <JobRow
          job={buildJob(change)}
          address={{ query: "api" }}
          selected={false}
          index={0}
          total={1}
          offset={0}
          isCurrent
          onUse={() => undefined}
        />
      </ul>
    </TriageProvider>,
    { at: "/jobs" },
  );
}

function facts(): Record<string, string | null> {
  const all = [...document.querySelectorAll<HTMLElement>("[data-fact]")];
  return Object.fromEntries(all.map((each) => [each.dataset.fact, each.textContent]));
}

describe("a job's row", () => {
  it("tells what was not opened yet, in words too", async () => {
    await show({ opened: false });
    expect(screen.getByText("Not opened yet")).toBeInTheDocument();
    expect(screen.getByRole("link")).toHaveAccessibleDescription(/^Not opened yet/);
  });

  it("has no such mark once the job was opened", async () => {
    await show({ opened: true });
    expect(screen.queryByText("Not opened yet")).toBeNull();
  });

  it("shows pay, level, length, age, proposals and the client", async () => {
    const { container } = await show();
    expect(facts()).toMatchObject({
      pay: "$30 – $50 an hour",
      level: "Expert",
      duration: "3 to 6 months",
      proposals: "12 proposals",
      country: "Poland",
      spent: "$128.5K spent",
      hires: "79% hire rate",
      rating: "★ 4.93 (33 reviews)",
      verified: "payment verified",
    });
    await expectNoViolations(container);
  });

  it("leaves out what Upwork did not tell, and says so of pay and client", async () => {
    await show({
      hourly_min: null,
      hourly_max: null,
      experience: null,
      duration: null,
      published_at: null as unknown as string,
      proposals: null,
      skills: [],
      client: NO_CLIENT,
    });
    expect(facts()).toEqual({
      pay: "Hourly, rate not stated",
      client: "nothing known of the client",
    });
    expect(screen.queryByRole("list", { name: "Skills" })).toBeNull();
  });

  it("tells zero from unknown", async () => {
    await show({ proposals: 0, client: { ...NO_CLIENT, total_spent: "0" } });
    expect(facts()).toMatchObject({ proposals: "0 proposals", spent: "$0 spent" });
  });

  it("names a rate once when both bounds are the same, and a fixed price", async () => {
    const { unmount } = await show({ hourly_min: "40.00", hourly_max: "40.00" });
    expect(facts().pay).toBe("$40 an hour");
    unmount();
    await show({ job_type: "fixed", budget: "1500.00" });
    expect(facts().pay).toBe("$1,500 fixed");
  });

  it("puts the person's own skills first and folds the rest", async () => {
    const skills = ["a", "b", "c", "d", "e", "f", "g"].map((name) => ({
      name,
      label: name,
      mine: name === "g",
    }));
    await show({ skills });
    const labels = screen.getAllByRole("listitem").map((item) => item.textContent);
    expect(labels.slice(1)).toEqual(["g", "a", "b", "c", "d", "+2"]);
  });

  it("marks a job that was applied to, in words", async () => {
    await show({ applied: true, application_id: "app-1" });
    expect(screen.getByText("Applied")).toBeVisible();
  });

  it("keeps the search in its link", async () => {
    await show();
    expect(screen.getByRole("link")).toHaveAttribute("href", "/jobs/job-1?query=api");
  });

  it("speaks Ukrainian", async () => {
    await i18next.changeLanguage("uk");
    await show({ proposals: 22 });
    expect(facts()).toMatchObject({ proposals: "22 відгуки", duration: "3–6 місяців" });
  });
});
