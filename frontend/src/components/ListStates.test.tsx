/** The four faces of a list, and a failure that keeps what was loaded. */
import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { ApiProblem } from "@/lib/problem";
import { renderApp } from "@/test/render";
import { ListStates } from "./ListStates";

const BUSY = new ApiProblem({
  status: 503,
  code: "upwork_busy",
  request_id: "r-7",
  retry_after: 5,
});

function show(query: { data?: string[]; error?: unknown; isPending?: boolean }, refetch = vi.fn()) {
  const loaded = {
    data: query.data,
    error: query.error ?? null,
    isPending: !!query.isPending,
    refetch,
  };
  return renderApp(
    <ListStates
      query={loaded}
      isEmpty={(items) => items.length === 0}
      empty={{ text: "No jobs yet." }}
    >
      {(items) => items.map((item) => <p key={item}>{item}</p>)}
    </ListStates>,
  );
}

describe("ListStates", () => {
  it("shows nothing for a moment, then that it is loading", async () => {
    await show({ isPending: true });
    expect(screen.queryByRole("status")).toBeNull();
    expect(await screen.findByRole("status")).toHaveTextContent("Loading");
  });

  it("says that there is nothing", async () => {
    await show({ data: [] });
    expect(screen.getByText("No jobs yet.")).toBeVisible();
  });

  it("says what failed, when to come back, the request id, and tries again", async () => {
    const refetch = vi.fn();
    const { user } = await show({ error: BUSY }, refetch);
    const alert = screen.getByRole("alert");
    expect(alert).toHaveTextContent("Upwork asks the app to slow down");
    expect(alert).toHaveTextContent("Try again in 5 seconds.");
    expect(alert).toHaveTextContent("r-7");
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(refetch).toHaveBeenCalledOnce();
  });

  it("keeps what was loaded when loading it again fails", async () => {
    await show({ data: ["A job"], error: BUSY });
    expect(screen.getByText("A job")).toBeVisible();
    expect(screen.getByRole("alert")).toBeVisible();
  });
});
