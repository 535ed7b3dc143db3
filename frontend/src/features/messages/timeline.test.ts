/** The order of a thread, its days, whose words go on, and what is Upwork's own. */
import { describe, expect, it } from "vitest";
import { buildMessage, buildOutgoing } from "./builders";
import { timeline } from "./timeline";

describe("the timeline of a thread", () => {
  it("turns the newest-first answer around, with a line for each day", () => {
    const entries = timeline(
      [
        buildMessage({ id: "b", sent_at: "2026-11-21T12:00:00Z" }),
        buildMessage({ id: "a", sent_at: "2026-11-20T12:00:00Z" }),
      ],
      [],
      [],
    );
    expect(entries.map((each) => (each.kind === "message" ? each.message.id : each.kind))).toEqual([
      "day",
      "a",
      "day",
      "b",
    ]);
  });

  it("names an author once while they go on within minutes", () => {
    const entries = timeline(
      [
        buildMessage({ id: "c", sent_at: "2026-11-20T12:09:00Z" }),
        buildMessage({ id: "b", sent_at: "2026-11-20T12:01:00Z" }),
        buildMessage({ id: "a", sent_at: "2026-11-20T12:00:00Z" }),
      ],
      [],
      [],
    );
    expect(entries.flatMap((each) => (each.kind === "message" ? [each.isFirst] : []))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("takes a message without an author for Upwork's own only where others have one", () => {
    const notice = buildMessage({
      id: "n",
      author: "",
      is_own: null,
      text: "Invited to interview",
    });
    const among = timeline([buildMessage(), notice], [], []);
    expect(among.some((each) => each.kind === "message" && each.isSystem)).toBe(true);
    const alone = timeline([notice], [], []);
    expect(alone.some((each) => each.kind === "message" && each.isSystem)).toBe(false);
  });

  it("shows what was sent here until Upwork's list has it, and not twice", () => {
    const sent = buildOutgoing({ text: "On Monday.", confirmed_at: "2026-11-20T12:05:00Z" });
    const kinds = (messages: Parameters<typeof timeline>[0]) =>
      timeline(messages, [], [sent]).map(({ kind }) => kind);
    expect(kinds([])).toEqual(["day", "outgoing"]);
    const arrived = buildMessage({
      text: "On Monday. ",
      is_own: null,
      sent_at: "2026-11-20T12:04:30Z",
    });
    expect(kinds([arrived])).toEqual(["day", "message"]);
    const earlier = { ...arrived, sent_at: "2026-11-20T11:00:00Z" };
    expect(kinds([earlier])).toEqual(["day", "message", "outgoing"]);
  });
});
