/** The pill that counts jobs found meanwhile: each once, and the list moves only when it is pressed. */
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { buildSession } from "@/test/builders";
import { renderApp } from "@/test/render";
import { serve } from "@/test/server";
import { NewJobsPill } from "./NewJobsPill";

const STREAM = "GET /api/v1/jobs/stream";

function told(...ids: string[]): string {
  return `event: jobs\ndata: ${JSON.stringify({ items: ids.map((id) => ({ id })) })}\n\n`;
}

function show(said: string) {
  const onShow = vi.fn();
  const server = serve({
    [STREAM]: () => new Response(said, { headers: { "content-type": "text/event-stream" } }),
  });
  const app = renderApp(<NewJobsPill onShow={onShow} />, { at: "/jobs", session: buildSession() });
  return { app, onShow, server };
}

describe("the pill of new jobs", () => {
  it("counts each job once and shows them when it is pressed", async () => {
    const { app, onShow } = show(told("job-1", "job-2") + told("job-2", "job-3"));
    const { user } = await app;
    const pill = await screen.findByRole("button", { name: "3 new jobs" });
    expect(onShow).not.toHaveBeenCalled();
    await user.click(pill);
    expect(onShow).toHaveBeenCalledOnce();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("is not there while nothing is new, also when the session ends", async () => {
    const { app, server } = show(":\n\nevent: over\ndata: {}\n\n");
    await app;
    await waitFor(() => expect(server.to(STREAM)).toHaveLength(1));
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
  });
});
