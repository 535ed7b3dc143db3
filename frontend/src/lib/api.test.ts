/** The client sends the token, renews it once after a 401, and turns refusals into problems. */
import { beforeEach, describe, expect, it } from "vitest";
import { buildMe, buildSession } from "@/test/builders";
import { refusal, serve } from "@/test/server";
import { api, call } from "./api";
import { postForEvents, type StreamEvent } from "./events";
import { sessionStore } from "./session";

const me = () => call(api.GET("/api/v1/me"));

describe("the client", () => {
  beforeEach(() => sessionStore.signIn(buildSession()));

  it("sends the token to the app's own doors and to none of the open ones", async () => {
    const server = serve({ "GET /api/v1/me": buildMe(), "GET /api/v1/meta": {} });
    await me();
    await call(api.GET("/api/v1/meta"));
    expect(server.asked[0]?.headers.get("authorization")).toBe("Bearer access-1");
    expect(server.asked[1]?.headers.get("authorization")).toBeNull();
  });

  it("renews after a 401 and tries once more, once for calls at the same time", async () => {
    const server = serve({
      "GET /api/v1/me": ({ headers }) =>
        headers.get("authorization") === "Bearer access-2" ? buildMe() : refusal(401, "invalid"),
      "POST /auth/refresh": buildSession({ access_token: "access-2" }),
    });
    await expect(Promise.all([me(), me(), me()])).resolves.toHaveLength(3);
    expect(server.to("POST /auth/refresh")).toHaveLength(1);
  });

  it("sends a body again after renewing", async () => {
    const server = serve({
      "PATCH /api/v1/me": ({ headers }) =>
        headers.get("authorization") === "Bearer access-2" ? buildMe() : refusal(401, "invalid"),
      "POST /auth/refresh": buildSession({ access_token: "access-2" }),
    });
    await call(api.PATCH("/api/v1/me", { body: { locale: "uk" } }));
    expect(server.to("PATCH /api/v1/me").map(({ body }) => body)).toEqual([
      { locale: "uk" },
      { locale: "uk" },
    ]);
  });

  it("does not loop on a token the server keeps refusing", async () => {
    const server = serve({
      "GET /api/v1/me": refusal(401, "invalid"),
      "POST /auth/refresh": buildSession({ access_token: "access-2" }),
    });
    await expect(me()).rejects.toMatchObject({ status: 401 });
    expect(server.to("GET /api/v1/me")).toHaveLength(2);
  });

  it("signs out when the session has ended", async () => {
    serve({
      "GET /api/v1/me": refusal(401, "invalid"),
      "POST /auth/refresh": refusal(401, "session_ended"),
    });
    await expect(me()).rejects.toMatchObject({ status: 401 });
    expect(sessionStore.get()).toEqual({ status: "signed_out", reason: "ended" });
  });

  it("takes a wrong password's 401 as an answer, not as an ended session", async () => {
    const server = serve({ "POST /auth/login": refusal(401, "bad_credentials") });
    const body = { email: "a@b.c", password: "wrong" };
    await expect(call(api.POST("/auth/login", { body }))).rejects.toMatchObject({
      code: "bad_credentials",
      requestId: "req-1",
    });
    expect(server.to("POST /auth/refresh")).toHaveLength(0);
  });

  it("tells a proxy's plain failure and a lost network as problems too", async () => {
    serve({ "GET /api/v1/me": new Response("<html>", { status: 502 }) });
    await expect(me()).rejects.toMatchObject({ status: 502, code: "server_failed" });
    serve({
      "GET /api/v1/me": () => {
        throw new TypeError("fetch failed");
      },
    });
    await expect(me()).rejects.toMatchObject({ status: 0, code: "network_unreachable" });
  });
});

describe("the event reader", () => {
  it("yields events as they come, however the bytes are cut", async () => {
    const text =
      'event: start\ndata: {"by":"composer"}\n\nevent: delta\ndata: {"text":"Привіт"}\n\n';
    const bytes = new TextEncoder().encode(text);
    const stream = new ReadableStream({
      start(controller) {
        for (let at = 0; at < bytes.length; at += 7) controller.enqueue(bytes.slice(at, at + 7));
        controller.close();
      },
    });
    const headers = { "content-type": "text/event-stream; charset=utf-8" };
    serve({ "POST /api/v1/applications/1/compose": () => new Response(stream, { headers }) });
    const events: StreamEvent[] = [];
    for await (const event of postForEvents("/api/v1/applications/1/compose", {})) {
      events.push(event);
    }
    expect(events).toEqual([
      { event: "start", data: { by: "composer" } },
      { event: "delta", data: { text: "Привіт" } },
    ]);
  });

  it("throws the problem when the door refuses", async () => {
    serve({ "POST /api/v1/applications/1/compose": refusal(409, "not_a_draft") });
    const first = postForEvents("/api/v1/applications/1/compose", {}).next();
    await expect(first).rejects.toMatchObject({ code: "not_a_draft" });
  });
});
